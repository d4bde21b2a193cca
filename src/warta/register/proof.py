"""Decisions against the archive: articles that are not there, names that are taken, and rules that nothing needs."""

from collections.abc import Iterable
from difflib import get_close_matches

from msgspec.structs import replace

from warta.analyze.passages import reader
from warta.analyze.people.identity import own_id, person_id
from warta.errors import Problem
from warta.nouns.mentions import Country, Organisation, Person, Place
from warta.nouns.register import Decision, Register
from warta.nouns.site import Reading


def proved(
    register: Register, readings: Iterable[Reading], paths: Iterable[str]
) -> tuple[Register, tuple[Problem, ...]]:
    """The decisions that the archive allows, and a problem for each that it does not; ``paths`` are of all articles."""
    files = sorted(paths)
    names = _names(readings) if any(one.rename for one in register.decisions) else frozenset()
    problems: list[Problem] = []
    kept = []
    for one in register.decisions:
        held, wrong = _split(one, files)
        if held.rename and not held.code and own_id(held.rename) in names - set(map(own_id, held.forms)):
            what = f'"{held.rename}" is the name of another in the archive.'
            wrong.append(Problem(one.where, what, "To make both one write `merge`, else choose another name."))
            held = replace(held, rename="")
        problems += wrong
        kept.append(held)
    return Register(tuple(kept)), tuple(problems)


def _names(readings: Iterable[Reading]) -> frozenset[str]:
    """The ids of all names of people and organisations."""
    values = (mention.value for reading in readings for mention in reading.analysis.mentions)
    names = {value.name for value in values if isinstance(value, Person | Organisation)}
    return frozenset(map(own_id, names))


def _split(one: Decision, files: list[str]) -> tuple[Decision, list[Problem]]:
    """The decision without articles that are not there."""
    problems = []
    parts = []
    for name, paths in one.split:
        for path in paths:
            if path not in files:
                near = get_close_matches(path, files, n=1)
                fix = f'Did you mean "{near[0]}"?' if near else "Write its path in the articles folder."
                problems.append(Problem(one.where, f'unknown article "{path}" in split.', fix))
        if held := tuple(path for path in paths if path in files):
            parts.append((name, held))
    return (replace(one, split=tuple(parts)) if one.split else one), problems


def unused(register: Register, readings: Iterable[Reading]) -> tuple[Problem, ...]:
    """A note for each form of a decision that stands in no article, as it was found and as it is written."""
    held = tuple(readings)
    codes, names = _found(held)
    parts = frozenset(own_id(name) for one in register.decisions for name, _ in one.split)
    waiting = [(one, one.name) for one in register.decisions if one.code and one.code not in codes]
    waiting += [
        (one, form)
        for one in register.decisions
        if not one.code
        for form in dict.fromkeys((*one.forms, *one.not_same_as))
        if own_id(form) not in names | parts
    ]
    for reading in held:
        if not waiting:
            break
        text = reader(reading.prose).text.casefold()
        waiting = [(one, form) for one, form in waiting if one.code or form.casefold() not in text]
    return tuple(Problem(one.where, f'no article has "{form}".', level="note") for one, form in waiting)


def _found(readings: Iterable[Reading]) -> tuple[frozenset[str], frozenset[str]]:
    """The codes of countries and the ids of names, as they are and by the table of public figures."""
    values = [mention.value for reading in readings for mention in reading.analysis.mentions]
    names = {value.name for value in values if isinstance(value, Person | Organisation | Place)}
    codes = frozenset(value.code for value in values if isinstance(value, Country))
    return codes, frozenset(identity for name in names for identity in (own_id(name), person_id(name)))
