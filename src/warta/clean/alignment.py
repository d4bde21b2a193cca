"""The way between the text that is read and the text as it was given."""

from collections.abc import Iterable

from warta.nouns.text import Block, Repair, Span


def repaired(text: str, repairs: Iterable[Repair]) -> str:
    """The text with the repairs done; they are sorted and do not overlap."""
    pieces = []
    at = 0
    for repair in repairs:
        pieces += [text[at : repair.span.start], repair.text]
        at = repair.span.end
    return "".join([*pieces, text[at:]])


def original_span(block: Block, span: Span) -> Span:
    """A span of the block's read text as a span of the article's plain text; within a repair it widens to all of it."""
    start = _original(block.repairs, span.start, at_end=False)
    end = _original(block.repairs, span.end, at_end=True) if span.end > span.start else start
    return Span(block.start + start, block.start + max(start, end))


def read_offset(repairs: Iterable[Repair], offset: int) -> int:
    """Where an offset of the original text lies in the read text; within a repair, where that begins."""
    shift = 0
    for repair in repairs:
        if offset < repair.span.end:
            return min(offset, repair.span.start) + shift
        shift += len(repair.text) - (repair.span.end - repair.span.start)
    return offset + shift


def _original(repairs: Iterable[Repair], offset: int, *, at_end: bool) -> int:
    shift = 0
    for repair in repairs:
        start = repair.span.start + shift
        end = start + len(repair.text)
        if offset < start or (offset == start and at_end):
            break
        if offset < end:
            return repair.span.end if at_end else repair.span.start
        if offset == end and at_end:
            return repair.span.end
        shift += len(repair.text) - (repair.span.end - repair.span.start)
    return offset - shift
