"""Who says what, and of whom: the quotes of a site by speaker and by those whom their words name."""

from msgspec import Struct

from warta.connect.quotations import within
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
    """The ids of the people in the words of a quote, in order."""
    place = {mention: index for index, mention in enumerate(analysis.mentions)}
    indexes = (place[mention] for mention in within(quote, analysis.mentions))
    return dict.fromkeys(people[index].entity for index in indexes if index in people)


def _name(analysis: Analysis, index: int) -> str:
    value = analysis.mentions[index].value
    assert isinstance(value, Person), "an occurrence of a person is a mention of one"
    return value.name


def _people(site: Site) -> dict[str, dict[int, Occurrence]]:
    """The person that each mention means, by article and index."""
    found: dict[str, dict[int, Occurrence]] = {}
    for entry in site.entries:
        for one in entry.occurrences if entry.entity.kind == "person" else ():
            found.setdefault(one.article, {})[one.mention] = one
    return found


def _frozen(found: dict[str, list[Said]]) -> dict[str, tuple[Said, ...]]:
    return {identity: tuple(held) for identity, held in found.items()}
