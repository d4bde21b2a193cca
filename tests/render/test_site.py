"""The whole site: no link leads nowhere, every page kind is made."""

from collections.abc import Iterator
from html.parser import HTMLParser
from posixpath import join, normpath
from urllib.parse import urlsplit

from archives import small_site

from warta.nouns.site import Picture
from warta.read.theme import theme
from warta.render.archive import archive_of
from warta.render.stage import render
from warta.settings import Settings


class Links(HTMLParser):
    """The ids and the addresses of a page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.hrefs: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.ids += [value or "" for name, value in attrs if name == "id"]
        self.hrefs += [value or "" for name, value in attrs if name in ("href", "src")]


def built(settings: Settings | None = None) -> dict[str, bytes]:
    pictures = (Picture("a/b.png", b"png"),)
    files = render(archive_of(small_site(), settings or Settings(), pictures), theme=theme(None), pictures=pictures)
    return {file.path: file.data for file in files}


def dangling(files: dict[str, bytes]) -> Iterator[tuple[str, str]]:
    pages = {path: Links(data.decode()) for path, data in files.items() if path.endswith(".html")}
    for path, page in pages.items():
        for href in page.hrefs:
            parts = urlsplit(href)
            if parts.scheme or path == "404.html":
                continue
            target = normpath(join(path, "..", parts.path)) if parts.path else path
            if target not in files or (parts.fragment and parts.fragment not in pages[target].ids):
                yield path, href


def test_every_link_leads_to_a_page_and_a_sentence_that_is_written() -> None:
    assert list(dangling(built())) == []


def test_no_page_has_an_id_twice() -> None:
    pages = {path: Links(data.decode()).ids for path, data in built().items() if path.endswith(".html")}
    assert {path: ids for path, ids in pages.items() if len(ids) != len(set(ids))} == {}


def test_the_same_archive_gives_the_same_bytes() -> None:
    assert list(built().items()) == list(built().items())


def test_what_was_told_before_the_day_without_a_word_of_the_past_is_a_plan() -> None:
    page = built()["tanggal/2024-03-10.html"].decode()
    assert "Disebut sebagai rencana" in page
    assert "Terjadi hari ini menurut berita" not in page


def test_links_of_the_missing_page_begin_at_the_root_of_the_host() -> None:
    page = built(Settings(base_url="https://example.org/arsip/"))["404.html"].decode()
    assert 'href="/arsip/static/css/warta.css"' in page


def test_the_interface_speaks_english_where_told() -> None:
    page = built(Settings(language="en"))["index.html"].decode()
    assert ">People</a>" in page
