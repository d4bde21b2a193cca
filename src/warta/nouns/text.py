"""Text as blocks of runs: the text a reader sees, and what was learnt of it while cleaning.

Offsets count Unicode code points, end exclusive, everywhere in Warta.
"""

from msgspec import Struct


class Span(Struct, frozen=True, order=True):
    """A stretch of a text: ``text[start:end]``."""

    start: int
    end: int


class Tag(Struct, frozen=True):
    """An inline mark of a run: em, strong, code, sub, sup, del, abbr (``title``: in full), br or a.

    ``href`` is http(s), mailto, ``#catatan-1`` within a page, or what an editor wrote to mean another article or page
    of the site; ``key`` is the id of a reference to a footnote.
    """

    name: str
    href: str = ""
    title: str = ""
    key: str = ""


class Run(Struct, frozen=True):
    """A stretch of text under the same inline marks, the outermost mark first."""

    text: str
    tags: tuple[Tag, ...] = ()


class Repair(Struct, frozen=True):
    """What cleaning mended: ``span`` of the original text now reads ``text``, because of ``rule``.

    Spans are in the block's original text (before any repair), sorted, not overlapping.
    """

    span: Span
    text: str
    rule: str


class Mark(Struct, frozen=True):
    """What is no news within a block, always kept from extraction: boilerplate, which the page hides, and what an
    editor meant for readers (``is_shown``), as the number of a footnote.

    ``span`` is in the block's text as it reads after the repairs.
    """

    span: Span
    rule: str
    is_shown: bool = False


class Holder(Struct, frozen=True):
    """An element around blocks: ul, ol, li, dl, dt, dd, table, caption, thead, tbody, tfoot, tr, th, td, figure,
    figcaption or blockquote. ``number`` tells equal neighbours of an article apart; ``told`` are its attributes in the
    order of the alphabet: align, colspan, id, rowspan, scope, start."""

    name: str
    number: int
    told: tuple[tuple[str, str], ...] = ()


class Block(Struct, frozen=True):
    """A paragraph or its like.

    ``kind`` is one of title, summary, heading, paragraph, quote, item, numbered, term, definition, header, cell,
    caption, also (an editor's "Lihat juga"), preformatted, image, rule (a line across).
    ``runs`` hold the text that is read (repaired); ``start`` is where the block's original text begins in the plain
    text of the article; ``level`` is the depth of a heading or a list item; ``source`` is the address of an image;
    ``within`` are the elements around it, the outermost first.
    """

    kind: str
    runs: tuple[Run, ...]
    start: int = 0
    level: int = 0
    source: str = ""
    repairs: tuple[Repair, ...] = ()
    marks: tuple[Mark, ...] = ()
    within: tuple[Holder, ...] = ()


class Reference(Struct, frozen=True):
    """A link or picture (``kind``) of an editor's text that does not lead to the web: its target as written, and the
    line of the file."""

    kind: str
    target: str
    line: int


class Dateline(Struct, frozen=True):
    """What the head of a report says of itself: ``JAKARTA, KOMPAS.com –`` has a place and a source."""

    place: str = ""
    source: str = ""


class Prose(Struct, frozen=True):
    """An article's text, ready to be analyzed and to be shown.

    ``title_from`` is one of head, first line, heading, page, lead. A title that was made from the lead is not among
    the blocks; every other title is the first block, of kind title.
    """

    title: str
    title_from: str
    blocks: tuple[Block, ...]
    dateline: Dateline = Dateline()
    references: tuple[Reference, ...] = ()


def text_of(block: Block) -> str:
    """The text of a block as a reader reads it."""
    return "".join(run.text for run in block.runs)


def hidden_in(block: Block) -> list[Span]:
    """What of a block no page shows."""
    return [mark.span for mark in block.marks if not mark.is_shown]
