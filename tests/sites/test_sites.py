"""Whole small sites, each in one file: ``-- articles/a.md --`` what is given, ``-- expect/page.html --`` what pages hold,
``-- absent --`` the files that are not there, ``-- nowhere --`` the words that stand in no file."""

import re
from datetime import date
from gzip import decompress
from pathlib import Path

import pytest
from lxml import html

from warta.errors import told
from warta.pipeline import build
from warta.write.links import broken

SITES = sorted(Path(__file__).parent.glob("*.txtar"))
PACKED = b"\x1f\x8b"
HEAD = re.compile(r"^-- (\S+) --\n", re.MULTILINE)


def sections(text: str) -> dict[str, str]:
    """The files of a txtar archive by path."""
    parts = HEAD.split(text)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


@pytest.mark.parametrize("path", SITES, ids=lambda path: path.stem)
def test_the_site_holds_what_its_file_expects(path: Path, tmp_path: Path) -> None:
    given = sections(path.read_text(encoding="utf-8"))
    for name, text in given.items():
        if not name.startswith("expect") and name not in ("absent", "nowhere"):
            target = tmp_path / name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, encoding="utf-8")
    report = build(tmp_path, latest=date(2026, 12, 31))
    assert [told(problem) for problem in report.problems] == given.get("expect-problems", "").splitlines()
    assert broken(tmp_path / "site") == ()
    site = tmp_path / "site"
    assert [name for name in given.get("absent", "").split() if (site / name).exists()] == []
    assert [word for word in given.get("nowhere", "").split() if holders(site, word)] == []
    for name, text in given.items():
        if name.startswith("expect/"):
            held = shown(site / name.removeprefix("expect/"))
            assert [line for line in text.splitlines() if line not in held] == []


def shown(path: Path) -> str:
    """What a file says: of a page its text and the addresses of its links."""
    if path.suffix != ".html":
        return path.read_text(encoding="utf-8")
    tree = html.fromstring(path.read_bytes())
    return " ".join(tree.text_content().split()) + " " + " ".join(map(str, tree.xpath("//@href")))


def holders(site: Path, word: str) -> list[str]:
    """The files that hold a word, packed ones unpacked."""
    found = []
    for path in sorted(site.rglob("*")):
        data = path.read_bytes() if path.is_file() else b""
        if word.encode() in (decompress(data) if data.startswith(PACKED) else data):
            found.append(path.relative_to(site).as_posix())
    return found
