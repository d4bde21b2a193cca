"""The door of the render stage: every file of the site, one by one, in a total order."""

from collections.abc import Iterator

from warta.nouns.files import OutputFile
from warta.nouns.site import Picture, Site, Theme
from warta.render.archive import Archive, archive_of
from warta.render.assets import assets
from warta.render.environment import environment
from warta.render.feeds import feed, robots, sitemap
from warta.render.views.articles import article_page
from warta.render.views.days import calendar_page, day_page
from warta.render.views.entities import entity_pages
from warta.render.views.frame import Page
from warta.render.views.lists import countries_page, home_page, list_pages, people_page, plain_pages, quote_pages
from warta.render.views.people import lone_pages
from warta.render.views.relations import pair_pages, relations_page
from warta.render.views.stories import story_pages
from warta.settings import Settings


def render(site: Site, *, settings: Settings, theme: Theme, pictures: tuple[Picture, ...]) -> Iterator[OutputFile]:
    """Every file of the site: pages, feed, sitemap, static files, pictures. No two claim one address."""
    archive = archive_of(site, settings, (picture.path for picture in pictures))
    made = environment(theme, settings)
    claimed: dict[str, None] = {}
    for page in pages(archive):
        assert page.path not in claimed, f"two pages claim {page.path}"
        claimed[page.path] = None
        html = made.get_template(f"pages/{page.template}.html").render(page=page.view, root=page.view.frame.root)
        yield OutputFile(page.path, html.encode(errors="replace"))
    yield feed(archive, made)
    yield sitemap(archive, made, claimed)
    yield robots(archive)
    yield from assets(theme, pictures)


def pages(archive: Archive) -> Iterator[Page]:
    """Every page, not yet rendered."""
    yield home_page(archive)
    yield from list_pages(archive)
    for reading in archive.site.readings:
        yield article_page(archive, reading)
    yield people_page(archive)
    yield countries_page(archive)
    for entry in archive.site.entries:
        if not entry.entity.id.startswith("tanggal/"):
            yield from entity_pages(archive, entry)
    yield from lone_pages(archive)
    yield calendar_page(archive)
    for day in archive.days:
        yield day_page(archive, day)
    yield from quote_pages(archive)
    yield from story_pages(archive)
    yield relations_page(archive)
    yield from pair_pages(archive)
    yield from plain_pages(archive)
