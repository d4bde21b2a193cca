"""The stages in order; the only module that knows them all.

What concerns one article (read, clean, analyze) is a pure function of its file, our code, our data and the model, and
so it is remembered by their hash; the whole site (resolve, connect, render, write) is derived from those answers.
spaCy and the readers of markup are imported only where an article needs them.
"""

import posixpath
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from itertools import chain
from multiprocessing import get_context
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from warta.cache import Store, code_fingerprint, fingerprint
from warta.connect.stage import connect
from warta.errors import ArticleError, Problem, SettingsError
from warta.nouns.entities import Guess, Resolution
from warta.nouns.files import Index, OutputFile, SourceFile, Written
from warta.nouns.site import Reading, Site, Theme
from warta.read.discover import Discovery, discover
from warta.settings import Settings, settings_from
from warta.suggestions import suggestions

# fewer new articles than this are done before a second process has loaded the model
WORTH_A_POOL = 80
CHUNK = 32
SUGGESTIONS = "people.yaml"

Progress = Callable[[int, int], None]


class Remembered(Struct, frozen=True):
    """What is known of one article file: its reading, unless it is a draft or cannot be read, and its problems."""

    reading: Reading | None
    problems: tuple[Problem, ...] = ()


class Report(Struct, frozen=True):
    """What a build did. ``pages`` counts the HTML files of the site; ``guesses`` are left to an editor."""

    articles: int
    pages: int
    written: Written
    problems: tuple[Problem, ...]
    guesses: tuple[Guess, ...] = ()


class Archive(Struct, frozen=True):
    """All articles of a folder, read and analyzed."""

    settings: Settings
    found: Discovery
    readings: tuple[Reading, ...]
    problems: tuple[Problem, ...]


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
    search: bool = True,
    progress: Progress = silent,
) -> Report:
    """Builds the site of the project folder and returns what was done.

    ``latest`` is the last day an undated article can be from; without ``search`` there is no page for it and no index,
    whatever site.yaml says. Raises SettingsError for a site.yaml that cannot be read,
    FileNotFoundError where there is no articles folder; whatever is wrong with an article is a problem of the report.
    """
    from warta.render.stage import render
    from warta.write.stage import write

    target = output or project / "site"
    _check_apart(target, articles or project / "articles")
    archive = read_archive(project, latest=latest, articles=articles, jobs=jobs, remember=remember, progress=progress)
    resolution = resolved(archive)
    site = connect(archive.readings, resolution)
    settings = replace(archive.settings, search=archive.settings.search and search)
    files = render(site, settings=settings, theme=_looks(project), pictures=archive.found.pictures)
    indexed = _indexed(site, settings, project / ".warta", remember=remember)
    pages = 0

    def counted() -> Iterator[OutputFile]:
        nonlocal pages
        for file in chain(files, indexed.files):
            pages += file.path.endswith(".html")
            yield file

    written = write(counted(), target, state=project / ".warta")
    suggest(archive, resolution, project)
    problems = (*archive.problems, *indexed.problems)
    return Report(len(archive.readings), pages, written, problems, resolution.guesses)


def _looks(project: Path) -> Theme:
    """The templates and static files: Warta's, and over them the project's own."""
    from warta.read.theme import theme

    own = project / "templates"
    return theme(own if own.is_dir() else None)


def _indexed(site: Site, settings: Settings, state: Path, *, remember: bool) -> Index:
    """The full-text index of the site, where it is to be searched."""
    from warta.index.stage import index
    from warta.render.stage import records

    return index(records(site, settings=settings), state=state, remember=remember) if settings.search else Index(())


def resolved(archive: Archive) -> Resolution:
    """Which mention means whom, over all articles of the archive."""
    from warta.resolve.stage import resolve

    return resolve((one.analysis for one in archive.readings), language=archive.settings.language)


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
    site = project / "site.yaml"
    settings = _settings(site) if site.is_file() else Settings()
    folder = articles or project / "articles"
    if not folder.is_dir():
        raise FileNotFoundError(f"{folder}: no such folder. Make it and put article files into it.")
    found = discover(folder)
    answers = _answers(found.sources, latest, project / ".warta", jobs=jobs, remember=remember, progress=progress)
    pictures = frozenset(picture.path for picture in found.pictures)
    lost = [problem for answer in answers if answer.reading for problem in _lost_picture(answer.reading, pictures)]
    readings, clashes = _told_apart([answer.reading for answer in answers if answer.reading is not None])
    problems = [*found.problems, *(problem for answer in answers for problem in answer.problems), *clashes, *lost]
    return Archive(settings, found, readings, tuple(sorted(problems)))


def _settings(path: Path) -> Settings:
    try:
        return settings_from(path.read_text(encoding="utf-8"))
    except UnicodeDecodeError:
        raise SettingsError(Problem("site.yaml", "is no UTF-8.", "Save it as UTF-8.")) from None


def remembered(sources: tuple[SourceFile, ...], latest: date) -> list[Remembered]:
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
    analyses = analyze_all(((article, prose) for article, prose, _ in ready), latest=latest)
    done = iter(
        _with_doubts(Reading(article, prose, analysis), problems)
        for (article, prose, problems), analysis in zip(ready, analyses, strict=True)
    )
    return [next(done) if answer is None else answer for answer in answers]


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


def _answers(
    sources: tuple[SourceFile, ...], latest: date, state: Path, *, jobs: int, remember: bool, progress: Progress
) -> list[Remembered]:
    if not remember:
        return list(_worked_out(sources, latest, jobs, progress))
    code = code_fingerprint()
    # only an undated article's answer hangs on the day; a year of it is fine enough
    keys = [fingerprint(code, str(latest.year), source.path, source.data) for source in sources]
    with Store(state, Remembered) as store:
        known = {key: value for key in keys if (value := store.get(key)) is not None}
        missing = [(key, source) for key, source in zip(keys, sources, strict=True) if key not in known]
        worked_out = _worked_out(tuple(source for _, source in missing), latest, jobs, progress)
        for (key, _), answer in zip(missing, worked_out, strict=True):
            store.put(key, answer)
            known[key] = answer
        store.prune(frozenset(keys))
    return [known[key] for key in keys]


def _worked_out(sources: tuple[SourceFile, ...], latest: date, jobs: int, progress: Progress) -> Iterator[Remembered]:
    """The answers for these files, in their order, by as many processes as pay."""
    chunks = [sources[at : at + CHUNK] for at in range(0, len(sources), CHUNK)]
    done = 0
    for answers in _by_chunks(chunks, latest, jobs if len(sources) >= WORTH_A_POOL else 1):
        for answer in answers:
            done += 1
            progress(done, len(sources))
            yield answer


def _by_chunks(chunks: list[tuple[SourceFile, ...]], latest: date, jobs: int) -> Iterator[list[Remembered]]:
    if jobs == 1:
        yield from (remembered(chunk, latest) for chunk in chunks)
        return
    with ProcessPoolExecutor(jobs, mp_context=get_context("spawn")) as pool:
        yield from pool.map(remembered, chunks, [latest] * len(chunks))


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
