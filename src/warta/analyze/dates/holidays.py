"""Holidays with a year, an ordinal or a Hijri year: by the government's dates, never by arithmetic."""

import re
from datetime import date, timedelta

from warta.analyze.dates.absolute import date_of
from warta.analyze.dates.rule import Around, rule
from warta.lexicon import mapping
from warta.nouns.mentions import Timex

# Ramadan and Idul Fitri of the Gregorian years 2010 to 2026 lie in the Hijri year 579 below
HIJRI = 579
NAMES = {
    "lebaran": "idul fitri", "idul fitri": "idul fitri", "idulfitri": "idul fitri", "idul adha": "idul adha", "iduladha": "idul adha",
    "natal": "natal", "tahun baru": "tahun baru", "imlek": "imlek", "nyepi": "nyepi", "waisak": "waisak", "ramadan": "ramadan",
    "ramadhan": "ramadan",
}  # fmt: skip


@rule(
    "holiday",
    r"(?:[Hh]ari [Rr]aya\s+|[Bb]ulan\s+|[Hh]ari\s+)?(?P<n>Lebaran|Idul\s?[Ff]itri|Idul\s?[Aa]dha|Natal|Tahun Baru(?: Imlek)?|Imlek|Nyepi|Waisak|Ramadh?an)\s+(?:(?P<y>20\d\d)(?:\s+M)?(?!\s*[/-]?\s*\d)|(?P<h>14\d\d)\s*(?:H\b|Hijriah))",
    examples={"Lebaran 2024": "2024-04-10", "Ramadan 1445 H": "2024-03-12/2024-04-09", "Natal 2023": "2023-12-25"},
)
def holiday(found: re.Match[str], _near: Around) -> Timex | None:
    """Lebaran 2024, Ramadan 1445 H."""
    name = re.sub(r"\s+", " ", found["n"].lower())
    key = "imlek" if "imlek" in name else NAMES.get(name, NAMES.get(name.replace(" ", ""), ""))
    year = int(found["y"]) if found["y"] else int(found["h"]) + HIJRI
    begins = _moving(key, year)
    if begins is None:
        fixed = mapping("holidays")["fixed"]
        assert isinstance(fixed, dict)
        return date_of(f"{year}-{fixed[key]}") if key in fixed and found["y"] else None
    if key == "ramadan":
        ends = _moving("idul fitri", year)
        return date_of(f"{begins}/{ends - timedelta(days=1)}") if ends else None
    return date_of(begins.isoformat())


def _moving(key: str, year: int) -> date | None:
    days = mapping("holidays").get(key)
    if not isinstance(days, list):
        return None
    return next((date.fromisoformat(str(day)) for day in days if str(day).startswith(f"{year}-")), None)


@rule(
    "independence day",
    r"(?:HUT|Hari Ulang Tahun)\s+(?:(?:RI|Republik Indonesia|Kemerdekaan(?: RI| Republik Indonesia)?)\s+ke-?\s?(?P<a>\d{1,3})|ke-?\s?(?P<b>\d{1,3})\s+(?:RI|Republik Indonesia|Kemerdekaan(?: RI| Republik Indonesia)?))",
    examples={"HUT ke-78 RI": "2023-08-17", "HUT RI ke-79": "2024-08-17"},
)
def independence(found: re.Match[str], _near: Around) -> Timex:
    """HUT RI ke-N: 1945 + N."""
    return date_of(f"{1945 + int(found['a'] or found['b'])}-08-17")
