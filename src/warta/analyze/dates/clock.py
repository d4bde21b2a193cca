"""Clock times."""

import re
from datetime import date

from warta.analyze.dates.rule import Around, rule
from warta.analyze.dates.words import DAY, WEEKDAY, full_year, weekday_of
from warta.analyze.dates.words import day as day_of
from warta.analyze.dates.years import as_written, with_weekday
from warta.nouns.mentions import Timex

HOUR = r"(?:[01]?\d|2[0-4])"
MINUTE = r"[.:][0-5]\d"
ZONE = r"(?:WIB|WITA|Wita|WIT|GMT|UTC|waktu\s+(?:setempat|Indonesia [Bb]arat|Indonesia [Tt]engah|Indonesia [Tt]imur))"
BEHIND = re.compile(
    rf",?\s+(?:pada\s+)?(?:hari\s+)?(?P<w>{WEEKDAY}),?\s*\(\s*(?P<d>{DAY})/(?P<m>\d{{1,2}})(?:/(?P<y>\d{{4}}))?\s*\)"
)
PART = r"(?:dini hari|subuh|pagi|siang|sore|petang|malam)"


@rule(
    "clock",
    rf"(?:[Ss]eki(?:tar|ra)\s+)?(?:(?P<p>[Pp]ukul|[Jj]am|PUKUL)\s+)(?P<h>{HOUR})(?P<m>{MINUTE})?(?:[.:][0-5]\d)?(?:\s*(?:-|–|s\.?d\.?|sampai|hingga)\s*(?:pukul\s+)?(?P<h2>{HOUR})(?P<m2>{MINUTE})?)?(?:\s*(?P<part>{PART}))?(?:\s*{ZONE})?(?![.,]\d)",
    examples={
        "pukul 10.30 WIB": "2024-02-29T10:30",
        "jam 7 pagi": "2024-02-29T07:00",
        "jam 11 malam": "2024-02-29T23:00",
        "pukul 06.00-09.00 WIB": "2024-02-29T06:00/2024-02-29T09:00",
    },
)
def clock(found: re.Match[str], near: Around) -> Timex | None:
    """pukul 10.30 WIB, jam 7 malam; the day is the last told before, else the publication."""
    return _time(found, near)


@rule(
    "clock with zone",
    rf"(?P<h>{HOUR})(?P<m>{MINUTE})(?:\s*(?:-|–)\s*(?P<h2>{HOUR})(?P<m2>{MINUTE}))?(?:\s+(?P<part>{PART}))?\s*{ZONE}",
    examples={"20.00 WIB": "2024-02-29T20:00"},
)
def clock_with_zone(found: re.Match[str], near: Around) -> Timex | None:
    """20.00 WIB without *pukul*."""
    return _time(found, near)


def _time(found: re.Match[str], near: Around) -> Timex | None:
    day = _day_behind(found, near) or near.last or near.published
    if day is None:
        return None
    first = f"{day}T{_clock(found['h'], found['m'], found['part'])}"
    if found["h2"]:
        return Timex("TIME", f"{first}/{day}T{_clock(found['h2'], found['m2'], found['part'])}", "", "narrative")
    return Timex("TIME", first, "", "narrative")


def _day_behind(found: re.Match[str], near: Around) -> date | None:
    """The day that follows a clock: pukul 21.10 WIB, Senin (20/10)."""
    behind = BEHIND.match(near.text, found.end())
    if not behind or not day_of(2000, int(behind["m"]), int(behind["d"])):
        return None
    month, number, weekday = int(behind["m"]), int(behind["d"]), weekday_of(behind["w"])
    if behind["y"]:
        return as_written(full_year(behind["y"]), month, number, weekday, near.published)[0]
    return with_weekday(month, number, weekday, near.published)[0] if near.published else None


def _clock(hour: str, minute: str | None, part: str | None) -> str:
    number = int(hour)
    late = part in ("sore", "petang", "malam") or (part == "siang" and number < 6)
    if late and number < 12:
        number += 12
    return f"{number:02}:{minute[1:] if minute else '00'}"
