"""A site without search has nothing of it, and loses what an earlier build had written."""

from datetime import date
from pathlib import Path

from warta.pipeline import build

LATEST = date(2026, 12, 31)


def files(site: Path) -> dict[str, bytes]:
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}


def test_search_goes_when_it_is_switched_off_and_comes_back(tmp_path: Path) -> None:
    (tmp_path / "articles").mkdir()
    text = "---\ntitle: Pasar dibuka\ndate: 2024-02-29\n---\n\nAni Wijaya membuka pasar.\n"
    (tmp_path / "articles" / "pasar.md").write_text(text, encoding="utf-8")
    build(tmp_path, latest=LATEST)
    before = files(tmp_path / "site")
    assert {"cari.html", "cari/nama.js", "cari/indeks/pagefind.js"} <= set(before)
    report = build(tmp_path, latest=LATEST, search=False)
    without = files(tmp_path / "site")
    assert report.written.removed == len(before) - len(without)
    assert [path for path in without if path.startswith("cari")] == []
    assert b"cari" not in without["index.html"]
    (tmp_path / "site.yaml").write_text("search: false\n", encoding="utf-8")
    assert build(tmp_path, latest=LATEST).written.written == 0
    (tmp_path / "site.yaml").unlink()
    build(tmp_path, latest=LATEST)
    assert files(tmp_path / "site") == before
