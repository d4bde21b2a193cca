"""Who is seen with whom, and which articles are near one another: by index, never over all pairs."""

from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping
from heapq import nsmallest
from itertools import chain, islice
from math import log, sqrt

from msgspec import Struct

from warta.nouns.site import Companion, Evidence, Related

# of people, and of countries
MOST_COMPANIONS = 12
MOST_RELATED = 5
# an entity that is in more articles than this tells nothing of what is near
COMMON = 300
HOME = "negara/indonesia"
LINKED = ("orang/", "negara/")
# how near an article is, the less the nearer, and its id
Place = tuple[float, str]


def companions(sentences: Mapping[Evidence, tuple[str, ...]]) -> dict[str, tuple[Companion, ...]]:
    """For each person and country those who share its sentences, by association (cosine), not by raw count: people,
    then countries, then Indonesia, which is near everything.

    ``sentences`` gives the people and countries of each sentence.
    """
    count = Counter(chain.from_iterable(sentences.values()))
    shared: dict[str, dict[str, list[Evidence]]] = {}
    for evidence, entities in sentences.items():
        for one in entities if len(entities) > 1 else ():
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


class Shares(Struct, frozen=True):
    """Which articles have which people and countries: ``held`` by article, ``holders`` by entity; a ``weight`` is that
    of an entity by how rare it is, ``breadth`` is more for an article that has many."""

    held: dict[str, dict[str, None]]
    holders: dict[str, list[str]]
    weight: dict[str, float]
    breadth: dict[str, float]


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
    breadth = {article: sqrt(1 + len(found)) for article, found in held.items()}
    for found in holders.values():
        found.sort(key=lambda one: (breadth[one], one))
    weight = {entity: log(1 + articles / len(found)) for entity, found in holders.items()}
    shares = Shares(held, holders, weight, breadth)
    return {article: _nearest(article, shares) for article in held}


def _nearest(article: str, shares: Shares) -> tuple[Related, ...]:
    own, weight = shares.held[article], shares.weight
    return tuple(
        Related(other, tuple(sorted(own.keys() & shares.held[other].keys(), key=lambda one: (-weight[one], one))))
        for _, other in _ranked(article, shares)
    )


def _ranked(article: str, shares: Shares) -> list[Place]:
    """The nearest articles, the nearest first, of those that share what is not common.

    Those that share one entity alone stand in its list in their order already: few of them are looked at, and only
    those that share several are weighed.
    """
    own = shares.held[article]
    told = [entity for entity in own if len(shares.holders[entity]) <= COMMON]
    # whoever is in the longest list and in another is found by the other
    longest = max(told, key=lambda entity: len(shares.holders[entity]), default="")
    times = Counter(chain.from_iterable([shares.holders[entity] for entity in told if entity != longest]))
    times.pop(article, None)
    several = [other for other, count in times.items() if count > 1 or longest in shares.held[other]]
    passed = {article, *several}
    ranked = [(_weighed(other, told, shares), other) for other in several]
    # a person in common tells by itself
    for entity in told:
        if not _is_country(entity):
            ranked += islice(_alone(entity, shares, passed), MOST_RELATED)
    ranked = nsmallest(MOST_RELATED, ranked)
    for entity in filter(_is_country, told):
        for place in _alone(entity, shares, passed):
            if len(ranked) == MOST_RELATED and place > ranked[-1]:
                break
            # one country in common says nothing yet; two entities do, also where the other one is common
            if len(own.keys() & shares.held[place[1]].keys()) > 1:
                ranked = nsmallest(MOST_RELATED, [*ranked, place])
    return ranked


def _is_country(entity: str) -> bool:
    return not entity.startswith("orang/")


def _weighed(other: str, told: Iterable[str], shares: Shares) -> float:
    theirs, points = shares.held[other], 0.0
    for entity in told:
        if entity in theirs:
            points += shares.weight[entity]
    return -points / shares.breadth[other]


def _alone(entity: str, shares: Shares, passed: Container[str]) -> Iterator[Place]:
    """The articles that have an entity, by how near that alone makes them."""
    weight, breadth = shares.weight[entity], shares.breadth
    return ((-weight / breadth[other], other) for other in shares.holders[entity] if other not in passed)
