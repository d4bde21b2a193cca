"""Article files worked out by a Dask cluster: batches of bytes go to it, each answer is handed on as it comes.

A worker needs Warta and no disk that it shares with anybody. Workers come and go: a batch whose worker dies goes to
another. What is handed out is bounded, so the memory of the builder and of the scheduler is.
"""

import threading
from collections.abc import Iterable, Iterator
from concurrent.futures import CancelledError
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING

from warta.answering import Batch, Files, answered, batches
from warta.cache import code_fingerprint
from warta.errors import Problem, SettingsError

if TYPE_CHECKING:
    from distributed import Client, Future

# each worker has a batch at work and one to go on with
WAITING = 2
# the scheduler gives a batch up after four workers that died with it; workers that come and go may need more
TRIES = 5
SECONDS_TO_CONNECT = 10
# how long a cluster may be without any worker: those of a busy house are started anew
SECONDS_WITHOUT_WORKERS = 60
SECONDS_BETWEEN_LOOKS = 2
BUILD_AGAIN = "Build again: what is worked out is kept."

# spaCy's vocabulary grows as it reads, and a worker may have threads
_alone = threading.Lock()


class OtherWartaError(Exception):
    """The Warta of a worker would answer otherwise."""


@cache
def own_fingerprint() -> str:
    """What answers of this process depend on, read once."""
    return code_fingerprint()


def answered_there(batch: bytes, wanted: str) -> list[bytes]:
    """What a worker answers, where its Warta is the builder's."""
    if own_fingerprint() != wanted:
        raise OtherWartaError
    with _alone:
        return answered(batch)


def by_cluster(files: Files, address: str) -> Iterator[tuple[int, bytes]]:
    """The place of each file and its answer in bytes, as they come. Raises SettingsError where no cluster does it."""
    client = _client(address)
    try:
        _prove(client, address)
        yield from _worked_out(files, client, address)
    except (CancelledError, OSError, TimeoutError):
        raise SettingsError(Problem(address, "the scheduler went away.", BUILD_AGAIN)) from None
    finally:
        client.close()


def _client(address: str) -> "Client":
    """The way to the scheduler at an address."""
    try:
        from distributed import Client
    except ModuleNotFoundError:
        fix = "Install it: pip install 'warta[cluster]'."
        raise SettingsError(Problem("--scheduler", "Dask is not installed.", fix)) from None
    try:
        return Client(address, timeout=SECONDS_TO_CONNECT)
    except (OSError, TimeoutError):
        fix = "Start `dask scheduler` there, or look at the address."
        raise SettingsError(Problem(address, "nobody answers.", fix)) from None


def _prove(client: "Client", address: str) -> None:
    """Raises SettingsError where there is no worker, or one whose answers could be others."""
    try:
        client.wait_for_workers(1, timeout=SECONDS_TO_CONNECT)
    except TimeoutError:
        fix = f"Start one: dask worker {address} --nthreads 1 --nworkers 4."
        raise SettingsError(Problem(address, "the cluster has no worker.", fix)) from None
    # a worker that goes away meanwhile is none to be proved
    found = client.run(own_fingerprint, on_error="return")
    _refuse(worker for worker, told in sorted(found.items()) if told != own_fingerprint() and not _is_gone(told))


def _is_gone(told: object) -> bool:
    return isinstance(told, OSError | TimeoutError)


def _refuse(workers: Iterable[str]) -> None:
    """Raises SettingsError for these workers, if there are any."""
    fix = "Install the same Warta and spaCy as here, and start it again."
    if problems := [Problem(worker, "another Warta is there, or none.", fix) for worker in workers]:
        raise SettingsError(*problems)


def _worked_out(files: Files, client: "Client", address: str) -> Iterator[tuple[int, bytes]]:
    coming = ((batch, 1) for batch in batches(files, sum(client.nthreads().values())))
    at_work: dict[Future[list[bytes]], tuple[Batch, int]] = {}
    empty_looks = 0
    while True:
        workers = sum(client.nthreads().values())
        for batch, tries in islice(coming, max(1, workers * WAITING) - len(at_work)):
            at_work[_handed_out(client, batch)] = (batch, tries)
        if not at_work:
            return
        empty_looks = 0 if workers else empty_looks + 1
        if empty_looks * SECONDS_BETWEEN_LOOKS > SECONDS_WITHOUT_WORKERS:
            raise SettingsError(Problem(address, "all workers went away.", f"Start some. {BUILD_AGAIN}"))
        for future in _done(at_work):
            batch, tries = at_work.pop(future)
            answers = _answers(future, address, tries)
            if answers is None:
                at_work[_handed_out(client, batch)] = (batch, tries + 1)
            else:
                yield from zip(batch.numbers, answers, strict=True)


def _handed_out(client: "Client", batch: Batch) -> "Future[list[bytes]]":
    # a batch that is handed out again is another task
    return client.submit(answered_there, batch.data, own_fingerprint(), pure=False)


def _done(at_work: "Iterable[Future[list[bytes]]]") -> "set[Future[list[bytes]]]":
    """Those that are done, after a while none, so that somebody looks after the workers."""
    from distributed import wait

    try:
        return set(wait(list(at_work), timeout=SECONDS_BETWEEN_LOOKS, return_when="FIRST_COMPLETED").done)
    except TimeoutError:
        return set()


def _answers(future: "Future[list[bytes]]", address: str, tries: int) -> list[bytes] | None:
    """The answers of a batch that is done; nothing where the workers died with it and others may try."""
    from distributed import KilledWorker

    try:
        answers: list[bytes] = future.result()
        return answers
    except KilledWorker:
        if tries < TRIES:
            return None
        fix = f"Give them more memory, and fewer threads. {BUILD_AGAIN}"
        raise SettingsError(Problem(address, "workers die again and again.", fix)) from None
    except (OtherWartaError, ModuleNotFoundError):
        _refuse(["a worker of " + address])
        raise
