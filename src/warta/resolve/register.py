"""What the register says of entities over the whole archive: their names, who they are, whom they are not."""

from collections.abc import Iterable, Iterator, Mapping

from msgspec.structs import replace

from warta.analyze.people.identity import own_id, person_id
from warta.nouns.entities import Entity, Guess, Moved
from warta.nouns.register import Decision, Register


def told(entities: Iterable[Entity], register: Register) -> Iterator[Entity]:
    """The entities as the register names and describes them."""
    people = {person_id(one.called): one for one in register.decisions if one.kind == "person"}
    countries = {one.code: one for one in register.decisions if one.code}
    parts = {person_id(name) for one in register.decisions for name, _ in one.split}
    for entity in entities:
        held = people.get(entity.id) if entity.kind == "person" else countries.get(entity.code)
        shown = _described(entity, held) if held and entity.kind in ("person", "country") else entity
        yield replace(shown, confirmed=True) if entity.id in parts else shown


def _described(entity: Entity, held: Decision) -> Entity:
    others = tuple(form for form in (*held.forms, *entity.aliases) if form != held.called)
    return replace(
        entity,
        name=held.called if entity.kind == "person" else held.rename or entity.name,
        description=held.description or entity.description,
        wikidata=held.wikidata or entity.wikidata,
        aliases=tuple(dict.fromkeys(others)),
        confirmed=True,
    )


def kept_apart(register: Register) -> frozenset[frozenset[str]]:
    """The pairs of ids that are never joined, by the names that the register gives to both."""
    called = {own_id(form): one.called for one in register.decisions for form in one.forms}
    return frozenset(
        frozenset((person_id(one.called), person_id(called.get(own_id(other), other))))
        for one in register.decisions
        for other in one.not_same_as
    )


def open_guesses(guesses: Iterable[Guess], register: Register) -> tuple[Guess, ...]:
    """The guesses that the register leaves open: none of two who are told apart, and no split of a name it knows."""
    apart = kept_apart(register)
    known = {person_id(name) for one in register.decisions for name in (one.called, *(part for part, _ in one.split))}
    parts = [{person_id(part) for part, _ in one.split} | {person_id(one.called)} for one in register.decisions]

    def is_open(guess: Guess) -> bool:
        if guess.kind == "split":
            return person_id(guess.names[0]) not in known
        pair = frozenset(map(person_id, guess.names))
        return pair not in apart and not any(pair <= held for held in parts)

    return tuple(guess for guess in guesses if is_open(guess))


def moved(
    register: Register, replaced: Iterable[tuple[str, str]], *, entities: Mapping[str, Entity], lone: frozenset[str]
) -> tuple[Moved, ...]:
    """The addresses of names that decisions made another's, by id: an address that was given never dies.

    ``replaced`` are such names in articles; ``lone`` the ids of names of one word that have a page in any case.
    """
    found = {one.id: one for one in _of_forms(register, entities)}
    others: dict[str, tuple[str, dict[str, None]]] = {}
    for old, new in replaced:
        if person_id(new) in entities:
            others.setdefault(person_id(old), (old, {}))[1][person_id(new)] = None
    for identity, (name, leads) in others.items():
        found.setdefault(identity, Moved(identity, name, tuple(leads)))
    return tuple(found[one] for one in sorted(found) if one not in entities and one not in lone)


def _of_forms(register: Register, entities: Mapping[str, Entity]) -> Iterator[Moved]:
    """Every form of the register's people, the first that has an address first."""
    found: dict[str, Moved] = {}
    for one in register.decisions:
        if one.kind != "person" or one.hide or one.protected or one.retyped:
            continue
        parts = tuple(identity for name, _ in one.split if (identity := person_id(name)) in entities)
        leads = parts or tuple(identity for identity in [person_id(one.called)] if identity in entities)
        for form in (one.name, *one.aliases, *one.merge):
            for identity in (own_id(form), person_id(form)):
                if leads:
                    found.setdefault(identity, Moved(identity, form, leads))
    yield from found.values()
