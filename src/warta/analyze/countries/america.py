"""AS that is not the United States, and the Georgia that is one of them."""

import re
from functools import lru_cache

from warta.analyze.countries.context import Around, Place, sentence_around
from warta.analyze.countries.names import aliases, context, listed
from warta.lexicon import words

# a number plate, but no year: AS 1234 BC, pilpres AS 2024
NUMBER = re.compile(r"\s?[-–]?\s?(?!(?:19|20)\d\d\b)\d")
AGE = re.compile(r"\s*\(\d{1,2}(?:\s*(?:th|tahun))?\)|,? alias ")
# DM, ES, dan [AS]
LETTERS = re.compile(r"\b(?P<list>[A-Z]{1,3}(?: \(\d\d\))?(?:, [A-Z]{1,3}(?: \(\d\d\))?)*),? (?:dan|serta) \Z")
INITIALS = re.compile(r"\binisial AS\b|\bberinisial AS\b|\bAS \(\d\d(?: tahun)?\)")
CERTAIN = re.compile(r"\bAmerika\b|\bdolar AS\b|\bdollar AS\b|\bPresiden AS\b|\bTrump\b|\bWashington\b")
# JA (pembawa celurit); serta [AS] (perekam video)
TOLD_BY_ROLE = re.compile(r"\b(?P<other>[A-Z]{2,3}) \([a-z][^()]*\)[,;] (?:dan|serta) \Z")
ROLE = re.compile(r" \([a-z][^()]*\)")
# saat diinterogasi [AS] mengaku; not usai ditangkap [AS]
QUESTIONED = re.compile(
    r"\b(?:ketika|saat|setelah|usai) di(?:amankan|gerebek|geledah|interogasi|periksa|ringkus|tangkap)"
    r"(?: (?:oleh )?(?:penyidik|petugas|polisi))?,? \Z",
    re.IGNORECASE,
)
CONFESSES = re.compile(r" (?:berdalih|mengaku|mengakui|menyesal)\b")
STATE = frozenset(
    {"kedubes", "kongres", "menlu", "militer", "pemerintah", "pemilu", "pilpres", "presiden", "tim", "timnas"}
)
IN_AMERICA = re.compile(r",? (?:AS|Amerika)\b")
AMERICA = re.compile(r"\bAmerika\b|\bAMERIKA\b|[a-z] AS\b|\bAS [a-z]")


def are_initials(place: Place) -> bool:
    """Tersangka [AS], [AS] (37), DM dan [AS]."""
    if place.alias.text != "AS":
        return False
    if place.near.joined in listed("initials") or AGE.match(place.near.right):
        return True
    if _told_as_initials(place.text):
        return True
    if _is_told_by_role(place.near) or (QUESTIONED.search(place.near.left) and CONFESSES.match(place.near.right)):
        return True
    others = LETTERS.search(place.near.left)
    if others is None or listed("initials").isdisjoint(place.near.left[: others.start()].lower().split()):
        return False
    return not any(word in aliases() for word in re.findall(r"[A-Z]{1,3}", others["list"]))


def _is_told_by_role(near: Around) -> bool:
    """JA (pembawa celurit); serta [AS] (perekam video); not UE (pembeli), serta [AS] (penjual)."""
    other = TOLD_BY_ROLE.search(near.left)
    if other is None or not ROLE.match(near.right):
        return False
    return other["other"] not in aliases() and other["other"] not in words("agencies", "agencies")


@lru_cache(maxsize=2)
def _told_as_initials(text: str) -> bool:
    """Whether an article has AS as somebody's initials, and nothing of America: what is AS later is the same."""
    return bool(INITIALS.search(text)) and not CERTAIN.search(text)


def is_blessing(place: Place) -> bool:
    """Nabi Ibrahim [AS], which is alaihissalam."""
    return place.alias.text == "AS" and place.near.before in listed("prophets") and not place.near.gap_before.strip()


def is_registration(place: Place) -> bool:
    """[AS] 1234 BC, a number plate; [AS]-202, an aeroplane."""
    return place.alias.text == "AS" and bool(NUMBER.match(place.near.right))


def is_miscased(place: Place) -> bool:
    """AS in a line of capitals, where nothing else in the text speaks of America."""
    if place.alias.text != "AS" or place.near.manner != "capitals":
        return False
    joined = place.near.gap_after == "-" or place.near.gap_before == "-"
    beside = place.near.after in aliases() or place.near.before in aliases() or place.near.joined in STATE
    return not (joined or beside or _tells_of_america(place.text))


@lru_cache(maxsize=2)
def _tells_of_america(text: str) -> bool:
    return bool(AMERICA.search(text))


def is_state_of_america(place: Place) -> bool:
    """Atlanta, [Georgia]; Cordele, [Georgia], AS."""
    if place.alias.text != "Georgia":
        return False
    told = any(word in sentence_around(place.text, place.span) for word in context("us state"))
    return told or bool(IN_AMERICA.match(place.near.right))
