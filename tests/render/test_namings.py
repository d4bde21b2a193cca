"""What an article says where it names somebody, and that the rest of it is no matter of that."""

import pytest
from archives import BRIDGE, FLOOD, reading
from msgspec.structs import replace

from warta.condense.namings import Naming, excerpt, naming_key
from warta.nouns.text import Block, Run, Span, text_of
from warta.render import namings
from warta.render.namings import Namings

ARTICLE = reading("banjir", None, FLOOD)
RAIN = Block("paragraph", (Run("Hujan turun."),))


def test_an_edit_where_nobody_is_named_leaves_the_naming() -> None:
    assert naming_key(reading("banjir", None, (*FLOOD, RAIN))) == naming_key(ARTICLE)


@pytest.mark.parametrize(
    "text", ["Rani pergi.", "Rani datang lagi.", "Bagus Hartono datang.", "Rabu (28/2) hujan."], ids=str
)
def test_an_edit_where_somebody_is_named_makes_it_another(text: str) -> None:
    assert naming_key(reading("banjir", None, (*FLOOD, Block("paragraph", (Run(text),))))) != naming_key(ARTICLE)


def test_an_excerpt_is_its_sentence_with_its_marks() -> None:
    first = next(n for n, one in enumerate(ARTICLE.analysis.sentences) if one.block == 1)
    whole = replace(ARTICLE.analysis.sentences[first], span=Span(3, 54))
    sentences = tuple(whole if n == first else one for n, one in enumerate(ARTICLE.analysis.sentences))
    told = excerpt(replace(ARTICLE, analysis=replace(ARTICLE.analysis, sentences=sentences)), first)
    assert text_of(told.shown) == "TAMAYA - Air naik sejak Rabu (28/2) selama dua jam."
    assert [one.span for one in told.shown.marks] == [Span(0, 9)]
    assert (told.place(Span(27, 38)), told.whole) == (Span(24, 35), Span(0, 51))


def test_of_sentences_without_a_mention_a_naming_tells_nothing() -> None:
    whole = reading("banjir", None, (*FLOOD, RAIN))
    named = {one.sentence for one in whole.analysis.mentions}
    told = Naming(whole)
    assert [told.excerpt(n) is not None for n in range(len(whole.analysis.sentences))] == [
        n in named for n in range(len(whole.analysis.sentences))
    ]


def test_the_words_of_a_mention_are_as_written() -> None:
    told = Naming(ARTICLE)
    assert {told.words(n) for n in range(len(told.mentions))} >= {"Rani Wulandari", "Rabu (28/2)", "dua jam", "Jepang"}


def test_a_sentence_is_cut_out_once_for_all_who_ask() -> None:
    told = Naming(ARTICLE)
    assert all(told.sentence(n) is told.excerpt(one.sentence) for n, one in enumerate(told.mentions))


def test_no_more_namings_are_at_hand_than_there_is_room_for(monkeypatch: pytest.MonkeyPatch) -> None:
    known = {"berita/banjir": ARTICLE, "berita/jembatan": reading("jembatan", None, BRIDGE)}
    one = Namings(known)
    assert one["berita/banjir"] is one["berita/banjir"]
    monkeypatch.setattr(namings, "MOST", 1)
    first, other = one["berita/banjir"], one["berita/jembatan"]
    assert (first.mentions, other.mentions) == tuple(held.analysis.mentions for held in known.values())
    assert one["berita/banjir"] is not first
