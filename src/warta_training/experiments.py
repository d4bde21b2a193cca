"""What is measured: the shipped recogniser, parts of the benchmark held out in turn, what each ingredient brings."""

from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import msgspec
from spacy.language import Language

from warta.analyze.names import name_spans
from warta_training.augment import lowered, raised
from warta_training.convert import Annotated, Marked
from warta_training.evaluate import Score, scores
from warta_training.rounds import Lesson
from warta_training.settings import Settings
from warta_training.split import Corpora
from warta_training.steps import Material, last_lesson, measured_on, raw_text, student, taught_by, vectors

THIRDS = 3
SEEDS = (20, 21)
PROCESSES = 2
INGREDIENTS = (
    "all",
    "without copies in other letters",
    "without copies with other people",
    "without mined statistics",
    "without our own sentences",
    "without silver",
    "without vectors",
)


def finder(nlp: Language) -> Callable[[str], list[Marked]]:
    """The names in a text as marks, after the rules behind the recogniser."""

    def find(text: str) -> list[Marked]:
        return [Marked(name.span.start, name.span.end, name.label) for name in name_spans(nlp(text))]

    return find


def measured(nlp: Language, found: Material) -> dict[str, dict[str, Score]]:
    """The scores of a recogniser on every set, and on the dev set in small letters and in capitals."""
    find = finder(nlp)
    sets = measured_on(found)
    sets["idner-dev in small letters"] = tuple(lowered(one) for one in found.corpora.dev)
    sets["idner-dev in capitals"] = tuple(raised(one) for one in found.corpora.dev)
    return {name: scores(examples, find) for name, examples in sets.items()}


def held_out(found: Material, settings: Settings) -> dict[str, dict[str, Score]]:
    """Three trainings, each without one contiguous third of the benchmark, measured on that third."""
    raw = raw_text(found)
    table = vectors(found, raw, settings)
    whole = (*found.corpora.train, *found.corpora.dev)
    short = msgspec.structs.replace(settings, steps=settings.first_steps, mined_lines=settings.silver_lines)
    result = {}
    for third in range(THIRDS):
        cut = slice(third * len(whole) // THIRDS, (third + 1) * len(whole) // THIRDS)
        held = whole[cut]
        texts = {one.text for one in held}
        rest = tuple(one for one in whole if one.text not in texts)
        part = Corpora(rest, held, found.corpora.others, _people(rest, found.corpora))
        learnt = taught_by(msgspec.structs.replace(found, corpora=part), raw, table, short)
        result[f"idner, third {third + 1} held out"] = scores(held, finder(student(learnt, table, short)))
    return result


def _people(rest: tuple[Annotated, ...], whole: Corpora) -> tuple[str, ...]:
    """The names of people in what is trained on."""
    examples = (*rest, *whole.others)
    return tuple(sorted({one.text[m.start : m.end] for one in examples for m in one.marks if m.label == "PER"}))


def ablated(found: Material, settings: Settings) -> dict[str, dict[str, Score]]:
    """Short trainings without one ingredient each, two seeds each, on what the last training learnt from."""
    jobs = [(name, seed) for name in INGREDIENTS for seed in SEEDS]
    with ProcessPoolExecutor(PROCESSES, mp_context=get_context("spawn")) as pool:
        sets = pool.map(_ablation, *zip(*((found, settings, name, seed) for name, seed in jobs), strict=True))
        return {
            f"ablation: {name}, seed {seed}, {kind}": scored[kind]
            for (name, seed), scored in zip(jobs, sets, strict=True)
            for kind in ("idner-dev", "mixed", "idner-dev in small letters", "idner-dev in capitals")
        }


def _ablation(found: Material, settings: Settings, name: str, seed: int) -> dict[str, dict[str, Score]]:
    learnt, table = last_lesson(found)
    short = msgspec.structs.replace(settings, steps=settings.ablation_steps, seed=seed)
    return measured(student(*without(name, learnt, found, short, table)), found)


def without(
    name: str, learnt: Lesson, found: Material, settings: Settings, table: Path
) -> tuple[Lesson, Path, Settings]:
    """The lesson, the vectors and the settings without an ingredient."""
    replace = msgspec.structs.replace
    if name == "without our own sentences":
        ours = {one.example.text for one in found.learn}
        learnt = replace(learnt, gold=tuple(one for one in learnt.gold if one.text not in ours))
    changes: dict[str, Lesson] = {
        "without mined statistics": replace(learnt, mined=""),
        "without silver": replace(learnt, labelled=()),
    }
    settled = {
        "without copies with other people": replace(settings, swapped=0.0),
        "without copies in other letters": replace(settings, lowered=0.0, raised=0.0),
        "without vectors": replace(settings, static_vectors=False),
    }
    return changes.get(name, learnt), table, settled.get(name, settings)
