"""Which of two finds stays where they overlap."""

from warta.nouns.mentions import Country, Find, Organisation, Person, Place, Timex
from warta.spans import Apart

# people, countries and dates are linked, so no two of them may share a letter; the others may lie around them
RANK = {Person: 0, Timex: 1, Country: 2}


def kept(finds: tuple[Find, ...]) -> tuple[Find, ...]:
    """The finds without losers, by place: of two linked ones the longer stays, then the person, then the date.

    An organisation may hold a country (Kongres AS) and stays beside it; a place or organisation that is no more than
    a person, country or date goes.
    """
    taken, linked = Apart(), {}
    for find in sorted(finds, key=lambda find: (find.span.start - find.span.end, _rank(find), find.span)):
        if type(find.value) in RANK and taken.take(find.span):
            linked[find.span] = find
    around = [
        find
        for find in finds
        if isinstance(find.value, Organisation | Place)
        and not any(_swallowed(find, linked[span]) for span in taken.meeting(find.span))
    ]
    return tuple(sorted([*linked.values(), *around], key=lambda find: (find.span, _rank(find), find.rule)))


def _rank(find: Find) -> int:
    return RANK.get(type(find.value), 3)


def _swallowed(around: Find, linked: Find) -> bool:
    """Whether a place or organisation lies in a linked find that it meets, or cuts through it, or holds it and it is no
    country."""
    holds = around.span.start <= linked.span.start and linked.span.end <= around.span.end
    return not (holds and around.span != linked.span and isinstance(linked.value, Country))
