"""What the head of an article decides of its people and countries."""

from msgspec.structs import replace

from warta.analyze.countries import country_name
from warta.analyze.people.identity import own_id
from warta.decide.finds import with_find, with_mentions
from warta.decide.names import Names, decided
from warta.nouns.article import Pin
from warta.nouns.mentions import Country, Mention, Person, Value
from warta.nouns.site import Reading
from warta.nouns.text import Span, text_of

RULE = "head"


def meaning(reading: Reading) -> Reading:
    """The reading in which each short name means what the head says it means here, and who said it accordingly."""
    for pin in reading.article.meta.pins:
        if pin.does == "means":
            value = _value(pin)
            lost = [one for one in reading.analysis.mentions if _is_meant(pin, one, reading)]
            mentions = [
                replace(one, value=_like(value, one.value), confirmed=True) if one in lost else one
                for one in reading.analysis.mentions
            ]
            reading = with_find(with_mentions(reading, mentions, lost, value), pin.short, value, rule=RULE)
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


def _who(value: Value) -> str:
    """What two values have in common that are one person or country; nothing of others."""
    if isinstance(value, Person):
        return own_id(value.name)
    return value.code if isinstance(value, Country) else ""


def _without(reading: Reading, value: Value) -> Reading:
    analysis = reading.analysis
    mentions = tuple(one for one in analysis.mentions if _who(one.value) != _who(value))
    quotes = tuple(
        replace(one, speaker="", by="") if one.speaker and _who(Person(one.speaker)) == _who(value) else one
        for one in analysis.quotes
    )
    return replace(reading, analysis=replace(analysis, mentions=mentions, quotes=quotes))


def _with(reading: Reading, pin: Pin, value: Value) -> Reading:
    """The mentions of the value confirmed; where there are none, the name in the text, or else the headline."""
    analysis = reading.analysis
    meant = _who(value)
    is_meant = [_who(one.value) == meant for one in analysis.mentions]
    if any(is_meant):
        told = zip(analysis.mentions, is_meant, strict=True)
        mentions = tuple(replace(one, confirmed=True) if is_one else one for one, is_one in told)
        return replace(reading, analysis=replace(analysis, mentions=mentions))
    found = with_find(reading, country_name(pin.name) if pin.kind == "country" else pin.name, value, rule=RULE)
    if found != reading or not analysis.sentences:
        return found
    first = analysis.sentences[0]
    one = Mention(first.block, 0, Span(first.span.start, first.span.start), value, RULE, True)
    return replace(reading, analysis=replace(analysis, mentions=(one, *analysis.mentions)))
