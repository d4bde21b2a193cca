"""The text of the data is the text of the page, and places in blocks lead to places in it."""

from hypothesis import given, settings
from hypothesis import strategies as st

from warta.nouns.text import Block, Mark, Run, Span, text_of
from warta.render.exports.shown import place, shown, shown_part
from warta.render.weave import visible

SPANS = st.tuples(st.integers(0, 12), st.integers(0, 6)).map(lambda at: Span(at[0], at[0] + at[1]))
BLOCKS = st.lists(
    st.builds(
        lambda text, marks: Block("paragraph", (Run(text),), marks=tuple(Mark(span, "by hand") for span in marks)),
        st.text(alphabet="abc 😀\n", min_size=1, max_size=20),
        st.lists(SPANS, max_size=3),
    ),
    min_size=1,
    max_size=3,
)


@settings(max_examples=300, deadline=None)
@given(BLOCKS, SPANS, st.data())
def test_a_place_in_the_whole_text_holds_what_the_page_shows_of_the_stretch(
    blocks: list[Block], span: Span, data: st.DataObject
) -> None:
    at = data.draw(st.integers(0, len(blocks) - 1))
    text, whole = text_of(blocks[at]), shown(blocks)
    within = Span(min(span.start, len(text)), min(span.end, len(text)))
    told = visible(text, within, [mark.span for mark in blocks[at].marks], ())[0]
    found = place(whole, at, within)
    assert shown_part(blocks[at], within) == whole.text[found.start : found.end] == told


def test_blocks_are_lines_and_a_hidden_one_is_none() -> None:
    blocks = [
        Block("title", (Run("Pasar"),)),
        Block("paragraph", (Run("Baca juga"),), marks=(Mark(Span(0, 9), "see also"),)),
        Block("paragraph", (Run("TIRTAMAYA - Air "), Run("naik")), marks=(Mark(Span(0, 12), "dateline"),)),
    ]
    assert shown(blocks).text == "Pasar\nAir naik"
    assert place(shown(blocks), 2, Span(12, 15)) == Span(6, 9)
