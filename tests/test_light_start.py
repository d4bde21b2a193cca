"""A build imports what it needs: where every article is remembered, nothing that reads or analyzes one."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = ("ftfy", "lxml", "markdown", "spacy", "trafilatura", "warta.analyze.dates.find", "distributed")
TEXT = "---\ntitle: Berita {}\ndate: 2024-02-29\n---\n\nPresiden Joko Widodo bertemu Ani Wijaya di Jepang.\n"
BUILD = f"""
import sys
from warta.begin import main
status = main(["build", "--jobs", sys.argv[1], "--no-search"])
print([name for name in {HEAVY} if name in sys.modules])
sys.exit(status)
"""


def built(folder: Path, *, jobs: int = 1) -> str:
    words = [sys.executable, "-c", BUILD, str(jobs)]
    done = subprocess.run(words, cwd=folder, capture_output=True, text=True, check=True)
    return done.stdout.splitlines()[-1]


def test_a_build_with_nothing_to_analyze_imports_no_engine(tmp_path: Path) -> None:
    (tmp_path / "articles").mkdir()
    for number in range(3):
        (tmp_path / f"articles/{number}.md").write_text(TEXT.format(number))
    assert "spacy" in built(tmp_path)
    (tmp_path / "articles/2.md").unlink()
    assert built(tmp_path) == "[]"


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux hands a process all that another holds")
def test_a_few_articles_are_analyzed_by_another_process(tmp_path: Path) -> None:
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles/1.md").write_text(TEXT.format(1))
    # this one reads and cleans it
    assert set(ast.literal_eval(built(tmp_path, jobs=2))) <= {"ftfy", "lxml", "markdown"}
    (tmp_path / "two").mkdir()
    (tmp_path / "articles").rename(tmp_path / "two/articles")
    assert "spacy" in built(tmp_path / "two")
    sites = (tmp_path / "site", tmp_path / "two/site")
    pages = [{path.relative_to(site): path.read_bytes() for path in site.rglob("*.html")} for site in sites]
    assert pages[0] == pages[1] != {}


def test_a_system_without_the_signal_to_kill_starts() -> None:
    """Windows has none."""
    code = "import signal; del signal.SIGKILL; import warta.cli, warta.pipeline, warta.render.making, warta.write.stage"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
