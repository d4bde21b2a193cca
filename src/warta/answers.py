"""What is known of each article file by itself: worked out once, then remembered.

An answer (``answering.py``) is a pure function of the file, our code, our data, the editors' additions and the model,
and so it is kept by their hash. It is kept as soon as it comes, whoever worked it out: this process, others of this
machine (``workers.py``), or a cluster (``cluster.py``).
"""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from pathlib import Path

import msgspec
from msgspec import Struct

from warta.answering import Files, Remembered, concerned
from warta.cache import Store, code_fingerprint, fingerprint
from warta.errors import Problem
from warta.nouns.files import SourceFile
from warta.nouns.knowledge import NOTHING, Additions
from warta.workers import by_processes

Progress = Callable[[int, int], None]


class Answers(Struct, frozen=True):
    """What is known of each article file, in their order, and what kept it from being remembered."""

    known: tuple[Remembered, ...]
    problems: tuple[Problem, ...] = ()


class Work(Struct, frozen=True):
    """What working out the answers takes beside the article files; ``scheduler`` is the address of the cluster that
    does it, empty where ``jobs`` processes of this machine do."""

    latest: date
    additions: Additions
    jobs: int
    progress: Progress
    scheduler: str = ""


class Held:
    """The answers of the last round, in the memory of a process that goes on; ``additions`` are those they hold for."""

    def __init__(self) -> None:
        self.additions = NOTHING
        self.answers: dict[str, Remembered] = {}

    def known(self, keys: Iterable[str], additions: Additions) -> dict[str, Remembered]:
        """Those of the answers that are held."""
        return {key: self.answers[key] for key in keys if key in self.answers} if additions == self.additions else {}

    def keep(self, answers: dict[str, Remembered], additions: Additions) -> None:
        """Holds these answers in place of the last."""
        self.answers, self.additions = answers, additions


def silent(done: int, total: int) -> None:
    """No progress shown."""


def answers_of(
    sources: tuple[SourceFile, ...], work: Work, *, state: Path, remember: bool, held: Held | None = None
) -> Answers:
    """What is known of these article files; kept in ``state`` where it is to be remembered, and in ``held`` for the
    next round."""
    decode = msgspec.msgpack.Decoder(Remembered).decode
    if not remember:
        worked_out = dict(_worked_out(sources, work))
        return Answers(tuple(decode(worked_out[number]) for number in range(len(sources))))
    # only an undated article's answer hangs on the day; a year of it is fine enough
    code = code_fingerprint()
    keys = [fingerprint(code, str(work.latest.year), source.path, source.data) for source in sources]
    known = held.known(keys, work.additions) if held else {}
    with Store(state, Remembered) as store:
        stored = ((key, store.get(key)) for key in keys if key not in known)
        # an answer holds as long as the additions that stand in its text are the same
        known |= {key: one for key, one in stored if one and one.additions == concerned(one, work.additions)}
        missing = [(key, source) for key, source in zip(keys, sources, strict=True) if key not in known]
        for number, data in _worked_out(tuple(source for _, source in missing), work):
            key = missing[number][0]
            store.put_encoded(key, data)
            known[key] = decode(data)
        store.prune(frozenset(keys))
    if held:
        held.keep(known, work.additions)
    return Answers(tuple(known[key] for key in keys), (store.problem,) if store.problem else ())


def _worked_out(sources: tuple[SourceFile, ...], work: Work) -> Iterator[tuple[int, bytes]]:
    """The place of each file and its answer in bytes, as they come."""
    files = Files(sources, work.latest, work.additions)
    for done, answer in enumerate(_by_hands(files, work) if sources else (), 1):
        work.progress(done, len(sources))
        yield answer


def _by_hands(files: Files, work: Work) -> Iterator[tuple[int, bytes]]:
    if not work.scheduler:
        return by_processes(files, work.jobs)
    from warta.cluster import by_cluster

    return by_cluster(files, work.scheduler)
