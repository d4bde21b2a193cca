"""What full-text search knows of a page."""

from msgspec import Struct


class Line(Struct, frozen=True):
    """A sentence that can be found; ``key`` is its id on the page, empty where it has none."""

    key: str
    text: str


class Searchable(Struct, frozen=True):
    """A page that can be found. ``kind`` is berita, orang or negara; ``day`` the day it came out or was last named.

    ``words`` find it without standing in its lines: other forms and spellings of the names it holds; ``people`` and
    ``countries`` are the names it can be filtered by; ``fictional`` marks an invented article, ``corrected``
    leads to what was corrected in it.
    """

    address: str
    kind: str
    title: str
    day: str
    lines: tuple[Line, ...]
    words: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    fictional: bool = False
    corrected: str = ""
