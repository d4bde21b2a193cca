"""When a capital stands for its government: it does something, or something is done to it."""

import re
from functools import cache

from warta.analyze.countries.context import ACTIVE, Around
from warta.analyze.countries.names import gazetteer_with, listed
from warta.analyze.countries.organisations import is_common
from warta.nouns.text import Span

TURNING = frozenset({"beralih", "berpaling"})
# Beijing pada Sabtu mengumumkan, Moskow (2/5) menolak
WHEN = re.compile(r"(?: pada)?(?: (?:Ahad|Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu))?(?: \([\d/]+\))?(?= )")
PASSIVE = re.compile(r"di[a-z]{4,}\Z")
# Kedutaan Besar ASdi Hanoi, where the space is lost
GLUED = re.compile(r"[A-Z]{2,}(?:dari|di|ke)\Z")
HYPHENS = ("--", "-", "–")
WILLING = frozenset({"akan", "bersedia", "harus", "ingin", "mau", "siap", "tetap"})
JOINING = (" dan ", " maupun ", *HYPHENS)
# a city of our own acts in our own news, too; only beside another capital it is the government
PAIRED_ONLY = frozenset({"Jakarta"})


def acts(text: str, span: Span, near: Around) -> bool:
    """Whether a capital stands for its government here: Moskow menuduh, mengecam Kyiv, Washington dan Beijing.

    In a headline the verb has a capital: Teheran Klaim AS Mundur.
    """
    if near.joined == "ke" and near.second_before.lower() in TURNING:
        return True
    if near.before.lower() in listed("places") and near.gap_before.strip() in ("", ")"):
        return False
    if GLUED.match(near.before):
        return False
    if _is_paired(near):
        return True
    if text[span.start : span.end] in PAIRED_ONLY:
        return False
    if near.before.islower() and (near.joined in listed("acting") or PASSIVE.match(near.joined)):
        return not near.after[:1].isupper()
    return _does(near.right) or (near.manner == "title" and near.after.lower() in listed("verbs"))


def stands_for_a_government(near: Around) -> bool:
    """Whether a house is its government: Kremlin membantah; not Warga berkumpul di depan Gedung Putih."""
    return near.joined not in listed("buildings")


def stands_in_a_name(near: Around) -> bool:
    """Whether a seat is where something is: Istora [Senayan] akan dipugar; not Kini [Senayan] menolak."""
    named = near.lead[1:] if near.opens and is_common(near.lead[0]) else near.lead
    return bool(named) and not near.manner


def _does(right: str) -> bool:
    """Whether a verb of acting follows: telah menguji, pada Sabtu mengumumkan."""
    when = WHEN.match(right)
    rest = right[when.end() if when else 0 :]
    if rest[:1] != " ":
        return False
    words = rest.split()
    after = [word for word in words[:3] if word.lower() not in listed("adverbs")][:1]
    wills = bool(words) and words[0].lower() in WILLING
    return bool(after) and (_is_act(after[0]) or (wills and after[0].startswith("ber")))


def _is_act(word: str) -> bool:
    bare = word.strip(",.").lower()
    if not word[:1].islower() or bare in listed("states"):
        return False
    return bare in listed("verbs") or bool(ACTIVE.match(bare))


def _is_paired(near: Around) -> bool:
    """Beside another capital, and something is told of both: hubungan Jakarta dan [Canberra], [Beijing]-Washington."""
    for joining in JOINING:
        if near.right.startswith(joining):
            rest = near.right[len(joining) :].lstrip()
            other = next((one for one in capitals() if rest.startswith(one)), "")
            if other:
                return _is_told(near.left, joining, rest.removeprefix(other))
        if near.left.endswith(joining):
            rest = near.left.removesuffix(joining)
            other = next((one for one in capitals() if rest.endswith(one)), "")
            if other:
                return _is_told(rest.removesuffix(other), joining, near.right)
    return False


def _is_told(left: str, joining: str, right: str) -> bool:
    """Whether the words around two capitals speak of their governments: not di Seoul dan Tokyo, rute Jakarta-Tokyo."""
    before = left.split()[-1].lower() if left.strip() else ""
    if before in listed("places"):
        return False
    if joining in HYPHENS:
        return before not in listed("routes")
    words = right.split()
    while words and words[0].lower() in listed("adverbs"):
        words = words[1:]
    return before in listed("acting") or (bool(words) and (_is_act(words[0]) or words[0] in listed("states")))


@cache
def capitals() -> tuple[str, ...]:
    """What the capitals are called, the longest first."""
    return tuple(sorted(gazetteer_with().capitals, key=lambda name: (-len(name), name)))
