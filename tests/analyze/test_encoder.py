"""The encoder put to work beside the one that spaCy runs: the same numbers, whatever else is read beside a text."""

import os
import platform
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest
import spacy
from spacy.language import Language

import warta
from warta.analyze import encoder
from warta.analyze.encoder import NAME, TRAINED, Encoder
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


def vectors(nlp: Language, texts: tuple[str, ...], name: str = NAME) -> list[encoder.Rows]:
    """What the encoder of this name gives."""
    return [np.asarray(nlp.get_pipe(name)(nlp.make_doc(text)).tensor) for text in texts]


def test_the_numbers_are_spacys_up_to_rounding(reading: Language) -> None:
    for own, spacys in zip(vectors(reading, TEXTS), vectors(spacy.load(MODEL), TEXTS, TRAINED), strict=True):
        assert own.shape == spacys.shape
        np.testing.assert_allclose(own, spacys, rtol=1e-4, atol=1e-4)


def test_a_norm_that_a_rule_gives_counts() -> None:
    nlp = load_recogniser()
    nlp.tokenizer.add_special_case("Sabtu", [{"ORTH": "Sabtu", "NORM": "hari"}])
    own, plain = vectors(nlp, ("Pada Sabtu itu", "Pada Minggu itu"))
    np.testing.assert_allclose(own, vectors(nlp, ("Pada Sabtu itu",), TRAINED)[0], rtol=1e-4, atol=1e-4)
    assert not np.allclose(own, plain, atol=1e-2)


def test_a_text_alone_and_behind_others_comes_to_the_same_bits(reading: Language) -> None:
    behind = [doc.tensor.tobytes() for doc in reading.pipe(TEXTS[::-1])][::-1]
    assert behind == [vectors(load_recogniser(), (text,))[0].tobytes() for text in TEXTS]


ALONE = """
import sys
{first}
sys.path.insert(0, sys.argv[1])
from test_encoder import TEXTS, load_recogniser, vectors
from threadpoolctl import threadpool_info
behind, alone = load_recogniser(), load_recogniser()
told = vectors(behind, TEXTS[::-1])[::-1]
assert [a.tobytes() for a in told] == [vectors(alone, (text,))[0].tobytes() for text in TEXTS], "other bits"
kernel = next(one["architecture"] for one in threadpool_info() if one["user_api"] == "blas")
print(kernel, hash(b"".join(a.tobytes() for a in told)))
"""


def has_kernel(kernel: str) -> bool:
    """Whether this processor runs the code of this kernel."""
    needs = {"SkylakeX": "avx512f", "Haswell": "avx2", "Sandybridge": "avx"}[kernel]
    cpu = Path("/proc/cpuinfo")
    return platform.machine() == "x86_64" and cpu.is_file() and f" {needs} " in cpu.read_text()


@pytest.mark.parametrize("kernel", ["Haswell", "SkylakeX", "Sandybridge"])
def test_so_it_is_on_other_processors_with_any_number_of_threads(kernel: str) -> None:
    """With the kernel for Haswell a row of a product hangs on how many rows, and threads, there are; a text must not."""
    if not has_kernel(kernel):
        pytest.skip(f"this processor has not what {kernel} needs")
    found = set()
    for threads, first in (("1", ""), ("2", "import numpy")):
        told = {**os.environ, "OPENBLAS_CORETYPE": kernel, "OPENBLAS_NUM_THREADS": threads, "PYTHONHASHSEED": "0"}
        words = [sys.executable, "-c", ALONE.format(first=first), str(Path(__file__).parent)]
        done = subprocess.run(words, capture_output=True, text=True, check=False, env=told)
        assert done.returncode == 0, done.stderr
        found.add(done.stdout)
    assert len(found) == 1
    assert found.pop().startswith(kernel)


def test_words_that_were_forgotten_come_to_the_same(reading: Language, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = [one.tobytes() for one in vectors(reading, TEXTS)]
    monkeypatch.setattr(encoder, "MOST_WORDS", 12)
    nlp = load_recogniser()
    for _ in range(2):
        assert [one.tobytes() for one in vectors(nlp, TEXTS)] == kept
    assert len(nlp.get_pipe(NAME)._known) <= 12


def test_threads_may_read_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(encoder, "MOST_WORDS", 20)
    nlp = load_recogniser()
    docs = [nlp.make_doc(f"{text} Nomor {number}.") for number in range(40) for text in TEXTS[:3]]
    with ThreadPoolExecutor(4) as pool:
        told = list(pool.map(lambda doc: nlp.get_pipe(NAME)(doc).tensor.tobytes(), docs))
    assert told == [vectors(nlp, (doc.text,))[0].tobytes() for doc in docs]


def test_a_word_is_worked_out_once(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []
    worked_out = Encoder._worked_out

    def noting(own: Encoder, doc: spacy.tokens.Doc, words: list[encoder.Word]) -> encoder.Rows:
        asked.append(len(words))
        return worked_out(own, doc, words)

    monkeypatch.setattr(Encoder, "_worked_out", noting)
    vectors(load_recogniser(), ("Ani dan Budi", "Budi dan Ani", "Budi dan Citra"))
    assert asked == [3, 1]


def test_a_text_without_words_has_no_rows(reading: Language) -> None:
    assert [rows.shape for rows in vectors(reading, ("", "Ya"))] == [(0, 96), (1, 96)]


def test_the_pipeline_can_be_written_and_read_again(reading: Language, tmp_path: Path) -> None:
    reading.to_disk(tmp_path / "model")
    again = spacy.load(tmp_path / "model")
    assert (again.pipe_names, again.disabled) == (reading.pipe_names, reading.disabled)
    for text in TEXTS:
        mine, its = reading(text), again(text)
        assert mine.tensor.tobytes() == its.tensor.tobytes()
        assert [(one.text, one.label_) for one in mine.ents] == [(one.text, one.label_) for one in its.ents]
