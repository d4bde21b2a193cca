"""The door of the index stage: the files of full-text search, made anew only where what can be found has changed.

Pagefind is a program of its own; it reads the records as small pages from a folder that is gone afterwards. Its answer
is remembered by the hash of the records and the program's version, as answers about articles are.
"""

from collections.abc import Iterable
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

import msgspec

from warta.cache import Store, fingerprint
from warta.errors import Problem
from warta.index.program import PagefindError, found_files, program, version
from warta.index.settled import settled
from warta.nouns.files import Index, OutputFile
from warta.nouns.search import Searchable

FOLDER = "cari/indeks"
# changes when the same records are indexed otherwise
FORM = "2"
# what Pagefind brings along for pages that do not bring their own
KEPT = ("pagefind.js", "pagefind-worker.js", "pagefind-entry.json")


def index(records: Iterable[Searchable], *, state: Path, remember: bool = True) -> Index:
    """The index of these pages, below ``cari/indeks/``; without Pagefind none, and a warning that says so.

    They are asked for once to know whether they changed, and once more where they did, so none need be held.
    """
    if next(iter(records), None) is None:
        return Index(())
    tool = program()
    if tool is None:
        return Index((), (_missing(),))
    try:
        if not remember:
            return Index(_made(records, tool))
        key = fingerprint(FORM, version(tool), _digest(records))
        with Store(state / "search", tuple[OutputFile, ...]) as store:
            files = store.get(key)
            if files is None:
                files = _made(records, tool)
                store.put(key, files)
            store.prune([key])
        return Index(files)
    except PagefindError as error:
        fix = "Try `pip install --upgrade 'pagefind[bin]'`, or build with --no-search."
        return Index((), (Problem("search", f"Pagefind failed: {error}.", fix, "warning"),))


def _digest(records: Iterable[Searchable]) -> bytes:
    """The SHA-256 of the records."""
    whole, encoder = sha256(), msgspec.msgpack.Encoder()
    for one in records:
        whole.update(encoder.encode(one))
    return whole.digest()


def _made(records: Iterable[Searchable], tool: Path) -> tuple[OutputFile, ...]:
    files = {path: data for path, data in found_files(records, tool).items() if _kept(path)}
    # a Pagefind that writes another form: search works all the same, only its bytes may differ from run to run
    with suppress(ValueError):
        files = settled(files)
    return tuple(OutputFile(f"{FOLDER}/{path}", data) for path, data in sorted(files.items()))


def _kept(path: str) -> bool:
    # a stemmer is kept, the interfaces that Pagefind ships are not
    return "/" in path or path in KEPT or path.endswith((".pf_meta", ".pagefind"))


def _missing() -> Problem:
    what = "Pagefind is not installed, so the site has no full-text search."
    return Problem("search", what, "Run `pip install 'pagefind[bin]'`, or build with --no-search.", "warning")
