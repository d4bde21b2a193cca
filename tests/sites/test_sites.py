"""Whole small sites, each in one file: ``-- articles/a.md --`` what is given, ``-- expect/page.html --`` what pages hold."""

import re
from datetime import date
from pathlib import Path

import pytest
from lxml import html

from warta.errors import told
from warta.pipeline import build
from warta.write.links import broken

SITES = sorted(Path(__file__).parent.glob("*.txtar"))
HEAD = re.compile(r"^-- (\S+) --\n", re.MULTILINE)


def sections(text: str) -> dict[str, str]:
    """The files of a txtar archive by path."""
    parts = HEAD.split(text)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


@pytest.mark.parametrize("path", SITES, ids=lambda path: path.stem)
def test_the_site_holds_what_its_file_expects(path: Path, tmp_path: Path) -> None:
    given = sections(path.read_text(encoding="utf-8"))
    for name, text in given.items():
        if not name.startswith("expect"):
            target = tmp_path / name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, encoding="utf-8")
    report = build(tmp_path, latest=date(2026, 12, 31))
    assert [told(problem) for problem in report.problems] == given.get("expect-problems", "").splitlines()
    assert broken(tmp_path / "site") == ()
    for name, text in given.items():
        if name.startswith("expect/"):
            page = tmp_path / "site" / name.removeprefix("expect/")
            tree = html.fromstring(page.read_bytes())
            shown = " ".join(tree.text_content().split()) + " " + " ".join(map(str, tree.xpath("//@href")))
            assert [line for line in text.splitlines() if line not in shown] == []
