"""What the register says of a name: whose it is in an article, what it is instead, or that it is nobody's."""

from collections.abc import Iterable

from msgspec import Struct

from warta.analyze.people.identity import own_id, person_id
from warta.lexicon import country_codes
from warta.nouns.mentions import Country, Organisation, Person, Place, Timex, Value
from warta.nouns.register import Decision, Register


class Names(Struct, frozen=True):
    """The decisions by what they are looked up by: people and organisations by the id of each form, countries by code.

    ``retyped`` are those that say what a name is, whatever it was taken for.
    """

    people: dict[str, Decision]
    organisations: dict[str, Decision]
    countries: dict[str, Decision]
    retyped: dict[str, Decision]


class Decided(Struct, frozen=True):
    """What a name means: ``value`` is nothing where it means nobody; ``confirmed`` where editors said whom or what;
    ``decision`` is what they said."""

    value: Value | None
    confirmed: bool = False
    decision: Decision | None = None


def names_of(register: Register) -> Names:
    """The look-ups of a register."""
    people = [one for one in register.decisions if one.kind == "person"]
    organisations = [one for one in register.decisions if one.kind == "organisation"]
    whole = {person_id(form): one for one in reversed(people) for form in (one.name, *one.merge)}
    return Names(
        people=whole | _by_form(people),
        organisations=_by_form(organisations),
        countries={one.code: one for one in register.decisions if one.code},
        retyped=_by_form(one for one in register.decisions if one.retyped and not one.code),
    )


def _by_form(decisions: Iterable[Decision]) -> dict[str, Decision]:
    """Each form, also the parts and the new name, which are the decision's own."""
    return {own_id(form): one for one in decisions for form in (*one.forms, one.called)}


def decided(value: Value, names: Names, *, path: str) -> Decided:
    """What a value means in the article at ``path`` by the register."""
    if isinstance(value, Timex):
        return Decided(value)
    if isinstance(value, Country):
        return _country(value, names.countries.get(value.code))
    own = own_id(value.name)
    if held := names.retyped.get(own):
        return Decided(_instead(held, value), True, held)
    if isinstance(value, Person):
        return _person(value, names.people.get(own) or names.people.get(person_id(value.name)), path)
    body = names.organisations.get(own) if isinstance(value, Organisation) else None
    if body is None:
        return Decided(value)
    return Decided(None if body.hide else Organisation(body.called), own != own_id(body.name), body)


def _country(value: Country, held: Decision | None) -> Decided:
    if held is None:
        return Decided(value)
    if held.retyped:
        return Decided(_instead(held, value), True, held)
    return Decided(None if held.hide else value, False, held)


def _person(value: Person, held: Decision | None, path: str) -> Decided:
    """The person that a name means: a part of a split, nobody, initials, or who has all these names."""
    if held is None:
        return Decided(value)
    if held.hide:
        return Decided(None, False, held)
    if held.protected:
        return Decided(Person(held.initials, value.roles), True, held)
    part = next((name for name, paths in held.split if path in paths), "")
    is_other = bool(part) or own_id(value.name) not in (own_id(held.name), own_id(held.called))
    return Decided(Person(part or held.called, value.roles), is_other, held)


def _instead(held: Decision, value: Value) -> Value | None:
    """What a name is that was taken for something else."""
    if held.hide or held.retyped == "none":
        return None
    if held.retyped == "country":
        return Country(held.code or country_codes()[held.name.casefold()])
    roles = value.roles if isinstance(value, Person) else ()
    kinds: dict[str, Value] = {
        "person": Person(held.called, roles),
        "organisation": Organisation(held.called),
        "place": Place(held.called),
    }
    return kinds[held.retyped]


def speaker(name: str, names: Names, *, path: str) -> str:
    """Who speaks by the register: another name, initials, or nobody who may be named."""
    meant = decided(Person(name), names, path=path).value
    return meant.name if isinstance(meant, Person) else ""
