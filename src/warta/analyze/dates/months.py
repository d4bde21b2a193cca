"""Months: September 2025, Desember lalu, Januari-Agustus 2025."""

import re

from warta.analyze.dates.absolute import OF_YEAR, date_of
from warta.analyze.dates.calendar import month_year
from warta.analyze.dates.context import (
    TENSE_OF_MONTHS,
    YEARS_AWAY,
    is_coming,
    timex,
    words_before,
    words_behind,
    year_ahead,
    year_spoken_of,
)
from warta.analyze.dates.rule import Around, word_rule
from warta.analyze.dates.words import (
    COMING,
    DAY,
    DEICTIC,
    EDGE,
    FULL_MONTH,
    MONTH,
    PASSED,
    TO,
    YEAR,
    listed,
    month_of,
)
from warta.nouns.mentions import Timex

LEAD = re.compile(rf"(?<!\w){listed('before_month')}\s+\Z", re.IGNORECASE)
BESIDE = re.compile(
    rf"{FULL_MONTH}(?:\s{YEAR})?(?:,|,?\s+dan|\s+hingga|\s+sampai|\s+ke|\s+atau|/|-|–)\s?\Z", re.IGNORECASE
)
NEXT_MONTH = re.compile(
    rf"(?:,\s|,?\sdan\s|\shingga\s|\ssampai\s|/|\ske\s|\satau\s)(?:{DAY}\s)?{FULL_MONTH}\b", re.IGNORECASE
)


@word_rule(
    "month year",
    rf"""{EDGE}?(?:bulan\s+)?(?P<m>{MONTH})\.?,?(?:\s+tahun)?(?:\s+|-|/)?(?P<y>{YEAR})
    (?!\s?(?:-|–)\s?{YEAR}){DEICTIC}?""",
    needs="month",
    examples={"September 2023": "2023-09", "awal Januari 2024": "2024-01", "bulan Mei tahun 1998": "1998-05"},
)
def month_with_year(found: re.Match[str], near: Around) -> Timex | None:
    """September 2025; not what is left of 31 September 2025."""
    is_small = re.fullmatch(r"[a-z]{3,4}", found["m"]) and found["m"] not in ("mei", "juni", "juli")
    of_no_day = re.search(r"(?<!\w)\d\d?\s\Z", words_before(near, found.start(), 4))
    if is_small or of_no_day:
        return None
    return date_of(f"{found['y']}-{month_of(found['m']):02}", edge=found["edge"])


@word_rule(
    "month",
    rf"{EDGE}?(?P<b>bulan\s+)?(?P<m>{FULL_MONTH})(?:{OF_YEAR}|(?P<x>{DEICTIC}))?",
    needs="month",
    examples={
        "pada Februari": "2024-02",
        "Desember lalu": "2023-12",
        "Oktober tahun lalu": "2023-10",
        "akhir Oktober ini": "2023-10",
        "bulan Maret mendatang": "2024-03",
        "Tarif akan naik pada Juni": "2024-06",
        "Pemilu September 1955 disusul pemilihan pada Desember": "1955-12",
    },
)
def bare_month(found: re.Match[str], near: Around) -> Timex | None:
    """Agustus, Desember lalu: the latest that has begun; a name of a person or place is none."""
    if near.published is None or not _is_month(found, near):
        return None
    month = month_of(found["m"])
    if found["t"]:
        return _dated(near.published.year + YEARS_AWAY[found["t"].lower()], found, "year")
    deictic = (found["x"] or "").strip().lower()
    if not deictic:
        told = year_ahead(near, month, found.end()) or _year_beside(near, month, found.start())
        told = told or year_spoken_of(near, month, found.start())
        if told:
            return _dated(told, found, "narrative")
    coming = bool(re.fullmatch(COMING, deictic)) or (
        not deictic and is_coming(near, found.start(), found.end(), tense=TENSE_OF_MONTHS)
    )
    passed = bool(re.fullmatch(PASSED, deictic))
    return _dated(month_year(month, near.published, strictly_before=passed, coming=coming), found, "year")


def _year_beside(near: Around, month: int, start: int) -> int | None:
    """The year of a list's next month: Desember dan Januari."""
    last = near.before[-1] if near.before else None
    if last is None or last.rule != "month" or not BESIDE.search(near.text, last.span.start, start):
        return None
    year, _, before = timex(last).value.partition("-")
    return int(year) + (month < int(before))


def _dated(year: int, found: re.Match[str], anchor: str) -> Timex:
    return date_of(f"{year}-{month_of(found['m']):02}", anchor=anchor, edge=found["edge"])


def _is_month(found: re.Match[str], near: Around) -> bool:
    """Whether the word means the month: led by a preposition or a number of months, or told near by its deictic."""
    before = words_before(near, found.start())
    if found["m"][0].islower() and not (found["b"] or found["x"] or re.search(r"\bpada\s\Z", before, re.IGNORECASE)):
        return False
    led = bool(LEAD.search(before) or BESIDE.search(before) or NEXT_MONTH.match(near.text, found.end()))
    told = bool(found["b"] or found["x"] or found["t"])
    if not (told or found["edge"] or led):
        return False
    name_goes_on = re.match(r"\s+(?!\d)[A-Z][a-z]", words_behind(near, found.end(), 4))
    lead_is_small = bool(found["edge"]) or before.rstrip()[-1:].islower()
    return told or not name_goes_on or (led and lead_is_small)


@word_rule(
    "months",
    rf"""(?:bulan\s+)?(?P<m>{FULL_MONTH})(?:\s+(?P<x>{YEAR}))?{TO}(?:bulan\s+)?(?P<n>{FULL_MONTH})
    (?:\s+(?:tahun\s+)?(?P<y>{YEAR})|{OF_YEAR}|(?P<z>{DEICTIC}))?""",
    needs="month",
    examples={
        "Januari-Agustus 2023": "2023-01/2023-08",
        "Januari-Februari": "2024-01/2024-02",
        "Januari - Mei tahun lalu": "2023-01/2023-05",
        "Desember 2023-Januari 2024": "2023-12/2024-01",
    },
)
def months(found: re.Match[str], near: Around) -> Timex | None:
    """Januari-Agustus 2025."""
    first, last = month_of(found["m"]), month_of(found["n"])
    if found["y"]:
        ends = int(found["y"])
    elif near.published is None:
        return None
    elif found["t"]:
        ends = near.published.year + YEARS_AWAY[found["t"].lower()]
    else:
        deictic = (found["z"] or "").strip().lower()
        coming = bool(re.fullmatch(COMING, deictic)) or (
            not deictic and is_coming(near, found.start(), found.end(), tense=TENSE_OF_MONTHS)
        )
        begun = month_year(first, near.published, coming=coming) + (first > last)
        ends = year_spoken_of(near, last, found.start()) or begun
    begins = int(found["x"]) if found["x"] else ends - (first > last)
    if (begins, first) >= (ends, last):
        return None
    return date_of(f"{begins}-{first:02}/{ends}-{last:02}", anchor="written" if found["y"] else "year")
