"""What is said and by whom."""

import re
from pathlib import Path

import pytest

from warta.analyze.people.roles import roles_of
from warta.analyze.quotes import find_quotes
from warta.analyze.sentences import sentence_spans
from warta.decode import mapping_yaml
from warta.nouns.mentions import Find, Person, Saying
from warta.nouns.text import Span

CORPUS = mapping_yaml((Path(__file__).parents[2] / "corpus/quotes.yaml").read_text(encoding="utf-8")).values
NAMES = {form: name for name, forms in CORPUS["people"].items() for form in forms}
FORM = re.compile(rf"\b(?:{'|'.join(sorted(NAMES, key=len, reverse=True))})\b")


def sayings(text: str) -> tuple[Saying, ...]:
    """The quotes of a text in which the people of the corpus are found by their names alone."""
    sentences = sentence_spans(text)
    spans = [Span(*found.span()) for found in FORM.finditer(text)]
    people = []
    for at, span in enumerate(spans):
        sentence = next(one for one in sentences if one.start <= span.start < one.end)
        begin = max(sentence.start, spans[at - 1].end if at else 0)
        stop = min([sentence.end, *(other.start for other in spans[at + 1 : at + 2])])
        roles = roles_of(text, span=span, begin=begin, stop=stop)
        people.append(Find(span, Person(NAMES[text[span.start : span.end]], roles), "by hand"))
    return find_quotes(text, people=tuple(people), sentences=sentences)


def words_of(text: str, kind: str) -> list[str]:
    return [text[one.span.start : one.span.end] for one in sayings(text) if one.kind == kind]


@pytest.mark.parametrize(("speaker", "text"), [(who, text) for who, texts in CORPUS["said"].items() for text in texts])
def test_words_are_given_to_their_speaker(speaker: str, text: str) -> None:
    found = sayings(text)
    assert found and {saying.speaker for saying in found} == {speaker}


@pytest.mark.parametrize("text", CORPUS["unknown"])
def test_a_speaker_without_a_name_stays_unknown(text: str) -> None:
    direct = [saying.speaker for saying in sayings(text) if saying.kind == "direct"]
    assert direct and set(direct) == {""}


@pytest.mark.parametrize("text", CORPUS["ignores"])
def test_titles_terms_and_objects_are_not_said(text: str) -> None:
    assert sayings(text) == ()


@pytest.mark.parametrize(("text", "quotes"), CORPUS["stretches"].items())
def test_a_quote_is_whole_however_its_marks_are_turned(text: str, quotes: list[str]) -> None:
    assert words_of(text, "direct") == quotes


@pytest.mark.parametrize(("text", "clause"), CORPUS["clauses"].items())
def test_only_the_clause_is_handed_over(text: str, clause: str) -> None:
    assert words_of(text, "indirect") == [clause]


@pytest.mark.parametrize(
    ("name", "text"), [(name, text) for name, texts in CORPUS["classes"].items() for text in texts]
)
def test_a_cue_tells_what_is_done_with_the_words(name: str, text: str) -> None:
    assert {saying.cue_class for saying in sayings(text)} == {name}


def test_a_reply_without_a_name_is_not_the_askers() -> None:
    text = '"Kapan air surut?" tanya Ani Wijaya. "Kami belum tahu sama sekali," jawabnya.'
    assert [saying.speaker for saying in sayings(text)] == ["Ani Wijaya", ""]


def test_a_cue_is_kept_as_written_without_its_clitic() -> None:
    text = '"Jalan ini rusak," kata Ani. "Akan kami perbaiki," janjinya.'
    assert [(saying.cue, saying.cue_class) for saying in sayings(text)] == [("kata", "say"), ("janji", "promise")]


HEARD = "Kapolres Tirtamulya AKBP Ani Wijaya datang ke lokasi. "


@pytest.mark.parametrize(
    ("by", "text"),
    [
        ("name", '"Jalan ini rusak," kata Kapolres Ani Wijaya.'),
        ("role", '"Jalan ini rusak," kata Kapolres.'),
        ("pronoun", 'Ani menjelaskan rencana itu. "Jalan ini rusak," katanya.'),
        ("name", 'Kapolres Ani mengatakan, "Jalan ini rusak."'),
        ("role", 'Kapolres mengatakan, "Jalan ini rusak."'),
        ("name", 'Menurut Ani, "jalan ini sudah lama rusak".'),
        ("role", 'Menurut Kapolres, "jalan ini sudah lama rusak".'),
        ("name", "Menurut Ani, jalan itu rusak."),
        ("role", "Menurut Kapolres, jalan itu rusak."),
        ("pronoun", '"Jalan ini rusak," kata Ani. Menurut dia, jalan itu ditutup.'),
        ("name", "Ani mengatakan bahwa jalan itu rusak."),
        ("role", "Kapolres mengatakan bahwa jalan itu rusak."),
        ("name", "Jalan itu rusak, kata Ani."),
        ("role", "Jalan itu rusak, kata Kapolres."),
        ("role", '"Jalan ini rusak," kata Kapolres. "Kami akan memperbaikinya."'),
        ("role", 'Hal itu disampaikan Kapolres. "Jalan ini akan segera diperbaiki."'),
        ("role", '"Jalan ini rusak sejak lama."\n\n"Kami memperbaikinya," kata Kapolres.'),
        ("name", '"Jalan ini rusak sejak lama."\n\n"Kami memperbaikinya," kata Ani.'),
    ],
)
def test_what_a_speaker_was_concluded_from_is_told(by: str, text: str) -> None:
    last = sayings(HEARD + text)[-1]
    assert (last.speaker, last.by) == ("Ani Wijaya", by)


def test_nothing_is_concluded_where_nobody_is_named() -> None:
    assert [(one.speaker, one.by) for one in sayings('"Jalan ini rusak," kata polisi.')] == [("", "")]
