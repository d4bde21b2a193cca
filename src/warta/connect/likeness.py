"""How much two articles are alike: by the names they share, and by the other words of headline and lead."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache
from math import log, sqrt

from msgspec import Struct

from warta.connect.relations import HOME, LINKED
from warta.lexicon import words
from warta.lifelong import lifelong
from warta.nouns.entities import Occurrence
from warta.nouns.mentions import Organisation, Place
from warta.nouns.site import Reading
from warta.nouns.text import Span, text_of

# what is in more than one of so many articles tells nothing of a matter; so few articles are never too many
COMMON, FEW = 20, 8
# rarity is that among the articles of a stretch of so many days and of its two neighbours: what comes later leaves it
STRETCH = 30
# the headline counts twice; the lead ends after so many words
HEADLINE, LEAD = 2, 120
WORD = re.compile(r"[^\W\d_][\w-]{2,}")
CLITIC = "nya"

Vector = dict[str, float]


class Profile(Struct, frozen=True):
    """What an article is about, as vectors of length one: ``names`` of people, countries, organisations and places,
    the rarest weighing most, and the ``words`` that are part of no name."""

    article: str
    day: int
    names: Vector
    words: Vector


def profiles(readings: Iterable[Reading], occurrences: Iterable[Occurrence]) -> list[Profile]:
    """The profiles of dated articles, in the order of the readings; a guessed occurrence counts nothing."""
    dated = [(reading, day) for reading in readings if (day := reading.analysis.published)]
    linked: dict[str, Counter[str]] = {}
    for one in occurrences:
        if one.entity.startswith(LINKED) and one.entity != HOME and not one.probable:
            linked.setdefault(one.article, Counter())[one.entity] += 1
    days = [day.toordinal() for _, day in dated]
    names = _vectors([_names(reading, linked.get(reading.article.id, Counter())) for reading, _ in dated], days)
    told = _vectors([_words(reading) for reading, _ in dated], days)
    return [
        Profile(reading.article.id, day, name, word)
        for (reading, _), day, name, word in zip(dated, days, names, told, strict=True)
    ]


def cosine(one: Vector, other: Vector) -> float:
    """The product of two vectors of length one: 0 where they share nothing, 1 where they are the same."""
    if len(other) < len(one):
        one, other = other, one
    return sum([weight * other[key] for key, weight in one.items() if key in other])


def _names(reading: Reading, linked: Mapping[str, int]) -> Counter[str]:
    """How often each name is said; organisations and places, which have no page, by their words."""
    counted = Counter(linked)
    for mention in reading.analysis.mentions:
        if isinstance(mention.value, Organisation | Place):
            counted[mention.value.name.casefold()] += 1
    return counted


@lifelong
def _words(reading: Reading) -> Counter[str]:
    """The words of headline and lead that are part of no mention, without those that stand in any text."""
    named: dict[int, list[tuple[int, int]]] = {}
    for mention in reading.analysis.mentions:
        named.setdefault(mention.block, []).append((mention.span.start, mention.span.end))
    counted: Counter[str] = Counter()
    read = 0
    for sentence in reading.analysis.sentences:
        if read >= LEAD:
            break
        block = reading.prose.blocks[sentence.block]
        found = _between(text_of(block), sentence.span, named.get(sentence.block, []))
        weight = HEADLINE if block.kind == "title" else 1
        read += len(found) if weight == 1 else 0
        for word in map(_bare, found):
            counted[word] += weight
    return Counter({word: count for word, count in counted.items() if word not in _stop_words()})


def _between(text: str, sentence: Span, named: list[tuple[int, int]]) -> list[str]:
    """The words of a sentence that begin in no mention; ``named`` are the mentions of its block, in order."""
    found, at = [], sentence.start
    for start, end in named:
        if at < start < sentence.end:
            found += WORD.findall(text, at, start)
        at = max(at, end)
    return found + WORD.findall(text, at, sentence.end)


@cache
def _stop_words() -> frozenset[str]:
    return frozenset(words("stop_words", "words"))


def _bare(word: str) -> str:
    """The word in small letters without -nya: Jalannya -> jalan."""
    small = word.casefold()
    return small.removesuffix(CLITIC) if len(small) > 2 * len(CLITIC) else small


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
    held = {feature: sum(holders[one].get(feature, 0) for one in near) for feature in holders[stretch]}
    return {feature: log(1 + count / times) for feature, times in held.items() if times <= most}


def _weighed(counted: Counter[str], rarity: Vector) -> Vector:
    return _unit({one: (1 + log(count)) * rarity[one] for one, count in counted.items() if one in rarity})


def _unit(vector: Vector) -> Vector:
    length = sqrt(sum(weight * weight for weight in vector.values()))
    return {feature: weight / length for feature, weight in vector.items()}
