"""The tables of data/*.yaml, read once. Knowledge is data with examples: someone who knows no Python can add a line."""

from functools import cache
from importlib.resources import files

import msgspec
from msgspec import Struct

from warta.decode import Plain, plain_yaml
from warta.nouns.knowledge import Alias, Holiday

# the keys of data/countries.yaml whose words are names in a text, and the kind that each makes of them
COUNTRY_NAMES = {
    "names": "name",
    "official": "official name",
    "abbreviations": "abbreviation",
    "epithets": "epithet",
    "old": "old name",
    "governments": "government metonym",
    "seats": "seat as actor",
    "capitals": "capital as actor",
}


class Figure(Struct, frozen=True):
    """A figure of public life: other forms of the name, one line who, the country, the kind of record that says so;
    ``wikidata`` is the item there (Q3318231), where it was looked up."""

    aliases: tuple[str, ...]
    description: str
    country: str
    source: str
    wikidata: str = ""


@cache
def table(name: str) -> Plain:
    """The data file ``data/<name>.yaml`` as strings, lists and mappings."""
    return plain_yaml(files("warta").joinpath("data", f"{name}.yaml").read_text(encoding="utf-8"))


def mapping(name: str) -> dict[str, Plain]:
    """A data file whose top is a mapping."""
    found = table(name)
    assert isinstance(found, dict), f"data/{name}.yaml is no mapping"
    return found


def words(name: str, key: str) -> tuple[str, ...]:
    """The list of strings under ``key`` of a data file."""
    found = mapping(name)[key]
    assert isinstance(found, list), f"data/{name}.yaml: {key} is no list"
    return tuple(str(word) for word in found)


def weekdays() -> tuple[tuple[str, ...], ...]:
    """The names of each day of the week from Monday on, in small letters (data/weekdays.yaml)."""
    days = mapping("weekdays").items()
    return tuple((name, *map(str, others)) for name, others in days if isinstance(others, list))


@cache
def figures() -> dict[str, Figure]:
    """The figures of public life (data/people.yaml) by the name that the press knows them by."""
    return msgspec.convert(mapping("people")["people"], dict[str, Figure])


@cache
def country_aliases() -> tuple[Alias, ...]:
    """The names of countries (data/countries.yaml), country by country."""
    rows = ((code, row) for code, row in mapping("countries").items() if isinstance(row, dict))
    return tuple(
        Alias(str(text), code, rule)
        for code, row in rows
        for key, rule in COUNTRY_NAMES.items()
        for text in row.get(key, [])
    )


@cache
def country_codes() -> dict[str, str]:
    """The ISO 3166-1 codes by code and by name, in small letters: jp, jepang, negara jepang."""
    names = {code.casefold(): code for code in mapping("countries")}
    names |= {str(row["name"]).casefold(): code for code, row in mapping("countries").items() if isinstance(row, dict)}
    sure = ("name", "official name", "abbreviation")
    return {one.text.casefold(): one.code for one in country_aliases() if one.rule in sure} | names


@cache
def holidays() -> tuple[Holiday, ...]:
    """The days that have a name (data/holidays.yaml), by their keys."""
    rows = mapping("holidays")["holidays"]
    assert isinstance(rows, dict), "data/holidays.yaml: holidays is no mapping"
    return tuple(_holiday(name, row) for name, row in rows.items() if isinstance(row, dict))


def _holiday(name: str, row: dict[str, Plain]) -> Holiday:
    days = row.get("days", {})
    assert isinstance(days, dict), f"data/holidays.yaml: days of {name} are no mapping"
    return msgspec.convert({**row, "name": name, "days": list(days.items())}, Holiday, strict=False)


@cache
def hijri_months() -> tuple[tuple[str, ...], ...]:
    """The names of each month of the Hijri calendar, from Muharam on (data/holidays.yaml)."""
    months = mapping("holidays")["hijri_months"]
    assert isinstance(months, dict), "data/holidays.yaml: hijri_months is no mapping"
    return tuple((name, *map(str, others)) for name, others in months.items() if isinstance(others, list))


@cache
def cue_verbs() -> frozenset[str]:
    """The verbs of speech that stand before the words: mengatakan, berharap."""
    cues = mapping("cues")["cues"]
    assert isinstance(cues, dict), "data/cues.yaml: cues is no mapping"
    return frozenset(str(verb) for cue in cues.values() if isinstance(cue, dict) for verb in cue["before"])
