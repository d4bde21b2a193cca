"""What the student learns from: gold with places made alike, raw news as the teacher labels it, and what is mined there."""

import random
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace
from spacy.language import Language

from warta.analyze.name_codes import parsed
from warta.analyze.names import name_spans
from warta_training.convert import MISSING, Annotated, Marked
from warta_training.mining import counted, table
from warta_training.settings import Settings
from warta_training.split import Corpora, harmonised
from warta_training.teacher import knowledge, taught, train_teacher

WORDS = 40_000


class Raw(Struct, frozen=True):
    """Raw text that shares nothing with what is measured on: the articles of the news, by their lines, and other lines."""

    articles: tuple[tuple[str, ...], ...]
    lines: tuple[str, ...]


class Lesson(Struct, frozen=True):
    """What the student learns from.

    ``labelled`` are lines of raw text, articles and others by turns; ``names`` people to swap in; ``mined`` the table of
    statistics that the labelled lines give.
    """

    gold: tuple[Annotated, ...]
    labelled: tuple[Annotated, ...]
    names: tuple[str, ...]
    mined: str

    @property
    def codes(self) -> Mapping[str, str]:
        """The mined statistics by word."""
        return parsed(self.mined)


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


def second(first: Lesson, nlp: Language) -> Lesson:
    """The lesson with its raw lines labelled by its first student, where the teacher does not gainsay it."""
    docs = nlp.pipe((one.text for one in first.labelled), batch_size=64)
    finds = (tuple(Marked(n.span.start, n.span.end, n.label) for n in name_spans(doc)) for doc in docs)
    labelled = [agreed(one, found) for one, found in zip(first.labelled, finds, strict=True)]
    return replace(first, labelled=tuple(labelled), mined=table(counted(labelled, nlp)))


def agreed(taught: Annotated, found: tuple[Marked, ...]) -> Annotated:
    """The text with what the student found; not known where the teacher was sure of something else."""
    unsure = [mark for mark in taught.marks if mark.label == MISSING]
    told = {mark for mark in taught.marks if mark.label != MISSING}
    marks = [mark if mark in told or _meets(mark, unsure) else replace(mark, label=MISSING) for mark in found]
    missed = [replace(mark, label=MISSING) for mark in told if not _meets(mark, found)]
    return Annotated(taught.text, tuple(sorted([*marks, *missed], key=lambda mark: mark.start)))


def _meets(one: Marked, others: Iterable[Marked]) -> bool:
    return any(one.start < other.end and other.start < one.end for other in others)


def _common(text: Path) -> list[str]:
    """The commonest words of a tokenised text, the commonest first."""
    with text.open(encoding="utf-8") as lines:
        counts = Counter(word for line in lines for word in line.split())
    return [word for word, _ in counts.most_common(WORDS) if any(char.isalpha() for char in word)]


def _names(found: Corpora, listed: list[str]) -> tuple[str, ...]:
    plain = [name for name in listed if 2 <= len(name.split()) <= 3 and "." not in name and name[0].isupper()]
    return tuple(sorted({*found.people, *plain}))
