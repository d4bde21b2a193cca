"""What stands beside an article: its people and countries by how often they are named, its dates in their order."""

from msgspec import Struct

from warta.nouns.mentions import Timex
from warta.nouns.site import Reading
from warta.render.archive import Archive, Link, entity_link
from warta.render.moments import beginning, moment_words
from warta.render.views.dates import Wording, wording
from warta.render.words import Count

# a duration or a set is no point in time
POINTS = ("DATE", "TIME")


class MarginRow(Struct, frozen=True):
    """An entity of the article: how often it is named, the sentences that do, whether it is a guess."""

    link: Link
    count: Count
    places: tuple[str, ...]
    probable: bool


class DateRow(Struct, frozen=True):
    """A date of the article: what it means, with its page where it has one; how often it is told, by which sentences
    and in which words."""

    link: Link
    count: Count
    places: tuple[str, ...]
    wordings: tuple[Wording, ...]


def margin(archive: Archive, reading: Reading) -> list[MarginRow]:
    """The people and countries of the article, the most often named first."""
    places: dict[str, list[int]] = {}
    sure: set[str] = set()
    for index, identities in sorted(archive.entities.get(reading.article.id, {}).items()):
        for identity in identities:
            places.setdefault(identity, []).append(index)
        if (reading.article.id, index) not in archive.probable:
            sure.update(identities)
    named = [identity for identity in places if not identity.startswith("tanggal/")]
    return [
        MarginRow(
            entity_link(archive, identity),
            archive.number(len(places[identity])),
            _sentences(reading, places[identity]),
            identity not in sure,
        )
        for identity in sorted(named, key=lambda identity: (-len(places[identity]), places[identity][0], identity))
    ]


def dates(archive: Archive, reading: Reading) -> tuple[DateRow, ...]:
    """The dates of the article in their order, those without a page (a decade, a century) last."""
    held: dict[tuple[bool, str, str, str], list[int]] = {}
    linked = archive.entities.get(reading.article.id, {})
    for index, mention in enumerate(reading.analysis.mentions):
        value = mention.value
        if isinstance(value, Timex) and value.type in POINTS:
            key = (index not in linked, beginning(value.value), value.value, value.mod)
            held.setdefault(key, []).append(index)
    return tuple(_row(archive, reading, held[key]) for key in sorted(held))


def _row(archive: Archive, reading: Reading, indexes: list[int]) -> DateRow:
    article, value = reading.article.id, reading.analysis.mentions[indexes[0]].value
    assert isinstance(value, Timex), "the caller has chosen dates"
    name = moment_words(value, archive.language)
    identities = archive.entities.get(article, {}).get(indexes[0], ())
    return DateRow(
        Link(f"{identities[0]}.html" if identities else "", name, "tanggal"),
        archive.number(len(indexes)),
        _sentences(reading, indexes),
        tuple(dict.fromkeys(wording(archive, article, index, name=name) for index in indexes)),
    )


def _sentences(reading: Reading, indexes: list[int]) -> tuple[str, ...]:
    """The ids of the sentences of these mentions, each once, in the order of the text."""
    analysis = reading.analysis
    held = {analysis.mentions[index].sentence for index in indexes}
    return tuple(analysis.sentences[sentence].key for sentence in sorted(held))
