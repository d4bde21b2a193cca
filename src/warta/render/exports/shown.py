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
        whole, gone = text_of(block), _gone(block)
        text = _left(whole, gone, 0, len(whole))
        starts.append(at)
        hidden.append(gone)
        if text:
            lines.append(text)
            at += len(text) + 1
    return Shown(storable("\n".join(lines)), tuple(starts), tuple(hidden))


def shown_part(block: Block, span: Span) -> str:
    """A stretch of a block without what the page hides: ``TIRTAMAYA - Air naik.`` -> ``Air naik.``"""
    return storable(_left(text_of(block), _gone(block), span.start, span.end))


def place(whole: Shown, block: int, span: Span) -> Span:
    """Where a stretch of a block is in the whole text; empty where it is hidden."""
    base, hidden = whole.starts[block], whole.hidden[block]
    if not hidden:
        return Span(base + span.start, base + span.end)
    return Span(base + _kept_before(hidden, span.start), base + _kept_before(hidden, span.end))


def place_in(block: Block, span: Span) -> Span:
    """Where a stretch is in what is shown of its block."""
    hidden = _gone(block)
    return Span(_kept_before(hidden, span.start), _kept_before(hidden, span.end)) if hidden else span


def storable(text: str) -> str:
    """The text with a sign in place of each that no file can hold, so that offsets stay."""
    # what can be printed can be held, and nearly all is; this is told five times as fast
    return text if text.isprintable() else FOREIGN.sub("\ufffd", text)


def _gone(block: Block) -> tuple[Span, ...]:
    return tuple(merged(hidden_in(block))) if block.marks else ()


def _kept_before(hidden: Iterable[Span], at: int) -> int:
    return at - sum(min(gone.end, at) - gone.start for gone in hidden if gone.start < at)


def _left(text: str, hidden: Iterable[Span], at: int, end: int) -> str:
    parts = []
    for gone in hidden:
        if gone.start < end and at < gone.end:
            parts.append(text[at : max(at, gone.start)])
            at = gone.end
    parts.append(text[at : max(at, end)])
    return "".join(parts)
