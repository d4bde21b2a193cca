"""A file that is asked for by itself is the file that a build writes."""

from datetime import date
from pathlib import Path

import pytest

from warta.bonds import as_shown, bonds_of
from warta.errors import SettingsError
from warta.gather import Archive, read_archive
from warta.nouns.site import Theme
from warta.read.theme import theme
from warta.render.asked import Asked
from warta.render.assets import assets
from warta.render.environment import environment
from warta.render.stage import render
from warta.serve.live import SCRIPT

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Archive:
    """The sample articles, read and analyzed."""
    project = tmp_path_factory.mktemp("project")
    (project / "site.yaml").write_text("base_url: https://warta.example/arsip/\n", encoding="utf-8")
    return read_archive(project, latest=date(2026, 12, 31), articles=ROOT / "articles")


def test_every_file_of_the_site_is_there_when_asked_for_and_has_the_same_bytes(archive: Archive) -> None:
    shown = as_shown(archive, bonds_of(archive))
    looks, pictures = theme(None), archive.found.pictures
    asked = Asked(shown, environment(looks, archive.settings), assets(looks, pictures))
    written = {file.path: file.data for file in render(shown, theme=looks, pictures=pictures)}
    # backwards, so that no file is there because of the one before it
    assert [path for path in reversed(written) if asked.file(path) != written[path]] == []
    assert [path for path, data in written.items() if SCRIPT.encode() in data] == []


def test_a_path_that_the_site_has_not_is_nothing(archive: Archive) -> None:
    shown = as_shown(archive, bonds_of(archive))
    asked = Asked(shown, environment(theme(None), archive.settings), ())
    for path in ("", "berita/tidak-ada.html", "../pyproject.toml", "data/../site.yaml", "favicon.ico", "orang/x.json"):
        assert asked.file(path) is None


def test_a_template_at_fault_is_told_with_its_line(archive: Archive) -> None:
    shown = as_shown(archive, bonds_of(archive))
    own = Theme({**theme(None).templates, "pages/method.html": "{# view: MethodPage #}\n\n{{ page.titel }}\n"}, {})
    asked = Asked(shown, environment(own, archive.settings), ())
    with pytest.raises(SettingsError, match=r'^templates/pages/method.html:3: MethodPage has no "titel"'):
        asked.file("metode.html")
