"""Holidays with a year, an ordinal or the year of their own calendar: by the government's dates, never by arithmetic."""

import re
from collections.abc import Iterable
from datetime import date, timedelta
from functools import cache

from warta.analyze.dates.absolute import date_of
from warta.analyze.dates.rule import Around, Rule, rule_of
from warta.analyze.dates.words import day
from warta.lexicon import hijri_months, holidays
from warta.nouns.knowledge import Holiday
from warta.nouns.mentions import Timex

HOLIDAYS = holidays()
# bounded, for a long run of blanks costs time and parts no two words of a name
GAP = r"[^\S\n]{1,4}"
APOSTROPHE = "['’‘`]"
NTH = {"pertama": 0, "kedua": 1, "ketiga": 2}
ERA = rf"(?:H(?:ijri(?:y?ah)?)?|M(?:asehi)?|[SC]aka|BE|B[Uu]ddhist{GAP}E[Rr]a|Kongzili)\b"
# Hari Anak Nasional (HAN) ke-41; a year may be glued to the name
SHORT_NAME = rf"(?:{GAP}\([A-Z]{{2,8}}\))?"
TO_YEAR = rf"(?:{GAP}|(?=\d))"
BEFORE = rf"[Hh]ari{GAP}[Rr]aya{GAP}(?:[Ss]uci{GAP})?|[Hh]ari{GAP}(?:[Ss]uci{GAP})?|[Bb]ulan{GAP}(?:[Ss]uci{GAP})?"
LEAD = (
    rf"(?P<eve>[Mm]alam){GAP}(?:(?:takbir(?:an)?|misa){GAP})?|(?P<off>H\s?[-–+]\s?\d{{1,2}}){GAP}(?:[Ll]ibur{GAP})?"
    rf"|[Hh]ari{GAP}(?P<nth>{'|'.join(NTH)}){GAP}"
)
ORDINAL = rf"(?:yang{GAP})?[Kk]e\s?-?\s?(?P<o>\d{{1,3}})(?!\d)"
NO_SPAN = r"(?!\s{0,3}[/–-]?\s{0,3}\d)"
SAKA = rf"(?:(?:[Tt]ahun{GAP})?(?:[Bb]aru{GAP})?[SC]aka{GAP}|[Tt]ahun{GAP})?"
YEARS = rf"{SAKA}(?P<y>\d{{4}})(?:\s?(?P<e>{ERA}))?(?:\s?/\s?(?P<z>\d{{4}})(?:\s?(?P<f>{ERA}))?)?{NO_SPAN}"
# a month of the moon has 29 days or 30; whether it has the thirtieth is told only where the next month's first is known
SURE_DAYS = 29


@cache
def holiday_rules(known: tuple[Holiday, ...]) -> tuple[Rule, ...]:
    """The rules that read these holidays."""
    return _named_days(known), _anniversaries(known), _hijri_days(known)


def _named_days(known: tuple[Holiday, ...]) -> Rule:
    named = {name: one for one in known for name in (*one.names, *one.eves)}
    by_key = {_key(name): one for name, one in named.items()}
    eves = frozenset(_key(name) for one in known for name in one.eves)

    def read(found: re.Match[str], near: Around) -> Timex | None:
        one = by_key.get(_key(found["n"]))
        if one is None or _beside(found, near.text, one):
            return None
        value = _ordinal(one, found["o"]) if found["o"] else _of_years(one, found)
        return _led(value, found, eve=bool(found["eve"]) or _key(found["n"]) in eves)

    return rule_of(
        "holiday",
        rf"(?:{LEAD})?(?:{BEFORE})?(?P<n>{_either(named)})(?:,?{GAP}\d{{1,2}}{GAP}{MONTH})?{SHORT_NAME}{TO_YEAR}(?:{YEARS}|{ORDINAL})",
        read,
        examples={
            "Lebaran 2024": "2024-04-10",
            "Ramadan 1445 H": "2024-03-12/2024-04-09",
            "malam Natal 2023": "2023-12-24TNI",
            "H-1 Lebaran 2025": "2025-03-30",
            "Nyepi Tahun Baru Saka 1946": "2024-03-11",
            "Hari Bhayangkara ke-79": "2025-07-01",
        },
    )


def _anniversaries(known: tuple[Holiday, ...]) -> Rule:
    kept = {subject: one for one in known for subject in one.anniversary_of}
    by_key = {_key(subject): one for subject, one in kept.items()}
    subject = _either(kept)

    def read(found: re.Match[str], near: Around) -> Timex | None:
        one = by_key.get(_key(found["s"] or found["t"]))
        if one is None or _beside(found, near.text, one):
            return None
        number = found["a"] or found["o"]
        value = _ordinal(one, number) if number else _in(one, int(found["y"]), "M")
        return date_of(value) if value else None

    return rule_of(
        "anniversary",
        rf"(?:Hari{GAP}Ulang{GAP}Tahun(?:{GAP}\(HUT\))?|H[Uu][Tt]){GAP}(?:[Kk]e\s?-?\s?(?P<a>\d{{1,3}}){GAP}(?P<s>{subject})|(?P<t>{subject}){GAP}(?:{ORDINAL}|(?P<y>\d{{4}}){NO_SPAN}))",
        read,
        examples={"HUT ke-78 RI": "2023-08-17", "HUT RI ke-79": "2024-08-17", "HUT TNI ke-80": "2025-10-05"},
    )


def _hijri_days(known: tuple[Holiday, ...]) -> Rule:
    def read(found: re.Match[str], _near: Around) -> Timex | None:
        month, year = HIJRI_MONTHS.get(_key(found["m"]), 0), int(found["y"])
        last = _hijri(known, int(found["d"]), month, year)
        if not found["a"] or not last:
            return date_of(last) if last else None
        first = _hijri(known, int(found["a"]), month, year)
        return date_of(f"{first}/{last}") if first and first < last else None

    return rule_of(
        "day of the Hijri calendar",
        rf"(?:(?P<a>[12]\d|0?[1-9])\s?[-–]\s?)?(?P<d>[12]\d|30|0?[1-9])\s?(?P<m>{MONTH}){TO_YEAR}(?P<y>1[34]\d\d)(?:\s?H(?:ijri(?:y?ah)?)?\b)?",
        read,
        examples={
            "12 Rabiulawal 1446 H": "2024-09-16",
            "17 Ramadan 1445 H": "2024-03-28",
            "17-19 Ramadan 1445 H": "2024-03-28/2024-03-30",
        },
    )


def _key(name: str) -> str:
    """A name as names are compared: small letters, single blanks, no apostrophes.

    A pattern blind to case also takes signs that have no small letter of ours (ı for i): such a key leads nowhere.
    """
    return re.sub(APOSTROPHE, "", " ".join(name.lower().split()))


def _either(names: Iterable[str]) -> str:
    """A pattern of any of these names, the longest first, in any case."""
    plain = sorted({name.lower() for name in names}, key=lambda name: (-len(name), name))
    return f"(?:{'|'.join(map(_name_pattern, plain))})" if plain else r"(?!)"


def _name_pattern(name: str) -> str:
    # the first letter stands by itself, so that a place with another letter is passed over at once
    first, rest = re.escape(name[0].lower() + name[0].upper()), GAP.join(map(re.escape, name[1:].split()))
    return f"[{first}](?i:{re.sub(APOSTROPHE, f'{APOSTROPHE}?', rest)})"


HIJRI_MONTHS = {_key(name): number for number, names in enumerate(hijri_months(), 1) for name in names}
MONTH = _either(name for names in hijri_months() for name in names)


def _beside(found: re.Match[str], text: str, one: Holiday) -> bool:
    """Whether a word beside the name makes it another thing's: Mandailing Natal, HUT ke-79 TNI AU, 31 Ramadan 1445 H."""
    before = text[max(0, found.start() - 30) : found.start()].split()[-1:]
    after = text[found.end() : found.end() + 30].split()[:1]
    return any(word in one.not_after or word.isdigit() for word in before) or any(
        word.strip(",.") in one.not_before for word in after
    )


def _ordinal(one: Holiday, number: str) -> str:
    return _in(one, one.first_year + int(number), "M") if one.first_year else ""


def _of_years(one: Holiday, found: re.Match[str]) -> str:
    """The day by one year, or by two of different calendars that agree: Idul Fitri 1446 H/2025."""
    first = _in(one, int(found["y"]), _era(found["y"], found["e"], one))
    if not found["z"]:
        return first
    second = _in(one, int(found["z"]), _era(found["z"], found["f"], one))
    same_calendar = _era(found["y"], found["e"], one) == _era(found["z"], found["f"], one)
    return first if first == second and not same_calendar else ""


def _era(year: str, written: str | None, one: Holiday) -> str:
    """Whose years a number counts: as written, else of the common calendar where it can be one of them."""
    if written:
        return {"b": "BE", "c": "Saka", "h": "H", "m": "M", "s": "Saka"}.get(written[0].lower(), written)
    return one.era if any(str(own) == year for own, _ in one.days) else "M"


def _in(one: Holiday, year: int, era: str) -> str:
    """The day, or the interval, of a year; nothing where the table has none, or two in that year."""
    if one.day:
        fixed = day(year, *map(int, one.day.split("-"))) if era == "M" and 1900 <= year <= 2100 else None
        return fixed.isoformat() if fixed else ""
    if era == one.era:
        return dict(one.days).get(year, "")
    held = [value for _, value in one.days if value.startswith(f"{year}-")] if era == "M" else []
    return held[0] if len(held) == 1 else ""


def _led(value: str, found: re.Match[str], *, eve: bool) -> Timex | None:
    """The value moved by what stands before the name: the night before, H+7, the second day."""
    if not value or (eve and "/" in value):
        return None
    first = date.fromisoformat(value[:10])
    if eve:
        return Timex("TIME", f"{first - timedelta(days=1)}TNI")
    if found["off"]:
        number = int(re.sub(r"\D", "", found["off"]))
        return date_of(str(first + timedelta(days=number if "+" in found["off"] else -number)))
    return date_of(str(first + timedelta(days=NTH[found["nth"]])) if found["nth"] else value)


def _hijri(known: tuple[Holiday, ...], number: int, month: int, year: int) -> str:
    """A day of a Hijri month, counted from the government's day of that month; nothing where it has none."""
    for one in known:
        at, _, name = one.falls.partition(" ")
        value = dict(one.days).get(year) if name and HIJRI_MONTHS[_key(name)] == month else None
        if value:
            wanted = date.fromisoformat(value[:10]) + timedelta(days=number - int(at))
            last = date.fromisoformat(value[-10:])
            return str(wanted) if number <= SURE_DAYS or wanted <= last else ""
    return ""
