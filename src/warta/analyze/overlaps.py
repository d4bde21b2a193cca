"""Which of two finds stays where they overlap."""

from bisect import bisect_left, insort
from collections.abc import Iterator

from warta.nouns.mentions import Country, Find, Organisation, Person, Place, Timex

# people, countries and dates are linked, so no two of them may share a letter; the others may lie around them
RANK = {Person: 0, Timex: 1, Country: 2}


def kept(finds: tuple[Find, ...]) -> tuple[Find, ...]:
    """The finds without losers, by place: of two linked ones the longer stays, then the person, then the date.

    An organisation may hold a country (Kongres AS) and stays beside it; a place or organisation that is no more than
    a person, country or date goes.
    """
    linked: list[Find] = []
    for find in sorted(finds, key=lambda find: (find.span.start - find.span.end, _rank(find), find.span)):
        if type(find.value) in RANK and next(_met(find, linked), None) is None:
            insort(linked, find, key=_start)
    around = [
        find
        for find in finds
        if isinstance(find.value, Organisation | Place) and not any(_goes(find, other) for other in _met(find, linked))
    ]
    return tuple(sorted([*linked, *around], key=lambda find: (find.span, _rank(find), find.rule)))


def _rank(find: Find) -> int:
    return RANK.get(type(find.value), 3)


def _start(find: Find) -> int:
    return find.span.start


def _met(find: Find, apart: list[Find]) -> Iterator[Find]:
    """Those of finds in order, none over another, that share a letter with this one; the last first."""
    for at in range(bisect_left(apart, find.span.end, key=_start) - 1, -1, -1):
        if apart[at].span.end <= find.span.start:
            return
        yield apart[at]


def _goes(around: Find, linked: Find) -> bool:
    """Whether a place or organisation lies in a linked find, or cuts through one, or holds one that is no country."""
    holds = around.span.start <= linked.span.start and linked.span.end <= around.span.end
    return not (holds and around.span != linked.span and isinstance(linked.value, Country))
