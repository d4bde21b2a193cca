"""A day as an editor writes it in the head of an article."""

import re
from datetime import date

from warta.lexicon import mapping
from warta.nouns.article import Stamp

ISO = r"(?P<y>\d{4})-(?P<m>\d{1,2})-(?P<d>\d{1,2})"
NUMBERS = r"(?P<d>\d{1,2})[/.-](?P<m>\d{1,2})[/.-](?P<y>\d{4})"
WORDS = r"(?P<d>\d{1,2})\s+(?P<month>[^\W\d]+)\.?\s+(?P<y>\d{4})"
CLOCK = r"(?:[T,\s]+(?:pukul\s+)?(?P<clock>[0-2]?\d[:.][0-5]\d)(?:[:.]\d\d(?:[.,]\d+)?)?)?"
ZONE = r"(?:\s*(?P<zone>WIB|WITA|WIT|Z|UTC|[+-]\d\d:?\d\d))?"
WEEKDAY = r"(?:[^\W\d]+'?[^\W\d]*,?\s+)?"
STAMPS = tuple(re.compile(rf"{WEEKDAY}{day}{CLOCK}{ZONE}", re.IGNORECASE) for day in (ISO, NUMBERS, WORDS))
# what stands for a clock after a day, right or wrong
LIKE_A_CLOCK = re.compile(rf"[T,\s]+(?:pukul\s+)?\d{{1,2}}[:.]\d{{1,2}}(?:[:.]\d\d)?{ZONE}$", re.IGNORECASE)
FILE_NAME = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:[-_ ]|$)")


def stamp_from(text: str) -> Stamp | None:
    """The day, clock and zone that a text says, day before month; nothing where it says none or no such day exists."""
    found = next((match for pattern in STAMPS if (match := pattern.fullmatch(text.strip()))), None)
    if found is None:
        return None
    parts = found.groupdict()
    month = int(parts["m"]) if parts.get("m") else _month(parts["month"])
    day = _day(int(parts["y"]), month, int(parts["d"]))
    if day is None:
        return None
    clock = (parts["clock"] or "").replace(".", ":").zfill(5) if parts["clock"] else ""
    if clock > "23:59":
        return None
    return Stamp(day, clock, _zone(parts["zone"] or "") if clock else "")


def is_day_with_wrong_clock(text: str) -> bool:
    """Whether only the time of a stamp is wrong: 2024-02-29 25:00 WIB."""
    day = LIKE_A_CLOCK.sub("", text.strip())
    return day != text.strip() and stamp_from(text) is None and stamp_from(day) is not None


def day_in_name(stem: str) -> date | None:
    """The day that a file name begins with: ``2023-08-31-judul``."""
    found = FILE_NAME.match(stem)
    return _day(int(found[1]), int(found[2]), int(found[3])) if found else None


def _zone(text: str) -> str:
    upper = text.upper()
    if upper in ("Z", "UTC"):
        return "+00:00"
    return upper if upper.isalpha() or not upper else f"{upper[:3]}:{upper[-2:]}"


def _month(word: str) -> int:
    """The number of a month's name, 0 where it is none."""
    for number, (name, others) in enumerate(mapping("months").items(), 1):
        if word.casefold() in (name, *others):
            return number
    return 0


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
