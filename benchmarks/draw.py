"""Random finds of a corpus with their sentences, to be judged by eye: the command behind a figure of precision.

    python benchmarks/draw.py {dates|countries} ARTICLES.jsonl [--articles 300] [--finds 200] [--seed 7]

Each line of the file is a JSON object with ``text`` and, if known, ``title`` and ``published`` or ``date`` (``.xz`` is
unpacked). Of so many random articles so many random finds are shown: value, anchor, rule, flag, publication day, and
the sentence with the find in 〔〕. The same seed draws the same articles, whatever was found in them.
"""

import argparse
import json
import lzma
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from random import Random
from typing import Any

from warta.analyze.contract import Line, article_of
from warta.analyze.stage import analyze
from warta.clean.stage import clean
from warta.nouns.mentions import Analysis, Country, Mention, Timex
from warta.nouns.text import Prose, text_of

KINDS = {"countries": Country, "dates": Timex}
# no article of a corpus is newer; an undated one is read as no newer either
LATEST = date(2026, 12, 31)


def main() -> None:
    """Prints the finds, numbered."""
    parser = argparse.ArgumentParser(description="Random finds of a corpus with their sentences.")
    parser.add_argument("kind", choices=sorted(KINDS))
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--articles", type=int, default=300)
    parser.add_argument("--finds", type=int, default=200)
    parser.add_argument("--seed", type=int, default=7)
    asked = parser.parse_args()
    random = Random(asked.seed)
    rows = _rows(asked.corpus)
    articles = random.sample(rows, min(asked.articles, len(rows)))
    found = [told for row in articles for told in _told(row, asked.kind)]
    drawn = random.sample(found, min(asked.finds, len(found)))
    print(f"{len(found):,} finds in {len(articles):,} articles; {len(drawn):,} drawn with seed {asked.seed}")
    for number, told in enumerate(drawn, 1):
        print(f"{number:4} {told}")


def _rows(corpus: Path) -> list[dict[str, Any]]:
    opened = lzma.open if corpus.suffix == ".xz" else open
    with opened(corpus, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def _told(row: dict[str, Any], kind: str) -> Iterator[str]:
    """The finds of an article, a line each, in the order of its text."""
    day = row.get("published") or row.get("date") or None
    article = article_of(Line(text=row["text"], published=day, title=row.get("title") or None))
    prose = clean(article)
    analysis = analyze(article, prose, latest=LATEST)
    for mention in analysis.mentions:
        if isinstance(mention.value, KINDS[kind]):
            yield f"{_meaning(mention)} | {analysis.published} | {_sentence(mention, prose, analysis)}"


def _meaning(mention: Mention) -> str:
    value = mention.value
    if isinstance(value, Timex):
        return " ".join(filter(None, (value.type, value.value, value.mod, value.anchor, mention.rule, value.flag)))
    assert isinstance(value, Country)
    return f"{value.code} {value.kind} {mention.rule}"


def _sentence(mention: Mention, prose: Prose, analysis: Analysis) -> str:
    text, span = text_of(prose.blocks[mention.block]), mention.span
    around = analysis.sentences[mention.sentence].span
    left, words, right = text[around.start : span.start], text[span.start : span.end], text[span.end : around.end]
    return " ".join(f"{left}〔{words}〕{right}".split())


if __name__ == "__main__":
    main()
