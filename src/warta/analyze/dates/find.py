"""Finds the temporal expressions of a text: every rule's matches, the losers out, dates and clocks joined, values in order."""

import re
from datetime import date

from warta.analyze.dates import (
    absolute,
    clock,
    durations,
    holidays,
    months,
    narrative,
    periods,
    relative,
    sets,
    spans,
    weekdays,
    years,
)
from warta.analyze.dates.calendar import FIRST
from warta.analyze.dates.context import timex
from warta.analyze.dates.rule import RULES, Around, Rule
from warta.analyze.dates.settle import settled
from warta.analyze.dates.words import LAST_YEAR, PART, TELLING, WEEKDAY, listed, part_of
from warta.nouns.mentions import Find, NameSpan, Timex
from warta.nouns.text import Span

# their rules are those of RULES; of two that read the same words the earlier stays
MODULES = (absolute, spans, months, years, periods, durations, sets, relative, weekdays, narrative, clock, holidays)
BEFORE, BEHIND = 60, 80
NAMED = re.compile(rf"(?<!\w){listed('named_after_days')}\.?\s\Z", re.IGNORECASE)
PART_BEHIND = re.compile(
    rf"(?P<comma>,)?\s+(?:pada\s+)?(?P<p>{PART})\b(?!\s+(?:tahun\s+baru|hari\s+raya|{WEEKDAY}))(?:\s+hari\b)?"
    r"(?(comma)(?!\s+(?:ini|tadi|nanti))|(?:\s+(?:lalu|kemarin|nanti|besok|ini|tadi)\b)?)",
    re.IGNORECASE,
)
JOINT = re.compile(r"[,\s]+(?:(?:pada|sekitar|sekira|kira-kira)\s+)*\Z", re.IGNORECASE)
DAY = re.compile(r"\d{4}-\d\d-\d\d")
# only these may be part of a person's or an organisation's name
NAMELIKE = frozenset(
    {"month", "months", "weekday", "day month", "day month year", "year", "eve", "holiday", "duration"}
)


def find_dates(text: str, *, published: date | None, names: tuple[NameSpan, ...] = ()) -> tuple[Find, ...]:
    """The temporal expressions of a text, sorted, not overlapping, each with its TIMEX3 value.

    ``published`` anchors relative ones, which are left out without it; a word within a person's or a longer name is none.
    """
    if published and not FIRST < published.year < LAST_YEAR:  # from there nothing can be counted
        published = None
    held = tuple(name.span for name in names if name.label in ("PER", "ORG"))
    found: list[Find] = []
    end = 0
    for start, stop, known, match in _candidates(text):
        if start < end:
            continue
        if _named_so(text, start):
            end = stop
            continue
        if known.name in NAMELIKE and _within(start, stop, held):
            continue
        value = known.read(match, Around(text, published, found))
        if value is None:
            continue
        find = Find(_trimmed(text, start, stop), value, known.name)
        joined = _joined(found[-1], find, text) if found else None
        if joined is None:
            found.append(_with_part(find, text))
        else:
            found[-1] = joined
        end = found[-1].span.end
    return settled(tuple(found), text, published)


def _candidates(text: str) -> list[tuple[int, int, Rule, re.Match[str]]]:
    """Every rule's matches: first the earlier, then the longer, then the earlier rule's."""
    stretches = _stretches(text)
    found = [
        (match.start(), -match.end(), number, known, match)
        for number, known in enumerate(RULES)
        for start, stop in stretches
        for match in known.pattern.finditer(text, start, stop)
    ]
    found.sort(key=lambda row: row[:3])
    return [(start, -stop, known, match) for start, stop, _, known, match in found]


def _stretches(text: str) -> list[tuple[int, int]]:
    """Where dates may be: around digits and words of time. More than half of a report is spared the rules."""
    found: list[tuple[int, int]] = []
    for match in TELLING.finditer(text):
        start, stop = match.start() - BEFORE, match.end() + BEHIND
        if found and start <= found[-1][1]:
            found[-1] = found[-1][0], stop
        else:
            found.append((max(0, start), stop))
    return found


def _named_so(text: str, start: int) -> bool:
    """Whether a date is part of a name: Universitas 17 Agustus 1945, Stadion 10 November, Jalan 17 Agustus."""
    return bool(NAMED.search(text[max(0, start - 24) : start]))


def _within(start: int, stop: int, held: tuple[Span, ...]) -> bool:
    """Whether a find lies in a longer name: Raja Juli Antoni."""
    return any(span.start < start < span.end or (span.start == start and stop < span.end) for span in held)


def _trimmed(text: str, start: int, stop: int) -> Span:
    words = text[start:stop]
    return Span(start + len(words) - len(words.lstrip()), stop - len(words) + len(words.rstrip()))


def _with_part(find: Find, text: str) -> Find:
    """A day and the part of day behind it are one TIME: Minggu (3/9) pagi."""
    value = timex(find)
    if value.type != "DATE" or not DAY.fullmatch(value.value):
        return find
    behind = PART_BEHIND.match(text, find.span.end)
    if not behind:
        return find
    edge = "START" if behind["p"].lower().startswith("dini") else ""
    time = Timex("TIME", f"{value.value}T{part_of(behind['p'])}", edge, value.anchor, value.flag)
    return Find(Span(find.span.start, behind.end()), time, find.rule)


def _joined(before: Find, find: Find, text: str) -> Find | None:
    """A day and the clock behind it are one TIME: Rabu (30/8) pukul 10.30 WIB."""
    day, time = timex(before), timex(find)
    between = text[before.span.end : find.span.start]
    whole = re.fullmatch(rf"({DAY.pattern})(?:T[A-Z]{{2}})?", day.value)
    if not find.rule.startswith("clock") or not whole or len(between) > 20 or not JOINT.fullmatch(between):
        return None
    value = clock.on_day(time.value, date.fromisoformat(whole[1]))
    return Find(
        Span(before.span.start, find.span.end), Timex("TIME", value, "", day.anchor, day.flag, time.zone), before.rule
    )
