"""What a Dask cluster is worth, and what it loses: real processes, over TCP, on this machine.

    python benchmarks/cluster.py FOLDER [--articles 500] [--rounds 20]

FOLDER holds article files. Words per second (of the clock, and of the workers' processors) with one and two workers and
with as many processes of one build, the model loaded before; then rounds in each of which a worker is killed at a
moment drawn by chance and started anew, with every answer compared.
"""

import argparse
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from warta.answering import Files
from warta.cluster import by_cluster
from warta.read.discover import discover
from warta.workers import by_processes

LATEST = date(2026, 12, 31)
SECONDS_TO_START = 60
TICKS = os.sysconf("SC_CLK_TCK")


def started(*words: str) -> subprocess.Popen[bytes]:
    """A process of Dask."""
    command = [sys.executable, "-m", "dask", *words, "--no-dashboard", "--host", "127.0.0.1"]
    return subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def worker(address: str) -> subprocess.Popen[bytes]:
    """A worker of one thread that nobody starts anew."""
    return started("worker", address, "--nthreads", "1", "--no-nanny")


@contextmanager
def scheduling() -> Iterator[str]:
    """A scheduler; its address."""
    with tempfile.TemporaryDirectory() as folder:
        told = Path(folder) / "address.json"
        process = started("scheduler", "--port", "0", "--scheduler-file", str(told))
        try:
            for _ in range(SECONDS_TO_START * 10):
                if told.exists() and told.read_text():
                    break
                time.sleep(0.1)
            yield json.loads(told.read_text())["address"]
        finally:
            process.kill()
            process.wait()


def processor_seconds(process: subprocess.Popen[bytes]) -> float:
    """The processor time of a process so far."""
    fields = Path(f"/proc/{process.pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


def speed(files: Files, address: str, workers: int) -> tuple[float, float]:
    """Seconds of the clock and of the workers' processors for all files, once each worker has loaded the model."""
    hands = [worker(address) for _ in range(workers)]
    try:
        warm = Files(files.sources[: 40 * workers], files.latest)
        while len(hands) > len(_ready(address)):
            time.sleep(0.2)
        list(by_cluster(warm, address))
        before, start = sum(map(processor_seconds, hands)), time.monotonic()
        list(by_cluster(files, address))
        return time.monotonic() - start, sum(map(processor_seconds, hands)) - before
    finally:
        for hand in hands:
            hand.kill()
            hand.wait()


def _ready(address: str) -> dict[str, int]:
    from distributed import Client

    with Client(address, set_as_default=False) as client:
        return dict(client.nthreads())


def killed(
    files: Files, address: str, chance: random.Random, whole: dict[int, bytes], seconds: float
) -> tuple[float, bool]:
    """When a worker was killed while these files were worked out, and whether all answers were right."""
    hands = [worker(address), worker(address)]
    moment = chance.uniform(0, seconds)

    def kill() -> None:
        hands[0].send_signal(signal.SIGKILL)
        hands.append(worker(address))

    timer = threading.Timer(moment, kill)
    try:
        while len(_ready(address)) < len(hands):
            time.sleep(0.2)
        timer.start()
        answers = list(by_cluster(files, address))
        return moment, len(answers) == len(whole) and dict(answers) == whole
    finally:
        timer.cancel()
        timer.join()
        for hand in hands:
            hand.kill()
            hand.wait()


def main() -> None:
    """Prints the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--articles", type=int, default=500)
    parser.add_argument("--rounds", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args()
    files = Files(discover(chosen.folder).sources[: chosen.articles], LATEST)
    words = sum(len(source.data.split()) for source in files.sources)
    print(f"{len(files.sources)} articles, {words} words")
    with scheduling() as address:
        for workers in (1, 2):
            clock, processor = speed(files, address, workers)
            told = f"{words / clock:.0f} words/s of the clock, {words / processor:.0f} of the processor"
            print(f"{workers} worker(s): {told}", flush=True)
    start = time.monotonic()
    whole = dict(by_processes(files, 2))
    clock = time.monotonic() - start
    print(f"a build with --jobs 2, its start included: {words / clock:.0f} words/s of the clock")
    chance, right = random.Random(chosen.seed), 0
    with scheduling() as address:
        for number in range(chosen.rounds):
            moment, same = killed(files, address, chance, whole, clock)
            right += same
            print(
                f"round {number + 1}: killed after {moment:.1f} s, {'the same' if same else 'OTHER ANSWERS'}",
                flush=True,
            )
    print(f"{right} of {chosen.rounds} rounds gave every answer byte for byte")
    sys.exit(right != chosen.rounds)


if __name__ == "__main__":
    main()
