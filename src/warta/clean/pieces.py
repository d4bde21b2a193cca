"""The words of a text in rows of five: what two articles of (nearly) the same text have in common."""

import re
from collections.abc import Iterable
from hashlib import blake2b

from warta.lifelong import lifelong
from warta.nouns.text import Prose, text_of

PIECE = 5
# one piece in so many is kept with the article, enough to find by whom it may be shared
KEPT = 8
HEAD = frozenset({"title", "summary", "caption", "image"})
WORD = re.compile(r"\w+")
Row = tuple[str, ...]


@lifelong
def pieces(prose: Prose) -> frozenset[Row]:
    """All rows of five words below the headline, without boilerplate."""
    return frozenset(_rows(prose))


def _rows(prose: Prose) -> Iterable[Row]:
    told = words(prose)
    return zip(*(told[at:] for at in range(PIECE)), strict=False)


def sketch(prose: Prose) -> tuple[int, ...]:
    """The pieces that every text keeps which has them, in order: those whose hash, the same on every machine, is a
    multiple of KEPT."""
    found = {int.from_bytes(blake2b(" ".join(row).encode(), digest_size=8).digest()) for row in _rows(prose)}
    return tuple(sorted(piece for piece in found if piece % KEPT == 0))


def words(prose: Prose) -> list[str]:
    """The words below the headline in small letters, those of boilerplate left out."""
    found = []
    for block in prose.blocks:
        if block.kind not in HEAD:
            text, at = text_of(block), 0
            for mark in sorted(block.marks, key=lambda one: one.span):
                found += WORD.findall(text[at : mark.span.start].casefold())
                at = max(at, mark.span.end)
            found += WORD.findall(text[at:].casefold())
    return found
