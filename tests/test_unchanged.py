"""A build with nothing to do is told by the state of files; whatever changed is noticed."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from warta import cache, unchanged
from warta.begin import main
from warta.hashes import OURS

ARTICLE = (
    '---\ntitle: "Pasar"\ndate: 2024-02-28\nfictional: true\n---\n\nAni Wijaya membuka Pasar Sukamaju di Jepang.\n'
)
BUILD = ["build", "--no-search", "--jobs", "1"]


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project of one article, built."""
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles/pasar.md").write_text(ARTICLE, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert main(BUILD) == 0
    return tmp_path


def built(words: list[str], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> tuple[bool, str]:
    """Whether the command looked at more than the state of files, and its last line without the time."""
    from warta.commands import site

    looked = []
    real = site.build
    monkeypatch.setattr(site, "build", lambda *given, **named: looked.append(1) or real(*given, **named))
    capsys.readouterr()
    main(words)
    return bool(looked), capsys.readouterr().out.rpartition(" (")[0]


def test_the_same_again_is_not_built(
    project: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    looked, said = built(BUILD, capsys, monkeypatch)
    assert not looked
    assert said.startswith("1 article, ")
    assert ": 0 written, " in said
    assert said.endswith(" unchanged, 0 removed")


def _same_size(path: Path) -> None:
    path.write_text(path.read_text(encoding="utf-8").replace("Jepang", "Kanada"), encoding="utf-8")


def _old_time(path: Path) -> None:
    before = path.stat()
    _same_size(path)
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))


def _written(name: str, text: str = "") -> Callable[[Path], None]:
    def do(project: Path) -> None:
        (project / name).parent.mkdir(parents=True, exist_ok=True)
        (project / name).write_text(text, encoding="utf-8")

    return do


CHANGES: dict[str, Callable[[Path], None]] = {
    "an article of the same size": lambda project: _same_size(project / "articles/pasar.md"),
    "an article that says it is old": lambda project: _old_time(project / "articles/pasar.md"),
    "a new article": _written("articles/sub/dua.md", ARTICLE.replace("Pasar", "Kantor")),
    "an article renamed": lambda project: (project / "articles/pasar.md").rename(project / "articles/lain.md"),
    "settings": _written("site.yaml", 'title: "Lain"\n'),
    "a lexicon": _written("lexicon.yaml", "{}\n"),
    "a template": _written("templates/pages/about.html", '{% extends "base.html" %}\n'),
    "a page touched": _written("site/index.html", "lain"),
    "a page deleted": lambda project: (project / "site/index.html").unlink(),
    "the editors' page deleted": lambda project: (project / ".warta/laporan.html").unlink(),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_a_change_is_noticed(
    change: Callable[[Path], None], project: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    change(project)
    looked, _ = built(BUILD, capsys, monkeypatch)
    assert looked
    assert "Wijaya" in (project / "site/orang/ani-wijaya.html").read_text(encoding="utf-8")
    assert (project / ".warta/laporan.html").is_file()
    # and that build is itself noted
    assert not built(BUILD, capsys, monkeypatch)[0]


def test_other_words_are_another_build(
    project: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert built([*BUILD, "--no-cache"], capsys, monkeypatch)[0]
    assert built([*BUILD, "--strict"], capsys, monkeypatch)[0]


def test_a_year_later_is_another_build(
    project: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(time.time()) + 400 * 86400))
    assert built(BUILD, capsys, monkeypatch)[0]


def test_a_warning_of_a_day_to_come_is_told_until_that_day(
    project: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    article = project / "articles/pasar.md"
    coming = time.strftime("%Y-%m-%d", time.gmtime(time.time() + 3 * 86400))
    article.write_text(ARTICLE.replace("2024-02-28", coming), encoding="utf-8")
    main(BUILD)
    assert f"date {coming} is still to come" in capsys.readouterr().err
    assert not built(BUILD, capsys, monkeypatch)[0]
    later = time.gmtime(time.time() + 3 * 86400)
    monkeypatch.setattr(time, "gmtime", lambda *given: later)
    monkeypatch.setattr("warta.commands.site.today", lambda: date(*later[:3]))
    capsys.readouterr()
    main(BUILD)
    assert "still to come" not in capsys.readouterr().err


def test_problems_are_told_again_with_their_status(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "articles/rusak.md").write_text("---\ndate: 2024-02-31\n---\n\nIsi.\n", encoding="utf-8")
    first, told = main(BUILD), capsys.readouterr().err
    second, again = main(BUILD), capsys.readouterr().err
    assert first == second == 1
    assert told == again
    assert "articles/rusak.md:2" in again


def test_a_letter_that_rots_in_a_note_is_not_told(
    project: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    note = project / ".warta/unchanged.json"
    note.write_text(note.read_text(encoding="utf-8").replace("1 article", "9 article"), encoding="utf-8")
    looked, said = built(BUILD, capsys, monkeypatch)
    assert looked
    assert said.startswith("1 article, ")


def test_hashes_of_our_files_are_taken_over_until_one_of_them_is_touched(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library, worked_out = tmp_path / "library.py", []
    library.touch()
    real = cache._code_fingerprint
    monkeypatch.setattr(unchanged, "_libraries", lambda: [str(library)])
    monkeypatch.setattr(unchanged, "YOUNG", 0)
    monkeypatch.setattr(cache, "_code_fingerprint", lambda *given: worked_out.append(given) or real(*given))

    def again(*, new_process: bool) -> bool:
        if new_process:
            OURS.begin("", {})
        (project / "articles/pasar.md").touch()
        worked_out.clear()
        main(BUILD)
        return bool(worked_out)

    assert again(new_process=True)
    assert not again(new_process=True)
    assert not again(new_process=False)
    os.utime(library, (1, 1))
    assert again(new_process=True)
    os.utime(library, (2, 2))
    assert again(new_process=False)
    assert not again(new_process=True)


def test_hashes_of_files_that_are_just_written_are_not_known(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = unchanged.Asked(BUILD, unchanged.beside(), [])
    monkeypatch.setattr(unchanged, "YOUNG", 0)
    assert unchanged.inputs_of(asked).code
    monkeypatch.setattr(unchanged, "YOUNG", time.time_ns())
    assert unchanged.inputs_of(asked).code == ""


@pytest.mark.parametrize("taken", ["the folder", "the note", "the editors' page"])
def test_a_site_is_made_where_nothing_can_be_noted(
    taken: str, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.rmtree(project / "site")
    if taken == "the folder":
        shutil.rmtree(project / ".warta")
        (project / ".warta").write_text("no folder", encoding="utf-8")
    else:
        path = project / ".warta" / ("unchanged.json" if taken == "the note" else "laporan.html")
        path.unlink()
        path.mkdir()
    capsys.readouterr()
    assert main(BUILD) == 0
    said = capsys.readouterr()
    assert (project / "site/index.html").is_file()
    assert said.out.startswith("1 article, ")
    assert "warning: .warta/" in said.err
    assert "cannot be" in said.err


@pytest.mark.parametrize("noted", ["", "{}", "[1]", '{"places": 1}', "\x00\xff"])
def test_a_damaged_note_is_no_note(
    noted: str, project: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (project / ".warta/unchanged.json").write_text(noted, encoding="latin-1")
    assert built(BUILD, capsys, monkeypatch)[0]


def test_nothing_heavy_is_imported_for_a_build_with_nothing_to_do(project: Path) -> None:
    check = (
        "import sys; from warta.begin import main; status = main(sys.argv[1:]); "
        "print(sorted({name.partition('.')[0] for name in sys.modules} & {'spacy', 'jinja2', 'markdown', 'msgspec'})); "
        "sys.exit(status)"
    )
    done = subprocess.run([sys.executable, "-c", check, *BUILD], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"


def test_a_day_that_is_none_stops_a_build_and_is_told(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "kemarin")
    assert main(["build", "--jobs", "1"]) == 2
    assert capsys.readouterr().err == 'SOURCE_DATE_EPOCH: "kemarin" is no time. Give seconds since 1970.\n'
