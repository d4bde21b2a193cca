"""What comes from the disk and what goes to it."""

from collections.abc import Callable, Iterator

from msgspec import Struct

from warta.errors import Problem


class SourceFile(Struct, frozen=True):
    """A file as it lies in the articles folder: ``path`` is relative to it, with ``/`` between folders."""

    path: str
    data: bytes


class Unread(Struct, frozen=True):
    """A file in the articles folder that was not read, for it is as it was when the answer about it got its ``key``;
    it lies at ``place``."""

    path: str
    place: str
    key: str


class OutputFile(Struct, frozen=True):
    """A file of the site: ``path`` is relative to the output folder, with ``/`` between folders."""

    path: str
    data: bytes


class Streamed(Struct, frozen=True):
    """A file of the site that is too large to be held: its path, how many bytes it has, and they, stretch by stretch,
    as often as they are asked for."""

    path: str
    size: int
    stretches: Callable[[], Iterator[bytes]]


class Kept(Struct, frozen=True):
    """A file of the site that is on disk as it would be made."""

    path: str


class Written(Struct, frozen=True):
    """How many files of the site a build wrote, left as they were, and removed."""

    written: int
    unchanged: int
    removed: int


class Index(Struct, frozen=True):
    """The files of a full-text index, and what kept it from being made."""

    files: tuple[OutputFile, ...]
    problems: tuple[Problem, ...] = ()
