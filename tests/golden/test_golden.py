"""Pages as they are: a change of a page is seen in its golden file. WARTA_GOLDEN=write writes them anew."""

import os
from datetime import date
from pathlib import Path

import pytest

from warta.pipeline import build

HERE = Path(__file__).parent
ARTICLE = """---
title: Ani Wijaya Membuka Pasar Baru
date: 2024-02-29 09:30 WIB
source: Redaksi Warta
fictional: true
---

TIRTAMAYA - Bupati Tirtamaya Ani Wijaya membuka pasar baru, Rabu (28/2). Tamu datang dari Jepang.

"Pasar ini milik <warga>," kata Ani. Menurut Ani, pekerjaan selesai dua hari kemudian.
"""
PAGES = (
    *("berita/pasar.html", "berita/pasar.json", "orang/ani-wijaya.html", "negara/jepang.html", "feed.xml"),
    *("tanggal/2024-02-28.html", "tanggal/2024-02.html", "tanggal/2024.html"),
)


@pytest.mark.parametrize("page", PAGES)
def test_a_page_is_as_it_was(page: str, tmp_path: Path) -> None:
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "pasar.md").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "site.yaml").write_text("base_url: https://example.org/\n", encoding="utf-8")
    build(tmp_path, latest=date(2026, 12, 31))
    made = (tmp_path / "site" / page).read_text(encoding="utf-8")
    golden = HERE / page.replace("/", "-")
    if os.environ.get("WARTA_GOLDEN") == "write":
        golden.write_text(made, encoding="utf-8")
    assert made == golden.read_text(encoding="utf-8")
