"""The interface table holds every word that templates and views say."""

import re
from pathlib import Path

from warta.lexicon import mapping
from warta.render.exports.keys import ARTICLE_KEYS, ENTITY_KEYS
from warta.render.exports.tables import TABLES
from warta.render.guesses import KINDS

ROOT = Path(__file__).parents[2]
IN_TEMPLATES = re.compile(r'_\("((?:[^"\\]|\\.)*)"\)')
IN_VIEWS = re.compile(r'\.say\(\s*"((?:[^"\\]|\\.)*)"\s*\)')


def said() -> set[str]:
    templates = (path.read_text(encoding="utf-8") for path in sorted((ROOT / "templates").rglob("*.html")))
    views = (path.read_text(encoding="utf-8") for path in sorted((ROOT / "src/warta/render").rglob("*.py")))
    return (
        set(KINDS.values())
        | {table.told for table in TABLES}
        | {column.told for table in TABLES for column in table.columns}
        | {key.told for key in (*ARTICLE_KEYS, *ENTITY_KEYS)}
        | {word for text in templates for word in IN_TEMPLATES.findall(text)}
        | {word for text in views for word in IN_VIEWS.findall(text)}
    )


def test_every_word_of_the_interface_has_its_english() -> None:
    assert said() - mapping("interface").keys() == set()
