"""Training: ``python -m warta_training --shared ../shared`` trains, measures, and writes metrics.json and the card.

With a word it does one thing: ``train``, ``evaluate``, ``thirds`` (parts of the benchmark held out in turn), ``ablate``
(what each ingredient brings).
"""

import argparse
import json
from pathlib import Path

import msgspec

import warta
from warta.analyze.model import load_recogniser
from warta_training.card import card
from warta_training.evaluate import Score
from warta_training.experiments import ablated, held_out, measured
from warta_training.settings import read_settings
from warta_training.steps import Material, material, trained

MODEL = Path(warta.__file__).parent / "model"
STEPS = ("train", "evaluate", "thirds", "ablate")


def main() -> None:
    """Runs the step that is asked for, and writes down what was measured."""
    parser = argparse.ArgumentParser(prog="python -m warta_training", description=__doc__)
    parser.add_argument("step", nargs="?", choices=STEPS, help="train and evaluate, if not given")
    parser.add_argument("--shared", type=Path, required=True, help="the folder with ner/, corpora/ and gold/")
    parser.add_argument("--training", type=Path, default=Path("training"), help="the folder with configs/ and gold/")
    asked = parser.parse_args()
    settings = read_settings(asked.training / "configs" / "training.yaml")
    found = material(asked.shared, asked.training, settings)
    if asked.step in (None, "train"):
        trained(found, MODEL, settings)
    scores: dict[str, dict[str, Score]] = {}
    if asked.step in (None, "evaluate"):
        scores = measured(load_recogniser(), found)
    elif asked.step == "thirds":
        scores = held_out(found, settings)
    elif asked.step == "ablate":
        scores = ablated(found, settings)
    _written_down(asked.training, scores, found)


def _written_down(training: Path, scores: dict[str, dict[str, Score]], found: Material) -> None:
    """metrics.json with these scores in the place of older ones, and the card of all."""
    path = training / "metrics.json"
    known = json.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}
    known |= msgspec.to_builtins(scores)
    path.write_text(json.dumps(known, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    settings = read_settings(training / "configs" / "training.yaml")
    (training / "MODEL_CARD.md").write_text(card(settings, known, found), encoding="utf-8")
    print(json.dumps(msgspec.to_builtins(scores), indent=1))


if __name__ == "__main__":
    main()
