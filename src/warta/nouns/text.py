"""Text as blocks of runs: the text a reader sees, and what was learnt of it while cleaning.

Offsets count Unicode code points, end exclusive, everywhere in Warta.
"""

from msgspec import Struct


class Span(Struct, frozen=True, order=True):
    """A stretch of a text: ``text[start:end]``."""

    start: int
    end: int


class Tag(Struct, frozen=True):
    """An inline mark of a run: em, strong, code, sub, sup, del, br or a (``href``: http(s), mailto or relative)."""

    name: str
    href: str = ""


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
    """Boilerplate within a block: shown or hidden by the page, always kept from extraction.

    ``span`` is in the block's text as it reads after the repairs.
    """

    span: Span
    rule: str


class Block(Struct, frozen=True):
    """A paragraph or its like.

    ``kind`` is one of title, summary, heading, paragraph, quote, item, numbered, row, caption, preformatted, image.
    ``runs`` hold the text that is read (repaired); ``start`` is where the block's original text begins in the plain
    text of the article; ``level`` is the depth of a heading or a list item; ``source`` is the address of an image.
    """

    kind: str
    runs: tuple[Run, ...]
    start: int = 0
    level: int = 0
    source: str = ""
    repairs: tuple[Repair, ...] = ()
    marks: tuple[Mark, ...] = ()


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


def text_of(block: Block) -> str:
    """The text of a block as a reader reads it."""
    return "".join(run.text for run in block.runs)
