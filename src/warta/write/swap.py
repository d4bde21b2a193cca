"""Two folders change places in one step."""

import ctypes
import os
import shutil
import sys
from contextlib import suppress
from pathlib import Path

AT_FDCWD = -100
RENAME_EXCHANGE = 2


def beside(folder: Path, word: str) -> Path:
    """Where something of the folder's build is kept while it runs: site -> .site.new"""
    folder = folder.resolve()
    return folder.with_name(f".{folder.name}.{word}")


def put_in_place(new: Path, folder: Path, old: Path) -> None:
    """``new`` becomes ``folder``; what was there is ``old`` then.

    On Linux in one system call (renameat2 with RENAME_EXCHANGE); elsewhere by two renames, which ``mended`` completes
    after a kill between them.
    """
    if not folder.exists():
        new.rename(folder)
        return
    if _exchanged(new, folder):
        # the new site is in place; under either name, the old one is cleared away
        with suppress(OSError):
            new.rename(old)
    else:
        folder.rename(old)
        try:
            new.rename(folder)
        except OSError:
            old.rename(folder)
            raise


def mended(new: Path, folder: Path, old: Path) -> None:
    """Clears away what a killed build left: the old site comes back where only it is whole."""
    if old.exists() and not folder.exists():
        old.rename(folder)
    for left in (new, old):
        if left.exists():
            cleared(left)


def cleared(folder: Path) -> None:
    """Removes a folder, what may not be written in it too."""
    with suppress(PermissionError):
        shutil.rmtree(folder)
        return
    folder.chmod(0o700)
    for here, folders, _ in os.walk(folder):
        for path in (Path(here, name) for name in folders):
            if not path.is_symlink():
                path.chmod(0o700)
    shutil.rmtree(folder)


def _exchanged(one: Path, other: Path) -> bool:
    if not sys.platform.startswith("linux"):
        return False
    rename = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if rename is None:
        return False
    return bool(rename(AT_FDCWD, os.fsencode(one), AT_FDCWD, os.fsencode(other), RENAME_EXCHANGE) == 0)
