"""A few article files are worked out by another process while this one goes on."""

import os
import signal
import sys
import time
from datetime import date
from pathlib import Path

import pytest

from warta import workers
from warta.answering import Files
from warta.errors import SettingsError
from warta.mortal import dies_with
from warta.nouns.files import SourceFile

LATEST = date(2026, 12, 31)
TEXT = "---\ntitle: Berita {n}\ndate: 2024-02-29\n---\n\nPresiden Joko Widodo bertemu Ani Wijaya {n} di Jepang.\n"
FILES = Files(tuple(SourceFile(f"{n}.md", TEXT.format(n=n).encode()) for n in range(3)), LATEST)

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux hands a process all that another holds")


@pytest.fixture(autouse=True)
def _paying(monkeypatch: pytest.MonkeyPatch) -> None:
    # in a run of many tests the model may be loaded already
    monkeypatch.setattr(workers, "_pays", bool)


def test_another_process_gives_the_same_answers_and_this_one_goes_on_meanwhile() -> None:
    done: list[int] = []
    found = dict(workers.by_processes(FILES, 2, lambda: done.append(os.getpid())))
    assert found == dict(workers.by_processes(FILES, 1))
    assert done == [os.getpid()]


def test_with_one_process_there_is_nothing_to_do_meanwhile() -> None:
    done: list[int] = []
    assert len(dict(workers.by_processes(FILES, 1, lambda: done.append(1)))) == 3
    assert done == []


def test_it_dies_with_its_builder() -> None:
    """A process that forks one that would wait for ever is killed; so is the other."""
    here, there = os.pipe()
    builder = os.fork()
    if builder == 0:
        if os.fork() == 0:
            dies_with(os.getppid())
            os.write(there, str(os.getpid()).encode())
            time.sleep(60)
            os._exit(1)
        time.sleep(60)
        os._exit(1)
    child = int(os.read(here, 20))
    os.kill(builder, signal.SIGKILL)
    os.waitpid(builder, 0)
    assert any(not Path(f"/proc/{child}").exists() or _is_dead(child) for _ in range(100) if not time.sleep(0.05))


def _is_dead(process: int) -> bool:
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] in "ZX"
    except OSError:
        return True


def ended(data: bytes) -> bytes:
    os._exit(1)


def test_a_process_that_is_ended_from_outside_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "_analyzed", ended)
    with pytest.raises(SettingsError) as told:
        dict(workers.by_processes(FILES, 2, lambda: None))
    assert [problem.what for problem in told.value.problems] == ["a process that analyzes was ended from outside."]


ANALYZED = workers._analyzed


def ending(data: bytes) -> bytes:
    return ended(data) if b"Wijaya 2 " in data else ANALYZED(data)


def test_what_came_before_it_ended_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "_analyzed", ending)
    monkeypatch.setattr(workers, "cut", lambda lengths, processes: [(0,), (1,), (2,)])
    told = workers.by_processes(FILES, 2, lambda: None)
    assert [next(told), next(told)] == list(dict(workers.by_processes(FILES, 1)).items())[:2]
    with pytest.raises(SettingsError):
        next(told)


def unloaded(additions: object) -> None:
    raise MemoryError("no room for the model")


def test_what_fails_while_the_model_loads_is_told_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "load", unloaded)
    with pytest.raises(MemoryError, match="no room for the model"):
        dict(workers.by_processes(FILES, 2, lambda: None))
