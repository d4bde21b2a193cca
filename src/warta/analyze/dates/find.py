"""Finds the temporal expressions of a text: every rule's matches, the losers out, dates and clocks joined, values in order."""

import re
from bisect import bisect_left, bisect_right
from datetime import date
from itertools import accumulate

from msgspec import Struct

from warta.analyze.dates import absolute, clock, relative, sets, stretches
from warta.analyze.dates.holidays import HOLIDAYS, holiday_rules
from warta.analyze.dates.rule import RULES, Around, Rule
from warta.analyze.dates.words import PARTS
from warta.nouns.knowledge import Holiday
from warta.nouns.mentions import Find, NameSpan, Timex
from warta.nouns.text import Span

MODULES = (absolute, stretches, sets, relative, clock)  # their rules are those of RULES
PART = re.compile(
    r",?\s+(?:pada\s+)?(dini hari|subuh|pagi|siang|sore|petang|malam)(?!\s+(?:ini|nanti|tadi))\b(?:\s+(?:lalu|kemarin|ini|nanti))?"
)
NAMED = re.compile(r"\b(?:Universitas|Stadion|Jalan|Jl\.?|Gelora|Lapangan|Tugu|Monumen|Liga(?: \w+)?)\s\Z")
JOINED = re.compile(r"[,\s]+(?:(?:pada|sekitar|sekira|kira-kira)\s+)*\Z")
APPROXIMATELY = re.compile(r"\b(?:[Ss]ekitar|[Ss]ekira)\s\Z")


def find_dates(
    text: str, *, published: date | None, names: tuple[NameSpan, ...] = (), holidays: tuple[Holiday, ...] = HOLIDAYS
) -> tuple[Find, ...]:
    """The temporal expressions of a text, sorted, not overlapping, each with its TIMEX3 value.

    ``published`` anchors relative ones, which are left out without it; a word within a person's or a longer name is none.
    ``holidays`` are the days known by a name.
    """
    held = _held(names)
    found: list[Find] = []
    last: date | None = None
    end = 0
    for start, stop, known, match in _candidates(text, (*RULES, *holiday_rules(holidays))):
        if start < end:
            continue
        if _named_so(text, start):
            end = stop
            continue
        if _within(start, stop, held):
            continue
        value = known.read(match, Around(text, published, last))
        if value is None:
            continue
        find = Find(_trimmed(text, start, stop), value, known.name)
        joined = _joined(found[-1], find, text) if found else None
        if joined is not None:
            found[-1] = find = joined
        else:
            find = _with_part(find, text)
            found.append(find)
        end = find.span.end
        last = _day_of(find.value) or last
    return tuple(found)


def _candidates(text: str, rules: tuple[Rule, ...]) -> list[tuple[int, int, Rule, re.Match[str]]]:
    """Every rule's matches: first the earlier, then the longer, then the earlier rule's."""
    found = [
        (match.start(), -match.end(), number, known, match)
        for number, known in enumerate(rules)
        for match in known.pattern.finditer(text)
    ]
    found.sort(key=lambda row: row[:3])
    return [(start, -stop, known, match) for start, stop, _, known, match in found]


def _named_so(text: str, start: int) -> bool:
    """Whether a date is part of a name: Universitas 17 Agustus 1945, Stadion 10 November, Liga Champions 2025/2026."""
    return bool(NAMED.search(text[max(0, start - 24) : start]))


class _Held(Struct, frozen=True):
    """Where names begin, sorted, and how far each and those before it reach."""

    starts: list[int]
    ends: list[int]


def _held(names: tuple[NameSpan, ...]) -> _Held:
    spans = sorted(name.span for name in names if name.label in ("PER", "ORG"))
    return _Held([span.start for span in spans], list(accumulate((span.end for span in spans), max)))


def _within(start: int, stop: int, held: _Held) -> bool:
    """Whether a find lies in a longer name: Universitas 17 Agustus 1945, Raja Juli Antoni."""
    before, beside = bisect_left(held.starts, start), bisect_right(held.starts, start)
    return (before > 0 and held.ends[before - 1] > start) or (beside > before and held.ends[beside - 1] > stop)


def _trimmed(text: str, start: int, stop: int) -> Span:
    words = text[start:stop]
    return Span(start + len(words) - len(words.lstrip()), stop - len(words) + len(words.rstrip()))


def _with_part(find: Find, text: str) -> Find:
    """A day and the part of day behind it are one TIME: Minggu (3/9) pagi."""
    value = find.value
    assert isinstance(value, Timex)
    behind = PART.match(text, find.span.end)
    if not behind or value.type != "DATE" or not re.fullmatch(r"\d{4}-\d\d-\d\d", value.value):
        return find
    part = behind[1]
    time = Timex(
        "TIME", f"{value.value}T{PARTS[part]}", "START" if part == "dini hari" else "", value.anchor, value.flag
    )
    return Find(Span(find.span.start, behind.end()), time, find.rule)


def _joined(before: Find, find: Find, text: str) -> Find | None:
    """A day and the clock behind it are one TIME: Rabu (30/8) pukul 10.30 WIB."""
    day, time = before.value, find.value
    assert isinstance(day, Timex) and isinstance(time, Timex)
    between = text[before.span.end : find.span.start]
    whole = re.fullmatch(r"(\d{4}-\d\d-\d\d)(?:T[A-Z]{2})?", day.value)
    if not find.rule.startswith("clock") or not whole or len(between) > 20 or not JOINED.fullmatch(between):
        return None
    value = re.sub(r"\d{4}-\d\d-\d\d(?=T)", whole[1], time.value)
    return Find(Span(before.span.start, find.span.end), Timex("TIME", value, "", day.anchor, day.flag), before.rule)


def _day_of(value: object) -> date | None:
    assert isinstance(value, Timex)
    found = re.match(r"\d{4}-\d\d-\d\d", value.value)
    return date.fromisoformat(found[0]) if found and value.type in ("DATE", "TIME") else None
