"""What an editor may look at in the articles: dates that disagree, concluded years, what has no day or title."""

from collections.abc import Iterable, Iterator

from warta.bulletin.rows import Row
from warta.errors import Problem
from warta.nouns.entities import Guess
from warta.nouns.gist import Gist
from warta.nouns.mentions import Timex
from warta.nouns.site import Site
from warta.nouns.text import text_of
from warta.render.moments import moment_words, oddity
from warta.render.words import Speech
from warta.suggestions import rule, told

DISAGREE = frozenset({"weekday-typo", "conflict"})
CONCLUDED = frozenset({"year-by-weekday", "year-fixed", "month-fixed"})
# a day that no head, file name or page gives
ESTIMATED = frozenset({"text", "weekday"})


def doubted(gists: Iterable[Gist], flags: frozenset[str]) -> int:
    """How many dates have one of these doubts."""
    return sum(flag in flags for one in gists for flag in one.flags)


def dates(site: Site, flags: frozenset[str], language: str) -> Iterator[Row]:
    """The dates with one of these doubts, in the words of the text and as they are read."""
    asked = (place for place, gist in enumerate(site.gists) if not flags.isdisjoint(gist.flags))
    for reading in (site.readings[place] for place in asked):
        for one in reading.analysis.mentions:
            if isinstance(one.value, Timex) and one.value.flag in flags:
                written = text_of(reading.prose.blocks[one.block])[one.span.start : one.span.end]
                key = reading.analysis.sentences[one.sentence].key
                note = f"{moment_words(one.value, language)} ({oddity(one.value, language)})"
                yield Row(written, note, f"{reading.article.id}.html#{key}", f"articles/{reading.article.path}")


def undated(gists: Iterable[Gist], speech: Speech) -> Iterator[Row]:
    """The articles without a day or title of their own."""
    for gist in gists:
        notes = (
            speech.say("tanpa tanggal") if gist.dated_by == "undated" else "",
            speech.say("tanggal terbit diperkirakan dari teks") if gist.dated_by in ESTIMATED else "",
            speech.say("tanpa judul") if gist.title_from == "lead" else "",
        )
        if any(notes):
            yield Row(gist.title, ", ".join(filter(None, notes)), f"{gist.id}.html", f"articles/{gist.path}")


def copies(site: Site, speech: Speech) -> Iterator[Row]:
    """The articles that are counted once with an earlier one."""
    paths = {one.id: one.path for one in site.gists}
    for one, original in site.aside.copies:
        note = speech.say("naskah yang sama: %(path)s", path=f"articles/{paths[original]}")
        yield Row(one.prose.title, note, f"{one.article.id}.html", f"articles/{one.article.path}")


def merges(guesses: Iterable[Guess], gists: Iterable[Gist]) -> Iterator[Row]:
    """What may be one person, or several, each with its rule."""
    paths = {one.id: one.path for one in gists}
    for guess in guesses:
        yield Row(told(guess), rule=f"- {rule(guess, paths)}")


def problems(found: Iterable[Problem]) -> Iterator[Row]:
    """Everything to mend: what keeps an article out first."""
    for one in sorted(found, key=lambda one: (one.level != "error", one)):
        yield Row(" ".join(part for part in (one.what, one.fix) if part), one.level, where=one.where)
