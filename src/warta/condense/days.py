"""The pages of the calendar that a TIMEX3 value belongs on."""

import re
from datetime import date, timedelta
from functools import cache

from warta.nouns.entities import Entity

LONGEST = timedelta(days=31)
DAY = re.compile(r"(\d{4}-\d\d-\d\d)(?:T.*)?")
WEEK = re.compile(r"(\d{4})-W(\d\d)(?:-WE)?")


@cache
def calendar_ids(value: str) -> tuple[str, ...]:
    """The days, month or year a value tells of, as ISO 8601: an interval of up to a month is on each of its days.

    A longer one is on the months or years of its beginning and its end. A week is on the month of its Thursday, a
    quarter, half or season on its year; what is vaguer is on no page.
    """
    start, slash, end = value.partition("/")
    if slash:
        return _interval(start, end)
    if found := DAY.fullmatch(value):
        return (found[1],) if _day(found[1]) else ()
    if found := WEEK.fullmatch(value):
        return _week(int(found[1]), int(found[2]))
    if re.fullmatch(r"\d{4}-(0[1-9]|1[0-2])", value):
        return (value,)
    if found := re.fullmatch(r"(\d{4})(?:-(?:Q|H|SU|SP|FA|WI)\d?)?", value):
        return (found[1],)
    return ()


def calendar_entity(value: str) -> Entity:
    """The entity of a day, month or year; its name is the ISO value, which views put into words."""
    kind = {4: "year", 7: "month", 10: "day"}[len(value)]
    return Entity(id=f"tanggal/{value}", kind=kind, name=value, code=value)


def _day(text: str) -> date | None:
    # fromisoformat also reads weeks: 2024-W50
    if not DAY.fullmatch(text):
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _interval(start: str, end: str) -> tuple[str, ...]:
    if end.startswith("T"):
        return calendar_ids(start)
    # what ends before it begins was misread
    if not start or end < start:
        return ()
    first, last = (_day(text.partition("T")[0]) for text in (start, end))
    if first and last:
        if last - first < LONGEST:
            return tuple((first + timedelta(days=n)).isoformat() for n in range((last - first).days + 1))
        start, end = start[:7], end[:7]
    return tuple(dict.fromkeys((*calendar_ids(start), *calendar_ids(end))))


def _week(year: int, week: int) -> tuple[str, ...]:
    try:
        return (date.fromisocalendar(year, week, 4).isoformat()[:7],)
    except ValueError:
        return ()
