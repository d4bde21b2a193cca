"""The shipped recogniser on sentences of our own."""

from time import perf_counter

import pytest

from warta.analyze.model import load_recogniser
from warta.analyze.names import name_spans

TEXTS = {
    "Presiden Joko Widodo bertemu Prabowo Subianto di Jakarta, Rabu (30/8).": [
        ("Joko Widodo", "PER"),
        ("Prabowo Subianto", "PER"),
        ("Jakarta", "LOC"),
    ],
    '"Kami siap," kata Ratna Wulandari.': [("Ratna Wulandari", "PER")],
}


@pytest.mark.parametrize("text", TEXTS)
def test_names_are_found_in_plain_news(text: str) -> None:
    assert [(text[n.span.start : n.span.end], n.label) for n in name_spans(load_recogniser()(text))] == TEXTS[text]


def test_the_pipeline_loads_in_under_a_second_and_a_half() -> None:
    load_recogniser()
    begun = perf_counter()
    load_recogniser()
    assert perf_counter() - begun < 1.5


def test_the_pipeline_has_its_parts_in_order() -> None:
    assert load_recogniser().pipe_names == ["warta_sentences", "warta_encoder", "warta_recogniser"]


def test_a_text_of_more_than_a_million_letters_is_read() -> None:
    text = "Jepang, " * 130_000
    assert len(load_recogniser().make_doc(text).text) == len(text)
