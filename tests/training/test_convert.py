"""Annotated sentences become running text with spans."""

import random

import pytest

from warta.analyze.language import WartaIndonesian
from warta_training.augment import paired, raised
from warta_training.convert import Annotated, Marked, annotated, bio, marked
from warta_training.evaluate import Score, scores
from warta_training.sources import Tagged, fresh, shingles

NLP = WartaIndonesian()


def test_brackets_and_marks_close_up_and_an_alias_is_a_name_of_its_own() -> None:
    words = ("Badan", "Anu", "(BA)", ",", "kata", "Budi", ".")
    sentence = Tagged(words, ("B-ORG", "I-ORG", "I-ORG", "O", "O", "B-PER", "O"))
    assert annotated(sentence) == Annotated(
        "Badan Anu (BA), kata Budi.", (Marked(0, 9, "ORG"), Marked(11, 13, "ORG"), Marked(21, 25, "PER"))
    )


def test_a_hyphen_pair_is_two_people() -> None:
    sentence = Tagged(("Budi-Sari", "menang"), ("B-PER", "O"))
    assert annotated(sentence) == Annotated("Budi-Sari menang", (Marked(0, 4, "PER"), Marked(5, 9, "PER")))


def test_a_pair_that_the_annotators_missed_is_read_by_known_names() -> None:
    sentence = Tagged(("Budi-Sari", "menang"), ("O", "O"))
    assert annotated(sentence, frozenset({"Budi", "Sari"})).marks == (Marked(0, 4, "PER"), Marked(5, 9, "PER"))


def test_tags_and_marks_are_each_other_s_reverse() -> None:
    example = Annotated("Budi Santosa (BS) tiba.", (Marked(0, 12, "PER"), Marked(14, 16, "-")))
    doc = NLP(example.text)
    assert bio(doc, example) == ["B-PER", "I-PER", "O", "-", "O", "O", "O"]
    assert marked(doc, bio(doc, example)) == example


def test_copies_keep_their_marks_on_the_names() -> None:
    example = Annotated("Budi tiba.", (Marked(0, 4, "PER"),))
    assert raised(example) == Annotated("BUDI TIBA.", (Marked(0, 4, "PER"),))


def test_a_person_is_made_a_pair() -> None:
    example = Annotated("Budi tiba.", (Marked(0, 4, "PER"),))
    made = paired(example, ["Sari"], random.Random(1))
    assert made == Annotated("Budi-Sari tiba.", (Marked(0, 4, "PER"), Marked(5, 9, "PER")))


def test_lines_that_share_eight_words_with_the_measure_are_left_out() -> None:
    measured = "satu dua tiga empat lima enam tujuh delapan"
    out = frozenset(shingles(measured))
    assert fresh([f"nol {measured} sembilan", "satu dua tiga"], out) == ["satu dua tiga"]


@pytest.mark.parametrize(("found", "f"), [(Marked(0, 4, "PER"), 1.0), (Marked(0, 4, "ORG"), 0.0)])
def test_only_the_exact_span_and_type_is_right(found: Marked, f: float) -> None:
    example = Annotated("Budi tiba.", (Marked(0, 4, "PER"),))
    assert scores([example], lambda _: [found])["all"] == Score(f, f, f, 1)
