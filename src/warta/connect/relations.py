"""Who is seen with whom, and which articles are near one another: by index, never over all pairs."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from heapq import heapify, heappop, nsmallest
from itertools import chain
from math import log, sqrt

from warta.nouns.site import Companion, Evidence, Related

# of people, and of countries
MOST_COMPANIONS = 12
MOST_RELATED = 5
# an entity that is in more articles than this tells nothing of what is near
COMMON = 300
HOME = "negara/indonesia"
LINKED = ("orang/", "negara/")


def companions(sentences: Mapping[Evidence, tuple[str, ...]]) -> dict[str, tuple[Companion, ...]]:
    """For each person and country those who share its sentences, by association (cosine), not by raw count: people,
    then countries, then Indonesia, which is near everything.

    ``sentences`` gives the people and countries of each sentence.
    """
    count: Counter[str] = Counter()
    shared: dict[str, dict[str, list[Evidence]]] = {}
    for evidence, entities in sentences.items():
        count.update(entities)
        for one in entities:
            others = shared.setdefault(one, {})
            for other in entities:
                if other != one:
                    others.setdefault(other, []).append(evidence)
    return {one: _strongest(one, others, count) for one, others in sorted(shared.items())}


def _strongest(one: str, others: Mapping[str, list[Evidence]], count: Counter[str]) -> tuple[Companion, ...]:
    def weight(other: str) -> tuple[float, str]:
        # one common sentence may be chance: its cosine counts by half, that of two by two thirds
        shared = len(others[other])
        return -shared / sqrt(count[one] * count[other]) * shared / (shared + 1), other

    strongest = (
        nsmallest(MOST_COMPANIONS, (near for near in others if near.startswith(kind) and near != HOME), key=weight)
        for kind in LINKED
    )
    kept = [*chain.from_iterable(strongest), *(HOME,) * (HOME in others)]
    return tuple(Companion(other, tuple(others[other])) for other in kept)


def related(linked: Mapping[str, Iterable[str]], articles: int) -> dict[str, tuple[Related, ...]]:
    """For each article those that share its people and countries, the rarest weighing most; ``linked`` has these by
    article."""
    holders: dict[str, list[str]] = {}
    held: dict[str, dict[str, None]] = {}
    for article, entities in linked.items():
        if told := dict.fromkeys(entity for entity in entities if entity != HOME):
            held[article] = told
            for entity in told:
                holders.setdefault(entity, []).append(article)
    weight = {entity: log(1 + articles / len(found)) for entity, found in holders.items()}
    breadth = {article: sqrt(1 + len(found)) for article, found in held.items()}
    return {article: _nearest(article, held, holders, weight, breadth) for article in held}


def _nearest(
    article: str,
    held: Mapping[str, Mapping[str, None]],
    holders: Mapping[str, Sequence[str]],
    weight: Mapping[str, float],
    breadth: Mapping[str, float],
) -> tuple[Related, ...]:
    score: defaultdict[str, float] = defaultdict(float)
    for entity in held[article]:
        if len(holders[entity]) <= COMMON:
            rarity = weight[entity]
            for other in holders[entity]:
                score[other] += rarity
    score.pop(article, None)

    def tells(other: str) -> bool:
        """One country in common says nothing yet; a person does, or two entities."""
        shared = held[article].keys() & held[other].keys()
        return len(shared) > 1 or any(one.startswith("orang/") for one in shared)

    ranked = [(-points / breadth[other], other) for other, points in score.items()]
    heapify(ranked)
    near: list[str] = []
    while ranked and len(near) < MOST_RELATED:
        _, other = heappop(ranked)
        if tells(other):
            near.append(other)
    return tuple(
        Related(other, tuple(sorted(held[article].keys() & held[other].keys(), key=lambda one: (-weight[one], one))))
        for other in near
    )
