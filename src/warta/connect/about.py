"""What an article is about: whom and what its lead names, and a country that it speaks of more than of most others."""

from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import groupby

from warta.nouns.entities import Occurrence
from warta.nouns.site import Reading

LEAD = ("title", "summary")
# a text is about a country that it names so often, and that is so much of all it says of countries (in per cent)
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
    lead, mentions = _lead(reading), reading.analysis.mentions
    named = [one.entity for one in held if mentions[one.mention].block in lead]
    countries = Counter(one.entity for one in held if one.entity.startswith("negara/"))
    much = [
        entity for entity, count in countries.items() if count >= OFTEN and 100 * count >= SHARE * countries.total()
    ]
    return tuple(dict.fromkeys((*named, *much)))


def _lead(reading: Reading) -> set[int]:
    """The blocks that say what an article is about: headline, summary, and the first paragraph with a sentence."""
    blocks = reading.prose.blocks
    lead = {index for index, block in enumerate(blocks) if block.kind in LEAD}
    body = (sentence.block for sentence in reading.analysis.sentences if sentence.block not in lead)
    return lead | {next(body, -1)}
