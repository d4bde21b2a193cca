"""The first lesson: gold with places made alike, and raw text as a teacher of it labels it."""

import random
from collections import Counter
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from msgspec import Struct
from spacy.language import Language

from warta_training.convert import MISSING, Annotated, Marked
from warta_training.mining import counted, table
from warta_training.rounds import Lesson
from warta_training.settings import Settings
from warta_training.split import Corpora, harmonised
from warta_training.teacher import knowledge, taught, train_teacher

WORDS = 40_000


class Raw(Struct, frozen=True):
    """Raw text that shares nothing with what is measured on: articles by their lines, and other lines."""

    articles: tuple[tuple[str, ...], ...]
    lines: tuple[str, ...]


def lesson(
    found: Corpora,
    own: tuple[Annotated, ...],
    listed: list[str],
    raw: Raw,
    nlp: Language,
    work: Path,
    settings: Settings,
) -> Lesson:
    """The gold with places made alike, and raw text labelled by a teacher of it."""
    known = knowledge(nlp, _common(work / "vectors.txt"), listed)
    benchmark = train_teacher(list(found.train), nlp, known, work / "own.crf")

    def places(text: str) -> tuple[Marked, ...]:
        return taught(text, nlp, benchmark, known, 0.0).marks

    others, ours = (harmonised(examples, places) for examples in (found.others, own))
    gold = [*found.train, *found.train, *others, *ours, *ours]
    teacher = train_teacher([one for one in gold if _is_sure(one)], nlp, known, work / "all.crf")
    labelled = [taught(line, nlp, teacher, known, settings.silver_doubt) for line in _drawn(raw, settings)]
    return Lesson(tuple(gold), tuple(labelled), _names(found, listed), table(counted(labelled, nlp)))


def _is_sure(example: Annotated) -> bool:
    return all(mark.label != MISSING for mark in example.marks)


def _drawn(raw: Raw, settings: Settings) -> Iterator[str]:
    """Lines of whole articles and other lines by turns, drawn with the seed."""
    draw = random.Random(settings.seed)
    articles, lines = list(raw.articles), list(raw.lines)
    draw.shuffle(articles)
    draw.shuffle(lines)
    news = (line for article in articles for line in article)
    pairs = islice(zip(news, lines, strict=False), settings.mined_lines // 2)
    return (line for pair in pairs for line in pair)


def _common(text: Path) -> list[str]:
    """The commonest words of a tokenised text, the commonest first."""
    with text.open(encoding="utf-8") as lines:
        counts = Counter(word for line in lines for word in line.split())
    return [word for word, _ in counts.most_common(WORDS) if any(char.isalpha() for char in word)]


def _names(found: Corpora, listed: list[str]) -> tuple[str, ...]:
    plain = [name for name in listed if 2 <= len(name.split()) <= 3 and "." not in name and name[0].isupper()]
    return tuple(sorted({*found.people, *plain}))
