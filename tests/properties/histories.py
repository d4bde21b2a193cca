"""A small archive whose articles share people, countries, days, tags, quotes and a story, and what may happen to it."""

import shutil
import struct
import zlib
from collections.abc import Callable
from datetime import date
from pathlib import Path

from warta.read.theme import shipped

LATEST = date(2026, 12, 31)

# head and text of each article; the first four are one story
ARTICLES = {
    "a": (
        "title: Banjir Sungai Arun merendam Tirtamaya\ndate: 2024-02-26\ntags: [banjir, uji]\nsource: Suara Arunika",
        "Banjir Sungai Arun merendam Tirtamaya, Senin (26/2/2024). Wali Kota Tirtamaya Rani Wulandari dan Bagus "
        'Hartono meninjau tanggul yang jebol.\n\n"Kami butuh bantuan Jepang," kata Rani Wulandari, Senin (26/2).',
    ),
    "b": (
        "title: Banjir Sungai Arun di Tirtamaya surut, tanggul jebol\ndate: 2024-02-27\ntags: [banjir]\nauthor: Sari",
        "Banjir Sungai Arun di Tirtamaya surut, Selasa (27/2/2024). Wali Kota Tirtamaya Rani Wulandari dan Bagus "
        'Hartono meninjau tanggul yang jebol.\n\n"Tanggul Arun harus dibangun," kata Bagus Hartono. Lihat '
        "[berita pertama](a.md).",
    ),
    "c": (
        "title: Jepang bantu korban banjir Sungai Arun di Tirtamaya\ndate: 2024-02-29\ntags: [banjir, uji]",
        "Jepang membantu korban banjir Sungai Arun di Tirtamaya, Kamis (29/2/2024). Wali Kota Rani Wulandari dan "
        "Bagus Hartono berterima kasih kepada Jepang untuk tanggul.\n\nMenteri Luar Negeri Jepang Haruki Tanaka "
        "membantah bantuan itu terlambat.",
    ),
    "d": (
        "title: Tanggul Sungai Arun di Tirtamaya dibangun sesudah banjir\ndate: 2024-03-04\ntags: [banjir]",
        "Tanggul Sungai Arun di Tirtamaya dibangun sesudah banjir, Senin (4/3/2024), kata Wali Kota Rani Wulandari. "
        "Bagus Hartono dan Rani Wulandari bertemu Haruki Tanaka dari Jepang.",
    ),
    "e": (
        "title: Rusia dan Ukraina berunding\ndate: 2024-03-04\nupdated: 2024-03-05",
        "Rusia dan Ukraina berunding kemarin. Presiden Rusia Vladimir Putin menyebut perundingan 2022.\n\n"
        '"Kami menunggu jawaban Ukraina," kata Putin.',
    ),
    "f": (
        "title: Harga beras naik\ntags: [pasar]",
        "Harga beras naik sejak Maret 2024, kata Hartono. Suharto pernah menjanjikan beras murah.",
    ),
    "g": (
        "title: Pasar Arunika ramai\ndate: 2024-02-27\ntags: [pasar, uji]\nfictional: true",
        "Pasar ramai menjelang Ramadan. Ani berbelanja beras dan gula pada akhir pekan.",
    ),
    "h": (
        "title: Rani berkunjung ke Rusia\ndate: 2023-12-30",
        "Rani Wulandari berkunjung ke Rusia dan bertemu Vladimir Putin, Sabtu (30/12/2023). Joko Hartono ikut.",
    ),
}
LONG = " ".join(f"Warga gang {word} menata karung pasir di tepi tanggul sejak pagi." for word in "abcdefghijklmnop")
HEADS = (
    "corrections: [{date: 2024-03-06, text: Nama desa.}]",
    "corrects: a.md",
    "right_of_reply_to: c.md",
    "withdrawn: {date: 2024-03-07, reason: Keliru.}",
    "draft: true",
    "slug: lain",
    "people: [-Bagus Hartono, {Rani: Rani Wulandari}]",
    "summary: Ringkasan yang ditulis redaksi.",
    "image: peta.png",
    "fictional: true",
)
WORDS = ("Warga siaga.", "Kemarin Bagus Hartono pulang.", "Ukraina menunggu sampai 2025.", '"Baik," kata Rani.')
REGISTERS = (
    "people:\n- {name: Rani Wulandari, aliases: [Rani]}\n",
    "people:\n- {name: Rani Wulandari, rename: Rani Wulandari Putri}\n",
    "people:\n- {name: Bagus Hartono, merge: [Haruki Tanaka]}\n",
    "people:\n- {name: Rani Wulandari, split: {Rani Wulandari (pelukis): [h.md]}}\n",
    "people:\n- {name: Bagus Hartono, hide: true}\n",
    "people:\n- {name: Haruki Tanaka, protected: true}\ncountries: [{code: JP, aliases: [Negeri Sakura]}]\n",
    "people:\n- {name: Vladimir Putin, description: Presiden Rusia., wikidata: Q7747}\n",
    "people:\n- {name: Tidak Ada, aliases: [Entah]}\n",
    "organisations:\n- {name: Pasar Arunika, hide: true}\n",
)
LEXICONS = ("holidays: {Hari Arun: 02-27}\n", "countries: {JP: {epithets: [Tirtamaya]}}\n", "not_countries: [Rusia]\n")
SETTINGS = (
    "title: Lain\n",
    "description: Keterangan lain.\n",
    "base_url: https://warta.example/arsip/\n",
    "language: en\n",
    "report: mailto:redaksi@warta.example\n",
    "search: false\n",
    "data: facts\n",
    "data: none\n",
)
TEMPLATES = (
    "base.html",
    "feeds/feed.xml",
    "macros/map.html",
    "macros/show.html",
    "macros/story.html",
    "pages/about.html",
    "pages/article.html",
    "pages/entity.html",
    "pages/home.html",
    "partials/find.html",
)
# of a page, a feed, the data, a static file, and the list of what is ours
FILES = (
    "berita/b.html",
    "orang/rani-wulandari.xml",
    "berita/c.json",
    "data/mentions.csv",
    "data/articles.jsonl",
    "data/warta.sqlite",
    "orang/rani-wulandari.html",
    "index.html",
    ".warta-files",
)
FOREIGN = "milik-redaksi.txt"
PAGES = ".warta/pages.msgpack"


def laid_down(project: Path) -> None:
    """The archive as it is at first."""
    for name in ARTICLES:
        article(project, name)


def article(project: Path, name: str, head: str = "", text: str = "") -> None:
    """Writes an article with these lines and words beside its own."""
    own, told = ARTICLES[name]
    path = project / "articles" / f"{name}.md"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"---\n{own}\n{head}\n---\n\n{told} {text}\n", encoding="utf-8")


def with_words(project: Path, name: str, number: int) -> None:
    """An article says one thing more."""
    article(project, name, text=WORDS[number % len(WORDS)])


def with_head(project: Path, name: str, number: int) -> None:
    """An article is corrected, withdrawn, a draft, at another address and so on."""
    article(project, name, head=HEADS[number % len(HEADS)])


def renamed(project: Path, name: str, number: int) -> None:
    """An article's file has another name."""
    path = project / "articles" / f"{name}.md"
    if path.exists():
        path.rename(path.with_name(f"{name}{number}.md"))


def deleted(project: Path, name: str, _: int) -> None:
    """An article is gone."""
    (project / "articles" / f"{name}.md").unlink(missing_ok=True)


def back(project: Path, name: str, number: int) -> None:
    """An article is as it was at first, and what was made of it is gone."""
    (project / "articles" / f"{name}{number}.md").unlink(missing_ok=True)
    article(project, name)


def copied(project: Path, name: str, number: int) -> None:
    """Two articles have the same long text."""
    article(project, name, text=LONG)
    (project / "articles" / f"{name}{number}.md").write_text(
        (project / "articles" / f"{name}.md").read_text(encoding="utf-8").replace("source:", "url:"), encoding="utf-8"
    )


def pictured(project: Path, name: str, number: int) -> None:
    """A picture comes, goes or has another size."""
    path = project / "articles" / "peta.png"
    if number % 3 == 2:
        path.unlink(missing_ok=True)
    else:
        path.write_bytes(png(1 + number))
        article(project, name, head="image: peta.png")


def told(file: str, texts: tuple[str, ...]) -> Callable[[Path, str, int], None]:
    """A file of the project says this or that, or is gone."""

    def change(project: Path, _: str, number: int) -> None:
        place = number % (len(texts) + 1)
        if place < len(texts):
            (project / file).write_text(texts[place], encoding="utf-8")
        else:
            (project / file).unlink(missing_ok=True)

    return change


def template(project: Path, name: str, number: int) -> None:
    """A template of the project's own comes, changes or goes."""
    file = TEMPLATES[number % len(TEMPLATES)]
    path = project / "templates" / file
    path.parent.mkdir(parents=True, exist_ok=True)
    if name == "a":
        path.unlink(missing_ok=True)
        return
    text = (shipped() / file).read_text(encoding="utf-8")
    # before a word that is shown, wherever the template has one
    path.write_text(text.replace("</", f"<!--{name}--></", 1) if "</" in text else f"{text}{name}", encoding="utf-8")


def static(project: Path, name: str, number: int) -> None:
    """A static file of the project's own comes, changes or goes."""
    path = project / "templates" / "static" / "css" / "warta.css"
    path.parent.mkdir(parents=True, exist_ok=True)
    if number % 3:
        path.write_text(f"/* {name}{number} */", encoding="utf-8")
    else:
        path.unlink(missing_ok=True)


def touched(project: Path, name: str, number: int) -> None:
    """Something happens to a file of the site: it is edited, gone, a link; a foreign file is laid into the site."""
    path, site = project / "site" / FILES[number % len(FILES)], project / "site"
    if name == "a":
        (site / FOREIGN).write_text("penting", encoding="utf-8")
    elif not path.is_file() or (path.name == ".warta-files" and name in "bcd"):
        return
    elif name == "b":
        path.write_bytes(path.read_bytes()[::-1])
    elif name == "c":
        path.unlink()
    elif name == "d":
        path.replace(project / "elsewhere")
        path.symlink_to(project / "elsewhere")
    elif name == "e":
        path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    elif path.parent != site and not path.parent.is_symlink():
        shutil.rmtree(project / path.parent.name, ignore_errors=True)
        path.parent.replace(project / path.parent.name)
        path.parent.symlink_to(project / path.parent.name)


def damaged(project: Path, name: str, number: int) -> None:
    """The memory of pages is cut, has another byte, or is gone."""
    path = project / PAGES
    data = bytearray(path.read_bytes() if path.exists() else b"")
    if name < "c" or not data:
        path.unlink(missing_ok=True)
    elif name < "f":
        path.write_bytes(data[: number * 97 % len(data)])
    else:
        data[number * 7919 % len(data)] ^= 1
        path.write_bytes(data)


def png(width: int) -> bytes:
    """A picture of one row."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, 1, 8, 0, 0, 0, 0)
    row = zlib.compress(bytes(1 + width), 9)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", row) + chunk(b"IEND", b"")


CHANGES: dict[str, Callable[[Path, str, int], None]] = {
    "words": with_words,
    "head": with_head,
    "renamed": renamed,
    "deleted": deleted,
    "back": back,
    "copied": copied,
    "pictured": pictured,
    "register": told("entities.yaml", REGISTERS),
    "lexicon": told("lexicon.yaml", LEXICONS),
    "settings": told("site.yaml", SETTINGS),
    "template": template,
    "static": static,
    "touched": touched,
    "damaged": damaged,
}
