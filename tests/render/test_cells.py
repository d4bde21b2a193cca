"""A row of a table has its cells, and no letter and no id twice."""

from warta.nouns.mentions import Sentence
from warta.nouns.text import Block, Mark, Run, Span, Tag
from warta.render.cells import cells
from warta.render.weave import Anchor


def test_a_row_is_cut_into_cells_with_what_is_marked_in_them() -> None:
    block = Block("row", (Run("2023"), Run(" | "), Run("New ", (Tag("b"),)), Run("Delhi"), Run(" | "), Run("<1>")))
    made = cells(
        block,
        sentences=[Sentence(0, Span(0, 22), "k1")],
        quotes=[Span(5, 9)],
        anchors=[Anchor(Span(7, 16), "negara", "../negara/india.html")],
    )
    assert made == (
        '<td><span class="s" id="k1">2023</span></td>'
        '<td><span class="q"><a class="m negara" href="../negara/india.html"><b>Ne</b></a></span>'
        '<a class="m negara" href="../negara/india.html"><b>w </b>Delhi</a></td>'
        "<td>&lt;1&gt;</td>"
    )


def test_what_the_page_hides_of_a_row_stays_hidden_and_an_empty_cell_stays() -> None:
    block = Block("row", (Run("Kota |  | Iklan"),), marks=(Mark(Span(10, 15), "advertisement"),))
    assert cells(block, sentences=(), quotes=(), anchors=()) == "<td>Kota</td><td></td><td></td>"
