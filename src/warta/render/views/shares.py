"""Who says how much of an article: its quotes by speaker, with their share of its words."""

from msgspec import Struct

from warta.nouns.mentions import Quote
from warta.nouns.site import Reading
from warta.nouns.text import text_of
from warta.render.archive import Archive, Link
from warta.render.sayings import speaker_of
from warta.render.words import Count


class Share(Struct, frozen=True):
    """How many of the article's quotes are a speaker's, and the share of all its words that they are; ``percent`` is
    of 100; ``places`` are the ids of the sentences that they begin in."""

    speaker: Link
    quotes: Count
    share: str
    percent: int
    places: tuple[str, ...]
    probable: bool


class Shares(Struct, frozen=True):
    """All quotes of an article together, and the speakers, who says most first and who is not known last."""

    quotes: Count
    share: str
    first: str
    speakers: tuple[Share, ...]


def shares(archive: Archive, reading: Reading, words: int) -> Shares | None:
    """The quotes of an article of so many words by speaker; nothing where it has none."""
    quotes = reading.analysis.quotes
    if not quotes:
        return None
    by_speaker: dict[Link, list[Quote]] = {}
    guessed: dict[Link, bool] = {}
    for quote in quotes:
        speaker, is_guess = speaker_of(archive, reading.article.id, quote)
        by_speaker.setdefault(speaker, []).append(quote)
        guessed[speaker] = is_guess
    ordered = sorted(by_speaker, key=lambda one: (not one.address, -_words(reading, by_speaker[one]), one.text))
    rows = tuple(_share(archive, reading, one, by_speaker[one], words, guessed[one]) for one in ordered)
    whole = min(100, round(100 * _words(reading, quotes) / words)) if words else 0
    return Shares(
        archive.number(len(quotes)),
        str(whole) if whole else "",
        reading.analysis.sentences[quotes[0].sentence].key,
        rows,
    )


def _share(archive: Archive, reading: Reading, speaker: Link, quotes: list[Quote], words: int, probable: bool) -> Share:
    percent = min(100, round(100 * _words(reading, quotes) / words)) if words else 0
    keys = (reading.analysis.sentences[quote.sentence].key for quote in quotes)
    return Share(
        speaker,
        archive.number(len(quotes)),
        str(percent) if percent else "< 1",
        percent,
        tuple(dict.fromkeys(keys)),
        probable,
    )


def _words(reading: Reading, quotes: list[Quote] | tuple[Quote, ...]) -> int:
    return sum(
        len(text_of(reading.prose.blocks[part.block])[part.span.start : part.span.end].split())
        for one in quotes
        for part in one.parts
    )
