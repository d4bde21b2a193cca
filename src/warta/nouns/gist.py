"""What the archive as a whole needs of one article: so little that those of all articles are held at once.

Resolving and connecting work with these; the text itself is fetched where it is shown.
"""

from datetime import date

from msgspec import Struct

from warta.nouns.article import Stamp
from warta.nouns.entities import Agreement
from warta.nouns.text import Reference

# where in an article something is named: in its headline or summary, in its first paragraph
HEADLINE, LEAD = 1, 2


class Presence(Struct, frozen=True, array_like=True, gc=False):
    """A person of an article by ``person``, the id: ``forms`` of the name, each as often as it is written there; what
    stands around it: its ``roles``, and ``near`` it what shares its sentences. ``mention`` is the first of the
    longest."""

    person: str
    forms: dict[str, int]
    mention: int
    roles: tuple[str, ...] = ()
    near: tuple[Agreement, ...] = ()


class Sights(Struct, frozen=True, array_like=True, gc=False):
    """Where an article names its entities, a column each: the index of the ``mention``, the place of the ``entity`` in
    ``ids``, the first sentence of the same words (``sentence``) that names one of a kind (people and countries, or
    days), whether headline or lead has it (``spot``), the sentence itself (``at``), and the place of a person's name in
    ``names`` (``called``; -1 of others)."""

    ids: tuple[str, ...] = ()
    mention: tuple[int, ...] = ()
    entity: tuple[int, ...] = ()
    sentence: tuple[int, ...] = ()
    spot: tuple[int, ...] = ()
    at: tuple[int, ...] = ()
    called: tuple[int, ...] = ()
    names: tuple[str, ...] = ()


class Utterance(Struct, frozen=True, array_like=True, gc=False):
    """A quote without its words, fields as in Quote; ``named`` are the indexes of the mentions of people in it."""

    sentence: int
    speaker: str
    by: str
    cue_class: str
    named: tuple[int, ...] = ()


class Told(Struct, frozen=True, array_like=True):
    """What the head of an article says that concerns others, or that can be wrong beside them; fields as in Meta.

    ``corrections`` are the times with their lines.
    """

    stamp: Stamp | None = None
    updated: Stamp | None = None
    corrections: tuple[tuple[Stamp, int], ...] = ()
    withdrawn: Stamp | None = None
    corrects: tuple[str, ...] = ()
    replies_to: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    image: str = ""
    fictional: bool = False
    lines: dict[str, int] = {}


class Gist(Struct, frozen=True, array_like=True, weakref=True):
    """An article for who looks at all of them. ``id``, ``path``, ``title``, ``published`` and the like are as in
    Article, Prose and Analysis.

    ``codes`` are its countries; ``things`` the organisations and places, in small letters, as often as they are named;
    ``words`` those of headline and lead that are part of no name, each as often as it counts, with blanks between;
    ``sketch`` the pieces to find copies by, eight bytes each; ``is_column`` where the headline tells no development;
    ``flags`` are the doubts about its dates; ``quotes`` come in the order of the analysis;
    ``summary`` is that of the head, or the first sentence.
    """

    id: str
    path: str
    title: str
    title_from: str
    published: date | None
    dated_by: str
    head: Told
    people: tuple[Presence, ...] = ()
    codes: tuple[str, ...] = ()
    sights: Sights = Sights()
    things: tuple[str, ...] = ()
    words: str = ""
    sketch: bytes = b""
    is_column: bool = False
    references: tuple[Reference, ...] = ()
    flags: tuple[str, ...] = ()
    quotes: tuple[Utterance, ...] = ()
    source: str = ""
    summary: str = ""
