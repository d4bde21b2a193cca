"""Sentences that we annotated ourselves, kept as offsets: the texts are their publishers' and lie in the shared folder."""

import hashlib
import json
import lzma
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from msgspec import Struct

from warta_training.convert import MISSING, Annotated, Marked
from warta_training.sources import raw_lines

NEWS = Path("corpora") / "news-11k.jsonl.xz"
RAW = Path("corpora") / "raw-text.txt.xz"
FOLDER = "gold"


class Own(Struct, frozen=True):
    """A sentence of ours and its ``genre``: foreign, crime, sport, business, science, headline, raw or other."""

    genre: str
    example: Annotated


def own_gold(training: Path, shared: Path, name: str) -> tuple[Own, ...]:
    """The sentences of ``gold/<name>.jsonl``. Raises ValueError where a text is not the one that was annotated."""
    rows = [json.loads(line) for line in (training / FOLDER / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]
    wanted = {row["article"] for row in rows if "article" in row}
    texts = {article["id"]: article for article in _news(shared / NEWS) if article["id"] in wanted}
    lines = raw_lines(shared / RAW) if any("line" in row for row in rows) else []
    return tuple(
        _own(row, texts[row["article"]][row["field"]] if "article" in row else lines[row["line"]]) for row in rows
    )


def _news(path: Path) -> Iterator[dict[str, str]]:
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def _own(row: dict[str, Any], text: str) -> Own:
    sentence = text[row["start"] : row["end"]]
    if digest(sentence) != row["hash"]:
        raise ValueError(f"{row}: the text is not the one that was annotated")
    return Own(
        row["genre"], Annotated(sentence, tuple(Marked(start, end, label) for start, end, label in row["marks"]))
    )


def digest(text: str) -> str:
    """The first 16 hexadecimal digits of the SHA-256 of a text."""
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def known(sentences: Iterable[Own]) -> tuple[Annotated, ...]:
    """The sentences to measure on: those in which nothing is in doubt."""
    return tuple(one.example for one in sentences if all(mark.label != MISSING for mark in one.example.marks))
