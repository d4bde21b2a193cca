"""Further occurrences of known people that the recogniser has missed."""

import re
from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import accumulate

from warta.analyze.people.words import COMMON_FIRST, TITLE_WORDS, figure_spans, plain
from warta.lexicon import weekdays, words
from warta.nouns.text import Span

BEFORE = re.compile(r"([\w.'’-]+)[ \t]+$")
AFTER = re.compile(r"[ \t]+([\w'’-]+)|([-–][A-Z])")
DAYS = frozenset(name.capitalize() for names in weekdays() for name in names)
FUNCTIONS = frozenset(words("name_edges", "functions"))


def missed(text: str, *, found: Iterable[tuple[Span, str]], taken: Iterable[Span]) -> tuple[Span, ...]:
    """Where full names, and words that only one person's name has, stand in the text and were not found."""
    known = list(found)
    held = sorted({*(span for span, _ in known), *taken})
    added: list[Span] = []
    for form in sorted(_forms(text, known), key=lambda form: (-len(form), form)):
        pattern = re.compile(rf"(?<![\w-]){re.escape(form)}(?![\w])")
        for span in apart((Span(*hit.span()) for hit in pattern.finditer(text)), held):
            if stands_alone(text, span):
                added.append(span)
                insort(held, span)
    return tuple(sorted(added))


def figures(text: str, *, taken: Iterable[Span]) -> tuple[Span, ...]:
    """Public figures of the table that stand apart from what is taken, by a form of five letters or more."""
    return tuple(span for span in apart(figure_spans(text), taken) if stands_alone(text, span))


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
    for form in sorted(forms):
        if " " not in form and (len(owners[plain(form)]) > 1 or not _is_distinctive(text, form, form in seen)):
            continue
        yield form
        if any(form.upper() in line for line in capitals):
            yield form.upper()


def _is_distinctive(text: str, word: str, seen: bool) -> bool:
    if len(word) < 3 or not word[0].isupper() or word in TITLE_WORDS or plain(word) in COMMON_FIRST:
        return False
    if word.lower() in FUNCTIONS or not word.replace("-", "").replace("'", "").isalpha():
        return False
    if re.search(rf"\b[Dd]i {re.escape(word)}\b", text):
        return False
    return seen or re.search(rf"\b{re.escape(word.lower())}\b", text) is None


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
