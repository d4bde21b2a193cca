"""The making of a site, part by part: what a memory has is left as it is, the rest is made, by several processes where
that pays."""

from collections.abc import Callable, Iterator, Sequence, Set
from pathlib import Path
from typing import NamedTuple, TypeAlias

from jinja2 import Environment
from msgspec.structs import replace

from warta.nouns.files import Kept, OutputFile, Streamed
from warta.nouns.site import Theme
from warta.render.archive import Archive
from warta.render.environment import environment
from warta.render.exports.files import exports
from warta.render.exports.growing import Last
from warta.render.exports.pieces import FOLDER, Piece, pieces
from warta.render.exports.pieces import Made as Given
from warta.render.feeds import FEED
from warta.render.fill import filled
from warta.render.processes import by_processes, worth_it
from warta.render.traces.digests import Digests
from warta.render.traces.looks import looks
from warta.render.traces.memory import NOTHING, Memory, Notes, Part, Trace
from warta.render.traces.watch import BOUND, Watch
from warta.render.units import Unit, feed_units, units
from warta.render.views.frame import Page

File: TypeAlias = OutputFile | Kept


# the part that the files of the data make together
DATA = "data"


class DataUnit(NamedTuple):
    """What one thing gives to the data, by its name among the parts of the site."""

    name: str
    make: Callable[[], Given]


class Making:
    """The files of an archive, made where they are not as they were in ``before``; ``intact`` are the paths of the
    files of the site at ``folder`` that are as they were then. The code of templates is kept in the folder ``code``;
    files of the data grow in the folder ``room``. Where ``bonds`` is what it was then, so are all tables that hang on
    nothing else.

    Pages and then the data with the feeds are to be asked for, each once, or pages and feeds where there are no data.
    Raises SettingsError where a template does not compile.
    """

    def __init__(
        self,
        archive: Archive,
        theme: Theme,
        *,
        folder: Path = Path(),
        room: Path | None = None,
        code: Path | None = None,
        before: Memory = NOTHING,
        intact: Set[str] = frozenset(),
        jobs: int = 1,
        bonds: str = "",
    ) -> None:
        self.environment = environment(theme, archive.settings, code)
        self._archive = archive
        self._room = room
        self._watch = Watch(archive, looks(theme.templates, archive.settings))
        self._bonds = bonds
        same = BOUND if bonds and before.bonds == bonds else frozenset()
        self._notes = Notes(before, self._watch.tables, Digests(), same)
        self._kept = self._notes.kept(intact)
        self._traces: dict[str, Trace] = {}
        self._last = _last(folder, before) if DATA in self._kept else None
        self._units = (
            tuple(units(archive)),
            self._data_units(),
            tuple(feed_units(archive, self.environment)),
        )
        fresh = [unit for found in self._units for unit in found if self._trace(unit.name) is None]
        several = worth_it(fresh, jobs)
        self._parts = by_processes(self._notes, self._made, fresh, jobs) if several else map(self._made, fresh)

    def pages(self) -> Iterator[File]:
        """All pages in the order of the parts. Raises SettingsError where a template fails."""
        return self._files(self._units[0])

    def feeds(self) -> Iterator[File]:
        """All feeds. Raises SettingsError where a template fails."""
        return self._files(self._units[2])

    def data(self) -> Iterator[File | Streamed]:
        """The twins of pages and the files of the data; the feeds before the last of these."""
        passed: list[str] = []
        together: list[str] = []

        def given(piece: Piece) -> Given | None:
            name = f"{DATA} {piece.id}"
            if trace := self._trace(name):
                self._traces[name] = trace
                passed.extend(trace.files)
                return None
            part = next(self._parts)
            found: Given = part.given
            sizes = {path: len(data) for path, data in found.files.items() if path.startswith(f"{FOLDER}/")}
            self._traces[name] = Trace(part.reads, tuple(path for path in found.files if path not in sizes), sizes)
            return found

        for file in exports(self._archive, given, self._last, self._room, self.feeds()):
            yield from map(Kept, passed)
            passed.clear()
            if file.path.startswith(f"{FOLDER}/"):
                together.append(file.path)
            yield file
        yield from map(Kept, passed)
        # their columns and comments hang on these
        self._watch.looked_at(self._watch.archive.settings, "data", "language")
        self._traces[DATA] = Trace(self._notes.taken().tobytes(), tuple(together))

    @property
    def kept(self) -> Iterator[str]:
        """The paths of files that were not made anew."""
        return (path for name, one in self._traces.items() if self._kept.get(name) is one for path in one.files)

    def memory(self) -> Memory:
        """What is to be kept of the making, when all files were taken."""
        return replace(self._notes.memory(self._traces), bonds=self._bonds)

    def _data_units(self) -> tuple[DataUnit, ...]:
        if self._archive.settings.data == "none":
            return ()
        found = tuple(DataUnit(f"{DATA} {piece.id}", piece.make) for piece in pieces(self._watch.archive))
        # which pieces there are is no matter of any of them
        self._notes.taken()
        return found

    def _trace(self, name: str) -> Trace | None:
        """That of a part which is as it was."""
        is_data = name.startswith(f"{DATA} ")
        return None if is_data and self._last is None else self._kept.get(name)

    def _files(self, found: Sequence[Unit]) -> Iterator[File]:
        for unit in found:
            trace = self._trace(unit.name)
            if trace is None:
                part = next(self._parts)
                trace = Trace(part.reads, tuple(file.path for file in part.given))
                yield from part.given
            else:
                yield from map(Kept, trace.files)
            self._traces[unit.name] = trace

    def _made(self, unit: Unit | DataUnit) -> Part:
        given = unit.make() if isinstance(unit, DataUnit) else tuple(map(self._file, unit.files(self._watch.archive)))
        return Part(self._notes.taken().tobytes(), given)

    def _file(self, one: Page | OutputFile) -> OutputFile:
        # the looks of a page or feed are looked up too
        name = template(one) if isinstance(one, Page) else FEED
        self._watch.looks[name]
        return rendered(one, self.environment) if isinstance(one, Page) else one


def rendered(page: Page, made: Environment) -> OutputFile:
    """The page as HTML."""
    html = filled(made, template(page), {"page": page.view, "root": page.view.frame.root})
    return OutputFile(page.path, html.encode(errors="replace"))


def template(page: Page) -> str:
    """The name of the page's template."""
    return f"pages/{page.template}.html"


def _last(folder: Path, before: Memory) -> Last:
    """What the last build left of the data."""
    start = len(DATA) + 1
    return Last(folder, {name[start:]: one.sizes for name, one in before.traces.items() if name.startswith(f"{DATA} ")})
