"""Whatever happens to the files around a build, its site is that of a clean build, and the editor is told."""

import os
import shutil
from pathlib import Path
from typing import Any

import pytest
from projects import TEXT, built, clean, laid_down, site

from warta.cache import FILE
from warta.cli import main
from warta.read.discover import bytes_of, changed, discover


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return laid_down(tmp_path)


def test_the_clock_and_the_times_of_files_make_no_difference(project: Path) -> None:
    built(project)
    article = project / "articles/a.md"
    for seconds, place in ((0, "Jepun!"), (-1_000_000, "Jepang"), (4_102_444_800, "Serbia")):
        # as long as before, and at a time that a clock that jumped gave it
        article.write_text(TEXT.format(place))
        os.utime(article, (seconds, seconds))
        built(project)
        assert site(project) == clean(project)


@pytest.mark.parametrize("taken", ["folder", "file", "rows", "journal"])
def test_a_memory_that_is_no_memory_is_none(project: Path, taken: str) -> None:
    built(project)
    whole, memory = site(project), project / ".warta" / FILE
    if taken == "folder":
        shutil.rmtree(project / ".warta")
        (project / ".warta").write_text("no folder")
    elif taken == "file":
        memory.unlink()
        memory.mkdir()
    elif taken == "rows":
        memory.write_bytes(b"SQLite format 3\0" + b"\xff" * 5000)
    else:
        memory.with_name(f"{FILE}-journal").write_bytes(b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" + b"\1" * 5000)
    shutil.rmtree(project / "site")
    report = built(project)
    assert site(project) == whole
    assert {one.level for one in report.problems} == ({"warning"} if taken in ("folder", "file") else set())


def test_a_memory_that_goes_in_the_middle_stops_no_build(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from warta import answering

    real = answering.remembered

    def going(*arguments: Any) -> Any:
        shutil.rmtree(project / ".warta")
        return real(*arguments)

    monkeypatch.setattr(answering, "remembered", going)
    built(project)
    monkeypatch.undo()
    assert site(project) == clean(project)
    assert built(project).written.written == 0


def test_an_article_that_is_written_while_it_is_read_is_left_out_and_told(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def growing(path: str) -> bytes:
        data = bytes_of(path)
        if path.endswith("a.md"):
            with Path(path).open("ab") as file:
                file.write(b"lagi ")
        return data

    monkeypatch.setattr("warta.read.discover.bytes_of", growing)
    found = discover(project / "articles")
    assert [one.path for one in found.sources] == ["b.md"]
    assert [(one.where, one.what) for one in found.problems] == [
        ("articles/a.md", "is being written just now; it was left out.")
    ]


@pytest.mark.parametrize("how", ["longer", "same size", "gone", "another"])
def test_an_article_that_changes_after_it_was_read_is_told(project: Path, how: str) -> None:
    article = project / "articles/a.md"
    found = discover(project / "articles")
    assert changed(found.seen) == ()
    if how == "gone":
        article.unlink()
    elif how == "another":
        times = article.stat().st_mtime_ns
        (project / "new").write_text(article.read_text())
        os.utime(project / "new", ns=(times, times))
        (project / "new").replace(article)
    else:
        article.write_text(TEXT.format("Jepun!") if how == "same size" else TEXT.format("Jepang, dan Rusia"))
        os.utime(article, (0, 0))
    assert [(one.where, one.level) for one in changed(found.seen)] == [("articles/a.md", "warning")]


def test_what_is_no_file_of_the_folder_is_told_and_stops_nothing(project: Path) -> None:
    articles = project / "articles"
    (articles / "c.md").symlink_to(articles / "c.md")
    (articles / "d.md").symlink_to("/etc/hostname")
    (articles / "lingkaran").symlink_to(articles, target_is_directory=True)
    os.mkfifo(articles / "e.md")
    (articles / "f\\g.png").write_bytes(b"x")
    (articles / "h\ni.md").write_text("x")
    (articles / "Peta.png").write_bytes(b"x")
    (articles / "peta.png").write_bytes(b"x")
    Path(os.fsdecode(bytes(articles) + b"/\xff.md")).write_text("x")
    (articles / "besar.txt").write_bytes(b"x" * 10_000_000)
    report = built(project)
    assert report.articles == 2
    assert list(report.problems) == sorted(report.problems)
    assert [(one.where.removeprefix("articles/"), one.level) for one in report.problems] == [
        ("\\udcff.md", "error"),
        ("besar.txt", "error"),
        ("c.md", "warning"),
        ("d.md", "warning"),
        ("e.md", "warning"),
        ("f\\g.png", "error"),
        ("h\\ni.md", "error"),
        ("lingkaran", "warning"),
        ("peta.png", "error"),
    ]


def test_a_picture_that_windows_has_no_name_for_is_left_out_and_told(project: Path) -> None:
    (project / "articles/aux").mkdir()
    for name in ("CON.png", "nul.tar.jpg", "a?b.png", "aux/peta.png", "konsol.png", "akhir .png", "com10.png"):
        (project / "articles" / name).write_bytes(b"x")
    found = discover(project / "articles")
    assert [one.path for one in found.pictures] == ["akhir .png", "com10.png", "konsol.png"]
    assert [(one.where.removeprefix("articles/"), one.level) for one in found.problems] == [
        ("CON.png", "error"),
        ("a?b.png", "error"),
        ("aux/peta.png", "error"),
        ("nul.tar.jpg", "error"),
    ]


def test_two_names_that_differ_in_how_an_accent_is_written_are_told(project: Path) -> None:
    for name in ("caf\u00e9.md", "cafe\u0301.md"):
        (project / "articles" / name).write_text(TEXT.format("Peru"))
    if len(list((project / "articles").iterdir())) < 4:
        pytest.skip("this file system takes them for one")
    report = built(project)
    assert (report.articles, [one.level for one in report.problems]) == (3, ["error"])


def test_a_site_that_cannot_be_written_is_a_message_and_no_traceback(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / "lingkaran").symlink_to(project / "lingkaran")
    monkeypatch.chdir(project)
    assert main(["build", "--no-search", "--jobs", "1", "--output", "lingkaran/site"]) == 2
    assert "lingkaran" in capsys.readouterr().err


def test_a_hundred_thousand_mentions_take_time_as_their_number_and_no_more(project: Path) -> None:
    import time

    def seconds(count: int) -> float:
        shutil.rmtree(project / ".warta", ignore_errors=True)
        (project / "articles/a.md").write_text(
            TEXT.format("Jepang") + "\nJepang, Rusia dan Ani Wijaya. " * (count // 3)
        )
        begun = time.process_time()
        built(project)
        return time.process_time() - begun

    seconds(30)
    assert seconds(8_000) < 8 * max(seconds(2_000), 0.5)
