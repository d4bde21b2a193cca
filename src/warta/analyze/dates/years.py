"""Years: tahun 2019, sejak 2019, 2019-2024; no law's year, no name's, no amount."""

import re

from warta.analyze.dates.absolute import date_of
from warta.analyze.dates.context import is_of_law, words_before, words_behind
from warta.analyze.dates.rule import Around, word_rule
from warta.analyze.dates.words import DASH, DEICTIC, EDGE, YEAR, listed
from warta.nouns.mentions import Find, Timex

LEAD = re.compile(rf"(?<!\w){listed('before_year')}\s+(?:sekitar\s+)?\Z", re.IGNORECASE)
EVENT = re.compile(rf"\b{listed('events')}\W{{0,3}}(?:\w+\W{{1,3}}){{0,3}}\Z", re.IGNORECASE)
COUNTED = re.compile(rf"[.:]\d|,\d|%|\s?{listed('counted')}\b|\s?-\s?(?:{listed('counted')})\b", re.IGNORECASE)
MONEY = re.compile(r"(?:Rp\.?\s?|[$€]\s?|\d[.,])\Z")
OTHER_ERA = re.compile(r"\s(?:(?-i:H|BE)|hijri(?:y?ah)?|[sc]aka|kongzili)\b", re.IGNORECASE)
NOUN_BEHIND = re.compile(rf"\s(?!(?:{listed('behind_year')})\b|(?:me[mn]|ber|di|ter)[a-z]{{3}})[a-z]{{3,}}")
# the year of a model is no event: Toyota Fortuner tahun 2016
MODEL = re.compile(rf"\b(?i:{listed('vehicles')})(?:\s[A-Z0-9][\w.-]*){{0,4}}\s(?:(?:keluaran|lansiran|produksi)\s)?\Z")
LISTED = re.compile(r"(?:,|,?\s(?:dan|atau|serta|maupun|hingga|sampai|ke))\s(?:tahun\s)?\Z", re.IGNORECASE)


@word_rule(
    "year",
    rf"{EDGE}?(?P<t>tahun\s*|era\s+)?(?P<y>{YEAR})(?P<x>{DEICTIC})?(?!\s?[-–─/]{{1,2}}\s?\d)(?!-an\b)",
    examples={
        "tahun 2019": "2019",
        "sejak 2019": "2019",
        "akhir tahun 2025": "2025",
        "di era 1996": "1996",
        "pada 2019, 2020, dan 2021": "2021",
        "tahun 2025 ini": "2025",
    },
)
def year(found: re.Match[str], near: Around) -> Timex | None:
    """tahun 2024, pada 2024; no law's number, no name's year, no amount."""
    before = words_before(near, found.start(), 60)
    if COUNTED.match(near.text, found.end()) or MONEY.search(before) or is_of_law(near, found.start(), found.end()):
        return None
    if found["t"] and found["t"][0] == "T" and EVENT.search(before):
        return None
    if _is_of_other_era(near, found.end()):
        return None
    if _is_count(found, near) or (found["t"] and MODEL.search(before)):
        return None
    led = found["t"] or found["edge"] or LEAD.search(before) or _goes_on(near, found.start())
    led = led or (found["x"] and re.search(r"\b[a-z]+\s\Z", before))
    return date_of(found["y"], edge=found["edge"]) if led else None


def _is_count(found: re.Match[str], near: Around) -> bool:
    """Whether *sekitar* and a number count what follows: sekitar 1770 bangunan; but sekitar 1945 di Jawa."""
    about = (found["edge"] or "").lower() in ("sekitar", "sekira") and not found["t"] and not found["x"]
    return about and bool(NOUN_BEHIND.match(words_behind(near, found.end())))


def _is_of_other_era(near: Around, end: int) -> bool:
    """Whether a year is counted by another calendar: 1446 Hijriah, 1947 Saka."""
    return bool(OTHER_ERA.match(words_behind(near, end, 14)))


def _goes_on(near: Around, start: int) -> bool:
    """Whether a list of years goes on: pada 2019, 2020 dan 2021."""
    last: Find | None = near.before[-1] if near.before else None
    if last is None or last.rule not in ("year", "years") or not 0 < start - last.span.end < 10:
        return False
    return bool(LISTED.fullmatch(near.text, last.span.end, start))


@word_rule(
    "years",
    rf"{EDGE}?(?:tahun\s+(?:ajaran\s+|akademik\s+|pelajaran\s+)?)?(?P<a>{YEAR})(?:{DASH}|\s?/\s?)(?P<b>{YEAR})(?![-–/]?\d|\.\d{{3}}|-?an\b){DEICTIC}?",
    examples={"periode 2019-2024": "2019/2024", "musim 2023/2024": "2023/2024"},
)
def years(found: re.Match[str], near: Around) -> Timex | None:
    """periode 2019-2024, musim 2025/2026; the span is the years, with *tahun* before them."""
    named = EVENT.search(words_before(near, found.start(), 60))
    if int(found["a"]) >= int(found["b"]) or named or is_of_law(near, found.start(), found.end()):
        return None
    return date_of(f"{found['a']}/{found['b']}")


@word_rule(
    "year of old",
    rf"{EDGE}?tahun\s+(?P<y>\d{{2,3}}|1[0-4]\d\d)(?:\s+(?P<m>M|Masehi))?(?![\d.,/-]*\d)",
    examples={"pada tahun 1293": "1293", "tahun 79 Masehi": "0079"},
)
def year_of_old(found: re.Match[str], near: Around) -> Timex | None:
    """tahun 1293, tahun 79 Masehi; no Hijri year."""
    if (
        _is_of_other_era(near, found.end())
        or not int(found["y"])
        or (len(found["y"]) < 4 and not found["m"])
        or is_of_law(near, found.start(), found.end())
    ):
        return None
    return date_of(f"{int(found['y']):04}", edge=found["edge"])
