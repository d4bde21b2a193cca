"""A cold build beside the bare pipeline: words a second of the same articles, on as many processes.

    python benchmarks/bare.py FOLDER [--articles 1000] [--jobs 2]

FOLDER has article files (.md). Bare is spaCy's ``nlp.pipe`` over texts that lie in memory, the pipeline loaded before
the clock starts, the texts dealt out to the processes in turn: once the shipped model as ``spacy.load`` gives it, with
Warta's components, and once Warta's own pipeline, which puts the same layers to work itself (``encoder.py``,
``recogniser.py``).
Beside them ``warta build --no-search`` builds the site of the same articles with nothing remembered, and once more with
the answers remembered: the difference is what reading, cleaning and analyzing took, model loading and answers kept on
disk included.
"""

import argparse
import os
import shutil
import time
from collections import deque
from collections.abc import Callable, Iterator
from datetime import date
from itertools import islice
from multiprocessing import get_context
from multiprocessing.synchronize import Barrier
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

import builders
import corpora
from machine import load, machine, ours
from tables import table
from timed import cost

Text = tuple[str, date | None]
WARM = ("Presiden Prancis Emmanuel Macron tiba di Jakarta, Rabu (30/8/2023).", None)


class Run(NamedTuple):
    """What the pipeline took for its texts: seconds of loading it, by the clock, and of the processor."""

    loaded: float
    wall: float
    processor: float


def main(folder: Path, count: int, jobs: int) -> None:
    """Prints the table."""
    found = dict(islice(read(folder), count))
    texts = list(found.values())
    words = sum(len(text.split()) for text, _ in texts)
    bares = {name: bare(texts, jobs, make) for name, make in PIPELINES.items()}
    with TemporaryDirectory(prefix="warta-bare-") as name:
        home = Path(name)
        project = home / "warta"
        _laid_down(list(found), project)
        ours_ = builders.warta(home, jobs)
        whole = cost(ours_.command, project)
        corpora.cleared(ours_, home / "aside", forgetful=True)
        rest = cost(ours_.command, project)
    timed = {
        **{name: (max(run.wall for run in runs), sum(run.processor for run in runs)) for name, runs in bares.items()},
        "cold build, the whole": (whole.wall, whole.processor),
        "cold build, without what is left of it with answers remembered": (
            whole.wall - rest.wall,
            whole.processor - rest.processor,
        ),
    }
    wall, processor = timed[AS_SPACY_RUNS_IT]
    rows = [
        [name, f"{took:.1f}", f"{spent:.1f}", f"{words / took:,.0f}", f"{wall / took:.2f}", f"{processor / spent:.2f}"]
        for name, (took, spent) in timed.items()
    ]
    print(f"{len(texts):,} articles, {words:,} words, {jobs} processes; {ours()}; {machine()}; load {load()} after.")
    loaded = max(run.loaded for runs in bares.values() for run in runs)
    print(f"Loading a pipeline took at most {loaded:.2f} s in each process and is no part of bare.\n")
    heads = ["", "wall s", "CPU s", "words/s", "of spaCy's by the clock", "of spaCy's by the processor"]
    print(table(heads, rows))


def read(folder: Path) -> Iterator[tuple[Path, Text]]:
    """The articles in which nothing is wrong: each file with its text as the pipeline takes it, and its day."""
    from warta.analyze.passages import reader
    from warta.clean.stage import clean
    from warta.errors import ArticleError
    from warta.nouns.files import SourceFile
    from warta.read.stage import read as article_of

    for path in sorted(folder.glob("*.md")):
        try:
            article, _ = article_of(SourceFile(path.name, path.read_bytes()))
        except ArticleError as error:
            print(f"left out: {error}")
            continue
        published = article.meta.published
        yield path, (reader(clean(article)).text, published.day if published else None)


def bare(texts: list[Text], jobs: int, make: Callable[[], Any]) -> list[Run]:
    """What each process took with the pipeline that ``make`` gives; none begins before all have theirs."""
    context = get_context("spawn")
    ready, told = context.Barrier(jobs), context.Queue()
    workers = [context.Process(target=_work, args=(texts[place::jobs], make, ready, told)) for place in range(jobs)]
    for worker in workers:
        worker.start()
    found = [told.get() for _ in workers]
    for worker in workers:
        worker.join()
    return sorted(found)


def _as_spacy_runs_it() -> Any:
    import spacy

    import warta
    from warta.analyze.engine import COMPONENTS

    nlp = spacy.load(Path(warta.__file__).parent / "model")
    for component in COMPONENTS:
        nlp.add_pipe(component)
    return nlp


def _as_warta_runs_it() -> Any:
    from warta.analyze.engine import pipeline

    return pipeline()


AS_SPACY_RUNS_IT = "bare pipeline, as spaCy runs it"
PIPELINES = {AS_SPACY_RUNS_IT: _as_spacy_runs_it, "bare pipeline, as Warta runs it": _as_warta_runs_it}


def _work(texts: list[Text], make: Callable[[], Any], ready: Barrier, told: Any) -> None:
    begun = time.perf_counter()
    nlp = make()

    def documents(found: list[Text]) -> Iterator[Any]:
        for text, published in found:
            document = nlp.make_doc(text)
            document.user_data["published"] = published
            yield document

    deque(nlp.pipe(documents([WARM])), maxlen=0)
    loaded = time.perf_counter() - begun
    ready.wait()
    wall, processor = time.perf_counter(), time.process_time()
    deque(nlp.pipe(documents(texts), batch_size=32), maxlen=0)
    told.put(Run(loaded, time.perf_counter() - wall, time.process_time() - processor))


def _laid_down(articles: list[Path], project: Path) -> None:
    (project / "articles").mkdir(parents=True)
    for path in articles:
        shutil.copyfile(path, project / "articles" / path.name)
    (project / "site.yaml").write_text(corpora.SETTINGS, encoding="utf-8")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, help="a folder of .md files")
    parser.add_argument("--articles", type=int, default=1000)
    parser.add_argument("--jobs", type=int, default=len(os.sched_getaffinity(0)))
    chosen = parser.parse_args()
    main(chosen.folder, chosen.articles, chosen.jobs)
