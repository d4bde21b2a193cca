"""An article as its editor wrote it."""

from datetime import date

from msgspec import Struct


class Stamp(Struct, frozen=True):
    """A day, and where it was given the time ``HH:MM`` and its zone (WIB, WITA, WIT or an offset such as +07:00)."""

    day: date
    clock: str = ""
    zone: str = ""


class Meta(Struct, frozen=True):
    """What the head of an article says; empty where it says nothing.

    ``published_from`` is head, file name, page (the meta data of a saved web page) or empty.
    ``title_from`` is head, first line, heading, page or empty; ``image_line`` is the line of the file that names the
    picture.
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
    image_line: int = 0
    slug: str = ""
    draft: bool = False
    language: str = "id"
    fictional: bool = False


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
