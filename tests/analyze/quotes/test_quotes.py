"""What is said and by whom."""

from pathlib import Path

import pytest

from warta.analyze.quotes import find_quotes
from warta.decode import mapping_yaml
from warta.nouns.mentions import Find, Person, Saying
from warta.nouns.text import Span

CORPUS = mapping_yaml((Path(__file__).parents[2] / "corpus/quotes.yaml").read_text(encoding="utf-8")).values
NAME = "Ani Wijaya"


def sayings(text: str) -> tuple[Saying, ...]:
    people = (
        (Find(Span(text.index(NAME), text.index(NAME) + len(NAME)), Person(NAME), "by hand"),) if NAME in text else ()
    )
    cut = text.index('. "') + 1 if '. "' in text else len(text)
    sentences = tuple(span for span in (Span(0, cut), Span(cut + 1, len(text))) if span.start < span.end)
    return find_quotes(text, people=people, sentences=sentences)


@pytest.mark.parametrize(("speaker", "text"), [(who, text) for who, texts in CORPUS["reads"].items() for text in texts])
def test_words_are_given_to_their_speaker(speaker: str, text: str) -> None:
    found = sayings(text)
    assert found and {saying.speaker for saying in found} == {speaker}


@pytest.mark.parametrize("text", CORPUS["unknown"])
def test_a_speaker_without_a_name_stays_unknown(text: str) -> None:
    assert [saying.speaker for saying in sayings(text)] == [""]


@pytest.mark.parametrize("text", CORPUS["ignores"])
def test_titles_and_scare_quotes_are_not_said(text: str) -> None:
    assert sayings(text) == ()


def test_a_quote_runs_over_paragraphs_that_open_with_a_mark() -> None:
    text = '"Air naik sejak malam.\n\n"Kami mengungsi ke sekolah," kata Ani Wijaya.'
    found = sayings(text)
    assert [(text[s.span.start : s.span.end], s.speaker) for s in found] == [(text[: text.index(" kata")], NAME)]
