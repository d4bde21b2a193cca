"""What is known of each article file by itself: worked out once, then remembered.

It is a pure function of the file, our code, our data, the editors' additions and the model, and so it is kept by their
hash. spaCy and the readers of markup are imported only where an article needs them.
"""

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from itertools import repeat
from multiprocessing import get_context
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from warta.additions import concerning
from warta.analyze.passages import reader
from warta.cache import Store, code_fingerprint, fingerprint
from warta.clean.pieces import sketch
from warta.errors import ArticleError, Problem
from warta.nouns.article import Article
from warta.nouns.files import SourceFile
from warta.nouns.knowledge import NOTHING, Additions
from warta.nouns.mentions import Analysis
from warta.nouns.site import Reading
from warta.nouns.text import Block, Dateline, Prose, Run

# fewer new articles than this are done before a second process has loaded the model
WORTH_A_POOL = 80
CHUNK = 32
Progress = Callable[[int, int], None]


class Remembered(Struct, frozen=True):
    """What is known of one article file: its reading, unless it is a draft or cannot be read, its problems, and what
    of the editors' additions stands in its text."""

    reading: Reading | None
    problems: tuple[Problem, ...] = ()
    additions: Additions = NOTHING


class Answers(Struct, frozen=True):
    """What is known of each article file, in their order, and what kept it from being remembered."""

    known: tuple[Remembered, ...]
    problems: tuple[Problem, ...] = ()


class Work(Struct, frozen=True):
    """What working out the answers takes beside the article files."""

    latest: date
    additions: Additions
    jobs: int
    progress: Progress


class Held:
    """The answers of the last round, in the memory of a process that goes on; ``additions`` are those they hold for."""

    def __init__(self) -> None:
        self.additions = NOTHING
        self.answers: dict[str, Remembered] = {}

    def known(self, keys: Iterable[str], additions: Additions) -> dict[str, Remembered]:
        """Those of the answers that are held."""
        return {key: self.answers[key] for key in keys if key in self.answers} if additions == self.additions else {}

    def keep(self, answers: dict[str, Remembered], additions: Additions) -> None:
        """Holds these answers in place of the last."""
        self.answers, self.additions = answers, additions


def silent(done: int, total: int) -> None:
    """No progress shown."""


def remembered(sources: tuple[SourceFile, ...], latest: date, additions: Additions = NOTHING) -> list[Remembered]:
    """What is known of these article files, in their order: read, cleaned, analyzed."""
    from warta.analyze.stage import analyze_all
    from warta.clean.stage import clean
    from warta.read.stage import read

    answers: list[Remembered | None] = []
    ready = []
    for source in sources:
        try:
            article, problems = read(source)
            prose = None if article.meta.draft or article.meta.withdrawn else clean(article)
        except ArticleError as error:
            answers.append(Remembered(None, error.problems))
            continue
        if prose is None:
            withdrawn = article.meta.withdrawn and not article.meta.draft
            answers.append(Remembered(_taken_back(article) if withdrawn else None, problems))
        else:
            answers.append(None)
            ready.append((article, prose, problems))
    analyses = analyze_all(((article, prose) for article, prose, _ in ready), latest=latest, additions=additions)
    done = iter(
        _with_doubts(Reading(article, prose, analysis, sketch(prose)), problems)
        for (article, prose, problems), analysis in zip(ready, analyses, strict=True)
    )
    new = (replace(answer, additions=_concerning(answer, additions)) for answer in done)
    return [next(new) if answer is None else answer for answer in answers]


def _taken_back(article: Article) -> Reading:
    """What is known of a withdrawn article: its title and its day."""
    meta = article.meta
    prose = Prose(meta.title, meta.title_from, (Block("title", (Run(meta.title),)),), Dateline())
    day, dated_by = (meta.published.day, meta.published_from) if meta.published else (None, "undated")
    return Reading(article, prose, Analysis(article.id, day, dated_by, (), (), ()))


def _concerning(answer: Remembered, additions: Additions) -> Additions:
    if additions == NOTHING or not answer.reading:
        return NOTHING
    return concerning(additions, reader(answer.reading.prose).text)


def _with_doubts(reading: Reading, problems: tuple[Problem, ...]) -> Remembered:
    """The reading with what its editor should know: no title, no date, a weekday that disagrees."""
    where = f"articles/{reading.article.path}"
    fix = "Correct the weekday or the date."
    doubts = [Problem(where, doubt, fix, "warning") for doubt in reading.analysis.doubts]
    if reading.prose.title_from == "lead":
        what = f'no title; made from the lead: "{reading.prose.title}".'
        doubts.append(Problem(f"{where}:1", what, "Write `title: …` in its head.", "warning"))
    if reading.analysis.dated_by == "undated":
        fix = "Write `date: 2024-02-29` in its head, or begin its file name with the day."
        doubts.append(Problem(f"{where}:1", "no date was found.", fix, "warning"))
    return Remembered(reading, (*problems, *doubts))


def answers_of(
    sources: tuple[SourceFile, ...], work: Work, *, state: Path, remember: bool, held: Held | None = None
) -> Answers:
    """What is known of these article files; kept in ``state`` where it is to be remembered, and in ``held`` for the
    next round."""
    if not remember:
        return Answers(tuple(_worked_out(sources, work)))
    # only an undated article's answer hangs on the day; a year of it is fine enough
    code = code_fingerprint()
    keys = [fingerprint(code, str(work.latest.year), source.path, source.data) for source in sources]
    known = held.known(keys, work.additions) if held else {}
    with Store(state, Remembered) as store:
        stored = ((key, store.get(key)) for key in keys if key not in known)
        # an answer holds as long as the additions that stand in its text are the same
        known |= {key: one for key, one in stored if one and one.additions == _concerning(one, work.additions)}
        missing = [(key, source) for key, source in zip(keys, sources, strict=True) if key not in known]
        worked_out = _worked_out(tuple(source for _, source in missing), work)
        for (key, _), answer in zip(missing, worked_out, strict=True):
            store.put(key, answer)
            known[key] = answer
        store.prune(frozenset(keys))
    if held:
        held.keep(known, work.additions)
    return Answers(tuple(known[key] for key in keys), (store.problem,) if store.problem else ())


def _worked_out(sources: tuple[SourceFile, ...], work: Work) -> Iterator[Remembered]:
    """The answers for these files, in their order, by as many processes as pay."""
    chunks = [sources[at : at + CHUNK] for at in range(0, len(sources), CHUNK)]
    done = 0
    for answers in _by_chunks(chunks, work, work.jobs if len(sources) >= WORTH_A_POOL else 1):
        for answer in answers:
            done += 1
            work.progress(done, len(sources))
            yield answer


def _by_chunks(chunks: list[tuple[SourceFile, ...]], work: Work, jobs: int) -> Iterator[list[Remembered]]:
    if jobs == 1:
        yield from (remembered(chunk, work.latest, work.additions) for chunk in chunks)
        return
    with ProcessPoolExecutor(jobs, mp_context=get_context("spawn")) as pool:
        yield from pool.map(remembered, chunks, repeat(work.latest), repeat(work.additions))
