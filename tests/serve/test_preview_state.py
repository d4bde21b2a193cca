"""The preview sees what editors decided and what heads set right, as a build does."""

from datetime import date
from pathlib import Path

import pytest

from warta.serve.preview import Preview

DAY = date(2026, 12, 31)
ARTICLE = "---\ntitle: Pasar\ndate: 2024-02-29\n---\n\nAni Wijaya membuka Pasar Sukamaju di Tirtamaya.\n"


@pytest.fixture
def preview(tmp_path: Path) -> Preview:
    """A preview of one article."""
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles/pasar.md").write_text(ARTICLE, encoding="utf-8")
    made = Preview(tmp_path, latest=DAY, today=DAY)
    made.rebuild()
    return made


def test_a_decision_is_on_screen_and_its_fault_among_the_problems(preview: Preview) -> None:
    assert preview.file("orang/ani-wijaya.html").found
    register = preview.project / "entities.yaml"
    register.write_text("people: [{name: Ani Wijaya, rename: Ani Wijaya Putri}]\n", encoding="utf-8")
    preview.rebuild()
    assert preview.file("orang/ani-wijaya-putri.html").found
    assert b"ani-wijaya-putri.html" in preview.file("orang/ani-wijaya.html").data
    register.write_text("people: [{name: Ani Wijaya, protected: true}]\n", encoding="utf-8")
    preview.rebuild()
    assert b"Wijaya" not in preview.file("berita/pasar.html").data
    register.write_text("people: [\n", encoding="utf-8")
    preview.rebuild()
    assert [one.where.partition(":")[0] for one in preview.problems] == ["entities.yaml"]


def test_a_withdrawn_article_leaves_its_page_alone(preview: Preview) -> None:
    path = preview.folder / "pasar.md"
    gone = "withdrawn: {date: 2027-01-01, reason: Keliru.}\n---\n\n"
    path.write_text(ARTICLE.replace("---\n\n", gone), encoding="utf-8")
    preview.rebuild()
    page = preview.file("berita/pasar.html")
    assert page.found
    assert b"Keliru." in page.data
    assert b"Sukamaju" not in page.data
    assert not preview.file("orang/ani-wijaya.html").found
    assert [one.what for one in preview.problems] == ["the withdrawal of 2027-01-01 is still to come."]


def test_a_link_that_leads_nowhere_is_among_the_problems_until_it_leads_somewhere(preview: Preview) -> None:
    path = preview.folder / "pasar.md"
    path.write_text(f"{ARTICLE}\n[Rapat](rapat.md)\n", encoding="utf-8")
    preview.rebuild()
    assert [(one.where, one.level) for one in preview.problems] == [("articles/pasar.md:8", "warning")]
    (preview.folder / "rapat.md").write_text(ARTICLE.replace("Pasar", "Rapat"), encoding="utf-8")
    preview.rebuild()
    assert preview.problems == ()
