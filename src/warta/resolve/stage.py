"""The door of the resolve stage: from the analyses of all articles to the entities of the archive."""

from collections.abc import Iterable

from warta.nouns.entities import Entity, Occurrence, Resolution
from warta.nouns.mentions import Analysis, Country, Mention, Person, Timex
from warta.resolve.countries import country
from warta.resolve.days import calendar_entity, calendar_ids
from warta.resolve.people import people, person_id


def resolve(analyses: Iterable[Analysis], *, language: str = "id") -> Resolution:
    """Which mention means which entity. Across articles names merge only where they are the same full name."""
    names: list[str] = []
    codes: set[str] = set()
    occurrences: list[Occurrence] = []
    for analysis in analyses:
        for index, mention in enumerate(analysis.mentions):
            if isinstance(mention.value, Person):
                names.append(mention.value.name)
            if isinstance(mention.value, Country):
                codes.add(mention.value.code)
            occurrences += [(Occurrence(entity, analysis.article, index)) for entity in entity_ids(mention, language)]
    countries = [country(code, language=language) for code in sorted(codes)]
    days = sorted({found.entity for found in occurrences if found.entity.startswith("tanggal/")})
    calendar = [calendar_entity(day.removeprefix("tanggal/")) for day in days]
    entities: list[Entity] = [*people(names), *countries, *calendar]
    return Resolution(tuple(sorted(entities, key=lambda entity: entity.id)), tuple(occurrences))


def entity_ids(mention: Mention, language: str = "id") -> tuple[str, ...]:
    """The ids of the entities that a mention means: none for a duration, several for an interval of days."""
    value = mention.value
    if isinstance(value, Person):
        return (person_id(value.name),)
    if isinstance(value, Country):
        return (country(value.code, language=language).id,)
    if isinstance(value, Timex) and value.type in ("DATE", "TIME"):
        return tuple(f"tanggal/{day}" for day in calendar_ids(value.value))
    return ()
