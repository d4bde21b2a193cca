"""One build of a site at a time; a dead build holds nothing."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from warta.errors import Problem, SettingsError
from warta.write.swap import beside


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """No other build makes the site in ``folder`` while the body runs, whatever project it is of.

    The system lets go of the lock when the process ends, however it ends. Raises SettingsError where another build
    holds it or its file cannot be written. Where the system has no flock (Windows) nothing is held.
    """
    path = beside(folder, "lock")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        file = _held(path)
    except OSError as error:
        what = f"the site cannot be written: {error.strerror}."
        fix = "It is made in the folder that holds it; look at the rights of that, or choose another --output."
        raise SettingsError(Problem(str(path.parent), what, fix)) from None
    with file:
        try:
            yield
        finally:
            with suppress(OSError):
                path.unlink()


def _held(path: Path) -> BinaryIO:
    while True:
        file = path.open("ab")
        try:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except ImportError:
            return file
        except BlockingIOError:
            file.close()
            folder = str(path.with_name(path.name.removeprefix(".").removesuffix(".lock")))
            raise SettingsError(Problem(folder, "another build is at work.", "Wait for it to end.")) from None
        # between opening and locking, the build before may have removed the file: then it is nobody's lock
        if _is_at(file, path):
            return file
        file.close()


def _is_at(file: BinaryIO, path: Path) -> bool:
    try:
        return os.path.samestat(path.stat(), os.fstat(file.fileno()))
    except FileNotFoundError:
        return False
