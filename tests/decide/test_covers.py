"""What tells the name of somebody protected, and what does not: in doubt more is covered."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from told import told

from warta.decide.covers import covers, folded, hidden, is_told
from warta.decide.stage import decide
from warta.nouns.mentions import Person
from warta.nouns.register import Decision, Register
from warta.nouns.text import text_of

KIRANA = Decision("person", "Kirana Sera Wardhani", "entities.yaml:2", initials="K", protected=True)
ONE = hidden(KIRANA, linked=["Kirana"])


def covered(text: str, *, named: bool) -> str:
    """The text with its covers in brackets."""
    for one in reversed(covers(text, [ONE], [ONE] if named else [])):
        text = f"{text[: one.span.start]}[{text[one.span.start : one.span.end]}]{text[one.span.end :]}"
    return text


@pytest.mark.parametrize(
    "text",
    [
        *("[Kirana Sera Wardhani]", "[KIRANA SERA WARDHANI]", "[kirana-sera-wardhani]", "#[KiranaSeraWardhani]x"),
        *("[Kirana\u00a0Sera  Wardhani]", "[Kirana%20Sera%20Wardhani]", "[Kirànà Sera Wardhani]", "[Kira\u00adna Sera Wardhani]"),
        *("[Kirana Wardhani] pergi", "[Sera Wardhani] pergi", "[Wardhani Sera Kirana]"),
        *("Kirana pergi", "sera", "Wardhani", "Mankirana Serapan"),
    ],
)  # fmt: skip
def test_the_whole_name_is_covered_in_every_article(text: str) -> None:
    assert covered(text.replace("[", "").replace("]", ""), named=False) == text


@pytest.mark.parametrize(
    "text",
    [
        *("[Kirana] pergi", "[KIRANA] pergi", "[Kirananya]", "kata[Kirana] dan", "[Wardhani, Kirana Sera]", "oleh [kirana]."),
        *("sifat serakah", "Mankirana", "Wardhaniah", "diksera"),
    ],
)  # fmt: skip
def test_where_the_name_stands_its_words_are_covered_too(text: str) -> None:
    bare = text.replace("[", "").replace("]", "")
    assert covered(bare, named=True) == text.replace("[Kirananya]", "[Kirana]nya")


@pytest.mark.parametrize(
    "address", ["https://a.example/kirana-sera-wardhani", "a?q=kirana%2520sera%2520wardhani", "KiranaSeraWardhani.png"]
)
def test_an_address_tells_a_name_however_it_is_encoded(address: str) -> None:
    assert is_told(address, [ONE], [])
    assert not is_told("https://a.example/kirana", [ONE], [])


def test_frequent_names_and_words_of_the_language_are_no_part_by_themselves() -> None:
    one = hidden(Decision("person", "Siti Bunga", "entities.yaml:2", initials="SB", protected=True))
    assert covers("Siti membeli bunga.", [one], [one]) == []


WORDS = st.lists(
    st.sampled_from(["Kirana", "Sera", "Wardhani", "Rani", "pergi", "ke", "Kiranà,", "-", "K.", "x"]), max_size=9
)


def test_short_words_glued_within_another_word_are_none() -> None:
    one = hidden(Decision("person", "Ra Ni", "entities.yaml:2", initials="RN", protected=True))
    assert covers("Ra Ni berani, kerani.", [one], [one])[1:] == []


@settings(max_examples=200, deadline=None, derandomize=True)
@given(words=WORDS)
def test_what_was_found_stays_where_its_words_are(words: list[str]) -> None:
    text = f"Kabar Kirana Sera Wardhani\n{' '.join(words) or '-'}\nRani pulang."
    before = told("a.md", text, {"Rani": Person("Rani"), "pergi": Person("pergi")})
    after = decide([before], Register((KIRANA,)))[0]
    shown = [
        text_of(after.prose.blocks[one.block])[one.span.start : one.span.end]
        for one in after.analysis.mentions
        if one.rule == "by hand"
    ]
    assert shown == [word for word in text.replace("\n", " ").replace(".", "").split() if word in ("Rani", "pergi")]
    whole = folded("\n".join(text_of(block) for block in after.prose.blocks))
    assert not any(word in whole for word in ("kirana", "wardhani"))
    for one in after.analysis.sentences:
        assert one.span.end == len(text_of(after.prose.blocks[one.block]))
