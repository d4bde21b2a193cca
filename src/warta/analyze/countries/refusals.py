"""Why a name is no country where it stands: rules by name, asked in their order."""

import re
from collections.abc import Callable

from warta.analyze.countries.america import (
    are_initials,
    is_blessing,
    is_miscased,
    is_registration,
    is_state_of_america,
)
from warta.analyze.countries.competitions import is_club, is_of_a_race, is_pageant, is_within_a_list_of_races
from warta.analyze.countries.context import ACTIVE, Around, Place
from warta.analyze.countries.names import Alias, aliases, country_names, listed
from warta.analyze.countries.organisations import is_of_an_organ, is_of_an_organisation
from warta.analyze.countries.persons import is_person, within_person

MONEY = re.compile(r"\b(?:dolar|dollar)\s+(?:Amerika(?:\s+Serikat)?|AS)\s+\(\Z", re.IGNORECASE)
# bahasa Jepang dan [Korea], bahasa Inggris-[Indonesia], empat bahasa: [Korea]
TONGUE = re.compile(r"ahasa|amus")
LANGUAGES = re.compile(
    r"\b(?:(?:ber)?bahasa|kamus)(?:: | (?=[A-Z]))"
    r"(?:[A-Z]\w+(?: \w+)?(?:,? (?:atau|dan|ke|maupun|serta) |, |-|/)){0,4}\Z",
    re.IGNORECASE,
)
# Bank of [Japan], University of South [Wales], Giro d'[Italia]; not Republic of [Korea]
PARTS = frozenset({"Central", "Eastern", "North", "Northern", "South", "Southern", "West", "Western"})
FOREIGN = re.compile(
    rf"\b(?!Republic\b)[A-Z]\w+ of (?:(?:{'|'.join(sorted(PARTS))}) )?\Z"
    r"|\b(?:[Dd]['’]|(?:[Dd]e|[Dd]el|[Dd]ella|[Dd]es|[Dd]u) )\Z"
)
ARTICLES = frozenset({"D", "De", "Del", "Della", "Des", "Du", "d", "de", "del", "della", "des", "du", "of"})
# [Indonesia] Anti Scam Center (IASC)
SHORTENED = re.compile(r"(?: (?:[A-Z][\w&'’-]*|and|for|of|&)){1,6} \(I[A-Z]{1,6}\)")
# glued to what they count: Qatar Airways2. Emirates
DIGITS = "0123456789"
# asal [Brazil] Angelo: the country of who is named next
OF_A_PERSON = frozenset({"asal", "dari", "warga"})
# states of a federation that are called as a country is
NAMESAKES = frozenset({"Georgia", "Niger"})
FORCES = frozenset({"angkatan", "panglima"})
# U.S. Bank Wealth Management
BANK = re.compile(r" Bank [A-Z]")
TEAM = re.compile(r" (?:U-?\d\d|[Pp]utr[ai])\b")
LONGEST_ACRONYM = 4


def refused(place: Place) -> str:
    """The reason why a name is no country here; empty where it is one."""
    return next((reason for reason, holds in REASONS if holds(place)), "")


def _is_money(place: Place) -> bool:
    """Dolar [AS], dolar baru [Taiwan], dolar Amerika Serikat ([AS])."""
    near, kinds = place.near, listed("before", "currency")
    renewed = near.joined == "baru" and near.second_before.lower() in kinds
    return near.joined in kinds or renewed or (near.left.endswith("(") and bool(MONEY.search(near.left)))


def _is_language(place: Place) -> bool:
    """Berbahasa [Inggris], bahasa Jepang dan [Korea]."""
    named = place.near.joined in listed("before", "language")
    return named or bool(TONGUE.search(place.near.left) and LANGUAGES.search(place.near.left))


def _is_feature(place: Place) -> bool:
    """Laut [China] Selatan, Benua [Australia], negara bagian [Niger]; not angkatan laut [India]."""
    near = place.near
    if (near.second_before.lower(), near.joined) == ("negara", "bagian") and place.alias.text in NAMESAKES:
        return True
    return _is_headed(place, "geography") and not (near.joined == "laut" and near.second_before.lower() in FORCES)


def _is_in_a_name(place: Place) -> bool:
    """Liga [Inggris], Liga Utama [Inggris], Asosiasi Catur Seluruh [India]; not Timnas Voli Putri [Indonesia]."""
    near = place.near
    if near.second_before in ("Liga", "Piala") and near.joined in listed("divisions"):
        return True
    if near.before == "Seluruh" and any(word.lower() in listed("organisations") for word in near.lead):
        return True
    team = near.joined == "putri" and near.second_before.lower() in listed("sport")
    return _is_headed(place, "names") and not team


def _is_headed(place: Place, kind: str) -> bool:
    near = place.near
    if near.joined not in listed("before", kind) or near.before.islower():
        return False
    clueless = bool(near.manner) or (near.opens and len(near.lead) == 1)
    return place.alias.code == "ID" or not (clueless and near.joined in listed("in titles"))


def _is_foreign(place: Place) -> bool:
    """Bank of [Japan], University of South [Wales], Giro d'[Italia]."""
    return place.near.before in ARTICLES | PARTS and bool(FOREIGN.search(place.near.left))


def _is_in_an_english_name(place: Place) -> bool:
    """Campus [France], [Jamaica] Muslim Center, Feudal [Japan]; not melawan Poland, Presiden France."""
    near = place.near
    if place.alias.text not in listed("english") or near.manner:
        return False
    leads = near.lead[1:] if near.opens else near.lead
    if (
        near.joined in OF_A_PERSON
        or (near.before.islower() and near.joined in listed("players"))
        or (near.lead and near.lead[-1].lower() in listed("of the state"))
    ):
        return False
    goes_on = near.gap_after == " " and near.after[:1].isupper() and near.after not in country_names()
    return goes_on or (bool(leads) and leads[-1] not in country_names() and not leads[-1].isdigit())


def _goes_on(place: Place) -> bool:
    """[Singapore] Airlines, [Indonesia] Maju; not Timnas [Indonesia] Maju ke Final, where all words have capitals."""
    near = place.near
    if near.gap_after != " " or not near.after[:1].isupper():
        return False
    if place.alias.code == "ID" and SHORTENED.match(near.right):
        return True
    word = near.after.lower().rstrip(DIGITS)
    slogan = place.alias.code == "ID" and not near.manner and word in listed("after", "slogans")
    return slogan or word in listed("after", "words")


def _is_bank(place: Place) -> bool:
    """National [Australia] Bank, [U.S.] Bank Wealth Management."""
    near = place.near
    if near.after != "Bank" or near.gap_after != " " or near.manner:
        return False
    return bool(near.lead) or bool(BANK.match(near.right))


def _is_firm(place: Place) -> bool:
    """Yamaha [Thailand], the firm there; not Yamaha asal [Jepang], not Huawei [China] Bantah Tuduhan."""
    near = place.near
    return near.gap_before == " " and near.before in listed("brands") and place.alias.code != "ID" and not near.manner


def _is_acronym(place: Place) -> bool:
    """MALI in a line of small letters; in one of capitals, or as its first word, it is a country."""
    form = place.alias.text
    short = len(form) <= LONGEST_ACRONYM and place.alias.rule in ("name", "old name")
    return short and form.isupper() and place.near.manner != "capitals" and bool(place.near.left)


def _is_council(place: Place) -> bool:
    """Anggota [DPRK] Aceh Timur, the council of a district."""
    near = place.near
    if place.alias.text != "DPRK":
        return False
    goes_on = near.gap_after == " " and near.after[:1].isupper() and near.after.lower() not in listed("headline verbs")
    return goes_on or near.joined in listed("councils")


def _is_thing(place: Place) -> bool:
    """[Jersey] baru Persib; not Jersey mengubah aturan pajak."""
    near = place.near
    if place.alias.text not in listed("things") or (near.before and not near.manner and not near.gap_before.strip(" ")):
        return False
    return not ACTIVE.match(near.after) or near.after in listed("states")


def _is_rare(place: Place) -> bool:
    """[Palau] Seram, ruang server [DRC]; not negara Palau, not Palau, Mikronesia, not Kongo (DRC)."""
    if place.alias.text not in listed("rare"):
        return False
    near = place.near
    if near.joined in ("negara", "pemerintah", "presiden", "warga"):
        return False
    follows = (near.gap_after.strip(), near.after) == ("", "dan") or near.right.startswith(", ")
    return not (follows and any(word in aliases() for word in near.right.split())) and "Kongo" not in near.left


def _within_organisation(place: Place) -> bool:
    """[China] Daily, as the recogniser has it; not Kongres [AS], not [Paraguay] U-17, which only say whose they are."""
    if place.alias.code == "ID" or place.alias.rule == "government metonym":
        return False
    made = place.near.joined in listed("makers") and place.near.before.islower()
    for name in place.held:
        rest = place.text[place.span.end : name.span.end]
        if name.label == "ORG" and place.span.start == name.span.start and not made and not TEAM.match(rest):
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
    ("English name", _is_in_an_english_name),
    ("bank", _is_bank),
    ("firm", _is_firm),
    ("name goes on", _goes_on),
    ("club", is_club),
    ("list of races", is_within_a_list_of_races),
    ("race", is_of_a_race),
    ("pageant", is_pageant),
    ("acronym", _is_acronym),
    ("council", _is_council),
    ("thing", _is_thing),
    ("rare", _is_rare),
    ("person", is_person),
    ("initials", are_initials),
    ("blessing", is_blessing),
    ("registration", is_registration),
    ("miscased", is_miscased),
    ("state of the US", is_state_of_america),
    ("organ", _home(is_of_an_organ)),
    ("organisation", _home(is_of_an_organisation)),
    ("person of the recogniser", within_person),
    ("organisation of the recogniser", _within_organisation),
)
