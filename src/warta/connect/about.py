"""What an article is about: whom its headline or lead names, and a country that it comes back to."""

from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import groupby

from warta.nouns.entities import Occurrence
from warta.nouns.site import Reading

HEAD = ("title", "summary")
# a first paragraph names countries in passing (asal Belanda); one that the text is about is named again
AGAIN = 2
# without headline and lead: so often, and so much of all that the text says of countries (in per cent)
OFTEN, SHARE = 3, 40


def about(occurrences: Iterable[Occurrence], readings: Mapping[str, Reading]) -> dict[str, tuple[str, ...]]:
    """The articles that are about each person and country; ``occurrences`` come article by article, and this order is
    kept: {"negara/jepang": ("berita/a", "berita/c")}."""
    found: dict[str, list[str]] = {}
    for article, held in groupby(occurrences, key=lambda one: one.article):
        for entity in _subjects(readings[article], tuple(held)):
            found.setdefault(entity, []).append(article)
    return {entity: tuple(articles) for entity, articles in found.items()}


def _subjects(reading: Reading, held: tuple[Occurrence, ...]) -> tuple[str, ...]:
    """The people and countries that an article is about, in the order of the text."""
    blocks = [reading.analysis.mentions[one.mention].block for one in held]
    count = Counter(one.entity for one in held)
    countries = sum(count[entity] for entity in count if _is_country(entity))
    head = {one.entity for one, block in zip(held, blocks, strict=True) if reading.prose.blocks[block].kind in HEAD}
    first = _first_paragraph(reading)
    lead = {one.entity for one, block in zip(held, blocks, strict=True) if block == first}
    return tuple(
        entity
        for entity, times in count.items()
        if entity in head
        or (entity in lead and (times >= AGAIN or not _is_country(entity)))
        or (_is_country(entity) and times >= OFTEN and 100 * times >= SHARE * countries)
    )


def _is_country(entity: str) -> bool:
    return entity.startswith("negara/")


def _first_paragraph(reading: Reading) -> int:
    """The first block with a sentence below headline and summary; -1 where there is none."""
    blocks = reading.prose.blocks
    return next((one.block for one in reading.analysis.sentences if blocks[one.block].kind not in HEAD), -1)
