"""Raw news as the teacher labels it."""

import random
from collections import Counter
from pathlib import Path

import pycrfsuite
from msgspec import Struct
from spacy.language import Language

from warta_training.convert import Annotated, Marked
from warta_training.settings import Settings
from warta_training.sources import articles, shingles
from warta_training.split import Corpora, harmonised
from warta_training.teacher import Knowledge, knowledge, taught, train_teacher

WORDS = 40_000


class Lesson(Struct, frozen=True):
    """What the student learns from: gold, silver, and names of people to swap in."""

    gold: tuple[Annotated, ...]
    silver: tuple[Annotated, ...]
    names: tuple[str, ...]


def lesson(found: Corpora, shared: Path, work: Path, nlp: Language, out: frozenset[int], settings: Settings) -> Lesson:
    """The gold with places made alike, and news labelled by a teacher of it."""
    listed = (shared / "ner" / "person-names.txt").read_text(encoding="utf-8").splitlines()
    known = knowledge(nlp, _common(work / "vectors.txt"), listed)
    own = train_teacher(list(found.train), nlp, known, work / "own.crf")

    def places(text: str) -> tuple[Marked, ...]:
        return taught(text, nlp, own, known, 0.0).marks

    gold = [*found.train, *found.train, *harmonised(found.others, places)]
    teacher = train_teacher(gold, nlp, known, work / "all.crf")
    return Lesson(tuple(gold), tuple(_silver(shared, nlp, teacher, known, out, settings)), _names(found, listed))


def _silver(
    shared: Path, nlp: Language, teacher: pycrfsuite.Tagger, known: Knowledge, out: frozenset[int], settings: Settings
) -> list[Annotated]:
    news = [
        article
        for article in articles(shared / "corpora" / "news-11k.jsonl.xz")
        if all(out.isdisjoint(shingles(line)) for line in article)
    ]
    random.Random(settings.seed).shuffle(news)
    lines = (line for article in news[: settings.silver_articles] for line in article)
    return [taught(line, nlp, teacher, known, settings.silver_doubt) for line in lines]


def _common(text: Path) -> list[str]:
    """The commonest words of a tokenised text, the commonest first."""
    counted = Counter(text.read_text(encoding="utf-8").split())
    return [word for word, _ in counted.most_common(WORDS) if any(char.isalpha() for char in word)]


def _names(found: Corpora, listed: list[str]) -> tuple[str, ...]:
    plain = [name for name in listed if 2 <= len(name.split()) <= 3 and "." not in name and name[0].isupper()]
    return tuple(sorted({*found.people, *plain}))
