"""The memory of a site's making in a file of ``.warta``; what is damaged in any way counts as absent."""

import sys
from importlib.resources import files
from pathlib import Path
from sqlite3 import sqlite_version

from msgspec import Struct

from warta.cache import CODE, code_fingerprint, fingerprint, matters
from warta.hashes import OURS
from warta.render.traces.memory import NOTHING, Memory
from warta.sealed_files import read_sealed, write_sealed
from warta.unchanged import State

FILE = "pages.msgpack"
# their next version may make other pages of the same values
LIBRARIES = ("jinja2", "markupsafe", "msgspec", "networkx")


class Held(Struct, frozen=True):
    """A memory, what made it (``code``), the site that it is of, and the state of that site's pages by their paths."""

    code: str
    site: str
    memory: Memory
    states: dict[str, State]


NONE = Held("", "", NOTHING, {})


def load(folder: Path, site: Path) -> Held:
    """The memory of a site's making; nothing where there is none, or another Warta made it."""
    kept = read_sealed(folder / FILE, Held)
    return kept if kept and (kept.code, kept.site) == (code(), str(site)) else NONE


def save(folder: Path, site: Path, memory: Memory, states: dict[str, State]) -> None:
    """Keeps the memory of a site's making in place of the last. Raises OSError where it cannot be written."""
    write_sealed(folder / FILE, Held(code(), str(site), memory, states))


def code() -> str:
    """The hash of all that turns an archive into pages, beside its templates; the next Python or SQLite may write the
    same otherwise."""
    return fingerprint(code_fingerprint(), sys.version, sqlite_version, OURS.of("pages", _code))


def _code() -> str:
    from importlib.metadata import version

    package = Path(str(files("warta")))
    found = (path for path in package.rglob("*") if path.suffix != ".pyc" and path.is_file())
    # what answers hang on, the model too, is hashed once a build
    other = [path for path in found if path.relative_to(package).parts[0] not in CODE or not matters(path)]
    parts = [(path.relative_to(package).as_posix(), path.read_bytes()) for path in sorted(other)]
    libraries = (f"{name} {version(name)}" for name in LIBRARIES)
    return fingerprint(*libraries, *(part for pair in parts for part in pair))
