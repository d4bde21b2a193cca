"""What is measured: the shipped recogniser, parts of the benchmark held out in turn, and what each ingredient brings."""

from collections.abc import Callable

import msgspec
from spacy.language import Language

from warta.analyze.names import name_spans
from warta_training.augment import lowered, raised
from warta_training.convert import Annotated, Marked
from warta_training.evaluate import Score, scores
from warta_training.settings import Settings
from warta_training.silver import Lesson
from warta_training.split import Corpora
from warta_training.steps import Material, measured_on, raw_text, second_lesson, student, taught_by, vectors

THIRDS = 3
SEEDS = (20, 21)


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
    result = {}
    for third in range(THIRDS):
        cut = slice(third * len(whole) // THIRDS, (third + 1) * len(whole) // THIRDS)
        held = whole[cut]
        texts = {one.text for one in held}
        rest = tuple(one for one in whole if one.text not in texts)
        part = Corpora(rest, held, found.corpora.others, _people(rest, found.corpora))
        learnt = taught_by(msgspec.structs.replace(found, corpora=part), raw, table, settings)
        short = msgspec.structs.replace(settings, steps=settings.steps // 2)
        result[f"idner, third {third + 1} held out"] = scores(held, finder(student(learnt, table, short)))
    return result


def _people(rest: tuple[Annotated, ...], whole: Corpora) -> tuple[str, ...]:
    """The names of people in what is trained on."""
    examples = (*rest, *whole.others)
    return tuple(sorted({one.text[m.start : m.end] for one in examples for m in one.marks if m.label == "PER"}))


def ablated(found: Material, settings: Settings) -> dict[str, dict[str, Score]]:
    """Short trainings without one ingredient each, two seeds each, measured on the dev set and on ours."""
    learnt, table = second_lesson(found, settings)
    result = {}
    for name, without in ingredients(learnt, found).items():
        for seed in SEEDS:
            short = msgspec.structs.replace(settings, steps=settings.ablation_steps, seed=seed)
            own, changed = without(short)
            sets = measured(student(own, table, changed), found)
            for kind in ("idner-dev", "mixed", "idner-dev in small letters", "idner-dev in capitals"):
                result[f"ablation: {name}, seed {seed}, {kind}"] = sets[kind]
    return result


Change = Callable[[Settings], tuple[Lesson, Settings]]


def ingredients(learnt: Lesson, found: Material) -> dict[str, Change]:
    """For each ingredient the lesson and the settings without it."""
    replace = msgspec.structs.replace
    ours = {one.example.text for one in found.learn}
    bare = replace(learnt, gold=tuple(one for one in learnt.gold if one.text not in ours))
    return {
        "all": lambda settings: (learnt, settings),
        "without mined statistics": lambda settings: (replace(learnt, mined=""), settings),
        "without silver": lambda settings: (replace(learnt, labelled=()), settings),
        "without our own sentences": lambda settings: (bare, settings),
        "without copies with other people": lambda settings: (learnt, replace(settings, swapped=0.0)),
        "without copies in other letters": lambda settings: (learnt, replace(settings, lowered=0.0, raised=0.0)),
        "without vectors": lambda settings: (learnt, replace(settings, static_vectors=False)),
    }
