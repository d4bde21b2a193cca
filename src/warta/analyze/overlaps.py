"""Which of two finds stays where they overlap."""

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
        if type(find.value) in RANK and not any(_meet(find, other) for other in linked):
            linked.append(find)
    around = [
        find
        for find in finds
        if isinstance(find.value, Organisation | Place) and not any(_swallowed(find, other) for other in linked)
    ]
    return tuple(sorted([*linked, *around], key=lambda find: (find.span, _rank(find), find.rule)))


def _rank(find: Find) -> int:
    return RANK.get(type(find.value), 3)


def _meet(one: Find, other: Find) -> bool:
    return one.span.start < other.span.end and other.span.start < one.span.end


def _swallowed(around: Find, linked: Find) -> bool:
    """Whether a place or organisation lies in a linked find, or cuts through one, or holds one that is no country."""
    if not _meet(around, linked):
        return False
    holds = around.span.start <= linked.span.start and linked.span.end <= around.span.end
    return not (holds and around.span != linked.span and isinstance(linked.value, Country))
