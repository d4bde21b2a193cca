"""The state of files on disk, by which it is known that nobody touched them since they were written."""

import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

# size, times of change in nanoseconds (of the content, of the file) and number
State = tuple[int, int, int, int]


def states(folder: Path, paths: Iterable[str]) -> dict[str, State]:
    """The states of those of the paths below a folder that are files."""
    found = {}
    here = str(folder)
    for path in paths:
        with suppress(OSError):
            told = os.lstat(f"{here}/{path}")
            found[path] = (told.st_size, told.st_mtime_ns, told.st_ctime_ns, told.st_ino)
    return found


def intact(folder: Path, noted: dict[str, State]) -> frozenset[str]:
    """The paths whose files are in the state that was noted; what lies behind a link is elsewhere."""
    now = states(folder, noted)
    apart = _behind_links(folder, {path.rpartition("/")[0] for path in now})
    return frozenset(
        path for path, state in now.items() if state == noted[path] and path.rpartition("/")[0] not in apart
    )


def _behind_links(folder: Path, held: Iterable[str]) -> frozenset[str]:
    """Those of the folders, by their paths below a folder, that are reached by a link from there."""
    real = os.path.realpath(folder)
    return frozenset(path for path in held if path and os.path.realpath(f"{real}/{path}") != f"{real}/{path}")
