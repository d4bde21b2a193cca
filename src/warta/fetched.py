"""Tables whose keys are at hand, and whose values are fetched when they are asked for."""

from collections.abc import Collection, Iterator, Mapping
from typing import Generic, TypeVar

V = TypeVar("V")


class Fetched(Mapping[str, V], Generic[V]):
    """A table of which the keys are those of ``held``; how a value is fetched is told by each kind of it."""

    def __init__(self, held: Collection[str]) -> None:
        self._names = held

    def __contains__(self, key: object) -> bool:
        """Whether there is such a key; nothing is fetched for it."""
        return key in self._names

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)
