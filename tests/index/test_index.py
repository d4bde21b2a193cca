"""The full-text index: the same for the same pages, remembered, and its absence told."""

from pathlib import Path

import pytest

from warta.errors import told
from warta.index import stage
from warta.index.program import page
from warta.index.settled import settled
from warta.index.stage import index
from warta.nouns.search import Line, Searchable

PAGES = tuple(
    Searchable(
        address=f"berita/berita-{number}.html",
        kind="berita",
        title=f"Pasar {number} dibuka",
        day=f"2024-02-{number + 10}",
        lines=(Line("k1", "Bupati membangun pasar."), Line("k2", f"Warga ke-{number} datang.")),
        words=("sby",),
        people=(f"Warga {number}", "Ani Wijaya"),
        countries=(f"Negara {number}", "Jepang"),
    )
    for number in range(12)
)


def test_the_same_pages_give_the_same_bytes_in_any_order(tmp_path: Path) -> None:
    first = index(PAGES, state=tmp_path, remember=False)
    assert len([file for file in first.files if file.path.endswith(".pf_fragment")]) == len(PAGES)
    for again in (index(PAGES, state=tmp_path, remember=False), index(PAGES[::-1], state=tmp_path, remember=False)):
        assert again == first


def test_filters_in_any_order_are_settled_alike(tmp_path: Path) -> None:
    tool = stage.program()
    assert tool is not None
    # each run of Pagefind has its own order of the filters and of their values
    runs = [stage.found_files(PAGES, tool) for _ in range(3)]
    assert len({frozenset(run.items()) for run in runs}) > 1
    assert len({frozenset(settled(run).items()) for run in runs}) == 1


def test_an_index_is_made_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = index(PAGES, state=tmp_path)
    with monkeypatch.context() as patch:
        patch.setattr(stage, "found_files", lambda *_: pytest.fail("the index was made anew"))
        assert index(PAGES, state=tmp_path) == first
    assert index(PAGES[:3], state=tmp_path) != first


def test_what_no_page_asks_for_is_left_out(tmp_path: Path) -> None:
    names = {file.path.rpartition("/")[2] for file in index(PAGES, state=tmp_path, remember=False).files}
    assert {"pagefind.js", "pagefind-entry.json", "wasm.id.pagefind"} <= names
    assert [name for name in names if "ui" in name or "highlight" in name] == []


def test_an_archive_without_pages_has_no_index(tmp_path: Path) -> None:
    assert index((), state=tmp_path).files == ()
    assert index((), state=tmp_path).problems == ()


def test_a_missing_pagefind_is_told_with_the_way_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stage, "program", lambda: None)
    made = index(PAGES, state=tmp_path)
    assert made.files == ()
    assert [told(problem) for problem in made.problems] == [
        "search: Pagefind is not installed, so the site has no full-text search. "
        "Run `pip install 'pagefind[bin]'`, or build with --no-search."
    ]


def test_a_pagefind_that_fails_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tool = tmp_path / "pagefind"
    tool.write_text("#!/bin/sh\necho 'out of memory' >&2\nexit 3\n", encoding="utf-8")
    tool.chmod(0o755)
    monkeypatch.setattr(stage, "program", lambda: tool)
    (problem,) = index(PAGES, state=tmp_path).problems
    assert (problem.what, problem.level) == ("Pagefind failed: out of memory.", "warning")


def test_nothing_of_a_page_reaches_pagefind_unescaped() -> None:
    bad = "</i><script>alert(1)</script>"
    record = Searchable(
        address="berita/a.html", kind="berita", title=bad, day="", lines=(Line("k1", bad),), people=(bad,)
    )
    assert "<script" not in page(record)
    assert page(record).count("&lt;script&gt;") == 3
