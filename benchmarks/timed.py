"""What a command costs: seconds by the clock and of the processor, and the memory of its biggest process (Linux)."""

import json
import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
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


def cost(command: list[str], folder: Path) -> Cost:
    """What the command costs in this folder. wait4 tells of the process and all that it waited for: the seconds are
    their sum, the memory is that of the biggest."""
    begun = [sys.executable, "-S", "-E", str(Path(__file__).with_name("launch.py")), *command]
    # a Python that may not keep what it compiled compiles all of it each time, as on nobody's desk
    usual = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    done = subprocess.run(
        begun, cwd=folder, env=usual, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=True
    )
    return Cost(*json.loads(done.stdout))


@contextmanager
def peaks() -> Iterator[dict[int, float]]:
    """The biggest peak of memory in MB of all processes below this one that run meanwhile, by their depth: 1 are those
    that it began itself. The system keeps a peak as long as its process, so it is enough to look now and then."""
    found: dict[int, float] = {}
    done = threading.Event()

    def look() -> None:
        while not done.wait(LOOK_EVERY):
            for depth, process in _below(os.getpid(), _families()):
                found[depth] = max(found.get(depth, 0.0), _peak(process))

    looking = threading.Thread(target=look, daemon=True)
    looking.start()
    try:
        yield found
    finally:
        done.set()
        looking.join()


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


def _below(process: int, families: dict[int, list[int]], depth: int = 1) -> Iterator[tuple[int, int]]:
    for child in families.get(process, []):
        yield depth, child
        yield from _below(child, families, depth + 1)


def _peak(process: int) -> float:
    """The peak memory of a process in MB; nothing of one that is over."""
    try:
        lines = Path(f"/proc/{process}/status").read_text(encoding="ascii", errors="replace").splitlines()
    except OSError:
        return 0.0
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("VmHWM")), 0.0)
