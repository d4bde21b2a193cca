"""A date as it is written, what it means, and how sure that is: what pages of days and of articles show of it."""

from msgspec import Struct

from warta.nouns.mentions import Mention, Timex
from warta.nouns.site import Evidence
from warta.render.archive import Archive, Snippet, snippet, written
from warta.render.moments import moment_words, oddity, sureness


class Wording(Struct, frozen=True):
    """A date in the words of a text; ``meaning`` is empty where the page says it, ``sureness`` where it is as written,
    ``oddity`` where nothing is odd about it."""

    written: str
    meaning: str
    sureness: str
    oddity: str


class Dated(Struct, frozen=True):
    """A sentence that tells of a date, the article's address, and the date's own words."""

    snippet: Snippet
    address: str
    wordings: tuple[Wording, ...]


def dated(archive: Archive, evidence: Evidence, indexes: tuple[int, ...], *, name: str) -> Dated:
    """The sentence with these mentions marked; ``name`` is what the page or row around it already says."""
    mentions = archive.namings[evidence.article].mentions
    wordings = dict.fromkeys(wording(archive, evidence.article, index, name=name) for index in indexes)
    shown = snippet(archive, evidence, [mentions[index] for index in indexes])
    return Dated(shown, f"{evidence.article}.html", tuple(wordings))


def wording(archive: Archive, article: str, index: int, *, name: str) -> Wording:
    """A date's own words."""
    value = timex(archive.namings[article].mentions[index])
    meaning = moment_words(value, archive.language)
    words = written(archive, article, index)
    # a dash or a capital is no other meaning: kuartal IV 2025
    plain = words.replace("-", "–").casefold()
    return Wording(
        words,
        "" if meaning == name or meaning.casefold() == plain else meaning,
        sureness(value, archive.language),
        oddity(value, archive.language),
    )


def timex(mention: Mention) -> Timex:
    """The value of a mention that is a date."""
    assert isinstance(mention.value, Timex), "an occurrence of a day is a mention of a date"
    return mention.value
