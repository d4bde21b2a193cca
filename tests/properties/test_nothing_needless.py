"""Where little changed little is made anew: these parts of the site, by their names, and no others."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from histories import LATEST, article, png

from warta.pipeline import build
from warta.read.theme import shipped
from warta.render.making import Making

WORDS = "Warga bersiaga."


@pytest.fixture
def project(first: Path, tmp_path: Path) -> Path:
    """The archive as it is at first, built."""
    shutil.copytree(first, tmp_path / "project")
    build(tmp_path / "project", latest=LATEST, search=False)
    return tmp_path / "project"


def made(project: Path, monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """The parts that the next build makes."""
    found: list[str] = []
    real = Making._made

    def noted(making: Making, unit: Any) -> Any:
        found.append(unit.name)
        return real(making, unit)

    monkeypatch.setattr(Making, "_made", noted)
    build(project, latest=LATEST, search=False)
    assert len(found) == len(set(found))
    return set(found)


def told(project: Path, name: str, text: str) -> None:
    (project / name).write_text(text, encoding="utf-8")


def touched(project: Path, name: str) -> None:
    """A template of the project's own, which differs in a comment."""
    path = project / "templates" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text((shipped() / name).read_text(encoding="utf-8").replace("</", "<!-- --></", 1), encoding="utf-8")


FEEDS = {"feed", *(f"feed {one}" for one in ("negara/jepang", "negara/rusia", "orang/bagus-hartono"))}
FEEDS |= {f"feed orang/{one}" for one in ("haruki-tanaka", "rani-wulandari", "vladimir-putin")}
# change, and what is made anew for it
CHANGES: dict[str, tuple[Callable[[Path], object], set[str]]] = {
    "nothing": (lambda project: None, set()),
    "a word that names nobody": (
        lambda project: article(project, "e", text=WORDS),
        {"berita/e", "data berita/e"},
    ),
    "a template of one page": (lambda project: touched(project, "pages/about.html"), {"plain"}),
    "the template of letters": (lambda project: touched(project, "pages/letter.html"), {"people"}),
    "the template of feeds": (lambda project: touched(project, "feeds/feed.xml"), FEEDS),
    "a template that is filled each time": (lambda project: touched(project, "pages/data.html"), set()),
    "the editors' template": (lambda project: touched(project, "editors/report.html"), set()),
    "a static file": (
        lambda project: (
            (project / "templates/static").mkdir(parents=True),
            told(project, "templates/static/x.css", ""),
        ),
        set(),
    ),
    "a picture that nobody shows": (lambda project: (project / "articles/peta.png").write_bytes(png(1)), set()),
    "a rule for somebody else": (
        lambda project: told(project, "entities.yaml", "people:\n- {name: Tidak Ada, aliases: [Entah]}\n"),
        set(),
    ),
    "a holiday that nobody names": (
        lambda project: told(project, "lexicon.yaml", "holidays: {Hari Arun: 02-27}\n"),
        set(),
    ),
    "the description": (
        lambda project: told(project, "site.yaml", "description: Lain.\n"),
        {
            *("home", "tags", "people", "rankings", "countries", "calendar", "quotes kutipan/index 1", "speakers"),
            *("stories", "relations", "method", "plain", "feed", "list  1"),
            *(f"{kind} {month}" for month in ("2024-03", "2024-02", "2023-12") for kind in ("rankings",)),
            *(f"list {month} 1" for month in ("2024-03", "2024-02", "2023-12")),
        },
    ),
}


@pytest.mark.parametrize(("change", "parts"), CHANGES.values(), ids=CHANGES)
def test_only_these_parts_are_made_anew(
    project: Path, monkeypatch: pytest.MonkeyPatch, change: Callable[[Path], object], parts: set[str]
) -> None:
    change(project)
    assert made(project, monkeypatch) == parts


def test_a_file_that_was_touched_is_made_anew_with_its_part_alone(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told(project, "site/berita/b.html", "")
    assert made(project, monkeypatch) == {"berita/b"}


def test_a_description_of_a_person_is_on_pages_that_name_the_person(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told(project, "entities.yaml", "people:\n- {name: Haruki Tanaka, description: Menteri.}\n")
    parts = made(project, monkeypatch)
    assert "orang/haruki-tanaka" in parts
    assert not parts & {"berita/a", "berita/b", "berita/e", "negara/rusia", "orang/vladimir-putin", "plain", "method"}


def test_a_word_in_an_article_of_a_story_leaves_the_pages_of_the_others(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    article(project, "a", text=WORDS)
    parts = made(project, monkeypatch)
    assert {"berita/a", "data berita/a"} <= parts
    assert not parts & {f"{kind}berita/{one}" for one in "bcdefgh" for kind in ("", "data ")}


def test_a_correction_is_told_where_the_article_is_listed(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    article(project, "e", head="corrections: [{date: 2024-03-06, text: Nama desa.}]")
    parts = made(project, monkeypatch)
    assert {"berita/e", "list  1", "list 2024-03 1", "feed"} <= parts
    assert not parts & {"list 2024-02 1", "berita/a", "negara/jepang", "orang/rani-wulandari", "method", "plain"}
