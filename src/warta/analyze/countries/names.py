"""The names of countries, by their first word, the longest first."""

import re
from collections.abc import Iterator
from functools import cache

from msgspec import Struct

from warta.decode import Plain
from warta.lexicon import country_aliases, mapping
from warta.nouns.knowledge import Alias as Alias
from warta.slugs import slug

WORD = re.compile(r"[^\W_]+")
CAPITAL = "capital as actor"


class Gazetteer(Struct, frozen=True):
    """The names of countries by their first word, the longest first, and the capitals among them."""

    by_word: dict[str, tuple[Alias, ...]]
    capitals: frozenset[str]


def country_name(code: str, language: str = "id") -> str:
    """The name that readers of ``language`` (id, en) know: KP -> Korea Utara. Raises KeyError for an unknown code."""
    row = _row(code)
    return str(row["english" if language == "en" else "name"])


def country_slug(code: str) -> str:
    """The word of the country's address, from its Indonesian name: KP -> korea-utara."""
    return slug(country_name(code))


def gazetteer_with(countries: tuple[Alias, ...] = (), not_countries: tuple[str, ...] = ()) -> Gazetteer:
    """The shipped names and these; names in capitals stand beside for headlines. The shipped one of two alike stays."""
    return _gazetteer(countries, not_countries)


# its arguments always there: a call without them and one with none are the same to whoever remembers
@cache
def _gazetteer(countries: tuple[Alias, ...], not_countries: tuple[str, ...]) -> Gazetteer:
    found: dict[str, dict[str, Alias]] = {}
    for alias in (*country_aliases(), *countries):
        _add(found, alias)
    for text in (*context("blocked"), *not_countries):
        _add(found, Alias(text, "", "blocked"))
    by_word = {
        first: tuple(sorted(named.values(), key=lambda alias: (-len(alias.text), alias.text)))
        for first, named in found.items()
    }
    capitals = frozenset(alias.text for named in by_word.values() for alias in named if alias.rule == CAPITAL)
    return Gazetteer(by_word, capitals)


def aliases() -> dict[str, tuple[Alias, ...]]:
    """The shipped names by their first word, the longest first."""
    return gazetteer_with().by_word


@cache
def context(*keys: str) -> tuple[str, ...]:
    """A list of words of data/countries_context.yaml: ``context("before", "currency")``."""
    at: Plain = mapping("countries_context")
    for key in keys:
        assert isinstance(at, dict)
        at = at[key]
    assert isinstance(at, list)
    return tuple(str(word) for word in at)


@cache
def listed(*keys: str) -> frozenset[str]:
    """The same as a set, to look words up."""
    return frozenset(context(*keys))


def _row(code: str) -> dict[str, Plain]:
    row = mapping("countries")[code]
    assert isinstance(row, dict)
    return row


def _add(found: dict[str, dict[str, Alias]], alias: Alias) -> None:
    for text in dict.fromkeys(_forms(alias)):
        first = WORD.match(text)
        assert first is not None, alias
        found.setdefault(first[0], {}).setdefault(text, Alias(text, alias.code, alias.rule))


def _forms(alias: Alias) -> Iterator[str]:
    """The name as it stands, in capitals for headlines, and Negeri Sakura as negeri Sakura and negeri sakura."""
    yield alias.text
    # three capitals may be anything, four are left to what stands around (MALI, PERU)
    if len(alias.text) > 3:
        yield alias.text.upper()
    if alias.rule == "epithet" and alias.text.startswith("Negeri "):
        yield alias.text.replace("Negeri", "negeri", 1)
        yield alias.text.lower()


@cache
def known_names() -> frozenset[str]:
    """What countries and their capitals are called, and what only holds a country's name."""
    return frozenset(one.text for named in aliases().values() for one in named)


@cache
def country_names() -> frozenset[str]:
    """What countries are called, without their capitals and seats."""
    places = (CAPITAL, "seat as actor")
    return frozenset(one.text for named in aliases().values() for one in named if one.code and one.rule not in places)
