"""The door of the preview: serves, and builds anew when a file is saved."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from socket import socket
from threading import Thread
from time import monotonic

from msgspec import Struct

from warta.answers import Progress, silent
from warta.errors import Problem, SettingsError
from warta.serve.changes import Changes
from warta.serve.preview import Preview
from warta.serve.server import HOST, Server

HIGHEST_PORT = 65_535


class Round(Struct, frozen=True):
    """What a round of the preview did: after which files were saved, how long it took, and all that is to be mended."""

    saved: tuple[Path, ...]
    articles: int
    problems: tuple[Problem, ...]
    seconds: float


class Serving:
    """A preview at work: where it is, and its rounds, which go on until it is stopped."""

    def __init__(self, address: str, preview: Preview, changes: Changes) -> None:
        self.address = address
        self._preview = preview
        self._changes = changes

    def rounds(self, *, jobs: int = 1, progress: Progress = silent) -> Iterator[Round]:
        """The first builds the site, each later one follows a burst of saved files."""
        for place, saved in enumerate(self._changes):
            begun = monotonic()
            self._preview.rebuild(jobs=jobs, progress=progress)
            seconds = monotonic() - begun
            yield Round(tuple(sorted(saved)), self._preview.articles, self._preview.problems, seconds)
            if place == 0:
                self._preview.warm()
                # what stays for good need not be walked by the collector in each round: a quarter of a round's time
                gc.collect()
                gc.freeze()

    def stop(self) -> None:
        """Ends the rounds."""
        self._changes.stop()


@contextmanager
def serving(project: Path, *, port: int, latest: date, articles: Path | None = None) -> Iterator[Serving]:
    """Serves the project's site on 127.0.0.1 while the body runs; port 0 is any free one.

    Raises SettingsError where the port is in use, FileNotFoundError where there is no articles folder.
    """
    preview = Preview(project, latest=latest, articles=articles)
    if not preview.folder.is_dir():
        raise FileNotFoundError(f"{preview.folder}: no such folder. Make it and put article files into it.")
    try:
        server = Server(port, preview)
    except OSError as error:
        raise SettingsError(_taken(port, error)) from None
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.1}, daemon=True)
    thread.start()
    try:
        yield Serving(f"http://{HOST}:{server.server_port}/", preview, Changes(project, preview.folder))
    finally:
        preview.close()
        server.shutdown()
        server.server_close()
        thread.join()


def _taken(port: int, error: OSError) -> Problem:
    fix = f"Stop what uses it, or try --port {_free(port)}."
    return Problem(f"port {port}", f"cannot be served from: {error.strerror or error}.", fix)


def _free(port: int) -> int:
    """The next port that nobody uses."""
    for other in range(port + 1, HIGHEST_PORT + 1):
        with socket() as tried:
            try:
                tried.bind((HOST, other))
            except OSError:
                continue
            return other
    return 0
