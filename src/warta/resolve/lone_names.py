"""Names of one word that stand alone in an article: whose short form they probably are.

A lone "Bambang" is taken for a full name only where the archive (with the table of public figures) knows just one that
it can be short for, and where the surroundings agree. A name that mostly stands in other surroundings, or in more
articles than the full name, has a life of its own and is joined nowhere.
"""

from collections.abc import Iterable, Mapping

from msgspec import Struct

from warta.analyze.people.identity import person_id
from warta.analyze.people.linking import fits
from warta.analyze.people.words import ALIASES, tokens
from warta.lexicon import words
from warta.nouns.entities import Agreement
from warta.resolve.contexts import (
    ENOUGH,
    ENOUGH_FOR_FREQUENT,
    Context,
    Contexts,
    Ignored,
    agreements,
    strength,
    together,
)
from warta.resolve.people import by_token, is_full

FREQUENT = frozenset(words("common_names", "first"))
FEWEST_LETTERS = 3


class Candidate(Struct, frozen=True):
    """The one full name that a lone name can be short for, in how many articles it is known, and what agrees in each
    of the lone name's articles."""

    lone: str
    full: str
    known: int
    agreeing: tuple[tuple[Context, tuple[Agreement, ...]], ...]


def candidates(
    names: Mapping[str, str], found: Contexts, *, things: Mapping[str, int], ignored: Ignored
) -> tuple[Candidate, ...]:
    """The lone names with just one full name to lead to; ``names`` are by id, ``things`` what is no person as often,
    ``ignored`` what says nothing."""
    fulls = {identity: name for identity, name in names.items() if is_full(name)}
    known = {person_id(name): name for name in ALIASES.values() if is_full(name)} | fulls
    index = by_token(known)
    lone = (
        identity
        for identity, name in sorted(names.items())
        if _is_lone(name) and things.get(name.casefold(), 0) < len(found[identity])
    )
    leads = ((identity, _fulls(names[identity], index, known)) for identity in lone)
    return tuple(
        _candidate(identity, held[0], found, ignored)
        for identity, held in leads
        if len(held) == 1 and held[0] in fulls and found.get(identity)
    )


def _is_lone(name: str) -> bool:
    form = tokens(name)
    return not is_full(name) and bool(form) and form not in ALIASES and len("".join(form)) >= FEWEST_LETTERS


def _fulls(name: str, index: Mapping[str, tuple[str, ...]], known: Mapping[str, str]) -> tuple[str, ...]:
    form = tokens(name)
    return tuple(identity for identity in index.get(form[0], ()) if fits(form, tokens(known[identity])))


def _candidate(lone: str, full: str, found: Contexts, ignored: Ignored) -> Candidate:
    theirs = together(found[full])
    beside = {context.article for context in found[full]}
    # where both stand in one article, the article has kept them apart
    return Candidate(
        lone,
        full,
        len(beside),
        tuple(
            (one, agreements(together([one]), theirs, ignored=ignored, own=(lone, full)))
            for one in found[lone]
            if one.article not in beside
        ),
    )


def joined(found: Iterable[Candidate]) -> dict[tuple[str, str], tuple[str, tuple[Agreement, ...]]]:
    """For a lone name and an article the full name it probably means there, and why."""
    return {
        (one.lone, context.article): (one.full, reasons)
        for one in found
        if leads(one)
        for context, reasons in one.agreeing
        if strength(reasons) >= needed(one.lone)
    }


def leads(one: Candidate) -> bool:
    """Whether at least half of the articles that have the lone name agree, and the full name stands in as many."""
    agreeing = sum(strength(reasons) >= needed(one.lone) for _, reasons in one.agreeing)
    return agreeing > 0 and agreeing * 2 >= len(one.agreeing) <= one.known


def needed(lone: str) -> int:
    """How much must agree: more for Muhammad, Siti or Agus."""
    return ENOUGH_FOR_FREQUENT if lone.removeprefix("orang/") in FREQUENT else ENOUGH
