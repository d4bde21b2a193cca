"""No file of a built site tells the name of somebody who is protected: not in a text, an index, an address or a hash."""

import gzip
import json
import sqlite3
import unicodedata
from datetime import date
from html import unescape
from pathlib import Path
from urllib.parse import unquote

import pytest

from warta.analyze.passages import sentence_key
from warta.pipeline import Report, build

LATEST = date(2026, 12, 31)
# a rare name with a nickname, a name whose words are also other words, and one of frequent words
REGISTER = """\
people:
- {name: Kirana Laksmi Wardhani, protected: true, aliases: [Kirana Laksmi, Raranti]}
- {name: Bunga Melati, protected: true, initials: BM}
- {name: Siti Nurlaela, protected: true}
- {name: Dimas Prakoso, aliases: [Pak Dimas]}
"""
SCHOOL = (
    "Kirana Laksmi Wardhani kembali ke sekolah di Tirtamaya dan disambut guru serta teman sekelas yang sudah lama "
    "menunggu kabar baik itu sejak pagi. Kepala sekolah berkata bahwa semua pelajaran akan diulang pelan pelan agar "
    "tidak ada yang tertinggal, sedangkan warga membawa makanan dan bunga ke halaman sekolah sampai sore hari."
)
ARTICLES = {
    "2024-03-01-kirana-laksmi-wardhani-ditemukan.md": """\
---
title: "Kirana Laksmi Wardhani Ditemukan: Kirana Sehat"
date: 2024-03-01
author: [Kirana Laksmi Wardhani, Wardhani]
source: Kirana Laksmi Wardhani Pos
url: https://example.org/2024/kirana%2520laksmi%2520wardhani?x=kirana
summary: KIRANA LAKSMI WARDHANI selamat.
tags: [kirana laksmi wardhani, banjir]
image: kirana-laksmi-wardhani.png
people: [+Kirana Laksmi Wardhani, -Bagus]
---

TIRTAMAYA - Polisi menemukan **Kirana** *Laksmi* Wardhani (12), yang disapa Raranti, di rumah Dimas Prakoso, Jumat (1/3). Ibunda, Ratna
Wardhani, berterima kasih. "Kirana sehat," kata Kapolres Tirtamaya AKBP Hasan Basri. "Saya senang," kata Kirana Laksmi Wardhani.

## Surat untuk Kirana

- Kirànà Laksmi W. menulis surat; kirana\u200b laksmi wardhani membacanya.
- [Laporan KiranaLaksmiWardhani](https://example.org/kirana-laksmi-wardhani "Kirana Laksmi Wardhani"), tagar #kiranalaksmi.

![Kirana Laksmi Wardhani di sekolah](kirana-laksmi-wardhani.png)
![Sekolah](sekolah.png)
![Kelas](kirana.png) ![Guru](<foto wardhani/guru.png>)
![Lapangan](lapangan.png)

| Nama | Umur |
|---|---|
| Wardhani, Kirana Laksmi | 12 |

    kode kirana_laksmi_wardhani = "Kirana"

Yayasan Kirana Laksmi membantu. Teman-teman Kirananya menunggu kabar tentang Kirana dan tentangKirana. Kirana&nbsp;Laksmi&nbsp;Wardhani pulang.
""",
    "kirana-laksmi/kabar-lain.txt": """\
Kabar Kirana Laksmi Kemarin

Kapolres Tirtamaya AKBP Hasan Basri bertemu Kirana Laksmi pada Sabtu (2/3/2024). "Kirana kuat," kata Hasan Basri. Pak Dimas datang.
""",
    "jalan.md": """\
---
title: Jalan Arun Diperbaiki
date: 2024-03-02
---

Dimas Prakoso meninjau jalan di Tirtamaya. Ia menulis surat kepada Raranti, kata Hasan Basri, Sabtu (2/3).
""",
    "dua.md": """\
---
title: Bunga Melati Melapor Bersama Siti Nurlaela
date: 2024-03-03
---

Bunga Melati dan Siti Nurlaela melapor ke polisi. Harga bunga melati naik. "Kami takut," kata Bunga. SITI NURLAELA mengangguk; bunga-melati, "BungaMelati".
""",
    "halaman.html": """\
<html lang="id"><head><title>Kirana Laksmi Wardhani Pulang</title><meta property="og:title" content="Kirana Laksmi Wardhani Pulang">
<meta name="author" content="Kirana Laksmi Wardhani"><link rel="canonical" href="https://example.org/kirana-laksmi-wardhani-pulang"></head>
<body><article><h1>Kirana Laksmi Wardhani Pulang</h1><p>TIRTAMAYA - Kirana Laksmi Wardhani pulang ke rumahnya di Tirtamaya pada Minggu (3/3/2024) bersama ibunya.</p>
<p>Menurut Kapolres Tirtamaya AKBP Hasan Basri, Kirana akan kembali ke sekolah pada Senin (4/3). Warga menyambut Kirana dengan gembira di balai desa.</p></article></body></html>
""",
    "cabut.md": """\
---
title: Kirana Dipindahkan
date: 2024-03-04
withdrawn: {date: 2024-03-05, reason: Keluarga Kirana Laksmi keberatan., by: Kirana Laksmi Wardhani}
people: [Kirana Laksmi]
---

Kirana Laksmi Wardhani dipindahkan ke Tirtamaya.
""",
    "ralat.md": """\
---
title: "Ralat: Umur Kirana Laksmi"
date: 2024-03-05
tags: [Kirana Laksmi Wardhani, Banjir]
corrects: 2024-03-01-kirana-laksmi-wardhani-ditemukan.md
right_of_reply_to: cabut.md
corrections: [{date: 2024-03-06, text: Nama Kirana Laksmi salah tulis.}]
---

Umur [KLW](2024-03-01-kirana-laksmi-wardhani-ditemukan.md#surat-untuk-kirana) bukan 12.[^kirana] Lihat juga
[salinan](kirana-laksmi/kabar-lain.txt), [berkas](kirana-laksmi-wardhani.md) dan [orangnya](orang/kirana-laksmi-wardhani.html).

*[KLW]: Kirana Laksmi Wardhani

[^kirana]: Menurut Kirana Laksmi, kata Hasan Basri.

Kirana
:   Raranti, menurut Wardhani

<table><caption>Surat Kirana</caption><tr><th>Kirana</th><td>Laksmi Wardhani</td></tr></table>

<figure><img src="sekolah.png" alt="Kirana di sekolah"><figcaption>Kirana Laksmi, depan</figcaption></figure>
""",
    "naskah-satu.md": f"---\ntitle: Kirana Laksmi Bersekolah\ndate: 2024-03-07\nsource: Kirana Pos\n---\n\n{SCHOOL}\n",
    "naskah-dua.md": f"---\ntitle: Kirana Kembali\ndate: 2024-03-08\nsource: Pos Kirana\n---\n\n{SCHOOL}\n",
}
PICTURE = bytes.fromhex("89504e470d0a1a0a0000000d4948445200000001000000010806000000")
NAMES = ["Kirana Laksmi Wardhani", "Kirana Laksmi", "Raranti", "Bunga Melati", "Siti Nurlaela"]
# words that no article has for anything else; bunga, siti are other words and other people
ALONE = ["kirana", "laksmi", "wardhani", "raranti", "nurlaela"]


def project(folder: Path) -> Report:
    for name, text in ARTICLES.items():
        path = folder / "articles" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    (folder / "articles" / "kirana-laksmi-wardhani.png").write_bytes(PICTURE)
    (folder / "articles" / "foto wardhani").mkdir()
    for name in ("kirana.png", "foto wardhani/guru.png", "lapangan.png"):
        (folder / "articles" / name).write_bytes(PICTURE)
    (folder / "articles" / "sekolah.png").write_bytes(PICTURE + b"tEXtDescription\0Kirana Laksmi Wardhani")
    (folder / "entities.yaml").write_text(REGISTER, encoding="utf-8")
    (folder / "site.yaml").write_text("base_url: https://warta.example/\ndata: full\n", encoding="utf-8")
    return build(folder, latest=LATEST)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("protected")
    report = project(folder)
    assert [problem.what for problem in report.problems if problem.level == "error"] == []
    return folder / "site"


def opened(path: Path) -> str:
    """All that a file says: unpacked, and a database row by row."""
    data = path.read_bytes()
    if data.startswith(b"\x1f\x8b"):
        data = gzip.decompress(data)
    text = data.decode("utf-8", "replace")
    if data.startswith(b"SQLite format 3"):
        with sqlite3.connect(path) as base:
            text += "\n".join(base.iterdump())
    return text


def plain(text: str) -> str:
    """The text without what hides a name: entities, encodings, accents, signs that nobody sees, capitals."""
    bare = unicodedata.normalize("NFKD", unquote(unquote(unescape(text)))).casefold()
    return "".join(sign for sign in bare if not unicodedata.combining(sign) and sign not in "\u200b\u00ad")


def forms() -> list[str]:
    """Every way to write the names: in words, glued, as a slug, reversed."""
    words = [plain(name).split() for name in NAMES]
    return sorted(
        {joint.join(held) for name in words for held in (name, name[::-1]) for joint in (" ", "", "-", "_", "+", ", ")}
    )


def test_no_file_tells_the_name_in_any_form(site: Path) -> None:
    found = [path for path in sorted(site.rglob("*")) if path.is_file()]
    assert any(path.suffix == ".pf_fragment" for path in found)
    assert any(path.suffix == ".sqlite" for path in found)
    told = {
        (path.relative_to(site).as_posix(), form)
        for path in found
        for text in [plain(f"{path.relative_to(site)}\n{opened(path)}")]
        for form in (*forms(), *ALONE)
        if form in text
    }
    assert told == set()


def test_initials_stand_in_place_of_the_name_and_nobody_protected_has_a_page(site: Path) -> None:
    twin = json.loads((site / "berita" / "2024-03-01-k-l-w-ditemukan.json").read_text(encoding="utf-8"))
    assert twin["title"] == "K.L.W. Ditemukan: K.L.W. Sehat"
    assert "Polisi menemukan K.L.W. (12), yang disapa K.L.W., di rumah Dimas Prakoso, Jumat (1/3)." in twin["text"]
    assert [twin["text"][one["start"] : one["end"]] for one in twin["mentions"]] == [
        one["text"] for one in twin["mentions"]
    ]
    assert [one["speaker"] for one in twin["quotes"]] == ["Hasan Basri", "K.L.W."]
    people = sorted(path.stem for path in (site / "orang").glob("*.html"))
    assert people == ["dimas-prakoso", "hasan-basri", "index", "pak-dimas", "ratna-klw"]


def test_no_hash_of_a_sentence_with_the_name_is_left(site: Path) -> None:
    sentence = sentence_key("Bunga Melati dan Siti Nurlaela melapor ke polisi.")
    assert [path.name for path in sorted(site.rglob("*.html")) if sentence in path.read_text(encoding="utf-8")] == []


def test_an_address_that_told_the_name_is_no_redirect(site: Path) -> None:
    assert [path for path in site.rglob("*") if "kirana" in path.name.casefold()] == []


def test_a_picture_beside_the_article_is_shown_where_its_path_tells_no_word_of_the_name(site: Path) -> None:
    assert [path.name for path in sorted((site / "gambar").rglob("*.png"))] == ["lapangan.png"]
    text = (site / "berita" / "2024-03-01-k-l-w-ditemukan.html").read_text(encoding="utf-8")
    assert text.count("gambar/") == 1


def test_what_stands_beside_the_articles_is_told_with_initials(site: Path) -> None:
    gone = (site / "berita" / "cabut.html").read_text(encoding="utf-8")
    assert "Keluarga K.L.W. keberatan." in gone
    mended = (site / "berita" / "2024-03-01-k-l-w-ditemukan.html").read_text(encoding="utf-8")
    assert "Ralat: Umur K.L.W." in mended
    again = (site / "berita" / "naskah-dua.html").read_text(encoding="utf-8")
    assert "naskah-satu.html" in again


def test_links_tags_and_notes_outlive_the_name(site: Path) -> None:
    text = (site / "berita" / "ralat.html").read_text(encoding="utf-8")
    assert 'href="../berita/2024-03-01-k-l-w-ditemukan.html"' in text
    assert '<abbr title="K.L.W.">KLW</abbr>' in text
    assert "#catatan-1" in text
    assert "<caption>" in text
    assert (site / "tag" / "k-l-w.html").is_file()
