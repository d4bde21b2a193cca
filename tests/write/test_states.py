"""A file is intact where nobody touched it since its state was noted."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from warta.write.states import intact, states

PATHS = ("a.html", "orang/b.html", "orang/c.html")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A site of three files."""
    site = tmp_path / "site"
    (site / "orang").mkdir(parents=True)
    for path in PATHS:
        (site / path).write_text("1", encoding="utf-8")
    return site


def test_what_nobody_touched_is_intact_and_what_is_not_there_has_no_state(folder: Path) -> None:
    noted = states(folder, (*PATHS, "x.html", "a.html/b"))
    assert sorted(noted) == sorted(PATHS)
    assert intact(folder, noted) == frozenset(PATHS)
    assert intact(folder / "x", noted) == frozenset()


def test_a_site_that_is_reached_by_a_link_is_intact(folder: Path) -> None:
    noted = states(folder, PATHS)
    link = folder.with_name("link")
    link.symlink_to(folder)
    assert intact(link, noted) == frozenset(PATHS)


def _link(path: Path) -> None:
    path.replace(path.with_name("x"))
    path.symlink_to(path.with_name("x"))


def _as_old(path: Path) -> None:
    before = path.stat()
    path.write_text("2", encoding="utf-8")
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))


def _another(path: Path) -> None:
    path.with_name("x").write_text("1", encoding="utf-8")
    path.with_name("x").replace(path)


TOUCHES: dict[str, Callable[[Path], object]] = {
    "longer": lambda path: path.write_text("12", encoding="utf-8"),
    "of the same size": lambda path: path.write_text("2", encoding="utf-8"),
    "as old as before": _as_old,
    "another of the same words": _another,
    "a link to itself": _link,
    "gone": lambda path: path.unlink(),
    "a folder": lambda path: (path.unlink(), path.mkdir()),
}


@pytest.mark.parametrize("touch", TOUCHES.values(), ids=TOUCHES)
def test_a_file_that_was_touched_is_not_intact(touch: Callable[[Path], object], folder: Path) -> None:
    # long ago, so that no clock is too coarse
    os.utime(folder / "orang/b.html", ns=(10**18, 10**18))
    noted = states(folder, PATHS)
    touch(folder / "orang/b.html")
    assert intact(folder, noted) == {"a.html", "orang/c.html"}


def test_what_lies_behind_a_link_is_not_intact(folder: Path) -> None:
    noted = states(folder, PATHS)
    (folder / "orang").replace(folder.with_name("elsewhere"))
    (folder / "orang").symlink_to(folder.with_name("elsewhere"))
    assert intact(folder, noted) == {"a.html"}
