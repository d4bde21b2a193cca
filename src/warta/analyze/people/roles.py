"""What a person is, beside the name: Menteri Pertahanan Rusia Sergei Shoigu; John Kirby, juru bicara Gedung Putih."""

import re

from warta.analyze.countries.names import country_names
from warta.analyze.people.words import DEGREES_AFTER, HONORIFICS, OFFICES, SMALL, TITLES, is_title
from warta.lexicon import words
from warta.nouns.mentions import Role
from warta.nouns.text import Span

LONGEST = 16
LAST_WORD = re.compile(r"(\(?[\w./'’&-]+\)?),?\s*$")
OFFICE_HEADS = frozenset(title.split()[0] for title in OFFICES)
RELATIONS = frozenset(words("titles", "relations"))
LEADING_ON = frozenset({"bagi", "dan", "dari", "dengan", "kepada", "oleh", "untuk"})
JOINING = frozenset({"dan", "serta", "atau"})
APPOSITION = re.compile(r"(?:\s*\(\d{1,3}(?: tahun)?\))?,\s+([^,.;:()\n\"“”]{3,90})(?=[,.\n])")
# what follows the name and no second comma is the clause: Menurut [Tuti], pedagang sudah pulang.
LEADING_IN = re.compile(r"\b(?:[Mm]enurut|Bagi|Kata|Ujar)\b[^,.;:()\n]*$")
DEGREES = re.compile(r",\s*([A-Z]\w*(?:\.\w+)*\.?)")


def roles_of(text: str, *, span: Span, begin: int, stop: int) -> tuple[Role, ...]:
    """The roles before and after a name; ``begin`` and ``stop`` are where other names or sentences lie."""
    found = (_before(text, span.start, begin), _after(text, span, begin, stop))
    return tuple(role for role in found if role is not None)


def _before(text: str, end: int, begin: int) -> Role | None:
    """The words before a name from the first office or title on, as far as they hang together."""
    at, best = end, -1
    for _ in range(LONGEST):
        word = LAST_WORD.search(text, begin, at)
        if word is None or "\n" in word[0] or ("," in word[0] and at != end):
            break
        bare = word[1].strip("()")
        is_head = bare in OFFICE_HEADS or bare in TITLES or bare.rstrip(".") in TITLES
        if not (is_head or bare[:1].isupper() or bare in SMALL) or (at in (best, end) and bare in JOINING):
            break
        at = word.start(1)
        best = at if is_head else best
    role = None if best < 0 else _role(text, best, end)
    return role if role and _is_own(role.text, apart="," in text[role.span.end : end]) else None


def _is_own(role: str, *, apart: bool) -> bool:
    """Whether a role is of the person behind it, not of one who belongs to that person.

    Not: ibu dari [Budi], Kuasa hukum [Budi], and with a comma between not a form of address: Ibunda almarhum, [Budi].
    """
    words_ = role.split()
    whose = " ".join(words_).lower() in RELATIONS and words_[0] not in HONORIFICS
    addressed = apart and not any(word.strip("()") in OFFICE_HEADS for word in words_)
    return words_[-1] not in LEADING_ON and not whose and not addressed and not _is_other_thing(words_)


def _is_other_thing(words_: list[str]) -> bool:
    """Raja Ampat Dicabut: a form of address that begins no office goes with titles and countries alone."""
    first, rest = words_[0], words_[1:]
    if not rest or first not in HONORIFICS or f"{first} {rest[0]}" in OFFICES:  # Ibu Negara
        return False
    titled = all(is_title(word.strip("()")) or word.strip("()") in OFFICE_HEADS for word in rest)
    office = any(word in OFFICE_HEADS for word in rest)
    return not (titled or office or " ".join(rest) in country_names())


def _role(text: str, start: int, end: int) -> Role:
    start += len(text[start:end]) - len(text[start:end].lstrip("("))
    words = text[start:end].rstrip(" ,(\n\t")
    return Role(words, Span(start, start + len(words)))


def _after(text: str, span: Span, begin: int, stop: int) -> Role | None:
    """A degree behind the name, or an office between commas."""
    degree = DEGREES.match(text, span.end)
    if degree and degree[1] in DEGREES_AFTER:
        return Role(degree[1], Span(degree.start(1), degree.end(1)))
    found = APPOSITION.match(text, span.end, min(len(text), stop + 1))
    if found is None or found[1].split()[0] not in OFFICE_HEADS:
        return None
    if text[found.end() : found.end() + 1] != "," and LEADING_IN.search(text, begin, span.start):
        return None
    return _role(text, found.start(1), found.end(1))
