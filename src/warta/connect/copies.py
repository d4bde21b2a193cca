"""Which articles are nearly the same text: a wire story that several houses print is one article, told once."""

import re
from collections.abc import Iterable
from hashlib import blake2b

from warta.lifelong import lifelong
from warta.nouns.site import Reading
from warta.nouns.text import text_of

# so many words in a row are one piece; so much of the shorter text in common makes a copy
PIECE, SAME = 5, 0.6
# a text of fewer pieces is too short to be told a copy by them
SHORTEST = 25
WORD = re.compile(r"\w+")


@lifelong
def pieces(reading: Reading) -> frozenset[int]:
    """All rows of five words in the text below the headline, as hashes that are the same on every machine."""
    told = {sentence.block for sentence in reading.analysis.sentences}
    blocks = (block for place, block in enumerate(reading.prose.blocks) if place in told and block.kind != "title")
    words = [word for block in blocks for word in WORD.findall(text_of(block).casefold())]
    rows = (" ".join(words[at : at + PIECE]) for at in range(len(words) - PIECE + 1))
    return frozenset(int.from_bytes(blake2b(row.encode(), digest_size=8).digest()) for row in rows)


def is_copy(one: frozenset[int], other: frozenset[int]) -> bool:
    """Whether most of the shorter text stands in the longer one, as where paragraphs were cut from it."""
    shorter = min(len(one), len(other))
    return shorter >= SHORTEST and len(one & other) >= SAME * shorter


def originals(pairs: Iterable[tuple[int, int]], texts: dict[int, frozenset[int]]) -> dict[int, int]:
    """For each text that copies an earlier one the first such; ``pairs`` (earlier, later) in order of the later."""
    first: dict[int, int] = {}
    for earlier, later in pairs:
        if later not in first and is_copy(texts[earlier], texts[later]):
            first[later] = first.get(earlier, earlier)
    return first
