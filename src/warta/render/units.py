"""The parts that a site is made of: each a few files that are made together, by what they look up."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import NamedTuple

from jinja2 import Environment

from warta.nouns.files import OutputFile
from warta.render.archive import Archive
from warta.render.feeds import feed_of_all, feeds_of
from warta.render.months import Months
from warta.render.views.articles import article_page
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
from warta.render.views.relations import pages_of_pair, relations_page
from warta.render.views.search import search_page
from warta.render.views.set_aside import aside_pages
from warta.render.views.stories import story_pages
from warta.render.views.tags import tag_pages


class Shown(NamedTuple):
    """What pages and feeds look things up in."""

    archive: Archive
    months: Months


class Unit(NamedTuple):
    """A part of the site by its name, its pages or the files that are none; they are a function of what it is given and
    of nothing else."""

    name: str
    files: Callable[[Shown], Iterable[Page | OutputFile]]


def units(archive: Archive) -> Iterator[Unit]:
    """All parts of the site of an archive, in one order."""
    yield Unit("home", lambda shown: (home_page(shown.archive, shown.months),))
    yield _of_all("articles", list_pages)
    yield _of_all("tags", tag_pages)
    for reading in archive.site.readings:
        yield Unit(reading.article.id, partial(_article, reading.article.id))
    yield _of_all("aside", aside_pages)
    yield _of_all("people", people_pages)
    yield Unit("rankings", lambda shown: ranking_pages(shown.archive, shown.months))
    yield _of_all("countries", lambda seen: (countries_page(seen),))
    for identity in archive.entries:
        if not identity.startswith("tanggal/"):
            yield Unit(identity, partial(_entity, identity))
    yield _of_all("lone", lone_pages)
    yield _of_all("moved", moved_pages)
    yield _of_all("calendar", lambda seen: (calendar_page(seen),))
    for day in archive.days:
        yield Unit(f"tanggal/{day}", partial(_day, day))
    yield _of_all("quotes", quote_pages)
    yield _of_all("stories", story_pages)
    yield _of_all("relations", lambda seen: (relations_page(seen),))
    for pair, address in archive.pairs.items():
        yield Unit(address, partial(_pair, pair))
    yield _of_all("method", lambda seen: (method_page(seen),))
    yield _of_all("plain", plain_pages)
    if archive.settings.search:
        yield _of_all("search", lambda seen: (search_page(seen),))


def feed_units(archive: Archive, made: Environment) -> Iterator[Unit]:
    """The feeds of the site and of all people and countries, filled with these templates."""
    yield Unit("feed", lambda shown: (feed_of_all(shown.archive, made),))
    for identity in archive.entries:
        if not identity.startswith("tanggal/"):
            yield Unit(f"feed {identity}", partial(_feeds, made, identity))


def _of_all(name: str, made: Callable[[Archive], Iterable[Page]]) -> Unit:
    return Unit(name, lambda shown: made(shown.archive))


def _article(identity: str, shown: Shown) -> Iterable[Page]:
    return (article_page(shown.archive, shown.archive.readings[identity]),)


def _entity(identity: str, shown: Shown) -> Iterable[Page]:
    return entity_pages(shown.archive, shown.archive.entries[identity])


def _day(day: str, shown: Shown) -> Iterable[Page]:
    return day_pages(shown.archive, day)


def _pair(pair: tuple[str, str], shown: Shown) -> Iterable[Page]:
    return pages_of_pair(shown.archive, pair)


def _feeds(made: Environment, identity: str, shown: Shown) -> Iterable[OutputFile]:
    return feeds_of(shown.archive, made, identity)
