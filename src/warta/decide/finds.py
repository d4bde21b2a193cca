"""Where the text of an article has a form of a name that was not found there."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import cache

from msgspec.structs import replace

from warta.analyze.name_codes import is_common_word
from warta.analyze.passages import SILENT
from warta.analyze.people.words import tokens
from warta.nouns.mentions import Mention, Organisation, Person, Place, Quote, Value
from warta.nouns.register import Register
from warta.nouns.site import Reading
from warta.nouns.text import Span, text_of

FEWEST_LETTERS = 3
# a quote and the name of who says it may stand in neighbouring sentences
NEAR = 1
RULE = "register"
WORD = re.compile(r"\w+")


def forms_of(register: Register) -> tuple[str, ...]:
    """The forms of people that are looked for in texts, the longest first: not a common word such as Bunga."""
    shown = (one for one in register.decisions if one.kind == "person" and not (one.hide or one.retyped))
    forms = {form for one in shown for form in (*one.forms, one.called)}
    return tuple(sorted((form for form in forms if _is_telling(form)), key=lambda form: (-len(form), form)))


def _is_telling(form: str) -> bool:
    words = tokens(form)
    return len(words) > 1 or (len(form) >= FEWEST_LETTERS and not is_common_word(form))


def with_finds(reading: Reading, forms: Iterable[str]) -> Reading:
    """The reading with people that stand in its text by these forms and were not found."""
    whole = "\n".join(text_of(block) for block in reading.prose.blocks if block.kind not in SILENT)
    # of ten thousand forms an article has a few: a set of words tells the others sooner than a search for each
    words = {"", *WORD.findall(whole)}
    for form in forms:
        if _first_word(form) in words and form in whole:
            reading = with_find(reading, form, Person(form), rule=RULE)
    return reading


@cache
def _first_word(form: str) -> str:
    """The first word of a form, which stands in a text wherever the form does."""
    found = WORD.search(form)
    return found[0] if found else ""


def with_find(reading: Reading, form: str, value: Value, *, rule: str) -> Reading:
    """The reading with a mention of ``value`` wherever the form stands and nothing longer was found."""
    mentions = reading.analysis.mentions
    found = [one for one in _places(reading, form) if not any(_stands(one, other) for other in mentions)]
    if not found:
        return reading
    new = [Mention(block, _sentence(reading, block, span), span, value, rule, True) for block, span in found]
    kept = [one for one in mentions if not any(_holds(span, one, block) for block, span in found)]
    lost = [one for one in mentions if one not in kept]
    return with_mentions(reading, sorted((*kept, *new), key=lambda one: (one.block, one.span)), lost, value)


def with_mentions(reading: Reading, mentions: Iterable[Mention], lost: Iterable[Mention], value: Value) -> Reading:
    """The reading with other mentions; what was said by the names that they replace is said by ``value``."""
    places = [(one.value.name, one.sentence) for one in lost if isinstance(one.value, Person)]
    name = value.name if isinstance(value, Person) else ""

    def said(quote: Quote) -> Quote:
        near = any(who == quote.speaker and abs(place - quote.sentence) <= NEAR for who, place in places)
        return replace(quote, speaker=name, by=quote.by if name else "") if near else quote

    quotes = tuple(map(said, reading.analysis.quotes))
    return replace(reading, analysis=replace(reading.analysis, mentions=tuple(mentions), quotes=quotes))


def _places(reading: Reading, form: str) -> Iterator[tuple[int, Span]]:
    """Where a form stands as words of a sentence."""
    pattern = re.compile(rf"(?<![\w-]){re.escape(form)}(?![\w-])")
    for place, block in enumerate(reading.prose.blocks):
        if block.kind in SILENT:
            continue
        for found in pattern.finditer(text_of(block)):
            span = Span(*found.span())
            if any(mark.span.start < span.end and span.start < mark.span.end for mark in block.marks):
                continue
            at = reading.analysis.sentences[_sentence(reading, place, span)] if reading.analysis.sentences else None
            if at and at.block == place and at.span.start <= span.start and span.end <= at.span.end:
                yield place, span


def _sentence(reading: Reading, block: int, span: Span) -> int:
    starts = [(one.block, one.span.start) for one in reading.analysis.sentences]
    return max(0, bisect_right(starts, (block, span.start)) - 1)


def _stands(found: tuple[int, Span], one: Mention) -> bool:
    """Whether a mention shares letters with the find and is no shorter name within it."""
    block, span = found
    touches = one.block == block and one.span.start < span.end and span.start < one.span.end
    return touches and not _holds(span, one, block)


def _holds(span: Span, one: Mention, block: int) -> bool:
    """Whether the span holds a shorter mention of a name."""
    within = one.block == block and span.start <= one.span.start and one.span.end <= span.end
    return within and one.span != span and isinstance(one.value, Person | Organisation | Place)
