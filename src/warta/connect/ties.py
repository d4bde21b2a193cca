"""Which people and countries share sentences with one another, over the whole archive."""

from collections import Counter
from collections.abc import Mapping
from itertools import chain, combinations
from math import log

from warta.nouns.site import Evidence, Tie

# what stands together once is no tie yet
LEAST = 2


def ties(sentences: Mapping[Evidence, tuple[str, ...]]) -> tuple[Tie, ...]:
    """The pairs that share two sentences or more, by articles and by how much oftener than chance they meet.

    ``sentences`` gives the people and countries of each sentence.
    """
    count = Counter(chain.from_iterable(sentences.values()))
    shared: dict[tuple[str, str], list[Evidence]] = {}
    for evidence, entities in sentences.items():
        for pair in combinations(sorted(entities), 2) if len(entities) > 1 else ():
            shared.setdefault(pair, []).append(evidence)
    found = (
        _tie(one, other, held, len(held) * len(sentences) / (count[one] * count[other]))
        for (one, other), held in shared.items()
        if len(held) >= LEAST
    )
    return tuple(sorted(found, key=lambda tie: (-tie.strength, tie.one, tie.other)))


def _tie(one: str, other: str, shared: list[Evidence], oftener: float) -> Tie:
    articles = len({evidence.article for evidence in shared})
    return Tie(one, other, tuple(shared), articles, articles * log(1 + oftener))
