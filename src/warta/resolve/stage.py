"""The door of the resolve stage: from the gists of all articles to the entities of the archive."""

from collections.abc import Iterable, Iterator, Mapping

from msgspec.structs import replace

from warta.condense.days import calendar_entity
from warta.lexicon import Figure, figures
from warta.nouns.entities import Agreement, Entity, LoneName, Occurrence, Resolution
from warta.nouns.gist import Gist
from warta.nouns.register import UNDECIDED, Register
from warta.resolve.contexts import common, contexts, in_words, things
from warta.resolve.countries import country
from warta.resolve.likely import likely_merges
from warta.resolve.lone_names import candidates, joined
from warta.resolve.people import people
from warta.resolve.register import kept_apart, moved, open_guesses, told
from warta.resolve.splits import likely_splits

Joined = Mapping[tuple[str, str], tuple[str, tuple[Agreement, ...]]]


def resolve(
    gists: Iterable[Gist],
    *,
    language: str = "id",
    known: Mapping[str, Figure] | None = None,
    register: Register = UNDECIDED,
    replaced: Iterable[tuple[str, str]] = (),
) -> Resolution:
    """Which mention means which entity. Across articles names merge where they are the same full name; a name of one
    word may be taken for a full name, marked as probable, unless the register tells the two apart. ``known`` is the
    table of public figures, ``replaced`` are names that decisions made others in their articles."""
    held = tuple(gists)
    everyone = tuple(told(people(held, known=figures() if known is None else known), register))
    names = {person.id: person.name for person in everyone}
    found, ignored = contexts(held), common(held)
    apart = kept_apart(register)
    lone = tuple(
        one
        for one in candidates(names, found, things=things(held), ignored=ignored)
        if frozenset((one.lone, one.full)) not in apart
    )
    joins = {
        key: (full, in_words(reasons, names=names, language=language)) for key, (full, reasons) in joined(lone).items()
    }
    occurrences = tuple(one for gist in held for one in _occurrences(gist, joins))
    guesses = (*likely_merges(names, found, lone, ignored=ignored), *likely_splits(names, found))
    codes = {code for gist in held for code in gist.codes}
    countries = told((country(code, language=language) for code in sorted(codes)), register)
    entities = _entities((*everyone, *countries), occurrences)
    return Resolution(
        entities,
        occurrences,
        _lone_names(joins, names),
        open_guesses(
            (replace(one, reasons=in_words(one.reasons, names=names, language=language)) for one in guesses), register
        ),
        moved(register, replaced, entities={one.id: one for one in entities}, lone=frozenset(one for one, _ in joins)),
    )


def _entities(known: Iterable[Entity], occurrences: Iterable[Occurrence]) -> tuple[Entity, ...]:
    """The entities that occur, by id: a name that is joined everywhere is none."""
    held = {one.entity for one in occurrences}
    calendar = (calendar_entity(one.removeprefix("tanggal/")) for one in held if one.startswith("tanggal/"))
    found = (*(entity for entity in known if entity.id in held), *calendar)
    return tuple(sorted(found, key=lambda entity: entity.id))


def _occurrences(gist: Gist, joins: Joined) -> Iterator[Occurrence]:
    sights, article = gist.sights, gist.id
    joined_here = [joins.get((identity, article)) for identity in sights.ids]
    for mention, place in zip(sights.mention, sights.entity, strict=True):
        if found := joined_here[place]:
            yield Occurrence(found[0], article, mention, True, found[1])
        else:
            yield Occurrence(sights.ids[place], article, mention)


def _lone_names(joins: Joined, names: Mapping[str, str]) -> tuple[LoneName, ...]:
    """The names of one word that were taken for full ones, by id, with their articles."""
    articles: dict[tuple[str, str], list[str]] = {}
    for (lone, article), (full, _) in joins.items():
        articles.setdefault((lone, full), []).append(article)
    return tuple(
        LoneName(lone, names[lone], full, tuple(sorted(held))) for (lone, full), held in sorted(articles.items())
    )
