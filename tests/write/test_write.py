"""The new site takes the old one's place in one step, or not at all."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from warta.errors import ArticleError, SettingsError
from warta.nouns.files import Kept, OutputFile, Written
from warta.write.paths import Paths
from warta.write.stage import MANIFEST, write


def files(**texts: str) -> list[OutputFile]:
    return [OutputFile(name.replace("__", "/") + ".html", text.encode()) for name, text in texts.items()]


def site(folder: Path) -> dict[str, str]:
    """The files of a folder that a reader sees."""
    found = (path for path in folder.rglob("*") if path.is_file() and not path.name.startswith("."))
    return {path.relative_to(folder).as_posix(): path.read_text() for path in sorted(found)}


def put(folder: Path, **texts: str) -> Written:
    return write(files(**texts), folder / "site").counts


def test_only_what_differs_is_written_and_what_is_gone_goes(tmp_path: Path) -> None:
    assert put(tmp_path, a="1", b="2", orang__c="3") == Written(3, 0, 0)
    before = (tmp_path / "site/a.html").stat().st_mtime_ns
    assert put(tmp_path, a="1", b="neu", d="4") == Written(2, 1, 1)
    assert site(tmp_path / "site") == {"a.html": "1", "b.html": "neu", "d.html": "4"}
    assert (tmp_path / "site/a.html").stat().st_mtime_ns == before
    assert put(tmp_path, a="1", b="neu", d="4") == Written(0, 3, 0)


def test_a_file_of_the_editors_own_stays(tmp_path: Path) -> None:
    put(tmp_path, a="1")
    (tmp_path / "site/CNAME").write_text("warta.test")
    put(tmp_path, a="2")
    assert site(tmp_path / "site") == {"CNAME": "warta.test", "a.html": "2"}


def test_a_file_that_was_touched_or_deleted_by_hand_is_mended(tmp_path: Path) -> None:
    put(tmp_path, a="1", b="2")
    (tmp_path / "site/a.html").write_text("x")
    (tmp_path / "site/b.html").unlink()
    assert put(tmp_path, a="1", b="2") == Written(2, 0, 0)
    assert site(tmp_path / "site") == {"a.html": "1", "b.html": "2"}


def test_a_folder_of_somebody_else_is_not_touched(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "site/tesis.txt").write_text("penting")
    with pytest.raises(SettingsError, match="did not write"):
        put(tmp_path, a="1")
    assert site(tmp_path / "site") == {"tesis.txt": "penting"}


def test_a_build_that_fails_leaves_the_old_site(tmp_path: Path) -> None:
    put(tmp_path, a="1")

    def failing() -> Iterator[OutputFile]:
        yield from files(a="2")
        raise RuntimeError

    with pytest.raises(RuntimeError):
        write(failing(), tmp_path / "site")
    assert site(tmp_path / "site") == {"a.html": "1"}
    assert sorted(path.name for path in tmp_path.iterdir()) == ["site"]


@pytest.mark.parametrize("path", ["../x", "/x", "a//b", "", "a/./b"])
def test_no_file_leads_out_of_the_site(tmp_path: Path, path: str) -> None:
    with pytest.raises(ArticleError):
        write([OutputFile(path, b"")], tmp_path / "site")


@pytest.mark.parametrize("pair", [("a", "a"), ("Ani", "ani"), ("\u00e9", "e\u0301"), ("a", "a/b"), ("a/b", "a")])
def test_two_files_at_one_address_are_named_both(tmp_path: Path, pair: tuple[str, str]) -> None:
    with pytest.raises(ArticleError, match=pair[0]):
        write([OutputFile(path, b"") for path in pair], tmp_path / "site")


def test_a_file_renamed_in_case_only_goes_under_its_old_name(tmp_path: Path) -> None:
    put(tmp_path, Foto="1", a="2")
    put(tmp_path, foto="1", a="2")
    assert site(tmp_path / "site") == {"a.html": "2", "foto.html": "1"}


def test_a_site_that_is_a_link_stays_one(tmp_path: Path) -> None:
    (tmp_path / "publik").mkdir()
    (tmp_path / "site").symlink_to(tmp_path / "publik")
    put(tmp_path, a="1")
    put(tmp_path, a="2")
    assert (tmp_path / "site").is_symlink()
    assert site(tmp_path / "publik") == {"a.html": "2"}


def test_a_file_of_the_editors_own_is_never_lost_to_a_page(tmp_path: Path) -> None:
    write([OutputFile("a/b", b"1")], tmp_path / "site")
    (tmp_path / "site/a/own").write_text("mine")
    with pytest.raises(SettingsError, match="own"):
        write([OutputFile("a", b"1")], tmp_path / "site")
    assert site(tmp_path / "site") == {"a/b": "1", "a/own": "mine"}


def test_an_empty_folder_of_the_editors_own_stays(tmp_path: Path) -> None:
    put(tmp_path, a="1")
    (tmp_path / "site/kosong").mkdir()
    put(tmp_path, a="2")
    assert (tmp_path / "site/kosong").is_dir()


KILLED = """
import sys
from pathlib import Path
from warta.nouns.files import OutputFile
from warta.write.paths import Paths
from warta.write.stage import MANIFEST, write

folder, turn = Path(sys.argv[1]), 0
while True:
    turn += 1
    files = [OutputFile(f"p{n}.html", f"{turn}".encode()) for n in range(turn % 7, 60)]
    write(files, folder / "site")
    print(turn, flush=True)
"""


def test_a_build_killed_at_any_moment_leaves_a_whole_site(tmp_path: Path) -> None:
    for moment in range(8):
        process = subprocess.Popen([sys.executable, "-c", KILLED, str(tmp_path)], stdout=subprocess.PIPE)
        assert process.stdout is not None
        process.stdout.readline()
        time.sleep(0.007 * moment)
        os.kill(process.pid, signal.SIGKILL)
        process.communicate()
        whole = site(tmp_path / "site")
        assert len(set(whole.values())) == 1, "pages of two builds"
        assert len(whole) == 60 - int(next(iter(whole.values()))) % 7
    assert put(tmp_path, a="1").removed > 0
    assert site(tmp_path / "site") == {"a.html": "1"}


def test_kept_files_stay_and_what_is_not_kept_goes(tmp_path: Path) -> None:
    put(tmp_path, a="1", orang__b="2", orang__c="3")
    kept = [*files(a="neu"), Kept("orang/b.html")]
    assert write(kept, tmp_path / "site").counts == Written(1, 1, 1)
    assert site(tmp_path / "site") == {"a.html": "neu", "orang/b.html": "2"}


def test_a_folder_whose_files_all_went_is_gone_and_those_above_it(tmp_path: Path) -> None:
    put(tmp_path, a="1", x__y__b="2", x__z__c="3")
    (tmp_path / "site/x/y/kosong").mkdir()
    put(tmp_path, a="1", x__y__d="4")
    assert sorted(path.name for path in (tmp_path / "site/x").rglob("*")) == ["d.html", "kosong", "y"]
    put(tmp_path, a="1")
    # an editor's own empty folder is not ours to take
    assert [path.name for path in (tmp_path / "site/x").rglob("*")] == ["y", "kosong"]
    (tmp_path / "site/x/y/kosong").rmdir()
    put(tmp_path, a="2", w__v__e="5")
    put(tmp_path, a="2")
    assert not (tmp_path / "site/w").exists()


def test_a_link_to_a_folder_stays_and_nothing_behind_it_is_touched(tmp_path: Path) -> None:
    put(tmp_path, a="1", b="2")
    (tmp_path / "foto").mkdir()
    (tmp_path / "foto/x.png").write_text("x")
    (tmp_path / "site/foto").symlink_to(tmp_path / "foto")
    (tmp_path / "site/hilang").symlink_to(tmp_path / "tidak-ada")
    put(tmp_path, a="neu")
    assert (tmp_path / "site/foto").is_symlink()
    assert (tmp_path / "site/hilang").is_symlink()
    assert (tmp_path / "foto/x.png").read_text() == "x"


def test_a_list_of_our_files_that_was_damaged_is_mended(tmp_path: Path) -> None:
    put(tmp_path, a="1", b="2")
    manifest = tmp_path / "site" / MANIFEST
    manifest.write_text("a.ht")
    write([Kept("a.html"), Kept("b.html")], tmp_path / "site")
    assert manifest.read_text() == "a.html\nb.html\n"
    manifest.write_text("")
    put(tmp_path, a="1")
    put(tmp_path, a="1")
    assert manifest.read_text() == "a.html\n"


LISTS = (
    [],
    ["a", "b/c", "b/d/e"],
    ["a", "a"],
    ["Ani", "ani"],
    ["\u00e9", "e\u0301"],
    ["a/b", "a"],
    ["a", "a/b"],
    ["m"],
    ["M"],
    ["m/x"],
    ["n"],
    ["n/p"],
    ["N/o"],
    ["n/p/q"],
    ["n/b"],
    ["a", "/b"],
    ["a", ""],
    ["../a"],
    ["a", "b/./c"],
    ["b//c"],
    ["b\\c"],
    ["b/.."],
)


@pytest.mark.parametrize("later", ["b/x", "b", "B/C"])
@pytest.mark.parametrize("paths", LISTS)
def test_many_paths_are_claimed_as_each_by_itself(paths: list[str], later: str) -> None:
    def claimed(claim: Callable[[Paths], object]) -> list[str] | str:
        found = Paths()
        found.claim("m")
        found.claim("n/p")
        try:
            claim(found)
            found.claim(later)
        except ArticleError as error:
            return str(error)
        return found.sorted()

    assert claimed(lambda found: found.claim_all(paths)) == claimed(lambda found: [found.claim(one) for one in paths])


def test_a_file_that_is_kept_and_one_that_is_made_clash(tmp_path: Path) -> None:
    put(tmp_path, ani="1", b="1")
    with pytest.raises(ArticleError, match=r"ani\.html.*Ani\.html|Ani\.html.*ani\.html"):
        write([Kept("ani.html"), OutputFile("Ani.html", b"2")], tmp_path / "site")
    assert site(tmp_path / "site") == {"ani.html": "1", "b.html": "1"}
