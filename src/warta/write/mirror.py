"""The files of a site under second names: where the site is gone or hurt, what did not change need not be made anew.

They are hard links, so they take no room, and are gone from here too with the build that takes them from the site.
"""

import os
import shutil
from contextlib import suppress
from pathlib import Path

from warta.write.stage import MANIFEST, walk


def mirrored(site: Path, mirror: Path) -> None:
    """Makes the folder ``mirror`` hold the files of a site that are ours; none where the system links no files. Raises
    OSError where what may not stay cannot be removed."""
    try:
        ours = frozenset((site / MANIFEST).read_text(encoding="utf-8").splitlines())
        there, here = _numbers(site), _numbers(mirror) if mirror.is_dir() else {}
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
        if mirror.exists():
            shutil.rmtree(mirror)


def _link(path: Path, name: Path) -> None:
    name.unlink(missing_ok=True)
    try:
        os.link(path, name)
    except FileNotFoundError:
        name.parent.mkdir(parents=True, exist_ok=True)
        os.link(path, name)


def _numbers(folder: Path) -> dict[str, int]:
    """The files below a folder, by their paths, with the number that two names of one file share."""
    found = (pair for _, held in walk(folder) for pair in held.items())
    return {path: entry.inode() for path, entry in found if not entry.is_dir(follow_symlinks=False)}
