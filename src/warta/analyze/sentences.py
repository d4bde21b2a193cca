"""Where sentences end: after full stops that are no abbreviation's, and at every new line."""

import re
from collections.abc import Iterator
from itertools import pairwise

import numpy as np
from spacy.attrs import IDX, IS_SPACE, LENGTH, SENT_START
from spacy.language import Language
from spacy.tokens import Doc

from warta.analyze.texts import said
from warta.lexicon import words
from warta.nouns.text import Span

BEFORE = frozenset(form for word in words("abbreviations", "before") for form in (word, word.upper()))
BEHIND = frozenset(form for word in words("abbreviations", "behind") for form in (word, word.upper()))
WITHIN = frozenset(words("abbreviations", "within"))
LETTERED = frozenset(words("abbreviations", "lettered"))
STARTERS = frozenset(words("abbreviations", "starters"))

LONGEST_BRACKET = 160
START, NO_START = 1, -1
OPENERS = "([{“‘\"'«"
CLOSERS = ")]}”’\"'»"
PARAGRAPH = re.compile(r"[^\r\n\u2028\u2029]+")
BRACKET = re.compile(rf"\([^()\n]{{1,{LONGEST_BRACKET}}}\)")
STOP = re.compile(rf"(?P<stop>[.!?…]+)(?P<closers>[{re.escape(CLOSERS)}]*)(?=(?P<gap>\s*)(?P<next>\S?))")
INITIAL = re.compile(r"(?:[A-Z]|[A-Z][a-z]?(?:\.[A-Z][a-z]?)*\.[A-Z]|Th|Ch|Sj|Dj)")
NUMBER = re.compile(r"[(\[]?(?:\d{1,3}|[a-zA-Z]|[IVX]{1,4})")
WORD = re.compile(r"[\w'’-]+")


def sentence_spans(text: str) -> tuple[Span, ...]:
    """The sentences without white space at their ends: "Dr. A. Budi tiba. Ia duduk." has two."""
    return tuple(span for found in PARAGRAPH.finditer(text) for span in _sentences(text, found.start(), found.end()))


def _sentences(text: str, start: int, end: int) -> Iterator[Span]:
    line = text[start:end]
    ends = [0, *_ends(line), len(line)]
    for left, right in pairwise(ends):
        piece = line[left:right]
        if words_of := piece.strip():
            at = start + left + piece.index(words_of)
            yield Span(at, at + len(words_of))


def _ends(line: str) -> Iterator[int]:
    """Where sentences end within a paragraph."""
    brackets = [found.span() for found in BRACKET.finditer(line)]
    begun = 0
    for found in STOP.finditer(line):
        if not found["next"] or any(left < found.start() < right - 1 for left, right in brackets):
            continue
        end = _end(line, found, begun)
        if end > begun:
            yield end
            begun = end


def _end(line: str, found: re.Match[str], begun: int) -> int:
    """Where the sentence ends at this stop, or -1: after the closing marks that belong to it."""
    stop, closers = found.start(), found["closers"]
    if not found["gap"]:
        return _end_without_gap(line, found)
    opens = found["next"] in OPENERS
    after = _first_letter(line, found.end() + len(found["gap"]))
    if not (after.isupper() or after.isdigit() or (opens and not after)):
        return -1
    if found["stop"] != "." or (closers and closers != ")"):
        return found.end()
    return -1 if _is_abbreviation(line, stop, found, begun) else found.end()


def _end_without_gap(line: str, found: re.Match[str]) -> int:
    """cermat.Dan and dia."Kami: a stop before a capital, with its space forgotten."""
    before = line[: found.start()]
    at = found.end() if not found["closers"] else found.start() + len(found["stop"])
    if found["closers"] and found["closers"] not in ('"', "”"):
        return -1
    if len(before) < 3 or not (before[-3:].isalpha() and before[-3:].islower()) or not found["next"].isupper():
        return _end_before_opener(before, found)
    closes = found["closers"] == "”" or (found["closers"] == '"' and before.count('"') % 2 == 1)
    return found.end() if closes else at


def _end_before_opener(before: str, found: re.Match[str]) -> int:
    """dia.“Kami: the stop is before an opening mark."""
    return found.end() if found["next"] == "“" and before[-3:].islower() and not found["closers"] else -1


def _first_letter(line: str, at: int) -> str:
    """The first letter or digit of what follows, past opening marks; empty where there is none near."""
    return next((char for char in line[at : at + 4] if char.isalnum()), "")


def _is_abbreviation(line: str, stop: int, found: re.Match[str], begun: int) -> bool:
    pieces = line[max(begun, stop - 40) : stop].split()
    if not pieces:
        return True
    word = pieces[-1].lstrip(OPENERS)
    if word + "." in BEFORE:
        return True
    if word + "." in WITHIN and found["next"] == "(":
        return True
    following = WORD.match(line, found.end() + len(found["gap"]))
    starts = following is not None and following[0] in STARTERS
    if word + "." in BEHIND:
        return not starts
    if NUMBER.fullmatch(word) and not line[begun : stop - len(word)].strip():
        return True
    if INITIAL.fullmatch(word):
        return not starts and not (len(pieces) > 1 and pieces[-2].lower() in LETTERED)
    return False


@Language.factory("warta_sentences")
class SentenceMarker:
    """The component that marks the first token of every sentence."""

    def __init__(self, nlp: Language, name: str) -> None:
        self.name = name

    def __call__(self, doc: Doc) -> Doc:
        """The document with its sentences marked."""
        starts = iter([span.start for span in sentence_spans(said(doc).text)][1:])
        start = next(starts, -1)
        marks = np.full(len(doc), NO_START, dtype="int64")
        for at, (begin, length, is_space) in enumerate(doc.to_array([IDX, LENGTH, IS_SPACE]).tolist()):
            begins = at == 0 or (0 <= start < begin + length and not is_space)
            marks[at] = START if begins else NO_START
            while begins and 0 <= start < begin + length:
                start = next(starts, -1)
        # token by token, spaCy asks each time whether any token of the text has a head
        return doc.from_array([SENT_START], marks.astype("uint64"))
