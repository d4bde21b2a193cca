"""A catalogue that puts every word of the interface in brackets: what stands outside of them was never marked."""

import json
import re
import shutil
from collections.abc import Iterator
from datetime import date
from gettext import GNUTranslations, NullTranslations
from pathlib import Path

import pytest
from lxml import html

from warta.bonds import as_shown, bonds_of
from warta.gather import read_archive
from warta.nouns.mentions import Country, Person
from warta.nouns.text import text_of
from warta.read.theme import theme
from warta.render import moments, words
from warta.render.archive import Archive, archive_of
from warta.render.exports.keys import ARTICLE_KEYS, ENTITY_KEYS
from warta.render.exports.tables import TABLES
from warta.render.stage import pages, render

ROOT = Path(__file__).parents[2]
SETTINGS = "language: en\ntitle: Herald\ndescription: News of a valley\nbase_url: https://example.org/\nreport: mailto:a@b.example\n"
IN_BRACKETS = re.compile("⟦[^⟦⟧]*⟧")
# what stands between a word of the interface and a name, a day, a sentence
BETWEEN = re.compile(r"\0|\.? [·–=→] |: |; |, |\.(?: |$)|← | →|[()“”\"\n]")
AROUND = " ·:,;–…←→"
NO_WORDS = re.compile(r"[\W\d_]*|\d+ [kM]B|https://example\.org/\S*")
SPOKEN = ("aria-label", "title", "alt", "placeholder")
QUIET = "ancestor::script or ancestor::code or ancestor::kbd or ancestor::*[@translate='no']"
# where sentences, headlines and roles stand, of which a piece may be a single word
TOLD = "ancestor::*[contains-class('s', 'm', 'snip', 't', 'who', 'role', 'plain', 'leads')] or ancestor::blockquote"
# what every language has so
SAME = {
    "BibTeX",
    "RIS",
    "JSON",
    "CSV",
    "JSONL",
    "SQLite",
    "warta.sqlite",
    "Wikidata",
    "F",
    "I",
    "II",
    "III",
    "IV",
    "WIB",
    "WITA",
    "WIT",
}


class Missing(NullTranslations):
    """What a catalogue answers to a word that it has not."""

    def gettext(self, message: str) -> str:
        return ""

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return ""

    def pgettext(self, context: str, message: str) -> str:
        return ""


class Bracketing(NullTranslations):
    """Every word of the English catalogue in brackets, with what is told in it; another one as it is."""

    def __init__(self) -> None:
        super().__init__()
        with (ROOT / "src/warta/locale/en/LC_MESSAGES/warta.mo").open("rb") as compiled:
            self.english = GNUTranslations(compiled)
        self.english.add_fallback(Missing())

    def gettext(self, message: str) -> str:
        return f"⟦{message}⟧" if self.english.gettext(message) else message

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return f"⟦{msgid1}⟧" if self.english.ngettext(msgid1, msgid2, n) else msgid1

    def pgettext(self, context: str, message: str) -> str:
        return f"⟦{message}⟧" if self.english.pgettext(context, message) else message


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Archive:
    """The sample articles, for a site in English, and one that two houses printed."""
    project = tmp_path_factory.mktemp("project")
    shutil.copytree(ROOT / "articles", project / "articles")
    printed = project / "articles/tirtamaya/jadwal-perahu-kali-lirih.md"
    shutil.copy(printed, printed.with_stem("naskah-kedua"))
    (project / "site.yaml").write_text(SETTINGS, encoding="utf-8")
    (project / "entities.yaml").write_text((ROOT / "entities.yaml").read_text(encoding="utf-8"), encoding="utf-8")
    read = read_archive(project, latest=date(2026, 12, 31))
    return as_shown(read, bonds_of(read))


@pytest.fixture(scope="module")
def site(archive: Archive) -> Iterator[dict[str, bytes]]:
    """The files of that site, every word of the interface in brackets."""
    with pytest.MonkeyPatch.context() as patch:
        brackets = Bracketing()
        patch.setattr(words, "catalogue", lambda _: brackets)
        _forget()
        said_anew = archive_of(archive.site, archive.settings)
        yield {file.path: file.data for file in render(said_anew, theme=theme(None), pictures=())}
    _forget()


def _forget() -> None:
    """Nothing that was said before is remembered."""
    words.speech.cache_clear()
    words.day_words.cache_clear()
    moments._point.cache_clear()


def written(archive: Archive) -> tuple[str, set[str]]:
    """The texts that are not the interface's, and what may stand alone: names, titles, tags, columns."""
    texts, names = [archive.settings.title, archive.settings.description], {archive.settings.title, *SAME}
    for reading in archive.site.known.values():
        meta = reading.article.meta
        texts += [one.text for one in meta.corrections]
        if meta.withdrawn:
            texts += [meta.withdrawn.reason, meta.withdrawn.by]
        names |= {meta.source, *meta.authors, *meta.tags, *meta.source.split()}
        texts += [reading.prose.title, meta.summary, *(text_of(block) for block in reading.prose.blocks)]
        for mention in reading.analysis.mentions:
            if isinstance(mention.value, Person):
                names |= {mention.value.name, *mention.value.name.split()}
                texts += [one.text for one in mention.value.roles]
            if isinstance(mention.value, Country | Person):
                block = text_of(reading.prose.blocks[mention.block])
                names.add(block[mention.span.start : mention.span.end])
    names |= {one.name for one in archive.site.moved}
    for entry in archive.site.entries:
        texts.append(entry.entity.description)
        names |= {entry.entity.name, *entry.entity.name.split(), entry.entity.name[0]}
    columns = [*ARTICLE_KEYS, *ENTITY_KEYS, *(column for table in TABLES for column in table.columns)]
    names |= {table.name for table in TABLES} | {word for column in columns for word in (column.name, column.kind)}
    whole = "\n".join(" ".join(text.split()) for text in (*texts, *names))
    return whole, names | {piece for name in names for piece in BETWEEN.split(name)}


def said(page: bytes) -> Iterator[tuple[str, bool]]:
    """What a page says to readers, and whether it stands where articles are told: its texts, its names of things, what
    its scripts say."""
    root = html.document_fromstring(page.decode())
    for condition, is_told in ((f"not({QUIET}) and ({TOLD})", True), (f"not({QUIET} or {TOLD})", False)):
        # lxml knows no contains-class
        query = re.sub(r"contains-class\(([^)]*)\)", _has_class, f"//body//text()[{condition}]")
        yield from ((str(text), is_told) for text in root.xpath(query))
    yield root.findtext(".//title"), False
    for node in root.iter("*"):
        for name, value in node.attrib.items():
            is_for_scripts = name.startswith("data-") and (node.get("id") == "hasil" or node.tag == "form")
            if name in SPOKEN or (is_for_scripts and name != "data-root"):
                yield value, node.tag in ("time", "mark")
    for node in root.xpath("//meta[@name='description' or @property='og:title' or @property='og:description']"):
        yield node.get("content"), False


def _has_class(found: re.Match[str]) -> str:
    tests = (f"contains(concat(' ', @class, ' '), ' {one} ')" for one in re.findall(r"'(\w+)'", found[1]))
    return " or ".join(tests)


def unmarked(text: str, texts: str) -> Iterator[str]:
    """What is in no brackets and not all of it of an article, piece by piece; in quotation marks stands what it writes."""
    rest = re.sub("“([^”]*)”", lambda found: "" if found[1] in texts else found[0], " ".join(text.split()))
    while IN_BRACKETS.search(rest):
        rest = IN_BRACKETS.sub("\0", rest)
    for part in (one.strip(AROUND) for one in re.split("\0|· ", rest)):
        pieces = [] if " " in part and part in texts else BETWEEN.split(part)
        yield from (piece.strip(AROUND) for piece in pieces if not NO_WORDS.fullmatch(piece.strip(AROUND)))


def test_the_sample_has_every_kind_of_page(archive: Archive) -> None:
    made = {page.template for page in pages(archive)}
    assert {path.stem for path in (ROOT / "templates/pages").glob("*.html")} - made == {"data"}


def test_what_stands_on_a_page_is_a_word_of_the_catalogue_or_of_an_article(
    archive: Archive, site: dict[str, bytes]
) -> None:
    texts, names = written(archive)
    found: dict[str, str] = {}
    for path in (path for path in site if path.endswith(".html")):
        for text, is_told in said(site[path]):
            for piece in unmarked(text, texts):
                if piece not in names and not (piece in texts and (is_told or " " in piece)):
                    found.setdefault(piece, path)
    assert found == {}


def test_machines_are_told_in_the_language_of_the_interface(archive: Archive, site: dict[str, bytes]) -> None:
    page = site["negara/jepang.html"].decode()
    assert '<html lang="en">' in page
    thing, way = json.loads(re.search(r"ld\+json\">(.*?)</script>", page)[1])["@graph"]  # type: ignore[index]
    assert (thing["inLanguage"], [one["name"] for one in way["itemListElement"]]) == (
        "en",
        ["⟦Beranda⟧", "⟦Negara⟧", "Japan"],
    )
    assert "<subtitle>⟦" in site["negara/jepang.xml"].decode()
    assert b"-- \xe2\x9f\xa6" in site["data/warta.sqlite"]
