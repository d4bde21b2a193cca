"""What a whole text tells of its finds: the day of a clock, and the date that stands beside *kemarin* or *sehari sebelumnya*."""

import re
from datetime import date, timedelta

import msgspec

from warta.analyze.dates.calendar import week_of
from warta.analyze.dates.clock import NO_DAY, every_day, on_day
from warta.analyze.dates.context import ENDS, timex
from warta.analyze.dates.words import TO, TO_WORD, WEEKDAY, day
from warta.nouns.mentions import Find, Timex

DAY = re.compile(r"(\d{4}-\d\d-\d\d)(?!.*/)")
# kemarin, Kamis (7/9/2023); tahun lalu, pada 16 November 2022; Selasa petang besok (10/6)
BESIDE = re.compile(r"(?:,\s*|\s*\(\s*|,?\s+)(?:(?:yakni|yaitu|tepatnya|pada)\s+){0,2}", re.IGNORECASE)
DIRECTLY = re.compile(r",?\s+(?:pada\s+)?", re.IGNORECASE)
GOES_ON = re.compile(r"[\s,:;(]+(?:(?:dan|hingga|mulai|pada|sampai|sejak|serta|dari|sekitar)\s+){0,2}", re.IGNORECASE)
TIMETABLE = re.compile(rf"\b{WEEKDAY}(?:{TO}|{TO_WORD}){WEEKDAY}[\s,:;(]+(?:(?:mulai|dari|pada)\s+)?\Z", re.IGNORECASE)
NEAR_DAYS = 7
LONG_AGO = timedelta(days=366)
IN_SENTENCE = 300
LOOKED_AT = 3


def settled(finds: tuple[Find, ...], text: str, published: date | None) -> tuple[Find, ...]:
    """The finds with their last values; a clock without any day is none."""
    mended = list(finds)
    for at in range(len(mended) - 1):
        if BESIDE.fullmatch(text, mended[at].span.end, mended[at + 1].span.start):
            mended[at], mended[at + 1] = _side_by_side(mended[at], mended[at + 1])
    return tuple(_with_days(mended, text, published))


def _side_by_side(one: Find, other: Find) -> tuple[Find, Find]:
    """Two finds of one moment: the date tells the day of what is counted, the year tells that of a day without one."""
    first, second = timex(one), timex(other)
    if first.type not in ("DATE", "TIME") or second.type not in ("DATE", "TIME"):
        return one, other
    at = day_told(second)
    if re.fullmatch(r"\d{4}", first.value) and at and second.anchor == "year" and other.rule == "day month":
        moved = day(int(first.value), at.month, at.day)
        told = msgspec.structs.replace(second, value=f"{moved}{second.value[10:]}", anchor="narrative")
        return one, msgspec.structs.replace(other, value=told) if moved else other
    is_dated = second.anchor in ("written", "year") or (one.rule, other.rule) == ("day word", "weekday")
    if first.anchor in ("published", "narrative") and is_dated and at:
        value = _as_exact(one, at)
        return msgspec.structs.replace(one, value=msgspec.structs.replace(first, value=value)), other
    return one, other


def _as_exact(find: Find, at: date) -> str:
    """The day as exact as the find, and with its part of the day: 2023-W34 and 30 August 2023 -> 2023-W35."""
    value = timex(find).value
    if told := DAY.match(value):
        was = date.fromisoformat(told[1])
        same = was.isoweekday() == at.isoweekday() if find.rule == "weekday" else abs((at - was).days) <= NEAR_DAYS
        return at.isoformat() + value[10:] if same or timex(find).anchor == "narrative" else value
    if re.fullmatch(r"\d{4}-W\d\d", value):
        return week_of(at)
    return at.isoformat()[: len(value)] if re.fullmatch(r"\d{4}(?:-\d\d)?", value) else value


def _with_days(finds: list[Find], text: str, published: date | None) -> list[Find]:
    """The clocks with the day beside them, else of their sentence, else the last one told, else the publication."""
    told: list[Find] = []
    last: Find | None = None
    for at, find in enumerate(finds):
        value = timex(find)
        if NO_DAY not in value.value or value.type == "SET":
            told.append(find)
            last = find if day_told(value) else last
            continue
        if _is_of_timetable(find, told[-1] if told else None, text):
            value = msgspec.structs.replace(value, type="SET", value=every_day(value.value))
            told.append(msgspec.structs.replace(find, value=value))
            continue
        held = None if last and _is_history(last, find, text, published) else last
        its_day = _day_of_clock(find, held, finds[at + 1 : at + 1 + LOOKED_AT], text) or published
        if its_day:
            value = msgspec.structs.replace(value, value=on_day(value.value, its_day))
            told.append(msgspec.structs.replace(find, value=value))
    return told


def _is_of_timetable(clock: Find, before: Find | None, text: str) -> bool:
    """Whether a clock tells when something comes again: setiap hari pukul 07.00, Senin-Jumat: 08.00-16.00."""
    if before and timex(before).type == "SET" and GOES_ON.fullmatch(text, before.span.end, clock.span.start):
        return True
    return bool(TIMETABLE.search(text, max(0, clock.span.start - 40), clock.span.start))


def _is_history(last: Find, clock: Find, text: str, published: date | None) -> bool:
    """Whether the last day is of another paragraph and another time: a clock of the news is none of 22 Juni 1527."""
    at = day_told(timex(last))
    if at is None or published is None or "\n" not in text[last.span.end : clock.span.start]:
        return False
    return abs(at - published) > LONG_AGO


def _day_of_clock(clock: Find, last: Find | None, behind: list[Find], text: str) -> date | None:
    before = day_told(timex(last)) if last else None
    following = next((find for find in behind if day_told(timex(find))), None)
    if following is None:
        return before
    after = day_told(timex(following))
    is_bare = ":" not in timex(following).value
    if is_bare and DIRECTLY.fullmatch(text, clock.span.end, following.span.start):
        return after
    if before is None or (last and not _in_one_sentence(last, clock, text)):
        return after if _in_one_sentence(clock, following, text) else before
    return before


def _in_one_sentence(one: Find, other: Find, text: str) -> bool:
    between = other.span.start - one.span.end
    return between <= IN_SENTENCE and not ENDS.search(text, one.span.end, other.span.start)


def day_told(value: Timex) -> date | None:
    """The day of a DATE or TIME: 2024-02-29TNI -> 2024-02-29; nothing for a month or an interval."""
    found = DAY.match(value.value) if value.type in ("DATE", "TIME") else None
    return date.fromisoformat(found[1]) if found else None
