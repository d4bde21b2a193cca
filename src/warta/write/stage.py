"""The door of the write stage: the new site takes the old one's place in one step, and only where something differs.

Files that differ go to a folder beside the site; when all are there, the rest is linked beside them and the folders
change places. So a build that fails or is killed leaves the old site whole, and unchanged files keep their time. A list
of files that are ours (``.warta-files``) travels with the site; any other file in it is an editor's own and stays.
"""

import os
import shutil
from collections.abc import Iterable, Iterator, Set
from contextlib import suppress
from errno import EACCES
from pathlib import Path
from typing import NamedTuple, TypeAlias

from warta.errors import Problem, SettingsError
from warta.nouns.files import Kept, OutputFile, Streamed, Written
from warta.write.paths import Paths
from warta.write.swap import beside, cleared, mended, put_in_place

File: TypeAlias = OutputFile | Streamed | Kept
MANIFEST = ".warta-files"
PIECE = 1 << 20


def write(files: Iterable[File], folder: Path, last: Path | None = None) -> Written:
    """Makes ``folder`` hold just these files (and what is not ours), and says how many were written, left and removed.
    Of a kept file the caller knows that it is in the folder ``last`` as it should be; if not told, in this one.

    The caller holds the folder's lock (``lock.py``). Raises ArticleError where two files claim one path or one leads
    out of the folder, SettingsError where the folder holds files but is no site of ours, or cannot be written. Then
    the folder is as it was.
    """
    # a site that is reached by a link stays one: what it leads to is what changes
    folder = folder.resolve()
    new, old = beside(folder, "new"), beside(folder, "old")
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        mended(new, folder, old)
        owned = _owned(folder)
        new.mkdir()
        return _written(
            files, Places(folder, new, old, None if last is None or last.resolve() == folder else last), owned
        )
    except OSError as error:
        what = f"cannot be written: {error.strerror or error}{_of(error)}."
        fix = "The site is as it was. Make room, look at the rights, or choose another --output."
        raise SettingsError(Problem(str(folder), what, fix)) from None
    finally:
        with suppress(OSError):
            cleared(new)


def _of(error: OSError) -> str:
    """The file that an error names: " (…/.site.new/a.html)"."""
    return f" ({error.filename})" if error.filename else ""


class Places(NamedTuple):
    """The site, its next and its last state, and where kept files are taken from, if not from the site."""

    folder: Path
    new: Path
    old: Path
    other: Path | None


def _written(files: Iterable[File], places: Places, owned: frozenset[str]) -> Written:
    folder, new, old, other = places
    paths = Paths()
    paths.claim(MANIFEST)
    unchanged = written = 0
    folders: set[Path] = set()
    links = _links(folder)
    for file in files:
        paths.claim(file.path)
        # where case is all that changed, the old name must go; what lies behind a link is not ours
        is_ours = file.path in owned and not file.path.startswith(links)
        if isinstance(file, Kept) and other:
            written += 1
            _made(new / Path(file.path).parent, other / file.path)
            _link(f"{other}/{file.path}", f"{new}/{file.path}")
        elif isinstance(file, Kept) or (is_ours and _same(folder / file.path, file)):
            unchanged += 1
        else:
            written += 1
            _put(new / file.path, file, folders)
    ours = [path for path in paths.sorted() if path != MANIFEST]
    gone = [path for path in owned - set(ours) if (folder / path).is_file()]
    # a list that was cut off would leave what goes later
    if not written and not gone and owned - {""} == set(ours) and folder.is_dir():
        return Written(0, unchanged, 0)
    _put(new / MANIFEST, OutputFile(MANIFEST, "".join(f"{path}\n" for path in ours).encode()), folders)
    if folder.is_dir():
        _link_rest(folder, new, frozenset(gone))
        shutil.copymode(folder, new)
    put_in_place(new, folder, old)
    with suppress(OSError, SettingsError):
        # the site is in place: what cannot be cleared away now is by the next build
        if old.exists():
            # what its editor laid into it in the meantime
            _link_rest(old, folder, owned)
            cleared(old)
    return Written(written, unchanged, len(gone))


def _links(folder: Path) -> tuple[str, ...]:
    """The folders of the site that are links to elsewhere, each with a slash behind it."""
    if not folder.is_dir():
        return ()
    found = (pair for _, held in walk(folder) for pair in held.items())
    return tuple(f"{path}/" for path, entry in found if entry.is_symlink() and entry.is_dir())


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
            _link(held[path].path, f"{new}/{path}")


def walk(folder: Path) -> Iterator[tuple[str, dict[str, os.DirEntry[str]]]]:
    """Each folder from this one on by its path there, and all that lies in it by theirs."""
    waiting = [""]
    while waiting:
        here = waiting.pop()
        with os.scandir(folder / here) as found:
            held = {f"{here}/{entry.name}" if here else entry.name: entry for entry in found}
        waiting += [path for path, entry in held.items() if entry.is_dir(follow_symlinks=False)]
        yield here, held


def _made(folder: Path, path: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except (FileExistsError, NotADirectoryError):
        fix = "Move it elsewhere, or give the page another slug."
        raise SettingsError(Problem(str(path), "lies where the site has a file.", fix)) from None


def _link(path: str, target: str) -> None:
    try:
        os.link(path, target, follow_symlinks=False)
    except OSError:
        shutil.copy2(path, target, follow_symlinks=False)
