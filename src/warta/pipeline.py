"""The stages in order; the only module that knows them all.

What concerns one article is remembered (``answers.py``); the whole site (resolve, connect, render, write) is
derived from those answers.
"""

import posixpath
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import chain
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from warta.additions import Rule, unused
from warta.analyze.passages import reader
from warta.answers import Progress, Work, answers_of, silent
from warta.cache import fingerprint
from warta.changes import changes
from warta.connect.stage import connect
from warta.decide.pictures import shown_pictures
from warta.decide.replaced import replaced
from warta.decide.stage import decide
from warta.errors import Problem, SettingsError
from warta.nouns.entities import Guess, Resolution
from warta.nouns.files import Index, OutputFile, Written
from warta.nouns.register import UNDECIDED, Register
from warta.nouns.site import Reading, Theme
from warta.project import project_of
from warta.read.discover import Discovery, discover
from warta.register.proof import proved
from warta.register.proof import unused as unused_names
from warta.settings import Settings
from warta.suggestions import suggestions

SUGGESTIONS = "people.yaml"


class Report(Struct, frozen=True):
    """What a build did. ``pages`` counts the HTML files of the site; ``guesses`` are left to an editor."""

    articles: int
    pages: int
    written: Written
    problems: tuple[Problem, ...]
    guesses: tuple[Guess, ...] = ()


class Archive(Struct, frozen=True):
    """All articles of a folder, read, analyzed and decided; ``undecided`` are they before the
    ``register``, ``rules`` are those of lexicon.yaml that were used."""

    settings: Settings
    found: Discovery
    readings: tuple[Reading, ...]
    problems: tuple[Problem, ...]
    rules: tuple[Rule, ...] = ()
    register: Register = UNDECIDED
    undecided: tuple[Reading, ...] = ()
    replaced: tuple[tuple[str, str], ...] = ()


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
    whatever site.yaml says. Raises SettingsError for a site.yaml that cannot be read, FileNotFoundError where there is
    no articles folder; whatever is wrong with an article or with lexicon.yaml is a problem of the report.
    """
    from warta.index.stage import index
    from warta.render.archive import archive_of
    from warta.render.stage import records, render
    from warta.write.stage import write

    target = _apart(output or project / "site", articles or project / "articles")
    archive = read_archive(project, latest=latest, articles=articles, jobs=jobs, remember=remember, progress=progress)
    resolution = resolved(archive)
    settings = replace(archive.settings, search=archive.settings.search and search)
    shown = archive_of(connect(archive.readings, resolution), settings, archive.found.pictures)
    files = render(shown, theme=_looks(project), pictures=archive.found.pictures)
    state, pages = project / ".warta", 0
    indexed = index(records(shown), state=state, remember=remember) if settings.search else Index(())

    def counted() -> Iterator[OutputFile]:
        nonlocal pages
        for file in chain(files, indexed.files):
            pages += file.path.endswith(".html")
            yield file

    written = write(counted(), target, state=state)
    suggest(archive, resolution, project)
    return Report(len(archive.readings), pages, written, (*archive.problems, *indexed.problems), resolution.guesses)


def _looks(project: Path) -> Theme:
    """The templates and static files: Warta's, and over them the project's own."""
    from warta.read.theme import theme

    own = project / "templates"
    return theme(own if own.is_dir() else None)


def resolved(archive: Archive) -> Resolution:
    """Which mention means whom, over all articles of the archive."""
    from warta.resolve.stage import resolve

    analyses = (one.analysis for one in archive.readings)
    return resolve(analyses, language=archive.settings.language, register=archive.register, replaced=archive.replaced)


def changed(archive: Archive) -> tuple[str, ...]:
    """What the register and the heads of articles change, a line each."""
    from warta.resolve.stage import resolve

    undecided, _ = _told_apart(archive.undecided)
    before = resolve((one.analysis for one in undecided), language=archive.settings.language)
    return changes(before, resolved(archive), undecided, archive.readings)


def idle_rules(archive: Archive) -> tuple[Problem, ...]:
    """A note for each rule of lexicon.yaml and entities.yaml whose words stand in no article."""
    words = unused(archive.rules, (reader(one.prose).text for one in archive.undecided))
    return (*words, *unused_names(archive.register, archive.undecided))


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
    undecided = tuple(answer.reading for answer in answers if answer.reading is not None)
    lost = [problem for one in undecided for problem in _lost_picture(one, pictures)]
    register, doubts = proved(told.register.register, undecided, (source.path for source in found.sources))
    decided = decide(undecided, register)
    readings, clashes = _told_apart(decided)
    kept, left_out = shown_pictures(found.pictures, register)
    problems = [*found.problems, *(problem for answer in answers for problem in answer.problems), *clashes, *lost]
    return Archive(
        told.settings,
        replace(found, pictures=kept),
        readings,
        (*told.lexicon.problems, *told.register.problems, *doubts, *sorted([*problems, *left_out])),
        told.lexicon.rules,
        register,
        undecided,
        replaced(undecided, decided),
    )


def _lost_picture(reading: Reading, pictures: frozenset[str]) -> list[Problem]:
    """A warning where the picture that a head names is not beside its article."""
    article = reading.article
    path = posixpath.normpath(posixpath.join(posixpath.dirname(article.path), article.meta.image))
    if not article.meta.image or path in pictures:
        return []
    what = f'picture "{article.meta.image}" is not beside the article.'
    return [Problem(f"articles/{article.path}", what, "Put it there or mend its name.", "warning")]


def _told_apart(readings: Iterable[Reading]) -> tuple[tuple[Reading, ...], list[Problem]]:
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
