"""The door of the resolve stage: from the analyses of all articles to the entities of the archive."""

from collections.abc import Iterable, Iterator, Mapping

from msgspec.structs import replace

from warta.lexicon import figures
from warta.nouns.entities import Agreement, Entity, LoneName, Occurrence, Resolution
from warta.nouns.mentions import UNNAMED, Analysis, Country, Mention, Person, Timex
from warta.resolve.contexts import contexts, in_words, things
from warta.resolve.countries import country
from warta.resolve.days import calendar_entity, calendar_ids
from warta.resolve.likely import likely_merges
from warta.resolve.lone_names import candidates, joined
from warta.resolve.people import people, person_id
from warta.resolve.splits import likely_splits

Joined = Mapping[tuple[str, str], tuple[str, tuple[Agreement, ...]]]


def resolve(
    analyses: Iterable[Analysis], *, language: str = "id", described: Mapping[str, str] | None = None
) -> Resolution:
    """Which mention means which entity. Across articles names merge where they are the same full name; a name of one
    word may be taken for a full name, marked as probable. ``described`` are lines about people, by name."""
    held = tuple(analyses)
    values = [mention.value for analysis in held for mention in analysis.mentions if mention.rule not in UNNAMED]
    written = [value.name for value in values if isinstance(value, Person)]
    everyone = people(written, described=_descriptions() if described is None else described)
    names = {person.id: person.name for person in everyone}
    found = contexts(held)
    lone = candidates(names, found, things=things(held))
    joins = {
        key: (full, in_words(reasons, names=names, language=language)) for key, (full, reasons) in joined(lone).items()
    }
    occurrences = tuple(one for analysis in held for one in _occurrences(analysis, joins, language))
    guesses = (*likely_merges(names, found, lone), *likely_splits(names, found))
    countries = (country(code, language=language) for code in {one.code for one in values if isinstance(one, Country)})
    return Resolution(
        _entities((*everyone, *countries), occurrences),
        occurrences,
        _lone_names(joins, names),
        tuple(replace(one, reasons=in_words(one.reasons, names=names, language=language)) for one in guesses),
    )


def _descriptions() -> dict[str, str]:
    """What the table of public figures says of each, by name."""
    return {name: figure.description for name, figure in figures().items()}


def _entities(known: Iterable[Entity], occurrences: Iterable[Occurrence]) -> tuple[Entity, ...]:
    """The entities that occur, by id: a name that is joined everywhere is none."""
    held = {one.entity for one in occurrences}
    calendar = (calendar_entity(one.removeprefix("tanggal/")) for one in held if one.startswith("tanggal/"))
    found = (*(entity for entity in known if entity.id in held), *calendar)
    return tuple(sorted(found, key=lambda entity: entity.id))


def _occurrences(analysis: Analysis, joins: Joined, language: str) -> Iterator[Occurrence]:
    for index, mention in enumerate(analysis.mentions):
        for entity in entity_ids(mention, language):
            full, reasons = joins.get((entity, analysis.article), ("", ()))
            yield Occurrence(full or entity, analysis.article, index, bool(full), reasons)


def _lone_names(joins: Joined, names: Mapping[str, str]) -> tuple[LoneName, ...]:
    """The names of one word that were taken for full ones, by id, with their articles."""
    articles: dict[tuple[str, str], list[str]] = {}
    for (lone, article), (full, _) in joins.items():
        articles.setdefault((lone, full), []).append(article)
    return tuple(
        LoneName(lone, names[lone], full, tuple(sorted(held))) for (lone, full), held in sorted(articles.items())
    )


def entity_ids(mention: Mention, language: str = "id") -> tuple[str, ...]:
    """The ids of the entities that a mention's own words mean: none for a duration, several for an interval of days.

    None for people who are not named: RL of one article is seldom RL of another, and there is a reason for it.
    """
    value = mention.value
    if isinstance(value, Person):
        return () if mention.rule in UNNAMED else (person_id(value.name),)
    if isinstance(value, Country):
        return (country(value.code, language=language).id,)
    if isinstance(value, Timex) and value.type in ("DATE", "TIME"):
        return tuple(f"tanggal/{day}" for day in calendar_ids(value.value))
    return ()
