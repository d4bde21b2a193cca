"""The front page and the indexes: articles, people, countries, quotes; and the pages that explain."""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from warta.connect.relations import HOME
from warta.nouns.site import Entry
from warta.render.archive import Archive, Card, Link, Pager, Saying, card, pager, saying
from warta.render.views.days import DayRow, day_row
from warta.render.views.frame import Frame, Page, frame
from warta.render.views.maps import SmallMap, WorldMap, small_map, world_map
from warta.render.words import number

A_PAGE = 50
QUOTES_A_PAGE = 40
FRONT = 12


class Ranked(Struct, frozen=True):
    """An entity in a list: in how many articles it is, and how many are about it."""

    link: Link
    articles: str
    about: str
    latest: Card
    code: str = ""


class Letter(Struct, frozen=True):
    """The people whose names begin with a letter."""

    letter: str
    anchor: str
    people: tuple[Ranked, ...]


class HomePage(Struct, frozen=True):
    """The front page."""

    frame: Frame
    counts: tuple[Link, ...]
    leads: tuple[Card, ...]
    latest: tuple[Card, ...]
    people: tuple[Ranked, ...]
    countries: tuple[Ranked, ...]
    home: Ranked | None
    days: tuple[DayRow, ...]
    quotes: tuple[Saying, ...]
    map: SmallMap


class ListPage(Struct, frozen=True):
    """Articles, the newest first."""

    frame: Frame
    heading: str
    count: str
    cards: tuple[Card, ...]
    pager: Pager
    months: tuple[Link, ...]


class PeoplePage(Struct, frozen=True):
    """All people by letter."""

    frame: Frame
    count: str
    letters: tuple[Letter, ...]


class CountriesPage(Struct, frozen=True):
    """All countries, the most often named first; ``home`` is Indonesia, which is counted apart."""

    frame: Frame
    count: str
    rows: tuple[Ranked, ...]
    home: Ranked | None
    map: WorldMap


class QuotesPage(Struct, frozen=True):
    """Quotes, the newest first, and who is quoted most."""

    frame: Frame
    count: str
    speakers: tuple[tuple[Link, str], ...]
    quotes: tuple[Saying, ...]
    pager: Pager


class PlainPage(Struct, frozen=True):
    """A page that explains."""

    frame: Frame
    articles: str
    people: str
    countries: str


def home_page(archive: Archive) -> Page:
    """index.html."""
    cards = [card(archive, reading.article.id) for reading in archive.site.readings[: 3 + FRONT]]
    people, countries = ranked(archive, "orang"), ranked(archive, "negara")
    foreign, home = abroad(countries)
    sayings = (
        saying(archive, reading, quote)
        for reading in archive.site.readings
        for quote in reading.analysis.quotes[:2]
        if quote.kind == "direct" and quote.speaker
    )
    days = [day for day in reversed(archive.days) if len(day) == 10 and day in archive.published]
    view = HomePage(
        frame=frame(archive.settings, "index.html", archive.settings.title),
        counts=(
            Link("berita/index.html", f"{number(len(archive.readings), archive.language)} {archive.say('berita')}"),
            Link("orang/index.html", f"{number(len(people), archive.language)} {archive.say('orang')}"),
            Link("negara/index.html", f"{number(len(countries), archive.language)} {archive.say('negara')}"),
        ),
        leads=tuple(cards[:3]),
        latest=tuple(cards[3:]),
        people=tuple(people[:FRONT]),
        countries=foreign[:FRONT],
        home=home,
        days=tuple(day_row(archive, day) for day in days[:8]),
        quotes=tuple(one for one, _ in zip(sayings, range(4), strict=False)),
        map=small_map(archive),
    )
    return Page("index.html", "home", view)


def ranked(archive: Archive, kind: str) -> list[Ranked]:
    """The people or countries, those in the most articles first."""
    found = [entry for entry in archive.site.entries if entry.entity.id.startswith(f"{kind}/")]
    count = {entry.entity.id: len({one.article for one in entry.occurrences}) for entry in found}
    found.sort(key=lambda entry: (-count[entry.entity.id], entry.entity.id))
    return [_ranked(archive, entry, count[entry.entity.id]) for entry in found]


def abroad(countries: Sequence[Ranked]) -> tuple[tuple[Ranked, ...], Ranked | None]:
    """The countries without Indonesia, and Indonesia: it would lead every list of Indonesian news."""
    home = next((one for one in countries if one.link.address == f"{HOME}.html"), None)
    return tuple(one for one in countries if one is not home), home


def _ranked(archive: Archive, entry: Entry, articles: int) -> Ranked:
    kind = entry.entity.id.partition("/")[0]
    return Ranked(
        Link(f"{entry.entity.id}.html", entry.entity.name, kind),
        number(articles, archive.language),
        number(len(entry.about), archive.language),
        card(archive, entry.occurrences[0].article),
        entry.entity.code,
    )


def list_pages(archive: Archive) -> Iterator[Page]:
    """berita/index.html and its further pages, and a page for each month."""
    months = [day for day in reversed(archive.days) if len(day) == 7 and day in archive.published]
    links = tuple(Link(_month(month), archive.words(month)) for month in months)
    everything = [reading.article.id for reading in archive.site.readings]
    yield from _listed(archive, everything, archive.say("Berita"), "berita/index.html", "berita/hal-{}.html", links)
    for month in months:
        first = _month(month)
        further = first.replace(".html", "-hal-{}.html")
        yield from _listed(archive, archive.published[month], archive.words(month), first, further, links)


def _month(month: str) -> str:
    return f"berita/{month.replace('-', '/')}.html"


def _listed(
    archive: Archive, articles: Sequence[str], heading: str, first: str, further: str, months: tuple[Link, ...]
) -> Iterator[Page]:
    pages = max(1, -(-len(articles) // A_PAGE))
    address = {n: first if n == 1 else further.format(n) for n in range(1, pages + 1)}
    for n in range(1, pages + 1):
        cards = tuple(card(archive, article) for article in articles[(n - 1) * A_PAGE : n * A_PAGE])
        head = frame(archive.settings, address[n], heading, section="berita")
        count = number(len(articles), archive.language)
        yield Page(address[n], "list", ListPage(head, heading, count, cards, pager(n, pages, address), months))


def people_page(archive: Archive) -> Page:
    """orang/index.html: by the first word of the name, as Indonesians sort."""
    by_letter: dict[str, list[Ranked]] = {}
    people = ranked(archive, "orang")
    for one in sorted(people, key=lambda one: (one.link.text.casefold(), one.link.address)):
        # the address is the name in plain letters: Édouard stands under E
        letter = one.link.address.removeprefix("orang/")[0].upper()
        by_letter.setdefault(letter if letter.isalpha() else "#", []).append(one)
    letters = tuple(
        Letter(letter, f"huruf-{letter}" if letter != "#" else "angka", tuple(by_letter[letter]))
        for letter in sorted(by_letter)
    )
    head = frame(archive.settings, "orang/index.html", archive.say("Orang"), section="orang")
    return Page("orang/index.html", "people", PeoplePage(head, number(len(people), archive.language), letters))


def countries_page(archive: Archive) -> Page:
    """negara/index.html."""
    rows, home = abroad(ranked(archive, "negara"))
    head = frame(archive.settings, "negara/index.html", archive.say("Negara"), section="negara")
    view = CountriesPage(head, number(len(rows), archive.language), rows, home, world_map(archive))
    return Page("negara/index.html", "countries", view)


def quote_pages(archive: Archive) -> Iterator[Page]:
    """kutipan/index.html and its further pages."""
    found = [(reading, quote) for reading in archive.site.readings for quote in reading.analysis.quotes]
    speakers: dict[str, int] = {}
    links: dict[str, Link] = {}
    for reading, quote in found:
        if quote.speaker:
            link = saying(archive, reading, quote).speaker
            speakers[link.text] = speakers.get(link.text, 0) + 1
            links[link.text] = link
    most = sorted(speakers, key=lambda name: (-speakers[name], name))[:30]
    rows = tuple((links[name], number(speakers[name], archive.language)) for name in most)
    pages = max(1, -(-len(found) // QUOTES_A_PAGE))
    address = {n: f"kutipan/{f'hal-{n}' if n > 1 else 'index'}.html" for n in range(1, pages + 1)}
    for n in range(1, pages + 1):
        shown = found[(n - 1) * QUOTES_A_PAGE : n * QUOTES_A_PAGE]
        sayings = tuple(saying(archive, reading, quote) for reading, quote in shown)
        head = frame(archive.settings, address[n], archive.say("Kutipan"), section="kutipan")
        count = number(len(found), archive.language)
        yield Page(address[n], "quotes", QuotesPage(head, count, rows, sayings, pager(n, pages, address)))


PLAIN = {
    "method": ("metode.html", "Metode"),
    "about": ("tentang.html", "Tentang"),
    "missing": ("404.html", "Tidak ada"),
}


def plain_pages(archive: Archive) -> Iterator[Page]:
    """metode.html, tentang.html and 404.html."""
    counts = [sum(one.startswith(kind) for one in archive.entries) for kind in ("orang/", "negara/")]
    figures = [number(count, archive.language) for count in (len(archive.readings), *counts)]
    for template, (path, title) in PLAIN.items():
        head = frame(archive.settings, path, archive.say(title))
        yield Page(path, template, PlainPage(head, *figures))
