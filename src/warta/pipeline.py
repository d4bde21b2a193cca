"""The stages in order; the only module that knows them all.

What concerns one article is remembered (``answers.py``); the whole site (resolve, connect, render, write) is
derived from those answers.
"""

import os
import posixpath
from collections.abc import Iterator
from datetime import date
from itertools import chain
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from warta.additions import Rule, unused
from warta.analyze.passages import reader
from warta.answers import Progress, Work, answers_of, silent
from warta.connect.aside import set_aside
from warta.connect.clashes import told_apart
from warta.connect.stage import connect
from warta.errors import Problem, SettingsError
from warta.nouns.entities import Guess, Resolution
from warta.nouns.files import OutputFile, Written
from warta.nouns.site import Aside, Reading, Site, Theme
from warta.project import project_of
from warta.read.discover import Discovery, discover
from warta.settings import Settings
from warta.suggestions import suggestions

SUGGESTIONS = "people.yaml"


class Report(Struct, frozen=True):
    """What a build did. ``pages`` counts the HTML files of the site; ``guesses`` are left to an editor;
    ``told`` is what changed and what to look at."""

    articles: int
    pages: int
    written: Written
    problems: tuple[Problem, ...]
    guesses: tuple[Guess, ...] = ()
    told: tuple[str, ...] = ()


class Archive(Struct, frozen=True):
    """All articles of a folder, read and analyzed; ``aside`` are those that are counted nowhere, ``rules`` those of
    lexicon.yaml that were used."""

    settings: Settings
    found: Discovery
    readings: tuple[Reading, ...]
    aside: Aside
    problems: tuple[Problem, ...]
    rules: tuple[Rule, ...] = ()


def build(
    project: Path,
    *,
    latest: date,
    today: date | None = None,
    articles: Path | None = None,
    output: Path | None = None,
    jobs: int = 1,
    remember: bool = True,
    search: bool = True,
    progress: Progress = silent,
) -> Report:
    """Builds the site of the project folder and returns what was done.

    ``latest`` is the last day an undated article can be from, ``today`` (or it) the day after which a date is still to
    come; without ``search`` there is no page for it and no index, whatever site.yaml says. Raises SettingsError for a
    site.yaml that cannot be read, FileNotFoundError where there is no articles folder; whatever is wrong with an
    article or with lexicon.yaml is a problem of the report.
    """
    from warta.bulletin.stage import Made, bulletin

    target = _apart(output or project / "site", articles or project / "articles")
    archive = read_archive(
        project, latest=latest, today=today, articles=articles, jobs=jobs, remember=remember, progress=progress
    )
    settings = replace(archive.settings, search=archive.settings.search and search)
    resolution = resolved(archive)
    site = connect(archive.readings, resolution, archive.aside)
    files, unindexed = _files(project, replace(archive, settings=settings), site, remember=remember)
    written, pages = _written(files, target, project / ".warta")
    suggest(archive, resolution, project)
    made = Made(site, pages, (*archive.problems, *unindexed), resolution.guesses, _way(project, target))
    told = bulletin(made, settings, _looks(project), project / ".warta")
    return Report(len(archive.readings), len(pages), written, made.problems, made.guesses, told)


def _written(files: Iterator[OutputFile], target: Path, state: Path) -> tuple[Written, tuple[str, ...]]:
    """What was written, and which pages the site has."""
    from warta.write.stage import write

    pages: list[str] = []

    def noted() -> Iterator[OutputFile]:
        for file in files:
            if file.path.endswith(".html"):
                pages.append(file.path)
            yield file

    written = write(noted(), target, state=state)
    return written, tuple(pages)


def _way(project: Path, target: Path) -> str:
    """From the page of the editors to the site: ../site/."""
    return f"{Path(os.path.relpath(target, project / '.warta')).as_posix()}/"


def _files(
    project: Path, archive: Archive, site: Site, *, remember: bool
) -> tuple[Iterator[OutputFile], tuple[Problem, ...]]:
    """The files of the site, one by one, and what kept its full-text index from being made."""
    from warta.index.stage import index
    from warta.render.archive import archive_of
    from warta.render.stage import records, render

    shown = archive_of(site, archive.settings, archive.found.pictures)
    files = render(shown, theme=_looks(project), pictures=archive.found.pictures)
    if not archive.settings.search:
        return files, ()
    indexed = index(records(shown), state=project / ".warta", remember=remember)
    return chain(files, indexed.files), indexed.problems


def _looks(project: Path) -> Theme:
    """The templates and static files: Warta's, and over them the project's own."""
    from warta.read.theme import theme

    own = project / "templates"
    return theme(own if own.is_dir() else None)


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


def _apart(target: Path, articles: Path) -> Path:
    """The folder of the site. Raises SettingsError where it would be read as articles by the next build."""
    if target.resolve().is_relative_to(articles.resolve()):
        raise SettingsError(Problem(str(target), "lies in the articles folder.", "Choose another --output."))
    return target


def read_archive(
    project: Path,
    *,
    latest: date,
    today: date | None = None,
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
    answers = answers_of(found.sources, work, state=project / ".warta", remember=remember)
    pictures = frozenset(picture.path for picture in found.pictures)
    lost = [problem for answer in answers if answer.reading for problem in _lost_picture(answer.reading, pictures)]
    readings, clashes = told_apart(answer.reading for answer in answers if answer.reading)
    unread = (source.path for source, answer in zip(found.sources, answers, strict=True) if not answer.reading)
    parted = set_aside(readings, unread, today=today or latest)
    own = (problem for answer in answers for problem in answer.problems)
    problems = sorted([*found.problems, *own, *clashes, *lost, *parted.problems])
    everything = (*told.lexicon.problems, *problems)
    return Archive(told.settings, found, parted.readings, parted.aside, everything, told.lexicon.rules)


def _lost_picture(reading: Reading, pictures: frozenset[str]) -> list[Problem]:
    """A warning where the picture that a head names is not beside its article."""
    article = reading.article
    path = posixpath.normpath(posixpath.join(posixpath.dirname(article.path), article.meta.image))
    if not article.meta.image or path in pictures:
        return []
    what = f'picture "{article.meta.image}" is not beside the article.'
    return [Problem(f"articles/{article.path}", what, "Put it there or mend its name.", "warning")]
