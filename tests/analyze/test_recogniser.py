"""The recogniser put to work beside spaCy's own: the same entities in any text."""

from functools import cache
from pathlib import Path

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokens import Doc

import warta
from warta.analyze.encoder import TRAINED as ENCODER
from warta.analyze.model import load_recogniser
from warta.analyze.recogniser import NAME, TRAINED

ARTICLES = Path(__file__).parents[2] / "articles"
WORDS = (
    *("Presiden", "Joko", "Widodo", "Wali", "Kota", "Surabaya", "PT", "Telkom", "Kali", "Ciliwung", "di", "dan", "Ani"),
    *(".", ",", "\n", "\n\n", "  ", "(", ")", "2024", "kata", "Menteri", "Sri", "Mulyani", "Indrawati", "Persebaya"),
)


@cache
def shared() -> Language:
    return load_recogniser()


@pytest.fixture
def reading() -> Language:
    return shared()


def entities(doc: Doc) -> list[tuple[int, int, str]]:
    return [(entity.start, entity.end, entity.label_) for entity in doc.ents]


def by_spacy(nlp: Language, text: str) -> Doc:
    """The document as spaCy's own recogniser leaves it, from the same vectors."""
    doc = nlp.make_doc(text)
    for name in ("warta_sentences", ENCODER, TRAINED):
        doc = nlp.get_pipe(name)(doc)
    return doc


def texts_of_articles() -> list[str]:
    return [path.read_text(encoding="utf-8") for path in sorted(ARTICLES.rglob("*.md"))]


def test_articles_have_the_same_entities(reading: Language) -> None:
    own = [entities(doc) for doc in reading.pipe(texts_of_articles())]
    assert own == [entities(by_spacy(reading, text)) for text in texts_of_articles()]
    assert sum(map(len, own)) > 500


def test_spacys_whole_pipeline_finds_them_too() -> None:
    trained = spacy.load(Path(warta.__file__).parent / "model")
    texts = texts_of_articles()[:10]
    assert [entities(doc) for doc in load_recogniser().pipe(texts)] == [entities(doc) for doc in trained.pipe(texts)]


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=25).map(" ".join))
def test_any_words_have_the_same_entities(text: str) -> None:
    nlp = shared()
    own, spacys = nlp(text), by_spacy(nlp, text)
    assert entities(own) == entities(spacys)
    assert [token.ent_iob for token in own] == [token.ent_iob for token in spacys]


@pytest.mark.parametrize("text", ["", "\n", "Ya", "Ani", "Joko Widodo", "Ia bertemu Joko Widodo"])
def test_short_texts(reading: Language, text: str) -> None:
    assert entities(reading(text)) == entities(by_spacy(reading, text))


def test_an_entity_ends_where_its_sentence_does(reading: Language) -> None:
    doc = reading("Ia bertemu Joko.\n\nWidodo tiba di Surabaya.")
    assert all(entity.sent.start <= entity.start < entity.end <= entity.sent.end for entity in doc.ents)


def test_spacys_own_rests(reading: Language) -> None:
    assert reading.disabled == [ENCODER, TRAINED]
    assert reading.pipe_names[-1] == NAME


def test_entities_that_were_set_before_stay() -> None:
    nlp, text = load_recogniser(), "Kereta Argo Bromo tiba di Surabaya bersama Joko Widodo."
    ruler = nlp.add_pipe("entity_ruler", first=True)
    ruler.add_patterns([{"label": "PRODUCT", "pattern": "Argo Bromo"}])
    assert {(one.text, one.label_) for one in nlp(text).ents} >= {("Argo Bromo", "PRODUCT"), ("Surabaya", "LOC")}
