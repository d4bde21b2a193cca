"""The look-ups of pages that hang on nothing but the gists of articles and what resolving and connecting made of
them."""

from collections.abc import Mapping

from msgspec import Struct

from warta.nouns.entities import Entity, Occurrence
from warta.nouns.site import Entry, Site
from warta.render.calendar import Calendar, calendar
from warta.render.months import Months, months
from warta.render.voices import Voices, voices


class Lookups(Struct, frozen=True):
    """``heads``, ``entities``, ``subjects``, ``probable`` and ``invented`` are as in Archive; ``articles`` counts
    those that name each person and country, ``newest`` is the last day on which one came out that names an entity."""

    entries: Mapping[str, Entry]
    heads: dict[str, Entity]
    entities: Mapping[str, dict[int, tuple[str, ...]]]
    calendar: Calendar
    subjects: dict[str, frozenset[str]]
    voices: Voices
    probable: dict[tuple[str, int], Occurrence]
    invented: frozenset[str]
    articles: dict[str, int]
    newest: dict[str, str]
    months: Months


def lookups(site: Site) -> Lookups:
    """The look-ups of a site."""
    entities: dict[str, dict[int, tuple[str, ...]]] = {}
    subjects: dict[str, list[str]] = {}
    for entry in site.entries:
        for one in entry.occurrences:
            held = entities.setdefault(one.article, {})
            held[one.mention] = (*held.get(one.mention, ()), entry.entity.id)
        for article in entry.about:
            subjects.setdefault(article, []).append(entry.entity.id)
    said = voices(site)
    days = {one.id: one.published.isoformat() if one.published else "" for one in site.gists}
    return Lookups(
        entries={one.entity.id: one for one in site.entries},
        heads={one.entity.id: one.entity for one in site.entries},
        entities=entities,
        calendar=calendar(site),
        subjects={article: frozenset(held) for article, held in subjects.items()},
        voices=said,
        probable={
            (one.article, one.mention): one for entry in site.entries for one in entry.occurrences if one.probable
        },
        invented=_invented(site),
        articles={
            entry.entity.id: len({one.article for one in entry.occurrences})
            for entry in site.entries
            if not entry.entity.id.startswith("tanggal/")
        },
        newest={
            entry.entity.id: max((days[one.article] for one in entry.occurrences), default="") for entry in site.entries
        },
        months=months(site, said),
    )


def _invented(site: Site) -> frozenset[str]:
    """The ids of the people who are named in no article but invented ones; a country is real wherever it is named."""
    samples = {one.id for one in site.gists if one.head.fictional}
    return frozenset(
        entry.entity.id
        for entry in site.entries
        if entry.entity.id.startswith("orang/") and all(one.article in samples for one in entry.occurrences)
    )
