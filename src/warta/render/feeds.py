"""Atom feeds of the site and of its people and countries. No clock: times come from the articles."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from itertools import islice

from jinja2 import Environment
from msgspec import Struct

from warta.nouns.files import OutputFile
from warta.render.addresses import absolute, reference, tag
from warta.render.archive import Archive
from warta.render.exports.door import newest_items
from warta.render.exports.entities import entity_ids, head, is_followed, items_of
from warta.render.exports.records import Item
from warta.render.fill import filled
from warta.render.instants import instant

MOST_OF_THE_SITE = 40
MOST_OF_AN_ENTITY = 20
# a feed must say when it changed; an archive without any date has no better answer
NEVER = "1970-01-01T00:00:00Z"


class FeedEntry(Struct, frozen=True):
    """An article in a feed; ``id`` names it for ever, the times are RFC 3339."""

    id: str
    title: str
    address: str
    summary: str
    published: str
    updated: str
    authors: tuple[str, ...]
    tags: tuple[str, ...]


class FeedView(Struct, frozen=True):
    """A feed: of the page at ``address``, itself at ``itself``."""

    id: str
    title: str
    subtitle: str
    address: str
    itself: str
    updated: str
    entries: tuple[FeedEntry, ...]


def feeds(archive: Archive, made: Environment) -> Iterator[OutputFile]:
    """feed.xml, ``orang/<slug>.xml`` and ``negara/<slug>.xml``. An undated article is in none of them."""
    yield feed_of_site(archive, made)
    for identity in followed(archive):
        yield feed_of(archive, made, identity)


def followed(archive: Archive) -> Iterator[str]:
    """The people and countries that have a feed."""
    return (one for one in entity_ids(archive) if not one.startswith("tanggal/") and is_followed(archive, one))


def feed_of_site(archive: Archive, made: Environment) -> OutputFile:
    """feed.xml."""
    newest = islice(newest_items(archive), MOST_OF_THE_SITE)
    return _feed(archive, made, "feed", "index.html", archive.settings.title, newest)


def feed_of(archive: Archive, made: Environment, identity: str) -> OutputFile:
    """The feed of a person or country."""
    title = f"{head(archive, identity).name} · {archive.settings.title}"
    told = islice(items_of(archive, identity), MOST_OF_AN_ENTITY)
    return _feed(archive, made, identity, f"{identity}.html", title, told)


def _feed(archive: Archive, made: Environment, name: str, page: str, title: str, items: Iterable[Item]) -> OutputFile:
    """The feed ``<name>.xml`` of a page."""
    root = "../" * name.count("/")
    entries = tuple(_entry(archive, one, root) for one in items)
    path = f"{name}.xml"
    view = FeedView(
        id=tag(archive.settings, name),
        title=title,
        subtitle=archive.settings.description if name == "feed" else archive.say("Berita terbaru yang menyebutnya."),
        address=reference(archive.settings, root, page),
        itself=absolute(archive.settings, path),
        updated=max((one.updated for one in entries), key=datetime.fromisoformat, default=NEVER),
        entries=entries,
    )
    return OutputFile(path, filled(made, "feeds/feed.xml", {"page": view}).encode(errors="replace"))


def _entry(archive: Archive, one: Item, root: str) -> FeedEntry:
    return FeedEntry(
        id=tag(archive.settings, one.id),
        title=one.title,
        address=reference(archive.settings, root, f"{one.id}.html"),
        summary=one.summary,
        published=instant(one.published).isoformat(),
        updated=instant(one.updated).isoformat(),
        authors=one.authors or ((one.source,) if one.source else ()),
        tags=(*one.tags, archive.say("diralat")) if one.corrections else one.tags,
    )
