"""The stages in order; the only module that knows them all.

What concerns one article (read, clean, analyze) is a pure function of its file, our code, our data and the model, and
so it is remembered by their hash; the whole site (resolve, connect, render, write) is derived from those answers.
spaCy and the readers of markup are imported only where an article needs them.
"""

import posixpath
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from itertools import repeat
from multiprocessing import get_context
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from warta.additions import Rule, concerning, unused
from warta.analyze.passages import reader
from warta.cache import Store, code_fingerprint, fingerprint
from warta.connect.stage import connect
from warta.errors import ArticleError, Problem, SettingsError
from warta.nouns.entities import Guess, Resolution
from warta.nouns.files import OutputFile, SourceFile, Written
from warta.nouns.knowledge import NOTHING, Additions
from warta.nouns.site import Reading
from warta.project import project_of
from warta.read.discover import Discovery, discover
from warta.settings import Settings
from warta.suggestions import suggestions

# fewer new articles than this are done before a second process has loaded the model
WORTH_A_POOL = 80
CHUNK = 32
SUGGESTIONS = "people.yaml"

Progress = Callable[[int, int], None]


class Remembered(Struct, frozen=True):
    """What is known of one article file: its reading, unless it is a draft or cannot be read, its problems, and what
    of the editors' additions stands in its text."""

    reading: Reading | None
    problems: tuple[Problem, ...] = ()
    additions: Additions = NOTHING


class Report(Struct, frozen=True):
    """What a build did. ``pages`` counts the HTML files of the site; ``guesses`` are left to an editor."""

    articles: int
    pages: int
    written: Written
    problems: tuple[Problem, ...]
    guesses: tuple[Guess, ...] = ()


class Archive(Struct, frozen=True):
    """All articles of a folder, read and analyzed; ``rules`` are those of lexicon.yaml that were used."""

    settings: Settings
    found: Discovery
    readings: tuple[Reading, ...]
    problems: tuple[Problem, ...]
    rules: tuple[Rule, ...] = ()


class Work(Struct, frozen=True):
    """What working out the answers takes beside the article files."""

    latest: date
    additions: Additions
    jobs: int
    progress: Progress


def silent(done: int, total: int) -> None:
    """No progress shown."""


def build(
    project: Path,
    *,
    latest: date,
    articles: Path | None = None,
    output: Path | None = None,
    jobs: int = 1,
    remember: bool = True,
    progress: Progress = silent,
) -> Report:
    """Builds the site of the project folder and returns what was done.

    ``latest`` is the last day an undated article can be from. Raises SettingsError for a site.yaml that cannot be read,
    FileNotFoundError where there is no articles folder; whatever is wrong with an article or with lexicon.yaml is a
    problem of the report.
    """
    from warta.read.theme import theme
    from warta.render.stage import render
    from warta.write.stage import write

    target = output or project / "site"
    _check_apart(target, articles or project / "articles")
    archive = read_archive(project, latest=latest, articles=articles, jobs=jobs, remember=remember, progress=progress)
    resolution = resolved(archive)
    site = connect(archive.readings, resolution)
    own = project / "templates"
    looks = theme(own if own.is_dir() else None)
    files = render(site, settings=archive.settings, theme=looks, pictures=archive.found.pictures)
    pages = 0

    def counted() -> Iterator[OutputFile]:
        nonlocal pages
        for file in files:
            pages += file.path.endswith(".html")
            yield file

    written = write(counted(), target, state=project / ".warta")
    suggest(archive, resolution, project)
    return Report(len(archive.readings), pages, written, archive.problems, resolution.guesses)


def resolved(archive: Archive) -> Resolution:
    """Which mention means whom, over all articles of the archive."""
    from warta.resolve.stage import resolve

    return resolve((one.analysis for one in archive.readings), language=archive.settings.language)


def idle_rules(archive: Archive) -> tuple[Problem, ...]:
    """A note for each rule of lexicon.yaml whose words stand in no article."""
    return unused(archive.rules, (reader(one.prose).text for one in archive.readings))


def suggest(archive: Archive, resolution: Resolution, project: Path) -> None:
    """Writes what an editor may decide to ``.warta/people.yaml``; no file where there is nothing."""
    path = project / ".warta" / SUGGESTIONS
    if not resolution.guesses:
        path.unlink(missing_ok=True)
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(suggestions(resolution.guesses, archive.readings), encoding="utf-8", errors="replace")


def _check_apart(target: Path, articles: Path) -> None:
    """Raises SettingsError where the site would be read as articles by the next build."""
    if target.resolve().is_relative_to(articles.resolve()):
        raise SettingsError(Problem(str(target), "lies in the articles folder.", "Choose another --output."))


def read_archive(
    project: Path,
    *,
    latest: date,
    articles: Path | None = None,
    jobs: int = 1,
    remember: bool = True,
    progress: Progress = silent,
) -> Archive:
    """All articles of the project, read and analyzed or remembered, with all their problems. Raises as build does."""
    told = project_of(project)
    folder = articles or project / "articles"
    if not folder.is_dir():
        raise FileNotFoundError(f"{folder}: no such folder. Make it and put article files into it.")
    found = discover(folder)
    work = Work(latest, told.lexicon.additions, jobs, progress)
    answers = _answers(found.sources, work, state=project / ".warta", remember=remember)
    pictures = frozenset(picture.path for picture in found.pictures)
    lost = [problem for answer in answers if answer.reading for problem in _lost_picture(answer.reading, pictures)]
    readings, clashes = _told_apart([answer.reading for answer in answers if answer.reading is not None])
    problems = [*found.problems, *(problem for answer in answers for problem in answer.problems), *clashes, *lost]
    return Archive(told.settings, found, readings, (*told.lexicon.problems, *sorted(problems)), told.lexicon.rules)


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
            prose = None if article.meta.draft else clean(article)
        except ArticleError as error:
            answers.append(Remembered(None, error.problems))
            continue
        if prose is None:
            answers.append(Remembered(None, problems))
        else:
            answers.append(None)
            ready.append((article, prose, problems))
    analyses = analyze_all(((article, prose) for article, prose, _ in ready), latest=latest, additions=additions)
    done = iter(
        _with_doubts(Reading(article, prose, analysis), problems)
        for (article, prose, problems), analysis in zip(ready, analyses, strict=True)
    )
    new = (replace(answer, additions=_concerning(answer, additions)) for answer in done)
    return [next(new) if answer is None else answer for answer in answers]


def _concerning(answer: Remembered, additions: Additions) -> Additions:
    return concerning(additions, reader(answer.reading.prose).text) if answer.reading else NOTHING


def _with_doubts(reading: Reading, problems: tuple[Problem, ...]) -> Remembered:
    """The reading with what its editor should know: no title, no date, a weekday that disagrees."""
    where = f"articles/{reading.article.path}"
    fix = "Correct the weekday or the date."
    doubts = [Problem(where, doubt, fix, "warning") for doubt in reading.analysis.doubts]
    if reading.prose.title_from == "lead":
        doubts.append(
            Problem(where, f'no title; made from the lead: "{reading.prose.title}".', "Write one.", "warning")
        )
    if reading.analysis.dated_by == "undated":
        doubts.append(Problem(where, "no date was found.", "Write `date: 2024-02-29` in its head.", "warning"))
    return Remembered(reading, (*problems, *doubts))


def _answers(sources: tuple[SourceFile, ...], work: Work, *, state: Path, remember: bool) -> list[Remembered]:
    if not remember:
        return list(_worked_out(sources, work))
    # only an undated article's answer hangs on the day; a year of it is fine enough
    code = code_fingerprint()
    keys = [fingerprint(code, str(work.latest.year), source.path, source.data) for source in sources]
    with Store(state, Remembered) as store:
        stored = ((key, store.get(key)) for key in keys)
        # an answer holds as long as the additions that stand in its text are the same
        known = {key: one for key, one in stored if one and one.additions == _concerning(one, work.additions)}
        missing = [(key, source) for key, source in zip(keys, sources, strict=True) if key not in known]
        worked_out = _worked_out(tuple(source for _, source in missing), work)
        for (key, _), answer in zip(missing, worked_out, strict=True):
            store.put(key, answer)
            known[key] = answer
        store.prune(frozenset(keys))
    return [known[key] for key in keys]


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


def _lost_picture(reading: Reading, pictures: frozenset[str]) -> list[Problem]:
    """A warning where the picture that a head names is not beside its article."""
    article = reading.article
    path = posixpath.normpath(posixpath.join(posixpath.dirname(article.path), article.meta.image))
    if not article.meta.image or path in pictures:
        return []
    what = f'picture "{article.meta.image}" is not beside the article.'
    return [Problem(f"articles/{article.path}", what, "Put it there or mend its name.", "warning")]


def _told_apart(readings: list[Reading]) -> tuple[tuple[Reading, ...], list[Problem]]:
    """No two articles at one address: the first by path keeps it, the next gets a hash of its path and a problem."""
    holder: dict[str, str] = {}
    apart = []
    problems = []
    for reading in sorted(readings, key=lambda reading: reading.article.path):
        identity = reading.article.id
        if identity in holder:
            where, taken = f"articles/{reading.article.path}", f"articles/{holder[identity]}"
            fix = "Rename the file or give it a `slug:` of its own."
            problems.append(Problem(where, f"its address {identity}.html is taken by {taken}.", fix))
            identity = f"{identity}-{fingerprint(reading.article.path)[:8]}"
        holder[identity] = reading.article.path
        apart.append(_renamed(reading, identity))
    return tuple(apart), problems


def _renamed(reading: Reading, identity: str) -> Reading:
    if reading.article.id == identity:
        return reading
    return Reading(replace(reading.article, id=identity), reading.prose, replace(reading.analysis, article=identity))
