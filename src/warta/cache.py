"""Answers remembered between builds, by the hash of all they depend on.

A remembered answer that is damaged in any way counts as absent: it is worked out again. Where nothing can be kept (no
rights, no room, another build at it) a build goes on without.
"""

import sqlite3
from collections.abc import Callable, Iterable
from contextlib import suppress
from functools import partial
from hashlib import blake2b, sha256
from importlib.resources import files
from pathlib import Path
from types import TracebackType
from typing import Generic, Self, TypeVar

import msgspec

from warta.errors import Problem
from warta.hashes import OURS

T = TypeVar("T")

FILE = "answers.sqlite"
# what SQLite says of a file that is none of ours; whatever else fails may be whole tomorrow
DAMAGES = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_ERROR})
# SQLite tells a damaged name in its complaint, which Python cannot always read
FAULTS = (sqlite3.DatabaseError, UnicodeDecodeError)
MEMORY = Path(":memory:")
SELECT = "SELECT key, seal, value FROM answers"
# a killed build keeps what it had worked out but for the last of these
COMMIT_EVERY = 64
# an answer lies on a page with others; on smaller ones most of the file would be rests of pages
PAGE_SIZE = 32_768
# what an answer about one article depends on; a change of templates or of render is none of its business
CODE = ("read", "clean", "analyze", "nouns", "data", "model")
# their next version may read the same file otherwise
ENGINES = ("ftfy", "lxml", "markdown", "nh3", "spacy", "trafilatura")
# data that pages are made of, and no answer
NO_MATTER = frozenset({"measured.json", "wikidata.yaml", "world.yaml"})
CODE_FILES = ("additions.py", "answering.py", "decode.py", "lexicon.py", "mappings.py", "slugs.py", "spans.py")


def fingerprint(*parts: str | bytes) -> str:
    """The SHA-256 of the parts, each with its length, so that no two lists of parts read the same; in hex."""
    whole = sha256()
    for part in parts:
        whole.update(_framed([part]))
    return whole.hexdigest()


def fingerprints(*head: str | bytes) -> Callable[..., str]:
    """What gives the fingerprint of these parts and those that it is called with: for many that begin alike."""
    begun = sha256(_framed(head))

    def fingerprint_of(*rest: str | bytes) -> str:
        whole = begun.copy()
        whole.update(_framed(rest))
        return whole.hexdigest()

    return fingerprint_of


def _framed(parts: Iterable[str | bytes]) -> bytes:
    """The parts one behind the other, each behind its length."""
    framed: list[bytes] = []
    for part in parts:
        data = part if isinstance(part, bytes) else part.encode("utf-8", "surrogatepass")
        framed += (len(data).to_bytes(8, "big"), data)
    return b"".join(framed)


def code_fingerprint(folders: tuple[str, ...] = CODE, names: tuple[str, ...] = CODE_FILES) -> str:
    """The fingerprint of code, data and model; where nothing else is asked, of what answers about one article depend
    on."""
    return OURS.of(f"{folders} {names}", partial(_code_fingerprint, folders, names))


def _code_fingerprint(folders: tuple[str, ...], names: tuple[str, ...]) -> str:
    from importlib.metadata import version

    package = Path(str(files("warta")))
    found = [package / name for name in names]
    for folder in folders:
        found += [path for path in (package / folder).rglob("*") if matters(path)]
    parts = [(path.relative_to(package).as_posix(), path.read_bytes()) for path in sorted(found)]
    engines = (f"{name} {version(name)}" for name in ENGINES)
    return fingerprint(*engines, *(part for pair in parts for part in pair))


def matters(path: Path) -> bool:
    """Whether answers depend on this file of the package."""
    return path.is_file() and path.suffix != ".pyc" and path.name not in NO_MATTER


class Store(Generic[T]):
    """The answers of one kind in ``folder``; used as a context manager, so that they are kept when it closes."""

    def __init__(self, folder: Path, kind: type[T], name: str = FILE) -> None:
        self._path = folder / name
        self._encoder = msgspec.msgpack.Encoder()
        self._decoder = msgspec.msgpack.Decoder(kind)
        self._unsaved = 0
        self.problem: Problem | None = None
        self._base = self._opened()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            self._base.commit()
        except FAULTS as error:
            self._unkept(error)
        self._base.close()

    def get(self, key: str) -> T | None:
        """The answer remembered under the key; nothing where there is none or it is damaged."""
        return self.all([key]).get(key)

    def all(self, keys: Iterable[str]) -> dict[str, T]:
        """The answers under these keys that are there and whole."""
        found = {}
        for key, data in self.kept(keys).items():
            with suppress(msgspec.DecodeError, UnicodeDecodeError):
                found[key] = self._decoder.decode(data)
        return found

    def absent(self, keys: Iterable[str]) -> frozenset[str]:
        """Those of the keys of which nothing is there."""
        try:
            return frozenset(keys).difference(key for (key,) in self._base.execute("SELECT key FROM answers"))
        except FAULTS as error:
            self._base = self._anew(error)
            return frozenset(keys)

    def kept(self, keys: Iterable[str]) -> dict[str, bytes]:
        """The answers under these keys that are there and whole, as the bytes that were put."""
        wanted = frozenset(keys)
        try:
            if len(wanted) == 1:
                rows = self._base.execute(f"{SELECT} WHERE key = ?", tuple(wanted)).fetchall()
            else:
                # one walk through all is cheaper than a search for each
                rows = self._base.execute(SELECT).fetchall()
        except FAULTS as error:
            self._base = self._anew(error)
            return {}
        return {
            key: data
            for key, seal, data in rows
            if key in wanted and isinstance(data, bytes) and seal == _seal(key, data)
        }

    def put(self, key: str, value: T) -> None:
        """Remembers the answer; a store that cannot keep it is made anew."""
        self.put_encoded(key, self._encoder.encode(value))

    def put_encoded(self, key: str, data: bytes) -> None:
        """Remembers an answer that came as the bytes that are kept of it."""
        try:
            self._base.execute("INSERT OR REPLACE INTO answers VALUES (?, ?, ?)", (key, _seal(key, data), data))
            self._unsaved += 1
            if self._unsaved >= COMMIT_EVERY:
                self._base.commit()
                self._unsaved = 0
        except FAULTS as error:
            self._base = self._anew(error)

    def prune(self, keep: Iterable[str]) -> None:
        """Forgets every answer whose key is not among ``keep``."""
        try:
            stored = [key for (key,) in self._base.execute("SELECT key FROM answers")]
            gone = set(stored) - set(keep)
            self._base.executemany("DELETE FROM answers WHERE key = ?", ((key,) for key in sorted(gone, key=str)))
        except FAULTS as error:
            self._base = self._anew(error)

    def _opened(self) -> sqlite3.Connection:
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            return _base(self._path)
        except (OSError, *FAULTS) as error:
            return self._replaced(error)

    def _anew(self, error: Exception) -> sqlite3.Connection:
        """An empty store in place of a damaged one, or of one that cannot be written now."""
        if not _is_damage(error):
            with suppress(*FAULTS):
                self._base.commit()
        self._base.close()
        return self._replaced(error)

    def _replaced(self, error: Exception) -> sqlite3.Connection:
        if _is_damage(error):
            try:
                self._path.unlink(missing_ok=True)
                return _base(self._path)
            except (OSError, *FAULTS) as further:
                error = further
        self._unkept(error)
        return _base(MEMORY)

    def _unkept(self, error: Exception) -> None:
        what = f"cannot be kept: {getattr(error, 'strerror', None) or error}."
        fix = "The next build works it out again; look at its rights and at the room on its disk."
        self.problem = Problem(f"{self._path.parent.name}/{self._path.name}", what, fix, "warning")


def _is_damage(error: Exception) -> bool:
    # Python's own complaint, of a text that is none, has no code
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT)
    return isinstance(error, FAULTS) and code & 0xFF in DAMAGES


def _base(path: Path) -> sqlite3.Connection:
    base = sqlite3.connect(path, timeout=60)
    try:
        base.execute(f"PRAGMA page_size={PAGE_SIZE}")
        base.execute("CREATE TABLE IF NOT EXISTS answers (key TEXT PRIMARY KEY, seal BLOB, value BLOB) WITHOUT ROWID")
    except FAULTS:
        base.close()
        raise
    return base


def _seal(key: str, data: bytes) -> bytes:
    return blake2b(key.encode() + data, digest_size=16).digest()
