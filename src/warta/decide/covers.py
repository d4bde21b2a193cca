"""Where a text tells the name of somebody who is protected: in any letters, glued, encoded or in an address."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import combinations
from urllib.parse import unquote

from msgspec import Struct

from warta.analyze.name_codes import is_common_word
from warta.analyze.people.words import tokens
from warta.lexicon import words
from warta.nouns.register import Decision
from warta.nouns.text import Span

FREQUENT = frozenset(words("common_names", "first"))
# what may stand within a name: accents and marks that nobody sees, apostrophes
WITHIN = "[\u0300-\u036f\u00ad\u200b-\u200d\u2060\ufeff'’‘ʼ`]?"
BETWEEN = r"(?:[\s\-_.,+/|'’‘ʼ`\u00ad\u200b-\u200d\u2060\ufeff]|%[0-9a-f]{2}|&#?\w+;){0,4}"
# what stands between words of one name that were found apart
BESIDE = re.compile(r"[ \u00a0\-_,+/]{0,3}")
ENDINGS = re.compile(r"(?:nya|lah|kah|pun|ku|mu)?(?![^\W_])")
# in small letters the others may be part of another word: Sera is not in serakah
ENDING = re.compile(r"(?:nya)?(?![^\W_])")
# so many letters of two words stand nowhere by chance
SURE_LETTERS = 8
FOREIGN = re.compile(r"[^\x00-\x7f]")


class Cover(Struct, frozen=True):
    """A stretch of a text that tells a name, and the initials that stand there instead."""

    span: Span
    initials: str


class Hidden(Struct, frozen=True):
    """Somebody protected: ``whole`` are the forms of the name and any two words of one; ``parts`` its words, which tell
    it in an article that names it; ``surely`` those of them that are no other word and no frequent name."""

    initials: str
    whole: tuple[tuple[str, ...], ...]
    parts: frozenset[str]
    surely: frozenset[str]


def hidden(decision: Decision, *, linked: Iterable[str] = ()) -> Hidden:
    """What tells who somebody is; ``linked`` are short forms that an article has for the name."""
    forms = [tokens(form) for form in decision.forms]
    pairs = [pair for form in forms for pair in combinations(form, 2) if _is_telling(pair)]
    whole = tuple(sorted(dict.fromkeys((*forms, *pairs)), key=lambda form: (-len("".join(form)), form)))
    named = {word for form in whole for word in form if len(word) > 1}
    short = {word for form in linked for word in tokens(form) if len(word) > 1}
    rare = {word for word in named if word not in FREQUENT and not is_common_word(word)}
    return Hidden(decision.initials, whole, frozenset(named | short), frozenset(rare | short))


def _is_telling(pair: tuple[str, ...]) -> bool:
    """Whether two words of a name are no name of many others: not Siti Aisyah."""
    return all(len(word) > 1 for word in pair) and not FREQUENT.issuperset(pair)


def tells(text: str, plain: str, one: Hidden) -> bool:
    """Whether the text, ``plain`` when folded, has the whole name in any form."""
    return next(_wholes(text, plain, one), None) is not None


def covers(text: str, held: Iterable[Hidden], named: Iterable[Hidden], *, is_address: bool = False) -> list[Cover]:
    """What must not be read, in order and apart: the whole names of ``held``, and the parts of those who are named.

    In an address a part in small letters tells the name too.
    """
    plain = folded(text)
    found: list[Cover] = []
    for one in held:
        for cover in _wholes(text, plain, one):
            if _is_free(cover.span, found):
                found.append(cover)
    for one in named:
        for gap in _gaps(found, len(text)):
            found += _parts(text, plain, one, gap, is_address)
    return [_fitting(cover, text) for cover in _joined(sorted(found, key=lambda cover: cover.span), text)]


def _joined(found: Iterable[Cover], text: str) -> list[Cover]:
    """Neighbours as one: Wardhani, Kirana Sera."""
    joined: list[Cover] = []
    for one in found:
        last = joined[-1] if joined else None
        if last and last.initials == one.initials and BESIDE.fullmatch(text[last.span.end : one.span.start]):
            joined[-1] = Cover(Span(last.span.start, one.span.end), one.initials)
        else:
            joined.append(one)
    return joined


def _fitting(cover: Cover, text: str) -> Cover:
    """The initials as they stand before what follows: no second full stop, K.W.-nya."""
    after = text[cover.span.end : cover.span.end + 1]
    if after == "." and cover.initials.endswith("."):
        return Cover(cover.span, cover.initials[:-1])
    return Cover(cover.span, f"{cover.initials}-") if after.isalpha() else cover


def is_told(address: str, held: Iterable[Hidden], named: Iterable[Hidden]) -> bool:
    """Whether an address tells a name, also where its letters are encoded, perhaps twice."""
    held, named = tuple(held), tuple(named)
    return any(covers(text, held, named, is_address=True) for text in dict.fromkeys((address, decoded(address))))


def decoded(address: str) -> str:
    """An address as letters, however often they were encoded: a%2520b -> a b."""
    while (plain := unquote(address)) != address:
        address = plain
    return address


def folded(text: str) -> str:
    """The text letter for letter, small and without accents: Kirànà -> kirana."""
    return FOREIGN.sub(lambda found: _plain(found[0]), text).lower()


@cache
def _plain(letter: str) -> str:
    bare = unicodedata.normalize("NFKD", letter)[:1].casefold()[:1]
    return bare or letter


@cache
def _pattern(form: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(BETWEEN.join(map(_letters, form)))


def _letters(word: str) -> str:
    return WITHIN.join(map(re.escape, word))


@cache
def _run(parts: frozenset[str]) -> re.Pattern[str]:
    """One word of a name or several in a row, the longest first."""
    either = "|".join(_letters(word) for word in sorted(parts, key=lambda word: (-len(word), word)))
    return re.compile(rf"(?:{either})(?:{BETWEEN}(?:{either}))*")


def _wholes(text: str, plain: str, one: Hidden) -> Iterator[Cover]:
    for form in one.whole:
        is_long = len(form) > 1 and sum(map(len, form)) >= SURE_LETTERS
        for order in dict.fromkeys((form, form[::-1])):
            for found in _pattern(order).finditer(plain):
                if (is_long and found[0].isalpha()) or _stands_alone(text, plain, found):
                    yield Cover(Span(*found.span()), one.initials)


def _gaps(found: Iterable[Cover], length: int) -> list[Span]:
    """What is left between covers."""
    ordered = sorted(cover.span for cover in found)
    edges = [0, *(edge for span in ordered for edge in (span.start, span.end)), length]
    return [Span(start, end) for start, end in zip(edges[::2], edges[1::2], strict=True) if start < end]


def _parts(text: str, plain: str, one: Hidden, gap: Span, is_address: bool) -> Iterator[Cover]:
    for found in _run(one.parts).finditer(plain, gap.start, gap.end) if one.parts else ():
        start, end = found.span()
        word = "".join(sign for sign in found[0] if sign.isalnum())
        is_one = word in one.parts
        is_long = not is_one and len(word) >= SURE_LETTERS
        is_rare = not is_one or word in one.surely
        is_name = is_long or is_address or text[start].isupper() or not is_common_word(word)
        if is_rare and is_name and (is_long or _stands_alone(text, plain, found)):
            yield Cover(Span(start, end), one.initials)


def _stands_alone(text: str, plain: str, found: re.Match[str]) -> bool:
    """Whether no letter touches what was found but those of another word: kataKirana, Kirananya, not Mankirana."""
    start, end = found.span()
    before, after = text[start - 1 : start], text[end : end + 1]
    opens = not before.isalnum() or (before.islower() and text[start].isupper()) or before.isdigit()
    endings = ENDING if text[start].islower() else ENDINGS
    closes = endings.match(plain, end) is not None or after.isdigit()
    return opens and (closes or (after.isupper() and text[end - 1].islower()))


def _is_free(span: Span, found: Iterable[Cover]) -> bool:
    return all(span.end <= one.span.start or one.span.end <= span.start for one in found)
