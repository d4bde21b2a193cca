"""The house is tidy: layers, sizes, names, sources."""

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

from warta.decode import plain_yaml

ROOT = Path(__file__).parents[2]
MODULES = sorted((ROOT / "src").rglob("*.py"))
LONGEST_MODULE, LONGEST_FUNCTION = 300, 40
TRACKED = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False).stdout.split("\n")


def test_no_stage_imports_a_later_one() -> None:
    command = [str(Path(sys.executable).with_name("lint-imports")), "--no-cache"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, env={"PYTHONPATH": "src"})
    assert done.returncode == 0, done.stdout


def test_modules_and_functions_are_short() -> None:
    long = {str(path.relative_to(ROOT)): lines for path in MODULES if (lines := _lines(path)) > LONGEST_MODULE}
    assert long == {}
    functions = {
        f"{path.name}:{node.name}": node.end_lineno - node.lineno + 1
        for path in MODULES
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef) and node.end_lineno
    }
    assert {name: lines for name, lines in functions.items() if lines > LONGEST_FUNCTION} == {}


def _lines(path: Path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines())


def test_no_name_apologises() -> None:
    assert [path.name for path in MODULES if path.stem in ("utils", "helpers", "common", "manager", "misc")] == []


@pytest.mark.parametrize("path", sorted((ROOT / "templates/pages").glob("*.html")), ids=lambda path: path.name)
def test_a_page_template_names_its_view(path: Path) -> None:
    assert re.match(r"\{# view: \w+ #\}", path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", sorted((ROOT / "src/warta/data").glob("*.yaml")), ids=lambda path: path.name)
def test_a_data_file_is_read_and_says_where_it_is_from(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert plain_yaml(text)
    assert "ource" in text.partition("\n\n")[0][:600]


def test_the_repo_names_no_machine() -> None:
    words = ["/wo" + "rk/", "/ro" + "ot/", "pypi." + "org", "files.python" + "hosted", "npm" + "js.", "deb." + "debian"]
    found = {
        f"{name}: {word}"
        for name in TRACKED
        if name
        and name != ".gitignore"
        and Path(name).suffix in {".py", ".md", ".yaml", ".yml", ".toml", ".html", ".css", ".txt", ".cfg", ""}
        for word in words
        if (ROOT / name).is_file() and word in (ROOT / name).read_text(encoding="utf-8", errors="replace")
    }
    assert found == set()
