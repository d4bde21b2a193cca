"""The one door: what leaves the site for programs (twins, tables, feeds, linked data) is taken from the archive here,
of people, countries and days in ``entities.py``, of what is set right in ``remedies.py``.

What is kept back here is in none of them.
"""

from collections.abc import Iterator
from typing import Any

from warta.nouns.entities import Occurrence
from warta.nouns.mentions import Country, Person, Quote, Timex, Value
from warta.nouns.site import Reading
from warta.nouns.text import Span, text_of
from warta.render.addresses import outside
from warta.render.archive import Archive
from warta.render.exports.records import (
    ArticleRecord,
    BlockRecord,
    Item,
    MentionRecord,
    NamedRecord,
    QuoteRecord,
    SentenceRecord,
)
from warta.render.exports.remedies import copied, corrections, linked, updated, withdrawn_items
from warta.render.exports.shown import Shown, place, shown, storable
from warta.render.exports.tables import FACTS
from warta.render.instants import instant, published

KINDS = {"Person": "person", "Country": "country", "Organisation": "organisation", "Place": "place", "Timex": "date"}


def article_ids(archive: Archive) -> list[str]:
    """All articles with data, in order."""
    return sorted({*archive.readings, *archive.remedies.originals})


def article_record(archive: Archive, identity: str) -> ArticleRecord:
    """An article; of a copy only where it came out."""
    reading = copied(archive, identity) or archive.readings[identity]
    return linked(archive, reading, _article(archive, reading))


def item(archive: Archive, article: str) -> Item:
    """An article in short, with its own summary."""
    return item_saying(archive, archive.namings[article].head, archive.cards[article].summary)


def newest_items(archive: Archive) -> Iterator[Item]:
    """All dated articles, the newest first; between them the withdrawn ones, as of the moment they were taken back."""
    gone = withdrawn_items(archive)
    for one in archive.readings:
        if came_out := published(archive.namings[one].head):
            while gone and instant(gone[0].updated) > instant(came_out):
                yield gone.pop(0)
            yield item(archive, one)
    yield from gone


def named(archive: Archive, article: str) -> Iterator[NamedRecord]:
    """The people and countries that an article surely names, in the order of its text."""
    held = archive.entities.get(article, {})
    sure = (one for at, ids in sorted(held.items()) if (article, at) not in archive.probable for one in ids)
    for identity in dict.fromkeys(sure):
        if not identity.startswith("tanggal/"):
            entity, is_subject = archive.heads[identity], identity in archive.subjects.get(article, ())
            yield NamedRecord(identity, storable(entity.name), entity.code, is_subject, entity.wikidata)


def item_saying(archive: Archive, reading: Reading, summary: str) -> Item:
    """An article in short, with what it says of somebody."""
    meta, came_out = reading.article.meta, published(reading)
    title, said = (storable(" ".join(text.split())) for text in (reading.prose.title, summary))
    return Item(
        id=reading.article.id,
        title=title,
        summary=said,
        authors=tuple(map(storable, meta.authors)),
        source=storable(meta.source),
        url=storable(outside(meta.url)),
        tags=tuple(map(storable, meta.tags)),
        language=meta.language,
        published=came_out,
        updated=updated(archive, reading) or came_out,
        corrections=corrections(archive, reading),
    )


def _article(archive: Archive, reading: Reading) -> ArticleRecord:
    meta, analysis, whole = reading.article.meta, reading.analysis, shown(reading.prose.blocks)
    is_told = archive.settings.data != FACTS
    return ArticleRecord(
        id=reading.article.id,
        title=storable(reading.prose.title),
        source=storable(meta.source),
        url=storable(outside(meta.url)),
        authors=tuple(map(storable, meta.authors)),
        tags=tuple(map(storable, meta.tags)),
        published=published(reading)[:10],
        published_at=published(reading),
        dated_by=analysis.dated_by,
        updated_at=updated(archive, reading),
        language=meta.language,
        fictional=meta.fictional,
        words=len(whole.text.split()),
        summary=storable(meta.summary) if is_told else "",
        text=whole.text if is_told else "",
        blocks=tuple(_blocks(reading, whole)),
        sentences=tuple(_sentences(reading, whole, is_told)),
        mentions=tuple(_mentions(archive, reading, whole)),
        quotes=tuple(_quotes(archive, reading, whole, is_told)),
    )


def _blocks(reading: Reading, whole: Shown) -> Iterator[BlockRecord]:
    for at, block in enumerate(reading.prose.blocks):
        span = place(whole, at, Span(0, len(text_of(block))))
        if span.start < span.end:
            yield BlockRecord(block.kind, span.start, span.end)


def _sentences(reading: Reading, whole: Shown, is_told: bool) -> Iterator[SentenceRecord]:
    for one in reading.analysis.sentences:
        span = place(whole, one.block, one.span)
        if span.start < span.end:
            text = whole.text[span.start : span.end] if is_told else ""
            yield SentenceRecord(one.key, span.start, span.end, reading.prose.blocks[one.block].kind, text)


def _mentions(archive: Archive, reading: Reading, whole: Shown) -> Iterator[MentionRecord]:
    article, held = reading.article.id, archive.entities.get(reading.article.id, {})
    for n, one in enumerate(reading.analysis.mentions):
        span = place(whole, one.block, one.span)
        if span.start == span.end and one.span.start < one.span.end:
            continue
        guess = archive.probable.get((article, n))
        kind, value, more = _meant(one.value)
        yield MentionRecord(
            n=n,
            kind=kind,
            start=span.start,
            end=span.end,
            text=whole.text[span.start : span.end],
            sentence=reading.analysis.sentences[one.sentence].key,
            value=value,
            rule=one.rule,
            entities=() if guess else held.get(n, ()),
            probably=guess.entity if guess else "",
            reasons=reasons_of(guess) if guess else (),
            confirmed=one.confirmed,
            **more,
        )


def reasons_of(guess: Occurrence) -> tuple[str, ...]:
    """What stands around both names: role: Wali Kota."""
    return tuple(f"{reason.kind}: {storable(reason.words)}" for reason in guess.reasons)


def roles_of(person: Person) -> tuple[str, ...]:
    """What stands beside the name."""
    return tuple(storable(role.text) for role in person.roles)


def _meant(value: Value) -> tuple[str, str, dict[str, Any]]:
    """The kind of a mention, what it means, and what else of that is told."""
    kind = KINDS[type(value).__name__]
    if isinstance(value, Timex):
        more = {"type": value.type, "mod": value.mod, "anchor": value.anchor, "flag": value.flag, "zone": value.zone}
        return kind, value.value, more
    if isinstance(value, Country):
        return kind, value.code, {"form": value.kind}
    return kind, storable(value.name), {"roles": roles_of(value)} if isinstance(value, Person) else {}


def _quotes(archive: Archive, reading: Reading, whole: Shown, is_told: bool) -> Iterator[QuoteRecord]:
    for n, one in enumerate(reading.analysis.quotes):
        spans = [place(whole, part.block, part.span) for part in one.parts]
        parts = tuple((span.start, span.end) for span in spans if span.start < span.end)
        if not parts:
            continue
        start, end = parts[0][0], parts[-1][1]
        identity, is_guess = _speaker(archive, reading.article.id, one)
        name, is_by_role = storable(one.speaker), one.by == "role"
        yield QuoteRecord(
            n=n,
            kind=one.kind,
            start=start,
            end=end,
            sentence=reading.analysis.sentences[one.sentence].key,
            text=whole.text[start:end] if is_told else "",
            parts=parts if len(parts) > 1 else (),
            speaker="" if is_by_role else name,
            speaker_id="" if is_guess else identity,
            speaker_by_role=name if is_by_role else "",
            probable_id=identity if is_guess else "",
            by=one.by,
            cue=storable(one.cue),
            cue_class=one.cue_class,
            rule=one.rule,
        )


def _speaker(archive: Archive, article: str, quote: Quote) -> tuple[str, bool]:
    """The id of the person who speaks, and whether that is a guess."""
    identity = archive.voices.speakers.get(article, {}).get(quote.speaker, "")
    is_guess = quote.by == "role" or (article, quote.speaker) in archive.voices.guessed
    return (identity if identity in archive.heads else ""), is_guess
