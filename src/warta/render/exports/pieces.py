"""The data in pieces: what one article, or one person, country or day, gives to each file.

A piece is a pure function of the archive and its one thing, so what did not change since the last build need not be
made again. A file of ``data/`` is its header and then what the pieces give to it, in their order.
"""

from collections.abc import Callable, Iterator
from functools import partial

from msgspec import Struct

from warta.render.archive import Archive
from warta.render.exports.door import article_ids, article_record
from warta.render.exports.entities import (
    companions,
    entity_ids,
    entity_record,
    head,
    naming_records,
    occurrence_records,
    saying_records,
    subjects,
)
from warta.render.exports.rows import Form, Rows, article_rows, csv_lines, entity_rows, form, json_lines, shown_rows
from warta.render.exports.tables import tables_for
from warta.render.exports.twins import article_twin, entity_twin

FOLDER = "data"

Forms = dict[str, Form]


class Made(Struct, frozen=True):
    """What a thing gives: ``files`` by path, its twin whole, to those of ``data/`` its lines; ``rows`` by table."""

    files: dict[str, bytes]
    rows: Rows


class Piece(Struct, frozen=True):
    """What the thing of an id gives, made when it is asked for."""

    id: str
    make: Callable[[], Made]


def pieces(archive: Archive) -> Iterator[Piece]:
    """The articles, then the people, countries and days, each by id: so the lines of every file are by its key."""
    forms = {table.name: form(table) for table in tables_for(archive.settings.data)}
    for identity in article_ids(archive):
        yield Piece(identity, partial(of_article, archive, forms, identity))
    for identity in entity_ids(archive):
        yield Piece(identity, partial(of_entity, archive, forms, identity))


def of_article(archive: Archive, forms: Forms, identity: str) -> Made:
    """The twin of an article, and its lines in the tables."""
    record = article_record(archive, identity)
    twin = article_twin(record, partial(head, archive))
    return _made(forms, {f"{identity}.json": twin}, article_rows(record))


def of_entity(archive: Archive, forms: Forms, identity: str) -> Made:
    """The twin of a person or country, and the lines in the tables of these and of days."""
    record, found = entity_record(archive, identity), list(occurrence_records(archive, identity))
    rows = entity_rows(record, found)
    if record.kind not in ("person", "country"):
        return _made(forms, {}, rows)
    twin = entity_twin(
        record,
        naming_records(archive, found),
        saying_records(archive, identity),
        about=subjects(archive, identity),
        companions=companions(archive, identity),
    )
    return _made(forms, {f"{identity}.json": twin}, rows)


def _made(forms: Forms, files: dict[str, bytes], told: Rows) -> Made:
    rows = {name: shown_rows(forms[name], found) for name, found in told.items() if found}
    for name, found in rows.items():
        files[f"{FOLDER}/{name}.csv"] = csv_lines(found)
        files[f"{FOLDER}/{name}.jsonl"] = json_lines(forms[name], found)
    return Made(files, rows)
