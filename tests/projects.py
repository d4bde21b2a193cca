"""A project that a test builds, and its site as it should be."""

import shutil
from datetime import date
from pathlib import Path

from warta.pipeline import Report, build

LATEST = date(2026, 12, 31)
# two articles of one person; where they met is filled in
TEXT = "---\ntitle: Ani tiba\ndate: 2024-02-29\n---\n\nPresiden Joko Widodo bertemu Ani Wijaya di {}, Kamis (29/2).\n"


def laid_down(folder: Path) -> Path:
    """The folder with two articles."""
    (folder / "articles").mkdir()
    (folder / "articles/a.md").write_text(TEXT.format("Jepang"))
    (folder / "articles/b.md").write_text(TEXT.format("Rusia"))
    return folder


def built(folder: Path) -> Report:
    """What a build did."""
    return build(folder, latest=LATEST, search=False)


def site(folder: Path) -> dict[str, bytes]:
    """The files of the site by their paths."""
    found = (path for path in sorted((folder / "site").rglob("*")) if path.is_file())
    return {path.relative_to(folder / "site").as_posix(): path.read_bytes() for path in found}


def clean(folder: Path) -> dict[str, bytes]:
    """What a build makes where nothing is remembered."""
    shutil.copytree(folder / "articles", folder / "clean/articles")
    built(folder / "clean")
    found = site(folder / "clean")
    shutil.rmtree(folder / "clean")
    return found
