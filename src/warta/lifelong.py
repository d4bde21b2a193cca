"""Answers about one record, kept as long as that record lives.

In a preview an article that did not change is the very same record in each round: only the changed one is worked out.
"""

from collections.abc import Callable
from typing import TypeVar
from weakref import ref

K = TypeVar("K")
V = TypeVar("V")


def lifelong(answer: Callable[[K], V]) -> Callable[[K], V]:
    """A pure function of a record that remembers its answers by the record itself, not by what it holds."""
    known: dict[int, tuple[ref[K], V]] = {}

    def remembered(record: K) -> V:
        place = id(record)
        held = known.get(place)
        if held is None or held[0]() is not record:
            held = (ref(record, lambda gone: _forget(known, place, gone)), answer(record))
            known[place] = held
        return held[1]

    return remembered


def _forget(known: dict[int, tuple[ref[K], V]], place: int, gone: ref[K]) -> None:
    # another record may live at that place by now
    if place in known and known[place][0] is gone:
        del known[place]
