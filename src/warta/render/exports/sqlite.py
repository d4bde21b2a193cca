"""The data as one SQLite file, whose bytes depend on the archive alone.

It is built in a private database that lies in memory as far as there is room and is gone when it is closed.
"""

import shutil
import sqlite3
from collections.abc import Callable, Iterable
from functools import cached_property
from operator import itemgetter
from pathlib import Path

from warta.render.exports.rows import Row, Rows
from warta.render.exports.tables import Column, Table

# as large as most rows together want it: a file is packed in half the time, and smaller
PAGE_SIZE = 16_384
CACHE_KIB = 8_192
# packing looks at each page once: those that it passed are in the way, a third of the time of 65 MB
PACKING_KIB = 320
# where the header keeps how often a file was changed, for which of these its size holds, and by which version of SQLite
CHANGES, VALID_FOR, VERSION = 24, 92, 96
# the oldest version that reads columns made of others
OLDEST = 3_031_000


class Rowing:
    """What takes rows into a database, those of one table fastest in the order of its key, and takes them out."""

    def __init__(self, tables: tuple[Table, ...], opened: Callable[[], sqlite3.Connection]) -> None:
        self._opened = opened
        self._insertions = {table.name: _insertion(table) for table in tables}
        self._removals = [f'DELETE FROM "{table.name}" WHERE "{table.key[0]}" = ?' for table in tables]

    @cached_property
    def base(self) -> sqlite3.Connection:
        """The database, opened when it is first needed."""
        return self._opened()

    @property
    def is_changed(self) -> bool:
        """Whether any rows were put in or taken out."""
        return "base" in vars(self)

    def add(self, rows: Rows) -> None:
        """Takes in what a piece gives."""
        for name, found in rows.items():
            insertion, cells = self._insertions[name]
            self.base.executemany(insertion, map(cells, found))

    def remove(self, *identities: str) -> None:
        """Takes out what the pieces of these ids gave: all rows whose key begins with one of them."""
        for identity in identities:
            for removal in self._removals:
                self.base.execute(removal, (identity,))


def opened(tables: Iterable[Table], say: Callable[[str], str]) -> sqlite3.Connection:
    """An empty database with these tables, each column with a comment that tells what it holds."""
    base = _private("")
    base.execute(f"PRAGMA page_size={PAGE_SIZE}")
    for table in tables:
        base.execute(definition(table, say))
    return base


def reopened(file: Path, copy: Path) -> sqlite3.Connection:
    """A copy of the database of an earlier build, with its indexes."""
    shutil.copyfile(file, copy)
    base = _private(str(copy))
    # packing counts as a change of the tables
    base.execute(f"PRAGMA schema_version={base.execute('PRAGMA schema_version').fetchone()[0] - 1}")
    return base


def _private(name: str) -> sqlite3.Connection:
    # rows come from one thread, and another packs them when all are in
    base = sqlite3.connect(name, check_same_thread=False)
    for pragma in (f"cache_size=-{CACHE_KIB}", "journal_mode=OFF", "synchronous=OFF", "locking_mode=EXCLUSIVE"):
        base.execute(f"PRAGMA {pragma}")
    return base


def index(base: sqlite3.Connection, tables: Iterable[Table]) -> None:
    """Indexes what is looked up; when all rows are in, so that none need be moved."""
    for table in tables:
        for place, columns in enumerate(table.found, 1):
            base.execute(f'CREATE INDEX "{table.name}_{place}" ON "{table.name}" ({columns})')


def packed(base: sqlite3.Connection, path: Path) -> Path:
    """The database written as a file, the same on every machine."""
    base.commit()
    base.execute(f"PRAGMA cache_size=-{PACKING_KIB}")
    base.execute("VACUUM INTO ?", (str(path),))
    with path.open("r+b") as file:
        for place, value in ((CHANGES, 1), (VALID_FOR, 1), (VERSION, OLDEST)):
            file.seek(place)
            file.write(value.to_bytes(4, "big"))
    return path


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


def _insertion(table: Table) -> tuple[str, Callable[[Row], Row]]:
    """The SQL that takes in a row, and what leaves out the cells of columns that are made of others."""
    stored = [(at, column.name) for at, column in enumerate(table.columns) if not column.made]
    marks = ", ".join("?" * len(stored))
    insertion = f'INSERT INTO "{table.name}" ({_named(name for _, name in stored)}) VALUES ({marks})'
    return insertion, itemgetter(*(at for at, _ in stored))


def _defined(column: Column, table: Table) -> str:
    kind = "INTEGER" if column.kind in ("integer", "boolean") else "TEXT"
    if column.made:
        return f'"{column.name}" {kind} GENERATED ALWAYS AS ({column.made}) VIRTUAL'
    return f'"{column.name}" {kind}{" NOT NULL" if column.name in table.key else ""}'


def _named(columns: Iterable[str]) -> str:
    return ", ".join(f'"{name}"' for name in columns)
