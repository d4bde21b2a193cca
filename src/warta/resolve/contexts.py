"""What stands around a name in an article, and how far two names stand in the same surroundings."""

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date

from msgspec import Struct

from warta.analyze.countries import country_name
from warta.lifelong import lifelong
from warta.nouns.entities import Agreement, Place
from warta.nouns.mentions import UNNAMED, Analysis, Country, Mention, Organisation, Person
from warta.nouns.mentions import Place as PlaceName
from warta.resolve.offices import BRIEF, COMMON, head, office
from warta.resolve.people import person_id

HOME = "ID"
NOTHING = BRIEF | {""}
# what is in more articles than these says nothing: a share of the archive, and at least so many
COMMON_SHARE, COMMON_COUNT = 50, 5
POINTS = {"role": 3, "office": 2, "person": 2, "country": 1, "organisation": 1, "place": 1}
# how much must agree before a name of one word is taken for a full name; more where the name is a frequent one
ENOUGH, ENOUGH_FOR_FREQUENT = 2, 4


class Context(Struct, frozen=True):
    """What an article says around a name: its roles, what shares its sentences, the full names of the article.

    ``place`` is the first of the longest mentions, ``day`` that of publication.
    """

    place: Place
    day: date | None
    roles: frozenset[str]
    near: frozenset[Agreement]
    people: frozenset[str]


Contexts = Mapping[str, tuple[Context, ...]]


def contexts(analyses: Iterable[Analysis]) -> dict[str, tuple[Context, ...]]:
    """The surroundings of each name, by its id: one an article, in the order of the articles' ids."""
    found: dict[str, list[Context]] = {}
    for analysis in sorted(analyses, key=lambda one: one.article):
        for name, context in _contexts(analysis).items():
            found.setdefault(name, []).append(context)
    return {name: tuple(held) for name, held in found.items()}


@lifelong
def _contexts(analysis: Analysis) -> dict[str, Context]:
    mentions: dict[str, list[tuple[int, Mention]]] = {}
    near: dict[int, set[Agreement]] = {}
    people: set[str] = set()
    for index, mention in enumerate(analysis.mentions):
        if mention.rule in UNNAMED:
            continue
        if isinstance(mention.value, Person):
            name = person_id(mention.value.name)
            mentions.setdefault(name, []).append((index, mention))
            if " " in mention.value.name:
                people.add(name)
        elif thing := _thing(mention):
            near.setdefault(mention.sentence, set()).add(thing)
    everyone = frozenset(people)
    return {
        name: Context(
            Place(analysis.article, min(held, key=_length_first)[0]),
            analysis.published,
            frozenset(role.text for _, one in held if isinstance(one.value, Person) for role in one.value.roles),
            frozenset(thing for _, one in held for thing in near.get(one.sentence, ())),
            everyone,
        )
        for name, held in mentions.items()
    }


def _length_first(held: tuple[int, Mention]) -> tuple[int, int]:
    span = held[1].span
    return span.start - span.end, held[0]


def _thing(mention: Mention) -> Agreement | None:
    value = mention.value
    if isinstance(value, Country):
        return None if value.code == HOME else Agreement("country", value.code)
    if isinstance(value, Organisation):
        return Agreement("organisation", value.name)
    return Agreement("place", value.name) if isinstance(value, PlaceName) else None


def things(analyses: Iterable[Analysis]) -> Counter[str]:
    """How often a name stands for a place or an organisation, by the name in small letters."""
    values = (mention.value for analysis in analyses for mention in analysis.mentions)
    return Counter(value.name.casefold() for value in values if isinstance(value, Organisation | PlaceName))


def common(found: Contexts) -> frozenset[str | Agreement]:
    """The people and things that are in so many articles that sharing them says nothing."""
    articles: dict[str | Agreement, set[str]] = {}
    for name, held in found.items():
        for context in held:
            articles.setdefault(name, set()).add(context.place.article)
            for thing in context.near:
                articles.setdefault(thing, set()).add(context.place.article)
    everything = len({context.place.article for held in found.values() for context in held})
    most = max(COMMON_COUNT, everything // COMMON_SHARE)
    return frozenset(thing for thing, where in articles.items() if len(where) > most)


def together(found: Iterable[Context]) -> Context:
    """The surroundings of a name over several articles as one; the place is the first."""
    held = tuple(found)
    return Context(
        held[0].place,
        held[0].day,
        frozenset(role for one in held for role in one.roles),
        frozenset(thing for one in held for thing in one.near),
        frozenset(name for one in held for name in one.people),
    )


def agreements(
    one: Context, other: Context, *, ignored: frozenset[str | Agreement], own: Iterable[str]
) -> tuple[Agreement, ...]:
    """In what the surroundings of two names agree; ``own`` are the ids of both, which say nothing."""
    roles = {office(role).casefold(): office(role) for role in sorted(one.roles, reverse=True)}
    theirs = {office(role).casefold() for role in other.roles}
    same = [Agreement("role", words) for key, words in roles.items() if key in theirs and " " in key]
    heads = {head(role) for role in one.roles} & {head(role) for role in other.roles}
    told = {head(role.words) for role in same}
    offices = [Agreement("office", word) for word in heads - told - NOTHING]
    met = [Agreement("person", name) for name in (one.people & other.people) - ignored - frozenset(own)]
    near = (one.near & other.near) - ignored
    return tuple(sorted([*same, *offices, *met, *near], key=lambda found: (-points(found), found)))


def points(found: Agreement) -> int:
    """What an agreement weighs; an office that many people hold weighs less."""
    return 1 if found.kind == "office" and found.words in COMMON else POINTS[found.kind]


def strength(found: Iterable[Agreement]) -> int:
    """What agreements weigh together."""
    return sum(map(points, found))


def in_words(found: tuple[Agreement, ...], *, names: Mapping[str, str], language: str) -> tuple[Agreement, ...]:
    """The agreements with the names of people and countries instead of ids and codes."""

    def words(one: Agreement) -> str:
        if one.kind == "person":
            return names.get(one.words, one.words)
        return country_name(one.words, language) if one.kind == "country" else one.words

    return tuple(Agreement(one.kind, words(one)) for one in found)
