"""Finds the temporal expressions of a text: every rule's matches, the losers out, dates and clocks joined, values in order."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from datetime import date
from itertools import accumulate

import msgspec
from msgspec import Struct

from warta.analyze.dates import (
    absolute,
    clock,
    durations,
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
from warta.analyze.dates.context import TENSE_OF_DAYS, TENSE_OF_MONTHS, tense_around, timex
from warta.analyze.dates.holidays import HOLIDAYS, holiday_rules
from warta.analyze.dates.rule import RULES, Around, Rule
from warta.analyze.dates.settle import settled
from warta.analyze.dates.words import LAST_YEAR, PART, TELLING, WEEKDAY, in_small_letters, listed, part_of
from warta.nouns.knowledge import Holiday
from warta.nouns.mentions import Find, NameSpan, Timex
from warta.nouns.text import Span

# their rules are those of RULES; of two that read the same words the earlier stays
MODULES = (absolute, spans, months, years, periods, durations, sets, relative, weekdays, narrative, clock)
NAMED_AFTER, TITLE, IN_A_NAME = "named after", "title", "in a name"
BEFORE, BEHIND = 48, 60
TITLED = re.compile(r"[“\"‘']([A-Z][a-z]+)\s[A-Z][a-z]+[”\"’']")
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
    {"month", "months", "weekday", "day month", "day month year", "year", "eve", "holiday", "anniversary", "duration"}
)


def find_dates(
    text: str, *, published: date | None, names: tuple[NameSpan, ...] = (), holidays: tuple[Holiday, ...] = HOLIDAYS
) -> tuple[Find, ...]:
    """The temporal expressions of a text, sorted, not overlapping, each with its TIMEX3 value.

    ``published`` anchors relative ones, which are left out without it; a word within a person's or a longer name is none.
    ``holidays`` are the days known by a name.
    """
    if published and not FIRST < published.year < LAST_YEAR:  # from there nothing can be counted
        published = None
    held = _held(names)
    found: list[Find] = []
    end = 0
    for start, stop, known, match in _candidates(text, (*RULES, *holiday_rules(holidays))):
        if start < end:
            continue
        if reason := _refused(text, start, stop, known, held):
            # a shorter match may still be a date beside a longer name, never within a name that was given for a day
            end = end if reason == IN_A_NAME else stop
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
    near = Around(text, published, ())
    return tuple(_with_tense(find, near) for find in settled(tuple(found), text, published))


def refused_dates(
    text: str, *, names: tuple[NameSpan, ...] = (), holidays: tuple[Holiday, ...] = HOLIDAYS
) -> Iterator[tuple[Span, str, str]]:
    """What looks like a date and is part of a name: where, by which rule, and why it is none."""
    held = _held(names)
    for start, stop, known, _ in _candidates(text, (*RULES, *holiday_rules(holidays))):
        if reason := _refused(text, start, stop, known, held):
            yield Span(start, stop), known.name, reason


def _refused(text: str, start: int, stop: int, known: Rule, held: "_Held") -> str:
    """Why a match is part of a name; empty where it is none."""
    if _named_so(text, start):
        return NAMED_AFTER
    if _titled(text, start, stop):
        return TITLE
    return IN_A_NAME if known.name in NAMELIKE and _within(start, stop, held) else ""


def _candidates(text: str, rules: tuple[Rule, ...]) -> list[tuple[int, int, Rule, re.Match[str]]]:
    """Every rule's matches: first the earlier, then the longer, then the earlier rule's."""
    stretches = _stretches(text)
    found = [
        (match.start(), -match.end(), number, known, match)
        for number, known in enumerate(rules)
        for start, stop, told in stretches
        if not known.needs or known.needs in told
        for match in known.pattern.finditer(text, start, stop)
    ]
    found.sort(key=lambda row: row[:3])
    return [(start, -stop, known, match) for start, stop, _, known, match in found]


def _stretches(text: str) -> list[tuple[int, int, set[str | None]]]:
    """Where dates may be, and what is told there: around digits and words of time. Half of a report is spared the rules."""
    found: list[tuple[int, int, set[str | None]]] = []
    for match in TELLING.finditer(in_small_letters(text)):
        start, stop = match.start() - BEFORE, match.end() + BEHIND
        if found and start <= found[-1][1]:
            begun, _, told = found.pop()
            told.add(match.lastgroup)
            found.append((begun, stop, told))
        else:
            found.append((max(0, start), stop, {match.lastgroup}))
    return found


def _named_so(text: str, start: int) -> bool:
    """Whether a date is part of a name: Universitas 17 Agustus 1945, Stadion 10 November, Jalan 17 Agustus."""
    return bool(NAMED.search(text[max(0, start - 24) : start]))


def _titled(text: str, start: int, stop: int) -> bool:
    """Whether two capitalised words are a quoted title: lagu "Malam Minggu"."""
    return bool(TITLED.fullmatch(text, max(0, start - 1), stop + 1))


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


def _with_tense(find: Find, near: Around) -> Find:
    """A date with what the words around it say of it, to come or past; of a length or a repetition they say nothing."""
    value = timex(find)
    if value.type not in ("DATE", "TIME"):
        return find
    tense = tense_around(near, find.span, tense=TENSE_OF_DAYS if DAY.match(value.value) else TENSE_OF_MONTHS)
    return msgspec.structs.replace(find, value=msgspec.structs.replace(value, tense=tense)) if tense else find


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
