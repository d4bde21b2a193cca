"""Finds the countries of a text: the longest name at each place, then what stands around it decides."""

from collections.abc import Iterator

from warta.analyze.countries.capitals import acts, stands_for_a_government, stands_in_a_name
from warta.analyze.countries.context import Place, around
from warta.analyze.countries.names import CAPITAL, WORD, Alias, Gazetteer, gazetteer_with
from warta.analyze.countries.refusals import refused
from warta.nouns.mentions import Country, Find, NameSpan
from warta.nouns.text import Span

GOVERNMENT = "government metonym"
SEAT = "seat as actor"
# places first, and governments where they act
PLACES = frozenset({CAPITAL, SEAT})
# why a capital or a house is no government where it stands
IDLE, BUILDING = "does not act", "building"
METONYMS = PLACES | {GOVERNMENT}
HOLDING = ("PER", "ORG")
SHIPPED = gazetteer_with()


def find_countries(text: str, *, names: tuple[NameSpan, ...] = (), gazetteer: Gazetteer = SHIPPED) -> tuple[Find, ...]:
    """The country mentions of a text, sorted, not overlapping; ``names`` are the recogniser's, as evidence."""
    return tuple(
        Find(span, Country(alias.code, "metonym" if alias.rule in METONYMS else "name"), alias.rule)
        for alias, span, reason in judged(text, names=names, gazetteer=gazetteer)
        if not reason
    )


def judged(
    text: str, *, names: tuple[NameSpan, ...] = (), gazetteer: Gazetteer = SHIPPED
) -> Iterator[tuple[Alias, Span, str]]:
    """Each name of a country in a text, and why it is none where it stands; no reason where it is one."""
    for alias, span, held in _held(_candidates(text, gazetteer), names):
        yield alias, span, _reason(Place(alias, text, span, around(text, span), held))


def _reason(place: Place) -> str:
    rule, near = place.alias.rule, place.near
    if rule in PLACES:
        named = rule == SEAT and stands_in_a_name(near)
        return "" if not place.held and acts(place.text, place.span, near) and not named else IDLE
    if rule == GOVERNMENT and not stands_for_a_government(near):
        return BUILDING
    return refused(place)


def _held(
    candidates: Iterator[tuple[Alias, Span]], names: tuple[NameSpan, ...]
) -> Iterator[tuple[Alias, Span, tuple[NameSpan, ...]]]:
    """Each name of a country with the longer names of people and organisations that hold it."""
    waiting = sorted((name for name in names if name.label in HOLDING), key=lambda name: name.span, reverse=True)
    begun: list[NameSpan] = []
    for alias, span in candidates:
        if not alias.code:
            continue
        while waiting and waiting[-1].span.start <= span.start:
            begun.append(waiting.pop())
        begun = [name for name in begun if name.span.end > span.start]
        yield alias, span, tuple(name for name in begun if span.end <= name.span.end and name.span != span)


def _candidates(text: str, gazetteer: Gazetteer) -> Iterator[tuple[Alias, Span]]:
    """At each word the longest name that begins there; a name ends where no letter or digit follows."""
    known = gazetteer.by_word
    end = 0
    for word in WORD.finditer(text):
        if word.start() < end or word[0] not in known:
            continue
        for alias in known[word[0]]:
            stop = word.start() + len(alias.text)
            if text.startswith(alias.text, word.start()) and not text[stop : stop + 1].isalnum():
                yield alias, Span(word.start(), stop)
                end = stop
                break
