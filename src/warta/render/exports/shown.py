"""The text of an article as its page shows it, and where the stretches of its blocks are in it."""

import re
from collections.abc import Iterable

from msgspec import Struct

from warta.nouns.text import Block, Span, hidden_in, text_of
from warta.render.weave import merged

# what XML, JSON or UTF-8 cannot hold
FOREIGN = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class Shown(Struct, frozen=True):
    """``text`` is that of the blocks, a line each, without what the page hides; ``starts`` where each block begins."""

    text: str
    starts: tuple[int, ...]
    hidden: tuple[tuple[Span, ...], ...]


def shown(blocks: Iterable[Block]) -> Shown:
    """The blocks as one text; a block of which nothing is shown has no line."""
    lines: list[str] = []
    starts: list[int] = []
    hidden: list[tuple[Span, ...]] = []
    at = 0
    for block in blocks:
        gone = tuple(merged(hidden_in(block)))
        text = shown_part(block, Span(0, len(text_of(block))))
        starts.append(at)
        hidden.append(gone)
        if text:
            lines.append(text)
            at += len(text) + 1
    return Shown("\n".join(lines), tuple(starts), tuple(hidden))


def shown_part(block: Block, span: Span) -> str:
    """A stretch of a block without what the page hides: ``TIRTAMAYA - Air naik.`` -> ``Air naik.``"""
    text, parts, at = text_of(block), [], span.start
    for gone in merged(hidden_in(block)):
        if gone.start < span.end and at < gone.end:
            parts.append(text[at : max(at, gone.start)])
            at = gone.end
    return storable("".join([*parts, text[at : max(at, span.end)]]))


def place(whole: Shown, block: int, span: Span) -> Span:
    """Where a stretch of a block is in the whole text; empty where it is hidden."""
    start, end = (
        whole.starts[block]
        + at
        - sum(min(gone.end, at) - gone.start for gone in whole.hidden[block] if gone.start < at)
        for at in (span.start, span.end)
    )
    return Span(start, end)


def storable(text: str) -> str:
    """The text with a sign in place of each that no file can hold, so that offsets stay."""
    return FOREIGN.sub("\ufffd", text)
