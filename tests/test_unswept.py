"""Python's search for garbage stands still for a while, and goes on as it was."""

import gc
from datetime import date
from pathlib import Path

import pytest

from warta import pipeline
from warta.unswept import swept, unswept


@pytest.mark.parametrize("was", [True, False])
def test_the_search_is_as_it_was_before_also_where_something_fails(was: bool) -> None:
    before = gc.isenabled()
    try:
        (gc.enable if was else gc.disable)()
        with unswept():
            assert not gc.isenabled()
            with unswept():
                assert not gc.isenabled()
            assert not gc.isenabled()
        assert gc.isenabled() == was
        with pytest.raises(KeyError), unswept():
            raise KeyError
        assert gc.isenabled() == was
    finally:
        gc.unfreeze()
        (gc.enable if before else gc.disable)()


def test_the_search_goes_on_within_where_it_is_held_around() -> None:
    before = gc.isenabled()
    try:
        with unswept():
            with swept():
                assert gc.isenabled()
            assert not gc.isenabled()
        with swept():
            assert gc.isenabled()
        assert gc.isenabled() == before
    finally:
        gc.unfreeze()


def test_what_came_while_the_search_was_held_is_not_searched_afterwards() -> None:
    before = gc.isenabled()
    try:
        gc.enable()
        with unswept():
            circle: list[object] = [[number] for number in range(1_000)]
        assert not any(one is circle for one in gc.get_objects())
    finally:
        gc.unfreeze()
        (gc.enable if before else gc.disable)()


def test_a_site_is_made_without_the_search(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles/a.md").write_text("---\ntitle: Ani tiba\ndate: 2024-02-29\n---\n\nAni Wijaya tiba.\n")
    looks, searched = pipeline.looks, []
    monkeypatch.setattr(pipeline, "looks", lambda project: searched.append(gc.isenabled()) or looks(project))
    was = gc.isenabled()
    pipeline.build(tmp_path, latest=date(2026, 12, 31), search=False)
    assert (searched, gc.isenabled()) == ([False], was)
