"""The entity of an ISO 3166-1 code."""

from functools import cache

from warta.analyze.countries import country_name, country_slug
from warta.nouns.entities import Entity


@cache
def country(code: str, *, language: str) -> Entity:
    """The country with the name that readers of ``language`` know: KP -> Korea Utara."""
    return Entity(id=f"negara/{country_slug(code)}", kind="country", name=country_name(code, language), code=code)
