"""Two folders change places in one step."""

import ctypes
import os
import shutil
import sys
from pathlib import Path

AT_FDCWD = -100
RENAME_EXCHANGE = 2


def put_in_place(new: Path, folder: Path, old: Path) -> None:
    """``new`` becomes ``folder``; what was there goes to ``old`` and away.

    On Linux in one system call (renameat2 with RENAME_EXCHANGE); elsewhere by two renames, which ``mended`` completes
    after a kill between them.
    """
    if not folder.exists():
        new.rename(folder)
        return
    if _exchanged(new, folder):
        new.rename(old)
    else:
        folder.rename(old)
        new.rename(folder)
    shutil.rmtree(old)


def mended(new: Path, folder: Path, old: Path) -> None:
    """Clears away what a killed build left: the old site comes back where only it is whole."""
    if old.exists() and not folder.exists():
        old.rename(folder)
    for left in (new, old):
        if left.exists():
            shutil.rmtree(left)


def _exchanged(one: Path, other: Path) -> bool:
    if not sys.platform.startswith("linux"):
        return False
    rename = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if rename is None:
        return False
    return bool(rename(AT_FDCWD, os.fsencode(one), AT_FDCWD, os.fsencode(other), RENAME_EXCHANGE) == 0)
