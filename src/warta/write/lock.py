"""One build at a time; a dead build holds nothing."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from warta.errors import Problem, SettingsError


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Holds the lock file while the body runs; the system lets go of it when the process ends, however it ends.

    Raises SettingsError where another build holds it. Where the system has no flock (Windows) nothing is held.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("ab") as file:
        try:
            import fcntl
        except ImportError:
            yield
            return
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise SettingsError(Problem(str(path), "another build is at work.", "Wait for it to end.")) from None
        yield
