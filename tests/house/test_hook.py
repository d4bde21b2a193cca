"""The hook for pre-commit: a bad article is told and not committed."""

import re
from pathlib import Path

import pytest

from warta.cli import main
from warta.decode import plain_yaml

ROOT = Path(__file__).parents[2]


def test_the_hook_is_asked_for_files_of_a_project_and_fails_for_a_bad_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (hook,) = plain_yaml((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    assert isinstance(hook, dict)
    asked = [
        re.search(str(hook["files"]), path) is not None for path in ("articles/a/b.md", "lexicon.yaml", "README.md")
    ]
    assert (asked, hook["pass_filenames"]) == ([True, True, False], "false")
    monkeypatch.chdir(tmp_path)
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "rapat.md").write_text("---\ndate: 31-02-2024\n---\n\nAni.\n", encoding="utf-8")
    command, *words = str(hook["entry"]).split()
    assert (command, main(words)) == ("warta", 1)
    assert capsys.readouterr().err.startswith("articles/rapat.md:2: date")
