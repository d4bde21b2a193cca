"""Whatever fails while a site is written, the old one stays whole, is told of, and the next build is right."""

import ctypes
import errno
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from full_disk import full_at

from warta.errors import SettingsError
from warta.nouns.files import OutputFile, Written
from warta.write import stage, swap
from warta.write.lock import locked
from warta.write.stage import write

CODE = """
import sys
from pathlib import Path
from warta.errors import SettingsError
from warta.nouns.files import OutputFile
from warta.write.lock import locked
from warta.write.stage import write

folder = Path(sys.argv[1])
try:
    with locked(folder):
        write([OutputFile("a.html", b"2" * 50_000), OutputFile("c.html", b"2")], folder)
except SettingsError as error:
    print(error)
    sys.exit(2)
"""
HOLDING = """
import sys, time
from pathlib import Path
from warta.write.lock import locked

with locked(Path(sys.argv[1])):
    print("held", flush=True)
    time.sleep(60)
"""


def files(**texts: str) -> list[OutputFile]:
    return [OutputFile(f"{name}.html", text.encode()) for name, text in texts.items()]


def site(folder: Path) -> dict[str, str]:
    found = (path for path in sorted(folder.rglob("*")) if path.is_file() and path.name != stage.MANIFEST)
    return {path.relative_to(folder).as_posix(): path.read_text() for path in found}


def in_another_process(folder: Path, before: Callable[[], object]) -> tuple[int, str]:
    command = [sys.executable, "-c", CODE, str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, preexec_fn=before)
    return done.returncode, done.stdout


def without_rights_of_root() -> None:
    """Rights hold for root too: what this process starts cannot pass over them."""
    for power in (1, 2):
        ctypes.CDLL(None).prctl(24, power, 0, 0, 0)


def with_small_files() -> None:
    import resource

    resource.setrlimit(resource.RLIMIT_FSIZE, (10_000, 10_000))


@pytest.mark.parametrize("call", ["open", "mkdir", "rename", "link"])
def test_a_disk_that_is_full_at_any_moment_leaves_the_old_site(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    old, new = files(a="1", b="1", c="1"), [*files(a="1", b="2", d="2"), OutputFile("e/f.html", b"2")]
    failures = 0
    for moment in range(1, 9):
        write(old, tmp_path / "site")
        full_at(monkeypatch, call, moment)
        try:
            write(new, tmp_path / "site")
        except SettingsError as error:
            monkeypatch.undo()
            failures += 1
            assert "No space left" in str(error)
            assert site(tmp_path / "site") == {"a.html": "1", "b.html": "1", "c.html": "1"}
        else:
            monkeypatch.undo()
            assert site(tmp_path / "site") == {"a.html": "1", "b.html": "2", "d.html": "2", "e/f.html": "2"}
        write(new, tmp_path / "site")
        assert site(tmp_path / "site") == {"a.html": "1", "b.html": "2", "d.html": "2", "e/f.html": "2"}
    # a file that cannot be linked is copied, and a rename of the old site away comes after the new one is in place
    assert failures > 0 or call in ("link", "rename")


@pytest.mark.skipif(sys.platform == "win32", reason="limits of a process")
def test_a_file_that_does_not_fit_leaves_the_old_site(tmp_path: Path) -> None:
    write(files(a="1", b="1"), tmp_path / "site")
    status, said = in_another_process(tmp_path / "site", with_small_files)
    assert (status, "File too large" in said) == (2, True)
    assert site(tmp_path / "site") == {"a.html": "1", "b.html": "1"}
    assert sorted(path.name for path in tmp_path.iterdir()) == ["site"]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="rights of root are taken away by prctl")
@pytest.mark.parametrize("locked_away", ["site", "."])
def test_a_folder_that_may_not_be_written_is_told_and_left(tmp_path: Path, locked_away: str) -> None:
    write(files(a="1", b="1"), tmp_path / "site")
    folder = tmp_path / locked_away
    folder.chmod(0o555)
    status, said = in_another_process(tmp_path / "site", without_rights_of_root)
    folder.chmod(0o755)
    assert (status, "cannot be written: Permission denied" in said) == (2, True)
    assert site(tmp_path / "site") == {"a.html": "1", "b.html": "1"}
    assert in_another_process(tmp_path / "site", without_rights_of_root)[0] == 0
    assert sorted(site(tmp_path / "site")) == ["a.html", "c.html"]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="rights of root are taken away by prctl")
def test_a_folder_of_the_editors_own_that_may_not_be_written_stops_no_build(tmp_path: Path) -> None:
    write(files(a="1"), tmp_path / "site")
    (tmp_path / "site/own").mkdir()
    (tmp_path / "site/own/x").write_text("mine")
    (tmp_path / "site/own").chmod(0o555)
    for _ in range(2):
        assert in_another_process(tmp_path / "site", without_rights_of_root)[0] == 0
        assert (tmp_path / "site/own/x").read_text() == "mine"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["site"]


def test_of_two_builds_at_once_one_is_refused_and_a_dead_one_holds_nothing(tmp_path: Path) -> None:
    holder = subprocess.Popen([sys.executable, "-c", HOLDING, str(tmp_path / "site")], stdout=subprocess.PIPE)
    assert holder.stdout is not None
    holder.stdout.readline()
    with pytest.raises(SettingsError, match="another build is at work"), locked(tmp_path / "site"):
        pass
    os.kill(holder.pid, signal.SIGKILL)
    holder.communicate()
    with locked(tmp_path / "site"):
        write(files(a="1"), tmp_path / "site")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["site"]


def test_a_build_that_was_killed_after_the_folders_changed_places_is_cleared_away(tmp_path: Path) -> None:
    write(files(a="1"), tmp_path / "site")
    (tmp_path / ".site.new").mkdir()
    (tmp_path / ".site.new/half").write_text("x")
    assert write(files(a="1", b="2"), tmp_path / "site").counts == Written(1, 1, 0)
    # between two renames, where the system cannot let folders change places
    (tmp_path / "site").rename(tmp_path / ".site.old")
    assert write(files(a="1", b="2"), tmp_path / "site").counts == Written(0, 2, 0)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["site"]


def test_without_a_change_of_places_in_one_step_the_old_site_comes_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(files(a="1"), tmp_path / "site")
    monkeypatch.setattr(swap, "_exchanged", lambda one, other: False)
    assert write(files(a="2"), tmp_path / "site").counts == Written(1, 0, 0)
    real = Path.rename

    def failing(path: Path, target: Path) -> Path:
        if path.name == ".site.new":
            raise OSError(errno.EBUSY, os.strerror(errno.EBUSY))
        return real(path, target)

    monkeypatch.setattr(Path, "rename", failing)
    with pytest.raises(SettingsError, match="busy"):
        write(files(a="3"), tmp_path / "site")
    assert site(tmp_path / "site") == {"a.html": "2"}


def test_pages_behind_a_link_of_the_editors_own_are_written_and_none_is_lost(tmp_path: Path) -> None:
    pages = [OutputFile("berita/a.html", b"1"), OutputFile("berita/b.html", b"1")]
    write(pages, tmp_path / "site")
    (tmp_path / "site/berita").rename(tmp_path / "elsewhere")
    (tmp_path / "site/berita").symlink_to(tmp_path / "elsewhere")
    write([pages[0], OutputFile("berita/b.html", b"2")], tmp_path / "site")
    assert site(tmp_path / "site") == {"berita/a.html": "1", "berita/b.html": "2"}
    assert site(tmp_path / "elsewhere") == {"a.html": "1", "b.html": "1"}


def test_what_an_editor_lays_into_the_site_while_it_is_built_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(files(a="1"), tmp_path / "site")

    def building() -> Iterator[OutputFile]:
        yield from files(a="2")
        (tmp_path / "site/early").write_text("mine")

    real = stage.put_in_place

    def late(new: Path, folder: Path, old: Path) -> None:
        (folder / "late").write_text("mine")
        real(new, folder, old)

    monkeypatch.setattr(stage, "put_in_place", late)
    write(building(), tmp_path / "site")
    assert site(tmp_path / "site") == {"a.html": "2", "early": "mine", "late": "mine"}


def test_a_list_of_files_that_is_damaged_loses_nothing(tmp_path: Path) -> None:
    write(files(a="1", b="1"), tmp_path / "site")
    (tmp_path / "site" / stage.MANIFEST).write_bytes(b"\xff\x00../../x\na.html\n")
    write(files(a="2"), tmp_path / "site")
    assert site(tmp_path / "site") == {"a.html": "2", "b.html": "1"}


def test_the_site_may_lie_on_another_file_system(tmp_path: Path) -> None:
    shared = Path("/dev/shm")
    if not os.access(shared, os.W_OK) or shared.stat().st_dev == tmp_path.stat().st_dev:
        pytest.skip("one file system only")
    folder = shared / f"warta-{os.getpid()}"
    try:
        (tmp_path / "site").symlink_to(folder / "site")
        write(files(a="1", b="1"), tmp_path / "site")
        assert write(files(a="1", b="2"), tmp_path / "site").counts == Written(1, 1, 0)
        assert site(folder / "site") == {"a.html": "1", "b.html": "2"}
    finally:
        swap.cleared(folder)


def test_the_times_of_files_prove_nothing(tmp_path: Path) -> None:
    write(files(a="1"), tmp_path / "site")
    page = tmp_path / "site/a.html"
    for seconds in (0, -1_000_000, 4_102_444_800):
        page.write_text("x")
        os.utime(page, (seconds, seconds))
        assert write(files(a="1"), tmp_path / "site").counts == Written(1, 0, 0)
