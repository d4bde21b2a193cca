"""The interface table holds every word that templates and views say."""

import re
from pathlib import Path

import pytest

from warta.lexicon import mapping
from warta.measured import record
from warta.render import moments
from warta.render.charts.bars import UNITS_OF_TIME
from warta.render.exports.examples import EXAMPLES
from warta.render.exports.keys import ARTICLE_KEYS, ENTITY_KEYS
from warta.render.exports.tables import TABLES
from warta.render.guesses import KINDS
from warta.render.views.articles import DATED
from warta.render.views.days import PUBLISHED, TOLD, WAYS
from warta.render.views.method import KINDS as MEASURED_KINDS
from warta.render.views.method import LABELS, MEASURES, SETS, SHARES
from warta.render.views.quotes import SURE
from warta.render.voices import CLASSES
from warta.render.words import translator

ROOT = Path(__file__).parents[2]
WORDS = (
    *(KINDS.values(), DATED.values(), WAYS.values(), PUBLISHED, TOLD, UNITS_OF_TIME),
    *(moments.PARTS.values(), moments.UNITS.values(), moments.SEASONS.values(), moments.MODS.values()),
    *(moments.ANCHORS.values(), moments.FLAGS.values(), [moments.LOCAL]),
    *(MEASURES.values(), SHARES.values(), SETS.values(), LABELS.values(), MEASURED_KINDS.values()),
    [word for _, word in CLASSES.values()],
    [word for _, heading, note in SURE.values() for word in (heading, note) if word],
    EXAMPLES.keys(),
    [one.gold for one in (*record().measured, *record().elsewhere)],
)
IN_TEMPLATES = re.compile(r'_\("((?:[^"\\]|\\.)*)"\)')
IN_VIEWS = re.compile(r'\.say\(\s*"((?:[^"\\]|\\.)*)"\s*\)')


def said() -> set[str]:
    templates = (path.read_text(encoding="utf-8") for path in sorted((ROOT / "templates").rglob("*.html")))
    views = (path.read_text(encoding="utf-8") for path in sorted((ROOT / "src/warta/render").rglob("*.py")))
    return (
        {word for table in WORDS for word in table}
        | {table.told for table in TABLES}
        | {column.told for table in TABLES for column in table.columns}
        | {key.told for key in (*ARTICLE_KEYS, *ENTITY_KEYS)}
        | {word for text in templates for word in IN_TEMPLATES.findall(text)}
        | {word for text in views for word in IN_VIEWS.findall(text)}
    )


def test_every_word_of_the_interface_has_its_english() -> None:
    assert said() - mapping("interface").keys() == set()


@pytest.mark.parametrize(
    ("words", "count", "expected"),
    [
        ("{} berita", "1", "1 article"),
        ("{} berita", "2", "2 articles"),
        ("{} berita", "1,000", "1,000 articles"),
        ("disebut di {} berita", "1", "mentioned in 1 article"),
        ("{} kali", "1", "once"),
        ("halaman {}", "1", "page 1"),
    ],
)
def test_one_has_a_form_of_its_own_in_english(words: str, count: str, expected: str) -> None:
    assert translator("en")(words).format(count) == expected


def test_each_form_for_one_belongs_to_words_with_a_number() -> None:
    words = mapping("interface").keys()
    ones = [word for word in words if re.search(r"\b1\b", word) and not word.startswith("1 bila")]
    assert "1 berita" in ones
    assert [word for word in ones if re.sub(r"\b1\b", "{}", word, count=1) not in words and "ISO" not in word] == []
