"""The pages of days, months and years: what was published then, what is said to have happened then."""

from collections.abc import Iterator
from datetime import date

from msgspec import Struct

from warta.catalogues import N_, NN_, Plural
from warta.render.archive import Archive, Card, Link, Pager, card, page_addresses, pager
from warta.render.charts.heat import HeatMap, SmallMap, heat_map, small_map
from warta.render.views.axes import Axes, axes
from warta.render.views.dates import Dated, dated
from warta.render.views.frame import Frame, Page, frame
from warta.render.words import weekday_name

A_PAGE = 40
# a year with fewer days than these is a line of the index
WORTH_A_MAP = 5

# the sections of a page by their anchors, and how their length is told
WAYS = {
    "terbit": NN_("%(num)s berita terbit", "%(num)s berita terbit"),
    "terjadi": NN_("%(num)s kalimat tentang yang terjadi", "%(num)s kalimat tentang yang terjadi"),
    "rencana": NN_("%(num)s kalimat tentang rencana atau perkiraan", "%(num)s kalimat tentang rencana atau perkiraan"),
    "disebut": NN_("%(num)s kalimat yang ditulis sebelumnya", "%(num)s kalimat yang ditulis sebelumnya"),
}
# what a map counts, and how a count is told
PUBLISHED = (N_("Berita yang terbit tahun %(year)s"), NN_("%(num)s berita", "%(num)s berita"))
TOLD = (N_("Kalimat yang menyebut hari-hari tahun %(year)s"), NN_("%(num)s kalimat", "%(num)s kalimat"))


class DayRow(Struct, frozen=True):
    """A day, month or year in a list: how many articles came out, and how many sentences tell of it."""

    link: Link
    value: str
    published: Link
    told: Link


class DayPage(Struct, frozen=True):
    """A day, month or year. ``ways`` lead to what is on the page, ``totals`` count all of that time; ``foretold`` are
    sentences from before it that are no plans; ``everything`` leads to all articles of a month; the maps of a year and
    the parts of a year or month are on the first page only."""

    frame: Frame
    name: str
    value: str
    weekday: str
    up: tuple[Link, ...]
    before: Link
    after: Link
    ways: tuple[Link, ...]
    totals: str
    maps: tuple[HeatMap, ...]
    parts: tuple[DayRow, ...]
    everything: Link
    published: tuple[Card, ...]
    told: tuple[Dated, ...]
    planned: tuple[Dated, ...]
    foretold: tuple[Dated, ...]
    pager: Pager


class YearRow(Struct, frozen=True):
    """A year of the index: its counts, its months, its maps."""

    row: DayRow
    months: tuple[Link, ...]
    maps: tuple[SmallMap, ...]


class CalendarPage(Struct, frozen=True):
    """All years: those with many days in them with their maps, and the others."""

    frame: Frame
    years: tuple[YearRow, ...]
    others: tuple[DayRow, ...]


def day_pages(archive: Archive, value: str) -> Iterator[Page]:
    """The page of a day, month or year, and where its sentences are many the pages with the rest of them."""
    found = axes(archive, value)
    longest = max(map(len, _columns(found)))
    address = page_addresses(f"tanggal/{value}.html", longest, A_PAGE)
    for n in address:
        yield _page(archive, value, found, pager(n, address), address[n])


def _page(archive: Archive, value: str, found: Axes, place: Pager, path: str) -> Page:
    name, first_page = archive.words(value), place.number == 1
    heading = name if first_page else archive.say("%(name)s, halaman %(page)s", name=name, page=place.number)
    before, after = archive.calendar.beside[value]
    shown = _cut(found, place.number)
    totals = _totals(archive, value)
    view = DayPage(
        frame=frame(archive.settings, path, heading, description=f"{name}: {totals}.", section="tanggal"),
        name=name,
        value=value,
        weekday=weekday_name(date.fromisoformat(value).weekday(), archive.language) if _is_day(value) else "",
        up=tuple(_link(archive, value[:length]) for length in (4, 7) if length < len(value)),
        before=_link(archive, before) if before else Link("", ""),
        after=_link(archive, after) if after else Link("", ""),
        ways=_ways(archive, found, shown),
        totals=totals,
        maps=_maps(archive, value) if first_page and len(value) == 4 else (),
        parts=tuple(day_row(archive, day) for day in archive.calendar.parts.get(value, ())) if first_page else (),
        everything=_articles(archive, value),
        published=tuple(card(archive, article) for article in shown.published),
        told=tuple(dated(archive, one, held, name=name) for one, held in shown.told),
        planned=tuple(dated(archive, one, held, name=name) for one, held in shown.planned),
        foretold=tuple(dated(archive, one, held, name=name) for one, held in shown.foretold),
        pager=place,
    )
    return Page(path, "day", view)


def _totals(archive: Archive, value: str) -> str:
    """All that came out and is told of that time: 12 berita · 30 kalimat."""
    # a sentence may name two days of a month, so the rows of its days add up to more
    told = TOLD[1] if _is_day(value) else NN_("%(num)s kalimat berbeda", "%(num)s kalimat berbeda")
    counts = ((PUBLISHED[1], len(archive.published.get(value, ()))), (told, archive.told.get(value, 0)))
    return " · ".join(archive.ngettext(*words, count) for words, count in counts if count)


def _columns(found: Axes) -> tuple[tuple[object, ...], ...]:
    """The sections of a page, as in WAYS."""
    return found.published, found.told, found.planned, found.foretold


def _cut(found: Axes, page: int) -> Axes:
    """What stands on a page of a day."""
    shown = slice((page - 1) * A_PAGE, page * A_PAGE)
    return Axes(found.published[shown], found.told[shown], found.planned[shown], found.foretold[shown])


def _ways(archive: Archive, found: Axes, shown: Axes) -> tuple[Link, ...]:
    """What is on the page, in numbers, and where: 155 berita terbit."""
    return tuple(
        Link(anchor, archive.ngettext(*words, len(everything)))
        for (anchor, words), everything, on_page in zip(WAYS.items(), _columns(found), _columns(shown), strict=True)
        if on_page
    )


def calendar_page(archive: Archive) -> Page:
    """tanggal/index.html."""
    years = [day for day in reversed(archive.days) if len(day) == 4]
    many = {year for year in years if sum(map(bool, _days(archive, year))) >= WORTH_A_MAP}
    head = frame(archive.settings, "tanggal/index.html", archive.say("Tanggal"), section="tanggal")
    rows = tuple(_year(archive, year) for year in years if year in many)
    others = tuple(day_row(archive, year) for year in years if year not in many)
    return Page("tanggal/index.html", "calendar", CalendarPage(head, rows, others))


def day_row(archive: Archive, value: str) -> DayRow:
    """A day, month or year with its counts; those of a month hold its days."""
    published, told = len(archive.published.get(value, ())), archive.told.get(value, 0)
    page = f"tanggal/{value}.html"
    articles = _articles(archive, value).address or f"{page}#{'terbit' if _is_day(value) else 'rincian'}"
    return DayRow(
        _link(archive, value),
        value,
        Link(articles if published else "", archive.ngettext("%(num)s berita", "%(num)s berita", published)),
        Link(page if told else "", archive.ngettext("%(num)s kalimat", "%(num)s kalimat", told)),
    )


def _is_day(value: str) -> bool:
    return len(value) == 10


def _articles(archive: Archive, value: str) -> Link:
    """Where all articles of a month stand."""
    if len(value) != 7 or value not in archive.published:
        return Link("", "")
    return Link(
        f"berita/{value.replace('-', '/')}.html", archive.say("Semua berita %(month)s", month=archive.words(value))
    )


def _link(archive: Archive, value: str) -> Link:
    return Link(f"tanggal/{value}.html", archive.words(value), "tanggal")


def _days(archive: Archive, year: str) -> list[str]:
    """The days of a year that have a page."""
    parts = archive.calendar.parts
    return [day for month in parts.get(year, ()) for day in parts.get(month, ())]


def _counts(archive: Archive, year: str) -> tuple[tuple[dict[str, int], int, str, Plural], ...]:
    """What is counted on each day of a year, the most on any day, its heading, and how it is said."""
    days = _days(archive, year)
    published = {day: len(archive.published.get(day, ())) for day in days}
    told = {day: archive.told.get(day, 0) for day in days}
    return (
        (published, archive.calendar.most_published, *PUBLISHED),
        (told, archive.calendar.most_told, *TOLD),
    )


def _maps(archive: Archive, year: str) -> tuple[HeatMap, ...]:
    """The maps of a year: what was published, and what is told of its days."""
    return tuple(
        heat_map(
            year,
            counts,
            most,
            name=archive.say(name, year=archive.words(year)),
            said=said,
            language=archive.language,
        )
        for counts, most, name, said in _counts(archive, year)
        if any(counts.values())
    )


def _year(archive: Archive, year: str) -> YearRow:
    names = (archive.say("Terbit"), archive.say("Disebut"))
    maps = tuple(
        small_map(year, counts, most, name=name)
        for name, (counts, most, *_) in zip(names, _counts(archive, year), strict=True)
    )
    months = tuple(
        Link(f"tanggal/{month}.html", archive.words(month).removesuffix(f" {archive.words(year)}"))
        for month in archive.calendar.parts.get(year, ())
    )
    return YearRow(day_row(archive, year), months, maps)
