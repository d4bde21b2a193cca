"""What a command costs: seconds by the clock and of the processor, and the memory of its biggest process (Linux)."""

import json
import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from multiprocessing import get_context
from pathlib import Path
from typing import NamedTuple

LOOK_EVERY = 0.2


class Cost(NamedTuple):
    """Seconds by the clock and of the processor, children's too; the peak of the biggest process in MB; how the command
    ended and what it said last."""

    wall: float
    processor: float
    memory: float
    status: int
    said: str


class Peaks(NamedTuple):
    """The peak memory in MB of the first process, of the biggest below it, and of all at one moment."""

    first: float
    below: float
    together: float


def cost(command: list[str], folder: Path) -> Cost:
    """What the command costs in this folder. wait4 tells of the process and all that it waited for: the seconds are
    their sum, the memory is that of the biggest."""
    begun = [sys.executable, "-S", "-E", str(Path(__file__).with_name("launch.py")), *command]
    done = subprocess.run(begun, cwd=folder, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=True)
    return Cost(*json.loads(done.stdout))


def watched(command: list[str], folder: Path) -> tuple[Cost, Peaks]:
    """What the command costs, and the memory of its processes one by one."""
    first, below, together = 0.0, 0.0, 0.0
    done = threading.Event()

    def look() -> None:
        nonlocal first, below, together
        while not done.wait(LOOK_EVERY):
            families = _families()
            started = [child for launcher in families.get(os.getpid(), []) for child in families.get(launcher, [])]
            found = {one: _memory(one) for child in started for one in (child, *_below(child, families))}
            first = max([first, *(found[one][0] for one in started)])
            below = max([below, *(peak for one, (peak, _) in found.items() if one not in started)])
            together = max(together, sum(now for _, now in found.values()))

    looking = threading.Thread(target=look, daemon=True)
    looking.start()
    try:
        told = cost(command, folder)
    finally:
        done.set()
        looking.join()
    return told, Peaks(round(first, 1), round(below, 1), round(together, 1))


def apart(work: Callable[..., None], *values: object) -> None:
    """Does the work in a process of its own: what it needs of memory is not told of the commands that follow."""
    process = get_context("fork").Process(target=work, args=values)
    process.start()
    process.join()
    assert process.exitcode == 0, f"{work.__name__} failed"


def _families() -> dict[int, list[int]]:
    """The children of each process that has some."""
    found: dict[int, list[int]] = {}
    for path in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):
            # the name in brackets may hold anything
            parent = path.read_text(encoding="ascii", errors="replace").rpartition(")")[2].split()[1]
            found.setdefault(int(parent), []).append(int(path.parent.name))
    return found


def _below(process: int, families: dict[int, list[int]]) -> Iterator[int]:
    for child in families.get(process, []):
        yield child
        yield from _below(child, families)


def _memory(process: int) -> tuple[float, float]:
    """The peak and the present memory of a process in MB; nothing of one that is over."""
    try:
        lines = Path(f"/proc/{process}/status").read_text(encoding="ascii", errors="replace").splitlines()
    except OSError:
        return 0.0, 0.0
    told = {key: rest.split()[0] for key, _, rest in (line.partition(":") for line in lines) if key.startswith("Vm")}
    return int(told.get("VmHWM", 0)) / 1024, int(told.get("VmRSS", 0)) / 1024
