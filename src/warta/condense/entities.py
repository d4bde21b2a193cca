"""The entities that a mention's own words mean, by their ids: whatever other articles say."""

from warta.analyze.countries import country_slug
from warta.analyze.people.identity import person_id
from warta.condense.days import calendar_ids
from warta.nouns.mentions import UNNAMED, Country, Mention, Person, Timex


def entity_ids(mention: Mention) -> tuple[str, ...]:
    """The ids of what a mention means: none for a duration, several for an interval of days.

    None for people who are not named: RL of one article is seldom RL of another, and there is a reason for it.
    """
    value = mention.value
    if isinstance(value, Person):
        return () if mention.rule in UNNAMED else (person_id(value.name),)
    if isinstance(value, Country):
        return (country_id(value.code),)
    if isinstance(value, Timex) and value.type in ("DATE", "TIME"):
        return tuple(f"tanggal/{day}" for day in calendar_ids(value.value))
    return ()


def country_id(code: str) -> str:
    """The entity id of a country: KP -> negara/korea-utara."""
    return f"negara/{country_slug(code)}"
