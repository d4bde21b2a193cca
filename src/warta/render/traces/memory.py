"""What is kept of the making of a site: for each of its parts what it looked up and the files that came of it."""

from array import array
from collections.abc import Iterable, Mapping, Sequence, Set
from itertools import islice
from sys import byteorder
from typing import Any, NamedTuple, TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from warta.render.traces.digests import ABSENT, SIZE, Digests
from warta.render.traces.tables import Noted, Whole

# a key of a look-up; a number stands for what is looked at of the whole, in the order of Whole
Key: TypeAlias = int | str | tuple[str, str | int]
WHOLES = tuple(Whole)
# the number of a key is its place in its table times this, and the number of the table
TABLES = 64
# so few numbers are looked for one by one, which reads no number at all where none is there
FEW = 16


class Part(NamedTuple):
    """A part of the site that was made: the numbers of the keys that it looked up, four bytes each, and its files or
    what else it gives."""

    reads: bytes
    given: Any


class Trace(Struct, frozen=True, gc=False):
    """What a part of the site looked up, as in Part, the paths of its files, and how many bytes it gave to those of the
    data."""

    reads: bytes
    files: tuple[str, ...]
    sizes: dict[str, int] = {}


class Memory(Struct, frozen=True):
    """The traces of all parts by their names, and of each table the keys that were looked up with the hashes of what
    was there, ``SIZE`` bytes each; ``bonds`` are the seal of those that some tables hang on (``watch.BOUND``)."""

    tables: tuple[str, ...] = ()
    keys: tuple[list[Key], ...] = ()
    digests: tuple[bytes, ...] = ()
    traces: dict[str, Trace] = {}
    bonds: str = ""


NOTHING = Memory()


class Numbers:
    """The numbers of the keys of a table; those of a memory come first, and are not looked at before one is asked
    for."""

    def __init__(self, known: list[Key]) -> None:
        self._known = known
        self._by_key: dict[Key, int] | None = None

    def of(self, key: Key) -> int:
        """The number of a key, the next one where it has none yet."""
        if self._by_key is None:
            self._by_key = dict(zip(self._known, range(len(self._known)), strict=True))
        return self._by_key.setdefault(key, len(self._by_key))

    def since(self, count: int) -> list[Key]:
        """The keys that were numbered since there were so many, in their order."""
        if self._by_key is None:
            return self._known[count:]
        # from their end, for a million keys may stand before them
        return list(islice(reversed(self._by_key), len(self._by_key) - count))[::-1]

    def __len__(self) -> int:
        return len(self._known if self._by_key is None else self._by_key)


class Notes:
    """The keys of an archive's tables and their numbers, those of a memory first, with the hashes of what is there;
    tables and fields that are the ``same`` as then are not looked at."""

    def __init__(self, before: Memory, tables: Iterable[Noted], digests: Digests, same: Set[str] = frozenset()) -> None:
        self._tables = tuple(tables)
        self._digests = digests
        assert len(self._tables) <= TABLES, "the number of a key has room for so many tables"
        names = tuple(one.name for one in self._tables)
        known = before if before.tables == names else Memory(names, tuple([] for _ in names), (b"",) * len(names))
        self._before = known
        self._is_less = False
        self._numbers = [Numbers(keys) for keys in known.keys]
        held = zip(self._tables, known.keys, known.digests, strict=True)
        self._hashes = [
            hashes if table.name in same else self._hashed_again(table, keys, hashes, same)
            for table, keys, hashes in held
        ]

    def _hashed(self, table: Noted, keys: Iterable[Key]) -> bytes:
        return b"".join([self._digests.of(table, _read(key)) for key in keys])

    def _hashed_again(self, table: Noted, keys: Sequence[Key], known: bytes, same: Set[str]) -> bytes:
        """The hashes of keys of a memory, which were ``known`` then."""
        if type(table) is not Noted:
            return self._hashed(table, keys)
        return b"".join(
            known[place * SIZE : (place + 1) * SIZE]
            if f"{table.name}.{key}" in same
            else self._digests.of(table, _read(key))
            for place, key in enumerate(keys)
        )

    def kept(self, intact: Set[str]) -> dict[str, Trace]:
        """The traces of the memory that hold: what they looked up is the same now, and their files are intact."""
        changed = self._changed()
        # of what is gone, a withdrawn name perhaps, nothing is kept
        self._is_less = any(self._hash(number) == ABSENT for number in changed)
        return {
            name: trace
            for name, trace in self._before.traces.items()
            if all(map(intact.__contains__, trace.files)) and not _has_any(trace.reads, changed)
        }

    def _changed(self) -> set[int]:
        """The numbers of the keys of the memory that have another value now."""
        return {
            place // SIZE * TABLES + n
            for n, (old, new) in enumerate(zip(self._before.digests, self._hashes, strict=True))
            if old != new
            for place in range(0, len(old), SIZE)
            if old[place : place + SIZE] != new[place : place + SIZE]
        }

    def _hash(self, number: int) -> bytes:
        place, table = divmod(number, TABLES)
        return self._hashes[table][place * SIZE : (place + 1) * SIZE]

    def taken(self) -> "array[int]":
        """The numbers of all that was looked up since the last time."""
        found = array("I")
        for n, (table, numbers) in enumerate(zip(self._tables, self._numbers, strict=True)):
            if table.read:
                found.extend([numbers.of(_written(key)) * TABLES + n for key in table.taken()])
        return found

    def counts(self) -> list[int]:
        """How many keys of each table have numbers."""
        return [len(numbers) for numbers in self._numbers]

    def since(self, counts: list[int]) -> list[list[Key]]:
        """The keys of each table that were numbered since there were so many, in their order."""
        held = zip(self._numbers, counts, strict=True)
        return [numbers.since(count) for numbers, count in held]

    def adopted(self, counts: list[int], keys: list[list[Key]]) -> dict[int, int]:
        """Numbers the keys that another process numbered from ``counts`` on; leads from its numbers to those here."""
        return {
            (count + place) * TABLES + n: numbers.of(key) * TABLES + n
            for n, (numbers, count, held) in enumerate(zip(self._numbers, counts, keys, strict=True))
            for place, key in enumerate(held)
        }

    def memory(self, traces: dict[str, Trace]) -> Memory:
        """What is to be kept."""
        held = zip(self._tables, self._numbers, self._hashes, strict=True)
        hashes = tuple(known + self._hashed(table, numbers.since(len(known) // SIZE)) for table, numbers, known in held)
        keys = tuple(numbers.since(0) for numbers in self._numbers)
        found = Memory(tuple(one.name for one in self._tables), keys, hashes, traces)
        return _pruned(found) if self._is_less else found


def _has_any(reads: bytes, numbers: Set[int]) -> bool:
    """Whether any of these numbers is among the reads."""
    if len(numbers) > FEW:
        return not numbers.isdisjoint(_unpacked(reads))
    return any(number in _unpacked(reads) for number in numbers if number.to_bytes(4, byteorder) in reads)


def _unpacked(reads: bytes) -> "array[int]":
    found = array("I")
    found.frombytes(reads)
    return found


def _pruned(memory: Memory) -> Memory:
    """The memory without the keys that no part reads."""
    used: set[int] = set()
    for trace in memory.traces.values():
        used.update(_unpacked(trace.reads))
    kept = [[at for at in range(len(keys)) if at * TABLES + n in used] for n, keys in enumerate(memory.keys)]
    way = {old * TABLES + n: new * TABLES + n for n, places in enumerate(kept) for new, old in enumerate(places)}
    found = zip(memory.keys, memory.digests, kept, strict=True)
    keys, digests = zip(
        *(
            ([keys[at] for at in places], b"".join(hashes[at * SIZE : (at + 1) * SIZE] for at in places))
            for keys, hashes, places in found
        ),
        strict=True,
    )
    traces = {name: replace(one, reads=translated(one.reads, way)) for name, one in memory.traces.items()}
    return Memory(memory.tables, keys, digests, traces)


def translated(reads: bytes, way: Mapping[int, int]) -> bytes:
    """The reads by other numbers."""
    return array("I", [way.get(one, one) for one in _unpacked(reads)]).tobytes()


def _read(key: Key) -> Whole | str | tuple[str, str | int]:
    return WHOLES[key] if isinstance(key, int) else key


def _written(key: object) -> Key:
    return WHOLES.index(key) if isinstance(key, Whole) else key  # type: ignore[return-value]
