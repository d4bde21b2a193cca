"""Who says what, and of whom: the quotes of a site by speaker and by those whom their words name."""

from bisect import bisect_left
from collections.abc import Iterator

from msgspec import Struct

from warta.nouns.entities import Occurrence
from warta.nouns.mentions import Analysis, Person, Quote
from warta.nouns.site import Site

Said = tuple[str, int]


class Voices(Struct, frozen=True):
    """``speakers`` leads from an article and a name in it to the person's id; ``by`` and ``about`` from a person's id
    to quotes (an article's id and the index of the quote in it), the newest article first; ``guessed`` are the names,
    with their article, that lead to somebody only probably."""

    speakers: dict[str, dict[str, str]]
    guessed: frozenset[tuple[str, str]]
    by: dict[str, tuple[Said, ...]]
    about: dict[str, tuple[Said, ...]]


def voices(site: Site) -> Voices:
    """The quotes of the site by speaker and by whom they name; one's own words are not about oneself."""
    meant = _people(site)
    speakers: dict[str, dict[str, str]] = {}
    guessed: set[tuple[str, str]] = set()
    by: dict[str, list[Said]] = {}
    about: dict[str, list[Said]] = {}
    for reading in site.readings:
        article, analysis, people = reading.article.id, reading.analysis, meant.get(reading.article.id, {})
        for index, one in sorted(people.items()):
            name = _name(analysis, index)
            speakers.setdefault(article, {}).setdefault(name, one.entity)
            if one.probable:
                guessed.add((article, name))
        for place, quote in enumerate(analysis.quotes):
            speaker = speakers.get(article, {}).get(quote.speaker, "")
            if speaker:
                by.setdefault(speaker, []).append((article, place))
            for identity in _named(analysis, quote, people) if quote.speaker else ():
                if identity != speaker:
                    about.setdefault(identity, []).append((article, place))
    return Voices(speakers, frozenset(guessed), _frozen(by), _frozen(about))


def _named(analysis: Analysis, quote: Quote, people: dict[int, Occurrence]) -> dict[str, None]:
    return dict.fromkeys(people[index].entity for index in inside(analysis, quote) if index in people)


def _name(analysis: Analysis, index: int) -> str:
    value = analysis.mentions[index].value
    assert isinstance(value, Person), "an occurrence of a person is a mention of one"
    return value.name


def inside(analysis: Analysis, quote: Quote) -> Iterator[int]:
    """The indexes of the mentions that lie in the words of a quote."""
    for part in quote.parts:
        at = bisect_left(analysis.mentions, (part.block, part.span.start), key=lambda one: (one.block, one.span.start))
        while at < len(analysis.mentions) and analysis.mentions[at].block == part.block:
            if analysis.mentions[at].span.start >= part.span.end:
                break
            if analysis.mentions[at].span.end <= part.span.end:
                yield at
            at += 1


def _people(site: Site) -> dict[str, dict[int, Occurrence]]:
    """The person that each mention means, by article and index."""
    found: dict[str, dict[int, Occurrence]] = {}
    for entry in site.entries:
        for one in entry.occurrences if entry.entity.kind == "person" else ():
            found.setdefault(one.article, {})[one.mention] = one
    return found


def _frozen(found: dict[str, list[Said]]) -> dict[str, tuple[Said, ...]]:
    return {identity: tuple(held) for identity, held in found.items()}
