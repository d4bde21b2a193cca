"""How well names are found: exact span and type, on texts that were not trained on, through the real tokenizer."""

from collections import Counter
from collections.abc import Callable, Iterable

from msgspec import Struct

from warta_training.convert import Annotated, Marked

KINDS = ("PER", "ORG", "LOC")


class Score(Struct, frozen=True):
    """Precision, recall and F of one kind, and how many the gold has."""

    precision: float
    recall: float
    f: float
    gold: int


def scores(examples: Iterable[Annotated], find: Callable[[str], Iterable[Marked]]) -> dict[str, Score]:
    """The scores by kind, and of all kinds together under ``all``."""
    right: Counter[str] = Counter()
    found: Counter[str] = Counter()
    gold: Counter[str] = Counter()
    for example in examples:
        told = set(example.marks)
        finds = set(find(example.text))
        for kinds, marks in ((right, told & finds), (found, finds), (gold, told)):
            kinds.update(mark.label for mark in marks)
            kinds["all"] += len(marks)
    return {kind: _score(right[kind], found[kind], gold[kind]) for kind in (*KINDS, "all")}


def _score(right: int, found: int, gold: int) -> Score:
    precision, recall = right / found if found else 1.0, right / gold if gold else 1.0
    f = 2 * right / (found + gold) if found + gold else 1.0
    return Score(round(precision, 4), round(recall, 4), round(f, 4), gold)
