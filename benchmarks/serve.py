"""How long a save takes to be on screen in the preview, by the size of the archive.

    python benchmarks/serve.py FOLDER [--articles ARTICLES.jsonl[.xz] --counts 100 1000 5000] [--saves 9]

FOLDER has a folder ``articles``; with a file of articles it is grown to each of the counts. A line of the file holds
``title``, ``text`` and perhaps ``date``, ``source`` and ``url``. Answers are kept, so a second run is quick. Each save
changes the text of one article, each time another; told is the median, with the slowest in brackets: until the tab is
told to reload, until its page has been fetched again, until the front page has, and the seconds of processor.
"""

import argparse
import http.client
import json
import lzma
import random
import re
import resource
import statistics
import threading
import time
from collections.abc import Iterator
from datetime import date
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from warta.serve.stage import Serving, serving

HEAD = "---\ntitle: {title}\n{rest}---\n\n"
LATEST = date(2026, 12, 31)
QUIET = 0.5


class Save(NamedTuple):
    """Seconds after a save: the word of it, the page, the front page; and what it cost of the processor."""

    told: float
    shown: float
    home: float
    processor: float


def main(folder: Path, source: Path | None, counts: list[int], saves: int) -> None:
    """Prints the table."""
    print("| articles | told to reload | page fetched | front page too | processor | first round | memory |")
    print("|---|---|---|---|---|---|---|")
    for count in sorted(counts) if source else [0]:
        if source:
            lay_down(source, folder / "articles", count)
        paths = sorted((folder / "articles").glob("*.md"))
        with serving(folder, port=0, latest=LATEST) as preview:
            first, found = measured(preview, random.Random(7).sample(paths, saves + 1))
        cells = [f"{statistics.median(held):.2f} s ({max(held):.2f})" for held in zip(*found, strict=True)]
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(f"| {len(paths):,} | {' | '.join(cells)} | {first:.1f} s | {memory:,.0f} MB |", flush=True)


def lay_down(source: Path, folder: Path, count: int) -> None:
    """Writes so many of the articles, in an order that is drawn once, as files with a head."""
    folder.mkdir(parents=True, exist_ok=True)
    with lzma.open(source, "rt") if source.suffix == ".xz" else source.open(encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    random.Random(7).shuffle(rows)
    for place, row in enumerate(islice(rows, count)):
        told = {key: row[key] for key in ("date", "source", "url") if row.get(key)}
        rest = "".join(f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in told.items())
        head = HEAD.format(title=json.dumps(row["title"], ensure_ascii=False), rest=rest)
        path = folder / f"a{place:05}.md"
        if not path.exists():
            path.write_text(head + row["text"], encoding="utf-8")


def measured(preview: Serving, paths: list[Path]) -> tuple[float, list[Save]]:
    """The seconds of the first round, in which remembered articles are read, and the saves of these after it."""
    rounds = preview.rounds()
    first = next(rounds).seconds
    following = threading.Thread(target=lambda: [None for _ in rounds], daemon=True)
    following.start()
    port = int(preview.address.rstrip("/").rpartition(":")[2])
    # the first save is not counted: it waits for what is loaded in the background
    found = [saved(port, path, number) for number, path in enumerate(paths)][1:]
    preview.stop()
    following.join()
    return first, found


def saved(port: int, path: Path, number: int) -> Save:
    """One save, as the tab that shows the article sees it."""
    page, text = f"berita/{path.stem}.html", path.read_text(encoding="utf-8")
    words = f"Presiden Prancis Emmanuel Macron menghitung sampai {number}, Rabu (30/8/2023)."
    with listening(port, page) as lines:
        time.sleep(QUIET)
        begun, processor = time.perf_counter(), time.process_time()
        path.write_text(f"{text}\n\n{words}\n", encoding="utf-8")
        while b'"changed": true' not in next(lines):
            pass
        told = time.perf_counter() - begun
        assert f"menghitung sampai {number}" in fetched(port, page)
        shown = time.perf_counter() - begun
        fetched(port, "index.html")
        home = time.perf_counter() - begun
        spent = time.process_time() - processor
        # the article is as it was, for the next run
        path.write_text(text, encoding="utf-8")
        while f"menghitung sampai {number}" in fetched(port, page):
            time.sleep(QUIET)
    return Save(told, shown, home, spent)


class listening:
    """What the server tells the tab that shows a page, line by line."""

    def __init__(self, port: int, page: str) -> None:
        seal = re.search(r'data-seal="(\w+)"', fetched(port, page))
        assert seal, "a served page has its seal"
        self._client = http.client.HTTPConnection("127.0.0.1", port)
        self._client.request("GET", f"/.warta/events?page={page}&seal={seal[1]}")

    def __enter__(self) -> Iterator[bytes]:
        answer = self._client.getresponse()
        next(iter(answer))
        return iter(answer)

    def __exit__(self, *_: object) -> None:
        self._client.close()


def fetched(port: int, page: str) -> str:
    """The page as the browser gets it."""
    client = http.client.HTTPConnection("127.0.0.1", port)
    client.request("GET", f"/{page}")
    text = client.getresponse().read().decode()
    client.close()
    return text


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--articles", type=Path)
    parser.add_argument("--counts", type=int, nargs="+", default=[100, 1000, 5000])
    parser.add_argument("--saves", type=int, default=9)
    chosen = parser.parse_args()
    main(chosen.folder, chosen.articles, chosen.counts, chosen.saves)
