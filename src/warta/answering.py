"""What is known of article files by themselves, worked out: read, cleaned, analyzed.

It is a pure function of the files, our code, our data, the editors' additions and the model. Files travel to whatever
process works, here or elsewhere, in batches of bytes, and their answers come back as the bytes that are kept. spaCy and
the readers of markup are imported only where an article needs them.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from zlib import compress, decompress, error

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from warta.additions import concerning
from warta.analyze.passages import reader
from warta.clean.pieces import sketch
from warta.errors import ArticleError, Problem
from warta.nouns.article import Article
from warta.nouns.files import SourceFile
from warta.nouns.knowledge import NOTHING, Additions
from warta.nouns.mentions import Analysis
from warta.nouns.site import Reading
from warta.nouns.text import Block, Dateline, Prose, Run

# a batch takes about a second: what a killed build loses, and what the last process to end keeps the others waiting
LARGEST_BATCH = 60_000
SMALLEST_BATCH = 10_000
BATCHES_A_PROCESS = 4
PLAIN, CONCERNED = b"0", b"1"


class Remembered(Struct, frozen=True):
    """What is known of one article file: its reading, unless it is a draft or cannot be read, its problems, and what
    of the editors' additions stands in its text."""

    reading: Reading | None
    problems: tuple[Problem, ...] = ()
    additions: Additions = NOTHING


_DECODER = msgspec.msgpack.Decoder(Remembered)


class Files(Struct, frozen=True):
    """Article files to be worked out; ``latest`` is the last day an undated one can be from."""

    sources: tuple[SourceFile, ...]
    latest: date
    additions: Additions = NOTHING


class Batch(Struct, frozen=True):
    """Some of many files: ``numbers`` are their places among these, ``data`` the files as they travel."""

    numbers: tuple[int, ...]
    data: bytes


def batches(files: Files, processes: int) -> Iterator[Batch]:
    """The files in batches of about equal length, the longest files first: files of like length are read together,
    and none that takes long comes last."""
    encoder = msgspec.msgpack.Encoder()
    for numbers in cut([len(source.data) for source in files.sources], processes):
        some = tuple(files.sources[number] for number in numbers)
        yield Batch(numbers, encoder.encode(replace(files, sources=some)))


def cut(lengths: Sequence[int], processes: int) -> list[tuple[int, ...]]:
    """The places of lengths in groups of about equal sums: of 30000, 5000 and 28000 the first and last, the second."""
    share = sum(lengths) // (processes * BATCHES_A_PROCESS)
    most = max(SMALLEST_BATCH, min(LARGEST_BATCH, share))
    groups: list[list[int]] = []
    room = 0
    for number in sorted(range(len(lengths)), key=lambda number: (-lengths[number], number)):
        if not groups or lengths[number] > room:
            groups.append([])
            room = most
        groups[-1].append(number)
        room -= lengths[number]
    return [tuple(group) for group in groups]


def answered(batch: bytes) -> list[bytes]:
    """The answers about the files of a batch, in their order, each as the bytes that are kept of it."""
    files = msgspec.msgpack.decode(batch, type=Files)
    return [packed(answer) for answer in remembered(files.sources, files.latest, files.additions)]


def packed(answer: Remembered) -> bytes:
    """An answer as it is kept, in a quarter of its length; the first byte tells whether additions concern it."""
    mark = PLAIN if answer.additions == NOTHING else CONCERNED
    return mark + compress(msgspec.msgpack.encode(answer), level=1)


def unpacked(data: bytes) -> Remembered:
    """The answer of which these bytes are kept. Raises DecodeError where they are none."""
    try:
        return _DECODER.decode(decompress(data[1:]))
    except (error, UnicodeDecodeError) as fault:
        raise msgspec.DecodeError(str(fault)) from None


def is_plain(data: bytes) -> bool:
    """Whether no addition concerns the answer, told without unpacking it."""
    return data[:1] == PLAIN


def remembered(sources: tuple[SourceFile, ...], latest: date, additions: Additions = NOTHING) -> list[Remembered]:
    """What is known of these article files, in their order: read, cleaned, analyzed."""
    cleaned = clean_all(sources)
    return completed(cleaned, analyzed(cleaned.texts, latest, additions), additions)


class Cleaned(Struct, frozen=True):
    """Article files before their analysis, in their order: the answer about those that have none, else nothing; of
    the others the ``texts`` and the ``problems`` of their heads."""

    answers: tuple[Remembered | None, ...]
    texts: tuple[tuple[Article, Prose], ...]
    problems: tuple[tuple[Problem, ...], ...]


def clean_all(sources: Iterable[SourceFile]) -> Cleaned:
    """The article files read and cleaned."""
    from warta.clean.stage import clean
    from warta.read.stage import read

    answers: list[Remembered | None] = []
    ready = []
    for source in sources:
        try:
            article, problems = read(source)
            prose = None if article.meta.draft or article.meta.withdrawn else clean(article)
        except ArticleError as error:
            answers.append(Remembered(None, error.problems))
            continue
        if prose is None:
            withdrawn = article.meta.withdrawn and not article.meta.draft
            answers.append(Remembered(_taken_back(article) if withdrawn else None, problems))
        else:
            answers.append(None)
            ready.append((article, prose, problems))
    texts = tuple((article, prose) for article, prose, _ in ready)
    return Cleaned(tuple(answers), texts, tuple(problems for _, _, problems in ready))


def analyzed(texts: Iterable[tuple[Article, Prose]], latest: date, additions: Additions) -> list[Analysis]:
    """The analyses of these texts, in their order."""
    from warta.analyze.light import load

    load(additions)
    from warta.analyze.stage import analyze_all

    return list(analyze_all(texts, latest=latest, additions=additions))


def completed(cleaned: Cleaned, analyses: Iterable[Analysis], additions: Additions) -> list[Remembered]:
    """What is known of article files, in their order."""
    told = zip(cleaned.texts, cleaned.problems, analyses, strict=True)
    done = (
        _with_doubts(Reading(article, prose, analysis, sketch(prose)), problems)
        for (article, prose), problems, analysis in told
    )
    new = (replace(answer, additions=concerned(answer, additions)) for answer in done)
    return [next(new) if answer is None else answer for answer in cleaned.answers]


def _taken_back(article: Article) -> Reading:
    """What is known of a withdrawn article: its title and its day."""
    meta = article.meta
    prose = Prose(meta.title, meta.title_from, (Block("title", (Run(meta.title),)),), Dateline())
    day, dated_by = (meta.published.day, meta.published_from) if meta.published else (None, "undated")
    return Reading(article, prose, Analysis(article.id, day, dated_by, (), (), ()))


def concerned(answer: Remembered, additions: Additions) -> Additions:
    """Those of the additions whose words stand in the text of an answer."""
    if additions == NOTHING or not answer.reading:
        return NOTHING
    return concerning(additions, reader(answer.reading.prose).text)


def _with_doubts(reading: Reading, problems: tuple[Problem, ...]) -> Remembered:
    """The reading with what its editor should know: no title, no date, a weekday that disagrees."""
    where = f"articles/{reading.article.path}"
    fix = "Correct the weekday or the date."
    doubts = [Problem(where, doubt, fix, "warning") for doubt in reading.analysis.doubts]
    if reading.prose.title_from == "lead":
        what = f'no title; made from the lead: "{reading.prose.title}".'
        doubts.append(Problem(f"{where}:1", what, "Write `title: …` in its head.", "warning"))
    if reading.analysis.dated_by == "undated":
        fix = "Write `date: 2024-02-29` in its head, or begin its file name with the day."
        doubts.append(Problem(f"{where}:1", "no date was found.", fix, "warning"))
    return Remembered(reading, (*problems, *doubts))
