"""Which names gave way to others, so that the addresses that they had can lead there."""

from collections.abc import Iterable, Iterator

from warta.analyze.people.identity import own_id
from warta.nouns.mentions import UNNAMED, Mention, Person
from warta.nouns.site import Reading


def replaced(before: Iterable[Reading], after: Iterable[Reading]) -> tuple[tuple[str, str], ...]:
    """The names of people that decisions replaced, with the new ones, sorted: (Dewi A., Dewi Anggraini).

    ``before`` and ``after`` are the same articles in the same order. An article that names somebody protected tells
    nothing here.
    """
    pairs = ((old, new) for old, new in zip(before, after, strict=True) if old is not new and old.prose == new.prose)
    return tuple(sorted({found for old, new in pairs for found in _replaced(old, new)}))


def _replaced(old: Reading, new: Reading) -> Iterator[tuple[str, str]]:
    named = [(one, value) for one in new.analysis.mentions if (value := _person(one))]
    for one in old.analysis.mentions:
        value = _person(one)
        for other, instead in named if value else ():
            if value and _touch(one, other) and own_id(value.name) != own_id(instead.name):
                yield value.name, instead.name


def _person(one: Mention) -> Person | None:
    return one.value if isinstance(one.value, Person) and one.rule not in UNNAMED else None


def _touch(one: Mention, other: Mention) -> bool:
    return one.block == other.block and one.span.start < other.span.end and other.span.start < one.span.end
