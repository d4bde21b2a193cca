"""The words of dates as pieces of patterns, and what they mean."""

import re
from datetime import date

from warta.lexicon import mapping, weekdays

MONTHS = {
    word: number
    for number, (name, others) in enumerate(mapping("months").items(), 1)
    for word in (name, *map(str, others))
}
ENGLISH = frozenset({"january", "february", "march", "may", "june", "july", "august", "october", "december"})
FULL_MONTHS = {name: number for number, name in enumerate(mapping("months"), 1)} | {"pebruari": 2, "nopember": 11}
WEEKDAYS = {word: number for number, names in enumerate(weekdays(), 1) for word in names}
NUMBERS = {
    "satu": 1, "dua": 2, "tiga": 3, "empat": 4, "lima": 5, "enam": 6, "tujuh": 7, "delapan": 8, "sembilan": 9, "sepuluh": 10,
    "sebelas": 11, "seratus": 100,
}  # fmt: skip
ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
UNITS = {
    "detik": "S", "menit": "M", "jam": "H", "hari": "D", "malam": "D", "pekan": "W", "minggu": "W", "bulan": "M", "tahun": "Y",
    "dekade": "DE", "dasawarsa": "DE", "abad": "CE", "windu": "Y",
}  # fmt: skip
PARTS = {
    "dini hari": "MO", "subuh": "MO", "pagi": "MO", "siang": "AF", "sore": "AF", "petang": "EV", "malam": "NI",
}  # fmt: skip


def _either(words: object) -> str:
    return "|".join(sorted(map(re.escape, words), key=lambda word: (-len(word), word)))  # type: ignore[call-overload]


MONTH = rf"(?:{_either(w for w in MONTHS if w not in ENGLISH)})"
FULL_MONTH = rf"(?:{_either(w.capitalize() for w in FULL_MONTHS)})"
WEEKDAY = r"(?:Sen[ie]n|Selasa|Rabu|Rebo|K[ae]mis|Jum['’`‘]?at|Sabtu|Minggu|Ahad|SENIN|SELASA|RABU|KAMIS|JUM['’`‘]?AT|SABTU|MINGGU)"
PART = r"(?:dini hari|subuh|pagi|siang|sore|petang|malam)"
DAY = r"(?:0?[1-9]|[12]\d|3[01])"
YEAR = r"(?:1[5-9]\d\d|20\d\d|21\d\d)"
TEEN = r"(?:dua|tiga|empat|lima|enam|tujuh|delapan|sembilan)"
COUNT = rf"(?:\d{{1,3}}(?:[.,]\d+)?|{TEEN} (?:belas|puluh)(?: {TEEN}| satu)?|{_either(NUMBERS)})"
UNIT = r"(?:tahun|bulan|pekan|minggu|hari|malam|jam|menit|detik|dekade|dasawarsa|abad)"
PASSED = r"(?:(?:yang )?(?:lalu|silam)|kemarin)"
COMING = r"(?:depan|mendatang|nanti|besok)"
DEICTIC = rf"(?:\s+(?:{PASSED}|{COMING}|ini)\b)"


def month_of(word: str) -> int:
    """The number of a month's name or abbreviation: Nopember -> 11."""
    return MONTHS[word.lower().rstrip(".")]


def weekday_of(word: str) -> int:
    """The ISO number of a weekday: Jum'at -> 5."""
    return WEEKDAYS[re.sub(r"['’`‘]", "", word.lower())]


def count_of(word: str) -> float:
    """The number that a word or digits say: dua belas -> 12, 6,5 -> 6.5."""
    if word[0].isdigit():
        return float(word.replace(",", "."))
    first, *rest = word.split()
    if not rest:
        return NUMBERS[first]
    tens = NUMBERS[first] + 10 if rest[0] == "belas" else NUMBERS[first] * 10
    return tens + (NUMBERS[rest[1]] if len(rest) > 1 else 0)


def day(year: int, month: int, number: int) -> date | None:
    """The day of the calendar; nothing where there is no such day."""
    try:
        return date(year, month, number)
    except ValueError:
        return None


def full_year(digits: str) -> int:
    """A year of two or four digits: 23 -> 2023, 98 -> 1998."""
    number = int(digits)
    return number if len(digits) == 4 else 2000 + number if number < 70 else 1900 + number
