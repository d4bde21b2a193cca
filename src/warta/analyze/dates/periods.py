"""Quarters, halves of a year, decades and centuries."""

import re

from warta.analyze.dates.absolute import OF_YEAR, date_of
from warta.analyze.dates.context import (
    AHEAD,
    ENDS,
    TENSE_OF_MONTHS,
    YEARS_AWAY,
    clause_before,
    is_coming,
    is_counted,
    timex,
    words_before,
    words_behind,
)
from warta.analyze.dates.rule import Around, word_rule
from warta.analyze.dates.words import DASH, EDGE, ORDINALS, YEAR, either, full_year, listed
from warta.nouns.mentions import Timex

ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
CARDINALS = {"satu": 1, "dua": 2, "tiga": 3, "empat": 4}
PLACES = ROMAN | ORDINALS | CARDINALS | {str(number): number for number in range(1, 5)}
PLACE = rf"(?P<n>{either(PLACES)})"
QUARTER = r"(?:kuartal|kwartal|triwulan|tw|q(?=[1-4IV]))"
HALF = r"(?:semester|paruh|h(?=[12]))"
# the short form that some papers add: paruh pertama (H1) 2025
SHORT_FORM = r"(?:\s?\((?:q[1-4]|h[12]|[IV]{1,3})\))?"
OF = rf"(?:[\s/-]{{0,3}}(?:(?:di\s+|pada\s+)?tahun\s+(?:fiskal\s+|buku\s+)?)?(?P<y>{YEAR})(?!\d)|{OF_YEAR}|(?P<same>\s+tahun\s+(?:yang\s+)?sama))"

# Tim tamu menutup paruh pertama dengan keunggulan 2-0
MATCH = re.compile(rf"\b{listed('matches')}\b|\b\d-\d\b(?!\s?(?:%|persen))", re.IGNORECASE)


@word_rule(
    "quarter",
    rf"{EDGE}?(?:(?P<k>{QUARTER})|(?P<h>{HALF}))[\s-]*(?:ke-?\s?)?{PLACE}(?!\w){SHORT_FORM}{OF}?",
    examples={
        "kuartal III-2023": "2023-Q3",
        "semester I 2023": "2023-H1",
        "triwulan IV": "2023-Q4",
        "Q1 2024": "2024-Q1",
        "paruh pertama (H1) 2025": "2025-H1",
        "kuartal II tahun lalu": "2023-Q2",
        "kuartal II 2020 dan kuartal III tahun yang sama": "2020-Q3",
    },
)
def quarter(found: re.Match[str], near: Around) -> Timex | None:
    """kuartal III-2025, semester I 2025; a bare one is the latest that has begun or the next to come, and no student's *Semester 3*."""
    number, is_half = PLACES[found["n"].lower()], bool(found["h"])
    months_each, sign = (6, "H") if is_half else (3, "Q")
    year = found["y"] or (_last_year(near) if found["same"] else None)
    dated = year or found["t"]
    if not dated and found[0].lower().startswith("paruh") and MATCH.search(_sentence(near, found)):
        return None
    if number * months_each > 12 or (not dated and (len(found["h"] or found["k"]) < 3 or found[0][0] == "S")):
        return None
    if year:
        return date_of(f"{year}-{sign}{number}", edge=found["edge"])
    if near.published is None:
        return None
    begun = (number - 1) * months_each < near.published.month
    begun = begun or is_coming(near, found.start(), found.end(), tense=TENSE_OF_MONTHS)
    away = YEARS_AWAY[found["t"].lower()] if found["t"] else 0 if begun else -1
    return date_of(f"{near.published.year + away}-{sign}{number}", anchor="published", edge=found["edge"])


def _sentence(near: Around, found: re.Match[str]) -> str:
    return clause_before(near, found.start()) + ENDS.split(words_behind(near, found.end(), AHEAD))[0]


def _last_year(near: Around) -> str | None:
    """The year of the last date told: kuartal II 2020 … kuartal III tahun yang sama."""
    last = next((timex(find).value[:4] for find in reversed(near.before[-4:]) if timex(find).type == "DATE"), "")
    return last if last.isdigit() and len(last) == 4 else None


@word_rule(
    "quarter in short",
    r"(?P<n>[1-4])(?P<k>Q)\s?(?P<y>20\d\d|\d\d)",
    examples={"3Q23": "2023-Q3", "1Q 2024": "2024-Q1"},
)
def quarter_in_short(found: re.Match[str], _near: Around) -> Timex:
    """3Q25, as companies write it."""
    return date_of(f"{full_year(found['y'])}-Q{found['n']}")


@word_rule(
    "quarter near",
    r"(?:(?P<k>kuartal|triwulan)|semester)\s+(?P<x>ini|lalu|depan|mendatang)",
    examples={"kuartal lalu": "2023-Q4", "semester ini": "2024-H1"},
)
def quarter_near(found: re.Match[str], near: Around) -> Timex | None:
    """kuartal lalu: the one before that of the publication."""
    if near.published is None:
        return None
    each, sign = (4, "Q") if found["k"] else (2, "H")
    at = near.published.year * each + (near.published.month - 1) * each // 12 + YEARS_AWAY[found["x"].lower()]
    return date_of(f"{at // each}-{sign}{at % each + 1}", anchor="published")


@word_rule(
    "decade",
    rf"""{EDGE}?(?P<lead>(?:era|dekade|tahun|zaman|dasawarsa)\s+)?
    (?:(?:(?P<from>1[6-9]\d|20\d)0(?:-?an)?{DASH})?(?P<y>1[6-9]\d|20\d)0|'?(?P<s>[2-9])0)\s?-?\s?an""",
    examples={"1990-an": "199", "era 80-an": "198", "awal tahun 90-an": "199", "1970--1990-an": "197/199"},
)
def decade(found: re.Match[str], near: Around) -> Timex | None:
    """1990-an, era 90-an; an amount (Rp 16.400-an) is none, nor is an age (usia 40-an)."""
    before = words_before(near, found.start(), 24)
    if re.search(r"(?:Rp\.?\s?|\d[.,])\Z|(?:usia|umur)\w*(?:\s\w+)?\s\Z", before):
        return None
    if re.match(rf"\s{listed('counted')}\b", near.text[found.end() : found.end() + 14]):
        return None
    if found["y"]:
        value = f"{found['from']}/{found['y']}" if found["from"] else found["y"]
        return date_of(value, edge=found["edge"])
    led = (
        found["lead"]
        or (found["edge"] or "s")[0] not in "sS"
        or re.search(r"\b(?:generasi|angkatan|lagu|musik|film|pada|sejak)\s\Z", before)
    )
    return date_of(f"19{found['s']}", edge=found["edge"]) if led else None


@word_rule(
    "decade or century near",
    rf"{EDGE}?(?:(?P<d>dekade|dasawarsa)|abad)\s+(?P<x>ini|lalu)",
    examples={"akhir dekade ini": "202", "abad lalu": "19"},
)
def decade_near(found: re.Match[str], near: Around) -> Timex | None:
    """dekade ini, abad lalu."""
    if near.published is None or is_counted(near, found.start()):
        return None
    at = near.published.year // (10 if found["d"] else 100) + YEARS_AWAY[found["x"].lower()]
    return date_of(str(at), anchor="published", edge=found["edge"])


@word_rule(
    "century",
    rf"{EDGE}?abad\s+(?:ke-?\s?)?(?P<n>\d{{1,2}}|[XVI]{{1,5}})(?:\s+(?P<era>Masehi|SM|sebelum\s+Masehi))?",
    examples={"abad ke-17": "16", "abad XX": "19"},
)
def century(found: re.Match[str], _near: Around) -> Timex | None:
    """abad ke-17: the century's number less one; none before our era."""
    number = int(found["n"]) if found["n"].isdigit() else _roman(found["n"].upper())
    if not 1 <= number <= 30 or (found["era"] or "Masehi").lower() != "masehi":
        return None
    return date_of(f"{number - 1:02}", edge=found["edge"])


def _roman(text: str) -> int:
    worth = [{"I": 1, "V": 5, "X": 10}[sign] for sign in text]
    return sum(-one if one < after else one for one, after in zip(worth, [*worth[1:], 0], strict=True))
