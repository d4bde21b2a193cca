"""Articles in an order, each fetched when it is looked at: so all of an archive need not be held."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import overload

from warta.fetched import Fetched
from warta.nouns.site import Reading


def key(readings: Mapping[str, Reading], name: str) -> str:
    """What is another where anything of the article is; nothing where these readings have no such keys."""
    known = getattr(readings, "key", None)
    return str(known(name)) if known else ""


class Readings(Sequence[Reading]):
    """The articles of these ``ids``, in their order, out of those that ``by_id`` fetches."""

    def __init__(self, by_id: Mapping[str, Reading], ids: tuple[str, ...]) -> None:
        self._by_id = by_id
        self._ids = ids

    @overload
    def __getitem__(self, place: int) -> Reading: ...

    @overload
    def __getitem__(self, place: slice) -> "Readings": ...

    def __getitem__(self, place: int | slice) -> "Reading | Readings":
        return Readings(self._by_id, self._ids[place]) if isinstance(place, slice) else self._by_id[self._ids[place]]

    def __iter__(self) -> Iterator[Reading]:
        return map(self._by_id.__getitem__, self._ids)

    def __len__(self) -> int:
        return len(self._ids)

    def keys(self) -> list[tuple[str, str]]:
        """The ids with their keys."""
        return [(one, key(self._by_id, one)) for one in self._ids]


class Named(Fetched[Reading]):
    """The same by their ids."""

    def __init__(self, by_id: Mapping[str, Reading], ids: Iterable[str]) -> None:
        super().__init__(dict.fromkeys(ids))
        self._by_id = by_id

    def __getitem__(self, identity: str) -> Reading:
        if identity not in self:
            raise KeyError(identity)
        return self._by_id[identity]

    def key(self, name: str) -> str:
        """The key of an article."""
        return key(self._by_id, name)
