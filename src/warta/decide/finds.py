"""Where the text of an article has a form of a name that was not found there."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator

from warta.analyze.name_codes import is_common_word
from warta.analyze.passages import SILENT
from warta.analyze.people.words import tokens
from warta.nouns.mentions import Mention, Organisation, Person, Place, Value
from warta.nouns.register import Register
from warta.nouns.site import Reading
from warta.nouns.text import Span, text_of

FEWEST_LETTERS = 3
RULE = "register"


def forms_of(register: Register) -> tuple[str, ...]:
    """The forms of people that are looked for in texts, the longest first: not a common word such as Bunga."""
    shown = (one for one in register.decisions if one.kind == "person" and not (one.hide or one.retyped))
    forms = {form for one in shown for form in (*one.forms, one.called)}
    return tuple(sorted((form for form in forms if _is_telling(form)), key=lambda form: (-len(form), form)))


def _is_telling(form: str) -> bool:
    words = tokens(form)
    return len(words) > 1 or (len(form) >= FEWEST_LETTERS and not is_common_word(form))


def with_finds(reading: Reading, forms: Iterable[str]) -> tuple[Mention, ...]:
    """The mentions of an article, and those of people that stand in its text by these forms."""
    texts = [text_of(block) if block.kind not in SILENT else "" for block in reading.prose.blocks]
    whole = "\n".join(texts)
    mentions = reading.analysis.mentions
    for form in forms:
        if form in whole:
            mentions = with_find(reading, mentions, form, Person(form), rule=RULE)
    return mentions


def with_find(
    reading: Reading, mentions: tuple[Mention, ...], form: str, value: Value, *, rule: str
) -> tuple[Mention, ...]:
    """The mentions, and one of ``value`` wherever the form stands and nothing longer was found; by place."""
    found = [one for one in _places(reading, form) if not any(_stands(one, other) for other in mentions)]
    if not found:
        return mentions
    new = [Mention(block, _sentence(reading, block, span), span, value, rule, True) for block, span in found]
    kept = (one for one in mentions if not any(_holds(span, one, block) for block, span in found))
    return tuple(sorted((*kept, *new), key=lambda one: (one.block, one.span)))


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
