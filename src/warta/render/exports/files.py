"""All that programs get: the twins of pages, each table as CSV and JSONL, and all tables as SQLite."""

import csv
import io
import sqlite3
from collections.abc import Iterator
from contextlib import closing

import msgspec

from warta.nouns.files import OutputFile
from warta.render.archive import Archive
from warta.render.exports.door import article_records, companions, entity_ids, entity_record, subjects
from warta.render.exports.sqlite import add, index, opened, packed, rows
from warta.render.exports.tables import Column, Table, tables_for
from warta.render.exports.twins import article_twin, entity_twin

FOLDER = "data"
DATABASE = f"{FOLDER}/warta.sqlite"


def exports(archive: Archive) -> Iterator[OutputFile]:
    """The twins, then ``data/articles.csv``, ``data/articles.jsonl`` and so on, then ``data/warta.sqlite``.

    One article at a time goes into the database, and one file at a time comes out of it.
    """
    tables = tables_for(archive.settings.data)
    with closing(opened(tables, archive.say)) as base:
        for identity in entity_ids(archive):
            add(base, tables, entity_record(archive, identity))
        for record in article_records(archive):
            add(base, tables, record)
            yield article_twin(base, record)
        index(base, tables)
        yield from _entity_twins(archive, base)
        for table in tables:
            yield OutputFile(f"{FOLDER}/{table.name}.csv", _csv(base, table))
            yield OutputFile(f"{FOLDER}/{table.name}.jsonl", b"".join(_lines(base, table)))
        yield OutputFile(DATABASE, packed(base))


def _entity_twins(archive: Archive, base: sqlite3.Connection) -> Iterator[OutputFile]:
    for identity in entity_ids(archive):
        if not identity.startswith("tanggal/"):
            record = entity_record(archive, identity)
            yield entity_twin(base, record, about=subjects(archive, identity), companions=companions(archive, identity))


def _csv(base: sqlite3.Connection, table: Table) -> bytes:
    """A table after RFC 4180, in UTF-8; lists are JSON."""
    made = io.BytesIO()
    with io.TextIOWrapper(made, encoding="utf-8", newline="", write_through=True) as text:
        writer = csv.writer(text)
        writer.writerow(column.name for column in table.columns)
        writer.writerows(rows(base, table))
        text.flush()
        return made.getvalue()


def _lines(base: sqlite3.Connection, table: Table) -> Iterator[bytes]:
    """A table as JSON objects, a line each; what is empty is left out."""
    encoder = msgspec.json.Encoder()
    for row in rows(base, table):
        cells = zip(table.columns, row, strict=True)
        yield encoder.encode({column.name: _value(column, cell) for column, cell in cells if cell is not None}) + b"\n"


def _value(column: Column, cell: str | int) -> str | int | bool | msgspec.Raw:
    if column.kind == "boolean":
        return bool(cell)
    return msgspec.Raw(str(cell).encode()) if column.kind == "list" else cell
