"""The side of the door for people, countries, days, months and years: what the articles say of each."""

from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from operator import itemgetter
from typing import TypeVar

from warta.condense.namings import Naming
from warta.nouns.entities import Occurrence
from warta.nouns.gist import Gist
from warta.nouns.mentions import Part, Person
from warta.nouns.site import Evidence
from warta.nouns.text import Block, Span, text_of
from warta.render.archive import Archive, excerpt_of
from warta.render.exports.door import item_saying, reasons_of, roles_of
from warta.render.exports.records import (
    CompanionRecord,
    EntityRecord,
    Head,
    Item,
    NamingRecord,
    OccurrenceRecord,
    SayingRecord,
)
from warta.render.exports.remedies import updated
from warta.render.exports.shown import place_in, shown, shown_part, storable
from warta.render.exports.tables import FACTS
from warta.render.instants import published

T = TypeVar("T")

FEWEST_FOLLOWED = 2


def entity_ids(archive: Archive) -> list[str]:
    """All people, countries and days, in order."""
    return sorted(archive.entries)


def head(archive: Archive, identity: str) -> Head:
    """What is known of an entity wherever it is named."""
    entity = archive.heads[identity]
    return Head(
        id=entity.id,
        kind=entity.kind,
        name=storable(entity.name),
        code=entity.code,
        description=storable(entity.description),
        aliases=tuple(map(storable, entity.aliases)),
        wikidata=entity.wikidata,
    )


def entity_record(archive: Archive, identity: str) -> EntityRecord:
    """A person, country, day, month or year."""
    entry, told = archive.entries[identity], head(archive, identity)
    sure = [one.article for one in entry.occurrences if not one.probable]
    guessed = [one.article for one in entry.occurrences if one.probable]
    articles = dict.fromkeys(sure)
    days = [day for one in articles if (day := archive.cards[one].day)]
    return EntityRecord(
        id=told.id,
        kind=told.kind,
        name=told.name,
        code=told.code,
        description=told.description,
        articles=len(articles),
        mentions=len(sure),
        probable_articles=len(set(guessed)),
        probable_mentions=len(guessed),
        about=len(articles.keys() & set(entry.about)),
        first=min(days, default=""),
        last=max(days, default=""),
        confirmed=entry.entity.confirmed,
    )


def occurrence_records(archive: Archive, identity: str) -> Iterator[OccurrenceRecord]:
    """Each mention that means the entity, or perhaps does, by article and place; what is hidden is none."""
    for one in sorted(archive.entries[identity].occurrences, key=lambda one: (one.article, one.mention)):
        told, guess = archive.namings[one.article], archive.probable.get((one.article, one.mention))
        mention = told.mentions[one.mention]
        # where one of two is guessed, the mention tells of that one alone
        if (guess and guess.entity != identity) or _is_hidden(told, one.mention):
            continue
        yield OccurrenceRecord(
            entity=identity,
            article=one.article,
            mention=one.mention,
            probable=guess is not None,
            reasons=reasons_of(guess) if guess else (),
            confirmed=mention.confirmed and not guess,
        )


def naming_records(archive: Archive, found: Iterable[OccurrenceRecord]) -> Iterator[NamingRecord]:
    """What stands where an entity is named, the newest article first, then in the order of the text."""
    is_told = archive.settings.data != FACTS
    for day, one in _newest_first(archive, found, lambda one: one.article):
        told, card = archive.namings[one.article], archive.cards[one.article]
        mention, around = told.mentions[one.mention], told.sentence(one.mention)
        within, (block, span) = place_in(around.shown, around.whole), told.stretch(one.mention)
        if within.start == within.end:
            continue
        place = place_in(block, span)
        away = _away(archive, one) if mention.block != around.block else 0
        yield NamingRecord(
            article=one.article,
            title=storable(card.title),
            published=day,
            corrected=bool(card.corrected),
            probable=one.probable,
            reasons=one.reasons,
            sentence=around.key,
            words=shown_part(around.shown, around.whole) if is_told else "",
            start=away + place.start,
            end=away + place.end,
            text=shown_part(block, span),
            roles=roles_of(mention.value) if isinstance(mention.value, Person) else (),
        )


def saying_records(archive: Archive, identity: str) -> Iterator[SayingRecord]:
    """The quotes that are surely a person's, the newest article first, then in the order of the text."""
    is_told, spoken = archive.settings.data != FACTS, archive.voices.spoken.get(identity)
    for _, (article, at) in _newest_first(archive, sorted(spoken.sure) if spoken else (), itemgetter(0)):
        told = archive.namings[article]
        quote = told.quotes[at]
        parts = [one for one in quote.parts if not _is_empty(told.part(one))]
        if parts:
            yield SayingRecord(
                article=article,
                sentence=excerpt_of(archive, Evidence(article, quote.sentence)).key,
                kind=quote.kind,
                cue=storable(quote.cue),
                cue_class=quote.cue_class,
                text=_stretch(told, parts[0], parts[-1]) if is_told else "",
                corrected=article in archive.remedies.corrected,
            )


def companions(archive: Archive, identity: str) -> Iterator[CompanionRecord]:
    """Those who surely share sentences with an entity, the strongest first."""
    guessed: dict[str, frozenset[str]] = {}
    for one in archive.entries[identity].companions:
        for held in one.shared:
            if held.article not in guessed:
                guessed[held.article] = _guessed_in(archive, held.article)
        sure = sum(guessed[held.article].isdisjoint((identity, one.entity)) for held in one.shared)
        if sure:
            yield CompanionRecord(one.entity, storable(archive.heads[one.entity].name), sure)


def subjects(archive: Archive, identity: str) -> frozenset[str]:
    """The articles that are about an entity."""
    return frozenset(archive.entries[identity].about)


def items_of(archive: Archive, identity: str) -> Iterator[Item]:
    """The dated articles that surely name an entity, the newest first, with the first sentence of each that does."""
    for one in _firsts(archive, identity):
        told = archive.namings[one.article].sentence(one.mention)
        yield item_saying(archive, archive.namings[one.article].head, shown_part(told.shown, told.whole))


def is_followed(archive: Archive, identity: str) -> bool:
    """Whether a feed of the person or country is worth while: two dated articles surely name it."""
    return len(list(islice(_firsts(archive, identity), FEWEST_FOLLOWED))) == FEWEST_FOLLOWED


def days_of_change(archive: Archive) -> dict[str, str]:
    """The day on which what each article says, or the articles say of each person, country and day, last changed."""
    articles = {one.id: _day_of_change(archive, one) for one in archive.site.gists}
    days = articles | archive.newest
    for gist in archive.site.gists:
        if articles[gist.id] > (gist.published.isoformat() if gist.published else ""):
            for identity in {one for held in archive.entities.get(gist.id, {}).values() for one in held}:
                days[identity] = max(days[identity], articles[gist.id])
    days |= {identity: max(articles[one] for one in shared.articles) for identity, shared in archive.tags.items()}
    return days | {"index": max(articles.values(), default=""), "berita/index": max(articles.values(), default="")}


def _day_of_change(archive: Archive, gist: Gist) -> str:
    if gist.head.updated or gist.head.corrections or gist.id in archive.remedies.met:
        reading = archive.readings[gist.id]
        return (updated(archive, reading) or published(reading))[:10]
    return gist.published.isoformat() if gist.published else ""


def _firsts(archive: Archive, identity: str) -> Iterator[Occurrence]:
    """The first sure occurrence in each dated article."""
    told: set[str] = set()
    for one in archive.entries[identity].occurrences:
        if one.article not in told and not one.probable and archive.cards[one.article].day:
            told.add(one.article)
            yield one


def _newest_first(archive: Archive, found: Iterable[T], article: Callable[[T], str]) -> list[tuple[str, T]]:
    """What comes by article and place, the newest article first, each with the day of its article."""
    dated = [(archive.cards[article(one)].day, one) for one in found]
    return sorted(dated, key=itemgetter(0), reverse=True)


def _guessed_in(archive: Archive, article: str) -> frozenset[str]:
    """Whom an article perhaps names."""
    guesses = (archive.probable.get((article, at)) for at in archive.entities.get(article, ()))
    return frozenset(guess.entity for guess in guesses if guess)


def _is_hidden(told: Naming, index: int) -> bool:
    # who is named in the head alone has an empty span, and is not hidden
    span, place = told.mentions[index].span, place_in(*told.stretch(index))
    return span.start < span.end and place.start >= place.end


def _away(archive: Archive, one: OccurrenceRecord) -> int:
    """How far the block of a mention is from its sentence, in the text as shown."""
    reading = archive.readings[one.article]
    mention = reading.analysis.mentions[one.mention]
    sentence = reading.analysis.sentences[mention.sentence]
    starts = shown(reading.prose.blocks).starts
    before = place_in(reading.prose.blocks[sentence.block], sentence.span).start
    return starts[mention.block] - starts[sentence.block] - before


def _is_empty(block: Block) -> bool:
    return not shown_part(block, Span(0, len(text_of(block))))


def _stretch(told: Naming, first: Part, last: Part) -> str:
    """What is shown from the beginning of a part of a quote to the end of another."""
    return shown(told.between(first, last)).text
