"""An article as its editor wrote it."""

from datetime import date

from msgspec import Struct


class Stamp(Struct, frozen=True):
    """A day, and where it was given the time ``HH:MM`` and its zone (WIB, WITA, WIT or an offset such as +07:00)."""

    day: date
    clock: str = ""
    zone: str = ""


class Correction(Struct, frozen=True):
    """What was changed in an article after it came out, and when; ``line`` is where its head says so."""

    when: Stamp
    text: str
    line: int = 0


class Withdrawal(Struct, frozen=True):
    """That an article was taken back: when, why, and by whom (empty: by the newsroom)."""

    when: Stamp
    reason: str
    by: str = ""


class Pin(Struct, frozen=True):
    """What a head decides of a person or country (``kind``) in its article: ``does`` is add, remove, or means, where
    ``short`` means ``name`` here; of a country ``name`` is its code."""

    kind: str
    does: str
    name: str
    short: str = ""


class Meta(Struct, frozen=True):
    """What the head of an article says; empty where it says nothing.

    ``published_from`` is head, file name, page (the meta data of a saved web page) or empty.
    ``title_from`` is head, first line, heading, page or empty. ``corrects`` and ``replies_to`` are paths of other
    articles, as written; ``lines`` are where its keys stand in the file, by field.
    """

    title: str = ""
    title_from: str = ""
    published: Stamp | None = None
    published_from: str = ""
    updated: Stamp | None = None
    authors: tuple[str, ...] = ()
    source: str = ""
    url: str = ""
    summary: str = ""
    tags: tuple[str, ...] = ()
    image: str = ""
    slug: str = ""
    draft: bool = False
    language: str = "id"
    fictional: bool = False
    pins: tuple[Pin, ...] = ()
    corrects: tuple[str, ...] = ()
    replies_to: tuple[str, ...] = ()
    corrections: tuple[Correction, ...] = ()
    withdrawn: Withdrawal | None = None
    lines: dict[str, int] = {}


class Body(Struct, frozen=True):
    """The text below the head. ``markup`` is markdown, plain or html; ``line`` is its first line in the file."""

    markup: str
    text: str
    line: int = 1


class Article(Struct, frozen=True):
    """One article file, read. ``id`` is ``berita/<slug>``; ``path`` is relative to the articles folder."""

    id: str
    path: str
    meta: Meta
    body: Body
