"""The names that files have in a folder: a file may have several, and with the last of them it is gone."""

import os
import shutil
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple, TypeAlias

# mode, owner, group and disk
Rights: TypeAlias = tuple[int, int, int, int]


class Look(NamedTuple):
    """What lies below a folder: the numbers of its files and links by their paths (two names of one file share it), and
    the rights of all folders, the first of them ``""``."""

    files: dict[str, int]
    folders: dict[str, Rights]


def looked(folder: Path) -> Look:
    """What lies below a folder now: looked(site).files["index.html"] is 4711."""
    files, folders, waiting = {}, {}, [""]
    while waiting:
        here = waiting.pop()
        found = os.lstat(f"{folder}/{here}")
        folders[here] = (found.st_mode, found.st_uid, found.st_gid, found.st_dev)
        before = f"{here}/" if here else ""
        with os.scandir(f"{folder}/{here}") as held:
            for entry in held:
                if entry.is_dir(follow_symlinks=False):
                    waiting.append(before + entry.name)
                else:
                    files[before + entry.name] = entry.inode()
    return Look(files, folders)


def walk(folder: Path) -> Iterator[tuple[str, dict[str, os.DirEntry[str]]]]:
    """Each folder from this one on by its path there, and all that lies in it by theirs."""
    waiting = [""]
    while waiting:
        here = waiting.pop()
        with os.scandir(folder / here) as found:
            held = {f"{here}/{entry.name}" if here else entry.name: entry for entry in found}
        waiting += [path for path, entry in held.items() if entry.is_dir(follow_symlinks=False)]
        yield here, held


def above(paths: Iterable[str]) -> set[str]:
    """All folders that paths lie in: orang and orang/a of orang/a/b.html"""
    found: set[str] = set()
    for here in {path.rpartition("/")[0] for path in paths}:
        steps = here.split("/")
        found.update("/".join(steps[:at]) for at in range(1, len(steps) + 1))
    return found - {""}


def link(path: str, name: str) -> None:
    """Gives a file, or a link itself, another name; where the system cannot, a copy of it."""
    try:
        os.link(path, name, follow_symlinks=False)
    except OSError:
        shutil.copy2(path, name, follow_symlinks=False)


def without_empty(folder: Path, folders: Iterable[str]) -> None:
    """Removes those of the folders below a folder that are empty."""
    for path in sorted(folders, reverse=True):
        # one that still holds something stays
        with suppress(OSError):
            (folder / path).rmdir()
