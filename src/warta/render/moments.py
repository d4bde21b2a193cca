"""What a date of a text means in words, and how sure that is: Kuartal III 2025, tahun disimpulkan."""

import re
from datetime import date, timedelta
from functools import lru_cache

from warta.catalogues import N_
from warta.nouns.article import Stamp
from warta.nouns.mentions import Timex
from warta.render.words import day_words, speech

POINT = re.compile(r"(?P<day>\d{4}-\d\d-\d\d)T(?:(?P<clock>\d\d:\d\d)(?::\d\d)?|(?P<part>MO|AF|EV|NI))")
UNIT = re.compile(r"(?P<year>\d{4})-(?P<unit>Q|H)(?P<n>[1-4])")
WEEK = re.compile(r"(?P<year>\d{4})-W(?P<week>\d\d)(?P<end>-WE)?")
SEASON = re.compile(r"(?P<year>\d{4})-(?P<season>SP|SU|FA|WI)")
PARTS = {
    "MO": N_("pagi %(when)s"),
    "AF": N_("siang atau sore %(when)s"),
    "EV": N_("petang %(when)s"),
    "NI": N_("malam %(when)s"),
}
UNITS = {"Q": N_("Kuartal %(part)s %(year)s"), "H": N_("Semester %(part)s %(year)s")}
SEASONS = {
    "SP": N_("musim semi %(year)s"),
    "SU": N_("musim panas %(year)s"),
    "FA": N_("musim gugur %(year)s"),
    "WI": N_("musim dingin %(year)s"),
}
# of the seasons in the north, which news means
FIRST_MONTHS = {"SP": "03", "SU": "06", "FA": "09", "WI": "12"}
ROMAN = ("I", "II", "III", "IV")
# what lies more than five years back lies before that year, or in it
MODS = {
    "START": N_("awal %(when)s"),
    "MID": N_("pertengahan %(when)s"),
    "END": N_("akhir %(when)s"),
    "APPROX": N_("sekitar %(when)s"),
    "MORE_THAN": N_("%(when)s atau sebelumnya"),
    "LESS_THAN": N_("%(when)s atau sesudahnya"),
}
LOCAL = N_("waktu setempat")
ANCHORS = {
    "year": N_("tahun disimpulkan"),
    "published": N_("dihitung dari tanggal terbit"),
    "narrative": N_("menurut kalimat sebelumnya"),
}
FLAGS = {
    "weekday-typo": N_("hari dan tanggal tidak cocok"),
    "conflict": N_("hari dan tanggal tidak cocok"),
    "year-by-weekday": N_("tahun disimpulkan dari hari"),
    "year-fixed": N_("tahun dibetulkan menurut hari"),
    "month-fixed": N_("bulan dibetulkan menurut hari"),
}


def moment_words(value: Timex, language: str = "id") -> str:
    """The value in words: 2023-08-30 -> 30 Agustus 2023; 2025-Q3 -> Kuartal III 2025; 2024-02-28TNI -> malam 28
    Februari 2024; 2025-10-03/2025-10-10 -> 3–10 Oktober 2025."""
    say = speech(language).say
    start, between, end = value.value.partition("/")
    if between:
        words = _stretch(start, end, language)
    elif value.mod == "START" and start.endswith("TMO"):
        return say("dini hari %(when)s", when=day_words(start[:10], language))
    else:
        words = _point(start, language)
    if value.zone:
        words = f"{words} {say(LOCAL) if value.zone == 'local' else value.zone}"
    return say(MODS[value.mod], when=words) if value.mod in MODS else words


def beginning(value: str) -> str:
    """When a value begins, for its place in an order: 2025-Q3 -> 2025-07; 2023-W01 -> 2023-01-02."""
    if found := UNIT.match(value):
        months = 3 if found["unit"] == "Q" else 6
        return f"{found['year']}-{min(12, months * (int(found['n']) - 1) + 1):02}"
    if found := SEASON.match(value):
        return f"{found['year']}-{FIRST_MONTHS[found['season']]}"
    if found := WEEK.match(value):
        day = _first_day(found)
        return day.isoformat() if day else value
    return value


def sureness(value: Timex, language: str = "id") -> str:
    """How the value was concluded, nothing where it is written: tahun disimpulkan."""
    return speech(language).say(ANCHORS.get(value.anchor, ""))


def oddity(value: Timex, language: str = "id") -> str:
    """What is odd about the words of the date: hari dan tanggal tidak cocok."""
    return speech(language).say(FLAGS.get(value.flag, ""))


# an archive tells of the same days again and again
@lru_cache(maxsize=1 << 12)
def _point(value: str, language: str) -> str:
    say = speech(language).say
    if found := POINT.fullmatch(value):
        day = day_words(found["day"], language)
        if part := found["part"]:
            return say(PARTS[part], when=day)
        return say("%(day)s pukul %(clock)s", day=day, clock=_clock(found["clock"], language))
    if found := UNIT.fullmatch(value):
        words = UNITS[found["unit"]]
        return say(words, part=ROMAN[int(found["n"]) - 1], year=found["year"])
    if found := SEASON.fullmatch(value):
        words = SEASONS[found["season"]]
        return say(words, year=found["year"])
    if found := WEEK.fullmatch(value):
        return _week(found, language)
    if re.fullmatch(r"\d{3}", value):
        return say("%(year)s-an", year=f"{value}0")
    if re.fullmatch(r"\d\d", value):
        return say("abad ke-%(century)s", century=int(value) + 1)
    return day_words(value, language)


def _week(found: re.Match[str], language: str) -> str:
    """The days of a week or of its end; the value itself where the year has no such week."""
    first = _first_day(found)
    if first is None:
        return found[0]
    last = first + timedelta(days=1 if found["end"] else 6)
    words = _stretch(first.isoformat(), last.isoformat(), language)
    say = speech(language).say
    return say("akhir pekan %(days)s", days=words) if found["end"] else say("pekan %(days)s", days=words)


def _first_day(week: re.Match[str]) -> date | None:
    try:
        return date.fromisocalendar(int(week["year"]), int(week["week"]), 6 if week["end"] else 1)
    except ValueError:
        return None


def _stretch(start: str, end: str, language: str) -> str:
    """From and to, what both share told once: 3–10 Oktober 2025; 28 Agustus – 3 September 2025."""
    first, last = POINT.fullmatch(start), POINT.fullmatch(end if "-" in end else f"{start[:10]}{end}")
    if first and last and first["clock"] and last["clock"] and first["day"] == last["day"]:
        return f"{_point(start, language)}–{_clock(last['clock'], language)}"
    before, after = _point(start, language).split(), _point(end, language).split()
    shared = 0
    while (
        not first
        and not last
        and shared < min(len(before), len(after)) - 1
        and before[-1 - shared] == after[-1 - shared]
    ):
        shared += 1
    if before == after:
        return " ".join(after)
    before = before[: len(before) - shared]
    return f"{' '.join(before)}{' – ' if len(before) > 1 else '–'}{' '.join(after)}"


def stamp_words(stamp: Stamp, language: str) -> str:
    """29 Februari 2024 pukul 19.30 WIB; the day alone where no time is told."""
    day = day_words(stamp.day.isoformat(), language)
    clock = f"{_clock(stamp.clock, language)} {stamp.zone}".strip()
    return speech(language).say("%(day)s pukul %(clock)s", day=day, clock=clock) if stamp.clock else day


def _clock(clock: str, language: str) -> str:
    return clock if language == "en" else clock.replace(":", ".")
