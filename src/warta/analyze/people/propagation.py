"""Further occurrences of known people that the recogniser has missed."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import accumulate

from warta.analyze.people.words import COMMON_FIRST, TITLE_WORDS, figure_spans, plain
from warta.lexicon import weekdays, words
from warta.nouns.text import Span

START = re.compile(r"(?<![\w-])\w+")
BEFORE = re.compile(r"([\w.'’-]+)[ \t]+$")
SITE = re.compile(r"\b[Dd]i ([\w'-]+)")
AFTER = re.compile(r"[ \t]+([\w'’-]+)|([-–][A-Z])")
DAYS = frozenset(name.capitalize() for names in weekdays() for name in names)
FUNCTIONS = frozenset(words("name_edges", "functions"))


def missed(text: str, *, found: Iterable[tuple[Span, str]], taken: Iterable[Span]) -> tuple[Span, ...]:
    """Where full names, and words that only one person's name has, stand in the text and were not found."""
    known = list(found)
    by_start: dict[str, list[str]] = defaultdict(list)
    for form in sorted(set(_forms(text, known)), key=lambda form: (-len(form), form)):
        if start := START.match(form):
            by_start[start[0]].append(form)
    hits = (hit for word in START.finditer(text) if (hit := _longest(text, word, by_start)) is not None)
    free = apart(hits, {*(span for span, _ in known), *taken})
    return tuple(span for span in free if stands_alone(text, span))


def _longest(text: str, word: re.Match[str], by_start: Mapping[str, list[str]]) -> Span | None:
    """The longest of the known forms that begins with a word of the text and ends where a word does."""
    for form in by_start.get(word[0], ()):
        end = word.start() + len(form)
        if text.startswith(form, word.start()) and not (text[end : end + 1].isalnum() or text[end : end + 1] == "_"):
            return Span(word.start(), end)
    return None


def figures(text: str) -> tuple[Span, ...]:
    """Public figures of the table, by a form of five letters or more, that stand in no longer name."""
    return tuple(span for span in figure_spans(text) if stands_alone(text, span))


def apart(spans: Iterable[Span], taken: Iterable[Span]) -> tuple[Span, ...]:
    """The spans that share no letter with those taken, in linear time but for sorting."""
    held = sorted(taken)
    furthest = list(accumulate((span.end for span in held), max))
    kept = []
    for span in spans:
        before = bisect_left(held, span.end, key=lambda other: other.start)
        if not before or furthest[before - 1] <= span.start:
            kept.append(span)
    return tuple(kept)


def _forms(text: str, known: list[tuple[Span, str]]) -> Iterator[str]:
    owners: dict[str, set[str]] = defaultdict(set)
    forms: set[str] = set()
    seen = {text[span.start : span.end] for span, _ in known}
    for span, name in known:
        form = text[span.start : span.end]
        pieces = form.split()
        for word in {*pieces, *name.split()}:
            owners[plain(word)].add(name)
        forms |= {form, pieces[0], pieces[-1]} if len(pieces) > 1 else {form}
    capitals = [line for line in text.split("\n") if line.isupper()]
    sites, written = frozenset(SITE.findall(text)), frozenset(START.findall(text))
    for form in sorted(forms):
        if " " not in form and (
            len(owners[plain(form)]) > 1 or not _is_distinctive(form, sites, written, form in seen)
        ):
            continue
        yield form
        if any(form.upper() in line for line in capitals):
            yield form.upper()


def _is_distinctive(word: str, sites: frozenset[str], written: frozenset[str], seen: bool) -> bool:
    """Whether a word can be one person alone: no title, nothing one is *at*, no word that is also written small."""
    if len(word) < 3 or not word[0].isupper() or word in TITLE_WORDS or plain(word) in COMMON_FIRST:
        return False
    if word.lower() in FUNCTIONS or not word.replace("-", "").replace("'", "").isalpha():
        return False
    return word not in sites and (seen or word.lower() not in written)


def stands_alone(text: str, span: Span) -> bool:
    """Not within another capitalised name; in a line of capitals that cannot be told."""
    begin = text.rfind("\n", 0, span.start) + 1
    end = text.find("\n", span.end)
    line = text[begin : end if end >= 0 else len(text)]
    if line.isupper():
        return True
    before = BEFORE.search(text, max(0, span.start - 30), span.start)
    if before and before[1][:1].isupper() and not before[1].endswith("."):
        first = not text[begin : before.start()].strip() or text[: before.start()].rstrip()[-1:] in '.!?"“”'
        if not (before[1] in TITLE_WORDS or (first and before[1].lower() in FUNCTIONS)):
            return False
    after = AFTER.match(text, span.end)
    return not (after and (after[2] or (after[1][:1].isupper() and after[1] not in DAYS)))
