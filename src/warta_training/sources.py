"""The corpora as they lie in the shared folder, and which of their lines are kept out of training."""

import json
import lzma
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from msgspec import Struct

SHINGLE = 8
WORD = re.compile(r"\w+")


class Tagged(Struct, frozen=True):
    """A sentence of an annotated corpus: its words and their BIO tags."""

    words: tuple[str, ...]
    tags: tuple[str, ...]


def tagged(path: Path) -> tuple[Tagged, ...]:
    """The sentences of a file of ``{"tokens": [...], "tags": [...]}`` lines."""
    rows = (json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip())
    return tuple(Tagged(tuple(row["tokens"]), tuple(row["tags"])) for row in rows)


def raw_lines(path: Path) -> list[str]:
    """The paragraphs of a packed text."""
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        return [line.strip() for line in lines]


def articles(path: Path) -> list[list[str]]:
    """The headline and paragraphs of each article of a packed corpus."""
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    return [[line.strip() for line in (row["title"] + "\n" + row["text"]).split("\n") if line.strip()] for row in rows]


def shingles(text: str) -> Iterator[int]:
    """The runs of eight words of a text, hashed."""
    found = WORD.findall(text.lower())
    return (hash(tuple(found[at : at + SHINGLE])) for at in range(len(found) - SHINGLE + 1))


def kept_out(shared: Path, judged: Iterable[str]) -> frozenset[int]:
    """The shingles of what is measured on: the dev set, the gold articles, and the sentences ``judged`` by ourselves."""
    texts = [*judged, *(" ".join(sentence.words) for sentence in tagged(shared / "ner" / "idner-dev.jsonl"))]
    for path in sorted((shared / "gold").glob("*.jsonl")):
        texts += [json.loads(line)["text"] for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    return frozenset(shingle for text in texts for shingle in shingles(text))


def fresh(lines: Iterable[str], out: frozenset[int]) -> list[str]:
    """The lines that share no eight words in a row with what is kept out."""
    return [line for line in lines if out.isdisjoint(shingles(line))]
