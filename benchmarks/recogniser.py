"""Words a second from tokenizer to names on one core, beside bare ``spacy.blank("id")``; load time, memory, size.

    python benchmarks/recogniser.py ARTICLES.jsonl [COUNT]

Each line of the file is a JSON object with ``text`` (``.xz`` is unpacked); COUNT (1,000) are read. Both tokenise
the same texts in turn, three rounds; the medians are told. Words are what white space parts.
"""

import json
import lzma
import resource
import statistics
import sys
import time
from collections import deque
from itertools import islice
from pathlib import Path

import spacy

import warta
from warta.analyze.model import load_recogniser
from warta.analyze.names import name_spans

ROUNDS = 3
BATCH = 64


def main(path: Path, count: int) -> None:
    """Prints the table."""
    with lzma.open(path, "rt") if path.suffix == ".xz" else path.open(encoding="utf-8") as lines:
        texts = [json.loads(line)["text"] for line in islice(lines, count)]
    words = sum(len(text.split()) for text in texts)
    started = time.perf_counter()
    nlp = load_recogniser()
    loaded = time.perf_counter() - started
    blank = spacy.blank("id")

    def bare() -> None:
        deque(blank.pipe(texts, batch_size=BATCH), maxlen=0)

    def named() -> None:
        deque(nlp.pipe(texts, batch_size=BATCH), maxlen=0)

    def ruled() -> None:
        deque(map(name_spans, nlp.pipe(texts, batch_size=BATCH)), maxlen=0)

    jobs = {"spacy.blank('id'), tokens alone": bare, "tokens, sentences, names": named, "the same and the rules": ruled}
    times: dict[str, list[float]] = {name: [] for name in jobs}
    for _ in range(ROUNDS):
        for name, job in jobs.items():
            begun = time.process_time()
            job()
            times[name].append(time.process_time() - begun)
    size = sum(file.stat().st_size for file in (Path(warta.__file__).parent / "model").rglob("*") if file.is_file())
    print(f"{len(texts):,} texts, {words:,} words; load {loaded:.2f} s; {size / 1e6:.1f} MB on disk")
    print(f"peak memory of the process {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")
    for name, found in times.items():
        print(f"{name}: {words / statistics.median(found):,.0f} words/s of one core")


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 1000)
