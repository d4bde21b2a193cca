"""Countries that are clubs, races and pageants: AS Roma, GP Belanda, Miss Universe Thailand."""

import re
from functools import lru_cache

from warta.analyze.countries.context import Place
from warta.analyze.countries.names import context, country_names, listed

FOOTBALL = re.compile(r"\b(?:FC|bek|gelandang|gol|klub|[Ll]igue?|pemain|skuad|striker)\b|Saint-Germain")
RACING = re.compile(r"\bF1\b|\bFormula\b|[Bb]alap")
# what a bare Monaco is a place behind, in news of football and races
PRINCIPALITY = frozenset({"di", "ke", "kepangeranan", "negara"})
NAMED = "|".join(re.escape(word) for word in context("races", "named"))
ITEM = r"(?:[A-Z]\w+(?: [A-Z]\w+)?)"
# Grand Prix Australia, Malaysia, [Bahrain], Monaco dan [Turki]: from the first country to the last
FIRST = re.compile(rf"\b(?:{NAMED}) (?P<first>{ITEM})(?:, {ITEM})*(?P<last>, |,? (?:dan|hingga|serta) )\Z")
REST = re.compile(rf"(?:, {ITEM})*,? (?:dan|hingga|serta) {ITEM}")
RACE = re.compile(rf"\b(?:{NAMED}) (?P<behind>{ITEM})|(?P<before>{ITEM}) Grand Prix\b")
EDITION = re.compile(r" (?:19|20)\d\d\b")
PAGEANT = re.compile(r"\b(?:Miss|Mister) (?:[A-Z]\w+ ){1,2}\Z")


def is_club(place: Place) -> bool:
    """[AS] Roma; LOSC Lille, [Monaco], where football is told of."""
    if place.alias.text == "Monaco":
        return place.near.joined not in PRINCIPALITY and _tells_of_football(place.text)
    return place.alias.text == "AS" and place.near.gap_after == " " and place.near.after in listed("after", "clubs")


@lru_cache(maxsize=2)
def _tells_of_football(text: str) -> bool:
    return bool(FOOTBALL.search(text)) and not RACING.search(text)


def is_within_a_list_of_races(place: Place) -> bool:
    """Grand Prix Australia, [Malaysia] dan [Turki]; not Usai GP Belanda, [Italia] bersiap, where no list is closed."""
    found = FIRST.search(place.near.left)
    if found is None or not any(found["first"].startswith(name) for name in country_names()):
        return False
    return found["last"] != ", " or bool(REST.match(place.near.right))


def is_of_a_race(place: Place) -> bool:
    """Layout [Monaco], seri [Italia], [Monaco] 2025, in news of that Grand Prix; not balapan di [Italia]."""
    if place.alias.text not in _races(place.text):
        return False
    if place.near.joined in listed("races", "told") or EDITION.match(place.near.right):
        return True
    return place.alias.text == "Monaco" and place.near.joined not in PRINCIPALITY


@lru_cache(maxsize=2)
def _races(text: str) -> frozenset[str]:
    """The words that a text has a Grand Prix of."""
    names = (found["behind"] or found["before"] for found in RACE.finditer(text))
    return frozenset(form for name in names for form in (name, *name.split()))


def is_pageant(place: Place) -> bool:
    """Miss Universe [Thailand]; not Miss Universe asal [Thailand]."""
    return bool(PAGEANT.search(place.near.left))
