"""The memory of a site's making in a file of ``.warta``; what is damaged in any way counts as absent."""

import sys
from contextlib import suppress
from functools import cache
from hashlib import blake2b
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path
from sqlite3 import sqlite_version

from msgspec import DecodeError, Struct
from msgspec.msgpack import Decoder, Encoder

from warta.cache import fingerprint
from warta.render.traces.memory import NOTHING, Memory
from warta.unchanged import State

FILE = "pages.msgpack"
SEAL = 32
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
    try:
        data = (folder / FILE).read_bytes()
        if blake2b(data[SEAL:], digest_size=SEAL).digest() != data[:SEAL]:
            return NONE
        kept = Decoder(Held).decode(memoryview(data)[SEAL:])
    except (OSError, DecodeError, UnicodeDecodeError):
        return NONE
    return kept if (kept.code, kept.site) == (code(), str(site)) else NONE


def save(folder: Path, site: Path, memory: Memory, states: dict[str, State]) -> None:
    """Keeps the memory of a site's making in place of the last. Raises OSError where it cannot be written."""
    data = Encoder().encode(Held(code(), str(site), memory, states))
    folder.mkdir(parents=True, exist_ok=True)
    half = folder / f"{FILE}.new"
    try:
        half.write_bytes(blake2b(data, digest_size=SEAL).digest() + data)
        half.replace(folder / FILE)
    finally:
        with suppress(OSError):
            half.unlink(missing_ok=True)


@cache
def code() -> str:
    """The hash of all that turns an archive into pages, beside its templates; the next Python or SQLite may write the
    same otherwise."""
    package = Path(str(files("warta")))
    found = (path for path in package.rglob("*") if path.suffix != ".pyc" and path.is_file())
    parts = [(path.relative_to(package).as_posix(), path.read_bytes()) for path in sorted(found)]
    libraries = (sys.version, sqlite_version, *(f"{name} {version(name)}" for name in LIBRARIES))
    return fingerprint(*libraries, *(part for pair in parts for part in pair))
