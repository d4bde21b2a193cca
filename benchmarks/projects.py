"""Projects to break: short articles, what a build makes of them, and builds in a process of their own."""

import gc
import os
import shutil
import signal
import sys
import traceback
from collections.abc import Callable
from datetime import UTC, date, datetime
from hashlib import sha256
from pathlib import Path

from jinja2 import Environment

from warta.begin import main
from warta.errors import ArticleError
from warta.pipeline import Report, build

LATEST = date(2026, 12, 31)
Site = dict[str, str]


PLACES = ("Tokyo, Jepang", "Moskow, Rusia", "Kairo, Mesir", "Lima, Peru", "Paris, Prancis", "Hanoi, Vietnam")
PEOPLE = (
    "Ani Wijaya",
    "Bagus Hartono",
    "Citra Lestari",
    "Damar Prakoso",
    "Endah Puspita",
    "Fajar Nugroho",
    "Gita Sari",
)


def project(folder: Path, count: int) -> Path:
    """A project in ``folder`` with as many short articles, which share people, countries and days."""
    (folder / "articles").mkdir(parents=True)
    for number in range(count):
        person, other = (PEOPLE[(number * step) % len(PEOPLE)] for step in (1, 3))
        day = f"2024-{number % 12 + 1:02}-{number % 28 + 1:02}"
        text = f"{person} tiba di {PLACES[number % len(PLACES)]}, kemarin, untuk rapat ke-{number}.\n\n"
        text += f'"Kami menunggu jawaban {number} negara," kata {other}, Rabu (28/2/2024).\n'
        head = f"---\ntitle: {person} hadir di rapat ke-{number}\ndate: {day}\n---\n\n"
        (folder / "articles" / f"rapat-{number}.md").write_text(head + text, encoding="utf-8")
    return folder


def built(folder: Path, *, search: bool = True) -> Report:
    return build(folder, latest=LATEST, search=search)


def commanded(folder: Path, *words: str, said: Path = Path(os.devnull)) -> int:
    """The exit status of ``warta build`` in the folder, which notes what it did for the next one; what it says goes to
    a file. For a process of its own: it stays in the folder."""
    os.chdir(folder)
    os.environ["SOURCE_DATE_EPOCH"] = str(int(datetime.combine(LATEST, datetime.min.time(), UTC).timestamp()))
    file = os.open(said, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
    os.dup2(file, 1)
    os.dup2(file, 2)
    status = main(["build", "--jobs", "1", *words])
    sys.stdout.flush()
    return status


def warm(folder: Path) -> None:
    """Builds a project of one article, so that the processes that begin here have all that a build loads and compiles
    already."""
    real = Environment.compile
    known: dict[tuple[str, tuple[str, ...]], object] = {}

    def compile_once(made: Environment, source: str, *named: str) -> object:
        if (source, named) not in known:
            known[source, named] = real(made, source, *named)
        return known[source, named]

    Environment.compile = compile_once  # type: ignore[method-assign,assignment]
    built(project(folder, 1))
    gc.collect()
    gc.freeze()


def site(folder: Path) -> Site:
    """The files of a project's site, the list of them too, each with the hash of its bytes."""
    found = (path for path in sorted((folder / "site").rglob("*")) if path.is_file())
    return {path.relative_to(folder / "site").as_posix(): sha256(path.read_bytes()).hexdigest() for path in found}


def clean(folder: Path, *, search: bool = True) -> Site:
    """What a build makes of the project where nothing is remembered and no site is there."""
    for name in ("site", ".warta"):
        shutil.rmtree(folder / name, ignore_errors=True)
    built(folder, search=search)
    return site(folder)


def started(work: Callable[[], object]) -> int:
    """The id of a new process at work; it ends with the status that the work returns or 0, with 2 where it was refused
    and with 1 where it failed."""
    child = os.fork()
    if child:
        return child
    status = 1
    try:
        result = work()
        status = result if isinstance(result, int) else 0
    except ArticleError:
        status = 2
    except Exception:
        traceback.print_exc()
    finally:
        os._exit(status)


def ended(child: int) -> int:
    """The exit status of a process, negative where a signal ended it."""
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def has_ended(child: int) -> bool:
    """Whether a process is over; it stays to be asked how it ended."""
    return os.waitid(os.P_PID, child, os.WEXITED | os.WNOHANG | os.WNOWAIT) is not None


def processor(child: int) -> float:
    """The seconds of processor that a process has had (Linux)."""
    return int(Path(f"/proc/{child}/schedstat").read_text(encoding="ascii").split()[0]) / 1e9


def killed(child: int) -> bool:
    """Kills a process; false where it had ended by itself."""
    os.kill(child, signal.SIGKILL)
    return ended(child) == -signal.SIGKILL
