"""Seconds of processor for a thousand words: the finders of countries and dates beside the recogniser.

    python benchmarks/finders.py ARTICLES.jsonl[.xz] [COUNT]

The first COUNT (500) texts are read in turn by the recogniser (tokens, sentences, names), by its rules, and by each
finder of its own, three rounds; the medians are told. Words are what white space parts.
"""

import json
import lzma
import statistics
import sys
import time
from collections.abc import Callable
from datetime import date
from itertools import islice
from pathlib import Path

from warta.analyze.countries.find import find_countries
from warta.analyze.dates import find_dates
from warta.analyze.model import load_recogniser
from warta.analyze.names import name_spans

ROUNDS = 3
PUBLISHED = date(2025, 6, 14)


def main(path: Path, count: int) -> None:
    """Prints the table."""
    with lzma.open(path, "rt") if path.suffix == ".xz" else path.open(encoding="utf-8") as lines:
        texts = [json.loads(line)["text"] for line in islice(lines, count)]
    words = sum(len(text.split()) for text in texts)
    nlp = load_recogniser()
    docs = list(nlp.pipe(texts))
    named = [name_spans(doc) for doc in docs]
    read = list(zip(texts, named, strict=True))
    jobs: dict[str, Callable[[], object]] = {
        "recogniser": lambda: list(nlp.pipe(texts)),
        "rules of names": lambda: [name_spans(doc) for doc in docs],
        "warta_countries": lambda: [find_countries(text, names=names) for text, names in read],
        "warta_dates": lambda: [find_dates(text, published=PUBLISHED, names=names) for text, names in read],
    }
    times: dict[str, list[float]] = {name: [] for name in jobs}
    for _ in range(ROUNDS):
        for name, job in jobs.items():
            begun = time.process_time()
            job()
            times[name].append(time.process_time() - begun)
    each = {name: 1000 * statistics.median(found) / words for name, found in times.items()}
    print(f"{len(texts):,} texts, {words:,} words; median of {ROUNDS} rounds\n")
    print("| step | seconds for 1,000 words |\n|---|---|")
    for name, seconds in each.items():
        print(f"| {name} | {seconds:.4f} |")
    both = each["warta_countries"] + each["warta_dates"]
    print(f"| both finders | {both:.4f} ({both / each['recogniser']:.0%} of the recogniser) |")


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 500)
