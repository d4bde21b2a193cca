"""The door of the decide stage: from what was found in each article to what editors make of it."""

from collections.abc import Callable, Iterable
from functools import lru_cache

from msgspec.structs import replace

from warta.decide.finds import forms_of, with_finds
from warta.decide.heads import meaning, pinned
from warta.decide.masks import RULE, mask_of, masked
from warta.decide.names import Names, decided, names_of, speaker
from warta.decide.pictures import pictures_of
from warta.lifelong import lifelong
from warta.nouns.mentions import Mention, Quote
from warta.nouns.register import Register
from warta.nouns.site import Reading
from warta.nouns.text import text_of


def decide(readings: Iterable[Reading], register: Register) -> tuple[Reading, ...]:
    """The readings as the register and the heads of their articles have them; each depends on its article and the
    register alone."""
    return tuple(map(deciding(register), readings))


@lru_cache(maxsize=1)
def deciding(register: Register) -> Callable[[Reading], Reading]:
    """What the register makes of a reading: the same record where it changes nothing.

    In a preview it is asked again only for the article that changed, until the register is another.
    """
    names, forms = names_of(register), forms_of(register)

    @lifelong
    def otherwise(reading: Reading) -> Reading | None:
        decided = _decided(reading, register, names, forms)
        return None if decided == reading else decided

    return lambda reading: otherwise(reading) or reading


def _decided(reading: Reading, register: Register, names: Names, forms: tuple[str, ...]) -> Reading:
    if not register.decisions:
        return pinned(meaning(reading), names)
    meant = with_finds(meaning(reading), forms)
    linked, analysis, path = _linked(meant, names), meant.analysis, reading.article.path
    mentions = (_mention(one, names, path) for one in analysis.mentions)
    named = replace(
        analysis,
        mentions=tuple(one for one in mentions if one is not None),
        quotes=tuple(_quote(one, names, path) for one in analysis.quotes),
    )
    held = pinned(replace(meant, analysis=named), names)
    mask = mask_of(held, register, linked)
    return masked(held, mask) if mask else held


@lru_cache(maxsize=1)
def telling(register: Register) -> Callable[[Reading], frozenset[str]]:
    """Which pictures of an article, by path, tell in their path a name that it has: kinanti.png."""
    if not any(one.protected for one in register.decisions):
        return lambda reading: frozenset()
    names, forms = names_of(register), forms_of(register)

    def told(reading: Reading) -> frozenset[str]:
        shown = pictures_of(reading)
        meant = with_finds(meaning(reading), forms) if shown else reading
        mask = mask_of(meant, register, _linked(meant, names)) if shown else None
        return frozenset(path for path in shown if mask and not mask.address(path))

    return told


def _linked(reading: Reading, names: Names) -> dict[str, set[str]]:
    """The words that the article has for each who is protected, by the name in the register."""
    found: dict[str, set[str]] = {}
    for one in reading.analysis.mentions:
        held = decided(one.value, names, path=reading.article.path).decision
        if held and held.protected:
            words = text_of(reading.prose.blocks[one.block])[one.span.start : one.span.end]
            found.setdefault(held.name, set()).add(words)
    return found


def _mention(one: Mention, names: Names, path: str) -> Mention | None:
    """The mention with what its words mean; nothing where they mean nobody."""
    meant = decided(one.value, names, path=path)
    if meant.value is None:
        return None
    rule = RULE if meant.decision and meant.decision.protected else one.rule
    return replace(one, value=meant.value, rule=rule, confirmed=one.confirmed or meant.confirmed)


def _quote(quote: Quote, names: Names, path: str) -> Quote:
    if not quote.speaker:
        return quote
    who = speaker(quote.speaker, names, path=path)
    return replace(quote, speaker=who, by=quote.by if who else "")
