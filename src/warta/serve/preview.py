"""What the preview shows now, and word of each change to whoever waits for it."""

from datetime import date
from pathlib import Path
from threading import Condition

from msgspec import Struct

from warta.answering import remembered
from warta.answers import Held, Progress, silent
from warta.errors import ArticleError, Problem
from warta.gather import read_archive
from warta.nouns.files import SourceFile
from warta.pipeline import looks
from warta.serve.edition import Edition
from warta.unchanged import STATE

SAMPLE = SourceFile("contoh.md", b"---\ntitle: Contoh\n---\n\nPresiden Joko Widodo tiba di Tokyo, Jepang.\n")


class Shown(Struct, frozen=True):
    """What stands at a path; where the site has no such file (``found``) it is the page that says so. The ``seal``
    changes with the page, the style and the pictures, and is empty where there is no good page yet."""

    path: str
    data: bytes
    seal: str = ""
    found: bool = True


class Preview:
    """The latest edition of a project's site, and the last good one behind it where a template is at fault."""

    def __init__(self, project: Path, *, latest: date, today: date, articles: Path | None = None) -> None:
        self.folder = articles or project / "articles"
        self.project = project
        self._latest, self._today = latest, today
        self._held = Held()
        self._editions: tuple[Edition, ...] = ()
        self._halted_by: tuple[Problem, ...] = ()
        self._changed = Condition()
        self._moment = 0
        self.closed = False

    def rebuild(self, *, jobs: int = 1, progress: Progress = silent) -> None:
        """Brings the site up to date; where it cannot be built, the last one stays, with the problems."""
        before = self._editions[0] if self._editions else None
        try:
            archive = read_archive(
                self.project,
                latest=self._latest,
                today=self._today,
                articles=self.folder,
                jobs=jobs,
                progress=progress,
                held=self._held,
            )
            theme = looks(self.project)
            if before and before.archive == archive and before.theme == theme:
                self._put(self._editions, ())
                return
            edition = Edition(archive, theme, self.project / STATE, before)
        except ArticleError as error:
            self._put(self._editions, error.problems)
        except OSError as error:
            what = f"cannot be read: {error.strerror or 'no such folder'}."
            problem = Problem(str(error.filename or self.folder), what, "Put it back, or look at its rights.")
            self._put(self._editions, (problem,))
        else:
            good = (one for one in self._editions if not one.faults)
            self._put((edition, *list(good)[:1]), ())

    def warm(self) -> None:
        """Loads all that an analysis takes, so that the first save does not wait for it."""
        remembered((SAMPLE,), self._latest, self._held.additions)

    def _put(self, editions: tuple[Edition, ...], halted_by: tuple[Problem, ...]) -> None:
        self._editions, self._halted_by = editions, halted_by
        self._wake()

    def _wake(self) -> None:
        with self._changed:
            self._moment += 1
            self._changed.notify_all()

    def close(self) -> None:
        """Lets everyone go who waits for a change."""
        with self._changed:
            self.closed = True
            self._changed.notify_all()

    def after(self, moment: int, seconds: float) -> int:
        """The present moment, as soon as it is another one, or when the seconds are over."""
        with self._changed:
            self._changed.wait_for(lambda: self.closed or self._moment != moment, timeout=seconds)
            return self._moment

    @property
    def problems(self) -> tuple[Problem, ...]:
        """All that is to be mended, errors first."""
        newest = self._editions[0] if self._editions else None
        faults = [problem for held in newest.faults.values() for problem in held] if newest else []
        known = newest.problems if newest else ()
        found = {*self._halted_by, *known, *faults}
        levels = ("error", "warning", "note")
        return tuple(sorted(found, key=lambda one: (levels.index(one.level), one)))

    @property
    def articles(self) -> int:
        """How many articles the site has."""
        return len(self._editions[0].archive.gists) if self._editions else 0

    def file(self, path: str) -> Shown:
        """The file at a path: of the latest edition, or of the last good one where a template is at fault."""
        for edition in self._editions:
            known = len(edition.faults)
            try:
                data = edition.file(path)
                there = edition.missing() if data is None else data
            except ArticleError:
                if len(edition.faults) > known:
                    self._wake()
                continue
            return Shown(path, there, edition.seal(there), data is not None)
        return Shown(path, b"", found=False)
