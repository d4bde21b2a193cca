"""The page of the data: which files there are, how large, and what stands in them."""

from collections.abc import Iterable, Mapping

from msgspec import Struct

from warta.render.archive import Archive, Link
from warta.render.exports.examples import EXAMPLES
from warta.render.exports.files import DATABASE
from warta.render.exports.keys import ARTICLE_KEYS, ENTITY_KEYS
from warta.render.exports.pieces import FOLDER
from warta.render.exports.tables import Column, Table, tables_for
from warta.render.views.frame import Frame, Page, frame
from warta.render.words import decimal

KILO, MEGA = 1_000, 1_000_000


class DataFile(Struct, frozen=True):
    """A file that can be downloaded, and its size in words."""

    link: Link
    size: str


class Field(Struct, frozen=True):
    """A column of a table, its kind, and what it holds."""

    name: str
    kind: str
    told: str


class TableRow(Struct, frozen=True):
    """A table: what it holds, its files, its columns, and what leads from it to others."""

    name: str
    told: str
    files: tuple[DataFile, ...]
    fields: tuple[Field, ...]
    key: str
    leads: tuple[str, ...]


class DataPage(Struct, frozen=True):
    """data/index.html; ``is_full`` where the texts of articles are in the data, ``twins`` what twins hold beside,
    ``examples`` questions to the database, each with its words."""

    frame: Frame
    database: DataFile
    tables: tuple[TableRow, ...]
    twins: tuple[tuple[str, tuple[Field, ...]], ...]
    twin: str
    is_full: bool
    examples: tuple[tuple[str, str], ...]


def data_page(archive: Archive, sizes: Mapping[str, int]) -> Page:
    """data/index.html; ``sizes`` are of the files, in bytes."""
    path = f"{FOLDER}/index.html"
    newest = next(iter(archive.readings), "")
    view = DataPage(
        frame=frame(archive.settings, path, archive.say("Data")),
        database=_file(archive, DATABASE, "SQLite", sizes),
        tables=tuple(_table(archive, table, sizes) for table in tables_for(archive.settings.data)),
        twins=(
            (archive.say("Kembaran berita"), _fields(archive, ARTICLE_KEYS)),
            (archive.say("Kembaran orang dan negara"), _fields(archive, ENTITY_KEYS)),
        ),
        twin=f"{newest}.json" if newest else "",
        is_full=archive.settings.data == "full",
        examples=tuple((archive.say(told), query) for told, query in EXAMPLES.items()),
    )
    return Page(path, "data", view)


def size_words(size: int, language: str) -> str:
    """1234567 -> 1,2 MB; 812 -> 1 kB."""
    if size >= MEGA:
        return f"{decimal(round(size / MEGA, 1), language)} MB"
    return f"{decimal(-(-size // KILO), language)} kB"


def _table(archive: Archive, table: Table, sizes: Mapping[str, int]) -> TableRow:
    files = tuple(
        _file(archive, f"{FOLDER}/{table.name}.{ending}", ending.upper(), sizes) for ending in ("csv", "jsonl")
    )
    return TableRow(
        name=table.name,
        told=archive.say(table.told),
        files=files,
        fields=_fields(archive, table.columns),
        key=", ".join(table.key),
        leads=tuple(f"{', '.join(here)} → {to} ({', '.join(there)})" for here, to, there in table.leads),
    )


def _fields(archive: Archive, columns: Iterable[Column]) -> tuple[Field, ...]:
    return tuple(Field(one.name, one.kind, archive.say(one.told)) for one in columns)


def _file(archive: Archive, path: str, text: str, sizes: Mapping[str, int]) -> DataFile:
    return DataFile(Link(path, text), size_words(sizes[path], archive.language))
