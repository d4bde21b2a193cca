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
from warta.render.units import Unit, feed_units, units
from warta.render.views.frame import Page


def shown(project: Path) -> Archive:
    """The archive of a project."""
    found = read_archive(project, latest=LATEST)
    return as_shown(found, bonds_of(found))


def parts(given: Archive, made: Archive) -> dict[str, Unit]:
    """All parts of a site by name; feeds are filled with templates that show the settings of ``made``."""
    templates = environment(looks(Path()), made.settings)
    return {one.name: one for one in (*units(given), *feed_units(given, templates))}


def files(unit: Unit, given: Archive) -> list[Page | OutputFile]:
    return list(unit.files(given))


@pytest.fixture(scope="module")
def two(tmp_path_factory: pytest.TempPathFactory) -> tuple[Archive, Archive]:
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


def test_a_part_shows_the_archive_that_it_is_given(two: tuple[Archive, Archive]) -> None:
    before, after = two
    old, new = parts(before, after), parts(after, after)
    both = [name for name in new if name in old]
    assert len(both) > 60
    assert [name for name in both if files(old[name], after) != files(new[name], after)] == []
    # and the two archives differ enough for that to tell
    assert [name for name in both if files(old[name], before) == files(new[name], after) != []] == []
