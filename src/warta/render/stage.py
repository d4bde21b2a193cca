"""The door of the render stage: every file of the site, one by one, in a total order."""

from collections.abc import Iterable, Iterator, Mapping

from warta.nouns.files import Kept, OutputFile, Streamed
from warta.nouns.search import Searchable
from warta.nouns.site import Picture, Theme
from warta.render.archive import Archive
from warta.render.assets import assets
from warta.render.exports.files import joined
from warta.render.making import File, Making, rendered
from warta.render.names import name_files
from warta.render.search import Findable
from warta.render.sitemaps import robots, sitemaps
from warta.render.units import units
from warta.render.views.data import data_page
from warta.render.views.frame import Page


def render(archive: Archive, *, theme: Theme, pictures: tuple[Picture, ...]) -> Iterator[OutputFile]:
    """Every file of the site: pages, data, feeds, sitemap, static files, pictures. No two claim one address."""
    return map(joined, made(archive, Making(archive, theme), theme, pictures, {}))


def made(
    archive: Archive, making: Making, theme: Theme, pictures: tuple[Picture, ...], sizes: Mapping[str, int]
) -> Iterator[File | Streamed]:
    """Every file of the site as it is made: those that are on disk by their paths alone; ``sizes`` are of these."""
    settings = archive.settings
    claimed: dict[str, None] = {}
    for page in making.pages():
        assert page.path not in claimed, f"two pages claim {page.path}"
        claimed[page.path] = None
        yield page
    if settings.data == "none":
        yield from making.feeds()
    else:
        told: dict[str, int] = {}
        for file in making.data():
            told[file.path] = _size(file, sizes)
            yield file
        data = rendered(data_page(archive, told), making.environment)
        claimed[data.path] = None
        yield data
    yield from sitemaps(archive, making.environment, claimed)
    yield robots(archive)
    if settings.search:
        yield from name_files(archive)
    yield from assets(theme, pictures)


def _size(file: File | Streamed, sizes: Mapping[str, int]) -> int:
    if isinstance(file, Kept):
        return sizes[file.path]
    return file.size if isinstance(file, Streamed) else len(file.data)


def records(archive: Archive) -> Iterable[Searchable]:
    """What full-text search knows of the pages, as often as it is asked for."""
    return Findable(archive)


def pages(archive: Archive) -> Iterator[Page]:
    """Every page, not yet rendered."""
    for unit in units(archive):
        for file in unit.files(archive):
            assert isinstance(file, Page), "these parts make pages"
            yield file
