"""How much two articles are alike: by the names they share, and by the other words of headline and lead."""

from collections import Counter
from collections.abc import Iterable, Mapping
from math import log, sqrt
from sys import intern

from msgspec import Struct

from warta.connect.relations import HOME
from warta.nouns.gist import Gist

# what is in more than one of so many articles tells nothing of a matter; so few articles are never too many
COMMON, FEW = 20, 8
# rarity is that among the articles of a stretch of so many days and of its two neighbours: what comes later leaves it
STRETCH = 30
Vector = dict[str, float]


class Profile(Struct, frozen=True):
    """What an article is about, as vectors of length one: ``names`` of people, countries, organisations and places,
    the rarest weighing most, and the ``words`` that are part of no name."""

    article: str
    day: int
    names: Vector
    words: Vector


def profiles(gists: Iterable[Gist], linked: Mapping[str, Mapping[str, int]]) -> list[Profile]:
    """The profiles of dated articles, in their order; ``linked`` are the people and countries of each by how often it
    surely names them."""
    dated = [(gist, day.toordinal()) for gist in gists if (day := gist.published)]
    days = [day for _, day in dated]
    names = _vectors([_names(gist, linked[gist.id]) for gist, _ in dated], days)
    told = _vectors([Counter(map(intern, gist.words.split())) for gist, _ in dated], days)
    return [Profile(gist.id, day, name, word) for (gist, day), name, word in zip(dated, names, told, strict=True)]


def cosine(one: Vector, other: Vector) -> float:
    """The product of two vectors of length one: 0 where they share nothing, 1 where they are the same."""
    if one.keys().isdisjoint(other):
        return 0
    if len(other) < len(one):
        one, other = other, one
    return sum([weight * other[key] for key, weight in one.items() if key in other])


def _names(gist: Gist, linked: Mapping[str, int]) -> Counter[str]:
    """How often each name is said; organisations and places, which have no page, by their words."""
    counted = Counter({entity: count for entity, count in linked.items() if count and entity != HOME})
    counted.update(gist.things)
    return counted


def _vectors(counted: list[Counter[str]], days: list[int]) -> list[Vector]:
    """The counts as vectors of length one: a feature weighs by how rare it is, and by the logarithm of its count."""
    holders: dict[int, Counter[str]] = {}
    articles: Counter[int] = Counter()
    for one, day in zip(counted, days, strict=True):
        articles[day // STRETCH] += 1
        holders.setdefault(day // STRETCH, Counter()).update(one.keys())
    rarity = {stretch: _rarity(stretch, holders, articles) for stretch in holders}
    return [_weighed(one, rarity[day // STRETCH]) for one, day in zip(counted, days, strict=True)]


def _rarity(stretch: int, holders: Mapping[int, Counter[str]], articles: Mapping[int, int]) -> Vector:
    """What a feature of a stretch weighs by the number of articles near it that have it; those of too many are left
    out."""
    near = [one for one in (stretch - 1, stretch, stretch + 1) if one in holders]
    count = sum(articles[one] for one in near)
    most = max(FEW, count // COMMON)
    nothing: Counter[str] = Counter()
    before, after = holders.get(stretch - 1, nothing), holders.get(stretch + 1, nothing)
    held = {one: times + before.get(one, 0) + after.get(one, 0) for one, times in holders[stretch].items()}
    weight = {times: log(1 + count / times) for times in frozenset(held.values()) if times <= most}
    return {feature: weight[times] for feature, times in held.items() if times <= most}


def _weighed(counted: Counter[str], rarity: Vector) -> Vector:
    weighed = {one: (1 + log(count)) * rarity[one] for one, count in counted.items() if one in rarity}
    length = sqrt(sum([weight * weight for weight in weighed.values()]))
    return {feature: weight / length for feature, weight in weighed.items()}
