"""The stages in order; the only module that knows them all.

What concerns one article is remembered (``answers.py``); the whole site (resolve, connect, render, write) is
derived from those answers.
"""

from collections.abc import Iterator
from datetime import date
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from warta.additions import Rule, unused
from warta.analyze.passages import reader
from warta.answers import Held, Progress, Work, answers_of, silent
from warta.cache import fingerprint
from warta.connect.links import destinations, lost
from warta.connect.stage import connect
from warta.errors import Problem, SettingsError
from warta.nouns.entities import Guess, Resolution
from warta.nouns.files import Index, OutputFile, Written
from warta.nouns.site import Reading, Theme
from warta.project import FILES, project_of
from warta.read.discover import Discovery, discover
from warta.settings import Settings
from warta.suggestions import suggestions

if TYPE_CHECKING:
    from warta.render.archive import Archive as Shown

SUGGESTIONS = "people.yaml"


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

    ``latest`` is the last day of an undated article; without ``search`` there is no page for it and no index. Raises
    SettingsError, or FileNotFoundError for no articles folder; what is wrong with an article or lexicon.yaml is told.
    """
    from warta.index.stage import index
    from warta.render.stage import records, render
    from warta.write.stage import write

    target = _apart(output or project / "site", articles or project / "articles")
    archive = read_archive(project, latest=latest, articles=articles, jobs=jobs, remember=remember, progress=progress)
    resolution = resolved(archive)
    settings = replace(archive.settings, search=archive.settings.search and search)
    shown = as_shown(replace(archive, settings=settings), resolution)
    files = render(shown, theme=looks(project), pictures=archive.found.pictures)
    state, pages = project / ".warta", 0
    indexed = index(records(shown), state=state, remember=remember) if settings.search else Index(())

    def counted() -> Iterator[OutputFile]:
        nonlocal pages
        for file in chain(files, indexed.files):
            pages += file.path.endswith(".html")
            yield file

    try:
        written = write(counted(), target, state=state)
    except SettingsError as error:
        # what is wrong with articles is told in the same run as what is wrong with a template
        raise SettingsError(*archive.problems, *error.problems) from error
    suggest(archive, resolution, project)
    told = (*archive.problems, *lost_links(archive, resolution), *indexed.problems)
    return Report(len(archive.readings), pages, written, told, resolution.guesses)


def places(project: Path, articles: Path | None) -> list[Path]:
    """All files and folders that a build of this project reads."""
    from warta.read.theme import shipped

    return [articles or project / "articles", project / "templates", shipped(), *(project / name for name in FILES)]


def as_shown(archive: Archive, resolution: Resolution) -> "Shown":
    """The archive as pages look things up in it."""
    from warta.render.archive import archive_of

    return archive_of(connect(archive.readings, resolution), archive.settings, archive.found.pictures)


def looks(project: Path) -> Theme:
    """The templates and static files: Warta's, and over them the project's own."""
    from warta.read.theme import theme

    own = project / "templates"
    return theme(own if own.is_dir() else None)


def resolved(archive: Archive) -> Resolution:
    """Which mention means whom, over all articles of the archive."""
    from warta.resolve.stage import resolve

    return resolve((one.analysis for one in archive.readings), language=archive.settings.language)


def lost_links(archive: Archive, resolution: Resolution) -> tuple[Problem, ...]:
    """A warning for each link and picture of an editor's text that leads nowhere, with its line."""
    known = destinations(archive.readings, (one.id for one in resolution.entities))
    pictures = frozenset(picture.path for picture in archive.found.pictures)
    files = frozenset(source.path for source in archive.found.sources)
    return tuple(problem for one in archive.readings for problem in lost(one, known, pictures, files))


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


def _apart(target: Path, articles: Path) -> Path:
    """The folder of the site. Raises SettingsError where it would be read as articles by the next build."""
    if target.resolve().is_relative_to(articles.resolve()):
        raise SettingsError(Problem(str(target), "lies in the articles folder.", "Choose another --output."))
    return target


def read_archive(
    project: Path,
    *,
    latest: date,
    articles: Path | None = None,
    jobs: int = 1,
    remember: bool = True,
    progress: Progress = silent,
    held: Held | None = None,
) -> Archive:
    """All articles of the project, read and analyzed or remembered, with all their problems. Raises as build does."""
    told = project_of(project)
    folder = articles or project / "articles"
    if not folder.is_dir():
        raise FileNotFoundError(f"{folder}: no such folder. Make it and put article files into it.")
    found = discover(folder)
    work = Work(latest, told.lexicon.additions, jobs, progress)
    answers = answers_of(found.sources, work, state=project / ".warta", remember=remember, held=held)
    readings, clashes = _told_apart([answer.reading for answer in answers if answer.reading is not None])
    problems = [*found.problems, *(problem for answer in answers for problem in answer.problems), *clashes]
    return Archive(told.settings, found, readings, (*told.lexicon.problems, *sorted(problems)), told.lexicon.rules)


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
