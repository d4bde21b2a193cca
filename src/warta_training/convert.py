"""Annotated sentences as running text with spans, fit for the real tokenizer."""

import re

from msgspec import Struct
from spacy.tokens import Doc

from warta_training.sources import Tagged

NO_SPACE_BEFORE = frozenset(",.;:?!)]}%") | {"...", "),", ")."}
NO_SPACE_AFTER = frozenset("([{$")
EDGE_LEFT = "([{\"'“‘`"
EDGE_RIGHT = ")]}\"'”’`,;:"
PAIR = re.compile(r"[A-Z][\w'.]+-[A-Z][\w'.]*")
MISSING = "-"


class Marked(Struct, frozen=True):
    """A stretch of a text with its label, ``-`` where nothing is known of it."""

    start: int
    end: int
    label: str


class Annotated(Struct, frozen=True):
    """A text and its marked stretches, in order, not overlapping."""

    text: str
    marks: tuple[Marked, ...]


def annotated(sentence: Tagged, people: frozenset[str] = frozenset()) -> Annotated:
    """The sentence as text: ( PKB ) as (PKB), Budi-Sari as two people; ``people`` are names known to be of people."""
    text, places = _joined(sentence.words)
    marks: list[Marked] = []
    tags = sentence.tags
    at = 0
    while at < len(tags):
        end = at + 1
        if tags[at] != "O":
            while end < len(tags) and tags[end] == f"I-{tags[at][2:]}":
                end += 1
            marks += _marks(text, places[at][0], places[end - 1][1], tags[at][2:])
        elif PAIR.fullmatch(sentence.words[at].strip("(),.")) and all(
            part in people for part in sentence.words[at].strip("(),.").split("-")
        ):
            marks += _marks(text, *places[at], "PER")
        at = end
    return Annotated(text, tuple(marks))


def _marks(text: str, start: int, end: int, label: str) -> list[Marked]:
    """The stretch, parted at a bracket: Badan Anu (BA) is the full name and the short one."""
    alias = re.search(r" ?\((?=\w)", text[start:end])
    if alias is None or label == "LOC" or not alias.start():
        return _trimmed(text, start, end, label)
    middle = start + alias.start()
    close = text.find(")", middle, end + 1)
    inside = close if close > 0 else end
    return [*_trimmed(text, start, middle, label), *_trimmed(text, start + alias.end(), inside, label)]


def _trimmed(text: str, start: int, end: int, label: str) -> list[Marked]:
    """The stretch without brackets and marks at its edges; a pair of people as two."""
    while start < end and (text[start] in EDGE_LEFT or text[start].isspace()):
        start += 1
    while start < end and (text[end - 1] in EDGE_RIGHT or text[end - 1].isspace()):
        end -= 1
    if text[start:end].endswith(".") and text[end - 3 : end - 2].islower():
        end -= 1
    if start >= end:
        return []
    if label == "PER" and PAIR.fullmatch(text[start:end]):
        middle = text.index("-", start)
        return [Marked(start, middle, label), Marked(middle + 1, end, label)]
    return [Marked(start, end, label)]


def _joined(words: tuple[str, ...]) -> tuple[str, list[tuple[int, int]]]:
    """The words as written in a newspaper, and where each stands."""
    text = ""
    places: list[tuple[int, int]] = []
    quoted = False
    glue = True
    for number, word in enumerate(words):
        if word in ('"', "``", "''"):
            word = '"'
            quoted = not quoted
            space = quoted and not glue
            glue_next = quoted
        else:
            space = not (glue or word in NO_SPACE_BEFORE or _continues(words, number))
            glue_next = word in NO_SPACE_AFTER or (word in "-/" and _bridges(words, number))
        text += " " if space else ""
        places.append((len(text), len(text) + len(word)))
        text += word
        glue = glue_next
    return text, places


def _continues(words: tuple[str, ...], number: int) -> bool:
    return words[number] in ("-", "/") and _bridges(words, number)


def _bridges(words: tuple[str, ...], number: int) -> bool:
    """3 - 0, 30 / 8, orang - orang: the mark had no spaces around it."""
    if not 0 < number < len(words) - 1:
        return False
    left, right = words[number - 1], words[number + 1]
    return (left[-1].isdigit() and right[0].isdigit()) or (words[number] == "-" and left.lower() == right.lower())


def bio(doc: Doc, example: Annotated) -> list[str]:
    """The BIO tag of each token; ``-`` where a mark does not fit the tokens or nothing is known."""
    tags = ["O"] * len(doc)
    for mark in example.marks:
        exact = doc.char_span(mark.start, mark.end)
        span = exact or doc.char_span(mark.start, mark.end, alignment_mode="expand")
        if span is None:
            continue
        known = exact is not None and mark.label != MISSING
        for token in span:
            tags[token.i] = f"{'B' if token.i == span.start else 'I'}-{mark.label}" if known else MISSING
    return tags


def marked(doc: Doc, tags: list[str]) -> Annotated:
    """The reverse of ``bio``: the text of a document with the stretches that its tags tell."""
    marks: list[Marked] = []
    at = 0
    while at < len(tags):
        end = at + 1
        if tags[at] != "O":
            label = tags[at].partition("-")[2] or MISSING
            follows = MISSING if label == MISSING else f"I-{label}"
            while end < len(tags) and tags[end] == follows:
                end += 1
            marks.append(Marked(doc[at].idx, doc[end - 1].idx + len(doc[end - 1]), label))
        at = end
    return Annotated(doc.text, tuple(marks))
