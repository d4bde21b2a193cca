"""A clock at the doors of the stages: what one stage calls of another is counted for that one alone."""

import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from importlib import import_module
from pathlib import Path
from typing import Any, NamedTuple

# where the builds of a pipeline take each stage from, in their order
DOORS = (
    ("read files", "warta.gather", "discover"),
    ("answers", "warta.gather", "answers_of"),
    ("briefs", "warta.gather", "briefs_of"),
    ("set aside", "warta.gather", "set_aside"),
    ("gather, rest", "warta.gather", "_gathered"),
    ("bonds, read", "warta.bonds", "load"),
    ("resolve", "warta.bonds", "resolved"),
    ("connect", "warta.bonds", "connect"),
    ("look-ups", "warta.bonds", "lookups"),
    ("bonds, kept", "warta.bonds", "save"),
    ("look-ups of texts", "warta.bonds", "archive_of"),
    ("exports", "warta.render.making", "exports"),
    ("feeds", "warta.render.units", "feeds_of"),
    ("sitemaps", "warta.render.stage", "sitemaps"),
    ("names for jumps", "warta.render.stage", "name_files"),
    ("assets", "warta.render.stage", "assets"),
    ("write", "warta.write.stage", "write"),
    ("lost links", "warta.pipeline", "lost_links"),
    ("suggestions", "warta.pipeline", "suggest"),
    ("bulletin", "warta.bulletin.stage", "bulletin"),
)
PAGES = "warta.render.units"
HTML = "warta.render.making"
REST = "the rest, imports too"


class Spent(NamedTuple):
    """What a stage took: seconds of the processor and by the clock, and the memory in MB when it last ended."""

    processor: float
    wall: float
    memory: float


class Clock:
    """The seconds of each stage, those of a stage within another counted for itself alone."""

    def __init__(self) -> None:
        self.spent: dict[str, Spent] = {}
        self._open = [REST]
        self._last = _now()

    @contextmanager
    def within(self, stage: str) -> Iterator[None]:
        """The seconds from here are this stage's."""
        self.tick()
        self._open.append(stage)
        try:
            yield
        finally:
            self.tick()
            self._open.pop()

    def tick(self) -> None:
        """Gives the seconds since the last tick to the stage that is open."""
        (processor, wall), stage = _now(), self._open[-1]
        known = self.spent.get(stage, Spent(0, 0, 0))
        spent = known.processor + processor - self._last[0], known.wall + wall - self._last[1]
        self.spent[stage] = Spent(*spent, known.memory)
        self._last = (processor, wall)

    def ended(self, stage: str) -> None:
        """Notes the memory when a stage ends."""
        self.tick()
        if stage in self.spent:
            self.spent[stage] = self.spent[stage]._replace(memory=_memory())


def _now() -> tuple[float, float]:
    return time.process_time(), time.perf_counter()


def _memory() -> float:
    """What the process holds now, in MB (Linux)."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1024**2


def watch(clock: Clock) -> list[str]:
    """Puts the clock at the doors of the stages and of the families of pages; tells the doors that are not there."""
    missing = []
    for stage, module, name in DOORS:
        place = import_module(module)
        if hasattr(place, name):
            setattr(place, name, _timed(getattr(place, name), stage, clock))
        else:
            missing.append(f"{module}.{name}")
    place = import_module(PAGES)
    for name in sorted(vars(place)):
        if name.endswith(("_page", "_pages")):
            family = name.rpartition("_")[0].replace("_", " ")
            setattr(place, name, _timed(getattr(place, name), f"views: {family}", clock))
    made = import_module(HTML)
    if hasattr(made, "rendered"):
        setattr(made, "rendered", _by_family(made.rendered, clock))  # noqa: B010
    else:
        missing.append(f"{HTML}.rendered")
    return missing


def _timed(real: Callable[..., Any], stage: str, clock: Clock) -> Callable[..., Any]:
    """The function, its seconds and those of what it yields given to the stage."""

    @wraps(real)
    def timed(*values: Any, **named: Any) -> Any:
        with clock.within(stage):
            found = real(*values, **named)
        if isinstance(found, Iterator):
            return _pulled(found, stage, clock)
        clock.ended(stage)
        return found

    return timed


def _pulled(found: Iterator[Any], stage: str, clock: Clock) -> Iterator[Any]:
    while True:
        with clock.within(stage):
            try:
                value = next(found)
            except StopIteration:
                break
        yield value
    clock.ended(stage)


def _by_family(real: Callable[..., Any], clock: Clock) -> Callable[..., Any]:
    """The making of HTML, its seconds told by the folder of the page."""

    @wraps(real)
    def timed(page: Any, *values: Any, **named: Any) -> Any:
        folder, slash, _ = page.path.partition("/")
        with clock.within(f"HTML: {folder if slash else 'the root'}"):
            return real(page, *values, **named)

    return timed
