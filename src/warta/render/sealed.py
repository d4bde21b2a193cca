"""Tables that lie packed: a value is unpacked when it is looked up."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Generic, TypeVar, overload

from msgspec import Raw
from msgspec.msgpack import Decoder

from warta.fetched import Fetched

V = TypeVar("V")


class Sealed(Fetched[V]):
    """The values by their keys, out of ``packed``; what was unpacked once is kept."""

    def __init__(self, packed: Mapping[str, Raw], decoder: Decoder[V]) -> None:
        super().__init__(packed)
        self._packed = packed
        self._decoder = decoder
        self._known: dict[str, V] = {}

    def __getitem__(self, key: str) -> V:
        if key not in self._known:
            self._known[key] = self._decoder.decode(self._packed[key])
        return self._known[key]


class InOrder(Sequence[V], Generic[V]):
    """The values of a table in the order of its keys."""

    def __init__(self, table: Mapping[str, V]) -> None:
        self._table = table
        self._keys = tuple(table)

    @overload
    def __getitem__(self, place: int) -> V: ...

    @overload
    def __getitem__(self, place: slice) -> Sequence[V]: ...

    def __getitem__(self, place: int | slice) -> V | Sequence[V]:
        if isinstance(place, slice):
            return tuple(self._table[key] for key in self._keys[place])
        return self._table[self._keys[place]]

    def __iter__(self) -> Iterator[V]:
        return map(self._table.__getitem__, self._keys)

    def __len__(self) -> int:
        return len(self._keys)
