"""Which annotated sentences train, which are measured on, and what the foreign schemes' places are worth."""

from collections.abc import Callable
from pathlib import Path
from random import Random

from msgspec import Struct

from warta_training.augment import lowered, paired, raised, swapped, titled
from warta_training.convert import Annotated, Marked, annotated
from warta_training.settings import Settings
from warta_training.sources import Tagged, tagged

OTHERS = ("nerui", "nergrit-train", "nergrit-valid", "nergrit-test")


class Corpora(Struct, frozen=True):
    """The annotated corpora as text: the benchmark's, the others', and the names of people in them."""

    train: tuple[Annotated, ...]
    dev: tuple[Annotated, ...]
    others: tuple[Annotated, ...]
    people: tuple[str, ...]


def corpora(folder: Path) -> Corpora:
    """All that is annotated in the folder; dev is for measuring alone."""
    train = tagged(folder / "idner-train.jsonl")
    others = [sentence for name in OTHERS for sentence in tagged(folder / f"{name}.jsonl")]
    people = _people([*train, *others])
    words = frozenset(name for name in people if " " not in name)
    dev = tuple(annotated(sentence, words) for sentence in tagged(folder / "idner-dev.jsonl"))
    known = {one.text for one in dev}
    return Corpora(
        tuple(one for one in (annotated(sentence, words) for sentence in train) if one.text not in known),
        dev,
        tuple(one for one in (annotated(sentence, words) for sentence in others) if one.text not in known),
        people,
    )


def _people(sentences: list[Tagged]) -> tuple[str, ...]:
    found = set()
    for sentence in sentences:
        one = annotated(sentence)
        found |= {one.text[mark.start : mark.end] for mark in one.marks if mark.label == "PER"}
    return tuple(sorted(found))


def harmonised(examples: tuple[Annotated, ...], places: Callable[[str], tuple[Marked, ...]]) -> list[Annotated]:
    """The examples with those places alone that a model of the benchmark's scheme finds as well."""
    result = []
    for example in examples:
        agreed = {mark for mark in places(example.text) if mark.label == "LOC"}
        marks = tuple(mark for mark in example.marks if mark.label != "LOC" or mark in agreed)
        result.append(Annotated(example.text, marks))
    return result


def augmented(examples: list[Annotated], names: list[str], settings: Settings) -> list[Annotated]:
    """The examples and copies of some with other people, as pairs, and in other letters."""
    draw = Random(settings.seed)
    result = list(examples)
    for example in examples:
        if any(mark.label == "PER" for mark in example.marks) and draw.random() < settings.swapped:
            result.append(swapped(example, names, draw))
            if draw.random() < 0.06:
                result.append(paired(example, names, draw))
    for example in list(result):
        chance = draw.random()
        if chance < settings.lowered:
            result.append(lowered(example))
        elif chance < settings.lowered + settings.raised:
            result.append(raised(example))
        elif chance < settings.lowered + 2 * settings.raised:
            result.append(titled(example))
    return result
