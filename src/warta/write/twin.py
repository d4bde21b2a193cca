"""The mirror of a site takes its place: what a build costs hangs on the files that differ, not on those that stay.

The mirror holds second names of the site's files (``mirror.py``). Where both are the same to the letter, what differs
is put into the mirror, the two change places, and what was the site is brought up to date and is the mirror then. It is
taken away from where it lies first, so no other build meets it half changed, and one that is killed meanwhile leaves it
where the next one clears it away (``swap.py``).
"""

import os
import stat
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from warta.write.names import Look, above, link, looked, without_empty
from warta.write.swap import beside


class Change(NamedTuple):
    """What makes the next site of the last one: its files that were ``put`` into a folder beside it, and those that
    go."""

    put: frozenset[str]
    gone: frozenset[str]


class Twin(NamedTuple):
    """The mirror in ``folder``, the site as it was looked at, what is to change, and what in the site is not ours."""

    folder: Path
    site: Look
    change: Change
    foreign: frozenset[str]
    folders: frozenset[str]


def taken(mirror: Path, site: Path, owned: frozenset[str], change: Change) -> Twin | None:
    """The mirror, out of the way of all others, where it is the site but for what is not ours; else nothing is done.

    ``owned`` are the files of the last site that were ours.
    """
    twin = beside(site, "twin")
    try:
        now = looked(site)
        mirror.rename(twin)
    except OSError:
        return None
    found = None
    with suppress(OSError):
        found = _found(twin, site, now, owned, change)
    if found is None:
        with suppress(OSError):
            twin.rename(mirror)
    return found


def _found(twin: Path, site: Path, now: Look, owned: frozenset[str], change: Change) -> Twin | None:
    if twin.is_symlink():
        return None
    second = looked(twin)
    ours = owned & now.files.keys()
    if {path: now.files[path] for path in ours} != second.files or not second.folders.items() <= now.folders.items():
        return None
    foreign = frozenset(now.files.keys() - owned)
    folders = frozenset(now.folders.keys() - second.folders.keys())
    laid = foreign | folders
    if not change.put.isdisjoint(laid | above(laid)) or not foreign.isdisjoint(above(change.put)):
        return None
    both = (f"{place}/{path}" for place in (twin, site) for path in second.folders)
    return Twin(twin, now, change, foreign, folders) if all(os.access(one, FREE) for one in both) else None


FREE = os.R_OK | os.W_OK | os.X_OK


def advanced(twin: Twin, site: Path, new: Path) -> None:
    """Makes the next site of the mirror; what was put into ``new`` goes there."""
    change = twin.change
    # what goes first: where case is all that changed, both have one name
    _dropped(twin.folder, (change.gone | change.put) & twin.site.files.keys())
    without_empty(twin.folder, above(change.gone))
    for path in above(change.put) | twin.folders:
        (twin.folder / path).mkdir(parents=True, exist_ok=True)
    for path in change.put:
        (new / path).rename(twin.folder / path)
    for path in twin.foreign:
        link(f"{site}/{path}", f"{twin.folder}/{path}")
    for path in twin.folders:
        # what an editor laid into the site keeps its rights
        (twin.folder / path).chmod(stat.S_IMODE(twin.site.folders[path][0]))


def followed(twin: Twin, last: Path, site: Path, mirror: Path) -> bool:
    """Whether the ``last`` site is the mirror now; not so where somebody laid something into it in the meantime."""
    if looked(last) != twin.site:
        return False
    change = twin.change
    _dropped(last, ((change.gone | change.put) & twin.site.files.keys()) | twin.foreign)
    without_empty(last, above(change.gone) | twin.folders | above(twin.foreign))
    for path in above(change.put):
        (last / path).mkdir(parents=True, exist_ok=True)
    for path in change.put:
        os.link(f"{site}/{path}", f"{last}/{path}")
    last.rename(mirror)
    return True


def _dropped(folder: Path, paths: Iterable[str]) -> None:
    for path in paths:
        (folder / path).unlink()
