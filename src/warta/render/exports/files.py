"""All that programs get: the twins of pages, each table as CSV and JSONL, and all tables as SQLite."""

import shutil
import sqlite3
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from warta.nouns.files import Kept, OutputFile, Streamed
from warta.render.archive import Archive
from warta.render.exports.growing import Growing, Last, lying
from warta.render.exports.pieces import FOLDER, Made, Piece, pieces
from warta.render.exports.rows import form
from warta.render.exports.sqlite import Rowing, index, opened, packed, reopened
from warta.render.exports.tables import Table, tables_for

DATABASE = f"{FOLDER}/warta.sqlite"


def anew(piece: Piece) -> Made:
    """What a piece gives, made again."""
    return piece.make()


def exports(
    archive: Archive,
    made: Callable[[Piece], Made | None] = anew,
    last: Last | None = None,
    room: Path | None = None,
    others: Iterable[OutputFile | Kept] = (),
) -> Iterator[OutputFile | Streamed | Kept]:
    """The twins, then ``data/articles.csv``, ``data/articles.jsonl`` and so on, then ``data/warta.sqlite``.

    ``made`` tells what a piece gives, or nothing where that is what it gave in the ``last`` build: then its twin is
    passed over, and its lines and rows are taken from the files of that build; a file of which all is kept is not
    made anew. No file of ``data/`` is in memory whole; they grow in the folder ``room``, which is gone in the end, or
    in one of the system; a file can be read until the next is asked for. While ``others`` are made, before the
    database comes, it is packed.
    """
    tables = tables_for(archive.settings.data)
    with ExitStack() as held:
        folder = held.enter_context(_cleared(room)) if room else Path(held.enter_context(TemporaryDirectory()))
        growing = {one.path: held.enter_context(one) for one in _growing(tables, folder, last)}
        rowing = Rowing(tables, lambda: held.enter_context(closing(_base(archive, tables, folder, last))))
        unmet = {identity: place for place, identity in enumerate(last.sizes if last else ())}
        run = Run(growing.values())
        for piece in pieces(archive):
            place, told = unmet.pop(piece.id, None), made(piece)
            if told is None:
                run.on(place)
                continue
            run.end()
            if place is not None:
                rowing.remove(piece.id)
            rowing.add(told.rows)
            yield from _twins(told, growing)
        run.end()
        rowing.remove(*unmet)
        base = None if last and not rowing.is_changed else rowing.base
        pool = held.enter_context(ThreadPoolExecutor(1))  # the base is closed after it
        packing = pool.submit(_packed, base, folder, last is None, tables) if base else None
        yield from (one.whole() for one in growing.values())
        yield from others
        yield lying(DATABASE, packing.result()) if packing else Kept(DATABASE)


class Run:
    """Pieces that stood one behind the other in the last build, kept in all of the files in one go."""

    def __init__(self, files: Collection[Growing]) -> None:
        self._files = files
        self._first = self._end = 0

    def on(self, place: int | None) -> None:
        """Keeps the piece at this place of the last build too."""
        assert place is not None, "what is kept was there"
        if place != self._end:
            self.end()
            self._first = place
        self._end = place + 1

    def end(self) -> None:
        """Keeps what came so far."""
        if self._end > self._first:
            for one in self._files:
                one.keep(self._first, self._end)
        self._first = self._end


def _twins(told: Made, growing: Mapping[str, Growing]) -> Iterator[OutputFile]:
    """The files that a piece gives whole; its lines go to those that grow."""
    for path, data in told.files.items():
        if path in growing:
            growing[path].add(data)
        else:
            yield OutputFile(path, data)


@contextmanager
def _cleared(room: Path) -> Iterator[Path]:
    """The folder, empty, whatever a killed build left in it; gone in the end."""
    shutil.rmtree(room, ignore_errors=True)
    room.mkdir(parents=True)
    try:
        yield room
    finally:
        shutil.rmtree(room, ignore_errors=True)


def _base(archive: Archive, tables: tuple[Table, ...], folder: Path, last: Last | None) -> sqlite3.Connection:
    """The database of the last build, or an empty one."""
    return reopened(last.folder / DATABASE, folder / "last.sqlite") if last else opened(tables, archive.say)


def _packed(base: sqlite3.Connection, folder: Path, is_new: bool, tables: tuple[Table, ...]) -> Path:
    if is_new:
        index(base, tables)
    return packed(base, folder / "warta.sqlite")


def joined(file: OutputFile | Streamed | Kept) -> OutputFile:
    """The file as bytes; none is kept where nothing is of an earlier build."""
    assert not isinstance(file, Kept), f"{file.path} is of an earlier build"
    return file if isinstance(file, OutputFile) else OutputFile(file.path, b"".join(file.stretches()))


def _growing(tables: tuple[Table, ...], folder: Path, last: Last | None) -> Iterator[Growing]:
    for table in tables:
        for ending, header in (("csv", form(table).header), ("jsonl", b"")):
            name = f"{table.name}.{ending}"
            yield Growing(f"{FOLDER}/{name}", folder / name, header, last)
