"""The one door: what leaves the site for programs (twins, tables, feeds, linked data) is taken from the archive here.

What is kept back here is in none of them.
"""

from collections.abc import Iterator
from itertools import islice

from msgspec.structs import replace

from warta.nouns.entities import Occurrence
from warta.nouns.mentions import Country, Person, Quote, Timex, Value
from warta.nouns.site import Entry, Reading
from warta.nouns.text import Span, text_of
from warta.render.addresses import outside
from warta.render.archive import Archive, day_of, summary_of
from warta.render.exports.records import (
    ArticleRecord,
    BlockRecord,
    CompanionRecord,
    EntityRecord,
    Item,
    MentionRecord,
    NamedRecord,
    QuoteRecord,
    SentenceRecord,
)
from warta.render.exports.remedies import copied, corrections, linked, updated, withdrawn_items
from warta.render.exports.shown import Shown, place, shown, shown_part, storable
from warta.render.exports.tables import FACTS
from warta.render.instants import instant, published

FEWEST_FOLLOWED = 2
KINDS = {"Person": "person", "Country": "country", "Organisation": "organisation", "Place": "place", "Timex": "date"}


def article_records(archive: Archive) -> Iterator[ArticleRecord]:
    """All articles by id; of a copy only where it came out."""
    copies = copied(archive)
    for identity in sorted((*archive.readings, *copies)):
        reading = copies.get(identity) or archive.readings[identity]
        yield linked(archive, reading, _article(archive, reading))


def entity_record(archive: Archive, identity: str) -> EntityRecord:
    """A person, country, day, month or year."""
    return _entity(archive, archive.entries[identity])


def entity_ids(archive: Archive) -> list[str]:
    """All people, countries and days, in order."""
    return sorted(archive.entries)


def companions(archive: Archive, identity: str) -> Iterator[CompanionRecord]:
    """Those who surely share sentences with an entity, the strongest first."""
    guessed = {(one.entity, one.article) for one in archive.probable.values()}
    for one in archive.entries[identity].companions:
        sure = sum(guessed.isdisjoint(((identity, held.article), (one.entity, held.article))) for held in one.shared)
        if sure:
            yield CompanionRecord(one.entity, storable(archive.entries[one.entity].entity.name), sure)


def subjects(archive: Archive, identity: str) -> frozenset[str]:
    """The articles that are about an entity."""
    return frozenset(archive.entries[identity].about)


def item(archive: Archive, article: str) -> Item:
    """An article in short, with its own summary."""
    return _item(archive, archive.readings[article], summary_of(archive.readings[article]))


def newest_items(archive: Archive) -> Iterator[Item]:
    """All dated articles, the newest first; between them the withdrawn ones, as of the moment they were taken back."""
    gone = withdrawn_items(archive)
    for one in archive.site.readings:
        if came_out := published(one):
            while gone and instant(gone[0].updated) > instant(came_out):
                yield gone.pop(0)
            yield item(archive, one.article.id)
    yield from gone


def items_of(archive: Archive, identity: str) -> Iterator[Item]:
    """The dated articles that surely name an entity, the newest first, with the first sentence of each that does."""
    for one in _firsts(archive, identity):
        reading = archive.readings[one.article]
        sentence = reading.analysis.sentences[reading.analysis.mentions[one.mention].sentence]
        yield _item(archive, reading, shown_part(reading.prose.blocks[sentence.block], sentence.span))


def is_followed(archive: Archive, identity: str) -> bool:
    """Whether a feed of the person or country is worth while: two dated articles surely name it."""
    return len(list(islice(_firsts(archive, identity), FEWEST_FOLLOWED))) == FEWEST_FOLLOWED


def _firsts(archive: Archive, identity: str) -> Iterator[Occurrence]:
    """The first sure occurrence in each dated article."""
    told: set[str] = set()
    for one in archive.entries[identity].occurrences:
        if one.article not in told and not one.probable and published(archive.readings[one.article]):
            told.add(one.article)
            yield one


def named(archive: Archive, article: str) -> Iterator[NamedRecord]:
    """The people and countries that an article surely names, in the order of its text."""
    held = archive.entities.get(article, {})
    sure = (one for at, ids in sorted(held.items()) if (article, at) not in archive.probable for one in ids)
    for identity in dict.fromkeys(sure):
        if not identity.startswith("tanggal/"):
            entity, is_subject = archive.entries[identity].entity, identity in archive.subjects.get(article, ())
            yield NamedRecord(identity, storable(entity.name), entity.code, is_subject, entity.wikidata)


def days_of_change(archive: Archive) -> dict[str, str]:
    """The day on which what each article says, or the articles say of each person, country and day, last changed."""
    articles = {one.article.id: (updated(archive, one) or published(one))[:10] for one in archive.site.readings}
    days = articles | {
        identity: max((articles[one.article] for one in entry.occurrences), default="")
        for identity, entry in archive.entries.items()
    }
    days |= {identity: max(articles[one] for one in shared.articles) for identity, shared in archive.tags.items()}
    return days | {"index": max(articles.values(), default=""), "berita/index": max(articles.values(), default="")}


def _item(archive: Archive, reading: Reading, summary: str) -> Item:
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
        record = MentionRecord(
            n=n,
            kind=KINDS[type(one.value).__name__],
            start=span.start,
            end=span.end,
            text=whole.text[span.start : span.end],
            sentence=reading.analysis.sentences[one.sentence].key,
            value="",
            rule=one.rule,
            entities=() if guess else held.get(n, ()),
            probably=guess.entity if guess else "",
            reasons=tuple(f"{reason.kind}: {storable(reason.words)}" for reason in guess.reasons) if guess else (),
            confirmed=one.confirmed,
        )
        yield _valued(record, one.value)


def _valued(record: MentionRecord, value: Value) -> MentionRecord:
    """The record with what its mention means."""
    if isinstance(value, Timex):
        return replace(
            record,
            value=value.value,
            type=value.type,
            mod=value.mod,
            anchor=value.anchor,
            flag=value.flag,
            zone=value.zone,
        )
    if isinstance(value, Country):
        return replace(record, value=value.code, form=value.kind)
    if isinstance(value, Person):
        return replace(record, value=storable(value.name), roles=tuple(storable(role.text) for role in value.roles))
    return replace(record, value=storable(value.name))


def _quotes(archive: Archive, reading: Reading, whole: Shown, is_told: bool) -> Iterator[QuoteRecord]:
    for n, one in enumerate(reading.analysis.quotes):
        spans = [place(whole, part.block, part.span) for part in one.parts]
        parts = tuple((span.start, span.end) for span in spans if span.start < span.end)
        if not parts:
            continue
        start, end = parts[0][0], parts[-1][1]
        record = QuoteRecord(
            n=n,
            kind=one.kind,
            start=start,
            end=end,
            sentence=reading.analysis.sentences[one.sentence].key,
            text=whole.text[start:end] if is_told else "",
            parts=parts if len(parts) > 1 else (),
            cue=storable(one.cue),
            cue_class=one.cue_class,
            rule=one.rule,
        )
        yield _spoken(record, one, *_speaker(archive, reading.article.id, one))


def _speaker(archive: Archive, article: str, quote: Quote) -> tuple[str, bool]:
    """The id of the person who speaks, and whether that is a guess."""
    identity = archive.voices.speakers.get(article, {}).get(quote.speaker, "")
    is_guess = quote.by == "role" or (article, quote.speaker) in archive.voices.guessed
    return (identity if identity in archive.entries else ""), is_guess


def _spoken(record: QuoteRecord, quote: Quote, identity: str, is_guess: bool) -> QuoteRecord:
    """The record with its speaker, sure or not."""
    name, is_by_role = storable(quote.speaker), quote.by == "role"
    return replace(
        record,
        by=quote.by,
        speaker="" if is_by_role else name,
        speaker_by_role=name if is_by_role else "",
        speaker_id="" if is_guess else identity,
        probable_id=identity if is_guess else "",
    )


def _entity(archive: Archive, entry: Entry) -> EntityRecord:
    entity = entry.entity
    sure = [one for one in entry.occurrences if not one.probable]
    guessed = [one for one in entry.occurrences if one.probable]
    days = sorted(day for one in sure if (day := day_of(archive.readings[one.article])))
    return EntityRecord(
        id=entity.id,
        kind=entity.kind,
        name=storable(entity.name),
        code=entity.code,
        description=storable(entity.description),
        articles=_articles(sure),
        mentions=len(sure),
        probable_articles=_articles(guessed),
        probable_mentions=len(guessed),
        about=len({one.article for one in sure} & set(entry.about)),
        first=days[0] if days else "",
        last=days[-1] if days else "",
        confirmed=entity.confirmed,
        aliases=tuple(map(storable, entity.aliases)),
        wikidata=entity.wikidata,
    )


def _articles(occurrences: list[Occurrence]) -> int:
    return len({one.article for one in occurrences})
