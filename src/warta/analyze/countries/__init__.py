"""Countries by ISO 3166-1 alpha-2: a gazetteer, and rules for what is no country."""

from warta.analyze.countries.find import find_countries, judged
from warta.analyze.countries.names import country_name, country_slug, gazetteer_with

__all__ = ["country_name", "country_slug", "find_countries", "gazetteer_with", "judged"]
