"""What an article is about: whom its headline or lead names, and a country that it comes back to."""

from collections import Counter
from collections.abc import Iterable

from warta.nouns.entities import Occurrence
from warta.nouns.gist import HEADLINE, LEAD

# a first paragraph names countries in passing (asal Belanda); one that the text is about is named again
AGAIN = 2
# without headline and lead: so often, and so much of all that the text says of countries (in per cent)
OFTEN, SHARE = 3, 40
Sight = tuple[Occurrence, int, int]


def subjects(sights: Iterable[Sight]) -> tuple[str, ...]:
    """The people and countries that an article is about, in the order of the text; ``sights`` are where it names them,
    each with its sentence and its spot."""
    linked = [(one.entity, spot) for one, _, spot in sights]
    count = Counter([entity for entity, _ in linked])
    countries = sum(times for entity, times in count.items() if _is_country(entity))
    head = {entity for entity, spot in linked if spot == HEADLINE}
    lead = {entity for entity, spot in linked if spot == LEAD}
    return tuple(
        entity
        for entity, times in count.items()
        if entity in head
        or (entity in lead and (times >= AGAIN or not _is_country(entity)))
        or (_is_country(entity) and times >= OFTEN and 100 * times >= SHARE * countries)
    )


def _is_country(entity: str) -> bool:
    return entity.startswith("negara/")
