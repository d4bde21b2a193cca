"""Parts of a site rendered by several processes, which have the archive from the one that began them."""

import os
import sys
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from multiprocessing import get_context
from typing import Any, NamedTuple

from warta.errors import Problem, SettingsError
from warta.mortal import dies_with
from warta.render.traces.memory import Key, Notes, Part, translated

# fewer parts than this are rendered before a second process has begun
WORTH_A_POOL = 150
CHUNK = 24
# so many chunks are under way for each process: what is rendered waits in memory
AHEAD = 3


class Task(NamedTuple):
    """What a process is to do: ``make`` for each of the parts, their reads noted in ``notes``."""

    notes: Notes
    make: Callable[[Any], Part]
    units: Sequence[Any]


class Chunk(NamedTuple):
    """What a process rendered, and the keys that it numbered from ``counts`` on."""

    process: int
    parts: tuple[Part, ...]
    counts: list[int]
    keys: list[list[Key]]


_task: list[Task] = []


def worth_it(units: Sequence[Any], jobs: int) -> bool:
    """Whether more processes pay; only Linux hands a process all that another holds without copying it."""
    return jobs > 1 and len(units) >= WORTH_A_POOL and sys.platform == "linux"


def by_processes(notes: Notes, make: Callable[[Any], Part], units: Sequence[Any], jobs: int) -> Iterator[Part]:
    """The parts of the units, in their order."""
    pool = ProcessPoolExecutor(jobs, get_context("fork"), _begin, (Task(notes, make, units), os.getpid()))
    starts = iter(range(0, len(units), CHUNK))
    under_way: deque[Future[Chunk]] = deque()
    ways: dict[int, dict[int, int]] = {}
    try:
        under_way.extend(pool.submit(_chunk, start) for start in islice(starts, jobs * AHEAD))
        while under_way:
            chunk = under_way.popleft().result()
            under_way.extend(pool.submit(_chunk, start) for start in islice(starts, 1))
            way = ways.setdefault(chunk.process, {})
            way |= notes.adopted(chunk.counts, chunk.keys)
            if not under_way:
                # nobody asks on after the last part
                pool.shutdown()
            yield from (Part(translated(part.reads, way), part.given) for part in chunk.parts)
    except BrokenProcessPool:
        what = "a process that renders was ended from outside."
        raise SettingsError(
            Problem("--jobs", what, "The site is as it was. Build again, with fewer processes.")
        ) from None
    finally:
        pool.shutdown(cancel_futures=True)


def _begin(task: Task, builder: int) -> None:
    dies_with(builder)
    _task[:] = [task]


def _chunk(start: int) -> Chunk:
    notes, make, units = _task[0]
    counts = notes.counts()
    parts = tuple(map(make, units[start : start + CHUNK]))
    return Chunk(os.getpid(), parts, counts, notes.since(counts))
