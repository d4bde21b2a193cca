"""The parts that a site is made of: each a few files that are made together, by what they look up."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import NamedTuple

from jinja2 import Environment

from warta.nouns.files import OutputFile
from warta.render.archive import Archive
from warta.render.feeds import feed_of_all, feeds_of
from warta.render.views.articles import article_page
from warta.render.views.days import calendar_page, day_pages
from warta.render.views.entities import entity_pages
from warta.render.views.frame import Page
from warta.render.views.home import home_page
from warta.render.views.letters import people_pages
from warta.render.views.lists import countries_page, list_numbers, list_page, plain_pages
from warta.render.views.method import method_page
from warta.render.views.moved import moved_pages
from warta.render.views.people import lone_pages
from warta.render.views.quotes import QUOTE_KINDS, quote_numbers, quote_page, speaker_pages, speakers_pages
from warta.render.views.rankings import ranking_page, rankings_page
from warta.render.views.relations import pages_of_pair, relations_page
from warta.render.views.search import search_page
from warta.render.views.set_aside import aside_pages
from warta.render.views.stories import stories_pages, story_page
from warta.render.views.tags import tag_pages


class Unit(NamedTuple):
    """A part of the site by its name, its pages or the files that are none; they are a function of what it is given and
    of nothing else."""

    name: str
    files: Callable[[Archive], Iterable[Page | OutputFile]]


def units(archive: Archive) -> Iterator[Unit]:
    """All parts of the site of an archive, in one order."""
    yield Unit("home", lambda seen: (home_page(seen),))
    for month in ("", *archive.calendar.months):
        for n in list_numbers(archive, month):
            yield Unit(f"list {month} {n}", partial(_one, list_page, month, n))
    yield Unit("tags", tag_pages)
    for identity in archive.readings:
        yield Unit(identity, partial(_article, identity))
    yield Unit("aside", aside_pages)
    yield Unit("people", people_pages)
    yield Unit("rankings", lambda seen: (rankings_page(seen),))
    for month in archive.months.all:
        yield Unit(f"rankings {month}", partial(_ranking, month))
    yield Unit("countries", lambda seen: (countries_page(seen),))
    for identity in archive.entries:
        if not identity.startswith("tanggal/"):
            yield Unit(identity, partial(_entity, identity))
    yield Unit("lone", lone_pages)
    yield Unit("moved", moved_pages)
    yield Unit("calendar", lambda seen: (calendar_page(seen),))
    for day in archive.days:
        yield Unit(f"tanggal/{day}", partial(_day, day))
    for kind in QUOTE_KINDS:
        for n in quote_numbers(archive, kind):
            yield Unit(f"quotes {kind} {n}", partial(_one, quote_page, kind, n))
    yield Unit("speakers", speakers_pages)
    for identity in archive.voices.spoken:
        yield Unit(f"quotes {identity}", partial(_speaker, identity))
    yield Unit("stories", stories_pages)
    for story in archive.site.stories:
        yield Unit(story.id, partial(_story, story.articles[0]))
    yield Unit("relations", lambda seen: (relations_page(seen),))
    for pair, address in archive.pairs.items():
        yield Unit(address, partial(_pair, pair))
    yield Unit("method", lambda seen: (method_page(seen),))
    yield Unit("plain", plain_pages)
    if archive.settings.search:
        yield Unit("search", lambda seen: (search_page(seen),))


def feed_units(archive: Archive, made: Environment) -> Iterator[Unit]:
    """The feeds of the site and of all people and countries, filled with these templates."""
    yield Unit("feed", lambda seen: (feed_of_all(seen, made),))
    for identity in archive.entries:
        if not identity.startswith("tanggal/"):
            yield Unit(f"feed {identity}", partial(_feeds, made, identity))


def _one(page: Callable[[Archive, str, int], Page], kind: str, n: int, archive: Archive) -> Iterable[Page]:
    return (page(archive, kind, n),)


def _ranking(month: str, archive: Archive) -> Iterable[Page]:
    return (ranking_page(archive, month),)


def _article(identity: str, archive: Archive) -> Iterable[Page]:
    return (article_page(archive, archive.readings[identity]),)


def _entity(identity: str, archive: Archive) -> Iterable[Page]:
    return entity_pages(archive, archive.entries[identity])


def _day(day: str, archive: Archive) -> Iterable[Page]:
    return day_pages(archive, day)


def _speaker(identity: str, archive: Archive) -> Iterable[Page]:
    return speaker_pages(archive, identity)


def _story(article: str, archive: Archive) -> Iterable[Page]:
    return (story_page(archive, archive.stories[article]),)


def _pair(pair: tuple[str, str], archive: Archive) -> Iterable[Page]:
    return pages_of_pair(archive, pair)


def _feeds(made: Environment, identity: str, archive: Archive) -> Iterable[OutputFile]:
    return feeds_of(archive, made, identity)
