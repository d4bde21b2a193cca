"""Fourteen broken inputs, all told with file, line and mend, beside a good article that is built."""

from datetime import date
from pathlib import Path

import pytest

from warta.errors import SettingsError, told
from warta.pipeline import build

DAY = date(2026, 12, 31)
GOOD = b"---\ntitle: Pasar Buka\ndate: 2024-02-28\nslug: pasar\n---\n\nPasar Sukamaju buka lagi.\n"
OPEN = b'---\ntitle: "Satu\ndate: 2024-02-27\n---\n\nIsi berita.\n'
IMPOSSIBLE = b"---\ntitle: Satu\ndate: 2024-02-31\n---\n\nIsi berita.\n"
# a file each with its bytes, the line to be named and what the way to mend it holds
CASES = {
    "broken YAML": (OPEN, ":2: a quote that is not closed.", "in quotes"),
    "unquoted colon": (b"---\ntitle: Rapat: hasil\n---\n\nIsi berita.\n", ':2: a value that holds ": "', "in quotes"),
    "impossible date": (IMPOSSIBLE, ':3: date "2024-02-31" is no day.', "Write it as 2024-02-29"),
    "no title": (b"---\ndate: 2024-02-27\n---\n\nIsi berita.\n", ":1: no title;", "Write `title: "),
    "no date": (b"---\ntitle: Satu\n---\n\nIsi berita.\n", ":1: no date was found.", "Write `date: 2024-02-29`"),
    "head not closed": (b"---\ntitle: Satu\n\nIsi berita.\n", ":1: the head does not end.", "three hyphens (---)"),
    "string for a list": (
        b"---\ntitle: Satu\ntags: {a: b}\n---\n\nIsi berita.\n",
        ':3: "tags" is no list of words.',
        "`tags: [satu, dua]`",
    ),
    "misspelt field": (b"---\ntilte: Satu\n---\n\nIsi berita.\n", ':2: unknown key "tilte".', '"title"'),
    "not UTF-8": (
        b"---\ntitle: Satu\ndate: 2024-02-27\n---\n\nKaf\xe9 \xff buka.\n",
        ":6: is no UTF-8; read as Windows-1252.",
        "Save it as UTF-8.",
    ),
    "empty": (b"", ": has no text.", "remove the file"),
    "broken link": (
        b"---\ntitle: Satu\ndate: 2024-02-27\n---\n\nLihat [ini](nihil.md).\n",
        ':6: link to "nihil.md", but there is no such article.',
        "Mend its path",
    ),
    "taken address": (
        b"---\ntitle: Satu\ndate: 2024-02-29\nslug: pasar\n---\n\nIsi berita.\n",
        ":4: its address berita/pasar.html is taken by articles/baik.md:4",
        "`slug: pasar-2`",
    ),
}
TEMPLATES = {
    "syntax": ("<h1>\n{{ page.title }</h1>\n", "templates/pages/article.html:2: unexpected '}'."),
    "undefined": ("<h1>\n{{ pagee.title }}</h1>\n", "templates/pages/article.html:2: 'pagee' is undefined."),
}


@pytest.fixture(scope="module")
def messages(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """What one build of all broken articles says."""
    project = tmp_path_factory.mktemp("rusak")
    (project / "articles").mkdir()
    (project / "articles/baik.md").write_bytes(GOOD)
    for name, (data, _, _) in CASES.items():
        (project / f"articles/{name.replace(' ', '-').lower()}.md").write_bytes(data)
    report = build(project, latest=DAY, search=False)
    assert "Pasar Sukamaju buka lagi." in (project / "site/berita/pasar.html").read_text(encoding="utf-8")
    return [told(problem) for problem in report.problems]


@pytest.mark.parametrize("name", CASES)
def test_a_broken_article_is_told_with_file_line_and_mend(name: str, messages: list[str]) -> None:
    _, what, fix = CASES[name]
    path = f"articles/{name.replace(' ', '-').lower()}.md"
    own = [message for message in messages if message.startswith(f"{path}:")]
    assert len(own) == 1
    assert own[0].startswith(f"{path}{what}")
    assert fix in own[0]


@pytest.mark.parametrize("name", TEMPLATES)
def test_a_broken_template_is_told_and_leaves_the_old_site(name: str, tmp_path: Path) -> None:
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles/baik.md").write_bytes(GOOD)
    build(tmp_path, latest=DAY, search=False)
    page = tmp_path / "site/berita/pasar.html"
    before = page.read_bytes()
    text, what = TEMPLATES[name]
    own = tmp_path / "templates/pages/article.html"
    own.parent.mkdir(parents=True)
    own.write_text(text, encoding="utf-8")
    (tmp_path / "articles/rusak.md").write_bytes(OPEN)
    with pytest.raises(SettingsError) as caught:
        build(tmp_path, latest=DAY, search=False)
    messages = [told(problem) for problem in caught.value.problems]
    assert [message.partition(": ")[0] for message in messages] == ["articles/rusak.md:2", what.partition(": ")[0]]
    assert messages[1].startswith(what)
    assert "remove the file: then Warta's own template is used." in messages[1]
    assert page.read_bytes() == before
