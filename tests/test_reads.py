"""An article file in the state in which it was read is not read again; whatever comes between, nothing is lost."""

import os
import sqlite3
import time
from pathlib import Path

import pytest
from projects import LATEST, TEXT, built, clean, laid_down, site

from warta import answers, reads
from warta.cache import FILE as ANSWERS
from warta.nouns.files import SourceFile
from warta.pipeline import build
from warta.read import discover


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    # as if the files had been written long before
    monkeypatch.setattr(reads, "YOUNG", -10_000_000_000)
    return laid_down(tmp_path)


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the files that are read, as they are."""
    found: list[str] = []
    bytes_of = discover.bytes_of

    def noting(path: str) -> bytes:
        found.append(Path(path).name)
        return bytes_of(path)

    monkeypatch.setattr(discover, "bytes_of", noting)
    monkeypatch.setattr(answers, "bytes_of", noting)
    return found


def test_only_what_changed_is_read(project: Path, read: list[str]) -> None:
    built(project)
    assert read == ["a.md", "b.md"]
    (project / "articles/b.md").write_text(TEXT.format("Serbia"))
    (project / "articles/c.md").write_text(TEXT.format("India"))
    read.clear()
    built(project)
    assert read == ["b.md", "c.md"]
    assert site(project) == clean(project)


def test_a_file_that_was_just_written_is_read_again(
    project: Path, read: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reads, "YOUNG", 2_000_000_000)
    hour = time.time() - 3600
    built(project)
    os.utime(project / "articles/a.md", (hour, hour))
    read.clear()
    built(project)
    # its content is an hour old, but its name was touched just now
    assert read == ["a.md", "b.md"]


@pytest.mark.parametrize("how", ["as long", "its time put back", "replaced"])
def test_a_change_that_hides_is_seen(project: Path, how: str) -> None:
    article = project / "articles/a.md"
    built(project)
    times = article.stat().st_mtime_ns
    if how == "replaced":
        (project / "new").write_text(TEXT.format("Serbia"))
        (project / "new").replace(article)
    else:
        article.write_text(TEXT.format("Serbia"))
    if how != "as long":
        os.utime(article, ns=(times, times))
    built(project)
    assert "Serbia" in (project / "site/berita/a.html").read_text()
    assert site(project) == clean(project)


def test_an_answer_that_is_lost_is_worked_out_again(project: Path, read: list[str]) -> None:
    built(project)
    with sqlite3.connect(project / ".warta" / ANSWERS) as base:
        base.execute("DELETE FROM answers WHERE key = (SELECT min(key) FROM answers)")
        base.execute("UPDATE answers SET value = x'00'")
    base.close()
    read.clear()
    built(project)
    assert sorted(read) == ["a.md", "b.md"]
    assert site(project) == clean(project)


@pytest.mark.parametrize("how", ["written to", "gone"])
def test_a_lost_answer_about_a_file_that_moves_meanwhile(
    project: Path, monkeypatch: pytest.MonkeyPatch, how: str
) -> None:
    built(project)
    with sqlite3.connect(project / ".warta" / ANSWERS) as base:
        base.execute("DELETE FROM answers")
    base.close()
    article, answers_of, tries = project / "articles/a.md", answers.answers_of, []

    def late(*told: object, **options: object) -> object:
        if not tries:
            article.write_text(TEXT.format("Serbia")) if how == "written to" else article.unlink()
        tries.append(how)
        return answers_of(*told, **options)  # type: ignore[arg-type]

    monkeypatch.setattr("warta.gather.answers_of", late)
    built(project)
    assert len(tries) == 2
    assert site(project) == clean(project)


@pytest.mark.parametrize("how", ["cut off", "another Warta's", "none"])
def test_what_is_kept_of_reading_may_be_damaged(project: Path, read: list[str], how: str) -> None:
    built(project)
    kept = project / ".warta" / reads.FILE
    if how == "another Warta's":
        reads.Memory(project / ".warta", "another", remember=True).keep((), (), {})
        reads.write_sealed(kept, reads.Reads("another", {}))
    elif how == "none":
        kept.unlink()
    else:
        kept.write_bytes(kept.read_bytes()[:-3])
    read.clear()
    built(project)
    assert read == ["a.md", "b.md"]
    assert kept.is_file()


def test_where_it_cannot_be_kept_all_is_read_and_that_is_told(project: Path, read: list[str]) -> None:
    (project / ".warta" / reads.FILE).mkdir(parents=True)
    assert [(one.where, one.level) for one in built(project).problems] == [(f".warta/{reads.FILE}", "warning")]
    read.clear()
    built(project)
    assert read == ["a.md", "b.md"]


def test_a_build_that_remembers_nothing_reads_all(project: Path, read: list[str]) -> None:
    built(project)
    read.clear()
    build(project, latest=LATEST, search=False, remember=False)
    assert read == ["a.md", "b.md"]


def test_a_file_that_may_not_be_read_any_more_is_tried(
    project: Path, read: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    built(project)
    read.clear()
    monkeypatch.setattr("warta.read.discover.os.access", lambda path, mode: not str(path).endswith("a.md"))
    built(project)
    assert read == ["a.md"]


def test_a_file_of_the_year_1600_is_read_each_time(project: Path) -> None:
    memory = reads.Memory(project / ".warta", "head", remember=True)
    old, new = SourceFile("old.md", b""), SourceFile("new.md", b"")
    states = {"old.md": (1, -(1 << 63) - 1, 0, 1), "new.md": (1, 0, 0, 2)}
    assert memory.keep((old, new), ("a", "b"), states) == ()
    assert set(reads.Memory(project / ".warta", "head", remember=True).known) == {"new.md"}
