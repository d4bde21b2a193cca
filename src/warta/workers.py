"""Article files worked out by as many processes of this machine as pay, each answer handed on as it comes."""

import os
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from datetime import date
from itertools import islice
from multiprocessing import get_context

import msgspec
from msgspec import Struct

from warta.analyze.light import load
from warta.answering import Batch, Files, analyzed, answered, batches, clean_all, completed, cut, packed
from warta.errors import Problem, SettingsError
from warta.mortal import dies_with
from warta.nouns.article import Article
from warta.nouns.knowledge import Additions
from warta.nouns.mentions import Analysis
from warta.nouns.text import Prose
from warta.unswept import swept

# fewer new articles than this are done before a second process has loaded the model
WORTH_A_POOL = 80
# each process has a batch at work and one to go on with; no more of them wait in memory
WAITING = 2


def by_processes(files: Files, jobs: int, meanwhile: Callable[[], None] | None = None) -> Iterator[tuple[int, bytes]]:
    """The place of each file and its answer in bytes, as they come. Raises SettingsError where a process is ended.

    ``meanwhile`` is what this process can do while another loads the model, where it is to do nothing else.
    """
    few = len(files.sources) < WORTH_A_POOL
    if jobs == 1 or (few and not _pays(meanwhile)):
        with swept():
            for batch in batches(files, 1):
                yield from zip(batch.numbers, answered(batch.data), strict=True)
        return
    try:
        yield from _by_another(files, meanwhile) if few and meanwhile else _by_pool(files, jobs)
    except BrokenProcessPool:
        fix = "Build again: what is worked out is kept. Fewer --jobs take less memory."
        raise SettingsError(Problem("--jobs", "a process that analyzes was ended from outside.", fix)) from None


def _pays(meanwhile: Callable[[], None] | None) -> bool:
    """Whether another process pays for a few files: on Linux it has what is imported here, but the model."""
    return meanwhile is not None and sys.platform == "linux" and "warta.analyze.stage" not in sys.modules


def _by_another(files: Files, meanwhile: Callable[[], None]) -> Iterator[tuple[int, bytes]]:
    """While the other process loads the model, this one reads and cleans the files."""
    with ProcessPoolExecutor(1, get_context("fork"), dies_with, (os.getpid(),)) as pool:
        loading = pool.submit(load, files.additions)
        at_work = []
        for numbers in cut([len(source.data) for source in files.sources], 1):
            cleaned = clean_all(files.sources[number] for number in numbers)
            texts = msgspec.msgpack.encode(Texts(cleaned.texts, files.latest, files.additions))
            at_work.append((numbers, cleaned, pool.submit(_analyzed, texts)))
        meanwhile()
        loading.result()
        for numbers, cleaned, told in at_work:
            analyses = msgspec.msgpack.decode(told.result(), type=list[Analysis])
            yield from zip(numbers, map(packed, completed(cleaned, analyses, files.additions)), strict=True)


class Texts(Struct, frozen=True):
    """What travels to the process that analyzes: texts, and as in Files."""

    texts: tuple[tuple[Article, Prose], ...]
    latest: date
    additions: Additions


def _analyzed(data: bytes) -> bytes:
    told = msgspec.msgpack.decode(data, type=Texts)
    return msgspec.msgpack.encode(analyzed(told.texts, told.latest, told.additions))


def _by_pool(files: Files, jobs: int) -> Iterator[tuple[int, bytes]]:
    with ProcessPoolExecutor(
        jobs, mp_context=get_context("spawn"), initializer=load, initargs=(files.additions,)
    ) as pool:
        coming = batches(files, jobs)
        at_work: dict[Future[list[bytes]], Batch] = {}
        try:
            while True:
                for batch in islice(coming, jobs * WAITING - len(at_work)):
                    at_work[pool.submit(answered, batch.data)] = batch
                if not at_work:
                    return
                for done in wait(at_work, return_when=FIRST_COMPLETED).done:
                    yield from zip(at_work.pop(done).numbers, done.result(), strict=True)
        finally:
            pool.shutdown(wait=False, cancel_futures=True)
