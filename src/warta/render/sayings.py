"""Quotes as pages show them: who said what, how sure that is, and where it stands."""

from collections.abc import Iterable
from functools import lru_cache

from markupsafe import Markup
from msgspec import Struct

from warta.condense.namings import Naming
from warta.nouns.mentions import Mention, Part, Quote
from warta.nouns.site import Evidence
from warta.nouns.text import Span, text_of
from warta.render.archive import KEPT, Archive, Link, Snippet, Stretch, snippet
from warta.render.spoken import spoken
from warta.render.voices import CLASSES
from warta.render.weave import visible


class Saying(Struct, frozen=True):
    """A quote, who said it (``probable`` where that is a guess, ``by_role`` where only a role tells), what the cue does
    with the words, and where it stands."""

    speaker: Link
    text: Markup
    kind: str
    snippet: Snippet
    verb: Link
    probable: bool = False
    by_role: bool = False


def saying(archive: Archive, article: str, quote: Quote, mentions: Iterable[Mention] = ()) -> Saying:
    """A quote of an article with its speaker, these mentions marked in it; one that nobody is known for says so."""
    told, shown = archive.namings[article], tuple(mentions)
    text = _spoken(tuple(_stretch(told, one, shown) for one in quote.parts), quote.kind == "direct")
    speaker, guessed = speaker_of(archive, article, quote)
    verb = class_link(archive, quote.cue_class)
    place = snippet(archive, Evidence(article, quote.sentence))
    return Saying(speaker, text, quote.kind, place, verb, guessed, quote.by == "role")


def speaker_of(archive: Archive, article: str, quote: Quote) -> tuple[Link, bool]:
    """Who said a quote, and whether that is a guess."""
    identity = archive.voices.speakers.get(article, {}).get(quote.speaker, "")
    known, name = archive.heads.get(identity), quote.speaker or archive.say("pembicara belum dikenali")
    speaker = Link(f"{identity}.html", known.name, "orang") if known else Link("", name)
    return speaker, (article, quote.speaker) in archive.voices.guessed


def class_link(archive: Archive, cue_class: str) -> Link:
    """All quotes whose cue does the same: membantah."""
    address, word = CLASSES[cue_class]
    return Link(f"kutipan/jenis/{address}.html", archive.say(word))


def _stretch(told: Naming, place: Part, mentions: Iterable[Mention]) -> Stretch:
    block, away = told.part(place), place.span.start
    text = text_of(block)
    own = [one.span for one in mentions if one.block == place.block]
    spans = tuple([Span(max(span.start - away, 0), max(span.end - away, 0)) for span in own])
    return text, Span(0, len(text)), tuple([mark.span for mark in block.marks]), spans


@lru_cache(maxsize=KEPT)
def _spoken(parts: tuple[Stretch, ...], direct: bool) -> Markup:
    return spoken((visible(*one) for one in parts), direct=direct)
