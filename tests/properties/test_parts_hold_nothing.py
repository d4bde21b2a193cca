"""A part of a site is what it is given: whatever archive it was named in, it shows the one that it looks things up in."""

from pathlib import Path

import pytest
from histories import ARTICLES, LATEST, article, laid_down

from warta.bonds import as_shown, bonds_of
from warta.gather import read_archive
from warta.nouns.files import OutputFile
from warta.pipeline import looks
from warta.render.archive import Archive
from warta.render.environment import environment
from warta.render.units import Shown, Unit, feed_units, units
from warta.render.views.frame import Page


def shown(project: Path) -> Shown:
    """The archive of a project with the counts of its months."""
    found = read_archive(project, latest=LATEST)
    archive = as_shown(found, bonds_of(found))
    return Shown(archive, archive.months)


def parts(given: Shown, made: Archive) -> dict[str, Unit]:
    """All parts of a site by name; feeds are filled with templates that show the settings of ``made``."""
    templates = environment(looks(Path()), made.settings)
    return {one.name: one for one in (*units(*given), *feed_units(given.archive, templates))}


def files(unit: Unit, given: Shown) -> list[Page | OutputFile]:
    return list(unit.files(given))


@pytest.fixture(scope="module")
def two(tmp_path_factory: pytest.TempPathFactory) -> tuple[Shown, Shown]:
    """An archive, and the same with other settings, where every article says more and one is corrected."""
    folder = tmp_path_factory.mktemp("two")
    laid_down(folder)
    before = shown(folder)
    for name in ARTICLES:
        article(folder, name, text="Bagus Hartono pulang ke Jepang pada 29 Februari 2024.")
    article(folder, "c", head="corrections: [{date: 2024-03-06, text: Nama desa.}]\nimage: peta.png")
    told = "title: Lain\ndescription: Lain.\nlanguage: en\nbase_url: https://warta.example/\nreport: https://warta.example\n"
    (folder / "site.yaml").write_text(told, encoding="utf-8")
    return before, shown(folder)


def test_a_part_shows_the_archive_that_it_is_given(two: tuple[Shown, Shown]) -> None:
    before, after = two
    old, new = parts(before, after.archive), parts(after, after.archive)
    both = [name for name in new if name in old]
    assert len(both) > 60
    assert [name for name in both if files(old[name], after) != files(new[name], after)] == []
    # and the two archives differ enough for that to tell
    assert [name for name in both if files(old[name], before) == files(new[name], after) != []] == []
