"""Projects to break: short articles, what a build makes of them, and builds in a process of their own."""

import os
import shutil
import signal
from collections.abc import Callable
from datetime import date
from hashlib import sha256
from pathlib import Path

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
    """The id of a new process at work; it ends with 0, with 2 where it was refused and with 1 where it failed."""
    child = os.fork()
    if child:
        return child
    status = 1
    try:
        work()
        status = 0
    except ArticleError:
        status = 2
    finally:
        os._exit(status)


def ended(child: int) -> int:
    """The exit status of a process, negative where a signal ended it."""
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def killed(child: int) -> bool:
    """Kills a process; false where it had ended by itself."""
    os.kill(child, signal.SIGKILL)
    return ended(child) == -signal.SIGKILL
