"""Why a name is no country where it stands: rules by name, asked in their order."""

import re
from collections.abc import Callable
from functools import cache, lru_cache

from msgspec import Struct

from warta.analyze.countries.context import Around
from warta.analyze.countries.names import Alias, aliases, context
from warta.analyze.countries.organisations import is_common, is_of_an_organ, is_of_an_organisation
from warta.nouns.mentions import NameSpan
from warta.nouns.text import Span

# heads of proper names, which are written with a capital: Laut China Selatan, but angkatan laut India
PROPER = ("geography", "names")
MONEY = re.compile(r"\b(?:dolar|dollar)\s+(?:Amerika(?:\s+Serikat)?|AS)\s+\(\Z", re.IGNORECASE)
# bahasa Jepang dan [Korea], bahasa Inggris-[Indonesia]
LANGUAGES = re.compile(
    r"\b(?:ber)?bahasa (?:[A-Z]\w+(?: \w+)?(?:,? (?:atau|dan|ke|maupun|serta) |, |-|/)){1,4}\Z", re.IGNORECASE
)
# Bank of [Japan], Giro d'[Italia]; not Republic of [Korea]
FOREIGN = re.compile(r"\b(?!Republic\b)[A-Z]\w+ (?:(?:d['’]|D['’])\Z|(?:[Dd]el|[Dd]ella|[Dd]u|of|of the|the) \Z)")
FORCES = frozenset({"angkatan", "panglima"})
# a number plate, but no year: AS 1234 BC, pilpres AS 2024
NUMBER = re.compile(r"\s?[-–]?\s?(?!(?:19|20)\d\d\b)\d")
AGE = re.compile(r"\s*\(\d{1,2}(?:\s*(?:th|tahun))?\)|,? alias ")
# DM, ES, dan [AS]
LETTERS = re.compile(r"\b(?P<list>[A-Z]{1,3}(?: \(\d\d\))?(?:, [A-Z]{1,3}(?: \(\d\d\))?)*),? (?:dan|serta) \Z")
FOOTBALL = re.compile(r"\b(?:FC|gol|klub|[Ll]igue?|pemain|striker)\b|Saint-Germain")
IN_AMERICA = re.compile(r",? (?:AS|Amerika)\b")
# an office right before: Menteri Keuangan Israel Smotrich names a country and then its minister
OFFICE = re.compile(
    r"\b(?:menteri|menlu|menhan|menkeu|presiden|pm|pemimpin|pemerintah|militer|duta besar|dubes|juru bicara|jenderal"
    r"|tentara|parlemen|mahkamah|kepala)\b[\w ()]{0,40}\Z",
    re.IGNORECASE,
)
PREPOSITIONS = frozenset(
    {
        *("bagi", "dan", "dari", "dengan", "di", "ke", "menteri", "negara", "oleh", "pada", "pm", "presiden", "raja"),
        *("tim", "timnas", "untuk", "warga"),
    }
)
AMERICA = re.compile(r"\bAmerika\b|\bAMERIKA\b|[a-z] AS\b|\bAS [a-z]")
ACTIVE = re.compile(r"me(?:m|n|ng|ny|l|r)?[a-z]{4,}\Z")
LONGEST_ACRONYM = 4


class Place(Struct, frozen=True):
    """A name where it stands, what is around it, and the recogniser's names that hold it."""

    alias: Alias
    text: str
    span: Span
    near: Around
    held: tuple[NameSpan, ...]


def refused(place: Place) -> str:
    """The reason why a name is no country here; empty where it is one."""
    return next((reason for reason, holds in REASONS if holds(place)), "")


@cache
def _listed(*keys: str) -> frozenset[str]:
    return frozenset(context(*keys))


def _is_money(place: Place) -> bool:
    """Dolar [AS], dolar baru [Taiwan], dolar Amerika Serikat ([AS])."""
    near, kinds = place.near, _listed("before", "currency")
    renewed = near.joined == "baru" and near.second_before.lower() in kinds
    return near.joined in kinds or renewed or bool(MONEY.search(near.left))


def _is_language(place: Place) -> bool:
    """Berbahasa [Inggris], bahasa Jepang dan [Korea]."""
    named = place.near.joined in _listed("before", "language")
    return named or ("ahasa" in place.near.left and bool(LANGUAGES.search(place.near.left)))


def _is_feature(place: Place) -> bool:
    """Laut [China] Selatan, Benua [Australia]; not angkatan laut [India]."""
    near = place.near
    return _is_headed(place, "geography") and not (near.joined == "laut" and near.second_before.lower() in FORCES)


def _is_in_a_name(place: Place) -> bool:
    """Liga [Inggris], MotoGP [Belanda]; not Timnas Voli Putri [Indonesia]."""
    near = place.near
    team = near.joined == "putri" and near.second_before.lower() in _listed("sport")
    return _is_headed(place, "names") and not team


def _is_headed(place: Place, kind: str) -> bool:
    near = place.near
    if near.joined not in _listed("before", kind) or near.before.islower():
        return False
    clueless = bool(near.manner) or (near.opens and len(near.lead) == 1)
    return place.alias.code == "ID" or not (clueless and near.joined in _listed("in titles"))


def _is_foreign(place: Place) -> bool:
    """Bank of [Japan], Giro d'[Italia]."""
    return bool(FOREIGN.search(place.near.left))


def _goes_on(place: Place) -> bool:
    """[Singapore] Airlines, [Indonesia] Maju; not Timnas [Indonesia] Maju ke Final, where all words have capitals."""
    near = place.near
    if near.gap_after != " " or not near.after[:1].isupper():
        return False
    word = near.after.lower()
    return word in _listed("after", "words") or (word in _listed("after", "slogans") and not near.manner)


def _is_bank(place: Place) -> bool:
    """National [Australia] Bank."""
    near = place.near
    return near.after == "Bank" and near.gap_after == " " and bool(near.lead) and not near.manner


def _is_person(place: Place) -> bool:
    """[Israel] Katz berkata, but not Israel Serang Gaza, Menteri Keuangan Israel Smotrich, Iran-Israel Memanas."""
    alias, near = place.alias, place.near
    if alias.text not in _listed("people"):
        return False
    goes_on = near.gap_after == " " and near.after[:1].isupper() and near.after.lower() not in PREPOSITIONS
    if not (goes_on or near.after in ("bin", "binti")) or near.joined in PREPOSITIONS:
        return False
    if near.gap_before == "-" or OFFICE.search(near.left):
        return False
    if near.after.lower() in _listed("headline verbs") or near.after in aliases() or near.manner == "title":
        return alias.text == "Jersey"
    return alias.text == "Jersey" or not _in_headline(near.right)


def _in_headline(right: str) -> bool:
    """Whether only function words are in lower case after a name: Turki Bakal Denda Penumpang yang Berdiri."""
    following = re.findall(r"[^\W\d_]+|[.,;:]", right)[:6]
    stop = next((at for at, word in enumerate(following) if not word.isalpha()), len(following))
    words = following[:stop]
    return len(words) >= 3 and all(word[0].isupper() or word in _listed("function words") for word in words[:-1])


def _are_initials(place: Place) -> bool:
    """Tersangka [AS], [AS] (37), DM dan [AS]."""
    if place.alias.text != "AS":
        return False
    if place.near.joined in _listed("initials") or AGE.match(place.near.right):
        return True
    others = LETTERS.search(place.near.left)
    return others is not None and not any(word in aliases() for word in re.findall(r"[A-Z]{1,3}", others["list"]))


def _is_blessing(place: Place) -> bool:
    """Nabi Ibrahim [AS], which is alaihissalam."""
    return place.alias.text == "AS" and place.near.before in _listed("prophets") and not place.near.gap_before.strip()


def _is_registration(place: Place) -> bool:
    return place.alias.text == "AS" and bool(NUMBER.match(place.near.right))


def _is_club(place: Place) -> bool:
    """[AS] Roma; LOSC Lille, [Monaco], where football is told of."""
    if place.alias.text == "Monaco":
        return bool(FOOTBALL.search(place.near.sentence)) and place.near.joined not in ("di", "kepangeranan", "negara")
    return place.alias.text == "AS" and place.near.gap_after == " " and place.near.after in _listed("after", "clubs")


def _is_state_of_america(place: Place) -> bool:
    """Atlanta, [Georgia]; Cordele, [Georgia], AS."""
    if place.alias.text != "Georgia":
        return False
    told = any(word in place.near.sentence for word in context("us state"))
    return told or bool(IN_AMERICA.match(place.near.right))


def _is_acronym(place: Place) -> bool:
    """MALI in a line of small letters; in one of capitals, or as its first word, it is a country."""
    form = place.alias.text
    short = len(form) <= LONGEST_ACRONYM and place.alias.rule in ("name", "old name")
    return short and form.isupper() and place.near.manner != "capitals" and bool(place.near.left)


def _is_miscased(place: Place) -> bool:
    """AS in a line of capitals, where nothing else in the text speaks of America."""
    if place.alias.text != "AS" or place.near.manner != "capitals":
        return False
    joined = place.near.gap_after == "-" or place.near.gap_before == "-"
    beside = place.near.after in aliases() or place.near.before in aliases()
    return not (joined or beside or _tells_of_america(place.text))


@lru_cache(maxsize=2)
def _tells_of_america(text: str) -> bool:
    return bool(AMERICA.search(text))


def _is_thing(place: Place) -> bool:
    """[Jersey] baru Persib; not Jersey mengubah aturan pajak."""
    near = place.near
    if place.alias.text not in _listed("things") or (
        near.before and not near.manner and not near.gap_before.strip(" ")
    ):
        return False
    return not ACTIVE.match(near.after) or near.after in _listed("states")


def _is_rare(place: Place) -> bool:
    """[Palau] Seram; not negara Palau, not Palau, Mikronesia."""
    if place.alias.text not in _listed("rare"):
        return False
    near = place.near
    listed = (near.gap_after.strip(), near.after) == ("", "dan") or near.right.startswith(", ")
    told = near.joined in ("negara", "pemerintah", "presiden", "warga")
    return not told and not (listed and any(word in aliases() for word in near.right.split()))


def _within_person(place: Place) -> bool:
    """Benny [Laos]; not Rayu Pengusaha [Belanda], which the recogniser takes for a person."""
    for name in place.held:
        beside = place.near.before if name.span.start < place.span.start else place.near.after
        if name.label == "PER" and not is_common(beside):
            return True
    return False


def _within_organisation(place: Place) -> bool:
    """[China] Daily, as the recogniser has it; not Kongres [AS], an organ that only says whose it is."""
    for name in place.held:
        if name.label != "ORG":
            continue
        generic = place.text[name.span.start : name.span.end].lower().startswith(context("generic"))
        made = place.near.joined in _listed("makers") and place.near.before.islower()
        if place.alias.code != "ID" and not generic and not made and place.span.start == name.span.start:
            return True
    return False


def _home(holds: Callable[[Alias, Around, str], bool]) -> Callable[[Place], bool]:
    """A rule of organisations as one of places, for the country at home."""

    def rule(place: Place) -> bool:
        return place.alias.code == "ID" and holds(place.alias, place.near, _recognised(place))

    return rule


def _recognised(place: Place) -> str:
    """What the recogniser takes for one organisation; empty where it has none."""
    held = (place.text[name.span.start : name.span.end] for name in place.held if name.label == "ORG")
    return next(held, "")


REASONS: tuple[tuple[str, Callable[[Place], bool]], ...] = (
    ("currency", _is_money),
    ("language", _is_language),
    ("geography", _is_feature),
    ("names", _is_in_a_name),
    ("foreign name", _is_foreign),
    ("bank", _is_bank),
    ("name goes on", _goes_on),
    ("club", _is_club),
    ("acronym", _is_acronym),
    ("thing", _is_thing),
    ("rare", _is_rare),
    ("person", _is_person),
    ("initials", _are_initials),
    ("blessing", _is_blessing),
    ("registration", _is_registration),
    ("miscased", _is_miscased),
    ("state of the US", _is_state_of_america),
    ("organ", _home(is_of_an_organ)),
    ("organisation", _home(is_of_an_organisation)),
    ("person of the recogniser", _within_person),
    ("organisation of the recogniser", _within_organisation),
)
