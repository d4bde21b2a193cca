"""The encoder put to work beside the one that spaCy runs: the same numbers, whatever else is read beside a text."""

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
import spacy
from spacy.language import Language

import warta
from warta.analyze import encoder
from warta.analyze.model import load_recogniser

MODEL = Path(warta.__file__).parent / "model"
TEXTS = (
    "Presiden Prancis Emmanuel Macron tiba di Jakarta, Rabu (30/8/2023).",
    "Wali Kota Tirtamaya, Gandung Wirasaba, meresmikan jembatan itu.\n\nIa datang bersama camat hlm. 7.",
    "Ya.",
    " ".join(f"Warga ke-{number} menyeberang ke {number * 3} desa bersama Sumarni." for number in range(60)),
)


@pytest.fixture(scope="module")
def reading() -> Language:
    return load_recogniser()


def vectors(nlp: Language, texts: tuple[str, ...]) -> list[encoder.Rows]:
    docs = [nlp.make_doc(text) for text in texts]
    return list(nlp.get_pipe("tok2vec").predict(docs))


def test_the_numbers_are_spacys_up_to_rounding(reading: Language) -> None:
    trained = spacy.load(MODEL)
    for own, spacys in zip(vectors(reading, TEXTS), vectors(trained, TEXTS), strict=True):
        assert own.shape == spacys.shape
        np.testing.assert_allclose(own, spacys, rtol=1e-4, atol=1e-4)


def test_a_norm_that_a_rule_gives_counts(reading: Language) -> None:
    trained = spacy.load(MODEL)
    for nlp in (reading, trained):
        nlp.tokenizer.add_special_case("Sabtu", [{"ORTH": "Sabtu", "NORM": "hari"}])
    own, spacys, plain = (vectors(nlp, (text,))[0] for nlp, text in (
        (reading, "Pada Sabtu itu"), (trained, "Pada Sabtu itu"), (reading, "Pada Minggu itu")
    ))  # fmt: skip
    np.testing.assert_allclose(own, spacys, rtol=1e-4, atol=1e-4)
    assert not np.allclose(own, plain, atol=1e-2)


def test_a_text_alone_and_among_others_comes_to_the_same_bits(reading: Language) -> None:
    together = vectors(reading, TEXTS)
    assert together[0].tobytes() == vectors(load_recogniser(), TEXTS[:1])[0].tobytes()
    for text, among in zip(TEXTS, together, strict=True):
        assert vectors(reading, (text,))[0].tobytes() == among.tobytes()


@pytest.mark.parametrize("kernel", ["Haswell", "SkylakeX", "Sandybridge"])
def test_so_it_is_on_processors_of_other_kinds(kernel: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """With the kernel for Haswell a row of a product hangs on how many rows there are; a text must not."""
    monkeypatch.setenv("OPENBLAS_CORETYPE", kernel)
    code = (
        "import sys; sys.path.insert(0, sys.argv[1])\n"
        "from test_encoder import TEXTS, load_recogniser, vectors\n"
        "long, alone = load_recogniser(), load_recogniser()\n"
        "among = vectors(long, TEXTS[::-1])[::-1]\n"
        "assert all(a.tobytes() == vectors(alone, (t,))[0].tobytes() for a, t in zip(among, TEXTS)), 'other bits'\n"
    )
    told = subprocess.run(
        [sys.executable, "-c", code, str(Path(__file__).parent)], capture_output=True, text=True, check=False
    )
    assert told.returncode == 0, told.stderr


def test_words_that_were_forgotten_come_to_the_same(reading: Language, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = vectors(reading, TEXTS)
    monkeypatch.setattr(encoder, "MOST_WORDS", 12)
    for _ in range(2):
        for before, after in zip(kept, vectors(load_recogniser(), TEXTS), strict=True):
            assert before.tobytes() == after.tobytes()


def test_a_word_is_worked_out_once(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []
    worked_out = encoder._worked_out
    monkeypatch.setattr(
        encoder, "_worked_out", lambda embed, doc, words: (asked.append(len(words)), worked_out(embed, doc, words))[1]
    )
    nlp = load_recogniser()
    vectors(nlp, ("Ani dan Budi", "Budi dan Ani", "Budi dan Citra"))
    assert asked == [3, 1]


def test_a_text_without_words_has_no_rows(reading: Language) -> None:
    assert [rows.shape for rows in vectors(reading, ("", "Ya"))] == [(0, 96), (1, 96)]


def test_it_refuses_to_learn(reading: Language) -> None:
    model = reading.get_pipe("tok2vec").model
    _, learn = model.begin_update([reading.make_doc(TEXTS[0])])
    with pytest.raises(NotImplementedError, match="load it anew"):
        learn([])
