"""The text that is analyzed: the blocks without what is marked as boilerplate, and the way back to the blocks."""

import re
from bisect import bisect_right
from hashlib import blake2b

from msgspec import Struct

from warta.nouns.mentions import Part
from warta.nouns.text import Block, Prose, Span, text_of

SILENT = frozenset({"image", "preformatted"})
# a word alone says less of what it is than with the others of its row
BAR = " | "


class Passage(Struct, frozen=True):
    """A stretch of a block and where it lies in the analyzed text (``offset``)."""

    block: int
    span: Span
    offset: int


class Reader(Struct, frozen=True):
    """The analyzed text and its passages, in order."""

    text: str
    passages: tuple[Passage, ...]


def reader(prose: Prose) -> Reader:
    """The prose as one text: paragraphs parted by a blank line, cells of a row by a bar, boilerplate left out."""
    pieces: list[str] = []
    passages: list[Passage] = []
    length = before = 0
    for index, block in enumerate(prose.blocks):
        text, row = text_of(block), _row(block)
        for number, span in enumerate(_unmarked(block, text)):
            between = "" if not pieces else " " if number else BAR if row and row == before else "\n\n"
            before = row
            pieces += [between, text[span.start : span.end]]
            passages.append(Passage(index, span, length + len(between)))
            length = passages[-1].offset + span.end - span.start
    return Reader("".join(pieces), tuple(passages))


def _row(block: Block) -> int:
    """The number of the table row that a block stands in; 0 for none."""
    return next((holder.number for holder in reversed(block.within) if holder.name == "tr"), 0)


def parts(span: Span, passages: tuple[Passage, ...], text: str) -> tuple[Part, ...]:
    """A span of the analyzed text as spans of the blocks it lies in, without white space at their ends."""
    found: list[Part] = []
    first = max(0, bisect_right(passages, span.start, key=lambda passage: passage.offset) - 1)
    for passage in passages[first:]:
        if passage.offset >= span.end:
            break
        start = max(span.start, passage.offset)
        end = min(span.end, passage.offset + passage.span.end - passage.span.start)
        words = text[start:end]
        start, end = start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip())
        if start < end:
            shift = passage.span.start - passage.offset
            found.append(Part(passage.block, Span(start + shift, end + shift)))
    return tuple(found)


def _unmarked(block: Block, text: str) -> list[Span]:
    if block.kind in SILENT:
        return []
    spans: list[Span] = []
    at = 0
    for mark in sorted(block.marks, key=lambda mark: mark.span):
        spans.append(Span(at, mark.span.start))
        at = max(at, mark.span.end)
    spans.append(Span(at, len(text)))
    return [span for span in spans if text[span.start : span.end].strip()]


def sentence_key(text: str) -> str:
    """The id of a sentence: ``k`` and a hash of its words, whatever stands between them."""
    words = " ".join(re.findall(r"\w+", text.casefold()))
    return f"k{blake2b(words.encode(), digest_size=4).hexdigest()}"
