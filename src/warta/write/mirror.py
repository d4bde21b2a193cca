"""The files of a site under second names: where the site is gone or hurt, what did not change need not be made anew.

They are hard links, so they take no room, and are gone from here too with the build that takes them from the site.
"""

import os
import shutil
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from warta.write.stage import MANIFEST


def mirrored(site: Path, mirror: Path) -> None:
    """Makes the folder ``mirror`` hold the files of a site that are ours; none where the system links no files."""
    try:
        ours = frozenset((site / MANIFEST).read_text(encoding="utf-8").splitlines())
        there, here = dict(_numbers(site)), dict(_numbers(mirror)) if mirror.is_dir() else {}
        for path in here.keys() - ours:
            (mirror / path).unlink()
        for path in ours:
            if path in there and here.get(path) != there[path]:
                _link(site / path, mirror / path)
        for folder in sorted((Path(found[0]) for found in os.walk(mirror)), reverse=True):
            # one that still holds files stays
            with suppress(OSError):
                folder.rmdir()
    except OSError:
        shutil.rmtree(mirror, ignore_errors=True)


def _link(path: Path, name: Path) -> None:
    name.unlink(missing_ok=True)
    try:
        os.link(path, name)
    except FileNotFoundError:
        name.parent.mkdir(parents=True, exist_ok=True)
        os.link(path, name)


def _numbers(folder: Path) -> Iterator[tuple[str, int]]:
    """The files below a folder, by their paths, with the number that two names of one file share."""
    waiting = [""]
    while waiting:
        here = waiting.pop()
        with os.scandir(folder / here) as found:
            for entry in found:
                path = f"{here}/{entry.name}" if here else entry.name
                if entry.is_dir(follow_symlinks=False):
                    waiting.append(path)
                else:
                    yield path, entry.inode()
