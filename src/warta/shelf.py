"""All that is known of the articles of an archive, packed; an article is unpacked when somebody asks for it."""

import os
from collections.abc import Callable, Mapping
from itertools import islice

from warta.answering import unpacked
from warta.fetched import Fetched
from warta.nouns.site import Reading

# so many stay unpacked in all processes together, those that were unpacked last: about 1.4 GB
MOST, FEWEST = 48_000, 1_000
Packed = tuple[str, bytes]


class Shelf(Fetched[Reading]):
    """The articles by the names that ``packed`` has them under, each as ``made`` makes it of what was found in it.

    ``held`` are those that are unpacked, by key and name; it may be that of the last round of a preview.
    """

    def __init__(
        self,
        packed: Mapping[str, Packed],
        made: Callable[[Reading, str], Reading],
        held: dict[tuple[str, str], Reading] | None = None,
    ) -> None:
        super().__init__(packed)
        self._packed = packed
        self._made = made
        self._held = {} if held is None else held
        self._most = max(FEWEST, MOST // (os.cpu_count() or 1))

    def __getitem__(self, name: str) -> Reading:
        key, data = self._packed[name]
        known = self._held.get((key, name))
        if known is None:
            found = unpacked(data).reading
            if found is None:
                raise KeyError(name)
            known = self._made(found, name)
            self._keep((key, name), known)
        return known

    def _keep(self, place: tuple[str, str], reading: Reading) -> None:
        if len(self._held) >= self._most:
            for old in list(islice(self._held, self._most // 4)):
                self._held.pop(old, None)
        self._held[place] = reading

    def __eq__(self, other: object) -> bool:
        """Whether nothing changed: told by the keys, and no article is unpacked for it."""
        return isinstance(other, Shelf) and self._keys() == other._keys()

    __hash__ = None  # type: ignore[assignment]

    def key(self, name: str) -> str:
        """What is another where anything of the article is."""
        return self._packed[name][0]

    def _keys(self) -> list[tuple[str, str]]:
        return [(name, key) for name, (key, _) in self._packed.items()]
