"""The files of a site under second names: where the site is gone or hurt, what did not change need not be made anew;
and where only little changed, they take its place (``twin.py``).

They are hard links, so they take no room, and are gone from here too with the build that takes them from the site.
"""

import os
import shutil
from pathlib import Path
from stat import S_IMODE, S_IRWXU

from warta.write.names import Look, looked, without_empty
from warta.write.stage import MANIFEST


def mirrored(site: Path, mirror: Path) -> None:
    """Makes the folder ``mirror`` hold the files of a site that are ours; none where the system links no files. Raises
    OSError where what may not stay cannot be removed."""
    try:
        ours = {MANIFEST, *(site / MANIFEST).read_text(encoding="utf-8").splitlines()}
        if mirror.is_symlink() or mirror.is_file():
            mirror.unlink()
        there, here = looked(site), looked(mirror) if mirror.exists() else Look({}, {})
        for path in here.files.keys() - ours:
            (mirror / path).unlink()
        for path in ours:
            if path in there.files and here.files.get(path) != there.files[path]:
                _link(site / path, mirror / path)
        without_empty(mirror, here.folders)
        for path, rights in there.folders.items():
            _permit(mirror / path, S_IMODE(rights[0]))
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


def _permit(folder: Path, mode: int) -> None:
    """Gives a folder the rights of the other, but for those that would keep us out."""
    if mode & S_IRWXU == S_IRWXU and folder.is_dir() and S_IMODE(folder.stat().st_mode) != mode:
        folder.chmod(mode)
