"""What the student learns from: statistics, agreement of teacher and student, our own sentences."""

import json
from collections import Counter
from pathlib import Path

import pytest

from warta.analyze.language import WartaIndonesian
from warta.analyze.name_codes import parsed
from warta_training.convert import Annotated, Marked
from warta_training.gold import Own, digest, known, own_gold
from warta_training.mining import code, counted, table
from warta_training.rounds import agreed
from warta_training.sources import shingles

TRAINING = Path(__file__).parents[2] / "training"
SHARED = Path(__file__).parents[3] / "shared"


def test_words_are_counted_as_written_and_in_small_letters_by_what_they_were_found_as() -> None:
    examples = [Annotated("Budi Budi di Kudus.", (Marked(0, 9, "PER"), Marked(13, 18, "LOC")))]
    counts = counted(examples, WartaIndonesian())
    assert counts == {
        "Budi": Counter({"B-PER": 1, "I-PER": 1}),
        "budi": Counter({"B-PER": 1, "I-PER": 1}),
        "di": Counter({"O": 1}),
        "Kudus": Counter({"LOC": 1}),
        "kudus": Counter({"LOC": 1}),
    }


def test_what_is_not_known_and_lines_in_capitals_are_not_counted() -> None:
    examples = [Annotated("Budi", (Marked(0, 4, "-"),)), Annotated("BUDI", (Marked(0, 4, "PER"),))]
    assert counted(examples, WartaIndonesian()) == {}


def test_a_table_is_read_as_it_was_written_without_what_is_seldom() -> None:
    counts = {"Budi": Counter({"B-PER": 40, "O": 10}), "Kudus": Counter({"LOC": 2})}
    assert (code(counts["Budi"]), parsed(table(counts))) == ("30001c", {"Budi": "30001c"})


def test_the_student_is_believed_where_the_teacher_is_unsure_or_agrees_and_else_nothing_is_known() -> None:
    text = "Ani Budi Cici Dedi Euis"
    ani, budi, cici, dedi = Marked(0, 3, "PER"), Marked(4, 8, "-"), Marked(9, 13, "PER"), Marked(14, 18, "PER")
    taught = Annotated(text, (ani, budi, cici))
    found = (ani, Marked(4, 8, "ORG"), dedi)
    assert agreed(taught, found).marks == (ani, Marked(4, 8, "ORG"), Marked(9, 13, "-"), Marked(14, 18, "-"))


@pytest.mark.parametrize("name", ["judge", "learn"])
def test_our_own_sentences_are_those_that_were_annotated(name: str) -> None:
    if not SHARED.is_dir():
        pytest.skip("the shared corpora are not here")
    sentences = own_gold(TRAINING, SHARED, name)
    assert all(0 <= m.start < m.end <= len(one.example.text) for one in sentences for m in one.example.marks)


def test_no_sentence_that_judges_is_learnt_from() -> None:
    if not SHARED.is_dir():
        pytest.skip("the shared corpora are not here")
    learn, judge = ([one.example.text for one in own_gold(TRAINING, SHARED, name)] for name in ("learn", "judge"))
    learnt = {shingle for text in learn for shingle in shingles(text)}
    assert [text for text in judge if text in set(learn) or not learnt.isdisjoint(shingles(text))] == []


def test_an_abbreviation_has_no_statistics() -> None:
    assert table({"Dr.": Counter({"O": 50})}) == ""


def _lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").splitlines()


def test_a_text_that_has_changed_is_told(tmp_path: Path) -> None:
    if not SHARED.is_dir():
        pytest.skip("the shared corpora are not here")
    row = json.loads(_lines(TRAINING / "gold" / "judge.jsonl")[0]) | {"hash": digest("another text")}
    (tmp_path / "gold").mkdir()
    (tmp_path / "gold" / "judge.jsonl").write_text(json.dumps(row) + "\n", encoding="utf-8")
    with pytest.raises(ValueError, match="is not the one that was annotated"):
        own_gold(tmp_path, SHARED, "judge")


def test_a_sentence_in_doubt_does_not_judge() -> None:
    sure, unsure = Annotated("Budi", (Marked(0, 4, "PER"),)), Annotated("Budi", (Marked(0, 4, "-"),))
    assert known([Own("sport", sure), Own("sport", unsure)]) == (sure,)
