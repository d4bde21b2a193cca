"""Weaving changes no character, and never puts a link within a link."""

from html.parser import HTMLParser

from hypothesis import given, settings
from hypothesis import strategies as st

from warta.nouns.mentions import Sentence
from warta.nouns.text import Block, Mark, Run, Span, Tag, text_of
from warta.render.weave import Anchor, weave

LETTERS = st.text(alphabet="aB é<>&\"'\n\r😀", max_size=8)
TAGS = st.lists(
    st.sampled_from([Tag("em"), Tag("strong"), Tag("br"), Tag("a", 'https://example.org/?a="1"&b')]), max_size=3
)
RUNS = st.lists(st.builds(lambda text, tags: Run(text, tuple(tags)), LETTERS, TAGS), max_size=5)
SPANS = st.lists(
    st.tuples(st.integers(0, 30), st.integers(0, 12)).map(lambda at: Span(at[0], at[0] + at[1])), max_size=4
)


class Reader(HTMLParser):
    """The text of a piece of HTML; fails where elements cross or a link stands within a link."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.text = ""
        self.open: list[str] = []
        self.feed(str(html))
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, _attrs: list[tuple[str, str | None]]) -> None:
        assert tag != "a" or "a" not in self.open
        if tag != "br":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


@settings(max_examples=300, deadline=None)
@given(RUNS, SPANS, SPANS, SPANS, SPANS)
def test_the_text_read_from_the_page_is_the_text_without_the_hidden_marks(
    runs: list[Run], sentences: list[Span], quotes: list[Span], mentions: list[Span], hidden: list[Span]
) -> None:
    block = Block("paragraph", tuple(runs), marks=tuple(Mark(span, "by hand") for span in hidden))
    html = weave(
        block,
        sentences=[Sentence(0, span, f"k{place}") for place, span in enumerate(sentences)],
        quotes=quotes,
        anchors=[Anchor(span, "orang", "x.html", 'a "title"') for span in mentions],
    )
    kept = "".join(
        sign for place, sign in enumerate(text_of(block)) if not any(span.start <= place < span.end for span in hidden)
    )
    assert Reader(html).text == kept


def woven(*runs: Run, anchors: tuple[Anchor, ...] = ()) -> str:
    return weave(Block("paragraph", runs), sentences=(), quotes=(), anchors=anchors)


def test_a_name_over_two_runs_is_one_link() -> None:
    name = Anchor(Span(0, 11), "orang", "orang/joko-widodo.html")
    assert woven(Run("Joko "), Run("Widodo", (Tag("em"),)), anchors=(name,)) == (
        '<a class="m orang" href="orang/joko-widodo.html">Joko <em>Widodo</em></a>'
    )


def test_a_name_within_a_link_is_marked_but_no_link() -> None:
    name = Anchor(Span(0, 4), "orang", "orang/joko.html")
    assert woven(Run("Joko", (Tag("a", "https://example.org/"),)), anchors=(name,)) == (
        '<span class="m orang"><a href="https://example.org/">Joko</a></span>'
    )


def test_a_day_stands_in_a_time_element() -> None:
    day = Anchor(Span(0, 4), "tanggal", "tanggal/2023-08-30.html", "30 Agustus 2023", "2023-08-30")
    assert woven(Run("Rabu"), anchors=(day,)) == (
        '<a class="m tanggal" href="tanggal/2023-08-30.html" title="30 Agustus 2023">'
        '<time datetime="2023-08-30">Rabu</time></a>'
    )


def test_of_overlapping_mentions_the_first_longest_is_shown() -> None:
    short, long = Anchor(Span(0, 4), "orang", "a"), Anchor(Span(0, 11), "orang", "b")
    late = Anchor(Span(5, 11), "negara", "c")
    assert woven(Run("Joko Widodo"), anchors=(short, late, long)) == '<a class="m orang" href="b">Joko Widodo</a>'
