"""Offices, ranks and jobs beside a name, with the words they stand in."""

import re

from warta.analyze.people.names import HONORIFICS, ROLES
from warta.lexicon import mapping, words
from warta.nouns.mentions import Role
from warta.nouns.text import Span

JOINTS = frozenset(words("beside_names", "joints"))
WORD = re.compile(r"[^\s,;:()\"“”]+")
FURTHEST = 12
DEGREES = re.compile(str(mapping("beside_names")["degrees"]))
AFTER = re.compile(r",\s+(?:yang juga |sebagai |selaku )?(?P<role>[^,.;:\n\"“”()]{4,90})(?=[,.])")


def trimmed(text: str, span: Span) -> Span:
    """The span without titles before the name: Presiden Joko Widodo -> Joko Widodo; Gus Dur keeps its Gus."""
    start = span.start
    while (found := re.match(r"[^\s]+?(?=\.?\s)", text[start : span.end])) and _is_title(found[0]):
        rest = re.match(r"\.?\s+", text[start + found.end() : span.end])
        if not rest:
            break
        start += found.end() + rest.end()
    end = span.end
    while end > start and text[end - 1] in " ,.;:-–(" and not re.search(r"\b[A-Z]\.$", text[start:end]):
        end -= 1
    return Span(start, end)


def _is_title(word: str) -> bool:
    return word.rstrip(".") in HONORIFICS or word in ROLES


def roles_beside(text: str, span: Span) -> tuple[Role, ...]:
    """The roles before and after a name: Menteri Pertahanan Rusia X; X, juru bicara Gedung Putih, …"""
    found = [role for role in (_before(text, span), _after(text, span)) if role]
    return tuple(found)


def _before(text: str, span: Span) -> Role | None:
    """The longest run of words before the name that begins with a role and goes on in capitals or joining words."""
    start = max(text.rfind(sign, 0, span.start) for sign in ("\n", ",", ";", ":", '"', "“", "”", "(", ". ")) + 1
    known = list(WORD.finditer(text, start, span.start))[-FURTHEST:]
    first = None
    for at in range(len(known) - 1, -1, -1):
        word = known[at][0].rstrip(".")
        if word in ROLES:
            first = at
        if not (word[:1].isupper() or word in JOINTS or word in ROLES or word in HONORIFICS or word.startswith("(")):
            break
    if first is None:
        return None
    where = Span(known[first].start(), known[-1].end())
    return Role(text[where.start : where.end], where)


def _after(text: str, span: Span) -> Role | None:
    start = span.end
    if degrees := DEGREES.match(text, start):
        start = degrees.end()
    found = AFTER.match(text, start)
    if not found:
        return None
    first = found["role"].split()[0]
    if first not in ROLES or len(found["role"].split()) > 10:
        return None
    return Role(found["role"], Span(found.start("role"), found.end("role")))
