"""The text that is analyzed, and the way back to the blocks."""

from hypothesis import given, settings
from hypothesis import strategies as st

from warta.analyze.overlaps import kept
from warta.analyze.passages import parts, reader, sentence_key
from warta.nouns.mentions import Country, Find, Organisation, Person
from warta.nouns.text import Block, Mark, Prose, Run, Span, text_of


def prose(*blocks: Block) -> Prose:
    return Prose("", "lead", blocks)


def test_boilerplate_is_not_analyzed() -> None:
    block = Block("paragraph", (Run("JAKARTA - Hujan turun."),), marks=(Mark(Span(0, 10), "dateline"),))
    hidden = Block("paragraph", (Run("Baca juga: lain"),), marks=(Mark(Span(0, 15), "baca juga"),))
    assert reader(prose(block, hidden, Block("paragraph", (Run("Reda."),)))).text == "Hujan turun.\n\nReda."


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.text("ab .\n", max_size=12), st.integers(0, 12), st.integers(0, 12)), max_size=5))
def test_a_span_of_the_analyzed_text_is_the_same_words_in_its_block(rows: list[tuple[str, int, int]]) -> None:
    blocks = tuple(
        Block("paragraph", (Run(text),), marks=(Mark(Span(min(a, b), min(max(a, b), len(text))), "x"),))
        for text, a, b in rows
        if min(a, b) < min(max(a, b), len(text))
    )
    read = reader(prose(*blocks))
    for start in range(0, len(read.text), 3):
        for part in parts(Span(start, start + 4), read.passages, read.text):
            words = text_of(blocks[part.block])[part.span.start : part.span.end]
            assert words == words.strip() != ""
            assert words in read.text[start : start + 4]


def test_a_country_in_an_organisation_stays_beside_it_and_a_person_swallows_a_country() -> None:
    congress = Find(Span(0, 10), Organisation("Kongres AS"), "r")
    country = Find(Span(8, 10), Country("US"), "r")
    adesanya = Find(Span(20, 35), Person("Israel Adesanya"), "r")
    israel = Find(Span(20, 26), Country("IL"), "r")
    assert kept((congress, country, israel, adesanya)) == (congress, country, adesanya)


def test_the_key_of_a_sentence_is_made_of_its_words_alone() -> None:
    assert sentence_key("“Hujan turun,” kata Ani.") == sentence_key('"Hujan turun" kata Ani')
    assert sentence_key("Hujan turun.") != sentence_key("Hujan reda.")
