"""The catalogues of the interface hold just the words that templates and code say, and are compiled as they are."""

import ast
import re
import sys
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message

from warta.measured import record
from warta.render.views.method import GOLDS

sys.path.insert(0, str(Path(__file__).parents[2] / "tools"))

import interface

ROOT = Path(__file__).parents[2]
PLACE = re.compile(r"%\(\w+\)s")
COUNT = "%(num)s"


def ids(words: Catalog) -> set[tuple[str | None, str | tuple[str, ...]]]:
    return {(one.context, one.id) for one in words if one.id}


def forms(one: Message) -> list[tuple[str, str]]:
    """What is said, with its translation, in all forms; one may leave its number out: once."""
    if isinstance(one.id, str):
        return [(one.id, one.string)]
    return [
        (said.replace(COUNT, "") if COUNT not in told else said, told)
        for said, told in zip(one.id, one.string, strict=True)
    ]


@pytest.fixture(params=interface.paths(), ids=lambda path: path.parts[-3])
def path(request: pytest.FixtureRequest) -> Path:
    return Path(request.param)


def test_there_is_a_catalogue_of_english() -> None:
    assert [path.parts[-3] for path in interface.paths()] == ["en"]


def test_a_catalogue_has_the_words_that_are_said_and_no_others(path: Path) -> None:
    said = ids(interface.extracted())
    assert ids(interface.read(path)) ^ said == set()
    assert interface.TEMPLATE.read_bytes() == interface.told(interface.extracted())


def test_every_word_is_translated_and_no_translation_waits_to_be_looked_at(path: Path) -> None:
    assert [one.id for one in interface.untranslated(interface.read(path))] == []


def test_a_translation_has_the_places_of_its_word(path: Path) -> None:
    pairs = [pair for one in interface.read(path) if one.id for pair in forms(one)]
    assert [pair for pair in pairs if sorted(PLACE.findall(pair[0])) != sorted(PLACE.findall(pair[1]))] == []


def test_nothing_in_a_word_is_taken_for_markup_or_for_a_place(path: Path) -> None:
    texts = [text for one in interface.read(path) if one.id for pair in forms(one) for text in pair]
    assert [text for text in texts if set(text) & set('<>&"\n')] == []
    assert [text for text in texts if "%" in PLACE.sub("", text).replace("%%", "")] == []


def test_what_is_shipped_is_what_the_catalogue_says(path: Path) -> None:
    assert path.with_suffix(".mo").read_bytes() == interface.compiled(interface.read(path))
    assert path.read_bytes() == interface.told(interface.read(path))


def test_no_word_hides_in_a_string_that_is_put_together() -> None:
    """Python 3.11 gives such a string as one piece, and nothing is found in it."""
    hidden = [
        f"{path.name}:{call.lineno}"
        for path in sorted((ROOT / "src/warta").rglob("*.py"))
        for text in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(text, ast.JoinedStr)
        for call in ast.walk(text)
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name | ast.Attribute)
        if (call.func.id if isinstance(call.func, ast.Name) else call.func.attr) in interface.KEYWORDS
        if call.args and isinstance(call.args[0], ast.Constant)
    ]
    assert hidden == []


def test_the_gold_files_of_the_record_are_marked() -> None:
    found = record()
    assert {one.gold for one in (*found.measured, *found.elsewhere)} == GOLDS
