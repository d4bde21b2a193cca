"""Countries by ISO 3166-1 alpha-2: a gazetteer, and rules for what is no country (``find.py``).

A build with nothing to analyze asks for their names alone, so the rules are imported where they are.
"""

from warta.analyze.countries.names import country_name, country_slug, gazetteer_with

__all__ = ["country_name", "country_slug", "gazetteer_with"]
