"""The state of files on disk, by which it is known that nobody touched them since they were written."""

import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

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


class LastMade(NamedTuple):
    """A folder with the files of the last build, and the paths of those that are there as they were."""

    folder: Path
    intact: frozenset[str]


def last_made(site: Path, mirror: Path, noted: dict[str, State]) -> LastMade:
    """Where most files are in the state that was noted: in the site, or by their second names in its ``mirror``."""
    now = states(site, noted)
    found = frozenset(path for path, state in now.items() if state == noted[path])
    if len(found) == len(noted):
        return LastMade(site, found)
    # the time at which its names changed hangs on the other name too
    second = states(mirror, noted)
    others = frozenset(path for path, state in second.items() if _nameless(state) == _nameless(noted[path]))
    return LastMade(mirror, others) if len(others) > len(found) else LastMade(site, found)


def _nameless(state: State) -> tuple[int, int, int]:
    return state[0], state[1], state[3]
