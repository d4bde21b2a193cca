"""The names of countries, by their first word, the longest first."""

import re
from collections.abc import Iterator
from functools import cache

from msgspec import Struct

from warta.decode import Plain
from warta.lexicon import mapping
from warta.slugs import slug

KINDS = {
    "names": "name",
    "official": "official name",
    "abbreviations": "abbreviation",
    "epithets": "epithet",
    "old": "old name",
    "governments": "government metonym",
    "seats": "seat as actor",
    "capitals": "capital as actor",
}
WORD = re.compile(r"[^\W_]+")


class Alias(Struct, frozen=True):
    """A name as it stands in a text; ``code`` is empty for a longer name that is no country."""

    text: str
    code: str
    rule: str


def country_name(code: str, language: str = "id") -> str:
    """The name that readers of ``language`` (id, en) know: KP -> Korea Utara. Raises KeyError for an unknown code."""
    row = _row(code)
    return str(row["english" if language == "en" else "name"])


def country_slug(code: str) -> str:
    """The word of the country's address, from its Indonesian name: KP -> korea-utara."""
    return slug(country_name(code))


@cache
def aliases() -> dict[str, tuple[Alias, ...]]:
    """All names by their first word, the longest first; names in capitals stand beside for headlines."""
    found: dict[str, dict[str, Alias]] = {}
    for code, row in mapping("countries").items():
        assert isinstance(row, dict)
        for key, rule in KINDS.items():
            for text in row.get(key, []):
                _add(found, Alias(str(text), code, rule))
    for text in context("blocked"):
        _add(found, Alias(text, "", "blocked"))
    return {
        first: tuple(sorted(named.values(), key=lambda alias: (-len(alias.text), alias.text)))
        for first, named in found.items()
    }


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
    places = ("capital as actor", "seat as actor")
    return frozenset(one.text for named in aliases().values() for one in named if one.code and one.rule not in places)
