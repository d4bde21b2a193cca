"""One full name in surroundings that have nothing in common: likely two people."""

import re
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from functools import cache

from warta.analyze.people.words import ALIASES, RANKS, SMALL, tokens
from warta.nouns.entities import Agreement, Guess
from warta.resolve.contexts import Context, Contexts
from warta.resolve.offices import MODIFIERS, PASSING, head, office
from warta.resolve.people import is_full

NO_SIGN = frozenset(["", *PASSING, *(rank.casefold() for rank in RANKS)])
# further apart, one person may well have changed office
A_WHILE = timedelta(days=180)


def likely_splits(names: Mapping[str, str], found: Contexts) -> tuple[Guess, ...]:
    """The full names whose articles, of about one time, fall into groups with offices of their own; by name."""
    asked = ((name, found[identity]) for identity, name in sorted(names.items()) if _is_asked(name, found, identity))
    guesses = ((name, _of_one_time([group for group in _groups(held) if _signs(group)])) for name, held in asked)
    return tuple(_split(name, groups) for name, groups in guesses if len(groups) > 1)


def _is_asked(name: str, found: Contexts, identity: str) -> bool:
    return is_full(name) and tokens(name) not in ALIASES and len(found.get(identity, ())) > 1


def _signs(group: Iterable[Context]) -> tuple[str, ...]:
    """The roles that tell who someone is, sorted: not what anyone may be, and not what someone was before."""
    roles = {office(role) for context in group for role in context.roles if head(role) not in NO_SIGN}
    return tuple(sorted(role for role in roles if " " in role and not MODIFIERS & set(role.casefold().split())))


def _of_one_time(groups: list[list[Context]]) -> list[list[Context]]:
    """The groups with a neighbour in time: with the years people change their office."""
    days = [[context.day for context in group if context.day] for group in groups]
    return [
        group
        for place, group in enumerate(groups)
        if any(_near(days[place], other) for other in days[:place] + days[place + 1 :])
    ]


def _near(days: list[date], others: list[date]) -> bool:
    return bool(days and others) and max(days) + A_WHILE >= min(others) and max(others) + A_WHILE >= min(days)


def _words(context: Context) -> set[str]:
    """The words that tell a role: not dan, di or pusat."""
    return {word for role in context.roles for word in _words_of(role)}


@cache
def _words_of(role: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w{2,}", role.casefold())) - MODIFIERS - SMALL


def _groups(held: tuple[Context, ...]) -> list[list[Context]]:
    """The contexts in groups that share no word of a role, person, country, place or organisation; by their first."""
    owner = list(range(len(held)))

    def root(one: int) -> int:
        while owner[one] != one:
            one = owner[one]
        return one

    seen: dict[str | Agreement, int] = {}
    ids = frozenset.intersection(*(context.people for context in held))
    for place, context in enumerate(held):
        told: list[str | Agreement] = [*_words(context), *(context.people - ids), *context.near]
        for thing in told:
            first = root(seen.setdefault(thing, place))
            own = root(place)
            owner[max(first, own)] = min(first, own)
    groups: dict[int, list[Context]] = {}
    for place, context in enumerate(held):
        groups.setdefault(root(place), []).append(context)
    return [group for _, group in sorted(groups.items())]


def _split(name: str, groups: list[list[Context]]) -> Guess:
    roles = (_signs(group)[0] for group in groups)
    return Guess("split", (name, *roles), tuple(tuple(context.place for context in group) for group in groups))
