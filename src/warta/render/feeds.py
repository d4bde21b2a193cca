"""What machines read: the Atom feed, the sitemap, robots.txt. No clock: times come from the articles."""

from collections.abc import Iterable

from jinja2 import Environment
from msgspec import Struct

from warta.nouns.files import OutputFile
from warta.render.archive import Archive, Card, card, day_of

ENTRIES = 40
# a feed must say when it changed; an archive without any date has no better answer
NEVER = "1970-01-01"


class FeedEntry(Struct, frozen=True):
    """An article in the feed; ``updated`` is its publication day."""

    card: Card
    updated: str


class FeedView(Struct, frozen=True):
    """The feed of the site; ``base`` is its absolute address."""

    base: str
    updated: str
    entries: tuple[FeedEntry, ...]


def feed(archive: Archive, made: Environment) -> OutputFile:
    """feed.xml."""
    dated = [reading for reading in archive.site.readings if day_of(reading)]
    entries = tuple(
        FeedEntry(card(archive, reading.article.id), f"{day_of(reading)}T00:00:00+07:00") for reading in dated[:ENTRIES]
    )
    updated = entries[0].updated if entries else f"{NEVER}T00:00:00Z"
    view = FeedView(_base(archive), updated, entries)
    return OutputFile("feed.xml", made.get_template("feeds/feed.xml").render(page=view).encode())


def sitemap(archive: Archive, made: Environment, paths: Iterable[str]) -> OutputFile:
    """sitemap.xml, of all pages."""
    addresses = [f"{_base(archive)}{path.removesuffix('index.html')}" for path in paths if path != "404.html"]
    return OutputFile("sitemap.xml", made.get_template("feeds/sitemap.xml").render(addresses=addresses).encode())


def robots(archive: Archive) -> OutputFile:
    """robots.txt."""
    return OutputFile("robots.txt", f"User-agent: *\nAllow: /\nSitemap: {_base(archive)}sitemap.xml\n".encode())


def _base(archive: Archive) -> str:
    return f"{archive.settings.base_url.rstrip('/')}/"
