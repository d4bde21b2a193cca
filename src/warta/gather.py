"""The archive gathered: its files read, each article analyzed or remembered, and all that an editor should mend.

What concerns one article is remembered (``answers.py``); what is told here of several is worked out each time.
"""

from datetime import date
from pathlib import Path

from msgspec import Struct

from warta.additions import Rule, unused
from warta.analyze.passages import reader
from warta.answers import Held, Progress, Work, answers_of, silent
from warta.connect.aside import set_aside
from warta.connect.clashes import told_apart
from warta.connect.links import destinations, lost
from warta.errors import Problem
from warta.nouns.entities import Resolution
from warta.nouns.site import Aside, Reading, everything
from warta.project import project_of
from warta.read.discover import Discovery, discover
from warta.settings import Settings


class Archive(Struct, frozen=True):
    """All articles of a folder, read and analyzed; ``aside`` are those that are counted nowhere, ``rules`` those of
    lexicon.yaml that were used. ``until`` is the first day to come that a head tells: then the problems are others."""

    settings: Settings
    found: Discovery
    readings: tuple[Reading, ...]
    aside: Aside
    problems: tuple[Problem, ...]
    rules: tuple[Rule, ...] = ()
    until: date | None = None


def read_archive(
    project: Path,
    *,
    latest: date,
    today: date | None = None,
    articles: Path | None = None,
    jobs: int = 1,
    remember: bool = True,
    progress: Progress = silent,
    held: Held | None = None,
) -> Archive:
    """All articles of the project, read and analyzed or remembered, with all their problems.

    ``latest`` is the last day of an undated article, a day after ``today`` (or it) is still to come. Raises
    SettingsError for a bad site.yaml, FileNotFoundError for no articles folder.
    """
    told = project_of(project)
    folder = articles or project / "articles"
    if not folder.is_dir():
        raise FileNotFoundError(f"{folder}: no such folder. Make it and put article files into it.")
    found = discover(folder)
    work = Work(latest, told.lexicon.additions, jobs, progress)
    answers = answers_of(found.sources, work, state=project / ".warta", remember=remember, held=held)
    readings, clashes = told_apart(answer.reading for answer in answers if answer.reading)
    unread = (source.path for source, answer in zip(found.sources, answers, strict=True) if not answer.reading)
    parted = set_aside(readings, unread, today=today or latest)
    own = (problem for answer in answers for problem in answer.problems)
    problems = sorted([*found.problems, *own, *clashes, *parted.problems])
    return Archive(
        told.settings,
        found,
        parted.readings,
        parted.aside,
        (*told.lexicon.problems, *problems),
        told.lexicon.rules,
        parted.until,
    )


def resolved(archive: Archive) -> Resolution:
    """Which mention means whom, over all articles of the archive."""
    from warta.resolve.stage import resolve

    return resolve((one.analysis for one in archive.readings), language=archive.settings.language)


def lost_links(archive: Archive, resolution: Resolution) -> tuple[Problem, ...]:
    """A warning for each link and picture of an editor's text that leads nowhere, with its line."""
    known = destinations(archive.readings, (one.id for one in resolution.entities), archive.aside)
    pictures = frozenset(picture.path for picture in archive.found.pictures)
    files = frozenset(source.path for source in archive.found.sources)
    return tuple(problem for one in archive.readings for problem in lost(one, known, pictures, files))


def idle_rules(archive: Archive) -> tuple[Problem, ...]:
    """A note for each rule of lexicon.yaml whose words stand in no article."""
    texts = (reader(one.prose).text for one in everything(archive.readings, archive.aside))
    return unused(archive.rules, texts)
