"""Which article files need not be read again: each with the state that it was in, and the key of the answer about it.

A file in the same state is the same file, as a build that finds nothing changed takes it too (``unchanged.py``).
"""

import time
from collections.abc import Iterable, Mapping
from pathlib import Path

from msgspec import Struct

from warta.errors import Problem
from warta.nouns.files import SourceFile, Unread
from warta.sealed_files import read_sealed, unwritten, write_sealed
from warta.unchanged import YOUNG, State

FILE = "reads.msgpack"
OLDEST = -(1 << 63)


class Reads(Struct, frozen=True):
    """The article files by their paths in the folder; ``head`` is another where the same file gets another key."""

    head: str
    files: dict[str, tuple[State, str]]


class Memory:
    """What is kept of reading in the folder ``state``, nothing where nothing is to be remembered."""

    def __init__(self, state: Path, head: str, *, remember: bool) -> None:
        self._begun = time.time_ns()
        self._path = state / FILE
        self._remember = remember
        before = read_sealed(self._path, Reads) if remember else None
        self._before = before if before and before.head == head else Reads(head, {})

    @property
    def known(self) -> Mapping[str, tuple[State, str]]:
        """The files that need not be read in these states."""
        return self._before.files

    def keep(
        self, sources: Iterable[SourceFile | Unread], keys: Iterable[str], states: Mapping[str, State]
    ) -> tuple[Problem, ...]:
        """Keeps the keys of these files, but for those that were written to just before they were read; a warning
        where that cannot be."""
        told = ((one.path, states[one.path], key) for one, key in zip(sources, keys, strict=True))
        latest = self._begun - YOUNG
        # a time before 1677 is no number of a MessagePack
        files = {path: (state, key) for path, state, key in told if min(state) >= OLDEST and max(state[1:3]) < latest}
        now = Reads(self._before.head, files)
        if not self._remember or now == self._before:
            return ()
        try:
            write_sealed(self._path, now)
        except OSError as error:
            return (unwritten(FILE, error),)
        return ()
