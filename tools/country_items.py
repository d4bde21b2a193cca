"""Makes src/warta/data/wikidata.yaml, the item of Wikidata of each country, from country-coder.

npm pack @rapideditor/country-coder@5.6.1 && tar xzf rapideditor-country-coder-5.6.1.tgz     (ISC)
python tools/country_items.py package/src/data/borders.json
"""

import json
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from warta.lexicon import mapping

OUTPUT = Path(__file__).parents[1] / "src/warta/data/wikidata.yaml"
HEAD = """\
# The item of Wikidata of each country and territory by ISO 3166-1 alpha-2 (and XK, user-assigned).
# Source: @rapideditor/country-coder 5.6.1 (ISC), made by tools/country_items.py, not by hand.
"""

# what lies in a country and says no level
PART = "territory"

Properties = Mapping[str, Any]


def items(places: Iterable[Properties], names: Mapping[str, str]) -> dict[str, str]:
    """The item of each country of ``names`` (its English name by code): NL -> Q55."""
    found: dict[str, str] = {}
    inner: dict[str, str] = {}
    for place in places:
        if code := place.get("iso1A2"):
            found[code] = place["wikidata"]
        # the Netherlands are a part of their kingdom, and it is they whom news and the code mean
        elif names.get(code := place.get("country", "")) == place.get("nameEn") and place.get("level", PART) == PART:
            inner[code] = place["wikidata"]
    return {code: inner.get(code, found[code]) for code in sorted(names) if code in found}


def table(borders: Mapping[str, Any]) -> str:
    """The data file."""
    names = {code: str(row["english"]) for code, row in mapping("countries").items() if isinstance(row, dict)}
    found = items((feature["properties"] for feature in borders["features"]), names)
    return HEAD + "".join(f"{code}: {item}\n" for code, item in found.items())


if __name__ == "__main__":
    OUTPUT.write_text(table(json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))), encoding="utf-8")
