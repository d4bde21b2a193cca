"""What is kept of the making of a site: for each of its parts what it looked up and the files that came of it."""

from array import array
from collections.abc import Hashable, Iterable, Mapping, Set
from itertools import islice
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
    was there, ``SIZE`` bytes each."""

    tables: tuple[str, ...] = ()
    keys: tuple[list[Key], ...] = ()
    digests: tuple[bytes, ...] = ()
    traces: dict[str, Trace] = {}


NOTHING = Memory()


class Notes:
    """The keys of an archive's tables and their numbers, those of a memory first, with the hashes of what is there."""

    def __init__(self, before: Memory, tables: Iterable[Noted], digests: Digests) -> None:
        self._tables = tuple(tables)
        self._digests = digests
        assert len(self._tables) <= TABLES, "the number of a key has room for so many tables"
        names = tuple(one.name for one in self._tables)
        known = before if before.tables == names else Memory(names, tuple([] for _ in names), (b"",) * len(names))
        self._before = known
        self._is_less = False
        self._numbers: list[dict[Hashable, int]] = [
            {_read(key): n for n, key in enumerate(keys)} for keys in known.keys
        ]
        held = zip(self._tables, self._numbers, strict=True)
        self._hashes = [self._hashed(table, numbers) for table, numbers in held]

    def _hashed(self, table: Noted, keys: Iterable[Hashable]) -> bytes:
        return b"".join([self._digests.of(table, key) for key in keys])

    def kept(self, intact: Set[str]) -> dict[str, Trace]:
        """The traces of the memory that hold: what they looked up is the same now, and their files are intact."""
        changed = self._changed()
        # of what is gone, a withdrawn name perhaps, nothing is kept
        self._is_less = any(self._hash(number) == ABSENT for number in changed)
        found = {}
        for name, trace in self._before.traces.items():
            reads = array("I")
            reads.frombytes(trace.reads)
            if changed.isdisjoint(reads) and intact >= set(trace.files):
                found[name] = trace
        return found

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
                found.extend([numbers.setdefault(key, len(numbers)) * TABLES + n for key in table.taken()])
        return found

    def counts(self) -> list[int]:
        """How many keys of each table have numbers."""
        return [len(numbers) for numbers in self._numbers]

    def since(self, counts: list[int]) -> list[list[Key]]:
        """The keys of each table that were numbered since there were so many, in their order."""
        # from their end, for a million keys may stand before them
        held = zip(self._numbers, counts, strict=True)
        fresh = (list(islice(reversed(numbers), len(numbers) - count)) for numbers, count in held)
        return [[_written(key) for key in reversed(keys)] for keys in fresh]

    def adopted(self, counts: list[int], keys: list[list[Key]]) -> dict[int, int]:
        """Numbers the keys that another process numbered from ``counts`` on; leads from its numbers to those here."""
        return {
            (count + place) * TABLES + n: numbers.setdefault(_read(key), len(numbers)) * TABLES + n
            for n, (numbers, count, held) in enumerate(zip(self._numbers, counts, keys, strict=True))
            for place, key in enumerate(held)
        }

    def memory(self, traces: dict[str, Trace]) -> Memory:
        """What is to be kept."""
        held = zip(self._tables, self._numbers, self._hashes, strict=True)
        hashes = tuple(
            known + self._hashed(table, islice(numbers, len(known) // SIZE, None)) for table, numbers, known in held
        )
        keys = tuple([_written(key) for key in numbers] for numbers in self._numbers)
        found = Memory(tuple(one.name for one in self._tables), keys, hashes, traces)
        return _pruned(found) if self._is_less else found


def _pruned(memory: Memory) -> Memory:
    """The memory without the keys that no part reads."""
    used: set[int] = set()
    for trace in memory.traces.values():
        reads = array("I")
        reads.frombytes(trace.reads)
        used.update(reads)
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
    found = array("I")
    found.frombytes(reads)
    return array("I", [way.get(one, one) for one in found]).tobytes()


def _read(key: Key) -> Whole | str | tuple[str, str | int]:
    return WHOLES[key] if isinstance(key, int) else key


def _written(key: object) -> Key:
    return WHOLES.index(key) if isinstance(key, Whole) else key  # type: ignore[return-value]
