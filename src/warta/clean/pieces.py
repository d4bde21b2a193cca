"""The words of a text in rows of five: what two articles of (nearly) the same text have in common."""

import re
from hashlib import blake2b

from warta.lifelong import lifelong
from warta.nouns.text import Prose, text_of

PIECE = 5
# one piece in so many is kept with the article, enough to find by whom it may be shared
KEPT = 8
HEAD = frozenset({"title", "summary", "caption", "image"})
WORD = re.compile(r"\w+")


@lifelong
def pieces(prose: Prose) -> frozenset[int]:
    """All rows of five words below the headline, without boilerplate, as hashes that are the same on every machine."""
    return _pieces(prose)


def _pieces(prose: Prose) -> frozenset[int]:
    told = words(prose)
    rows = (" ".join(told[at : at + PIECE]) for at in range(len(told) - PIECE + 1))
    return frozenset(int.from_bytes(blake2b(row.encode(), digest_size=8).digest()) for row in rows)


def sketch(prose: Prose) -> tuple[int, ...]:
    """The pieces that every text keeps which has them, in order: those whose hash is a multiple of KEPT."""
    return tuple(sorted(piece for piece in _pieces(prose) if piece % KEPT == 0))


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
