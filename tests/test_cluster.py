"""A build whose articles a Dask cluster analyzes: real processes, over TCP, on this machine."""

import json
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import date
from pathlib import Path

import pytest

import warta
from warta import cluster
from warta.answering import Files, answered, batches
from warta.cache import FILE
from warta.cli import main
from warta.cluster import by_cluster
from warta.errors import SettingsError
from warta.nouns.files import SourceFile
from warta.nouns.knowledge import Additions

pytest.importorskip("distributed", reason="warta[cluster] is not installed")

LATEST = date(2026, 12, 31)
HERE = Path(warta.__file__).parents[1]
TEXT = "---\ntitle: Berita {n}\ndate: 2024-02-29\n---\n\nPresiden Joko Widodo bertemu Ani Wijaya {n} di Jepang, Kamis (29/2).\n"
FILLING = "\nWarga menunggu di jalan sampai sore, kata Ani Wijaya.\n"
SECONDS = 30


def sources(count: int, *, paragraphs: int = 1) -> tuple[SourceFile, ...]:
    texts = (TEXT.format(n=number) + FILLING * (paragraphs + number % 3) for number in range(count))
    return tuple(SourceFile(f"{number:03}.md", text.encode()) for number, text in enumerate(texts))


def started(*words: str, code: Path = HERE) -> subprocess.Popen[bytes]:
    """A process of Dask that has this Warta."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(code), *filter(None, [os.getenv("PYTHONPATH")])])}
    return subprocess.Popen(
        [sys.executable, "-m", "dask", *words], env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )


def worker(address: str, *, code: Path = HERE) -> subprocess.Popen[bytes]:
    options = ("--nthreads", "1", "--no-nanny", "--no-dashboard", "--host", "127.0.0.1")
    return started("worker", address, *options, code=code)


@contextmanager
def ending(*processes: subprocess.Popen[bytes]) -> Iterator[None]:
    try:
        yield
    finally:
        for process in processes:
            process.kill()
            process.wait()


@contextmanager
def scheduling() -> Iterator[tuple[subprocess.Popen[bytes], str]]:
    """A scheduler and its address."""
    with tempfile.TemporaryDirectory() as folder:
        told = Path(folder) / "address.json"
        options = ("--host", "127.0.0.1", "--port", "0", "--no-dashboard", "--scheduler-file", str(told))
        process = started("scheduler", *options)
        with ending(process):
            ends = time.monotonic() + SECONDS
            while not told.exists() or not told.read_text():
                assert process.poll() is None and time.monotonic() < ends, "the scheduler does not start"
                time.sleep(0.05)
            yield process, json.loads(told.read_text())["address"]


@pytest.fixture(scope="module")
def scheduler() -> Iterator[str]:
    with scheduling() as (_, address):
        yield address


def kept(folder: Path) -> list[tuple[str, bytes]]:
    with closing(sqlite3.connect(folder / ".warta" / FILE)) as base:
        return base.execute("SELECT key, value FROM answers ORDER BY key").fetchall()


def site(folder: Path) -> dict[str, bytes]:
    found = (path for path in sorted((folder / "site").rglob("*")) if path.is_file())
    return {path.relative_to(folder / "site").as_posix(): path.read_bytes() for path in found}


def test_a_cluster_makes_the_site_that_one_machine_makes(
    scheduler: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here, there = tmp_path / "here", tmp_path / "there"
    for folder, options in ((here, ["--jobs", "1"]), (there, ["--scheduler", scheduler])):
        (folder / "articles").mkdir(parents=True)
        # texts travel, and what editors add with them
        (folder / "lexicon.yaml").write_text("countries:\n  JP:\n    epithets: [Negeri Contoh]\n")
        (folder / "articles/tambahan.md").write_text("---\ntitle: Negeri Contoh\n---\n\nAni tiba di Negeri Contoh.\n")
        (folder / "articles/rusak.md").write_text("---\ntitle: [\n---\n\nAni tiba.\n")
        for source in sources(6):
            (folder / "articles" / source.path).write_bytes(source.data)
        monkeypatch.chdir(folder)
        with ending(*([worker(scheduler)] if folder == there else [])):
            assert main(["build", "--no-search", *options]) == 1
    assert site(there) == site(here)
    assert kept(there) == kept(here)


def test_a_worker_that_is_killed_loses_nothing(scheduler: str) -> None:
    files = Files(sources(24, paragraphs=40), LATEST)
    first, second = worker(scheduler), worker(scheduler)
    with ending(first, second):
        coming = by_cluster(files, scheduler)
        answers = dict([next(coming)])
        first.send_signal(signal.SIGKILL)
        for number, answer in coming:
            assert number not in answers
            answers[number] = answer
    whole = {n: one for batch in batches(files, 1) for n, one in zip(batch.numbers, answered(batch.data), strict=True)}
    assert answers == whole


def test_a_worker_with_another_warta_is_refused(scheduler: str, tmp_path: Path) -> None:
    shutil.copytree(HERE / "warta", tmp_path / "warta", ignore=shutil.ignore_patterns("__pycache__"))
    with (tmp_path / "warta/clean/stage.py").open("a") as file:
        file.write("# another\n")
    with (
        ending(worker(scheduler, code=tmp_path)),
        pytest.raises(SettingsError, match="another Warta is there, or none"),
    ):
        list(by_cluster(Files(sources(1), LATEST), scheduler))


def test_where_nobody_answers_the_address_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cluster, "SECONDS_TO_CONNECT", 1)
    with pytest.raises(SettingsError, match=r"^tcp://127\.0\.0\.1:9: nobody answers\. Start `dask scheduler` there"):
        list(by_cluster(Files(sources(1), LATEST, Additions()), "tcp://127.0.0.1:9"))


def test_a_cluster_without_workers_is_told(scheduler: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cluster, "SECONDS_TO_CONNECT", 1)
    with pytest.raises(SettingsError, match=r"the cluster has no worker\. Start one: dask worker tcp://127"):
        list(by_cluster(Files(sources(1), LATEST), scheduler))


def test_where_all_workers_go_away_the_build_ends(scheduler: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cluster, "SECONDS_WITHOUT_WORKERS", 0)
    only = worker(scheduler)
    with ending(only):
        coming = by_cluster(Files(sources(24, paragraphs=40), LATEST), scheduler)
        next(coming)
        only.send_signal(signal.SIGKILL)
        with pytest.raises(
            SettingsError, match=r"all workers went away\. Start some\. Build again: what is worked out"
        ):
            list(coming)


def test_a_scheduler_that_goes_away_ends_the_build() -> None:
    with scheduling() as (process, address), ending(worker(address)):
        coming = by_cluster(Files(sources(24, paragraphs=40), LATEST), address)
        next(coming)
        process.send_signal(signal.SIGKILL)
        with pytest.raises(SettingsError, match=r"the scheduler went away\. Build again: what is worked out is kept"):
            list(coming)


@pytest.mark.parametrize("address", ["127.0.0.1:8786", "http://127.0.0.1:8786", "tcp://127.0.0.1", ""])
def test_what_is_no_address_is_wrong_usage(address: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["build", "--scheduler", address])
    assert stopped.value.code == 2
    assert f'"{address}" is no address such as tcp://10.0.0.7:8786' in capsys.readouterr().err
