"""Days that are named: Rabu (30/8), 17 Agustus 1945, 2024-02-29."""

import re
from datetime import date

from warta.analyze.dates.calendar import as_written, nearest, with_weekday
from warta.analyze.dates.context import (
    TENSE_OF_MONTHS,
    YEARS_AWAY,
    is_coming,
    is_of_law,
    words_before,
    year_ahead,
    year_spoken_of,
)
from warta.analyze.dates.rule import GLUED, Around, word_rule
from warta.analyze.dates.words import (
    ANY_MONTH,
    COMING,
    DAY,
    DEICTIC,
    FULL_MONTH,
    MONTH,
    MONTH_NUMBER,
    PART,
    PASARAN,
    PASSED,
    WEEKDAY,
    YEAR,
    day,
    edge_of,
    full_year,
    month_of,
    part_of,
    weekday_of,
)
from warta.nouns.mentions import Timex

# hari Selasa Pon malam, before the date itself
NAMED = rf"(?:hari\s+)?(?P<w>{WEEKDAY}){PASARAN}?(?:,?\s*(?P<p>{PART}))?"
BEFORE_DAY = rf"(?:{NAMED},?\s*(?P<open>\(\s*)?)?"
ON = r"(?:tanggal\s+|tgl\.?\s*)"
OF_YEAR = r"(?:\s+tahun\s+(?P<t>lalu|kemarin|silam|ini|depan|mendatang)\b)"


def date_of(value: str, *, anchor: str = "written", flag: str = "", edge: str | None = None) -> Timex:
    """A TIMEX3 of type DATE."""
    return Timex("DATE", value, edge_of(edge), anchor, flag)


def day_of(at: date | None, *, part: str | None = None, anchor: str = "written", flag: str = "") -> Timex | None:
    """The day as a DATE, with a part of it as a TIME: Selasa malam; nothing without a day."""
    if at is None:
        return None
    return time_of(at, part, anchor=anchor, flag=flag) if part else date_of(at.isoformat(), anchor=anchor, flag=flag)


def time_of(at: date, part: str, *, anchor: str, flag: str = "") -> Timex:
    """A part of a day as a TIME; the early morning is the beginning of the morning."""
    letters = part_of(part)
    edge = "START" if part.lower().startswith("dini") else ""
    return Timex("TIME", f"{at.isoformat()}T{letters}", edge, anchor, flag)


@word_rule(
    "weekday with full date",
    rf"""{NAMED},?\s*\(\s*
    (?P<d>{DAY})\s*[/.-]/?\s*(?P<m>\d{{1,2}})\s*[/.-]/?\s*(?P<y>\d{{4,5}}|\d\d)
    \s*\){DEICTIC}?""",
    start=GLUED,
    needs="weekday",
    examples={
        "Selasa (27/2/2024)": "2024-02-27",
        "Selasa malam (27/2/2024)": "2024-02-27TNI",
        "Jum'at, (23/2/24) lalu": "2024-02-23",
        "Selasa Pon (27/2/2024)": "2024-02-27",
        "wartawanSelasa( 27/02/2024 )": "2024-02-27",
        "Selasa (27/2/20224)": "2024-02-27",
    },
)
def weekday_full(found: re.Match[str], near: Around) -> Timex | None:
    """Selasa (21/10/2025); nothing where the calendar has no such day."""
    month, number, weekday = int(found["m"]), int(found["d"]), weekday_of(found["w"])
    if len(found["y"]) <= 4:
        at, flag = as_written(full_year(found["y"]), month, number, weekday, near.published)
        return day_of(at, part=found["p"], flag=flag)
    if near.published is None or month > 12:
        return None
    at, _ = with_weekday(month, number, weekday, near.published)
    return day_of(at, part=found["p"], anchor="year", flag="year-fixed")


@word_rule(
    "weekday with day and month",
    rf"{NAMED},?\s*\(\s*(?P<d>{DAY})\s*(?P<s>[/-])\s*(?P<m>{MONTH_NUMBER})\s*\){DEICTIC}?",
    start=GLUED,
    needs="weekday",
    examples={"Rabu (28/2)": "2024-02-28", "Senin (25/12) lalu": "2023-12-25", "Rabu (28-2)": "2024-02-28"},
)
def weekday_short(found: re.Match[str], near: Around) -> Timex | None:
    """Rabu (30/8): the year by the publication and the weekday; Sabtu (3-1) may be a score, unless its weekday agrees."""
    if near.published is None:
        return None
    at, flag = with_weekday(int(found["m"]), int(found["d"]), weekday_of(found["w"]), near.published)
    if flag and found["s"] == "-":
        return None
    return day_of(at, part=found["p"], anchor="year", flag=flag)


@word_rule(
    "weekday with numbers",
    rf"""{NAMED}(?:,\s*|\s+){ON}?(?P<d>{DAY})(?P<s>[/.-])(?P<m>{MONTH_NUMBER})(?:(?P=s)(?P<y>\d{{4}}|\d\d))?(?![\w/-]|\.\d){DEICTIC}?""",
    start=GLUED,
    needs="weekday",
    examples={"Selasa, 27/2/2024": "2024-02-27", "(Rabu, 28/2)": "2024-02-28"},
)
def weekday_numbers(found: re.Match[str], near: Around) -> Timex | None:
    """Sabtu, 18/10/2025, without brackets."""
    month, number, weekday = int(found["m"]), int(found["d"]), weekday_of(found["w"])
    if found["y"]:
        at, flag = as_written(full_year(found["y"]), month, number, weekday, near.published)
        return day_of(at, part=found["p"], flag=flag)
    if near.published is None or found["s"] != "/":
        return None
    at, flag = with_weekday(month, number, weekday, near.published)
    return day_of(at, part=found["p"], anchor="year", flag=flag)


@word_rule(
    "day month year",
    rf"""{BEFORE_DAY}{ON}?
    (?P<d>{DAY})(?:\s*|-)(?P<m>{ANY_MONTH})\.?,?(?:(?:\s*|-)(?P<y>{YEAR})|-(?P<short>\d\d)(?!\d))
    (?(open)\s*\)){DEICTIC}?""",
    start=GLUED,
    needs="month",
    examples={
        "17 Agustus 1945": "1945-08-17",
        "Rabu, 28 Februari 2024": "2024-02-28",
        "Rabu malam, 28 Februari 2024": "2024-02-28TNI",
        "1 Okt. 2023": "2023-10-01",
        "tanggal 21Mei1998": "1998-05-21",
        "Rabu (28 Februari 2024)": "2024-02-28",
        "27-Feb-24": "2024-02-27",
    },
)
def day_month_year(found: re.Match[str], near: Around) -> Timex | None:
    """17 Agustus 1945, with its weekday or without."""
    written = full_year(found["y"] or found["short"]), month_of(found["m"]), int(found["d"])
    if not found["w"]:
        return day_of(day(*written))
    at, flag = as_written(*written, weekday_of(found["w"]), near.published)
    return day_of(at, part=found["p"], flag=flag)


@word_rule(
    "day month",
    rf"""{BEFORE_DAY}{ON}?
    (?P<d>{DAY})(?:(?:\s+|-)(?P<m>{MONTH})|(?P<m2>{FULL_MONTH}))(?(open)\s*\))
    (?:{OF_YEAR}|(?P<x>{DEICTIC}))?(?![\s-]?\d{{4}})""",
    needs="month",
    examples={
        "12 Februari lalu": "2024-02-12",
        "28 Desember": "2023-12-28",
        "Sabtu 2 Maret": "2024-03-02",
        "17 Agustus tahun lalu": "2023-08-17",
        "30 November dan 4 Desember 1955": "1955-12-04",
    },
)
def day_month(found: re.Match[str], near: Around) -> Timex | None:
    """28 Desember: the nearest year, or by its weekday, or the year that the neighbours tell."""
    word = found["m"] or found["m2"]
    if near.published is None or not _means_month(word, near, found.end()):
        return None
    month, number = month_of(word), int(found["d"])
    year = year_ahead(near, month, found.end()) or (not found["x"] and year_spoken_of(near, month, found.start()))
    if found["t"]:
        year = near.published.year + YEARS_AWAY[found["t"].lower()]
    if year:
        return day_of(day(year, month, number), part=found["p"], anchor="narrative")
    if found["w"]:
        at, flag = with_weekday(month, number, weekday_of(found["w"]), near.published)
        return day_of(at, part=found["p"], anchor="year", flag=flag)
    coming = not found["x"] and is_coming(near, found.start(), found.end(), tense=TENSE_OF_MONTHS)
    at = nearest(month, number, near.published, coming=coming)
    if at and found["x"]:
        at = _on_its_side(at, found["x"].strip(), near.published)
    return day_of(at, anchor="year")


def _on_its_side(at: date, deictic: str, published: date) -> date | None:
    """A day that its deictic moves: 29 Oktober mendatang is not past, 12 Februari lalu not to come."""
    if at > published and re.fullmatch(PASSED, deictic, re.IGNORECASE):
        return day(at.year - 1, at.month, at.day)
    if at < published and re.fullmatch(COMING, deictic, re.IGNORECASE):
        return day(at.year + 1, at.month, at.day)
    return at


def _means_month(word: str, near: Around, end: int) -> bool:
    """Whether a short word is a month's: 5 Des, and no 7 mar; 14 Mei and 3 Juli always."""
    return len(word) > 4 or word.lower() in ("mei", "juni", "juli") or word[0].isupper()


@word_rule(
    "numbers",
    rf"""{ON}?(?:
        (?P<iy>{YEAR})-(?P<im>\d\d)-(?P<id>\d\d)
      | (?P<d>{DAY})(?P<s>[./-])(?P<m>{MONTH_NUMBER})(?P=s)(?P<y>{YEAR})
    )(?![/.-]?\d){DEICTIC}?""",
    examples={
        "2024-02-27": "2024-02-27",
        "tanggal 27-2-2024": "2024-02-27",
        "27.02.2024": "2024-02-27",
        "(27/2/2024)": "2024-02-27",
    },
)
def numbers(found: re.Match[str], near: Around) -> Timex | None:
    """2024-02-29, 29/2/2024, 29.2.2024; never after a letter, dot or slash (document numbers)."""
    if words_before(near, found.start(), 1) in (".", "-", "/"):
        return None
    return day_of(day(int(found["iy"] or found["y"]), int(found["im"] or found["m"]), int(found["id"] or found["d"])))


@word_rule(
    "numbers with short year",
    rf"{ON}(?P<d>{DAY})(?P<s>[./-])(?P<m>{MONTH_NUMBER})(?P=s)(?P<y>\d\d)(?![/.-]?\d)",
    examples={"tanggal 27/02/24": "2024-02-27"},
)
def numbers_short(found: re.Match[str], _near: Around) -> Timex | None:
    """tanggal 27/02/24: only behind *tanggal*."""
    return day_of(day(full_year(found["y"]), int(found["m"]), int(found["d"])))


@word_rule(
    "day and month in brackets",
    rf"(?<=\()(?P<d>{DAY})/(?P<m>{MONTH_NUMBER})(?=\))",
    examples={"Sidang ditunda (27/2)": "2024-02-27"},
)
def bracketed(found: re.Match[str], near: Around) -> Timex | None:
    """(30/8) with no weekday; 24/7 is no date."""
    if near.published is None or found[0] == "24/7":
        return None
    return day_of(nearest(int(found["m"]), int(found["d"]), near.published), anchor="year")


@word_rule(
    "day of a list",
    rf"""{ON}?(?P<d>{DAY})(?=
        (?:,\s(?:{DAY}),?(?=,\s|\s)){{0,6}}(?:,?\s(?:dan|atau|serta)|,)\s(?P<last>{DAY})\s(?P<m>{MONTH})\b(?:\s(?P<y>{YEAR})\b)?
    )""",
    examples={"tanggal 7, 14, dan 21 Februari 2024": "2024-02-21"},
)
def day_of_list(found: re.Match[str], near: Around) -> Timex | None:
    """The 7 of *7, 14 dan 21 Februari*: each day of a list is its own date."""
    month, number = month_of(found["m"]), int(found["d"])
    if number >= int(found["last"]) or is_of_law(near, found.start(), found.end()):
        return None
    if found["y"]:
        return day_of(day(int(found["y"]), month, number))
    last = nearest(month, int(found["last"]), near.published) if near.published else None
    return day_of(day(last.year, month, number), anchor="year") if last else None


@word_rule(
    "day of a month near",
    rf"""tanggal\s+(?P<d>{DAY})\s+bulan\s+(?P<x>ini|lalu|depan)""",
    examples={"tanggal 5 bulan depan": "2024-03-05"},
)
def day_of_month_near(found: re.Match[str], near: Around) -> Timex | None:
    """tanggal 5 bulan depan."""
    if near.published is None:
        return None
    months = near.published.year * 12 + near.published.month - 1 + YEARS_AWAY[found["x"].lower()]
    return day_of(day(months // 12, months % 12 + 1, int(found["d"])), anchor="published")
