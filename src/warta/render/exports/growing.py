"""A file of the data as it grows by pieces: new bytes lie on the disk for now, those of the last build in its file."""

from collections.abc import Iterator
from itertools import accumulate
from pathlib import Path
from types import TracebackType
from typing import Self

from msgspec import Struct

from warta.nouns.files import Kept, Streamed

STRETCH = 1 << 20


class Last(Struct, frozen=True):
    """What the last build left of the data: the folder of its site, and how many bytes each piece gave to each file, by
    the piece's id and the path, in the order of the pieces."""

    folder: Path
    sizes: dict[str, dict[str, int]]


class Growing:
    """The file at ``path`` of the site; ``beside`` holds its new bytes. It can be read until it is closed."""

    def __init__(self, path: str, beside: Path, header: bytes, last: Last | None) -> None:
        self.path = path
        self._new = beside.open("w+b")
        self._old = last.folder / path if last else beside
        # where each piece began in the file of the last build, and behind them where it ended
        told = [sizes.get(path, 0) for sizes in last.sizes.values()] if last else []
        self._starts = list(accumulate(told, initial=len(header)))
        # whether it is of the last build, where it begins, how long it is
        self._parts: list[tuple[bool, int, int]] = []
        self._written = 0
        self._length = self._old.stat().st_size if last else -1
        self.add(header)
        self._header = len(header)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._new.close()

    def add(self, data: bytes) -> None:
        """Puts the bytes behind those so far."""
        self._new.write(data)
        self._join(is_old=False, start=self._written, size=len(data))
        self._written += len(data)

    def keep(self, first: int, end: int) -> None:
        """Puts what the pieces of the last build from one to before another gave behind the bytes so far."""
        start = self._starts[first]
        self._join(is_old=True, start=start, size=self._starts[end] - start)

    def whole(self) -> Streamed | Kept:
        """The file, when all pieces are in; where nothing came and nothing went, that of the last build."""
        size = sum(size for _, _, size in self._parts)
        if self._written == self._header and size == self._length:
            return Kept(self.path)
        self._new.flush()
        return Streamed(self.path, size, self._stretches)

    def _join(self, *, is_old: bool, start: int, size: int) -> None:
        before = self._parts[-1] if self._parts else None
        if before and before[0] == is_old and before[1] + before[2] == start:
            self._parts[-1] = (is_old, before[1], before[2] + size)
        elif size:
            self._parts.append((is_old, start, size))

    def _stretches(self) -> Iterator[bytes]:
        with self._old.open("rb") as old:
            for is_old, start, size in self._parts:
                file = old if is_old else self._new
                file.seek(start)
                for at in range(0, size, STRETCH):
                    yield file.read(min(STRETCH, size - at))


class Lying(Streamed, frozen=True):
    """A file of the site that lies on the disk for now, in ``place``; whoever takes it from there may move it."""

    place: Path


def lying(path: str, made: Path) -> Lying:
    """The file of the site that was made there."""

    def stretches() -> Iterator[bytes]:
        with made.open("rb") as file:
            while stretch := file.read(STRETCH):
                yield stretch

    return Lying(path, made.stat().st_size, stretches, made)
