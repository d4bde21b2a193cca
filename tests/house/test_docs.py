"""What the documents link to and show is there."""

import re
import unicodedata
from pathlib import Path
from urllib.parse import unquote

import pytest

ROOT = Path(__file__).parents[2]
DOCUMENTS = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
FENCE = re.compile(r"^(```|~~~).*?^\1", re.MULTILINE | re.DOTALL)
CODE = re.compile(r"(`+)(?!`).*?(?<!`)\1(?!`)", re.DOTALL)
LINK = re.compile(r"(!?)\[([^\]]*)\]\(([^()\s]+)\)")
LARGEST = 150_000


def links(text: str) -> list[tuple[str, str, str]]:
    """The links and pictures of a text, code left out: ("!", "Beranda", "gambar/beranda.png")."""
    return LINK.findall(CODE.sub("", FENCE.sub("", text)))


def anchors(path: Path) -> set[str]:
    """The headings of a document as addresses within it: ``## Add a country's name`` is add-a-countrys-name."""
    headings = re.findall(r"^#+ (.+)$", FENCE.sub("", path.read_text(encoding="utf-8")), re.MULTILINE)
    plain = (unicodedata.normalize("NFC", heading.lower()) for heading in headings)
    return {re.sub(r"[^\w\- ]", "", heading).replace(" ", "-") for heading in plain}


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_what_a_document_links_to_is_there(path: Path) -> None:
    dead = []
    for picture, words, target in links(path.read_text(encoding="utf-8")):
        written, _, place = unquote(target).partition("#")
        found = path.parent / written if written else path
        if re.match(r"[a-z]+:", target):
            continue
        if not found.exists() or (place and place not in anchors(found)) or (picture and not words):
            dead.append(target)
    assert dead == []


def test_every_picture_of_the_documents_is_shown_and_light() -> None:
    pictures = {path.resolve() for path in (ROOT / "docs").rglob("*.png")}
    shown = {
        (path.parent / unquote(target)).resolve()
        for path in DOCUMENTS
        for picture, _, target in links(path.read_text(encoding="utf-8"))
        if picture
    }
    assert pictures == shown
    assert [path.name for path in pictures if path.stat().st_size > LARGEST] == []


def test_dead_links_are_seen() -> None:
    text = "[a](nihil.md) `[b](kode.md)` ![c](nihil.png)\n```\n[d](pagar.md)\n```\n"
    assert links(text) == [("", "a", "nihil.md"), ("!", "c", "nihil.png")]


def test_each_decision_has_a_number_of_its_own_and_the_map_leads_to_it() -> None:
    names = sorted(path.name for path in (ROOT / "docs/decisions").glob("*.md"))
    assert [name[:4] for name in names] == [f"{number:04}" for number in range(1, len(names) + 1)]
    linked = {target for _, _, target in links((ROOT / "docs/architecture.md").read_text(encoding="utf-8"))}
    assert [name for name in names if f"decisions/{name}" not in linked] == []
