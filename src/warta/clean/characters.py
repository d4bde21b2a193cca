"""Mends characters and glued words; every repair keeps the way back."""

import html
import re
from collections.abc import Iterator
from functools import cache, lru_cache

from warta.lexicon import cue_verbs, mapping, words
from warta.nouns.text import Repair, Span
from warta.read.signs import UNSEEN
from warta.spans import Apart

SPACE = re.compile(r"[\u00a0\u2000-\u200a\u202f\u205f\u3000\u2028\u2029]")
ENTITY = re.compile(r"&(?:[a-zA-Z]{2,8}|#\d{2,5}|#x[0-9a-fA-F]{2,4});")
# signs that UTF-8 read as another encoding is full of
BROKEN = re.compile(r"[ÂÃâÅÄËÐ]")
# the last four control characters are blanks to Python, and signs that nobody sees to a reader
STRETCH = re.compile(r"[\S\x1c-\x1f]+")
# a pattern that begins with the sign itself is found fastest
# no full stop inside a name on the web (KOMPAS.com, kpu.go.id) and none between initials (S.H.)
STOP = re.compile(
    r"\.(?:(?<=[a-z\d)”\"’]\.)(?=[A-Z“\"][a-z]+[\s,])|(?:(?<=[a-z][A-Z]{2}\.)|(?<=\s[A-Z]{2}\.))(?=[A-Z][a-z]+\s))"
)
OPENED = re.compile(r"\.(?<=\w\.)(?=“[A-Z])")
COMMA = re.compile(r",(?<=[a-z]{2},)(?=[A-Za-z]{2})")
BRACKET = re.compile(r"\((?<=[a-z]{3}\()(?=\d{1,2}/\d{1,2}(?:/\d{2,4})?\))")
GLUED = re.compile(
    r"\b(di|ke|dari|pada|dalam|oleh|bahwa|bersama|dan|dengan|dikutip|dilansir|kata|kepada|saat|tutur|ucap|ujar|untuk|yang)"
    r"(?=(?!Nya\b)[A-Z][a-z]{2,}|detik[A-Z])"
)
# JudhaNugraha; RIJudha
CAMEL = re.compile(r"\b(?:[A-Z][a-z]{2,}(?=([A-Z][a-z]{2,})\b)|[A-Z]{2,}(?=([A-Z][a-z]{3,})\b))")

SHORTEST_COUNTRY = 4
SHORTEST_GLUED = 8
# stretches up to this length are remembered: the same words come again and again
LONGEST_KNOWN = 40
# a slip is seldom made again; a page may hold its text twice
MOST_SLIPS = 2
TAIL = "|".join(sorted({*words("camel_case", "tails"), *cue_verbs()}, key=lambda word: (-len(word), word)))
VERB = r"(?:ber|di|mem|men|ter)[a-z]{5,}"
TAILED = re.compile(rf"\b[A-Z][a-z'’]{{3,20}}?(?=(?P<tail>{TAIL}|{VERB})\b)")

# Israeldi, Irandan, Jepangvs: a country and a small word; whatever else the article says
COUNTRY_TAILED = re.compile(
    r"\b(?P<name>[A-Z][a-z]{3,13}?)(?=(?:akan|dan|dari|dengan|di|ke|melawan|pada|untuk|vs|yang|" + VERB + r")\b)"
)


@lru_cache(maxsize=50_000)
def _has_seams(stretch: str) -> bool:
    return any(pattern.search(stretch) for pattern in (GLUED, CAMEL, COUNTRY_TAILED, TAILED))


def _may_hold_seams(stretch: str) -> bool:
    """Whether any of the patterns of glued words matches in a stretch without blanks: none matches over a blank."""
    return len(stretch) > LONGEST_KNOWN or _has_seams(stretch)


def repairs(text: str, *, article: str = "") -> tuple[Repair, ...]:
    """What is to be mended in a text, sorted, not overlapping; the first rule that claims a letter keeps it.

    ``article`` is the whole article: two glued words stand apart somewhere in it.
    """
    taken = Apart()
    kept = [repair for repair in (*_signs(text), *_gaps(text, article or text)) if taken.take(repair.span)]
    return tuple(sorted(kept, key=lambda repair: repair.span))


def unseen(text: str) -> tuple[Repair, ...]:
    """What no reader sees taken out of a text that stays as it is otherwise; some of it is allowed on no page."""
    return tuple(Repair(Span(*found.span()), "", "unseen sign") for found in UNSEEN.finditer(text))


def _signs(text: str) -> Iterator[Repair]:
    # before the unseen signs, for these are the halves of broken ones
    if BROKEN.search(text):
        yield from _mojibake(text)
    yield from unseen(text)
    for found in SPACE.finditer(text):
        yield Repair(Span(*found.span()), " ", "space")
    if "&" in text:
        for found in ENTITY.finditer(text):
            sign = html.unescape(found[0])
            if sign != found[0] and (sign.isprintable() or sign == "\u00a0") and not UNSEEN.search(sign):
                yield Repair(Span(*found.span()), " " if sign == "\u00a0" else sign, "entity")


def _mojibake(text: str) -> Iterator[Repair]:
    import ftfy
    from ftfy.badness import is_bad

    for found in STRETCH.finditer(text):
        if BROKEN.search(found[0]) and is_bad(found[0]):
            mended = UNSEEN.sub("", ftfy.fix_encoding(found[0]))
            if mended != found[0]:
                yield Repair(Span(*found.span()), mended, "mojibake")


def _gaps(text: str, article: str) -> Iterator[Repair]:
    """Missing spaces, as repairs of the empty stretch between two letters."""
    for found in STOP.finditer(text):
        yield _space(found.end(), "space after a full stop")
    for found in OPENED.finditer(text):
        yield _space(found.end(), "space after a full stop")
    for found in COMMA.finditer(text):
        yield _space(found.end(), "space after a comma")
    for found in BRACKET.finditer(text):
        yield _space(found.start(), "space before a bracket")
    if any(map(_may_hold_seams, text.split())):
        yield from _seams(text, article)


def _seams(text: str, article: str) -> Iterator[Repair]:
    """Spaces between words that are glued to one another."""
    for found in GLUED.finditer(text):
        if _word_at(text, found.start()) not in _camel_case():
            yield _space(found.end(), "glued preposition")
    for found in CAMEL.finditer(text):
        second = found[1] or found[2]
        word = found[0] + second
        apart = f" {found[0]} " in article or f" {second} " in article or found[0] in _before_names()
        if apart and found[0] not in _halves() and word not in _camel_case():
            yield _space(found.end(), "glued words")
    for found in COUNTRY_TAILED.finditer(text):
        if found["name"] in _countries() and _word_at(text, found.start()) not in _camel_case():
            yield _space(found.end(), "glued words")
    yield from _verbs_behind_names(text, article)


def _verbs_behind_names(text: str, article: str) -> Iterator[Repair]:
    """Khameneimengatakan, Mirzanidan: a name that the article has by itself, and a word glued to it."""
    for found in TAILED.finditer(text):
        name = found[0]
        if len(name) + len(found["tail"]) < SHORTEST_GLUED:  # Ramadan
            continue
        if re.search(rf"(?<!\w){re.escape(name)}(?!\w)", article) and article.count(name + found["tail"]) <= MOST_SLIPS:
            yield _space(found.end(), "glued words")


def _space(at: int, rule: str) -> Repair:
    return Repair(Span(at, at), " ", rule)


def _word_at(text: str, start: int) -> str:
    found = re.compile(r"\w+").match(text, start)
    return found[0] if found else ""


@cache
def _countries() -> frozenset[str]:
    """The names of countries in one word that are long enough to be nothing else."""
    rows = (row["names"] for row in mapping("countries").values() if isinstance(row, dict) and "names" in row)
    found = (str(name) for names in rows if isinstance(names, list) for name in names)
    return frozenset(name for name in found if len(name) >= SHORTEST_COUNTRY)


@cache
def _camel_case() -> frozenset[str]:
    return frozenset(words("camel_case", "words"))


@cache
def _halves() -> frozenset[str]:
    return frozenset(words("camel_case", "first halves"))


@cache
def _before_names() -> frozenset[str]:
    return frozenset(words("camel_case", "before names"))
