"""What the editors are told of a build, and that it is the same for the same two builds."""

from datetime import date
from pathlib import Path

import pytest
from lxml import html

from warta.bulletin.changes import moved_counts, new_names, pages
from warta.bulletin.rows import MOST, Row, section
from warta.bulletin.state import FILE, PAGE, Kept, State, keep, kept_with
from warta.pipeline import build
from warta.render.words import speech

SPEECH = speech("id")
OLD = State(
    {"berita/a": "Rapat"},
    {"orang/ani": ("Ani", 4), "orang/budi": ("Budi", 1), "negara/jepang": ("Jepang", 2)},
    ("berita/a.html", "orang/ani.html", "orang/budi.html"),
)
NEW = State(
    {"berita/b": "Banjir"},
    {"orang/ani": ("Ani", 1), "orang/citra": ("Citra", 1), "orang/dewi": ("Dewi", 3), "negara/jepang": ("Jepang", 3)},
    ("berita/b.html", "orang/ani.html", "orang/citra.html"),
)
FLOOD = "---\ntitle: Banjir Surut\ndate: 2024-02-29\n---\nBanjir surut, kata Bupati Ani Wijaya, Senin (28/2).\n"
BRIDGE = "---\ntitle: Jembatan <Dibuka>\n---\nBagus Hartono membuka jembatan di Tirtamaya.\n"


def test_new_names_come_by_how_many_articles_have_them() -> None:
    assert list(new_names(Kept(NEW, OLD), SPEECH)) == [
        Row("Dewi", "3 berita", "orang/dewi.html"),
        Row("Citra", "1 berita", "orang/citra.html"),
    ]


def test_the_greatest_change_of_a_count_comes_first_and_who_is_gone_has_no_link() -> None:
    assert list(moved_counts(Kept(NEW, OLD), SPEECH)) == [
        Row("Ani", "4 → 1 berita", "orang/ani.html"),
        Row("Jepang", "2 → 3 berita", "negara/jepang.html"),
        Row("Budi", "1 → 0 berita"),
    ]


def test_pages_that_came_stand_before_those_that_went_and_articles_before_others() -> None:
    assert list(pages(Kept(NEW, OLD), SPEECH)) == [
        Row("berita/b.html", "halaman baru", "berita/b.html"),
        Row("orang/citra.html", "halaman baru", "orang/citra.html"),
        Row("berita/a.html", "halaman hilang"),
        Row("orang/budi.html", "halaman hilang"),
    ]


def test_a_first_build_has_nothing_to_compare_with() -> None:
    kept = Kept(NEW)
    assert [*new_names(kept, SPEECH), *moved_counts(kept, SPEECH), *pages(kept, SPEECH)] == []


def test_a_build_that_changes_nothing_is_compared_as_the_one_before(tmp_path: Path) -> None:
    for state, expected in ((OLD, Kept(OLD)), (NEW, Kept(NEW, OLD)), (NEW, Kept(NEW, OLD)), (OLD, Kept(OLD, NEW))):
        kept = kept_with(state, tmp_path)
        assert kept == expected
        keep(kept, tmp_path)


def test_a_damaged_record_counts_as_none(tmp_path: Path) -> None:
    (tmp_path / FILE).write_bytes(b"\xff{")
    assert kept_with(NEW, tmp_path) == Kept(NEW)


def test_a_long_section_tells_how_much_is_not_shown() -> None:
    found = section("nama", "Nama baru", "", [Row(str(n)) for n in range(MOST + 7)])
    assert (found.count, len(found.rows), found.rest) == (MOST + 7, MOST, 7)


def told(project: Path) -> tuple[dict[str, str], tuple[str, ...]]:
    """The sections of the editors' page after a build, and what the terminal is told."""
    report = build(project, latest=date(2026, 12, 31), search=False)
    tree = html.fromstring((project / ".warta" / PAGE).read_bytes())
    texts = {one.get("id"): " ".join(one.text_content().split()) for one in tree.iterfind(".//section")}
    return texts, report.told


def test_the_editors_see_what_is_odd_and_what_is_new_and_readers_see_none_of_it(tmp_path: Path) -> None:
    articles = tmp_path / "articles"
    articles.mkdir()
    (articles / "banjir.md").write_text(FLOOD, encoding="utf-8")
    first, lines = told(tmp_path)
    assert "Senin (28/2)" in first["tanggal"]
    assert "articles/banjir.md" in first["tanggal"]
    assert lines == ("to look at: 1 odd date",)
    (articles / "jembatan.md").write_text(BRIDGE, encoding="utf-8")
    (articles / "rusak.md").write_text("---\ntitel: Rusak\n---\nIsi.\n", encoding="utf-8")
    second, lines = told(tmp_path)
    assert second["nama"] == "Nama baru 1 Bagus Hartono 1 berita"
    assert 'unknown key "titel". Did you mean "title"? error · articles/rusak.md:2' in second["masalah"]
    assert "Jembatan <Dibuka> tanpa tanggal" in second["tanpa"]
    assert lines[0].startswith("changed: 1 new name, ")
    assert told(tmp_path) == (second, lines)
    assert not [path for path in (tmp_path / "site").rglob("*") if path.name in (PAGE, FILE)]


def test_the_site_is_the_same_whatever_was_kept_of_a_build(tmp_path: Path) -> None:
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "banjir.md").write_text(FLOOD, encoding="utf-8")

    def site() -> dict[str, bytes]:
        build(tmp_path, latest=date(2026, 12, 31), search=False)
        return {str(path): path.read_bytes() for path in (tmp_path / "site").rglob("*") if path.is_file()}

    clean = site()
    keep(Kept(NEW, OLD), tmp_path / ".warta")
    assert site() == clean


@pytest.mark.parametrize("taken", [PAGE, FILE])
def test_a_page_that_cannot_be_written_is_told_beside_all_else_and_the_site_is_made(tmp_path: Path, taken: str) -> None:
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "banjir.md").write_text("Banjir surut di Tirtamaya.\n", encoding="utf-8")
    (tmp_path / ".warta" / taken).mkdir(parents=True)
    report = build(tmp_path, latest=date(2026, 12, 31), search=False)
    assert {one.where: one.level for one in report.problems} == {
        "articles/banjir.md:1": "warning",
        f".warta/{taken}": "warning",
    }
    assert (tmp_path / "site" / "index.html").is_file()


def test_a_fault_in_the_template_of_the_page_is_told_and_the_site_is_made(tmp_path: Path) -> None:
    own = tmp_path / "templates"
    (own / "editors").mkdir(parents=True)
    (own / "editors" / "report.html").write_text("{{ page.titel }}", encoding="utf-8")
    (own / "static" / "css").mkdir(parents=True)
    (own / "static" / "css" / "tokens.css").write_bytes(b"/* \xff */")
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "banjir.md").write_text(FLOOD, encoding="utf-8")
    report = build(tmp_path, latest=date(2026, 12, 31), search=False)
    assert [one.where for one in report.problems] == ["articles/banjir.md", "templates/editors/report.html:1"]
    assert (tmp_path / "site" / "index.html").is_file()
