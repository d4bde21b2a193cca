"""All that programs get: the twins of pages, each table as CSV and JSONL, and all tables as SQLite."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from pathlib import Path
from tempfile import TemporaryDirectory

from warta.nouns.files import OutputFile, Streamed
from warta.render.archive import Archive
from warta.render.exports.pieces import FOLDER, Made, Piece, pieces
from warta.render.exports.rows import form
from warta.render.exports.sqlite import Inserter, index, opened, packed
from warta.render.exports.tables import tables_for

DATABASE = f"{FOLDER}/warta.sqlite"
STRETCH = 1 << 20


def anew(piece: Piece) -> Made:
    """What a piece gives, made again."""
    return piece.make()


def exports(archive: Archive, made: Callable[[Piece], Made] = anew) -> Iterator[OutputFile | Streamed]:
    """The twins, then ``data/articles.csv``, ``data/articles.jsonl`` and so on, then ``data/warta.sqlite``.

    ``made`` may know what a piece gives. The files of ``data/`` grow on the disk, so none is in memory whole; one can
    be read until the next is asked for.
    """
    tables = tables_for(archive.settings.data)
    with ExitStack() as held:
        folder = Path(held.enter_context(TemporaryDirectory(prefix="warta-")))
        base = held.enter_context(closing(opened(tables, archive.say)))
        inserter = Inserter(base, tables)
        growing = {
            f"{FOLDER}/{table.name}.{ending}": held.enter_context((folder / f"{table.name}.{ending}").open("wb"))
            for table in tables
            for ending in ("csv", "jsonl")
        }
        for table in tables:
            growing[f"{FOLDER}/{table.name}.csv"].write(form(table).header)
        for piece in pieces(archive):
            told = made(piece)
            inserter.add(told.rows)
            for path, data in told.files.items():
                if path in growing:
                    growing[path].write(data)
                else:
                    yield OutputFile(path, data)
        for path, file in growing.items():
            file.close()
            yield _streamed(path, Path(file.name))
        index(base, tables)
        yield _streamed(DATABASE, packed(base, folder / "warta.sqlite"))


def joined(file: OutputFile | Streamed) -> OutputFile:
    """The file as bytes."""
    return file if isinstance(file, OutputFile) else OutputFile(file.path, b"".join(file.stretches()))


def _streamed(path: str, made: Path) -> Streamed:
    """The file that lies on the disk for now."""

    def stretches() -> Iterator[bytes]:
        with made.open("rb") as file:
            while stretch := file.read(STRETCH):
                yield stretch

    return Streamed(path, made.stat().st_size, stretches)
