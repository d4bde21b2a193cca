"""The rows of the tables, and their three forms: cells as CSV and SQLite have them, CSV, and lines of JSON."""

from collections.abc import Callable, Iterable
from typing import Any

import msgspec
from msgspec import Struct

from warta.render.exports.records import ArticleRecord, EntityRecord, MentionRecord, OccurrenceRecord, QuoteRecord
from warta.render.exports.tables import TABLES, Table

# what is empty is None, a list is JSON, a boolean is 0 or 1
Cell = str | int | None
Row = tuple[Cell, ...]
Rows = dict[str, list[Row]]

ENCODER = msgspec.json.Encoder()
QUOTE = '"'


class Form(Struct, frozen=True):
    """How rows of a table are written: which of the cells there are, which are lists and booleans, and the record that
    tells a row in JSON."""

    table: Table
    kept: tuple[int, ...]
    lists: tuple[int, ...]
    booleans: tuple[int, ...]
    record: Callable[..., Any]

    @property
    def header(self) -> bytes:
        """The first line of the table as CSV."""
        return csv_lines([tuple(column.name for column in self.table.columns)])


def form(table: Table) -> Form:
    """How the rows of a table are written that has all of its columns, or only some."""
    whole = next(one for one in TABLES if one.name == table.name)
    kinds = [column.kind for column in table.columns]
    fields = [(column.name, Any, None) for column in table.columns]
    return Form(
        table=table,
        kept=tuple(at for at, column in enumerate(whole.columns) if column in table.columns),
        lists=tuple(at for at, kind in enumerate(kinds) if kind == "list"),
        booleans=tuple(at for at, kind in enumerate(kinds) if kind == "boolean"),
        record=msgspec.defstruct(table.name, fields, omit_defaults=True, frozen=True),
    )


def shown_rows(shape: Form, rows: list[Row]) -> list[Row]:
    """The rows with the cells that the table has."""
    if not rows or len(rows[0]) == len(shape.kept):
        return rows
    return [tuple(row[at] for at in shape.kept) for row in rows]


def csv_lines(rows: Iterable[Row]) -> bytes:
    """Rows after RFC 4180, in UTF-8. Python's writer looks at every letter twice, which makes a fifth of the data."""
    return "".join(map(_csv_line, rows)).encode()


def _csv_line(row: Row) -> str:
    cells = ["" if cell is None else cell if isinstance(cell, str) else str(cell) for cell in row]
    line = ",".join(cells)
    if line.count(",") >= len(cells) or '"' in line or "\n" in line or "\r" in line:
        line = ",".join(map(_quoted, cells))
    return f"{line}\r\n"


def _quoted(cell: str) -> str:
    if "," in cell or '"' in cell or "\n" in cell or "\r" in cell:
        return f'"{cell.replace(QUOTE, QUOTE + QUOTE)}"'
    return cell


def json_lines(shape: Form, rows: Iterable[Row]) -> bytes:
    """Rows as JSON objects, a line each; what is empty is left out."""
    told: Iterable[Iterable[Any]] = rows
    if shape.lists or shape.booleans:
        told = (_told(shape, row) for row in rows)
    record = shape.record
    return ENCODER.encode_lines([record(*row) for row in told])


def _told(shape: Form, row: Row) -> Iterable[Any]:
    cells: list[Any] = list(row)
    for at in shape.lists:
        if (cell := cells[at]) is not None:
            cells[at] = msgspec.Raw(cell.encode())
    for at in shape.booleans:
        if (cell := cells[at]) is not None:
            cells[at] = bool(cell)
    return cells


def entity_rows(record: EntityRecord, found: Iterable[OccurrenceRecord]) -> Rows:
    """The rows of a person, country or day, and of the mentions that mean it."""
    one = record
    counts = (one.articles, one.mentions, one.probable_articles, one.probable_mentions, one.about)
    texts = (one.kind, one.name or None, one.code or None, one.description or None)
    days = (one.first or None, one.last or None)
    return {
        "entities": [(one.id, f"{one.id}.html", *texts, *counts, *days, int(one.confirmed))],
        "occurrences": [
            (held.entity, held.article, held.mention, int(held.probable), _list(held.reasons), int(held.confirmed))
            for held in found
        ],
    }


def article_rows(record: ArticleRecord) -> Rows:
    """The rows of an article and of what was found in it, each by the key of its table."""
    here, page = record.id, f"{record.id}.html#"
    sentences = sorted(enumerate(record.sentences), key=lambda one: one[1].id)
    return {
        "articles": [_article(record)],
        "sentences": [
            (here, one.id, n, one.start, one.end, one.block, page + one.id, one.text or None) for n, one in sentences
        ],
        "mentions": [_mention(here, page, one) for one in record.mentions],
        "quotes": [_quote(here, page, one) for one in record.quotes],
        "dates": [_date(here, page, one) for one in record.mentions if one.kind == "date"],
    }


def _article(one: ArticleRecord) -> Row:
    return (
        one.id,
        f"{one.id}.html",
        *(one.title or None, one.source or None, one.url or None, one.copy_of or None),
        *(_list(one.copies), _list(one.authors), _list(one.tags)),
        *(one.published or None, one.published_at or None, one.dated_by or None, one.updated_at or None),
        int(one.corrected) or None,
        *(_list(one.corrections), _list(one.corrects), _list(one.replies), _list(one.replies_to)),
        one.language or None,
        int(one.fictional),
        one.words,
        *(one.summary or None, one.text or None),
    )


def _mention(article: str, page: str, one: MentionRecord) -> Row:
    return (
        *(article, one.n, one.sentence, one.start, one.end, one.text or None, one.kind, one.value or None),
        *(one.form or None, _list(one.roles), one.rule or None, page + one.sentence),
    )


def _quote(article: str, page: str, one: QuoteRecord) -> Row:
    return (
        *(article, one.n, one.sentence, one.start, one.end, one.text or None, _list(one.parts), one.kind),
        *(one.speaker or None, one.speaker_id or None, one.speaker_by_role or None, one.probable_id or None),
        *(one.by or None, one.cue or None, one.cue_class or None, one.rule or None, page + one.sentence),
    )


def _date(article: str, page: str, one: MentionRecord) -> Row:
    return (
        *(article, one.n, one.sentence, one.start, one.end, one.text or None, one.type or None, one.value or None),
        *(one.mod or None, one.anchor or None, one.flag or None, one.zone or None, page + one.sentence),
    )


def _list(values: tuple[Any, ...]) -> str | None:
    return ENCODER.encode(values).decode() if values else None
