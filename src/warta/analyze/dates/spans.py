"""Days from one to another: 3-10 Oktober 2025, Senin-Rabu (4-6/9), 28 Desember 2024-5 Januari 2025."""

import re
from datetime import date, timedelta

from warta.analyze.dates.absolute import BEFORE_DAY, ON, date_of
from warta.analyze.dates.calendar import nearest
from warta.analyze.dates.context import year_spoken_of
from warta.analyze.dates.rule import GLUED, Around, word_rule
from warta.analyze.dates.words import (
    DAY,
    DEICTIC,
    MONTH,
    MONTH_NUMBER,
    TO,
    TO_WORD,
    WEEKDAY,
    YEAR,
    day,
    full_year,
    month_of,
)
from warta.nouns.mentions import Timex

WEEKDAYS = rf"(?:(?:hari\s+)?{WEEKDAY}(?:{TO}|{TO_WORD}|\s+(?:dan|&)\s+|,\s+){WEEKDAY},?\s*)"


def _ending(near: Around, year: int | None, month: int, number: int, start: int) -> date | None:
    """The last day of an interval: in the year that is told, or the narrative's, or the nearest."""
    year = year or year_spoken_of(near, month, start)
    if year:
        return day(year, month, number)
    return nearest(month, number, near.published) if near.published else None


def _interval(first: date | None, last: date | None, *, anchor: str) -> Timex | None:
    return date_of(f"{first}/{last}", anchor=anchor) if first and last and first < last else None


@word_rule(
    "days of a month",
    rf"""(?:{WEEKDAYS}|hari\s+{WEEKDAY},?\s+)?(?P<open>\(\s*)?{ON}?
    (?P<a>{DAY})(?P<to>{TO}|{TO_WORD}|\s+(?:dan|&)\s+)(?:{ON})?(?P<b>{DAY})\s*(?P<m>{MONTH})(?:\.?(?:\s+|-)(?P<y>{YEAR}))?
    (?(open)\s*\)){DEICTIC}?""",
    needs="month",
    examples={
        "3-10 Februari 2024": "2024-02-03/2024-02-10",
        "13 sampai 17 Februari": "2024-02-13/2024-02-17",
        "24 dan 25 Februari 2024": "2024-02-24/2024-02-25",
        "Sabtu-Minggu, 24-25 Februari": "2024-02-24/2024-02-25",
    },
)
def days(found: re.Match[str], near: Around) -> Timex | None:
    """3-10 Oktober 2025; with *dan* only neighbouring days."""
    month = month_of(found["m"])
    year = int(found["y"]) if found["y"] else None
    last = _ending(near, year, month, int(found["b"]), found.start())
    first = day(last.year, month, int(found["a"])) if last else None
    if first and last and found["to"].strip() in ("dan", "&") and last - first > timedelta(days=1):
        return None
    return _interval(first, last, anchor="written" if year else "year")


@word_rule(
    "days in numbers",
    rf"""(?:{WEEKDAYS}|(?:hari\s+)?{WEEKDAY},?\s*)\(\s*
    (?P<a>{DAY})(?:/(?P<m>{MONTH_NUMBER})(?:/(?P<x>\d{{4}}|\d\d))?)?\s?(?:-|–|—|s/d|hingga|sampai|dan|&)\s?
    (?P<b>{DAY})/(?P<n>{MONTH_NUMBER})(?:/(?P<y>\d{{4}}|\d\d))?
    \s*\){DEICTIC}?""",
    start=GLUED,
    needs="weekday",
    examples={
        "Senin-Rabu (26-28/2)": "2024-02-26/2024-02-28",
        "Sabtu-Minggu (24-25/2/2024)": "2024-02-24/2024-02-25",
        "Rabu-Jumat (28/2-1/3)": "2024-02-28/2024-03-01",
        "Sabtu dan Minggu (24-25/2/2024) lalu": "2024-02-24/2024-02-25",
    },
)
def days_in_numbers(found: re.Match[str], near: Around) -> Timex | None:
    """Senin-Rabu (4-6/9), Jumat-Minggu (31/10-2/11/2025)."""
    last_month = int(found["n"])
    year = full_year(found["y"]) if found["y"] else None
    last = _ending(near, year, last_month, int(found["b"]), found.start())
    if last is None:
        return None
    month = int(found["m"] or last_month)
    begun = full_year(found["x"]) if found["x"] else last.year - (month > last_month)
    return _interval(day(begun, month, int(found["a"])), last, anchor="written" if year else "year")


@word_rule(
    "days in brackets",
    rf"(?<=\()(?P<a>{DAY})(?:/(?P<m>{MONTH_NUMBER}))?\s?[-–]\s?(?P<b>{DAY})/(?P<n>{MONTH_NUMBER})(?:/(?P<y>\d{{4}}))?(?=\))",
    examples={"Latihan digelar dua hari (27-28/2)": "2024-02-27/2024-02-28"},
)
def days_in_brackets(found: re.Match[str], near: Around) -> Timex | None:
    """(25-26/10/2025) without weekdays."""
    last_month, year = int(found["n"]), int(found["y"]) if found["y"] else None
    last = _ending(near, year, last_month, int(found["b"]), found.start())
    month = int(found["m"] or last_month)
    first = day(last.year - (month > last_month), month, int(found["a"])) if last else None
    return _interval(first, last, anchor="written" if year else "year")


@word_rule(
    "day month to day month",
    rf"""{BEFORE_DAY}{ON}?(?P<a>{DAY})\s*(?P<m>{MONTH})(?:\s+(?P<x>{YEAR}))?{TO}
    (?:(?:hari\s+)?{WEEKDAY},?\s+)?{ON}?(?P<b>{DAY})\s*(?P<n>{MONTH})(?:\s+(?P<y>{YEAR}))?(?(open)\s*\)){DEICTIC}?""",
    needs="month",
    examples={
        "28 Desember 2023-5 Januari 2024": "2023-12-28/2024-01-05",
        "tanggal 21 Januari – 20 Februari": "2024-01-21/2024-02-20",
    },
)
def days_over_months(found: re.Match[str], near: Around) -> Timex | None:
    """28 Desember 2024-5 Januari 2025."""
    last_month, month = month_of(found["n"]), month_of(found["m"])
    year = int(found["y"]) if found["y"] else None
    last = _ending(near, year, last_month, int(found["b"]), found.start())
    if last is None:
        return None
    begun = int(found["x"]) if found["x"] else last.year - (month > last_month)
    return _interval(day(begun, month, int(found["a"])), last, anchor="written" if year else "year")
