"""What happened when, by day, month and year: the index behind the pages of the calendar."""

from collections.abc import Iterable

from msgspec import Struct

from warta.nouns.site import Site


class Calendar(Struct, frozen=True):
    """``days`` are all days, months and years that have a page, in order; ``published`` their articles, the newest
    first, and ``told`` how many sentences tell of them (once where an article repeats one), both with those of the
    days within; ``parts`` are the months of a year and the days of a month; ``beside`` the one before and after, empty
    where there is none; ``same`` the same day in every year that has it (by 08-17); ``most_…`` the largest counts of a
    day, ``newest`` the last day on which an article came out; ``months`` are those in which articles did, the newest
    first."""

    days: tuple[str, ...]
    published: dict[str, tuple[str, ...]]
    told: dict[str, int]
    parts: dict[str, tuple[str, ...]]
    beside: dict[str, tuple[str, str]]
    same: dict[str, tuple[str, ...]]
    most_published: int
    most_told: int
    newest: str
    months: tuple[str, ...]


def calendar(site: Site) -> Calendar:
    """The calendar of a site."""
    published: dict[str, list[str]] = {}
    for gist in site.gists:
        for stretch in _within(gist.published.isoformat() if gist.published else ""):
            published.setdefault(stretch, []).append(gist.id)
    told = _told(site)
    days = sorted({stretch for day in (*told, *published) for stretch in _within(day)})
    parts: dict[str, list[str]] = {}
    same: dict[str, list[str]] = {}
    for day in days:
        if len(day) == 10:
            same.setdefault(day[5:], []).append(day)
        if len(day) > 4:
            parts.setdefault(day[:-3], []).append(day)
    return Calendar(
        tuple(days),
        {stretch: tuple(articles) for stretch, articles in published.items()},
        told,
        {stretch: tuple(held) for stretch, held in parts.items()},
        {day: beside for length in (4, 7, 10) for day, beside in _beside(day for day in days if len(day) == length)},
        {day: tuple(held) for day, held in same.items()},
        max((len(held) for day, held in published.items() if len(day) == 10), default=0),
        max((count for day, count in told.items() if len(day) == 10), default=0),
        max((day for day in published if len(day) == 10), default=""),
        tuple(sorted((stretch for stretch in published if len(stretch) == 7), reverse=True)),
    )


def _told(site: Site) -> dict[str, int]:
    """How many sentences tell of each day, month and year; an interval in a month counts once for the month."""
    sentences: dict[str, set[tuple[str, int]]] = {}
    for gist in site.gists:
        for place, sentence in zip(gist.sights.entity, gist.sights.sentence, strict=True):
            kind, _, day = gist.sights.ids[place].partition("/")
            for stretch in _within(day) if kind == "tanggal" else ():
                sentences.setdefault(stretch, set()).add((gist.id, sentence))
    return {stretch: len(held) for stretch, held in sentences.items()}


def _within(day: str) -> tuple[str, ...]:
    """The year, the month and the day: 2023-08-30 -> 2023, 2023-08, 2023-08-30."""
    return tuple(dict.fromkeys((day[:4], day[:7], day))) if day else ()


def _beside(days: Iterable[str]) -> list[tuple[str, tuple[str, str]]]:
    around = ["", *days, ""]
    return [(day, (before, after)) for before, day, after in zip(around, around[1:], around[2:], strict=False)]
