"""The pages of days, months and years: what was published then, what is said to have happened then."""

from msgspec import Struct

from warta.nouns.site import Evidence
from warta.render.archive import Archive, Card, Link, Snippet, card, day_of, snippet
from warta.render.views.frame import Frame, Page, frame
from warta.render.words import number


class DayRow(Struct, frozen=True):
    """A day, month or year in a list: how many articles came out, and how many sentences tell of it."""

    link: Link
    value: str
    published: str
    told: str


class DayPage(Struct, frozen=True):
    """A day, month or year. ``planned`` are sentences of articles from before it."""

    frame: Frame
    name: str
    value: str
    up: tuple[Link, ...]
    before: Link
    after: Link
    published: tuple[Card, ...]
    told: tuple[Snippet, ...]
    planned: tuple[Snippet, ...]
    parts: tuple[DayRow, ...]


class CalendarPage(Struct, frozen=True):
    """All years, and the months of each."""

    frame: Frame
    years: tuple[tuple[DayRow, tuple[DayRow, ...]], ...]


def day_page(archive: Archive, value: str) -> Page:
    """The page of one day, month or year."""
    path, name = f"tanggal/{value}.html", archive.words(value)
    alike = [day for day in archive.days if len(day) == len(value)]
    at = alike.index(value)
    told, planned = _told(archive, value)
    view = DayPage(
        frame=frame(archive.settings, path, name, section="tanggal"),
        name=name,
        value=value,
        up=tuple(_link(archive, value[:length]) for length in (4, 7) if length < len(value)),
        before=_link(archive, alike[at - 1]) if at else Link("", ""),
        after=_link(archive, alike[at + 1]) if at + 1 < len(alike) else Link("", ""),
        published=tuple(card(archive, article) for article in archive.published.get(value, ())) if value[7:] else (),
        told=told,
        planned=planned,
        parts=_parts(archive, value),
    )
    return Page(path, "day", view)


def calendar_page(archive: Archive) -> Page:
    """tanggal/index.html."""
    years = [day for day in reversed(archive.days) if len(day) == 4]
    head = frame(archive.settings, "tanggal/index.html", archive.say("Tanggal"), section="tanggal")
    rows = tuple((day_row(archive, year), tuple(reversed(_parts(archive, year)))) for year in years)
    return Page("tanggal/index.html", "calendar", CalendarPage(head, rows))


def day_row(archive: Archive, value: str) -> DayRow:
    """A day, month or year with its counts; those of a month hold its days."""
    return DayRow(
        _link(archive, value),
        value,
        number(len(archive.published.get(value, ())), archive.language),
        number(archive.told.get(value, 0), archive.language),
    )


def _parts(archive: Archive, value: str) -> tuple[DayRow, ...]:
    longer = {4: 7, 7: 10}.get(len(value))
    return tuple(day_row(archive, day) for day in archive.days if len(day) == longer and day.startswith(f"{value}-"))


def _link(archive: Archive, value: str) -> Link:
    return Link(f"tanggal/{value}.html", archive.words(value), "tanggal")


def _told(archive: Archive, value: str) -> tuple[tuple[Snippet, ...], tuple[Snippet, ...]]:
    """The sentences that tell of it afterwards, and those that told of it before."""
    entry = archive.entries.get(f"tanggal/{value}")
    told: dict[Evidence, Snippet] = {}
    planned: dict[Evidence, Snippet] = {}
    for one in entry.occurrences if entry else ():
        reading = archive.readings[one.article]
        mention = reading.analysis.mentions[one.mention]
        evidence = Evidence(one.article, mention.sentence)
        day = day_of(reading)
        target = planned if day and day[: len(value)] < value else told
        target.setdefault(evidence, snippet(archive, evidence, [mention]))
    return tuple(told.values()), tuple(planned.values())
