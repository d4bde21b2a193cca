"""The articles of an archive, packed, of which no more than so many are unpacked."""

import os
from datetime import date

import pytest
from msgspec.structs import replace

from warta import shelf
from warta.answering import packed, remembered
from warta.nouns.files import SourceFile
from warta.nouns.site import Reading
from warta.shelf import Shelf

COUNT = 12
TEXT = b"---\ntitle: Berita\ndate: 2024-02-29\nwithdrawn: {date: 2024-03-01, reason: Keliru.}\n---\n"


@pytest.fixture(scope="module")
def answers() -> dict[str, tuple[str, bytes]]:
    """Answers under their names, with their keys."""
    sources = tuple(SourceFile(f"a{n}.md", TEXT) for n in range(COUNT))
    found = remembered(sources, date(2026, 12, 31))
    return {f"berita/a{n}": (f"key {n}", packed(one)) for n, one in enumerate(found)}


def as_found(reading: Reading, _: str) -> Reading:
    return reading


def test_an_article_is_unpacked_once_while_there_is_room(answers: dict[str, tuple[str, bytes]]) -> None:
    names: list[str] = []
    known = Shelf(answers, lambda reading, name: names.append(name) or reading)  # type: ignore[func-returns-value]
    assert [known["berita/a3"].article.path for _ in range(3)] == ["a3.md"] * 3
    assert names == ["berita/a3"]
    assert (list(known), len(known), known.key("berita/a3")) == (list(answers), COUNT, "key 3")


def test_no_more_stay_unpacked_than_there_is_room_for(
    answers: dict[str, tuple[str, bytes]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shelf, "MOST", 4 * (os.cpu_count() or 1))
    monkeypatch.setattr(shelf, "FEWEST", 1)
    held: dict[tuple[str, str], Reading] = {}
    known = Shelf(answers, as_found, held)
    for _ in range(2):
        for name in answers:
            assert known[name].article.path == f"{name.removeprefix('berita/')}.md"
            assert len(held) <= 4
    # those that were asked for last
    assert list(held)[-1] == (f"key {COUNT - 1}", f"berita/a{COUNT - 1}")


def test_what_is_held_from_before_is_taken_only_where_its_key_is_the_same(
    answers: dict[str, tuple[str, bytes]],
) -> None:
    held: dict[tuple[str, str], Reading] = {}
    first = Shelf(answers, as_found, held)["berita/a1"]
    assert Shelf(answers, as_found, held)["berita/a1"] is first
    other = {**answers, "berita/a1": ("another key", answers["berita/a2"][1])}
    assert Shelf(other, as_found, held)["berita/a1"].article.path == "a2.md"
    assert Shelf(other, as_found) != Shelf(answers, as_found) == Shelf(dict(answers), as_found)


def test_an_article_that_could_not_be_read_is_not_there(answers: dict[str, tuple[str, bytes]]) -> None:
    broken = remembered((SourceFile("x.md", b"---\ndate: 2024-02-31\n---\n"),), date(2026, 12, 31))[0]
    known = Shelf({**answers, "x": ("key", packed(replace(broken, reading=None)))}, as_found)
    with pytest.raises(KeyError):
        known["x"]
    with pytest.raises(KeyError):
        known["berita/tidak-ada"]
