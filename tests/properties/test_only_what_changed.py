"""A build that makes only what changed makes what a build would that knows nothing of the last one."""

import shutil
from datetime import date
from pathlib import Path

import pytest
from histories import ARTICLES, CHANGES, FOREIGN, PAGES, laid_down
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from warta.pipeline import build
from warta.render import processes

LATEST = date(2026, 12, 31)
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
    shutil.copytree(project, folder, symlinks=True, ignore=shutil.ignore_patterns("site", Path(PAGES).name))
    shutil.rmtree(folder / ".warta" / "templates", ignore_errors=True)


def check(history: list[Edit], warm: Path, clean: Path, jobs: int) -> None:
    """After each edit the warm site is that of a folder in which no page was made before."""
    laid_down(warm)
    build(warm, latest=LATEST, search=False, jobs=jobs)
    for kind, name, number in history:
        CHANGES[kind](warm, name, number)
        foreign = (warm / "site" / FOREIGN).exists()
        anew(warm, clean)
        here, there = (build(one, latest=LATEST, jobs=jobs, search=kind == "settings") for one in (warm, clean))
        assert (here.problems, here.guesses) == (there.problems, there.guesses)
        assert site(warm) == site(clean)
        assert beside(warm) == beside(clean)
        assert (warm / "site" / FOREIGN).exists() == foreign
