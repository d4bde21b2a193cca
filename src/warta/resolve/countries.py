"""The entity of an ISO 3166-1 code."""

from functools import cache

from warta.analyze.countries import country_name
from warta.condense.entities import country_id
from warta.lexicon import mapping
from warta.nouns.entities import Entity


@cache
def country(code: str, *, language: str) -> Entity:
    """The country with the name that readers of ``language`` know: KP -> Korea Utara."""
    item = str(mapping("wikidata").get(code, ""))
    return Entity(country_id(code), "country", country_name(code, language), code, wikidata=item)
