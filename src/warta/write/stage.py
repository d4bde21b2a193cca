"""The door of the write stage: the new site takes the old one's place in one step, and only where something differs.

Files that differ go to a folder beside the site. When all are there, the rest is linked beside them and the folders
change places; or they are put into the site's mirror, and it changes places with the site (``twin.py``). So a build
that fails or is killed leaves the old site whole, and unchanged files keep their time. A list of files that are ours
(``.warta-files``) travels with the site; any other file in it is an editor's own and stays.
"""

import os
import shutil
from collections.abc import Iterable, Iterator, Set
from contextlib import suppress
from errno import EACCES
from functools import cache
from pathlib import Path
from typing import NamedTuple, TypeAlias

from warta.errors import Problem, SettingsError
from warta.nouns.files import Kept, OutputFile, Streamed, Written
from warta.render.exports.growing import Lying
from warta.write.names import link, walk
from warta.write.paths import Paths
from warta.write.swap import beside, cleared, mended, put_in_place
from warta.write.twin import Change, advanced, followed, taken

File: TypeAlias = OutputFile | Streamed | Kept
MANIFEST = ".warta-files"
PIECE = 1 << 20


class Done(NamedTuple):
    """What was done to a site, and whether it and its mirror changed places: then the files that were left have still
    the same names, and the mirror is as it should be."""

    counts: Written
    is_turned: bool


def write(files: Iterable[File], folder: Path, last: Path | None = None, mirror: Path | None = None) -> Done:
    """Makes ``folder`` hold just these files (and what is not ours), and says how many were written, left and removed.
    Of a kept file the caller knows that it is in the folder ``last`` as it should be; if not told, in this one. With a
    ``mirror`` of the folder, both may change places.

    The caller holds the folder's lock (``lock.py``). Raises ArticleError where two files claim one path or one leads
    out of the folder, SettingsError where the folder holds files but is no site of ours, or cannot be written. Then
    the folder is as it was.
    """
    # a site that is reached by a link stays one: what it leads to is what changes
    folder = folder.resolve()
    other = None if last is None or last.resolve() == folder else last
    places = Places(folder, beside(folder, "new"), beside(folder, "old"), other, None if other else mirror)
    twin = beside(folder, "twin")
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        mended(places.new, folder, places.old)
        owned = _owned(folder)
        places.new.mkdir()
        return _written(files, places, owned)
    except OSError as error:
        what = f"cannot be written: {error.strerror or error}{_of(error)}."
        fix = "The site is as it was. Make room, look at the rights, or choose another --output."
        raise SettingsError(Problem(str(folder), what, fix)) from None
    finally:
        for left in (places.new, twin):
            with suppress(OSError):
                cleared(left)


def _of(error: OSError) -> str:
    """The file that an error names: " (…/.site.new/a.html)"."""
    return f" ({error.filename})" if error.filename else ""


class Places(NamedTuple):
    """The site, its next and its last state, where kept files are taken from, if not from the site, and its mirror."""

    folder: Path
    new: Path
    old: Path
    other: Path | None
    mirror: Path | None


def _written(files: Iterable[File], places: Places, owned: frozenset[str]) -> Done:
    folder, new, old, other, mirror = places
    ours, put, kept = _received(files, places, owned)
    written, unchanged = len(put) + (len(kept) if other else 0), len(ours) - len(put) - (len(kept) if other else 0)
    gone = frozenset(path for path in owned.difference(ours) if (folder / path).is_file())
    # a list that was cut off would leave what goes later
    if not written and not gone and owned - {""} == set(ours) and folder.is_dir():
        return Done(Written(0, unchanged, 0), is_turned=False)
    (new / MANIFEST).write_text("".join(f"{path}\n" for path in ours), encoding="utf-8", newline="")
    change = Change(frozenset((*put, MANIFEST)), gone)
    twin = taken(mirror, folder, owned | {MANIFEST}, change) if mirror else None
    if twin:
        advanced(twin, folder, new)
    elif folder.is_dir():
        _link_rest(folder, new, gone)
        shutil.copymode(folder, new)
    put_in_place(twin.folder if twin else new, folder, old)
    is_turned = False
    with suppress(OSError, SettingsError):
        # the site is in place: what cannot be cleared away now is by the next build
        with suppress(OSError):
            is_turned = bool(twin and mirror and followed(twin, old, folder, mirror))
        if old.exists():
            # what its editor laid into it in the meantime
            _link_rest(old, folder, owned)
            cleared(old)
    return Done(Written(written, unchanged, len(gone)), is_turned)


def _received(files: Iterable[File], places: Places, owned: frozenset[str]) -> tuple[list[str], list[str], list[str]]:
    """The paths of all files in order, of those that were put into the next state of the site, and of those that were
    kept."""
    folder, new, _, other, _ = places
    paths, put, kept = Paths(), [], []
    paths.claim(MANIFEST)
    folders: set[Path] = set()
    straight = cache(lambda parent: os.path.realpath(folder / parent) == str(folder / parent))
    for file in files:
        if isinstance(file, Kept):
            kept.append(file.path)
            continue
        paths.claim(file.path)
        # where case is all that changed, the old name must go; what lies behind a link is not ours
        is_ours = file.path in owned and straight(file.path.rpartition("/")[0])
        if not (is_ours and _same(folder / file.path, file)):
            put.append(file.path)
            _put(new / file.path, file, folders)
    paths.claim_all(kept)
    if other:
        for path in kept:
            _made(new / Path(path).parent, other / path)
            link(f"{other}/{path}", f"{new}/{path}")
    return [path for path in paths.sorted() if path != MANIFEST], put, kept


def _owned(folder: Path) -> frozenset[str]:
    """The files of the folder that are ours. Raises SettingsError for a folder that is somebody else's."""
    manifest = folder / MANIFEST
    if folder.is_dir() and not os.access(folder, os.W_OK):
        raise PermissionError(EACCES, os.strerror(EACCES), str(folder))
    if manifest.is_file():
        return frozenset(manifest.read_text(encoding="utf-8", errors="replace").split("\n"))
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        fix = "Choose another folder with --output, or empty it."
        raise SettingsError(Problem(str(folder), "holds files that Warta did not write.", fix))
    return frozenset()


def _same(path: Path, made: OutputFile | Streamed) -> bool:
    size = made.size if isinstance(made, Streamed) else len(made.data)
    try:
        if path.is_symlink() or path.stat().st_size != size:
            return False
        # piece by piece: a large file need not lie in memory twice
        with path.open("rb") as file:
            return all(file.read(len(piece)) == piece for piece in _pieces(made))
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError, PermissionError):
        return False


def _pieces(made: OutputFile | Streamed) -> Iterator[bytes | memoryview]:
    if isinstance(made, Streamed):
        return made.stretches()
    return (memoryview(made.data)[at : at + PIECE] for at in range(0, len(made.data), PIECE))


def _put(path: Path, made: OutputFile | Streamed, folders: set[Path]) -> None:
    if path.parent not in folders:
        path.parent.mkdir(parents=True, exist_ok=True)
        folders.add(path.parent)
    if isinstance(made, Lying):
        with suppress(OSError):
            # on another disk it is copied
            made.place.rename(path)
            return
    with path.open("wb") as file:
        file.writelines(_pieces(made))


def _link_rest(folder: Path, new: Path, gone: Set[str]) -> None:
    """Everything of the old folder that stays, linked into the new one."""
    present = frozenset(path for _, held in walk(new) for path in held)
    for here, held in walk(folder):
        files = [path for path, entry in held.items() if not entry.is_dir(follow_symlinks=False)]
        staying = [path for path in files if path not in gone and path not in present]
        if staying or not held:
            _made(new / here, folder / (staying[0] if staying else here))
        for path in staying:
            link(held[path].path, f"{new}/{path}")
        with suppress(OSError):
            shutil.copymode(folder / here, new / here)


def _made(folder: Path, path: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except (FileExistsError, NotADirectoryError):
        fix = "Move it elsewhere, or give the page another slug."
        raise SettingsError(Problem(str(path), "lies where the site has a file.", fix)) from None
