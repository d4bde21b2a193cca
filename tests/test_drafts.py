"""A new article file."""

from datetime import date
from pathlib import Path

import pytest

from warta.cli import main
from warta.drafts import new_article
from warta.nouns.files import SourceFile
from warta.read.stage import read

DAY = date(2024, 2, 29)


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("title", ["Bupati: Jalan Dibuka", 'Kata "Siap"\ndan - # \\ lain', "Jum'at {day} 🌧", "ya"])
def test_the_head_of_a_draft_is_read_as_it_was_meant(tmp_path: Path, title: str, language: str) -> None:
    path = new_article(tmp_path, title, day=DAY, language=language)
    article, problems = read(SourceFile(path.name, path.read_bytes()))
    assert problems == ()
    assert (article.meta.title, article.meta.draft) == (" ".join(title.split()), True)
    assert article.meta.published is not None and article.meta.published.day == DAY


def test_keys_are_in_the_language_of_the_site(tmp_path: Path) -> None:
    assert new_article(tmp_path, "Rapat", day=DAY, language="id").read_text("utf-8").splitlines() == [
        *("---", 'judul: "Rapat"', "tanggal: 2024-02-29", "penulis:", "sumber:", "ringkasan:", "tag: []", "draf: true"),
        *("---", ""),
    ]


def test_no_file_is_written_over_and_no_address_is_taken_twice(tmp_path: Path) -> None:
    (tmp_path / "daerah").mkdir()
    (tmp_path / "daerah" / "2024-02-29-rapat.txt").write_text("Rapat", encoding="utf-8")
    names = [new_article(tmp_path, "Rapat", day=DAY, language="id").name for _ in range(2)]
    assert names == ["2024-02-29-rapat-2.md", "2024-02-29-rapat-3.md"]


def test_the_command_prints_the_path(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1709208000")
    (tmp_path / "site.yaml").write_text("language: en\n", encoding="utf-8")
    assert main(["new", "Judul berita"]) == 0
    path = Path(capsys.readouterr().out.rstrip("\n"))
    assert path == Path("articles/2024-02-29-judul-berita.md")
    assert path.read_text(encoding="utf-8").startswith('---\ntitle: "Judul berita"\ndate: 2024-02-29\n')
    assert main(["new", "  "]) == 2
    assert capsys.readouterr().err.startswith("warta new: the title is empty.")
