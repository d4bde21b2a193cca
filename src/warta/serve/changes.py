"""Which saved files matter to the site, in bursts: an editor that writes, renames and cleans up makes one."""

from collections.abc import Iterator
from pathlib import Path
from queue import SimpleQueue
from threading import Event, Thread

from watchfiles import Change, watch

from warta.project import FILES
from warta.read.discover import is_passed_over

TEMPLATES = "templates"
# milliseconds: a burst is over when it was quiet so long, or has gone on so long
QUIET, LONGEST = 50, 400


class Changes:
    """The bursts of saved files of a project, for a loop; the first is empty and says that all is watched."""

    def __init__(self, project: Path, articles: Path) -> None:
        self._project = project.resolve()
        self._articles = articles.resolve()
        self._saved: SimpleQueue[frozenset[Path] | None] = SimpleQueue()
        self._watched: dict[Path, tuple[int, Event]] = {}

    def __iter__(self) -> Iterator[frozenset[Path]]:
        burst: frozenset[Path] | None = frozenset()
        try:
            while burst is not None:
                self._watch_anew()
                yield burst
                burst = self._saved.get()
        finally:
            for _, stop in self._watched.values():
                stop.set()

    def stop(self) -> None:
        """Ends the loop."""
        self._saved.put(None)

    def _watch_anew(self) -> None:
        """Watches the folders that are there; one that was put in the place of another is another."""
        inside = (self._articles, self._project / TEMPLATES)
        for folder in dict.fromkeys((self._project, self._articles.parent, *inside)):
            number = folder.stat().st_ino if folder.is_dir() else 0
            known, stop = self._watched.pop(folder, (0, Event()))
            if known != number:
                stop.set()
                stop = Event()
                if number:
                    Thread(target=self._follow, args=(folder, folder in inside, stop), daemon=True).start()
            self._watched[folder] = (number, stop)

    def _follow(self, folder: Path, recursive: bool, stop: Event) -> None:
        for burst in watch(
            folder,
            watch_filter=self._matters,
            debounce=LONGEST,
            step=QUIET,
            stop_event=stop,
            recursive=recursive,
            ignore_permission_denied=True,
        ):
            self._saved.put(frozenset(Path(name) for _, name in burst))

    def _matters(self, _: Change, name: str) -> bool:
        """Whether a page may hang on a file: not rapat.md~, and nothing of the site or of .warta."""
        path = Path(name)
        for folder in (self._articles, self._project / TEMPLATES):
            if path.is_relative_to(folder):
                return not any(map(is_passed_over, path.relative_to(folder).parts))
        return path.parent == self._project and path.name in FILES
