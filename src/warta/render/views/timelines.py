"""When an entity is in the news, and when something happened to it according to them."""

from msgspec import Struct

from warta.nouns.mentions import Mention, Timex
from warta.nouns.site import Entry, Evidence
from warta.render.archive import Archive, Link, excerpt_of
from warta.render.charts.bars import Bars, bars
from warta.render.moments import beginning, moment_words
from warta.render.views.dates import Dated, dated, timex

# in sight, and in all
OPEN_DATED, MOST_DATED = 6, 40


class Moment(Struct, frozen=True):
    """A sentence about the entity that tells of a date."""

    day: Link
    dated: Dated


class Timeline(Struct, frozen=True):
    """The latest moments, and the ones before them."""

    shown: tuple[Moment, ...] = ()
    rest: tuple[Moment, ...] = ()


def timeline(archive: Archive, found: list[tuple[str, Mention]]) -> Timeline:
    """The sentences that name the entity and a date, by that date, the latest first; an interval is one row, and a
    sentence that its article repeats is there once."""
    first: dict[tuple[str, str], int] = {}
    for article, mention in found:
        words = excerpt_of(archive, Evidence(article, mention.sentence)).words
        first.setdefault((article, words), mention.sentence)
    rows: dict[tuple[str, str, str, int], tuple[int, ...]] = {}
    for (article, _), sentence in first.items():
        mentions = archive.namings[article].mentions
        linked = archive.entities.get(article, {})
        for index in sorted([index for index in linked if mentions[index].sentence == sentence]):
            if isinstance(mentions[index].value, Timex) and linked[index]:
                value = timex(mentions[index]).value
                key = (beginning(value), value, article, sentence)
                rows[key] = (*rows.get(key, ()), index)
    latest = sorted(rows, reverse=True)[:MOST_DATED]
    moments = tuple(_moment(archive, Evidence(key[2], key[3]), rows[key]) for key in latest)
    return Timeline(moments[:OPEN_DATED], moments[OPEN_DATED:])


def _moment(archive: Archive, evidence: Evidence, indexes: tuple[int, ...]) -> Moment:
    value = timex(archive.namings[evidence.article].mentions[indexes[0]])
    identities = archive.entities[evidence.article][indexes[0]]
    day = identities[0].partition("/")[2]
    # the hour stands beside the sentence
    name = archive.words(day) if len(day) == 10 and len(identities) == 1 else moment_words(value, archive.language)
    return Moment(Link(f"{identities[0]}.html", name, "tanggal"), dated(archive, evidence, indexes, name=name))


def activity(archive: Archive, entry: Entry) -> Bars | None:
    """In how many articles of each month the entity is named."""
    counts: dict[str, int] = {}
    for article in dict.fromkeys(one.article for one in entry.occurrences):
        if month := archive.cards[article].day[:7]:
            counts[month] = counts.get(month, 0) + 1
    return bars(counts, language=archive.language)
