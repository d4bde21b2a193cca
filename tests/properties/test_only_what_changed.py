"""A build that makes only what changed makes what a build would that knows nothing of the last one."""

import shutil
from collections.abc import Iterable
from datetime import date
from pathlib import Path

import pytest
from histories import ARTICLES, CHANGES, FOREIGN, LATEST, PAGES
from hypothesis import given, settings
from hypothesis import strategies as st

from warta.bonds import FILE as BONDS
from warta.pipeline import build
from warta.render import processes

Edit = tuple[str, str, int]
EDITS = st.tuples(st.sampled_from(sorted(CHANGES)), st.sampled_from(sorted(ARTICLES)), st.integers(0, 9))


def site(project: Path) -> dict[str, bytes | None]:
    """All of the site but what is not ours: files with their bytes, and folders."""
    found = {path.relative_to(project / "site").as_posix(): path for path in (project / "site").rglob("*")}
    return {
        name: path.read_bytes() if path.is_file() and not path.is_symlink() else None
        for name, path in sorted(found.items())
        if name != FOREIGN
    }


def beside(project: Path) -> dict[str, bytes]:
    """What editors are told of a build."""
    found = (project / ".warta" / name for name in ("people.yaml", "laporan.html"))
    return {path.name: path.read_bytes() for path in found if path.exists()}


def anew(project: Path, folder: Path) -> None:
    """Lays down the project as it is, but that nothing of its site was ever made."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(project, folder, symlinks=True, ignore=shutil.ignore_patterns("site", Path(PAGES).name, BONDS))
    shutil.rmtree(folder / ".warta" / "templates", ignore_errors=True)


def check(history: Iterable[Edit], warm: Path, clean: Path) -> None:
    """After each edit the warm site, made by several processes, is what one makes in a folder without any page."""
    build(warm, latest=LATEST, search=False, jobs=2)
    for kind, name, number in history:
        CHANGES[kind](warm, name, number)
        foreign = (warm / "site" / FOREIGN).exists()
        anew(warm, clean)
        here = build(warm, latest=LATEST, jobs=2, search=kind == "settings")
        there = build(clean, latest=LATEST, jobs=1, search=kind == "settings")
        assert (here.problems, here.guesses) == (there.problems, there.guesses)
        assert site(warm) == site(clean)
        assert beside(warm) == beside(clean)
        assert (warm / "site" / FOREIGN).exists() == foreign


@pytest.fixture(autouse=True)
def small_pools(monkeypatch: pytest.MonkeyPatch) -> None:
    """Several processes also where little is to be made."""
    monkeypatch.setattr(processes, "WORTH_A_POOL", 3)
    monkeypatch.setattr(processes, "CHUNK", 4)


HISTORIES: dict[str, list[Edit]] = {
    "words": [("words", "e", 0), ("words", "a", 1), ("words", "f", 2), ("words", "g", 3), ("back", "a", 0)],
    "heads": [("head", name, number) for number, name in enumerate("abcdefghac")],
    "heads of one": [("head", "b", number) for number in (3, 1, 4, 5)],
    "files": [("renamed", "c", 1), ("deleted", "a", 0), ("back", "c", 1), ("deleted", "h", 0), ("back", "a", 0)],
    "copies": [("copied", "a", 1), ("head", "a", 3), ("copied", "c", 2), ("deleted", "c", 0), ("back", "a", 1)],
    "pictures": [("pictured", "e", number) for number in (0, 1, 3, 2)],
    "register": [("register", "a", number) for number in range(10)],
    "lexicon": [("lexicon", "a", number) for number in range(4)],
    "settings": [("settings", "a", number) for number in range(9)],
    "templates": [*(("template", "b", number) for number in (0, 1, 3, 6, 9)), ("template", "a", 0)],
    "one template": [("template", name, 3) for name in "bca"],
    "static": [("static", "a", number) for number in (1, 2, 0)],
    "the site edited": [("touched", "b", number) for number in (0, 2, 3, 5, 7)],
    "the site deleted": [("touched", "c", number) for number in (1, 2, 4, 6)],
    "the site linked": [("touched", "d", number) for number in (0, 3, 5)],
    "folders linked": [("touched", "g", 6), ("words", "a", 0), ("touched", "g", 5), ("words", "b", 0)],
    "foreign files": [("touched", "a", 0), ("words", "a", 0), ("touched", "e", 8), ("deleted", "a", 0)],
    "the memory": [("damaged", "d", 5), ("damaged", "f", 3), ("words", "a", 0), ("damaged", "a", 0), ("words", "c", 1)],
    "what was kept of another form": [("settings", "a", 7), ("words", "a", 1), ("settings", "a", 8), ("words", "a", 2)],
}


@pytest.mark.parametrize("history", HISTORIES.values(), ids=HISTORIES)
def test_a_site_is_as_if_all_of_it_were_made(first: Path, tmp_path: Path, history: list[Edit]) -> None:
    shutil.copytree(first, tmp_path / "warm")
    check(history, tmp_path / "warm", tmp_path / "clean")


@settings(max_examples=3, deadline=None)
@given(history=st.lists(EDITS, min_size=2, max_size=4))
def test_after_any_history_a_site_is_as_if_all_of_it_were_made(
    first: Path, tmp_path_factory: pytest.TempPathFactory, history: list[Edit]
) -> None:
    folder = tmp_path_factory.mktemp("any")
    shutil.copytree(first, folder / "warm")
    check(history, folder / "warm", folder / "clean")


def test_the_day_of_the_build_changes_nothing_of_the_site(first: Path, tmp_path: Path) -> None:
    shutil.copytree(first, tmp_path / "warm")
    CHANGES["head"](tmp_path / "warm", "b", 3)
    sites = []
    for today in (date(2024, 3, 1), date(2024, 3, 8), date(2030, 1, 1)):
        report = build(tmp_path / "warm", latest=date(today.year, 12, 31), today=today, search=False)
        anew(tmp_path / "warm", tmp_path / "clean")
        again = build(tmp_path / "clean", latest=date(today.year, 12, 31), today=today, search=False)
        assert report.problems == again.problems
        assert site(tmp_path / "warm") == site(tmp_path / "clean")
        sites.append(site(tmp_path / "warm"))
    assert sites[0] == sites[1]
