"""Marks what is no news: datelines, promotions, credits. Nothing is deleted."""

import re
from functools import cache

from msgspec import Struct

from warta.lexicon import table
from warta.nouns.text import Dateline, Mark, Span


class Rule(Struct, frozen=True):
    """A line of data/boilerplate.yaml: its pattern is tried on a block, ``whole`` marks all of it."""

    name: str
    pattern: re.Pattern[str]
    whole: bool


PLACE = r"(?P<place>[A-Z][A-Za-z.'’]+(?:[ -][A-Z][A-Za-z.'’]+){0,3})"
ENDING = r"\.(?:com|co\.id|co|id|net|news|CO\.ID|COM|CO|ID|NET|NEWS|Com|Co)"
SOURCE = rf"(?P<source>(?:[A-Za-z0-9]+{ENDING}|[A-Z]{{2,}}[A-Za-z]*|[A-Z][a-z]+[A-Z]\w+)(?: [A-Z]\w+)?)"
DOMAIN = rf"(?P<source>[A-Za-z0-9]+{ENDING})"
DASH = r"\s*(?:--+|[-–—‒―])\s+"
# a dash with a space beside it: Liputan6.com, Jakarta Perang Iran-Israel has none
APART = r"(?:\s+(?:--+|[-–—‒―])\s*|--+\s*|[–—‒―]\s*|-\s+)"
DATELINES = tuple(
    re.compile(pattern)
    for pattern in (
        # an address is always the source; of two plain names the place comes first
        rf"{DOMAIN},\s*{PLACE}{APART}(?=\S)",
        rf"{DOMAIN},\s*(?P<place>[A-Z][A-Za-z.'’]+)(?:--+|[-–—‒―])(?=\S)",
        rf"{PLACE}[,.]\s*{DOMAIN}\s*(?:--+|[-–—‒―])\s*(?=\S)",
        rf"{PLACE},\s*{SOURCE}{DASH}",
        rf"{SOURCE},\s*{PLACE}{DASH}",
        # without a dash one word is the place, for the sentence begins with a capital too: Liputan6.com, Jakarta Polisi
        rf"{DOMAIN},\s*(?P<place>(?:(?:Banda|Kuala|Los|New|San|Tanjung)\s)?[A-Z][a-z]+)\s+(?=[A-Z“\"])",
        rf"{PLACE},?\s*\({SOURCE}\)\s*{DASH}",
        rf"{PLACE}\s*\|\s*{SOURCE}{DASH}",
        rf"{DOMAIN}\s*(?:--+|[-–—‒―])\s*(?=[A-Z“\"])",
        r"(?P<place>[A-Z][A-Z.'’]+(?:[ -][A-Z][A-Z.'’]+){0,3})" + DASH,
        r"(?P<place>[A-Z][a-z]+(?: [A-Z][a-z]+)?)\s*(?:--+|[–—]|(?<=\s)-)\s+(?=[A-Z“\"])",
    )
)


@cache
def rules() -> tuple[Rule, ...]:
    """The rules of data/boilerplate.yaml, in their order."""
    rows = table("boilerplate")
    assert isinstance(rows, list)
    found = []
    for row in rows:
        assert isinstance(row, dict)
        pattern = re.compile(str(row["pattern"]), 0 if row.get("case") == "exact" else re.IGNORECASE)
        found.append(Rule(str(row["rule"]), pattern, row.get("marks", "all") == "all"))
    return tuple(found)


def marks_in(text: str) -> tuple[Mark, ...]:
    """The boilerplate of a block, but for datelines; sorted, not overlapping."""
    found: list[Mark] = []
    for rule in rules():
        for match in rule.pattern.finditer(text):
            if rule.whole:
                return (Mark(Span(0, len(text)), rule.name),)
            span = Span(*match.span())
            if span.start < span.end and not any(span.start < m.span.end and m.span.start < span.end for m in found):
                found.append(Mark(span, rule.name))
    return tuple(sorted(found, key=lambda mark: mark.span))


def dateline_in(text: str) -> tuple[Mark, Dateline] | None:
    """The dateline that a first paragraph begins with: ``JAKARTA, KOMPAS.com – ``."""
    for pattern in DATELINES:
        found = pattern.match(text)
        if found and found.end() < len(text):
            parts = found.groupdict()
            dateline = Dateline(place=parts.get("place") or "", source=parts.get("source") or "")
            return Mark(Span(*found.span()), "dateline"), dateline
    return None
