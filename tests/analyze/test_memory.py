"""The vocabulary of a process that analyzes much stays small, and no answer hangs on it."""

from datetime import date

import pytest

from warta.analyze import engine, stage
from warta.answering import Files, answered, batches
from warta.nouns.files import SourceFile
from warta.nouns.knowledge import NOTHING

FILES = Files(
    tuple(SourceFile(f"{n}.md", f"Presiden Joko Widodo bertemu Ani Wijaya{n} di Jepang.".encode()) for n in range(3)),
    date(2026, 12, 31),
)


def test_a_pipeline_that_met_many_words_is_loaded_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    (batch,) = batches(FILES, 1)
    before, answers = engine.pipeline(NOTHING), answered(batch.data)
    assert engine.pipeline(NOTHING) is before
    monkeypatch.setattr(stage, "MOST_WORDS", 0)
    assert answered(batch.data) == answers
    assert engine.pipeline(NOTHING) is not before
    assert answered(batch.data) == answers
