"""The archive gathered: its files read, each article analyzed or remembered, and all that an editor should mend.

What concerns one article is remembered (``answers.py``); what is told here of several is worked out each time.
"""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from msgspec import Struct

from warta.additions import Rule, unused
from warta.analyze.passages import reader
from warta.answers import Answers, Held, Progress, Work, answers_of, silent
from warta.changes import changes
from warta.condense.stage import condense
from warta.connect.aside import set_aside
from warta.connect.clashes import renamed, told_apart
from warta.connect.links import destinations, lost
from warta.decide.pictures import shown_pictures
from warta.decide.replaced import replaced
from warta.decide.stage import decide, telling_pictures
from warta.errors import Problem, in_order
from warta.nouns.entities import Resolution
from warta.nouns.gist import Gist
from warta.nouns.register import UNDECIDED, Register
from warta.nouns.site import Aside, Picture, Reading
from warta.project import Project, project_of
from warta.read.discover import Discovery, discover
from warta.register.proof import proved
from warta.register.proof import unused as unused_names
from warta.settings import Settings
from warta.unchanged import STATE


class Archive(Struct, frozen=True):
    """All articles of a folder, read, analyzed and decided; ``gists`` are of those that count, ``known`` has all by
    their ids.

    ``pictures`` are those to be shown, ``aside`` the articles that are counted nowhere, ``rules`` those of lexicon.yaml
    that were used; on the day ``until``, the first to come that a head tells, the problems are others. ``undecided``
    are the articles before the ``register``, ``replaced`` the names that it made others.
    """

    settings: Settings
    found: Discovery
    pictures: tuple[Picture, ...]
    gists: tuple[Gist, ...]
    known: Mapping[str, Reading]
    aside: Aside
    problems: tuple[Problem, ...]
    rules: tuple[Rule, ...] = ()
    until: date | None = None
    register: Register = UNDECIDED
    undecided: tuple[Reading, ...] = ()
    replaced: tuple[tuple[str, str], ...] = ()


def read_archive(
    project: Path,
    *,
    latest: date,
    today: date | None = None,
    articles: Path | None = None,
    jobs: int = 1,
    remember: bool = True,
    scheduler: str = "",
    progress: Progress = silent,
    held: Held | None = None,
) -> Archive:
    """All articles of the project, read and analyzed or remembered, with all their problems.

    ``latest`` is the last day of an undated article, a day after ``today`` (or it) is still to come; ``scheduler`` is
    the address of a cluster that analyzes. Raises SettingsError for a bad site.yaml, FileNotFoundError for no articles
    folder.
    """
    told = project_of(project)
    folder = articles or project / "articles"
    if not folder.is_dir():
        raise FileNotFoundError(f"{folder}: no such folder. Make it and put article files into it.")
    found = discover(folder)
    work = Work(latest, told.lexicon.additions, jobs, progress, scheduler)
    answers = answers_of(found.sources, work, state=project / STATE, remember=remember, held=held)
    return _gathered(told, found, answers, today or latest)


def _gathered(told: Project, found: Discovery, answers: Answers, today: date) -> Archive:
    """What several articles, the register and the day make of the answers."""
    undecided = tuple(answer.reading for answer in answers.known if answer.reading)
    register, doubts = proved(told.register.register, undecided, (source.path for source in found.sources))
    decided = decide(undecided, register)
    gists, clashes = told_apart(map(condense, decided))
    known = {gist.id: renamed(one, gist.id) for one, gist in zip(decided, gists, strict=True)}
    unread = (source.path for source, answer in zip(found.sources, answers.known, strict=True) if not answer.reading)
    parted = set_aside(gists, known, unread, today=today)
    pictures, left_out = shown_pictures(found.pictures, register, telling_pictures(undecided, register))
    own = (problem for answer in answers.known for problem in answer.problems)
    problems = sorted([*found.problems, *answers.problems, *own, *clashes, *parted.problems, *left_out], key=in_order)
    return Archive(
        told.settings,
        found,
        pictures,
        parted.gists,
        known,
        parted.aside,
        (*told.lexicon.problems, *told.register.problems, *doubts, *problems),
        told.lexicon.rules,
        parted.until,
        register,
        undecided,
        replaced(undecided, decided),
    )


def resolved(archive: Archive) -> Resolution:
    """Which mention means whom, over all articles of the archive."""
    from warta.resolve.stage import resolve

    return resolve(
        archive.gists, language=archive.settings.language, register=archive.register, replaced=archive.replaced
    )


def changed(archive: Archive, resolution: Resolution) -> tuple[str, ...]:
    """What the register and the heads of articles change, a line each."""
    from warta.resolve.stage import resolve

    undecided = told_apart(map(condense, archive.undecided))[0]
    counted = {one.path for one in archive.gists}
    before = resolve((one for one in undecided if one.path in counted), language=archive.settings.language)
    return changes(before, resolution, undecided, (*archive.gists, *archive.aside.gists))


def lost_links(archive: Archive, resolution: Resolution) -> tuple[Problem, ...]:
    """A warning for each link and picture of an editor's text that leads nowhere, with its line."""
    known = destinations(archive.gists, (one.id for one in resolution.entities), archive.known, archive.aside)
    pictures = frozenset(picture.path for picture in archive.found.pictures)
    files = frozenset(source.path for source in archive.found.sources)
    return tuple(problem for one in archive.gists for problem in lost(one, known, pictures, files))


def idle_rules(archive: Archive) -> tuple[Problem, ...]:
    """A note for each rule of lexicon.yaml and entities.yaml whose words stand in no article."""
    words = unused(archive.rules, (reader(one.prose).text for one in archive.undecided))
    return (*words, *unused_names(archive.register, archive.undecided))
