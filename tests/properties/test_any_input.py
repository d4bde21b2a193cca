"""Any text at all is read or told of; what is found lies in it."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from warta.analyze.dates import find_dates
from warta.clean.bounds import bounded
from warta.decode import YamlError, mapping_yaml
from warta.errors import ArticleError
from warta.nouns.files import SourceFile
from warta.nouns.text import Span
from warta.read.signs import UNSEEN
from warta.read.stage import read
from warta.spans import Apart

PUBLISHED = date(2024, 2, 29)
DATED = st.lists(
    st.one_of(
        st.sampled_from(["Rabu", "(30/8", ")", "/", "-", " ", "2024", "Agustus", "pukul", "10.30", "WIB", "H-", "ke-"]),
        st.text(max_size=4),
    ),
    max_size=30,
).map("".join)
HEAD = st.lists(
    st.one_of(
        st.sampled_from(
            [
                "title",
                "date",
                "tags",
                ": ",
                "\n",
                "[",
                "]",
                "{",
                "}",
                "&a ",
                "*a",
                "!!x ",
                "- ",
                '"',
                "'",
                "|",
                ">",
                "\\uD800",
                "#",
            ]
        ),
        st.text(max_size=4),
    ),
    max_size=20,
).map("".join)


@settings(max_examples=200, deadline=None)
@given(text=DATED)
def test_dates_of_any_text_lie_in_it_in_order(text: str) -> None:
    edges = [edge for find in find_dates(text, published=PUBLISHED) for edge in (find.span.start, find.span.end)]
    assert edges == sorted(edges)
    assert all(0 <= edge <= len(text) for edge in edges)


@settings(max_examples=200, deadline=None)
@given(head=HEAD)
def test_any_head_is_a_mapping_or_told_with_its_line(head: str) -> None:
    try:
        mapping_yaml(head)
    except YamlError as error:
        assert 1 <= error.line <= len(head.splitlines()) + 1
    try:
        meta = read(SourceFile("a.md", f"---\n{head}\n---\nIsi.\n".encode(errors="replace")))[0].meta
    except ArticleError as error:
        assert all(problem.where.startswith("articles/a.md") for problem in error.problems)
    else:
        assert not UNSEEN.search("".join((meta.title, meta.source, meta.summary, *meta.authors, *meta.tags)))


@settings(max_examples=200, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 30), st.integers(0, 6)), max_size=30))
def test_spans_apart_are_those_that_meet_none_before_them(pairs: list[tuple[int, int]]) -> None:
    apart, kept = Apart(), []
    for span in (Span(start, start + length) for start, length in pairs):
        meets = [one for one in sorted(kept) if span.start < one.end and one.start < span.end]
        assert list(apart.meeting(span)) == meets
        assert apart.take(span) == (not meets)
        kept += [] if meets else [span]


def test_what_nobody_writes_is_bounded_and_what_editors_write_is_left() -> None:
    table = "| a | b |\n|---|---|\n" + "| [x](https://x.test) | y |\n" * 300
    article = "# Judul\n\nAni [tiba](https://x.test) [1].\n\n---\n\n" * 150 + table + "<b>tebal</b> " * 300
    assert bounded(article) == article
    for hostile in ("[" * 500, "![](" * 500, "a <b " * 500, "<![CDATA[" * 500, "a\n===\n" * 500, "kata " * 9000):
        assert bounded(hostile) != hostile
