"""Weekdays without a date: Senin, Jumat lalu, Rabu pekan depan, malam Minggu."""

import re
from datetime import date, timedelta

from warta.analyze.dates.absolute import day_of, time_of
from warta.analyze.dates.calendar import as_written, with_weekday
from warta.analyze.dates.context import TENSE_OF_DAYS, is_coming, timex, words_before, words_behind
from warta.analyze.dates.rule import Around, word_rule
from warta.analyze.dates.words import (
    COMING,
    DAY,
    MONTH_NUMBER,
    PART,
    PASARAN,
    PASSED,
    TO,
    TO_WORD,
    WEEKDAY,
    YEAR,
    full_year,
    listed,
    weekday_of,
)
from warta.nouns.mentions import Timex

IN_WEEK = r"(?:(?:pekan|minggu)\s+(?P<i>ini|depan|lalu|kemarin|mendatang))"
NAME_BEFORE = re.compile(rf"(?<!\w){listed('before_weekday')}\s\Z|\w-\Z|\bmalam\s\Z", re.IGNORECASE)
FASTING = re.compile(rf"(?<!\w)(?:puasa|shaum)\s(?:\w+\s)?{WEEKDAY}(?:\s|-|\sdan\s)\Z", re.IGNORECASE)
NAME_BEHIND = re.compile(
    rf"-\w|,?\s*\(\s*\d|\s+(?:{listed('behind_weekday')}|pertama|kedua|ketiga|keempat|ke-?\d)\b", re.IGNORECASE
)
# a timetable names no day: Senin-Jumat, setiap Senin sampai Kamis
TIMETABLE = re.compile(
    rf"(?:\b(?:setiap|tiap|saban)\s(?:hari\s)?{WEEKDAY}(?:,\s{WEEKDAY}){{0,5}}(?:,\s|,?\sdan\s|\satau\s|{TO_WORD})|{WEEKDAY}{TO})\Z",
    re.IGNORECASE,
)
FALLS_ON = re.compile(r"\b(?:bertepatan\s(?:dengan|pada)|jatuh\s(?:pada|di)|merupakan|adalah)\s\Z", re.IGNORECASE)
APPOSED = re.compile(r"\b(?:besok|lusa|esok)(?:\s|,\s|\s\()(?:hari\s)?\Z", re.IGNORECASE)


@word_rule(
    "weekday",
    rf"""(?P<h>hari\s+)?(?P<w>{WEEKDAY}){PASARAN}?(?:\s+(?P<p>{PART}))?(?:\s+
        (?:{IN_WEEK}|(?P<x>{PASSED}|{COMING}|ini))(?!-))?""",
    needs="weekday",
    examples={
        "pada Senin": "2024-02-26",
        "Jumat lalu": "2024-02-23",
        "Rabu mendatang": "2024-03-06",
        "Rabu pekan depan": "2024-03-06",
        "Minggu kemarin": "2024-02-25",
        "Rapat akan digelar Jumat": "2024-03-01",
        "Senin dini hari tadi": "2024-02-26TMO",
        "Selasa petang besok": "2024-03-05TEV",
    },
)
def weekday(found: re.Match[str], near: Around) -> Timex | None:
    """Senin, Jumat lalu, Rabu pekan depan; no place (Pasar Minggu), no prayer (salat Jumat)."""
    if near.published is None or not _is_weekday(found, near):
        return None
    number, word = weekday_of(found["w"]), (found["x"] or "").lower()
    if told := _day_it_falls_on(found, near, number):
        return day_of(told, part=found["p"], anchor="narrative")
    if found["i"]:
        away = {"ini": 0, "depan": 1, "mendatang": 1}.get(found["i"].lower(), -1)
        return day_of(_in_week(near.published, number, away), part=found["p"], anchor="published")
    if word == "ini":
        return day_of(_in_week(near.published, number), part=found["p"], anchor="published")
    coming = bool(re.fullmatch(COMING, word)) or (not word and _comes(found, near))
    # Rabu malam nanti, on a Wednesday, is this evening; tadi may be today as well
    strictly = bool(word) and word != "tadi" and not (word == "nanti" and found["p"])
    at = nearest_weekday(number, near.published, strictly=strictly, coming=coming)
    return day_of(at, part=found["p"], anchor="published")


def _in_week(published: date, weekday: int, away: int = 0) -> date:
    """The weekday of the week of the publication, or of one so many weeks away."""
    return published + timedelta(days=weekday - published.isoweekday() + 7 * away)


def _is_weekday(found: re.Match[str], near: Around) -> bool:
    """Whether it means a day: lower-case *minggu* is a week, *Pasar Minggu* a place, *Senin-Jumat* a timetable."""
    before = words_before(near, found.start())
    word = found["w"].lower()
    if found["w"][0].islower() and word in ("minggu", "ahad") and not found["h"]:
        return False
    if NAME_BEFORE.search(before) or FASTING.search(before) or TIMETABLE.search(before):
        return False
    if NAME_BEHIND.match(near.text, found.end()) or re.match(
        rf"{TO}{WEEKDAY}(?!\w)", words_behind(near, found.end()), re.IGNORECASE
    ):
        return False
    # Sabtu Wijaya, a man; but Jumat Presiden Prabowo, and Jumat WIB
    return not re.match(r"\s(?!WI)[A-Z]\w+\s?[,)]", words_behind(near, found.end(), 14))


def _day_it_falls_on(found: re.Match[str], near: Around, weekday: int) -> date | None:
    """The date just told, where the weekday is said of it: 14 Juli 2025 yang bertepatan dengan hari Senin."""
    last = near.before[-1] if near.before else None
    if last is None or not FALLS_ON.search(near.text, max(last.span.end, found.start() - 40), found.start()):
        return None
    told = re.match(r"\d{4}-\d\d-\d\d\Z", timex(last).value)
    at = date.fromisoformat(told[0]) if told else None
    return at if at and at.isoweekday() == weekday else None


def _comes(found: re.Match[str], near: Around) -> bool:
    return bool(APPOSED.search(words_before(near, found.start(), 16))) or is_coming(
        near, found.start(), found.end(), tense=TENSE_OF_DAYS
    )


def nearest_weekday(weekday: int, published: date, *, strictly: bool = False, coming: bool = False) -> date:
    """The latest day of that weekday up to the publication (or before it), or the next one after (or from it on)."""
    back = (published.isoweekday() - weekday) % 7
    if back == 0 and not strictly:
        return published
    return published + timedelta(days=7 - back if coming else -(back or 7))


@word_rule(
    "eve",
    rf"""malam\s+(?:
        (?:hari\s+)?(?P<w>{WEEKDAY}){PASARAN}?
        (?:,?\s*\(\s*(?P<d>{DAY})/(?P<m>{MONTH_NUMBER})(?:/(?P<z>\d{{4}}|\d\d))?\s*\)|\s+(?P<x>{PASSED}|{COMING}|ini))?
      | (?P<n>tahun\s+baru)(?:\s+(?P<y>{YEAR}))?
    )""",
    examples={
        "malam Minggu": "2024-02-24TNI",
        "malam Minggu (24/2)": "2024-02-24TNI",
        "malam Tahun Baru 2024": "2023-12-31TNI",
    },
)
def eve(found: re.Match[str], near: Around) -> Timex | None:
    """malam Minggu is Saturday night."""
    if found["y"]:
        return Timex("TIME", f"{int(found['y']) - 1:04}-12-31TNI")
    if near.published is None:
        return None
    if found["n"]:
        return Timex("TIME", f"{near.published.year - (near.published.month < 7)}-12-31TNI", "", "published")
    if found["d"]:
        return _dated_eve(found, near.published)
    word = (found["x"] or "").lower()
    coming = bool(re.fullmatch(COMING, word)) or (
        not word and is_coming(near, found.start(), found.end(), tense=TENSE_OF_DAYS)
    )
    at = nearest_weekday(weekday_of(found["w"]) - 1 or 7, near.published, strictly=word == "lalu", coming=coming)
    return time_of(at, "malam", anchor="published")


def _dated_eve(found: re.Match[str], published: date) -> Timex | None:
    """malam Minggu (24/2): the date is that of the evening, a Saturday."""
    month, number, weekday = int(found["m"]), int(found["d"]), weekday_of(found["w"]) - 1 or 7
    if found["z"]:
        at, _ = as_written(full_year(found["z"]), month, number, weekday, published)
    else:
        at, _ = with_weekday(month, number, weekday, published)
    return time_of(at, "malam", anchor="year") if at else None
