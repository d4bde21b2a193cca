"""The steps of a training, from the corpora to the pipeline on disk."""

import shutil
from pathlib import Path

import msgspec
from msgspec import Struct
from spacy.language import Language

from warta.analyze.language import WartaIndonesian
from warta.analyze.name_codes import TABLE
from warta_training.convert import Annotated
from warta_training.gold import Own, known, own_gold
from warta_training.rounds import Lesson, second
from warta_training.settings import Settings
from warta_training.silver import Raw, lesson
from warta_training.sources import articles, fresh, kept_out, raw_lines
from warta_training.split import Corpora, augmented, corpora
from warta_training.student import knowing, train_student, with_vectors
from warta_training.vectors import text_for_vectors, train_vectors

LESSON = "lesson.msgpack"
# the settings that the vectors hang on
VECTOR_SETTINGS = (
    "seed",
    "shortest_line",
    *(name for name in Settings.__struct_fields__ if name.startswith("vector_")),
)


class Material(Struct, frozen=True):
    """All that is trained and measured on; ``judge`` is ours and for measuring alone, ``learn`` is ours to train on."""

    corpora: Corpora
    learn: tuple[Own, ...]
    judge: tuple[Own, ...]
    listed: tuple[str, ...]
    shared: Path
    work: Path


def material(shared: Path, training: Path, settings: Settings) -> Material:
    """The annotated corpora, and where the raw ones lie."""
    work = training / "work"
    work.mkdir(parents=True, exist_ok=True)
    listed = (shared / "ner" / "person-names.txt").read_text(encoding="utf-8").splitlines()
    learn, judge = (own_gold(training, shared, name) for name in ("learn", "judge"))
    out = kept_out(shared, [one.example.text for one in judge])
    learn = tuple(one for one in learn if fresh([one.example.text], out))
    return Material(corpora(shared / "ner"), learn, judge, tuple(listed), shared, work)


def raw_text(found: Material) -> Raw:
    """The raw texts without what shares eight words in a row with what is measured on."""
    out = kept_out(found.shared, [one.example.text for one in found.judge])
    news = articles(found.shared / "corpora" / "news-11k.jsonl.xz")
    lines = fresh(raw_lines(found.shared / "corpora" / "raw-text.txt.xz"), out)
    return Raw(tuple(tuple(fresh(article, out)) for article in news), tuple(lines))


def vectors(found: Material, raw: Raw, settings: Settings) -> Path:
    """The floret table of the raw texts; one that lies in the work folder from the same settings is taken."""
    path, mark = found.work / "vectors.floret", found.work / "vectors.settings"
    told = repr([(name, value) for name, value in msgspec.structs.asdict(settings).items() if name in VECTOR_SETTINGS])
    if not (path.is_file() and mark.is_file() and mark.read_text(encoding="utf-8") == told):
        text = [*raw.lines, *(line for article in raw.articles for line in article)]
        path = train_vectors(text_for_vectors(text, WartaIndonesian(), settings), found.work, settings)
        mark.write_text(told, encoding="utf-8")
    return path


def taught_by(found: Material, raw: Raw, table: Path, settings: Settings) -> Lesson:
    """What the student learns from, without lines of raw text too short or too long for a paragraph."""
    lines = tuple(line for line in raw.lines if settings.shortest_line < len(line) < settings.longest_line)
    own = tuple(one.example for one in found.learn)
    nlp = knowing(with_vectors(table), {})
    return lesson(found.corpora, own, list(found.listed), Raw(raw.articles, lines), nlp, found.work, settings)


def student(learnt: Lesson, table: Path, settings: Settings) -> Language:
    """The student of a lesson, its copies included; silver people are swapped seldom, for they are fresh already."""
    names = list(learnt.names)
    gold = augmented(list(learnt.gold), names, settings)
    seldom = msgspec.structs.replace(settings, swapped=settings.swapped / 10)
    silver = augmented(list(learnt.labelled[: settings.silver_lines]), names, seldom)
    return train_student(gold, silver, table, learnt.codes, settings)


def second_lesson(found: Material, settings: Settings) -> tuple[Lesson, Path]:
    """What the last student learns from: the raw lines as a first student reads them; and the vectors."""
    raw = raw_text(found)
    table = vectors(found, raw, settings)
    first = taught_by(found, raw, table, settings)
    short = msgspec.structs.replace(settings, steps=settings.first_steps)
    learnt = second(first, student(first, table, short))
    (found.work / LESSON).write_bytes(msgspec.msgpack.encode(learnt))
    return learnt, table


def last_lesson(found: Material) -> tuple[Lesson, Path]:
    """What ``second_lesson`` gave last. Raises FileNotFoundError where nothing was trained."""
    learnt = msgspec.msgpack.decode((found.work / LESSON).read_bytes(), type=Lesson)
    return learnt, found.work / "vectors.floret"


def trained(found: Material, model: Path, settings: Settings) -> None:
    """Vectors, teacher, two students; the trained pipeline and its table replace what lay in ``model``."""
    learnt, table = second_lesson(found, settings)
    nlp = student(learnt, table, settings)
    fresh_model = model.with_name("model.new")
    shutil.rmtree(fresh_model, ignore_errors=True)
    nlp.to_disk(fresh_model, exclude=["lookups"])
    (fresh_model / "vocab" / "strings.json").write_text("[]", encoding="utf-8")
    (fresh_model / TABLE).write_text(learnt.mined, encoding="utf-8")
    shutil.rmtree(model, ignore_errors=True)
    fresh_model.rename(model)


def measured_on(found: Material) -> dict[str, tuple[Annotated, ...]]:
    """The sets that a recogniser is measured on, by name: the benchmark's dev set and ours, whole and by genre."""
    sets = {"idner-dev": found.corpora.dev, "mixed": known(found.judge)}
    for genre in sorted({one.genre for one in found.judge}):
        sets[f"mixed: {genre}"] = known(one for one in found.judge if one.genre == genre)
    return sets
