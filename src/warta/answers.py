"""What is known of each article file by itself: worked out once, then remembered.

An answer (``answering.py``) is a pure function of the file, our code, our data, the editors' additions and the model,
and so it is kept by their hash. It is kept as soon as it comes, whoever worked it out: this process, others of this
machine (``workers.py``), or a cluster (``cluster.py``).
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from itertools import repeat
from pathlib import Path

import msgspec
from msgspec import Struct

from warta.answering import Files, Remembered, concerned, is_plain, unpacked
from warta.briefs import Brief
from warta.cache import Store, code_fingerprint, fingerprints
from warta.errors import Problem
from warta.nouns.files import SourceFile, Unread
from warta.nouns.knowledge import NOTHING, Additions
from warta.nouns.site import Reading
from warta.read.discover import bytes_of
from warta.workers import by_processes

Progress = Callable[[int, int], None]


class Answers(Struct, frozen=True):
    """What is known of each article file, in their order, packed (``answering.unpacked``); the key of each is another
    where anything that it hangs on is. ``problems`` kept them from being remembered."""

    keys: tuple[str, ...]
    known: tuple[bytes, ...]
    problems: tuple[Problem, ...] = ()


class Moved(Exception):
    """A file that was not read is needed after all, and is no longer as it was."""


class Work(Struct, frozen=True):
    """What working out the answers takes beside the article files; ``scheduler`` is the address of the cluster that
    does it, empty where ``jobs`` processes of this machine do; ``meanwhile`` is what this process can do with the
    answers that are known while another works out the few that are not."""

    latest: date
    additions: Additions
    jobs: int
    progress: Progress
    scheduler: str = ""
    meanwhile: Callable[[Mapping[str, bytes]], None] | None = None


class Held:
    """What the last round knew, in the memory of a process that goes on: answers, and what was made of them, each by
    its key; ``additions`` are those that the answers hold for."""

    def __init__(self) -> None:
        self.additions = NOTHING
        self.answers: dict[str, bytes] = {}
        self.briefs: dict[str, Brief] = {}
        self.readings: dict[tuple[str, str], Reading] = {}

    def known(self, keys: Iterable[str], additions: Additions) -> dict[str, bytes]:
        """Those of the answers that are held."""
        return {key: self.answers[key] for key in keys if key in self.answers} if additions == self.additions else {}

    def keep(self, answers: dict[str, bytes], additions: Additions) -> None:
        """Holds these answers in place of the last."""
        self.answers, self.additions = answers, additions


def silent(done: int, total: int) -> None:
    """No progress shown."""


def heads(latest: date) -> tuple[str, str]:
    """What the keys of all answers begin with: only an undated article's answer hangs on the day, and a year of it is
    fine enough."""
    return code_fingerprint(), str(latest.year)


def answers_of(
    sources: tuple[SourceFile | Unread, ...], work: Work, *, state: Path, remember: bool, held: Held | None = None
) -> Answers:
    """What is known of these article files; kept in ``state`` where it is to be remembered, and in ``held`` for the
    next round. Raises Moved."""
    key_of = fingerprints(*heads(work.latest))
    keys = tuple(one.key if isinstance(one, Unread) else key_of(one.path, one.data) for one in sources)
    if not remember:
        worked_out = dict(_worked_out(tuple(map(_read, sources, keys, repeat(key_of))), work))
        return Answers(keys, tuple(worked_out[number] for number in range(len(sources))))
    known = held.known(keys, work.additions) if held else {}
    with Store(state, Remembered) as store:

        def read() -> None:
            unknown = [key for key in keys if key not in known]
            stored = store.kept(unknown) if unknown else {}
            known.update({key: data for key, data in stored.items() if _holds(data, work.additions)})

        def meanwhile() -> None:
            read()
            if work.meanwhile:
                work.meanwhile(dict(known))

        # those that are there are read while others work; of these some may be damaged, or not hold any more
        new = store.absent(key for key in keys if key not in known)
        for wanted, there in ((new, meanwhile if work.meanwhile else None), (frozenset(keys), None)):
            missing = [pair for pair in zip(keys, sources, strict=True) if pair[0] in wanted and pair[0] not in known]
            files = tuple(_read(source, key, key_of) for key, source in missing)
            for number, data in _worked_out(files, work, there):
                key = missing[number][0]
                store.put_encoded(key, data)
                known[key] = data
            read()
        store.prune(frozenset(keys))
    if held:
        held.keep(known, work.additions)
    return Answers(keys, tuple(known[key] for key in keys), (store.problem,) if store.problem else ())


def _read(source: SourceFile | Unread, key: str, key_of: Callable[..., str]) -> SourceFile:
    """The file with its data."""
    if isinstance(source, SourceFile):
        return source
    try:
        data = bytes_of(source.place)
    except OSError as error:
        raise Moved(source.place) from error
    if key_of(source.path, data) != key:
        raise Moved(source.place)
    return SourceFile(source.path, data)


def _holds(data: bytes, additions: Additions) -> bool:
    """Whether an answer is one still: it is as long as the additions that stand in its text are the same."""
    if additions == NOTHING:
        return is_plain(data)
    try:
        answer = unpacked(data)
    except msgspec.DecodeError:
        return False
    return answer.additions == concerned(answer, additions)


def _worked_out(
    sources: tuple[SourceFile, ...], work: Work, meanwhile: Callable[[], None] | None = None
) -> Iterator[tuple[int, bytes]]:
    """The place of each file and its answer in bytes, as they come."""
    files = Files(sources, work.latest, work.additions)
    for done, answer in enumerate(_by_hands(files, work, meanwhile) if sources else (), 1):
        work.progress(done, len(sources))
        yield answer


def _by_hands(files: Files, work: Work, meanwhile: Callable[[], None] | None) -> Iterator[tuple[int, bytes]]:
    if not work.scheduler:
        return by_processes(files, work.jobs, meanwhile)
    from warta.cluster import by_cluster

    return by_cluster(files, work.scheduler)
