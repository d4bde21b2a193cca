"""What of a role is an office, and what only an honorific or a degree."""

from functools import cache

from warta.analyze.people.words import DEGREES_AFTER, DEGREES_BEFORE, HONORIFICS, OFFICES, RANKS
from warta.lexicon import words

CLERGY = frozenset(words("roles", "clergy"))
COMMON = frozenset(words("roles", "common"))
# what anyone may be for a while, such as a witness
BRIEF = frozenset(words("roles", "brief"))
MODIFIERS = frozenset(words("roles", "modifiers"))
PASSING = BRIEF | frozenset(words("roles", "professions"))
COURTESIES = frozenset(word.rstrip(".").casefold() for word in HONORIFICS - CLERGY - OFFICES)
DEGREES = (DEGREES_BEFORE | DEGREES_AFTER) - OFFICES
# a rank between an office and the name is no part of the office: Kabid Humas Polda Jabar Kombes Pol
RANKS_BEHIND = RANKS - frozenset({"Brigadir", "Inspektur", "Kapten", "Komisaris", "Mayor", "TNI"})
LONG_OFFICES = frozenset(office.casefold() for office in OFFICES if " " in office)


@cache
def office(role: str) -> str:
    """The role without the honorifics and degrees around it: Bapak Presiden -> Presiden; nothing is left of Dr."""
    first, last = _around(role.split())
    kept = " ".join(role.split()[first:last])
    return kept.removesuffix(")") if kept.count(")") > kept.count("(") else kept


@cache
def courtesy(role: str) -> str:
    """The honorifics and degrees around a role: Bapak Presiden -> Bapak."""
    words_ = role.split()
    first, last = _around(words_)
    return " ".join([*words_[:first], *words_[last:]])


def _around(words_: list[str]) -> tuple[int, int]:
    """Where the office begins and ends between forms of address."""
    first, last = 0, len(words_)
    while first < last and _is_courtesy(words_[first]):
        first += 1
    # a degree behind an office may be a court or a ministry: Ketua MA
    while last > first and (_is_honorific(words_[last - 1]) or words_[last - 1] in RANKS_BEHIND):
        last -= 1
    return first, last


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
    return _is_honorific(word) or word.strip("(),") in DEGREES or word.strip("(),").rstrip(".") in DEGREES


def _is_honorific(word: str) -> bool:
    return word.strip("(),.").casefold() in COURTESIES and word.strip("(),") not in CLERGY | OFFICES
