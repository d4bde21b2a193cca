"""The items of Wikidata that tools/country_items.py finds."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2] / "tools"))

from country_items import items


def test_a_country_that_is_a_part_of_its_kingdom_is_that_part() -> None:
    places = [
        {"iso1A2": "NL", "nameEn": "Kingdom of the Netherlands", "wikidata": "Q1"},
        {"country": "NL", "nameEn": "Netherlands", "wikidata": "Q2"},
        {"country": "NL", "iso1A2": "AW", "nameEn": "Aruba", "wikidata": "Q3"},
        {"country": "GG", "nameEn": "Guernsey", "wikidata": "Q4", "level": "subterritory"},
        {"iso1A2": "GG", "nameEn": "Bailiwick of Guernsey", "wikidata": "Q5"},
        {"iso1A2": "EU", "nameEn": "European Union", "wikidata": "Q6"},
    ]
    names = {"NL": "Netherlands", "GG": "Guernsey", "AW": "Aruba", "XX": "Nowhere"}
    assert items(places, names) == {"AW": "Q3", "GG": "Q5", "NL": "Q2"}
