"""Which files lie in the articles folder."""

import os
import re
import stat
import unicodedata
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import TypeAlias

from msgspec import Struct

from warta.errors import Problem
from warta.nouns.files import SourceFile, Unread
from warta.nouns.site import Picture
from warta.read.encoding import LARGEST, too_large
from warta.slugs import RESERVED
from warta.unchanged import State, state_of

ARTICLES = frozenset({".md", ".txt", ".html", ".htm"})
# names that begin with . or _, and what text editors leave beside a file while it is saved (4913 is vim's)
PASSED_OVER = re.compile(r"[._].*|.*~|#.*#|.*\.(?:sw[a-z]|tmp)|4913", re.IGNORECASE | re.DOTALL)
PICTURES = frozenset({".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif"})
# the name of one as a head or a text says it
PICTURE = re.compile(rf"[^\\:?#]+(?:{'|'.join(map(re.escape, sorted(PICTURES)))})", re.IGNORECASE)
# signs of file names that break addresses, lists of files and terminals: controls, turns of direction, half letters
UNFIT = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
# Persian and the languages of India are written with these
JOINERS = frozenset("\u200c\u200d")
# signs and ends of names that Windows has no file of; an article's address is a slug, a picture's is its name
UNWINDOWED = re.compile(r"""[<>:"|?*]|[. ]$""")
TRIES = 3

# a number, the size and the time of a file: where all are the same, nobody wrote to it
Trace: TypeAlias = tuple[int, int, int]


class Seen(Struct, frozen=True):
    """A file as it was when it was read: its path on the disk and what would tell that somebody wrote to it since."""

    path: str
    where: str
    trace: Trace


class Discovery(Struct, frozen=True):
    """The article files and pictures of a folder, by path, and what else was met there; ``states`` are those of the
    article files before they were read."""

    sources: tuple[SourceFile | Unread, ...]
    pictures: tuple[Picture, ...]
    problems: tuple[Problem, ...]
    seen: tuple[Seen, ...] = ()
    states: Mapping[str, State] = MappingProxyType({})


class Found(Struct, frozen=True):
    """A file with its state before it was read, and what would tell that somebody wrote to it since."""

    file: SourceFile | Unread | Picture
    state: State
    trace: Trace


class Met(Struct, frozen=True):
    """A file that was met: its path on the disk, its name in the folder, how problems call it, and how it ends."""

    path: str
    name: str
    where: str
    ending: str


def discover(folder: Path, known: Mapping[str, tuple[State, str]] = MappingProxyType({})) -> Discovery:
    """Everything in the folder and its sub-folders, but for what is passed over. An article file that is in its
    ``known`` state is not read; with the state stands the key of the answer about it."""
    problems: list[Problem] = []
    sources: list[SourceFile | Unread] = []
    states: dict[str, State] = {}
    pictures: list[Picture] = []
    seen: list[Seen] = []
    taken: dict[str, str] = {}
    for met in _files(folder, problems):
        state = _state(met, folder)
        found = state if isinstance(state, Problem) else _taken(met, taken) or _found(met, state, known)
        if isinstance(found, Problem):
            problems.append(found)
            continue
        seen.append(Seen(met.path, met.where, found.trace))
        if isinstance(found.file, Picture):
            pictures.append(found.file)
        else:
            sources.append(found.file)
            states[met.name] = found.state
    return Discovery(
        tuple(sorted(sources, key=lambda source: source.path)),
        tuple(sorted(pictures, key=lambda picture: picture.path)),
        tuple(sorted(problems)),
        tuple(seen),
        states,
    )


def is_passed_over(name: str) -> bool:
    """Whether a file or folder is none of the archive's: _draf.md, .git, rapat.md~, .rapat.md.swp."""
    return PASSED_OVER.fullmatch(name) is not None


def changed(seen: tuple[Seen, ...]) -> tuple[Problem, ...]:
    """A warning for each file that somebody wrote to, or took away, since it was read."""
    what, fix = "changed while the site was built; half of it may be shown.", "Build again."
    return tuple(sorted(Problem(one.where, what, fix, "warning") for one in seen if _now(one.path) != one.trace))


def _now(path: str) -> Trace | None:
    try:
        return _trace(os.stat(path))  # noqa: PTH116
    except OSError:
        return None


def _trace(found: os.stat_result) -> Trace:
    # compared and never ordered: a clock that jumps makes no difference
    return found.st_ino, found.st_size, found.st_mtime_ns


def _files(folder: Path, problems: list[Problem]) -> Iterator[Met]:
    """The files in order; folders behind links are left out, so that no loop is walked, and told."""

    def unread(error: OSError) -> None:
        where = _shown(Path(str(error.filename)).relative_to(folder).as_posix())
        problems.append(Problem(f"articles/{where}", f"cannot be read: {error.strerror}.", "Look at its rights."))

    for here, folders, names in os.walk(folder, onerror=unread):
        inside = Path(here).relative_to(folder)
        folders[:] = sorted(name for name in folders if not is_passed_over(name))
        for name in folders:
            if Path(here, name).is_symlink():
                where = f"articles/{_shown((inside / name).as_posix())}"
                problems.append(Problem(where, "is a link to a folder; it was left out.", "Copy it here.", "warning"))
        before = f"{inside.as_posix()}/" if inside.parts else ""
        yield from (_met(f"{here}{os.sep}", before + name) for name in sorted(names) if not is_passed_over(name))


def _met(here: str, name: str) -> Met:
    """The file of this name in the folder ``here``; letters are as one writes them who has the accents on the keys."""
    of_folder = name.rpartition("/")[2]
    name = name if name.isascii() else unicodedata.normalize("NFC", name)
    ending = os.path.splitext(of_folder)[1].lower()  # noqa: PTH122
    return Met(here + of_folder, name, f"articles/{_shown(name)}", ending)


def _shown(name: str) -> str:
    """The name with what cannot be shown in a line written as Python writes it: ``a\\n.md``."""
    return name if _are_fit(name) else "".join(sign if _is_fit(sign) else ascii(sign)[1:-1] for sign in name)


def _are_fit(name: str) -> bool:
    return (name.isascii() and name.isprintable()) or all(map(_is_fit, name))


def _is_fit(sign: str) -> bool:
    return sign in JOINERS or unicodedata.category(sign) not in UNFIT


def _is_unwindowed(step: str) -> bool:
    """Whether Windows has no file or folder of this name: CON.png, a?b.png."""
    return bool(RESERVED.fullmatch(step.partition(".")[0].rstrip().lower()) or UNWINDOWED.search(step))


def _state(met: Met, folder: Path) -> os.stat_result | Problem:
    """The state of a file that may be read, or why it is left out."""
    if problem := _misnamed(met):
        return problem
    try:
        lies, state = True, os.lstat(met.path)
        if stat.S_ISLNK(state.st_mode):
            lies = Path(met.path).resolve(strict=True).is_relative_to(folder.resolve())
            state = os.stat(met.path)  # noqa: PTH116
    except (OSError, RuntimeError):
        return Problem(met.where, "is a link that leads nowhere.", "Put the file here, or remove the link.", "warning")
    if not lies:
        return Problem(met.where, "is a link that leads out of the folder.", "Copy the file here.", "warning")
    if not stat.S_ISREG(state.st_mode):
        return Problem(met.where, "is no file.", "Remove it.", "warning")
    return too_large(met.where) if met.ending in ARTICLES and state.st_size > LARGEST else state


def _misnamed(met: Met) -> Problem | None:
    """What is wrong with the name of a file."""
    if met.ending not in ARTICLES and met.ending not in PICTURES:
        fix = "Articles end in .md, .txt or .html; a name that begins with _ is passed over in silence."
        return Problem(met.where, "is no article and no picture; it was left out.", fix, "warning")
    if "\\" in met.name or not _are_fit(met.name):
        return Problem(met.where, "has a name with signs that no address can have.", "Rename it.")
    if met.ending in PICTURES and any(map(_is_unwindowed, met.name.split("/"))):
        return Problem(met.where, "has a name that no file can have on Windows.", "Rename it.")
    return None


def _taken(met: Met, taken: dict[str, str]) -> Problem | None:
    """What is wrong where another file would have this one's place; else it has it."""
    # an article's address is made of its name, a picture's is its name
    key = met.name if met.ending in ARTICLES else met.name.casefold()
    steps = key.split("/")
    above = ["/".join(steps[:at]) for at in range(1, len(steps))]
    other = taken.get(key) or next((taken[step] for step in above if taken.get(step)), "")
    if other:
        what = f"has the name of {other}, but for case or for how an accent is written."
        return Problem(met.where, what, "Rename it.")
    taken[key] = met.where
    return None


def _found(met: Met, state: os.stat_result, known: Mapping[str, tuple[State, str]]) -> Found | Problem:
    """The file, read where it is not in its known state."""
    now = state_of(state)
    before, key = known.get(met.name, (None, ""))
    if before == now and met.ending in ARTICLES and os.access(met.path, os.R_OK):
        return Found(Unread(met.name, met.path, key), now, _trace(state))
    read = _read(met, state)
    if isinstance(read, Problem):
        return read
    data, trace = read
    kind = SourceFile if met.ending in ARTICLES else Picture
    return Found(kind(met.name, data), now, trace)


def _read(met: Met, state: os.stat_result) -> tuple[bytes, Trace] | Problem:
    """The bytes of a file, found in that state, that nobody wrote to while they were read."""
    before = _trace(state)
    try:
        for _ in range(TRIES):
            data = bytes_of(met.path)
            after = _trace(os.stat(met.path))  # noqa: PTH116
            if before == after and len(data) == before[1]:
                return data, before
            before = after
    except OSError as error:
        return Problem(met.where, f"cannot be read: {error.strerror}.", "Look at its rights.")
    return Problem(met.where, "is being written just now; it was left out.", "Build again when it is whole.")


def bytes_of(path: str) -> bytes:
    """All that a file holds."""
    with open(path, "rb", buffering=0) as file:  # noqa: PTH123
        return file.read()
