"""Clock times; their day is that of their sentence, else the last one told, else the publication."""

import re
from datetime import date, timedelta

from warta.analyze.dates.rule import Around, word_rule
from warta.analyze.dates.words import IN_WORDS, PART, WEEKDAY, ZONES, count_of, either
from warta.nouns.mentions import Timex

HOUR = r"(?:[01]?\d|2[0-4])"
FULL_HOUR = r"(?:[01]\d|2[0-4])"
MINUTE = r"[.:][0-5]\d"
SECOND = r"(?:[.:][0-5]\d)?"
ZONE = rf"(?:\s*(?P<zone>{either(ZONES)}|waktu\s+(?-i:[A-Z])\w+)(?!\w))"
LATER = r"(?:\s+(?:tadi|nanti|kemarin|besok|lalu))"
# what stands before the hours of a timetable: Jam buka Sabtu-Minggu: 09.00-16.00, daftar pemadaman (09.00-16.00)
TIMETABLE = re.compile(rf"(?:\b(?:{WEEKDAY}|operasional|buka|kerja|layanan|sesi\s\w+)|[:(])\s?\Z", re.IGNORECASE)
# until find.py knows the day
NO_DAY = "XXXX-XX-XX"
NEXT_DAY = "XXXX-XX-XY"
NOON = 12
NIGHT = 4


@word_rule(
    "clock",
    rf"""(?:(?:sekitar|sekira|kira-kira)\s+)?(?:pukul|jam)\s+(?P<about>sekitar\s+)?
    (?P<half>setengah\s+)?(?:(?P<h>{HOUR})(?P<m>{MINUTE})?{SECOND}|(?P<words>{IN_WORDS}))(?![.,:]\d|\d)
    (?:(?:\s?(?:--?|–|—|s\.?d\.?|s/d)\s?(?:pukul\s+)?|\s+(?:sampai(?:\s+dengan)?|hingga)\s+)(?P<h2>{HOUR})(?P<m2>{MINUTE}){SECOND})?
    (?:\s*(?P<part>{PART})(?:\s+hari)?)?{ZONE}?(?:\s+(?P<part2>{PART}))?{LATER}?(?![.,]\d|\s?%|\s+(?:orang|kali|persen)\b)""",
    examples={
        "pukul 10.30 WIB": "2024-02-29T10:30",
        "jam 7 pagi": "2024-02-29T07:00",
        "jam sebelas malam": "2024-02-29T23:00",
        "pukul 06.00-09.00 WIB": "2024-02-29T06:00/2024-02-29T09:00",
        "pukul 19.00 hingga 21.00 WIB": "2024-02-29T19:00/2024-02-29T21:00",
        "jam setengah delapan malam": "2024-02-29T19:30",
        "pukul 01.00 dinihari": "2024-02-29T01:00",
        "pukul 22.00-02.00 WIB": "2024-02-29T22:00/2024-03-01T02:00",
    },
)
def clock(found: re.Match[str], _near: Around) -> Timex | None:
    """pukul 10.30 WIB, jam setengah delapan malam."""
    hour = count_of(found["h"] or found["words"])
    if hour is None or hour != int(hour) or hour > 24 or (found["half"] and (found["m"] or hour > NOON)):
        return None
    minute = found["m"][1:] if found["m"] else "00"
    return _time(found, int(hour) - bool(found["half"]), "30" if found["half"] else minute)


@word_rule(
    "clock with zone",
    rf"""(?:(?:sekitar|sekira|kira-kira)\s+)?(?P<h>{HOUR})(?P<m>{MINUTE}){SECOND}
    (?:\s?(?:--?|–|—|s\.?d\.?|s/d|hingga|sampai)\s?(?P<h2>{HOUR})(?P<m2>{MINUTE}){SECOND})?
    (?:\s+(?P<part>{PART}))?{ZONE}(?:\s+(?P<part2>{PART}))?{LATER}?""",
    examples={"20.00 WIB": "2024-02-29T20:00", "19.30-21.00 WITA": "2024-02-29T19:30/2024-02-29T21:00"},
)
def clock_with_zone(found: re.Match[str], near: Around) -> Timex | None:
    """20.00 WIB without *pukul*."""
    if re.search(r"[.,:]\Z", near.text[max(0, found.start() - 1) : found.start()]):
        return None
    return _time(found, int(found["h"]), found["m"][1:])


@word_rule(
    "clock span",
    rf"""(?P<h>{FULL_HOUR})(?P<m>{MINUTE})\s?(?:--?|–|—|s\.?d\.?|s/d)\s?(?P<h2>{FULL_HOUR})(?P<m2>{MINUTE})
    (?:\s+(?P<part>{PART}))?(?P<zone>)(?P<part2>)(?![.,:/-]?\d|\s?(?:%|persen|ribu|juta|miliar|triliun)\b)""",
    examples={
        "Jam buka: 08.00-21.30": "2024-02-29T08:00/2024-02-29T21:30",
        "Daftar pemadaman (09.00--16.00)": "2024-02-29T09:00/2024-02-29T16:00",
    },
)
def clock_span(found: re.Match[str], near: Around) -> Timex | None:
    """09.00-16.00 in a timetable: behind a day, a colon or a bracket; else it may be a price."""
    last = near.before[-1].span.end if near.before else -1
    if found["h"] == found["h2"] and found["m"] == found["m2"]:
        return None
    led = 0 < found.start() - last <= 3 or TIMETABLE.search(near.text[max(0, found.start() - 30) : found.start()])
    return _time(found, int(found["h"]), found["m"][1:]) if led else None


def _time(found: re.Match[str], hour: int, minute: str) -> Timex:
    part = (found["part"] or found["part2"] or "").lower()
    first = _hour(hour, part)
    value = f"{NO_DAY}T{first:02}:{minute}"
    if found["h2"]:
        last = _hour(int(found["h2"]), part)
        value += f"/{NEXT_DAY if last < first else NO_DAY}T{last:02}:{found['m2'][1:]}"
    return Timex("TIME", value, "", "narrative", "", _zone(found["zone"]))


def on_day(value: str, day: date) -> str:
    """The value of a clock on its day; an interval past midnight ends on the next one: 22.00-02.00."""
    return value.replace(NO_DAY, day.isoformat()).replace(NEXT_DAY, (day + timedelta(days=1)).isoformat())


def every_day(value: str) -> str:
    """The value of a clock of a timetable, which has no day: setiap hari pukul 07.00."""
    return value.replace(NEXT_DAY, NO_DAY)


def _zone(words: str | None) -> str:
    """The zone that is told: Wita -> WITA, waktu setempat -> local."""
    return ZONES.get(" ".join(words.lower().split()), "local") if words else ""


def _hour(hour: int, part: str) -> int:
    """The hour of 24: jam 7 malam -> 19, jam 2 malam -> 2, pukul 1 siang -> 13, jam 12 malam -> 24, 12.30 dini hari -> 0."""
    if part.startswith("dini") and hour == NOON:
        return 0
    if part == "malam":
        return 24 if hour == NOON else hour if hour < NIGHT or hour > NOON else hour + 12
    late = part in ("sore", "petang") or (part == "siang" and hour < 6)
    return hour + 12 if late and hour < NOON else hour
