"""Parts rendered by several processes: what goes wrong in one is told by the builder."""

import os
import pickle
import signal
import sys
from pathlib import Path

import pytest
from archives import BRIDGE, FLOOD, reading
from joined import joined

from warta.errors import Problem, SettingsError
from warta.nouns.site import Theme
from warta.read.theme import theme
from warta.render import processes
from warta.render.archive import Archive, archive_of
from warta.render.making import Making
from warta.render.views.articles import article_page
from warta.settings import Settings

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux renders by several processes")


@pytest.fixture(autouse=True)
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """A few parts are worth a second process."""
    monkeypatch.setattr(processes, "WORTH_A_POOL", 2)
    monkeypatch.setattr(processes, "CHUNK", 1)


def archive() -> Archive:
    return archive_of(joined([reading("banjir", None, FLOOD), reading("jembatan", None, BRIDGE)]), Settings())


def made(shown: Archive, looks: Theme, jobs: int) -> list[tuple[str, bytes]]:
    done = Making(shown, looks, jobs=jobs)
    files = [*done.pages(), *(one for one in done.data() if hasattr(one, "data"))]
    return [(file.path, file.data) for file in files]  # type: ignore[union-attr]


def test_problems_outlive_the_way_between_processes() -> None:
    error = SettingsError(Problem("site.yaml:1", "is odd.", "Mend it."), Problem("site.yaml:2", "too."))
    again = pickle.loads(pickle.dumps(error))  # noqa: S301
    assert (type(again), again.problems, str(again)) == (SettingsError, error.problems, str(error))


def test_the_files_are_those_of_one_process() -> None:
    shown, looks = archive(), theme(None)
    assert made(shown, looks, 2) == made(shown, looks, 1)


def test_a_template_at_fault_is_told_with_its_line() -> None:
    looks = theme(None)
    bad = Theme(looks.templates | {"pages/article.html": "<h1>\n{{ page.titel }}</h1>"}, looks.static)
    with pytest.raises(SettingsError) as caught:
        made(archive(), bad, 2)
    assert [one.where for one in caught.value.problems] == ["templates/pages/article.html:2"]


def test_a_process_that_is_ended_is_a_message(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    builder = os.getpid()

    def ended(*told: object) -> object:
        if os.getpid() != builder:
            os.kill(os.getpid(), signal.SIGKILL)
        return article_page(*told)  # type: ignore[arg-type]

    monkeypatch.setattr("warta.render.units.article_page", ended)
    with pytest.raises(SettingsError) as caught:
        made(archive(), theme(None), 2)
    assert [one.where for one in caught.value.problems] == ["--jobs"]
