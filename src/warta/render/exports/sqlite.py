"""The data as one SQLite file, whose bytes depend on the archive alone; the other forms are read from it.

It is built in a private database that lies in memory as far as there is room and is gone when it is closed.
"""

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from operator import itemgetter
from typing import Any

import msgspec

from warta.render.exports.records import ArticleRecord, EntityRecord
from warta.render.exports.tables import Column, Table

PAGE_SIZE = 4096
CACHE_KIB = 8_192
# where the header keeps how often a file was changed, for which of these its size holds, and by which version of SQLite
CHANGES, VALID_FOR, VERSION = slice(24, 28), slice(92, 96), slice(96, 100)
# the oldest version that reads columns made of others
OLDEST = 3_031_000

Values = dict[str, Any]


def opened(tables: Iterable[Table], say: Callable[[str], str]) -> sqlite3.Connection:
    """An empty database with these tables, each column with a comment that tells what it holds."""
    base = sqlite3.connect("")
    for pragma in (f"page_size={PAGE_SIZE}", f"cache_size=-{CACHE_KIB}", "journal_mode=OFF", "synchronous=OFF"):
        base.execute(f"PRAGMA {pragma}")
    for table in tables:
        base.execute(definition(table, say))
    return base


def add(base: sqlite3.Connection, tables: Iterable[Table], record: ArticleRecord | EntityRecord) -> None:
    """Takes in an entity, or an article with all that was found in it."""
    known = {table.name: table for table in tables}
    found = article_values(record) if isinstance(record, ArticleRecord) else [("entities", msgspec.to_builtins(record))]
    for name, rows in groupby(found, key=itemgetter(0)):
        names = [column.name for column in stored(known[name])]
        marks = ", ".join("?" * len(names))
        filled = [[_cell(values.get(key)) for key in names] for _, values in rows]
        base.executemany(f'INSERT INTO "{name}" ({_named(names)}) VALUES ({marks})', filled)


def rows(base: sqlite3.Connection, table: Table) -> Iterator[tuple[Any, ...]]:
    """The rows of a table by its key."""
    names = _named(column.name for column in table.columns)
    yield from base.execute(f'SELECT {names} FROM "{table.name}" ORDER BY {_named(table.key)}')


def index(base: sqlite3.Connection, tables: Iterable[Table]) -> None:
    """Indexes what is looked up; when all rows are in, so that none need be moved."""
    for table in tables:
        for place, columns in enumerate(table.found, 1):
            base.execute(f'CREATE INDEX "{table.name}_{place}" ON "{table.name}" ({columns})')


def packed(base: sqlite3.Connection) -> bytes:
    """The database as the bytes of a file, the same on every machine."""
    base.commit()
    base.execute("VACUUM")
    made = bytearray(base.serialize())
    made[CHANGES] = made[VALID_FOR] = (1).to_bytes(4, "big")
    made[VERSION] = OLDEST.to_bytes(4, "big")
    return bytes(made)


def article_values(record: ArticleRecord) -> Iterator[tuple[str, Values]]:
    """The rows of an article by table, what is empty left out."""
    article = msgspec.to_builtins(record)
    here = {"article": record.id}
    yield "articles", article
    for n, sentence in enumerate(article["sentences"]):
        yield "sentences", {**sentence, **here, "n": n}
    for mention in article["mentions"]:
        yield "mentions", {**mention, **here}
    for mention in article["mentions"]:
        for entity in mention.get("entities", ()):
            yield "occurrences", {**here, "entity": entity, "mention": mention["n"], "probable": False}
        if guess := mention.get("probably"):
            reasons = mention.get("reasons")
            yield (
                "occurrences",
                {**here, "entity": guess, "mention": mention["n"], "probable": True, "reasons": reasons},
            )
    for quote in article["quotes"]:
        yield "quotes", {**quote, **here}
    for mention in article["mentions"]:
        if mention["kind"] == "date":
            yield "dates", {**mention, **here, "mention": mention["n"]}


def definition(table: Table, say: Callable[[str], str]) -> str:
    """The SQL that makes a table."""
    lines = [(_defined(column, table), say(column.told)) for column in table.columns]
    lines.append((f"PRIMARY KEY ({_named(table.key)})", ""))
    lines += [
        (f'FOREIGN KEY ({_named(here)}) REFERENCES "{to}" ({_named(there)})', "") for here, to, there in table.leads
    ]
    last = len(lines) - 1
    told = "\n".join(
        f"  {text}{',' if place < last else ''}{f' -- {word}' if word else ''}"
        for place, (text, word) in enumerate(lines)
    )
    return f'CREATE TABLE "{table.name}" ( -- {say(table.told)}\n{told}\n) WITHOUT ROWID'


def stored(table: Table) -> tuple[Column, ...]:
    """The columns that are not made of others."""
    return tuple(column for column in table.columns if not column.made)


def _defined(column: Column, table: Table) -> str:
    kind = "INTEGER" if column.kind in ("integer", "boolean") else "TEXT"
    if column.made:
        return f'"{column.name}" {kind} GENERATED ALWAYS AS ({column.made}) VIRTUAL'
    return f'"{column.name}" {kind}{" NOT NULL" if column.name in table.key else ""}'


def _named(columns: Iterable[str]) -> str:
    return ", ".join(f'"{name}"' for name in columns)


def _cell(value: Any) -> str | int | None:
    """A value as SQLite holds it: a list as JSON, nothing for what is empty."""
    # most are texts, and there are millions
    if value is None or value.__class__ is str:
        return value or None
    if isinstance(value, list | tuple):
        return msgspec.json.encode(value).decode() if value else None
    return int(value)
