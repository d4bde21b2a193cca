"""Parts of a site rendered by several processes, which have the archive from the one that began them."""

import gc
import os
import sys
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from itertools import islice
from multiprocessing import get_context
from typing import Any, NamedTuple

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
    # what the processes share is copied where the collector touches it
    gc.freeze()
    pool = ProcessPoolExecutor(jobs, get_context("fork"), _begin, (Task(notes, make, units),))
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
            yield from (Part(translated(part.reads, way), part.given) for part in chunk.parts)
    finally:
        pool.shutdown(cancel_futures=True)
        gc.unfreeze()


def _begin(task: Task) -> None:
    _task[:] = [task]


def _chunk(start: int) -> Chunk:
    notes, make, units = _task[0]
    counts = notes.counts()
    parts = tuple(map(make, units[start : start + CHUNK]))
    return Chunk(os.getpid(), parts, counts, notes.since(counts))
