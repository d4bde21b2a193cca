"""What stands around a name in an article, and how far two names stand in the same surroundings."""

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date

from msgspec import Struct

from warta.analyze.countries import country_name
from warta.nouns.entities import Agreement, Place
from warta.nouns.gist import Gist
from warta.resolve.offices import BRIEF, COMMON, head, office

NOTHING = BRIEF | {""}
# what is in more articles than these says nothing: a share of the archive, and at least so many
COMMON_SHARE, COMMON_COUNT = 50, 5
POINTS = {"role": 3, "office": 2, "person": 2, "country": 1, "organisation": 1, "place": 1}
# how much must agree before a name of one word is taken for a full name; more where the name is a frequent one
ENOUGH, ENOUGH_FOR_FREQUENT = 2, 4
Ignored = frozenset[str | Agreement]


class Context(Struct, frozen=True, gc=False):
    """What an article says around a name: its roles, what shares its sentences, the full names of the article.

    ``mention`` is the first of the longest, ``day`` that of publication.
    """

    article: str
    mention: int
    day: date | None
    roles: tuple[str, ...]
    near: tuple[Agreement, ...]
    people: frozenset[str]

    @property
    def place(self) -> Place:
        """Where the name stands."""
        return Place(self.article, self.mention)


class Around(Struct, frozen=True, gc=False):
    """What several articles say around a name, taken together."""

    roles: frozenset[str]
    near: frozenset[Agreement]
    people: frozenset[str]


Contexts = Mapping[str, tuple[Context, ...]]


def contexts(gists: Iterable[Gist]) -> dict[str, tuple[Context, ...]]:
    """The surroundings of each name, by its id: one an article, in the order of the articles' ids."""
    found: dict[str, list[Context]] = {}
    for gist in sorted(gists, key=lambda one: one.id):
        everyone = frozenset(one.person for one in gist.people if any(" " in form for form in one.forms))
        for one in gist.people:
            context = Context(gist.id, one.mention, gist.published, one.roles, one.near, everyone)
            found.setdefault(one.person, []).append(context)
    return {name: tuple(held) for name, held in found.items()}


def things(gists: Iterable[Gist]) -> Counter[str]:
    """How often a name stands for a place or an organisation, by the name in small letters."""
    return Counter(thing for gist in gists for thing in gist.things)


def common(gists: Iterable[Gist]) -> Ignored:
    """The people and things that are in so many articles that sharing them says nothing."""
    articles: Counter[str | Agreement] = Counter()
    everything = 0
    for gist in gists:
        everything += bool(gist.people)
        articles.update([one.person for one in gist.people])
        articles.update({thing for one in gist.people for thing in one.near})
    most = max(COMMON_COUNT, everything // COMMON_SHARE)
    return frozenset(thing for thing, count in articles.items() if count > most)


def together(found: Iterable[Context]) -> Around:
    """The surroundings of a name over several articles as one."""
    held = tuple(found)
    return Around(
        frozenset(role for one in held for role in one.roles),
        frozenset(thing for one in held for thing in one.near),
        frozenset().union(*(one.people for one in held)),
    )


def agreements(one: Around, other: Around, *, ignored: Ignored, own: Iterable[str]) -> tuple[Agreement, ...]:
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
