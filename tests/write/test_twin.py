"""The mirror takes the site's place where it is the site to the letter; killed or hurt, the site is whole."""

import ctypes
import errno
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from full_disk import full_at

from warta.errors import SettingsError
from warta.nouns.files import Kept, OutputFile, Written
from warta.pipeline import build
from warta.render.traces.store import load
from warta.write import stage, swap
from warta.write.mirror import mirrored
from warta.write.names import above, looked
from warta.write.stage import MANIFEST, Done, write
from warta.write.states import last_made

OLD = {"index.html": "1", "orang/a.html": "1", "orang/b.html": "1", "x/y/z.html": "1"}
# a page is another, one is new in a new folder, and a folder is empty
NEW = {"index.html": "1", "orang/a.html": "2", "orang/b.html": "1", "w/v.html": "2"}


WRITES = """
import sys
from pathlib import Path
from warta.nouns.files import OutputFile
from warta.write.stage import write

write([OutputFile("w/v.html", b"2")], Path(sys.argv[1], "site"), mirror=Path(sys.argv[1], ".warta/site"))
"""


def without_rights_of_root() -> None:
    """Rights hold for root too."""
    for power in (1, 2):
        ctypes.CDLL(None).prctl(24, power, 0, 0, 0)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with a site and its mirror."""
    (tmp_path / ".warta").mkdir()
    built(tmp_path, OLD)
    return tmp_path


def built(folder: Path, texts: dict[str, str], *, kept: tuple[str, ...] = ()) -> Done:
    """The site is made, and its mirror brought up to date, as a build does it."""
    files = [Kept(path) if path in kept else OutputFile(path, text.encode()) for path, text in texts.items()]
    done = write(files, folder / "site", mirror=folder / ".warta/site")
    if not done.is_turned:
        mirrored(folder / "site", folder / ".warta/site")
    return done


def site(folder: Path, name: str = "site") -> dict[str, str]:
    found = (path for path in sorted((folder / name).rglob("*")) if path.is_file() and path.name != MANIFEST)
    return {path.relative_to(folder / name).as_posix(): path.read_text("latin-1") for path in found}


def lying(path: Path) -> tuple[int, int, int]:
    """By what is known that nobody touched a file, nor gave it a name."""
    found = path.stat()
    return found.st_ino, found.st_mtime_ns, found.st_ctime_ns


def is_mirrored(folder: Path) -> bool:
    """Whether the mirror holds our files of the site and nothing else, and nothing lies about."""
    ours = {MANIFEST, *(folder / "site" / MANIFEST).read_text().splitlines()}
    there = {path: number for path, number in looked(folder / "site").files.items() if path in ours}
    about = sorted(path.name for path in folder.iterdir() if path.name.startswith(".site"))
    mirror = looked(folder / ".warta/site")
    return mirror.files == there and mirror.folders.keys() == {"", *above(ours)} and about == []


def test_files_that_stay_keep_place_time_and_names(project: Path) -> None:
    before = lying(project / "site/index.html")
    assert built(project, NEW, kept=("orang/b.html",)) == Done(Written(2, 2, 1), is_turned=True)
    assert site(project) == NEW
    assert is_mirrored(project)
    assert lying(project / "site/index.html") == before
    assert sorted(path.name for path in (project / "site").iterdir() if path.is_dir()) == ["orang", "w"]
    assert built(project, OLD) == Done(Written(2, 2, 1), is_turned=True)
    assert site(project) == OLD
    assert is_mirrored(project)


def test_names_that_were_files_are_folders_and_back(project: Path) -> None:
    for texts in ({"a": "1", "Foto": "1"}, {"a/b": "2", "foto": "1"}, {"a": "3", "Foto": "1"}):
        built(project, texts)
        assert site(project) == texts
        assert is_mirrored(project)


def test_what_is_not_ours_stays_in_the_site_and_out_of_the_mirror(project: Path) -> None:
    (project / "site/CNAME").write_text("warta.test")
    (project / "site/x/unggahan").mkdir()
    (project / "site/x/unggahan/p.png").write_text("mine")
    (project / "site/kosong/lagi").mkdir(parents=True)
    (project / "elsewhere").mkdir()
    (project / "site/foto").symlink_to(project / "elsewhere")
    (project / "site/hilang").symlink_to("tidak-ada")
    for texts in (NEW, OLD, NEW):
        assert built(project, texts).is_turned
        assert site(project) == {**texts, "CNAME": "warta.test", "x/unggahan/p.png": "mine"}
        assert list((project / "site/kosong").iterdir()) == [project / "site/kosong/lagi"]
        assert (project / "site/foto").readlink() == project / "elsewhere"
        assert (project / "site/hilang").is_symlink()
        assert is_mirrored(project)


def _another(path: Path) -> None:
    path.with_name("other").write_text("x")
    path.with_name("other").replace(path)


def _linked(path: Path) -> None:
    shutil.move(path, path.parent.parent / "moved")
    path.symlink_to(path.parent.parent / "moved")


DOUBTS: dict[str, Callable[[Path, Path], object]] = {
    "no mirror": lambda site, mirror: shutil.rmtree(mirror),
    "a file in its place": lambda site, mirror: (shutil.rmtree(mirror), mirror.write_text("x")),
    "a link in its place": lambda site, mirror: _linked(mirror),
    "a file more": lambda site, mirror: (mirror / "x/more").write_text("x"),
    "a file of the editor's own": lambda site, mirror: (
        (site / "CNAME").write_text("x"),
        os.link(site / "CNAME", mirror / "CNAME"),
    ),
    "a folder more": lambda site, mirror: (mirror / "more").mkdir(),
    "a file less": lambda site, mirror: (mirror / "orang/b.html").unlink(),
    "another file": lambda site, mirror: _another(mirror / "orang/b.html"),
    "another list": lambda site, mirror: _another(mirror / MANIFEST),
    "a link": lambda site, mirror: _linked(mirror / "orang/b.html"),
    "other rights": lambda site, mirror: (mirror / "orang").chmod(0o700),
    "a page gone": lambda site, mirror: (site / "orang/b.html").unlink(),
    "another page": lambda site, mirror: _another(site / "orang/b.html"),
    "a page that is a link": lambda site, mirror: _linked(site / "orang/b.html"),
    "a folder that is a link": lambda site, mirror: _linked(site / "orang"),
    "a list cut off": lambda site, mirror: (site / MANIFEST).write_text("index.ht"),
    "a page of the editor's own": lambda site, mirror: ((site / "w").mkdir(), (site / "w/v.html").write_text("x")),
}


@pytest.mark.parametrize("doubt", DOUBTS.values(), ids=DOUBTS)
def test_a_mirror_that_is_not_the_site_never_takes_its_place(project: Path, doubt: Callable[..., object]) -> None:
    doubt(project / "site", project / ".warta/site")
    assert not built(project, NEW).is_turned
    found = site(project)
    assert {path: found[path] for path in NEW} == NEW
    built(project, OLD)
    assert {path: site(project)[path] for path in OLD} == OLD
    # and then it is
    assert built(project, NEW).is_turned
    assert {path: site(project)[path] for path in NEW} == NEW
    assert is_mirrored(project)


def test_a_page_that_was_edited_where_it_lies_is_mended_under_both_names(project: Path) -> None:
    (project / "site/orang/b.html").write_text("x")
    built(project, NEW)
    assert site(project) == NEW == site(project, ".warta/site")


def test_a_page_is_never_laid_over_a_folder_of_the_editors_own(project: Path) -> None:
    (project / "site/baru").mkdir()
    (project / "site/baru/own").write_text("mine")
    with pytest.raises(SettingsError, match="own"):
        built(project, {**OLD, "baru": "2"})
    assert site(project) == {**OLD, "baru/own": "mine"}
    assert is_mirrored(project)


def test_a_system_that_links_no_files_or_has_two_disks_makes_the_site_the_other_way(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*arguments: Any, **named: Any) -> None:
        raise OSError(errno.EXDEV, os.strerror(errno.EXDEV))

    real = Path.rename
    monkeypatch.setattr(Path, "rename", lambda path, to: refused() if to.name == ".site.twin" else real(path, to))
    assert not built(project, NEW).is_turned
    assert site(project) == NEW
    assert is_mirrored(project)
    monkeypatch.undo()
    monkeypatch.setattr(os, "link", refused)
    for texts in (OLD, NEW, OLD):
        built(project, texts)
        assert site(project) == texts
        assert [path.name for path in project.glob(".site*")] == []


def test_what_is_laid_in_while_the_folders_change_places_stays(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = stage.put_in_place

    def late(new: Path, folder: Path, old: Path) -> None:
        (folder / "orang/late").write_text("mine")
        real(new, folder, old)

    monkeypatch.setattr(stage, "put_in_place", late)
    assert not built(project, NEW).is_turned
    assert site(project) == {**NEW, "orang/late": "mine"}
    assert is_mirrored(project)


def test_the_mirror_may_come_to_be_of_another_site_in_the_meantime(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = stage.put_in_place

    def between(new: Path, folder: Path, old: Path) -> None:
        monkeypatch.undo()
        write([OutputFile("lain.html", b"x")], project / "lain")
        mirrored(project / "lain", project / ".warta/site")
        real(new, folder, old)

    monkeypatch.setattr(stage, "put_in_place", between)
    assert not built(project, NEW).is_turned
    assert site(project) == NEW
    assert is_mirrored(project)
    mirrored(project / "lain", project / ".warta/site")
    assert not built(project, OLD).is_turned
    assert (site(project), site(project, "lain")) == (OLD, {"lain.html": "x"})


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="rights of root are taken away by prctl")
def test_folders_that_may_not_be_written_are_left_alone(project: Path) -> None:
    for place in ("site", ".warta/site"):
        (project / place / "orang").chmod(0o555)

    done = subprocess.run([sys.executable, "-c", WRITES, project], preexec_fn=without_rights_of_root, check=False)
    assert done.returncode == 0
    assert site(project) == {"w/v.html": "2"}
    assert site(project, ".warta/site") == OLD


CALLS = {"os.rename", "os.link", "os.remove", "os.mkdir", "os.rmdir", "os.scandir", "os.chmod", "ctypes.dlopen", "open"}


def test_the_mirror_takes_no_rights_that_would_keep_us_out(project: Path) -> None:
    for mode in (0o555, 0o700):
        (project / "site/orang").chmod(mode)
        assert built(project, OLD).counts == Written(0, 4, 0)
        found = (project / ".warta/site/orang").stat().st_mode & 0o777
        assert (found == mode) == (mode == 0o700)
    assert built(project, NEW).is_turned


def _status(work: Callable[[], object]) -> int:
    """How a process that did the work ended."""
    child = os.fork()
    if child:
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    try:
        work()
        os._exit(0)
    finally:
        os._exit(1)


def _killed(folder: Path, texts: dict[str, str], moment: int, *, apart: bool) -> bool:
    """Whether a build was killed just before it asked the system for the so many-th time."""

    def work() -> None:
        if apart:
            swap._exchanged = lambda one, other: False
        sys.addaudithook(counted)
        built(folder, texts)

    def counted(event: str, _: object) -> None:
        nonlocal moment
        moment -= event in CALLS
        if moment == 0:
            os._exit(9)

    status = _status(work)
    assert status in (0, 9)
    return status == 9


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="processes are forked")
@pytest.mark.parametrize("apart", [False, True], ids=["in one step", "in two renames"])
def test_a_build_killed_before_any_of_its_steps_leaves_a_whole_site(project: Path, apart: bool) -> None:
    wholes = [{**texts, "CNAME": "mine"} for texts in (OLD, NEW)]
    (project / "site/CNAME").write_text("mine")
    found, moment = [], 1
    while _killed(project, NEW, moment, apart=apart):
        moment += 1
        # between two renames it has its other name
        now = site(project, "site" if (project / "site").exists() else ".site.old")
        assert now in wholes
        found.append(wholes.index(now))
        built(project, NEW)
        assert site(project) == wholes[1]
        assert is_mirrored(project)
        assert built(project, OLD).is_turned
        assert site(project) == wholes[0]
        assert is_mirrored(project)
    assert found == sorted(found)
    assert found.count(0) > 20
    assert found.count(1) > 10


@pytest.mark.parametrize("call", ["open", "mkdir", "rename", "unlink", "link"])
def test_a_disk_that_fails_at_any_moment_leaves_a_whole_site(
    project: Path, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    failures = 0
    for moment in range(1, 12):
        full_at(monkeypatch, call, moment)
        expected = NEW
        try:
            built(project, NEW)
        except SettingsError as error:
            assert "No space left" in str(error)
            expected = OLD
            failures += 1
        monkeypatch.undo()
        assert site(project) == expected
        for texts in (NEW, OLD):
            built(project, texts)
            assert site(project) == texts
            assert is_mirrored(project)
    assert failures > 0 or call == "link"


TEXT = "---\ntitle: Ani di {}\ndate: 2024-02-{}\n---\n\nAni Wijaya tiba di {}, Kamis (29/2).\n"


def test_a_build_after_one_article_changed_leaves_the_other_pages_as_they_lie(tmp_path: Path) -> None:
    def made() -> Written:
        return build(tmp_path, latest=date(2026, 12, 31), search=False).written

    (tmp_path / "articles").mkdir()
    for name, place in (("a", "Jepang"), ("b", "Rusia")):
        (tmp_path / f"articles/{name}.md").write_text(TEXT.format(place, 28, place))
    made()
    page = tmp_path / "site/berita/b.html"
    before = lying(page)
    for text in ("Kanada", "Jepang", "Peru"):
        (tmp_path / "articles/a.md").write_text(TEXT.format("Jepang", 28, text))
        assert made().written > 0
        assert lying(page) == before
        assert is_mirrored(tmp_path)
        # the next build knows all of them by their states
        known = load(tmp_path / ".warta", tmp_path / "site")
        files = {path for trace in known.memory.traces.values() for path in trace.files}
        assert last_made(tmp_path / "site", tmp_path / ".warta/site", known.states).intact == files
    whole = site(tmp_path)
    page.write_text("x")
    assert made().written == 1
    shutil.rmtree(tmp_path / "site")
    made()
    assert site(tmp_path) == whole
    assert is_mirrored(tmp_path)
