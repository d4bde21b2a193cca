"""Whether anything changed since the last build, told by the state of its files before anything else is imported.

A build notes what it was asked, the state of all it read (before it read) and of all it wrote (after it wrote). Where
all that is as it was, the next build has nothing to do. Only the standard library is used here, and little of it.
"""

import hashlib
import json
import os
import sys
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

FILE = "unchanged.json"
FORM = 1
# a file as young as this may be written again within the same tick of the clock: its content is compared
YOUNG = 2_000_000_000
# their next version may make other pages of the same files
LIBRARIES = (
    "ftfy",
    "jinja2",
    "lxml",
    "markdown",
    "markupsafe",
    "msgspec",
    "networkx",
    "nh3",
    "pagefind",
    "spacy",
    "thinc",
    "trafilatura",
    "yaml",
)


class Inputs(NamedTuple):
    """The state of what a build reads: a digest, and the content (SHA-256) of files too young for that."""

    digest: str
    young: dict[str, str]


class Told(NamedTuple):
    """What the last build said: numbers for its last sentence, its messages, and the levels of its problems."""

    articles: int
    pages: int
    files: int
    messages: list[str]
    levels: list[str]


def inputs_of(asked: Iterable[str], places: Iterable[Path]) -> Inputs:
    """The state of these files and folders, of Warta and of its libraries, for a build that is asked this."""
    oldest = time.time_ns() - YOUNG
    digest = hashlib.sha256(repr((FORM, sys.version, *asked)).encode())
    young = {}
    for path, entry in _entries([Path(__file__).parent, *_libraries(), *places]):
        digest.update(f"{path}\0{entry}\0".encode("utf-8", "surrogateescape"))
        if entry and max(entry[1], entry[2]) >= oldest:
            young[path] = _content(path)
    return Inputs(digest.hexdigest(), young)


def outputs_of(files: Iterable[Path]) -> str:
    """The state of the files that a build wrote: a digest."""
    digest = hashlib.sha256()
    for path in files:
        digest.update(f"{path}\0{_state(os.fspath(path))}\0".encode("utf-8", "surrogateescape"))
    return digest.hexdigest()


def unchanged(state: Path, now: Inputs, outputs: Iterable[Path]) -> Told | None:
    """What the last build said, where what it read and what it wrote is as it was; else nothing."""
    try:
        noted: dict[str, Any] = json.loads((state / FILE).read_bytes())
        young = {path: _content(path) for path in noted["young"]}
        if noted["inputs"] != now.digest or noted["young"] != young or noted["outputs"] != outputs_of(outputs):
            return None
        return Told(**noted["told"])
    except (OSError, ValueError, KeyError, TypeError):
        return None


def note(state: Path, before: Inputs, outputs: Iterable[Path], told: Told) -> None:
    """Notes a build: the inputs as they were before it read them, the outputs as they are now."""
    noted = {"inputs": before.digest, "young": before.young, "outputs": outputs_of(outputs), "told": told._asdict()}
    beside = state / f"{FILE}.new"
    beside.write_text(json.dumps(noted), encoding="utf-8")
    beside.replace(state / FILE)


def forget(state: Path) -> None:
    """The next build looks at everything anew."""
    (state / FILE).unlink(missing_ok=True)


State = tuple[int, int, int, int] | None


def _entries(places: Iterable[Path]) -> Iterator[tuple[str, State]]:
    """Each file in these places with its state, in one order; hidden ones and compiled Python are left out."""
    for place in places:
        waiting = [os.fspath(place)]
        while waiting:
            here = waiting.pop()
            try:
                with os.scandir(here) as found:
                    entries = sorted(found, key=lambda entry: entry.name)
            except NotADirectoryError:
                yield here, _state(here)
                continue
            except OSError:
                yield here, None
                continue
            for entry in entries:
                if entry.name.startswith(".") or entry.name == "__pycache__":
                    continue
                if entry.is_dir(follow_symlinks=False):
                    waiting.append(entry.path)
                else:
                    yield entry.path, _state(entry.path)


def _state(path: str) -> State:
    """Size, times of change in nanoseconds (of the content, of the file) and number; nothing where there is no file."""
    try:
        found = os.stat(path)  # noqa: PTH116
    except OSError:
        return None
    return found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino


def _content(path: str) -> str:
    try:
        with open(path, "rb") as file:  # noqa: PTH123
            return hashlib.sha256(file.read()).hexdigest()
    except OSError:
        return ""


def _libraries() -> list[Path]:
    """The first file of each library that pages hang on, found without importing it."""
    found = []
    for name in LIBRARIES:
        for folder in sys.path:
            first = Path(folder, name, "__init__.py")
            if first.is_file():
                found.append(first)
                break
    return found
