"""The archive gathered: its files read, each article analyzed or remembered, and all that an editor should mend.

What concerns one article is remembered (``answers.py``); what is told here of several is worked out each time.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from warta.additions import Rule, unused
from warta.analyze.passages import reader
from warta.answering import unpacked
from warta.answers import Answers, Held, Moved, Progress, Work, answers_of, heads, silent
from warta.briefs import Briefs, briefs_of, digest, kept
from warta.cache import fingerprint
from warta.changes import changes
from warta.condense.stage import condense
from warta.connect.aside import set_aside
from warta.connect.clashes import renamed, told_apart
from warta.connect.links import Destinations, lost
from warta.connect.readings import Readings
from warta.decide.pictures import shown_pictures
from warta.decide.stage import deciding
from warta.errors import Problem, in_order
from warta.nouns.entities import Resolution
from warta.nouns.files import SourceFile
from warta.nouns.gist import Gist
from warta.nouns.register import UNDECIDED, Register
from warta.nouns.site import Aside, Picture, Reading
from warta.project import Project, project_of
from warta.read.discover import Discovery, discover
from warta.reads import Memory
from warta.register.proof import proved
from warta.register.proof import unused as unused_names
from warta.settings import Settings
from warta.shelf import Shelf
from warta.unchanged import STATE
from warta.unswept import unswept


class Archive(Struct, frozen=True):
    """All articles of a folder, read, analyzed and decided; ``gists`` are of those that count, ``known`` has all by
    their ids.

    ``pictures`` are those to be shown, ``aside`` the articles that are counted nowhere, ``rules`` those of lexicon.yaml
    that were used; on the day ``until``, the first to come that a head tells, the problems are others. ``undecided``
    are the articles before the ``register``, ``replaced`` the names that it made others. ``matter`` is another where
    anything is that resolving and connecting hang on, but for which articles are copies of which in a story.
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
    undecided: Sequence[Reading] = ()
    replaced: tuple[tuple[str, str], ...] = ()
    matter: str = ""


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
    ahead: Callable[[], None] | None = None,
) -> Archive:
    """All articles of the project, read and analyzed or remembered, with all their problems.

    ``latest`` is the last day of an undated article, a day after ``today`` (or it) is still to come; ``scheduler`` is
    the address of a cluster that analyzes; ``ahead`` is done while another process works out a few articles. Raises
    SettingsError for a bad site.yaml, FileNotFoundError for no articles folder.
    """
    told = project_of(project)
    folder = articles or project / "articles"
    if not folder.is_dir():
        raise FileNotFoundError(f"{folder}: no such folder. Make it and put article files into it.")
    now = Round(project / STATE, remember, held or Held(), today or latest)
    meanwhile = _meanwhile(told, now, ahead) if ahead and remember else None
    work = Work(latest, told.lexicon.additions, jobs, progress, scheduler, meanwhile)
    found, answers = _answered(folder, work, now, held)
    with unswept():
        return _gathered(told, found, answers, now)


def _answered(folder: Path, work: Work, now: "Round", held: Held | None) -> tuple[Discovery, Answers]:
    """The files of the folder, and what is known of each article."""
    memory = Memory(now.state, fingerprint(*heads(work.latest)), remember=now.remember)
    found = discover(folder, memory.known)
    try:
        answers = answers_of(found.sources, work, state=now.state, remember=now.remember, held=held)
    except Moved:
        # what was kept of it was damaged, and it was written to in this moment
        found = discover(folder)
        answers = answers_of(found.sources, work, state=now.state, remember=now.remember, held=held)
    unkept = memory.keep(found.sources, answers.keys, found.states)
    return found, replace(answers, problems=(*answers.problems, *unkept))


class Round(Struct, frozen=True):
    """Where and when an archive is gathered, and what the last round knew."""

    state: Path
    remember: bool
    held: Held
    today: date


def _meanwhile(told: Project, now: Round, ahead: Callable[[], None]) -> Callable[[Mapping[str, bytes]], None]:
    """What can be done while a few answers are not known yet: what is next, and the briefs of those that are known."""

    def done(known: Mapping[str, bytes]) -> None:
        now.held.briefs.update(kept(known.items(), told.register.register, now.state))
        ahead()

    return done


def _gathered(told: Project, found: Discovery, answers: Answers, now: Round) -> Archive:
    """What several articles, the register and the day make of the answers."""
    paths = tuple(source.path for source in found.sources)
    packed = dict(zip(paths, zip(answers.keys, answers.known, strict=True), strict=True))
    undecided = Shelf(packed, lambda reading, _: reading)
    register, doubts = proved(told.register.register, _readable(answers.known), paths)
    briefs = briefs_of(packed.values(), register, state=now.state, remember=now.remember, held=now.held.briefs)
    seals = {path: brief.seal for path, brief in zip(paths, briefs.known, strict=True)}
    gists, clashes = told_apart(brief.gist for brief in briefs.known if brief.gist)
    decided = deciding(register)
    known = Shelf(
        {gist.id: (seals[gist.path], packed[gist.path][1]) for gist in gists},
        lambda reading, identity: renamed(decided(reading), identity),
        now.held.readings,
    )
    unread = (path for path, brief in zip(paths, briefs.known, strict=True) if not brief.gist)
    parted = set_aside(gists, known, unread, today=now.today)
    telling = frozenset(path for brief in briefs.known for path in brief.telling)
    pictures, left_out = shown_pictures(found.pictures, register, telling)
    own = (problem for brief in briefs.known for problem in brief.problems)
    about = (*found.problems, *answers.problems, *briefs.problems, *own, *clashes, *parted.problems, *left_out)
    problems = sorted(about, key=in_order)
    given = tuple(sorted({pair for brief in briefs.known for pair in brief.replaced}))
    return Archive(
        settings=told.settings,
        found=replace(found, sources=tuple(SourceFile(path, b"") for path in paths), states={}),
        pictures=pictures,
        gists=parted.gists,
        known=known,
        aside=parted.aside,
        problems=(*told.lexicon.problems, *told.register.problems, *doubts, *problems),
        rules=told.lexicon.rules,
        until=parted.until,
        register=register,
        undecided=Readings(undecided, tuple(gist.path for gist in gists)),
        replaced=given,
        matter=fingerprint(told.settings.language, digest(register), repr(given), *_matters(parted.gists, briefs)),
    )


def _matters(gists: Iterable[Gist], briefs: Briefs) -> Iterator[str]:
    """What is another where anything of these gists is that resolving and connecting look at."""
    known = {one.gist.path: one.matter for one in briefs.known if one.gist}
    return (f"{gist.id} {known[gist.path]}" for gist in gists)


def _readable(packed: Iterable[bytes]) -> Iterator[Reading]:
    """The articles as they were found, one after the other."""
    return (answer.reading for answer in map(unpacked, packed) if answer.reading)


def resolved(gists: Iterable[Gist], archive: Archive) -> Resolution:
    """Which mention means whom, over all articles of the archive, of which these are the gists."""
    from warta.resolve.stage import resolve

    language, register, replaced = archive.settings.language, archive.register, archive.replaced
    with unswept():
        return resolve(gists, language=language, register=register, replaced=replaced)


def changed(archive: Archive, resolution: Resolution) -> tuple[str, ...]:
    """What the register and the heads of articles change, a line each."""
    from warta.resolve.stage import resolve

    undecided = told_apart(map(condense, archive.undecided))[0]
    counted = {one.path for one in archive.gists}
    before = resolve((one for one in undecided if one.path in counted), language=archive.settings.language)
    return changes(before, resolution, undecided, (*archive.gists, *archive.aside.gists))


def lost_links(archive: Archive, known: Destinations) -> tuple[Problem, ...]:
    """A warning for each link and picture of an editor's text that leads to none of what is ``known``, with its
    line."""
    pictures = frozenset(picture.path for picture in archive.found.pictures)
    files = frozenset(source.path for source in archive.found.sources)
    return tuple(problem for one in archive.gists for problem in lost(one, known, pictures, files))


def idle_rules(archive: Archive) -> tuple[Problem, ...]:
    """A note for each rule of lexicon.yaml and entities.yaml whose words stand in no article."""
    words = unused(archive.rules, (reader(one.prose).text for one in archive.undecided))
    return (*words, *unused_names(archive.register, archive.undecided))
