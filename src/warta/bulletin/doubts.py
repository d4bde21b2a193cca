"""What an editor may look at in the articles: dates that disagree, concluded years, what has no day or title."""

from collections.abc import Iterable, Iterator

from warta.bulletin.rows import Row
from warta.errors import Problem
from warta.nouns.entities import Guess
from warta.nouns.mentions import Timex
from warta.nouns.site import Aside, Reading
from warta.nouns.text import text_of
from warta.render.moments import moment_words, oddity
from warta.render.words import Speech
from warta.suggestions import rule, told

DISAGREE = frozenset({"weekday-typo", "conflict"})
CONCLUDED = frozenset({"year-by-weekday", "year-fixed", "month-fixed"})
# a day that no head, file name or page gives
ESTIMATED = frozenset({"text", "weekday"})


def dates(readings: Iterable[Reading], flags: frozenset[str], language: str) -> Iterator[Row]:
    """The dates with one of these doubts, in the words of the text and as they are read."""
    for reading in readings:
        for one in reading.analysis.mentions:
            if isinstance(one.value, Timex) and one.value.flag in flags:
                written = text_of(reading.prose.blocks[one.block])[one.span.start : one.span.end]
                key = reading.analysis.sentences[one.sentence].key
                note = f"{moment_words(one.value, language)} ({oddity(one.value, language)})"
                yield Row(written, note, f"{reading.article.id}.html#{key}", f"articles/{reading.article.path}")


def undated(readings: Iterable[Reading], speech: Speech) -> Iterator[Row]:
    """The articles without a day or title of their own."""
    for reading in readings:
        notes = (
            speech.say("tanpa tanggal") if reading.analysis.dated_by == "undated" else "",
            speech.say("tanggal terbit diperkirakan dari teks") if reading.analysis.dated_by in ESTIMATED else "",
            speech.say("tanpa judul") if reading.prose.title_from == "lead" else "",
        )
        if any(notes):
            where = f"articles/{reading.article.path}"
            yield Row(reading.prose.title, ", ".join(filter(None, notes)), f"{reading.article.id}.html", where)


def copies(aside: Aside, readings: Iterable[Reading], speech: Speech) -> Iterator[Row]:
    """The articles that are counted once with an earlier one."""
    paths = {one.article.id: one.article.path for one in readings}
    for one, original in aside.copies:
        note = speech.say("naskah yang sama: %(path)s", path=f"articles/{paths[original]}")
        yield Row(one.prose.title, note, f"{one.article.id}.html", f"articles/{one.article.path}")


def merges(guesses: Iterable[Guess], readings: Iterable[Reading]) -> Iterator[Row]:
    """What may be one person, or several, each with its rule."""
    by_id = {one.article.id: one for one in readings}
    for guess in guesses:
        yield Row(told(guess), rule=f"- {rule(guess, by_id)}")


def problems(found: Iterable[Problem]) -> Iterator[Row]:
    """Everything to mend: what keeps an article out first."""
    for one in sorted(found, key=lambda one: (one.level != "error", one)):
        yield Row(" ".join(part for part in (one.what, one.fix) if part), one.level, where=one.where)
