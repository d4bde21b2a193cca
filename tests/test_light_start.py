"""A build imports what it needs: where every article is remembered, nothing that reads or analyzes one."""

import subprocess
import sys
from pathlib import Path

HEAVY = ("ftfy", "lxml", "markdown", "spacy", "trafilatura", "warta.analyze.dates.find", "distributed")
TEXT = "---\ntitle: Berita {}\ndate: 2024-02-29\n---\n\nPresiden Joko Widodo bertemu Ani Wijaya di Jepang.\n"
BUILD = f"""
import sys
from warta.begin import main
status = main(["build", "--jobs", "1", "--no-search"])
print([name for name in {HEAVY} if name in sys.modules])
sys.exit(status)
"""


def built(folder: Path) -> str:
    done = subprocess.run([sys.executable, "-c", BUILD], cwd=folder, capture_output=True, text=True, check=True)
    return done.stdout.splitlines()[-1]


def test_a_build_with_nothing_to_analyze_imports_no_engine(tmp_path: Path) -> None:
    (tmp_path / "articles").mkdir()
    for number in range(3):
        (tmp_path / f"articles/{number}.md").write_text(TEXT.format(number))
    assert "spacy" in built(tmp_path)
    (tmp_path / "articles/2.md").unlink()
    assert built(tmp_path) == "[]"
