"""Names of countries that are names of people: Israel Katz, Chad Smith, Benny Laos."""

import re

from warta.analyze.countries.context import Place
from warta.analyze.countries.names import country_names, listed
from warta.analyze.countries.organisations import is_common

# an office right before: Menteri Keuangan Israel Smotrich names a country and then its minister
OFFICE = re.compile(
    r"\b(?:menteri|menlu|menhan|menkeu|presiden|pm|pemimpin|pemerintah|militer|duta besar|dubes|juru bicara|jenderal"
    r"|tentara|parlemen|mahkamah|kepala)\b[\w ()]{0,40}\Z",
    re.IGNORECASE,
)
HEADLINE = 6
PREPOSITIONS = frozenset(
    {
        *("bagi", "dan", "dari", "dengan", "di", "ke", "menteri", "negara", "oleh", "pada", "pm", "presiden", "raja"),
        *("tim", "timnas", "untuk", "warga"),
    }
)


def is_person(place: Place) -> bool:
    """[Israel] Katz berkata, but not Israel Serang Gaza, Menteri Keuangan Israel Smotrich, Iran-Israel Memanas."""
    alias, near = place.alias, place.near
    if alias.text not in listed("people"):
        return False
    goes_on = near.gap_after == " " and near.after[:1].isupper() and near.after.lower() not in PREPOSITIONS
    if not (goes_on or near.after in ("bin", "binti")) or near.joined in PREPOSITIONS:
        return False
    if near.gap_before == "-" or near.after == "The" or near.joined in listed("makers") or OFFICE.search(near.left):
        return False
    if near.after.lower() in listed("headline verbs") or near.after in country_names() or near.manner == "title":
        return alias.text == "Jersey"
    return alias.text == "Jersey" or not _in_headline(near.right)


def _in_headline(right: str) -> bool:
    """Whether only function words are in lower case after a name: Turki Bakal Denda Penumpang yang Berdiri."""
    following = re.findall(r"[^\W\d_]+|[.,;:]", right)[:HEADLINE]
    stop = next((at for at, word in enumerate(following) if not word.isalpha()), len(following))
    words = following[:stop]
    # the last of a full stretch may be cut off
    asked = words if len(words) < HEADLINE else words[:-1]
    return len(words) >= 3 and all(word[0].isupper() or word in listed("function words") for word in asked)


def within_person(place: Place) -> bool:
    """Benny [Laos]; not Rayu Pengusaha [Belanda], [Costa Rica] Ricardo Vega, which the recogniser takes for people."""
    if " " in place.alias.text:
        return False
    for name in place.held:
        beside = place.near.before if name.span.start < place.span.start else place.near.after
        if name.label == "PER" and not is_common(beside):
            return True
    return False
