"""The state of files on disk, by which it is known that nobody touched them since they were written."""

import os
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from warta.unchanged import State, state_of

WHOLE, NAMELESS = (0, 1, 2, 3), (0, 1, 3)


def states(folder: Path, paths: Iterable[str]) -> dict[str, State]:
    """The states of those of the paths below a folder that are files."""
    found = {}
    here = str(folder)
    for path in paths:
        # no suppress(): there are many
        try:
            found[path] = state_of(os.lstat(f"{here}/{path}"))
        except OSError:
            continue
    return found


def intact(folder: Path, noted: dict[str, State], part: tuple[int, ...] = WHOLE) -> frozenset[str]:
    """The paths whose files are in the state that was noted, or in this ``part`` of it; what lies behind a link is
    elsewhere."""
    now = states(folder, noted)
    apart = _behind_links(folder, {path.rpartition("/")[0] for path in now})
    return frozenset(
        path
        for path, state in now.items()
        if (state == noted[path] or all(state[at] == noted[path][at] for at in part))
        and path.rpartition("/")[0] not in apart
    )


class LastMade(NamedTuple):
    """A folder with the files of the last build, and the paths of those that are there as they were."""

    folder: Path
    intact: frozenset[str]


def last_made(site: Path, mirror: Path, noted: dict[str, State]) -> LastMade:
    """Where most files are in the state that was noted: in the site, or by their second names in its ``mirror``."""
    found = intact(site, noted)
    if len(found) == len(noted):
        return LastMade(site, found)
    # the time at which its names changed hangs on the other name too
    others = intact(mirror, noted, NAMELESS)
    # a file of the site that was touched is the same under its other name
    others -= {path for path, state in states(site, noted).items() if state != noted[path]}
    return LastMade(mirror, others) if len(others) > len(found) else LastMade(site, found)


def left(folder: Path, paths: Iterable[str], before: dict[str, State], kept: frozenset[str]) -> dict[str, State]:
    """The states of files of which those that were ``kept`` lie where they lay: what somebody did to one of them since
    it was looked at will be noticed."""
    return {**{path: before[path] for path in kept}, **states(folder, (path for path in paths if path not in kept))}


def untouched(now: dict[str, State], before: dict[str, State], kept: Iterable[str]) -> dict[str, State]:
    """The states of files, of those that were ``kept`` as long as they are what they were before."""
    touched = {path for path in kept if path in now and any(now[path][at] != before[path][at] for at in NAMELESS)}
    return {path: state for path, state in now.items() if path not in touched}


def _behind_links(folder: Path, held: Iterable[str]) -> frozenset[str]:
    """Those of the folders, by their paths below a folder, that are reached by a link from there."""
    real = os.path.realpath(folder)
    return frozenset(path for path in held if path and os.path.realpath(f"{real}/{path}") != f"{real}/{path}")
