"""Whether anything changed since the last build, told by the state of its files before anything else is imported.

A build notes what it was asked, the state of all it read (before it read) and of the site's files (after it wrote, of
those that it left, as it found them). Where all that is as it was, the next build has nothing to do. Only the standard
library is used here, and little of it.
"""

import hashlib
import json
import os
import sys
import time
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

STATE = ".warta"
FILE = "unchanged.json"
FORM = 4
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


class Asked(NamedTuple):
    """What a build is asked: the words of the command line, what else its pages hang on, and the places it reads."""

    words: list[str]
    beside: str
    places: list[str]


class Inputs(NamedTuple):
    """The state of what a build reads: a digest, and the content (SHA-256) of files too young for that; ``code`` is the
    digest of Python, of Warta and of its libraries alone, empty where one of their files is too young."""

    digest: str
    young: dict[str, str]
    code: str


# size, times of change in nanoseconds (of the content, of the file) and number
State = tuple[int, int, int, int]


class Outputs(NamedTuple):
    """The files that a build wrote: those of the site, which ``manifest`` lists, and ``others``; the states of some in
    the site may be ``known`` by their paths there."""

    manifest: str
    others: list[str]
    known: Mapping[str, State] = MappingProxyType({})


class Told(NamedTuple):
    """What a build said: its messages, its last sentence but for the time it took, and its exit status; ``until`` is
    the day (2024-02-29) on which it would say something else, if there is one."""

    messages: list[str]
    sentence: str
    status: int
    until: str = ""


class Glance(NamedTuple):
    """What the last build ``told``, if it holds still; else the ``inputs`` as they are now, where what it was ``asked``
    is known, and the ``hashes`` of Warta's files that hold still."""

    told: Told | None
    asked: Asked | None = None
    inputs: Inputs | None = None
    hashes: Mapping[str, str] = MappingProxyType({})


NONE = Glance(None)


def beside() -> str:
    """What pages hang on beside files: the folder, the year, and the day that SOURCE_DATE_EPOCH tells."""
    return f"{os.getcwd()} {time.gmtime().tm_year} {os.environ.get('SOURCE_DATE_EPOCH', '')}"  # noqa: PTH109


def inputs_of(asked: Asked) -> Inputs:
    """The state of all that a build reads: the places it is asked to, Warta itself and its libraries."""
    oldest = time.time_ns() - YOUNG
    digest = hashlib.sha256(repr((FORM, sys.version)).encode())
    young = {}

    def take(places: list[str]) -> None:
        for path, state in _states(places):
            digest.update(f"{path}\0{state}\0".encode("utf-8", "surrogateescape"))
            if state and max(state[1], state[2]) >= oldest:
                young[path] = _content(path)

    take([os.path.dirname(__file__), *_libraries()])  # noqa: PTH120
    code = "" if young else digest.hexdigest()
    digest.update(repr(asked).encode("utf-8", "surrogateescape"))
    take(asked.places)
    return Inputs(digest.hexdigest(), young, code)


def unchanged(folder: str, words: list[str], beside: str) -> Glance:
    """What the last build noted in this folder said, where it was asked the same and all is as it was."""
    glance = NONE
    try:
        with open(f"{folder}/{FILE}", encoding="utf-8") as file:  # noqa: PTH123
            seal, _, text = file.read().partition("\n")
        if seal != _seal(text):
            return glance
        noted: dict[str, Any] = json.loads(text)
        if noted["words"] != words:
            return glance
        asked = Asked(words, beside, noted["places"])
        inputs = inputs_of(asked)
        glance = Glance(None, asked, inputs, noted["hashes"] if noted["code"] == inputs.code != "" else {})
        if noted["inputs"] != inputs.digest or any(_content(path) != one for path, one in noted["young"].items()):
            return glance
        told = Told(**noted["told"])
        is_over = bool(told.until) and told.until <= _today()
        if is_over or noted["outputs"] != _digest(Outputs(noted["manifest"], noted["others"])):
            return glance
        return Glance(told)
    except (OSError, OverflowError, ValueError, KeyError, TypeError, AttributeError):
        return glance


def note(folder: str, before: Glance, outputs: Outputs, told: Told) -> None:
    """Notes a build: its inputs as they were ``before`` it read them, and the files it wrote."""
    asked, inputs = before.asked, before.inputs
    assert asked and inputs, "a build knows what it reads"
    noted = {
        "words": asked.words,
        "places": asked.places,
        "inputs": inputs.digest,
        "young": inputs.young,
        "code": inputs.code,
        "hashes": before.hashes,
        "manifest": outputs.manifest,
        "others": outputs.others,
        "outputs": _digest(outputs),
        "told": told._asdict(),
    }
    beside = f"{folder}/{FILE}.new"
    with open(beside, "w", encoding="utf-8") as file:  # noqa: PTH123
        text = json.dumps(noted)
        file.write(f"{_seal(text)}\n{text}")
    os.replace(beside, f"{folder}/{FILE}")  # noqa: PTH105


def _seal(text: str) -> str:
    """The hash of what is noted: a byte that rots in it must not be told as what a build said."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _today() -> str:
    """The day, as ``commands.clock.today`` tells it."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    return time.strftime("%Y-%m-%d", time.gmtime(int(epoch) if epoch else None))


def _digest(outputs: Outputs) -> str:
    """A digest of the state of the files that a build wrote."""
    with open(outputs.manifest, encoding="utf-8") as file:  # noqa: PTH123
        names = file.read().splitlines()
    site, known = os.path.dirname(outputs.manifest), outputs.known  # noqa: PTH120
    held = [known.get(name) or _state(f"{site}/{name}") for name in names]
    return hashlib.sha256(repr((names, held, [_state(path) for path in outputs.others])).encode()).hexdigest()


def _states(places: Iterable[str]) -> Iterator[tuple[str, State | None]]:
    """Each file in these places with its state, in one order; hidden ones and compiled Python are left out."""
    for place in places:
        waiting = [place]
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


def _state(path: str) -> State | None:
    """The state of a file; nothing where there is none."""
    try:
        return state_of(os.stat(path))  # noqa: PTH116
    except OSError:
        return None


def state_of(found: os.stat_result) -> State:
    """The state of a file by what the system says of it."""
    return found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino


def _content(path: str) -> str:
    try:
        with open(path, "rb") as file:  # noqa: PTH123
            return hashlib.sha256(file.read()).hexdigest()
    except OSError:
        return ""


def _libraries() -> list[str]:
    """The first file of each library that pages hang on, found without importing it."""
    places = [f"{folder}/{name}/__init__.py" for name in LIBRARIES for folder in sys.path]
    return [path for path in places if os.path.isfile(path)]  # noqa: PTH113
