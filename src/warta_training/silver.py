"""What the student learns from: gold with places made alike, raw news as the teacher labels it, and what is mined there."""

import random
from collections import Counter
from collections.abc import Mapping
from itertools import islice
from pathlib import Path

import pycrfsuite
from msgspec import Struct
from spacy.language import Language

from warta.analyze.name_codes import parsed
from warta_training.convert import MISSING, Annotated, Marked
from warta_training.mining import counted, table
from warta_training.settings import Settings
from warta_training.split import Corpora, harmonised
from warta_training.teacher import Knowledge, knowledge, taught, train_teacher

WORDS = 40_000


class Raw(Struct, frozen=True):
    """Raw text that shares nothing with what is measured on: the articles of the news, by their lines, and other lines."""

    articles: tuple[tuple[str, ...], ...]
    lines: tuple[str, ...]


class Lesson(Struct, frozen=True):
    """What the student learns from: gold, silver, names of people to swap in, and the table of mined statistics."""

    gold: tuple[Annotated, ...]
    silver: tuple[Annotated, ...]
    names: tuple[str, ...]
    mined: str

    @property
    def codes(self) -> Mapping[str, str]:
        """The mined statistics by word."""
        return parsed(self.mined)


def lesson(found: Corpora, own: tuple[Annotated, ...], listed: list[str], raw: Raw, nlp: Language, work: Path, settings: Settings) -> Lesson:
    """The gold with places made alike, and raw text labelled by a teacher of it."""
    known = knowledge(nlp, _common(work / "vectors.txt"), listed)
    benchmark = train_teacher(list(found.train), nlp, known, work / "own.crf")

    def places(text: str) -> tuple[Marked, ...]:
        return taught(text, nlp, benchmark, known, 0.0).marks

    others, ours = (harmonised(examples, places) for examples in (found.others, own))
    gold = [*found.train, *found.train, *others, *ours, *ours]
    teacher = train_teacher([one for one in gold if _is_sure(one)], nlp, known, work / "all.crf")
    news, lines = _labelled(raw, nlp, teacher, known, settings)
    half = settings.silver_lines // 2
    silver = (*news[:half], *lines[:half])
    return Lesson(tuple(gold), silver, _names(found, listed), table(counted([*news, *lines], nlp)))


def _is_sure(example: Annotated) -> bool:
    return all(mark.label != MISSING for mark in example.marks)


def _labelled(
    raw: Raw, nlp: Language, teacher: pycrfsuite.Tagger, known: Knowledge, settings: Settings
) -> tuple[list[Annotated], list[Annotated]]:
    """Half of the wanted lines from the articles, half from the other lines, as the teacher labels them."""
    draw = random.Random(settings.seed)
    articles, lines = list(raw.articles), list(raw.lines)
    draw.shuffle(articles)
    draw.shuffle(lines)
    half = settings.mined_lines // 2
    news = islice((line for article in articles for line in article), half)

    def labelled(line: str) -> Annotated:
        return taught(line, nlp, teacher, known, settings.silver_doubt)

    return [labelled(line) for line in news], [labelled(line) for line in lines[:half]]


def _common(text: Path) -> list[str]:
    """The commonest words of a tokenised text, the commonest first."""
    with text.open(encoding="utf-8") as lines:
        counts = Counter(word for line in lines for word in line.split())
    return [word for word, _ in counts.most_common(WORDS) if any(char.isalpha() for char in word)]


def _names(found: Corpora, listed: list[str]) -> tuple[str, ...]:
    plain = [name for name in listed if 2 <= len(name.split()) <= 3 and "." not in name and name[0].isupper()]
    return tuple(sorted({*found.people, *plain}))
