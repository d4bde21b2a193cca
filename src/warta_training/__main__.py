"""Training: ``python -m warta_training --shared ../shared``; with the word ``evaluate`` it only measures."""

import argparse
import json
import shutil
from collections.abc import Callable
from pathlib import Path

import msgspec
import spacy
from spacy.language import Language

import warta
from warta.analyze.language import WartaIndonesian
from warta.analyze.names import name_spans
from warta_training.card import card
from warta_training.convert import Marked
from warta_training.evaluate import Score, scores
from warta_training.settings import Settings, read_settings
from warta_training.silver import Lesson, lesson
from warta_training.sources import fresh, kept_out, raw_lines
from warta_training.split import augmented, corpora
from warta_training.student import train_student, with_vectors
from warta_training.vectors import text_for_vectors, train_vectors

MODEL = Path(warta.__file__).parent / "model"


def main() -> None:
    """Train, or measure what was trained."""
    parser = argparse.ArgumentParser(prog="python -m warta_training", description=__doc__)
    parser.add_argument("step", nargs="?", choices=["train", "evaluate"], default="train")
    parser.add_argument("--shared", type=Path, required=True, help="the folder with ner/, corpora/ and gold/")
    parser.add_argument("--training", type=Path, default=Path("training"), help="the folder with configs/")
    parser.add_argument("--model", type=Path, default=MODEL, help="where the trained pipeline goes")
    asked = parser.parse_args()
    settings = read_settings(asked.training / "configs" / "training.yaml")
    if asked.step == "train":
        train(asked.shared, asked.training / "work", asked.model, settings)
    measured = measure(asked.shared, asked.model)
    document = {kind: msgspec.to_builtins(score) for kind, score in measured.items()}
    (asked.training / "metrics.json").write_text(json.dumps({"idner-dev": document}, indent=2) + "\n", encoding="utf-8")
    (asked.training / "MODEL_CARD.md").write_text(card(settings, measured), encoding="utf-8")
    print(json.dumps(document, indent=2))


def train(shared: Path, work: Path, model: Path, settings: Settings) -> None:
    """Vectors, teacher, silver, student; the trained pipeline replaces what lay in ``model``."""
    work.mkdir(parents=True, exist_ok=True)
    out = kept_out(shared)
    raw = fresh(raw_lines(shared / "corpora" / "raw-text.txt.xz"), out)
    table = train_vectors(text_for_vectors(raw, WartaIndonesian(), settings), work, settings)
    learnt = lesson(corpora(shared / "ner"), shared, work, with_vectors(table), out, settings)
    save(student(learnt, table, settings), model)


def student(learnt: Lesson, table: Path, settings: Settings) -> Language:
    """The student of a lesson, its copies included; silver people are swapped seldom, for they are fresh already."""
    names = list(learnt.names)
    gold = augmented(list(learnt.gold), names, settings)
    silver = augmented(list(learnt.silver), names, msgspec.structs.replace(settings, swapped=settings.swapped / 10))
    return train_student(gold, silver, table, settings)


def save(nlp: Language, model: Path) -> None:
    """The pipeline on disk, without the words that training has met."""
    shutil.rmtree(model, ignore_errors=True)
    nlp.to_disk(model, exclude=["lookups"])
    (model / "vocab" / "strings.json").write_text("[]", encoding="utf-8")


def measure(shared: Path, model: Path) -> dict[str, Score]:
    """The scores of the trained recogniser and the rules after it on the dev set."""
    return scores(corpora(shared / "ner").dev, finder(spacy.load(model)))


def finder(nlp: Language) -> Callable[[str], list[Marked]]:
    """The names in a text as marks."""

    def find(text: str) -> list[Marked]:
        return [Marked(name.span.start, name.span.end, name.label) for name in name_spans(nlp(text))]

    return find


if __name__ == "__main__":
    main()
