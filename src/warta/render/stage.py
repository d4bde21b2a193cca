"""The door of the render stage: every file of the site, one by one, in a total order."""

from collections.abc import Iterator
from pathlib import Path

from jinja2 import Environment

from warta.nouns.files import OutputFile
from warta.nouns.search import Searchable
from warta.nouns.site import Picture, Theme
from warta.render.archive import Archive
from warta.render.assets import assets
from warta.render.environment import environment
from warta.render.exports.files import exports
from warta.render.feeds import feeds
from warta.render.fill import filled
from warta.render.months import months
from warta.render.names import name_files
from warta.render.search import searchables
from warta.render.sitemaps import robots, sitemaps
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
from warta.render.views.quotes import quote_pages
from warta.render.views.rankings import ranking_pages
from warta.render.views.relations import pair_pages, relations_page
from warta.render.views.search import search_page
from warta.render.views.set_aside import aside_pages
from warta.render.views.stories import story_pages
from warta.render.views.tags import tag_pages


def render(
    archive: Archive, *, theme: Theme, pictures: tuple[Picture, ...], state: Path | None = None
) -> Iterator[OutputFile]:
    """Every file of the site: pages, data, feeds, sitemap, static files, pictures. No two claim one address. The code
    of templates is kept in ``state``, where that is given."""
    settings = archive.settings
    made = environment(theme, settings, state)
    claimed: dict[str, None] = {}
    sizes: dict[str, int] = {}
    for page in pages(archive):
        yield _rendered(page, made, claimed)
    if settings.data != "none":
        for file in exports(archive):
            sizes[file.path] = len(file.data)
            yield file
        yield _rendered(data_page(archive, sizes), made, claimed)
    yield from feeds(archive, made)
    yield from sitemaps(archive, made, claimed)
    yield robots(archive)
    if settings.search:
        yield from name_files(archive)
    yield from assets(theme, pictures)


def records(archive: Archive) -> tuple[Searchable, ...]:
    """What full-text search knows of the pages."""
    return tuple(searchables(archive))


def _rendered(page: Page, made: Environment, claimed: dict[str, None]) -> OutputFile:
    """The page as HTML, its address claimed."""
    assert page.path not in claimed, f"two pages claim {page.path}"
    claimed[page.path] = None
    return rendered(page, made)


def rendered(page: Page, made: Environment) -> OutputFile:
    """The page as HTML."""
    html = filled(made, f"pages/{page.template}.html", {"page": page.view, "root": page.view.frame.root})
    return OutputFile(page.path, html.encode(errors="replace"))


def pages(archive: Archive) -> Iterator[Page]:
    """Every page, not yet rendered."""
    counts = months(archive)
    yield home_page(archive, counts)
    yield from list_pages(archive)
    yield from tag_pages(archive)
    for reading in archive.site.readings:
        yield article_page(archive, reading)
    yield from aside_pages(archive)
    yield from people_pages(archive)
    yield from ranking_pages(archive, counts)
    yield countries_page(archive)
    for entry in archive.site.entries:
        if not entry.entity.id.startswith("tanggal/"):
            yield from entity_pages(archive, entry)
    yield from lone_pages(archive)
    yield from moved_pages(archive)
    yield calendar_page(archive)
    for day in archive.days:
        yield from day_pages(archive, day)
    yield from quote_pages(archive)
    yield from story_pages(archive)
    yield relations_page(archive)
    yield from pair_pages(archive)
    yield method_page(archive)
    yield from plain_pages(archive)
    if archive.settings.search:
        yield search_page(archive)
