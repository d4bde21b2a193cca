"""The lists of articles and of countries, and the pages that say what the site is."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from msgspec import Struct

from warta.catalogues import N_
from warta.connect.relations import HOME
from warta.nouns.site import Entry
from warta.render.archive import Archive, Card, Link, card, entity_link
from warta.render.pagers import Pager, page_addresses, pager
from warta.render.views.frame import Frame, Page, frame
from warta.render.views.maps import WorldMap, world_map
from warta.render.words import Count

A_PAGE = 50


class Ranked(Struct, frozen=True):
    """An entity in a list: in how many articles it is, and how many are about it."""

    link: Link
    articles: Count
    about: Count
    latest: Card
    code: str = ""


class Month(Struct, frozen=True):
    """A month with articles, and how many."""

    link: Link
    articles: Count


class Year(Struct, frozen=True):
    """A year with articles and its months, the newest first; open are the newest year and that of the page."""

    name: str
    articles: Count
    months: tuple[Month, ...]
    is_open: bool


class ListPage(Struct, frozen=True):
    """Articles, the newest first."""

    frame: Frame
    heading: str
    count: Count
    cards: tuple[Card, ...]
    pager: Pager
    years: tuple[Year, ...]
    has_tags: bool


class CountriesPage(Struct, frozen=True):
    """All countries, the most often named first; ``home`` is Indonesia, which is counted apart."""

    frame: Frame
    count: Count
    rows: tuple[Ranked, ...]
    home: Ranked | None
    map: WorldMap


class PlainPage(Struct, frozen=True):
    """A page that explains."""

    frame: Frame
    articles: Count
    people: Count
    countries: Count


def ranked(archive: Archive, kind: str) -> list[Ranked]:
    """The people or countries, those in the most articles first."""
    found = [entry for entry in archive.site.entries if entry.entity.id.startswith(f"{kind}/")]
    count = dict(archive.articles.items())
    found.sort(key=lambda entry: (-count[entry.entity.id], entry.entity.id))
    return [_ranked(archive, entry, count[entry.entity.id]) for entry in found]


def abroad(countries: Sequence[Ranked]) -> tuple[tuple[Ranked, ...], Ranked | None]:
    """The countries without Indonesia, and Indonesia: it would lead every list of Indonesian news."""
    home = next((one for one in countries if one.link.address == f"{HOME}.html"), None)
    return tuple(one for one in countries if one is not home), home


def _ranked(archive: Archive, entry: Entry, articles: int) -> Ranked:
    return Ranked(
        entity_link(archive, entry.entity.id),
        archive.number(articles),
        archive.number(len(entry.about)),
        card(archive, entry.occurrences[0].article),
        entry.entity.code,
    )


def list_pages(archive: Archive) -> Iterator[Page]:
    """berita/index.html and its further pages, and a page for each month."""
    for month in ("", *archive.calendar.months):
        for n in list_numbers(archive, month):
            yield list_page(archive, month, n)


def list_numbers(archive: Archive, month: str) -> range:
    """The numbers of the pages that list the articles of a month, or all."""
    return range(1, max(1, -(-len(_articles(archive, month)) // A_PAGE)) + 1)


def list_page(archive: Archive, month: str, n: int) -> Page:
    """A page of the list of articles of a month, or of all."""
    articles, heading = _articles(archive, month), archive.words(month) if month else archive.say("Berita")
    address = page_addresses(_month(month) if month else "berita/index.html", len(articles), A_PAGE)
    years = _years(archive, archive.calendar.months, own=month[:4])
    cards = tuple(card(archive, article) for article in articles[(n - 1) * A_PAGE : n * A_PAGE])
    head = frame(archive.settings, address[n], heading, section="berita")
    count = archive.number(len(articles))
    return Page(address[n], "list", ListPage(head, heading, count, cards, pager(n, address), years, bool(archive.tags)))


def _articles(archive: Archive, month: str) -> Sequence[str]:
    return archive.published[month] if month else tuple(archive.readings)


def _years(archive: Archive, months: Sequence[str], *, own: str = "") -> tuple[Year, ...]:
    """The months by their years, the newest first: 2024-03, 2024-01, 2023-12 -> 2024 (3, 1), 2023 (12)."""
    shown = {own, months[0][:4]} if months else {own}
    return tuple(
        _year(archive, year, list(held), is_open=year in shown) for year, held in groupby(months, lambda one: one[:4])
    )


def _year(archive: Archive, year: str, months: Sequence[str], *, is_open: bool) -> Year:
    held = {month: len(archive.published[month]) for month in months}
    links = (Month(Link(_month(month), archive.words(month)), archive.number(held[month])) for month in months)
    return Year(year, archive.number(sum(held.values())), tuple(links), is_open)


def _month(month: str) -> str:
    return f"berita/{month.replace('-', '/')}.html"


def countries_page(archive: Archive) -> Page:
    """negara/index.html."""
    rows, home = abroad(ranked(archive, "negara"))
    head = frame(archive.settings, "negara/index.html", archive.say("Negara"), section="negara")
    view = CountriesPage(head, archive.number(len(rows)), rows, home, world_map(archive))
    return Page("negara/index.html", "countries", view)


PLAIN = {
    "about": ("tentang.html", N_("Tentang")),
    "missing": ("404.html", N_("Tidak ada")),
}


def plain_pages(archive: Archive) -> Iterator[Page]:
    """tentang.html and 404.html."""
    counts = [sum(one.startswith(kind) for one in archive.heads) for kind in ("orang/", "negara/")]
    figures = [archive.number(count) for count in (len(archive.readings), *counts)]
    for template, (path, title) in PLAIN.items():
        head = frame(archive.settings, path, archive.say(title))
        yield Page(path, template, PlainPage(head, *figures))
