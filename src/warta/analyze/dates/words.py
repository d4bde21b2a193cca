"""The words of dates as pieces of patterns, and what they mean. The patterns are verbose and blind to case."""

import re
from collections.abc import Iterable
from datetime import date

from warta.lexicon import mapping, weekdays, words


def _table(key: str) -> dict[str, str]:
    """A mapping of data/dates.yaml: its keys are words in small letters."""
    found = mapping("dates")[key]
    assert isinstance(found, dict), f"data/dates.yaml: {key} is no mapping"
    return {word: str(meaning) for word, meaning in found.items()}


def either(choices: Iterable[str]) -> str:
    """A pattern of one of the words, the longest first; a space in a word is any white space."""
    ordered = sorted(choices, key=lambda word: (-len(word), word))
    return "(?:" + "|".join(r"\s+".join(map(re.escape, word.split())) for word in ordered) + ")"


def listed(key: str) -> str:
    """A pattern of one of the words of a list of data/dates.yaml."""
    return either(words("dates", key))


_SPELLINGS = [(name, [str(other) for other in others]) for name, others in mapping("months").items()]
ENGLISH = frozenset({"january", "february", "march", "may", "june", "july", "august", "october", "december"})
MONTHS = {word: number for number, (name, others) in enumerate(_SPELLINGS, 1) for word in (name, *others)}
FULL_MONTHS = frozenset({name for name, _ in _SPELLINGS} | {"pebruari", "nopember"})
WEEKDAYS = {word: number for number, names in enumerate(weekdays(), 1) for word in names}
NUMBERS = {word: int(number) for word, number in _table("numbers").items()}
ORDINALS = {word: int(number) for word, number in _table("ordinals").items()}
UNITS = _table("units")
PARTS = _table("parts") | {"dinihari": "MO"}
EDGES = _table("edges")
ABOUTS = _table("about")
ZONES = _table("zones")
DAY_WORDS = {word: int(away) for word, away in _table("day_words").items()}

MONTH = either(word for word in MONTHS if word not in ENGLISH)
ANY_MONTH = either(MONTHS)
FULL_MONTH = either(FULL_MONTHS)
WEEKDAY = "(?:" + "|".join([*sorted(set(WEEKDAYS) - {"jumat"}), r"jum['’`‘´]?at"]) + ")"
PASARAN = rf"(?:\s+{listed('pasaran')})"
PART = either(PARTS)
DAY = r"(?:0?[1-9]|[12]\d|3[01])"
MONTH_NUMBER = r"(?:0?[1-9]|1[0-2])"
# a day may be counted on from any that is told
LAST_YEAR = 9998
YEAR = r"(?:1[5-9]\d\d|20\d\d|21\d\d)"
_NUMBER = either([*NUMBERS, "belas", "puluh", "ratus", "ribu"])
IN_WORDS = rf"(?:{either(NUMBERS)}(?:\s+{_NUMBER}){{0,5}})"
# 2.000 tahun and 2000 tahun count, 2023 bulan November does not
COUNT = rf"(?:(?!(?:19|20)\d\d\s(?!tahun))\d{{1,4}}(?:[.,]\d{{1,3}})?|{IN_WORDS})"
UNIT = either(UNITS)
PASSED = r"(?:(?:yang\s+)?(?:lalu|silam)|kemarin|tadi)"
COMING = r"(?:depan|mendatang|nanti|besok|esok)"
DEICTIC = rf"(?:\s+(?:{PASSED}|{COMING}|ini)\b(?!-))"
EDGE = rf"(?:(?P<edge>{either(EDGES)})\s+)"
ABOUT = rf"(?:(?P<about>{either(ABOUTS)})\s+)"
DASH = r"\s?(?:--?|–|—|─)\s?"
TO = rf"(?:{DASH}|\s?s\.?d\.?\s?|\s?s/d\s?)"
TO_WORD = r"(?:\s+(?:sampai(?:\s+dengan)?|hingga)\s+)"

# what every temporal expression has: a digit or a word that begins so; read in small letters, which is four times as fast
_BEGINNINGS = [*UNITS, *PARTS, *DAY_WORDS, *words("dates", "telling")]
TELLING = re.compile(
    # glued to a word before: wartawanSelasa, 21Mei1998
    rf"(?P<weekday>{WEEKDAY})|(?P<month>(?:\b|(?<=\d)){ANY_MONTH}(?![a-z]))|\d|\b(?:se|ber|ke)?{either(_BEGINNINGS)}"
)


def in_small_letters(text: str) -> str:
    """The text in small letters, each at its place: the one letter that would become two is told apart."""
    return text.replace("İ", "i").lower()


def month_of(word: str) -> int:
    """The number of a month's name or abbreviation: Nopember -> 11."""
    return MONTHS[word.lower().rstrip(".")]


def weekday_of(word: str) -> int:
    """The ISO number of a weekday: Jum'at -> 5."""
    return WEEKDAYS[re.sub(r"['’`‘´]", "", word.lower())]


def part_of(word: str) -> str:
    """The TIMEX3 letters of a part of the day: dini hari -> MO."""
    return PARTS[" ".join(word.lower().split())]


def edge_of(word: str | None) -> str:
    """The TIMEX3 modifier of a word before a stretch of time: awal -> START."""
    return EDGES[word.lower()] if word else ""


def about_of(word: str | None) -> str:
    """The TIMEX3 modifier of a word before a length of time: hampir -> LESS_THAN."""
    return ABOUTS[" ".join(word.lower().split())] if word else ""


def count_of(word: str) -> float | None:
    """The number that digits or words say: dua puluh lima -> 25, 6,5 -> 6.5, 2.000 -> 2000; nothing where the words are no number."""
    if word[0].isdigit():
        return float(re.sub(r"\.(?=\d{3}$)", "", word).replace(",", "."))
    whole = last = 0
    for one in word.lower().split():
        if one in NUMBERS:
            if last % 10 or (last and NUMBERS[one] >= last):
                return None
            last += NUMBERS[one]
        elif one == "belas" and last % 10 > 1:
            last += 10
        elif one == "puluh" and last % 10 > 1:
            last = last // 10 * 10 + last % 10 * 10
        elif one == "ratus" and 1 < last < 10:
            last *= 100
        elif one == "ribu" and last:
            whole, last = last * 1000, 0
        else:
            return None
    return whole + last


def digits_of(word: str) -> str | None:
    """The number that digits or words say, as ISO 8601 writes it: sepuluh -> 10, 6,5 -> 6.5."""
    count = count_of(word)
    return None if count is None else f"{count:g}"


def day(year: int, month: int, number: int) -> date | None:
    """The day of the calendar; nothing where there is no such day, nor on the calendar's last pages."""
    try:
        return date(year, month, number) if year <= LAST_YEAR else None
    except ValueError:
        return None


def full_year(digits: str) -> int:
    """A year of two or four digits: 23 -> 2023, 98 -> 1998."""
    number = int(digits)
    return number if len(digits) == 4 else 2000 + number if number < 70 else 1900 + number
