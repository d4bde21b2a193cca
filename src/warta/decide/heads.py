"""What the head of an article decides of its people and countries."""

from collections.abc import Mapping

from msgspec.structs import replace

from warta.analyze.countries import country_name
from warta.analyze.people.identity import own_id
from warta.decide.finds import with_find
from warta.decide.names import Names, decided
from warta.nouns.article import Pin
from warta.nouns.mentions import Country, Mention, Person, Quote, Value
from warta.nouns.site import Reading
from warta.nouns.text import Span, text_of

RULE = "head"
# a quote and the name of who says it may stand in neighbouring sentences
NEAR = 1


def meaning(reading: Reading) -> Reading:
    """The reading in which each short name means what the head says it means here, and who said it accordingly."""
    pins = [pin for pin in reading.article.meta.pins if pin.does == "means"]
    for pin in pins:
        value: Value = Country(pin.name) if pin.kind == "country" else Person(pin.name)
        mentions: list[Mention] = []
        moved: dict[str, set[int]] = {}
        for one in reading.analysis.mentions:
            meant = _is_meant(pin, one, reading)
            mentions.append(replace(one, value=_like(value, one.value), confirmed=True) if meant else one)
            if meant and isinstance(one.value, Person):
                moved.setdefault(one.value.name, set()).add(one.sentence)
        found = tuple(mentions)
        if found == reading.analysis.mentions:
            found = with_find(reading, found, pin.short, value, rule=RULE)
        quotes = tuple(_said(quote, pin, moved) for quote in reading.analysis.quotes)
        reading = replace(reading, analysis=replace(reading.analysis, mentions=found, quotes=quotes))
    return reading


def _is_meant(pin: Pin, one: Mention, reading: Reading) -> bool:
    words = text_of(reading.prose.blocks[one.block])[one.span.start : one.span.end]
    name = getattr(one.value, "name", "")
    return pin.short.casefold() == " ".join(words.split()).casefold() or (
        bool(name) and own_id(name) == own_id(pin.short)
    )


def _like(value: Value, old: Value) -> Value:
    """The value with the roles of the one that it stands for."""
    return replace(value, roles=old.roles) if isinstance(value, Person) and isinstance(old, Person) else value


def _said(quote: Quote, pin: Pin, moved: Mapping[str, set[int]]) -> Quote:
    places = moved.get(quote.speaker, set())
    near = any(abs(place - quote.sentence) <= NEAR for place in places)
    return replace(quote, speaker=pin.name) if near and pin.kind == "person" else quote


def pinned(reading: Reading, names: Names) -> Reading:
    """The reading without whom its head removes and with whom it adds; by what the register makes of these names."""
    for pin in reading.article.meta.pins:
        meant = decided(_value(pin), names, path=reading.article.path)
        is_protected = meant.decision is not None and meant.decision.protected
        if meant.value is None or is_protected or pin.does == "means":
            continue
        reading = _without(reading, meant.value) if pin.does == "remove" else _with(reading, pin, meant.value)
    return reading


def _value(pin: Pin) -> Value:
    return Country(pin.name) if pin.kind == "country" else Person(pin.name)


def _same(one: Value, other: Value) -> bool:
    if isinstance(one, Country) and isinstance(other, Country):
        return one.code == other.code
    return isinstance(one, Person) and isinstance(other, Person) and own_id(one.name) == own_id(other.name)


def _without(reading: Reading, value: Value) -> Reading:
    analysis = reading.analysis
    mentions = tuple(one for one in analysis.mentions if not _same(one.value, value))
    quotes = tuple(
        replace(one, speaker="", by="") if one.speaker and _same(Person(one.speaker), value) else one
        for one in analysis.quotes
    )
    return replace(reading, analysis=replace(analysis, mentions=mentions, quotes=quotes))


def _with(reading: Reading, pin: Pin, value: Value) -> Reading:
    """The mentions of the value confirmed; where there are none, the name in the text, or else the headline."""
    mentions = tuple(
        replace(one, confirmed=True) if _same(one.value, value) else one for one in reading.analysis.mentions
    )
    if mentions == reading.analysis.mentions and not any(_same(one.value, value) for one in mentions):
        form = country_name(pin.name) if pin.kind == "country" else pin.name
        mentions = with_find(reading, mentions, form, value, rule=RULE)
        if mentions == reading.analysis.mentions and reading.analysis.sentences:
            first = reading.analysis.sentences[0]
            place = Span(first.span.start, first.span.start)
            mentions = (Mention(first.block, 0, place, value, RULE, True), *mentions)
    return replace(reading, analysis=replace(reading.analysis, mentions=mentions))
