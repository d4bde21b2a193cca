"""The making of a site, part by part: what a memory has is left as it is, the rest is rendered, by several processes
where that pays."""

from collections.abc import Iterator, Set
from typing import TypeAlias

from jinja2 import Environment

from warta.nouns.files import Kept, OutputFile
from warta.nouns.site import Theme
from warta.render.archive import Archive
from warta.render.environment import environment
from warta.render.fill import filled
from warta.render.months import months
from warta.render.processes import by_processes, worth_it
from warta.render.traces.digests import Digests
from warta.render.traces.looks import looks
from warta.render.traces.memory import NOTHING, Memory, Notes, Part, Trace
from warta.render.traces.watch import Watch
from warta.render.units import Shown, Unit, units
from warta.render.views.frame import Page

File: TypeAlias = OutputFile | Kept


class Making:
    """The pages of an archive, made where they are not as they were in ``before``; ``intact`` are the paths of the
    files that are on disk as they were then. Raises SettingsError where a template does not compile."""

    def __init__(
        self,
        archive: Archive,
        theme: Theme,
        *,
        before: Memory = NOTHING,
        intact: Set[str] = frozenset(),
        jobs: int = 1,
    ) -> None:
        self.environment = environment(theme, archive.settings)
        self._watch = Watch(archive, months(archive), looks(self.environment, theme.templates, archive.settings))
        self._shown = Shown(self._watch.archive, self._watch.months)
        self._notes = Notes(before, self._watch.tables, Digests())
        self._units = tuple(units(archive))
        self._kept = self._notes.kept(intact)
        self._traces: dict[str, Trace] = {}
        self._jobs = jobs

    def files(self) -> Iterator[File]:
        """All pages in the order of the parts. Raises SettingsError where a template fails."""
        fresh = [unit for unit in self._units if unit.name not in self._kept]
        made = by_processes(self._notes, self._made, fresh, self._jobs) if worth_it(fresh, self._jobs) else None
        for unit in self._units:
            trace = self._kept.get(unit.name)
            if trace is None:
                part = next(made) if made else self._made(unit)
                trace = Trace(part.reads, tuple(file.path for file in part.files))
                yield from part.files
            else:
                yield from map(Kept, trace.files)
            self._traces[unit.name] = trace

    def memory(self) -> Memory:
        """What is to be kept of the making, when all files were taken."""
        return self._notes.memory(self._traces)

    def _made(self, unit: Unit) -> Part:
        files = tuple(self._rendered(page) for page in unit.pages(self._shown))
        return Part(self._notes.taken().tobytes(), files)

    def _rendered(self, page: Page) -> OutputFile:
        assert page.template in self._watch.looks, f"there is no template {page.template}"
        return rendered(page, self.environment)


def rendered(page: Page, made: Environment) -> OutputFile:
    """The page as HTML."""
    html = filled(made, f"pages/{page.template}.html", {"page": page.view, "root": page.view.frame.root})
    return OutputFile(page.path, html.encode(errors="replace"))
