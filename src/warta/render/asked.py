"""One file of the site by its path, for the preview: of the views only those that lead to it are made.

The bytes are those of ``render``; ``tests/render/test_asked.py`` opens every file of a site both ways.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from threading import Lock

from jinja2 import Environment

from warta.nouns.files import OutputFile
from warta.render.archive import Archive
from warta.render.exports.files import exports, joined
from warta.render.exports.pieces import FOLDER
from warta.render.feeds import feeds
from warta.render.making import rendered
from warta.render.names import name_files
from warta.render.sitemaps import robots, sitemaps
from warta.render.stage import pages
from warta.render.views.articles import article_page
from warta.render.views.data import data_page
from warta.render.views.days import calendar_page, day_pages
from warta.render.views.entities import entity_pages
from warta.render.views.frame import Page
from warta.render.views.home import home_page
from warta.render.views.letters import people_pages
from warta.render.views.lists import countries_page, list_pages, plain_pages
from warta.render.views.method import method_page
from warta.render.views.moved import moved_pages
from warta.render.views.people import lone_pages
from warta.render.views.quotes import quote_pages, speaker_pages
from warta.render.views.rankings import ranking_pages
from warta.render.views.relations import pages_of_pair, relations_page
from warta.render.views.search import search_page
from warta.render.views.set_aside import aside_pages
from warta.render.views.stories import story_pages
from warta.render.views.tags import tag_pages

DATA = f"{FOLDER}/index.html"
FURTHER = re.compile(r"-hal-\d+$")
# by the first step of its path: where else a page may be
FAMILIES: dict[str, Callable[[Archive], Iterable[Page]]] = {
    "index.html": lambda archive: (home_page(archive),),
    "berita": lambda archive: (*list_pages(archive), *aside_pages(archive)),
    "orang": lambda archive: (*people_pages(archive), *lone_pages(archive), *moved_pages(archive)),
    "terbanyak.html": ranking_pages,
    "terbanyak": ranking_pages,
    "negara": lambda archive: (countries_page(archive),),
    "tanggal": lambda archive: (calendar_page(archive),),
    "kutipan": quote_pages,
    "cerita": story_pages,
    "tag": tag_pages,
    "hubungan.html": lambda archive: (relations_page(archive),),
    "metode.html": lambda archive: (method_page(archive),),
    "tentang.html": plain_pages,
    "404.html": plain_pages,
}


class Asked:
    """The files of a site, each made when it is asked for and kept."""

    def __init__(self, archive: Archive, made: Environment, given: Iterable[OutputFile]) -> None:
        self._archive = archive
        self._made = made
        self._files = {file.path: file.data for file in given}
        self._dear = Lock()

    def file(self, path: str) -> bytes | None:
        """The file at a path; nothing where the site has none. Raises SettingsError for a template at fault."""
        if path not in self._files:
            if path.endswith(".html") and path != DATA:
                found = (page for page in _pages(self._archive, path) if page.path == path)
                self._keep(rendered(page, self._made) for page in islice(found, 1))
            else:
                # what is made together is made once, also where two ask for it
                with self._dear:
                    self._keep(() if path in self._files else self._together(path))
        return self._files.get(path)

    def _keep(self, files: Iterable[OutputFile]) -> None:
        for file in files:
            self._files[file.path] = file.data

    def _together(self, path: str) -> Iterator[OutputFile]:
        """The files that are made in one go with the one at this path."""
        archive, data = self._archive, self._archive.settings.data != "none"
        if path == "robots.txt":
            yield robots(archive)
        elif path.startswith("cari/") and archive.settings.search:
            yield from name_files(archive)
        elif data and (path.startswith(f"{FOLDER}/") or path.endswith(".json")):
            sizes = {}
            for file in map(joined, exports(archive)):
                sizes[file.path] = len(file.data)
                yield file
            yield rendered(data_page(archive, sizes), self._made)
        elif path.startswith("sitemap"):
            told = (DATA,) if data else ()
            yield from sitemaps(archive, self._made, (*(page.path for page in pages(archive)), *told))
        elif path.endswith(".xml"):
            yield from feeds(archive, self._made)


def _pages(archive: Archive, path: str) -> Iterator[Page]:
    """The pages among which that of a path is, if there is one."""
    address = path.removesuffix(".html")
    for one in dict.fromkeys((address, FURTHER.sub("", address))):
        yield from _of_one(archive, one)
    if archive.settings.search and path == "cari.html":
        yield search_page(archive)
    # a family that is not told above is found all the same, only later
    yield from FAMILIES.get(path.partition("/")[0], pages)(archive)


def _of_one(archive: Archive, identity: str) -> Iterator[Page]:
    """The pages of one article, person, country, day, speaker or pair."""
    kind, _, name = identity.partition("/")
    if identity in archive.readings:
        yield article_page(archive, archive.readings[identity])
    elif kind == "tanggal" and name in archive.days:
        yield from day_pages(archive, name)
    elif identity in archive.entries:
        yield from entity_pages(archive, archive.entries[identity])
    elif kind == "kutipan" and f"orang/{name}" in archive.voices.spoken:
        yield from speaker_pages(archive, f"orang/{name}")
    elif kind == "hubungan":
        for pair, address in archive.pairs.items():
            if address == identity:
                yield from pages_of_pair(archive, pair)
