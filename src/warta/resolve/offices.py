"""What of a role is an office, and what only an honorific or a degree."""

from functools import cache

from warta.analyze.people.words import DEGREES_AFTER, DEGREES_BEFORE, HONORIFICS, OFFICES, is_title
from warta.lexicon import words

CLERGY = frozenset(words("roles", "clergy"))
COMMON = frozenset(words("roles", "common"))
# what anyone may be for a while, such as a witness
BRIEF = frozenset(words("roles", "brief"))
MODIFIERS = frozenset(words("roles", "modifiers"))
PASSING = BRIEF | frozenset(words("roles", "professions"))
COURTESIES = frozenset(word.casefold() for word in (HONORIFICS | DEGREES_BEFORE | DEGREES_AFTER) - CLERGY - OFFICES)
LONG_OFFICES = frozenset(office.casefold() for office in OFFICES if " " in office)


@cache
def office(role: str) -> str:
    """The role without the honorifics and degrees it begins with: Bapak Presiden -> Presiden; nothing is left of Dr."""
    words_ = role.split()
    while words_ and _is_courtesy(words_[0]):
        words_ = words_[1:]
    return " ".join(words_)


@cache
def courtesy(role: str) -> str:
    """The honorifics and degrees that a role begins with: Bapak Presiden -> Bapak."""
    return role.removesuffix(office(role)).strip()


@cache
def head(role: str) -> str:
    """The word that names the office, in small letters: Mantan Menteri Luar Negeri -> menteri."""
    words_ = office(role).casefold().split()
    while len(words_) > 1 and words_[0] in MODIFIERS:
        words_ = words_[1:]
    if " ".join(words_[:2]) in LONG_OFFICES:
        return " ".join(words_[:2])
    return words_[0] if words_ and words_[0] not in MODIFIERS else ""


def _is_courtesy(word: str) -> bool:
    bare = word.strip("(),")
    if bare in CLERGY or bare in OFFICES:
        return False
    return bare.casefold() in COURTESIES or (bare.rstrip(".").casefold() in COURTESIES and is_title(bare))
