"""A build: the stages in order, from the files of a project to its site."""

import os
import shutil
from collections.abc import Iterator
from datetime import date
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from warta.answers import Progress, silent
from warta.bulletin.state import PAGE
from warta.connect.stage import connect
from warta.errors import Problem, SettingsError
from warta.gather import Archive, lost_links, read_archive, resolved
from warta.nouns.entities import Guess, Resolution
from warta.nouns.files import Index, Kept, OutputFile, Streamed, Written
from warta.nouns.site import Theme
from warta.project import FILES
from warta.read.discover import changed
from warta.settings import Settings
from warta.suggestions import suggestions
from warta.unchanged import STATE, State
from warta.unswept import unswept

if TYPE_CHECKING:
    from warta.bulletin.stage import Made
    from warta.render.archive import Archive as Shown
    from warta.render.making import Making

SUGGESTIONS = "people.yaml"
# where the files of the site have second names
MIRROR = "site"


class Report(Struct, frozen=True):
    """What a build did. ``pages`` counts the HTML files of the site; ``guesses`` are left to an editor; ``told`` is
    what changed and what to look at; on the day ``until`` the same files make other ``problems``."""

    articles: int
    pages: int
    written: Written
    problems: tuple[Problem, ...]
    guesses: tuple[Guess, ...] = ()
    told: tuple[str, ...] = ()
    until: date | None = None


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
        archive = read_archive(
            project,
            latest=latest,
            today=today,
            articles=articles,
            jobs=jobs,
            scheduler=scheduler,
            remember=remember,
            progress=progress,
            ahead=_ahead,
        )
        settings = replace(archive.settings, search=archive.settings.search and search)
        return _built(replace(archive, settings=settings), project, target, Means(jobs, remember))


def _ahead() -> None:
    """Imports what makes and writes pages."""
    import warta.bulletin.stage
    import warta.index.stage
    import warta.render.stage
    import warta.resolve.stage
    import warta.write.mirror  # noqa: F401


class Means(Struct, frozen=True):
    """How a site is made: by so many processes, and whether from what the last build remembered."""

    jobs: int
    remember: bool


def _built(archive: Archive, project: Path, target: Path, means: Means) -> Report:
    """Writes the site of an archive into ``target``, and beside it what editors should look at."""
    from warta.bulletin.stage import Made

    state, resolution, theme = project / STATE, resolved(archive), looks(project)
    shown = as_shown(archive, resolution)
    try:
        written, pages, unindexed = _written(archive, shown, theme, target, state, means)
    except SettingsError as error:
        # what is wrong with articles is told in the same run as what is wrong with a template
        raise SettingsError(*archive.problems, *error.problems) from error
    unkept = (*suggest(archive, resolution, project), *changed(archive.found.seen))
    problems = (*archive.problems, *lost_links(archive, resolution), *unindexed, *unkept)
    way = f"{Path(os.path.relpath(target, state)).as_posix()}/"
    made = Made(shown.site, pages, problems, resolution.guesses, way)
    told, untold = _told(made, archive.settings, theme, state)
    articles = len(archive.gists)
    return Report(articles, len(pages), written, (*problems, *untold), resolution.guesses, told, archive.until)


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
    archive: Archive, shown: "Shown", theme: Theme, target: Path, state: Path, means: Means
) -> tuple[Written, tuple[str, ...], tuple[Problem, ...]]:
    """What was written, which pages the site has, and what kept its full-text index from being made, or a memory."""
    from warta.index.stage import index
    from warta.render.making import Making
    from warta.render.stage import made, records
    from warta.render.traces.store import NONE, load
    from warta.write.stage import write
    from warta.write.states import last_made
    from warta.write.swap import beside

    known = load(state, target) if means.remember else NONE
    last = last_made(target, state / MIRROR, known.states)
    code = state if means.remember else None
    making = Making(
        shown,
        theme,
        folder=last.folder,
        room=beside(target, "data"),
        code=code,
        before=known.memory,
        intact=last.intact,
        jobs=means.jobs,
    )
    sizes = {path: state[0] for path, state in known.states.items()}
    indexed = index(records(shown), state=state, remember=means.remember) if shown.settings.search else Index(())
    pages: list[str] = []

    def noted() -> Iterator[OutputFile | Streamed | Kept]:
        for file in chain(made(shown, making, theme, archive.pictures, sizes), indexed.files):
            if file.path.endswith(".html"):
                pages.append(file.path)
            yield file

    written = write(noted(), target, last.folder)
    unkept = _remembered(making, target, state, known.states) if means.remember else _forgotten(state)
    return written, tuple(pages), (*indexed.problems, *unkept)


def _remembered(making: "Making", target: Path, state: Path, before: dict[str, State]) -> tuple[Problem, ...]:
    """Keeps how the site was made for the next build; a warning where that cannot be. ``before`` are the states of the
    files that were kept: what was touched since is none of ours."""
    from warta.render.traces.store import FILE, save
    from warta.write.mirror import mirrored
    from warta.write.states import states, untouched

    memory = making.memory()
    try:
        mirrored(target, state / MIRROR)
        now = states(target, (path for one in memory.traces.values() for path in one.files))
        save(state, target, memory, untouched(now, before, making.kept))
    except OSError as error:
        return (unwritten(FILE, error),)
    return ()


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


def as_shown(archive: Archive, resolution: Resolution) -> "Shown":
    """The archive as pages look things up in it."""
    from warta.render.archive import archive_of

    with unswept():
        site = connect(archive.gists, resolution, archive.known, archive.aside)
    return archive_of(site, archive.settings, archive.pictures)


def looks(project: Path) -> Theme:
    """The templates and static files: Warta's, and over them the project's own."""
    from warta.read.theme import theme

    own = project / "templates"
    return theme(own if own.is_dir() else None)


def suggest(archive: Archive, resolution: Resolution, project: Path) -> tuple[Problem, ...]:
    """Writes what an editor may decide to ``.warta/people.yaml``, no file where there is nothing; a warning where that
    cannot be."""
    path = project / STATE / SUGGESTIONS
    half = path.with_suffix(".half")
    try:
        if not resolution.guesses:
            path.unlink(missing_ok=True)
            return ()
        path.parent.mkdir(parents=True, exist_ok=True)
        text = suggestions(resolution.guesses, archive.gists, archive.known)
        half.write_text(text, encoding="utf-8", errors="replace")
        half.replace(path)
    except OSError as error:
        return (unwritten(SUGGESTIONS, error),)
    return ()


def unwritten(name: str, error: OSError) -> Problem:
    """A warning that a file of ``.warta`` cannot be written."""
    fix = "The site is made all the same; look at its rights and at the room on its disk."
    return Problem(f"{STATE}/{name}", f"cannot be written: {error.strerror}.", fix, "warning")


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
