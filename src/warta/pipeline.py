"""A build: the stages in order, from the files of a project to its site."""

import os
import shutil
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from warta.answers import Progress, silent
from warta.bulletin.state import PAGE
from warta.cache import fingerprint
from warta.connect.readings import key
from warta.errors import Problem, SettingsError
from warta.gather import Archive, lost_links, read_archive
from warta.last import MIRROR, Last
from warta.nouns.entities import Guess
from warta.nouns.files import Index, Kept, OutputFile, Streamed, Written
from warta.nouns.site import Theme
from warta.project import FILES
from warta.read.discover import changed
from warta.sealed_files import read_sealed, unwritten, write_sealed
from warta.settings import Settings
from warta.suggestions import suggestions
from warta.unchanged import STATE, State
from warta.unswept import unswept

if TYPE_CHECKING:
    from warta.bonds import Bonds
    from warta.bulletin.stage import Made
    from warta.render.archive import Archive as Shown
    from warta.render.making import Making
    from warta.write.stage import Done

SUGGESTIONS = "people.yaml"
# by which it is known that this file is as a build would write it
SEAL = "people.seal"


class Report(Struct, frozen=True):
    """What a build did. ``pages`` counts the HTML files of the site; ``guesses`` are left to an editor; ``told`` is
    what changed and what to look at; on the day ``until`` the same files make other ``problems``; ``states`` are of
    files of the site."""

    articles: int
    pages: int
    written: Written
    problems: tuple[Problem, ...]
    guesses: tuple[Guess, ...] = ()
    told: tuple[str, ...] = ()
    until: date | None = None
    states: dict[str, State] = {}


def build(
    project: Path,
    *,
    latest: date,
    today: date | None = None,
    articles: Path | None = None,
    output: Path | None = None,
    jobs: int = 1,
    scheduler: str = "",
    remember: bool = True,
    search: bool = True,
    progress: Progress = silent,
) -> Report:
    """Builds the site of the project folder and returns what was done.

    ``latest``, ``today`` and ``scheduler`` are as ``read_archive`` has them; without ``search`` there is no page for it
    and no index. Raises SettingsError, or FileNotFoundError for no articles folder; what is wrong with an article is
    told.
    """
    from warta.write.lock import locked

    target = _apart(output or project / "site", articles or project / "articles", project / STATE)
    # from the first file that is read: of two builds at once, no older one may come last
    with locked(target), unswept():
        last = Last(project / STATE, target, remember=remember)
        archive = read_archive(
            project,
            latest=latest,
            today=today,
            articles=articles,
            jobs=jobs,
            scheduler=scheduler,
            remember=remember,
            progress=progress,
            ahead=last.read,
        )
        settings = replace(archive.settings, search=archive.settings.search and search)
        return _built(replace(archive, settings=settings), project, last, jobs)


def _built(archive: Archive, project: Path, last: Last, jobs: int) -> Report:
    """Writes the site of an archive, and beside it what editors should look at."""
    from warta.bonds import as_shown, bonds_of
    from warta.bulletin.stage import Made

    state, theme = last.state, looks(project)
    bonds = bonds_of(archive, last.bonds)
    shown = as_shown(archive, bonds)
    unbound = _bound(state, bonds) if last.is_remembered and bonds is not last.bonds else ()
    try:
        written, pages, unindexed, states = _written(archive, shown, bonds.seal, theme, last, jobs)
    except SettingsError as error:
        # what is wrong with articles is told in the same run as what is wrong with a template
        raise SettingsError(*archive.problems, *error.problems) from error
    unkept = (*unbound, *suggest(archive, bonds.guesses, project), *changed(archive.found.seen))
    problems = (*archive.problems, *lost_links(archive, shown.destinations), *unindexed, *unkept)
    way = f"{Path(os.path.relpath(last.target, state)).as_posix()}/"
    made = Made(shown, pages, problems, bonds.guesses, way)
    told, untold = _told(made, archive.settings, theme, state)
    articles = len(archive.gists)
    return Report(articles, len(pages), written, (*problems, *untold), bonds.guesses, told, archive.until, states)


def _bound(state: Path, bonds: "Bonds") -> tuple[Problem, ...]:
    """Keeps the bonds for the next build; a warning where that cannot be."""
    from warta.bonds import FILE, save

    try:
        save(state, bonds)
    except OSError as error:
        return (unwritten(FILE, error),)
    return ()


def _told(made: "Made", settings: Settings, theme: Theme, state: Path) -> tuple[tuple[str, ...], tuple[Problem, ...]]:
    """What editors are told of a build, and what kept their page from being made: the site is in place by then."""
    from warta.bulletin.stage import bulletin

    try:
        return bulletin(made, settings, theme, state), ()
    except SettingsError as error:
        return (), error.problems
    except OSError as error:
        path = Path(error.filename or PAGE)
        return (), (unwritten(path.name if path.parent.name == STATE else PAGE, error),)


def _written(
    archive: Archive, shown: "Shown", seal: str, theme: Theme, last: Last, jobs: int
) -> tuple[Written, tuple[str, ...], tuple[Problem, ...], dict[str, State]]:
    """What was written, which pages the site has, what kept its full-text index from being made, or a memory, and the
    states of files."""
    from warta.index.stage import index
    from warta.render.making import Making
    from warta.render.stage import made, records
    from warta.write.stage import write
    from warta.write.swap import beside

    state, remember, known = last.state, last.is_remembered, last.pages.states
    making = Making(
        shown,
        theme,
        folder=last.made.folder,
        room=beside(last.target, "data"),
        code=state if remember else None,
        before=last.pages.memory,
        intact=last.made.intact,
        jobs=jobs,
        bonds=seal,
    )
    sizes = {path: before[0] for path, before in known.items()}
    indexed = index(records(shown), state=state, remember=remember) if shown.settings.search else Index(())
    pages: list[str] = []

    def noted() -> Iterator[OutputFile | Streamed | Kept]:
        for file in chain(made(shown, making, theme, archive.pictures, sizes), indexed.files):
            if file.path.endswith(".html"):
                pages.append(file.path)
            yield file

    done = write(noted(), last.target, last.made.folder, state / MIRROR if remember else None)
    unkept, states = _remembered(making, last.target, state, known, done) if remember else (_forgotten(state), {})
    return done.counts, tuple(pages), (*indexed.problems, *unkept), states


def _remembered(
    making: "Making", target: Path, state: Path, before: dict[str, State], done: "Done"
) -> tuple[tuple[Problem, ...], dict[str, State]]:
    """Keeps how the site was made for the next build: a warning where that cannot be, and the states of its files.
    ``before`` are those of the files that were kept: what was touched since is none of ours."""
    from warta.render.traces.store import FILE, save
    from warta.write.mirror import mirrored
    from warta.write.states import left, states, untouched

    memory = making.memory()
    paths = [path for one in memory.traces.values() for path in one.files]
    try:
        if done.is_turned:
            now = left(target, paths, before, frozenset(making.kept))
        else:
            mirrored(target, state / MIRROR)
            now = untouched(states(target, paths), before, making.kept)
        save(state, target, memory, now)
    except OSError as error:
        return (unwritten(FILE, error),), {}
    return (), now


def _forgotten(state: Path) -> tuple[Problem, ...]:
    """Removes the second names of files, which a build without a memory does not bring up to date."""
    try:
        if (state / MIRROR).is_dir():
            shutil.rmtree(state / MIRROR)
    except OSError as error:
        return (unwritten(MIRROR, error),)
    return ()


def places(project: Path, articles: Path | None) -> list[Path]:
    """All files and folders that a build of this project reads."""
    from warta.read.theme import shipped

    return [articles or project / "articles", project / "templates", shipped(), *(project / name for name in FILES)]


def looks(project: Path) -> Theme:
    """The templates and static files: Warta's, and over them the project's own."""
    from warta.read.theme import theme

    own = project / "templates"
    return theme(own if own.is_dir() else None)


def suggest(archive: Archive, guesses: tuple[Guess, ...], project: Path) -> tuple[Problem, ...]:
    """Writes what an editor may decide to ``.warta/people.yaml``, no file where there is nothing, and nothing where
    the file is as it would be; a warning where that cannot be."""
    path, seal = (project / STATE / name for name in (SUGGESTIONS, SEAL))
    half = path.with_suffix(".half")
    try:
        if not guesses:
            path.unlink(missing_ok=True)
            seal.unlink(missing_ok=True)
            return ()
        known = _stands_on(archive, guesses)
        if not (path.is_file() and read_sealed(seal, str) == fingerprint(known, path.read_bytes())):
            path.parent.mkdir(parents=True, exist_ok=True)
            text = suggestions(guesses, archive.gists, archive.known)
            half.write_text(text, encoding="utf-8", errors="replace")
            half.replace(path)
            write_sealed(seal, fingerprint(known, path.read_bytes()))
    except OSError as error:
        return (unwritten(SUGGESTIONS, error),)
    return ()


def _stands_on(archive: Archive, guesses: Iterable[Guess]) -> str:
    """What is another where the suggestions are: it hangs on all gists and on the articles of the evidence."""
    from warta.render.traces.store import code

    evidence = {place.article for guess in guesses for places in guess.evidence for place in places}
    return fingerprint(code(), archive.matter, *(key(archive.known, article) for article in sorted(evidence)))


def _apart(target: Path, articles: Path, state: Path) -> Path:
    """The folder of the site. Raises SettingsError where it would be read as articles by the next build."""
    try:
        is_within = target.resolve().is_relative_to(articles.resolve())
    except (OSError, RuntimeError):
        raise SettingsError(Problem(str(target), "is a link in a circle.", "Choose another --output.")) from None
    if target.resolve().is_relative_to(state.resolve()):
        raise SettingsError(Problem(str(target), "lies in .warta, which is Warta's own.", "Choose another --output."))
    if is_within:
        raise SettingsError(Problem(str(target), "lies in the articles folder.", "Choose another --output."))
    return target
