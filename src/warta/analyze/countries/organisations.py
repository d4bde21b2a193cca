"""Indonesia and RI at the end of a longer name: Ikatan Dokter Indonesia, DPR RI; not Presiden Indonesia."""

import re

from warta.analyze.countries.context import Around
from warta.analyze.countries.names import Alias, context, country_names, listed
from warta.analyze.name_codes import KINDS, UNSEEN, name_codes

SHORT = "RI"
COORDINATING = frozenset({"-", "&", "dan"})
# Standar Nasional [Indonesia] (SNI)
ABBREVIATED = re.compile(r" \( ?[A-Z]\w*I\b")
OFTEN = 2
NEARLY_ALWAYS = 3


def is_of_an_organ(alias: Alias, near: Around, _recognised: str) -> bool:
    """DPR [RI], DPR-[RI], Mahkamah Agung [RI]; not Presiden [RI], Raksasa Sawit [RI]."""
    if not alias.text.endswith((SHORT, "Republik Indonesia")):
        return False
    if near.gap_before in ("-", "/"):
        return _is_body(near.before)
    if not near.lead or near.lead[-1] in country_names():
        return False
    told = _told_by_head(near, organs=alias.text == SHORT)
    return _is_short_for_a_body(near) if told is None else told


def _is_short_for_a_body(near: Around) -> bool:
    """Whether an abbreviation leads that is no common word: KND [RI], Kemendikbudristek [RI]; not PDB [RI]."""
    last = _bare(near.lead[-1])
    short = (last.isupper() and len(last) > 2 and near.manner != "capitals") or last.startswith("Kemen")
    return short and _share(last, "O") < NEARLY_ALWAYS


def is_of_an_organisation(alias: Alias, near: Around, recognised: str) -> bool:
    """Ikatan Dokter Anak [Indonesia], Danone [Indonesia]; not Timnas [Indonesia], Film [Indonesia]."""
    if alias.text.casefold() != "indonesia" or near.joined in listed("of the state"):
        return False
    if recognised and recognised.split()[0].lower() in listed("organisations"):
        return True
    if not near.lead:
        return recognised.startswith(alias.text)
    told = _told_by_head(near, organs=False)
    taken = bool(recognised) and not recognised.lower().startswith(context("generic"))
    return _is_called(near, taken=taken) if told is None else told


def _told_by_head(near: Around, *, organs: bool) -> bool | None:
    """Whether the words that lead to a country make a name with it: the nearest that is known decides, or none does.

    ``organs`` tells whether a ministry or court does.
    """
    if near.lead[-1] in COORDINATING:
        return False
    if not near.lead[-1].startswith("(") and _is_body(_bare(near.lead[-1])):
        return True
    for at, word in reversed(list(enumerate(near.lead))):
        bare = _bare(word).lower()
        # in a headline these have a capital too: Klasemen Grup C Usai [Indonesia] Menang
        if word.isdigit() or (bare in listed("function words") and near.manner == "title" and bare not in COORDINATING):
            break
        if bare in listed("of the state") or word.startswith("U-"):
            return at > 0 and (near.lead[at - 1], bare) == ("Dewan", "perwakilan")
        if bare in listed("organs"):
            return organs
        if bare in listed("organisations") and (bare != "masyarakat" or at < len(near.lead) - 1):
            return True
    return None


def _is_called(near: Around, *, taken: bool) -> bool:
    """The same where no word is known: by the abbreviation that follows, by what raw news has the words as.

    ``taken`` tells whether the recogniser takes them for an organisation.
    """
    last = _bare(near.lead[-1])
    if (
        last.lower() in listed("nationals")
        or last in country_names()
        or last.isdigit()
        or _share(last, "B-PER") >= OFTEN
    ):
        return False
    if ABBREVIATED.match(near.right):
        return True
    if last.lower() in listed("of the people"):
        return False
    if near.lead[-1].startswith("("):
        return taken or _share(last, "ORG") >= OFTEN
    within = near.lead[1:] if near.opens else near.lead
    if taken or near.manner or not within:
        return taken or _share(last, "ORG") >= OFTEN or not _is_met(last)
    names = len(near.lead) > 1 and not near.opens and near.follows_small
    return _share(last, "LOC") < OFTEN and (names or _share(last, "O") < NEARLY_ALWAYS)


def _is_body(word: str) -> bool:
    """Whether a word is an organisation by itself: DPR, Kejagung, Kadin; not Pariwisata, which is a field too."""
    if word.lower() in listed("of the state") | listed("of the people"):
        return False
    if word in listed("brands"):
        return True
    return _share(word, "ORG") == NEARLY_ALWAYS and not _share(word, "O")


def _bare(word: str) -> str:
    """The last part of a word, without brackets: JAKARTA-Kejagung -> Kejagung, (DPD) -> DPD, DPR/MPR -> MPR."""
    return re.split(r"[-/]", word.strip("()."))[-1]


def _is_met(word: str) -> bool:
    """Whether raw news has a word at all, with a capital or without."""
    return word in name_codes() or word.lower() in name_codes()


def is_common(word: str) -> bool:
    """Whether raw news has a word nearly always outside names: Pengusaha."""
    return _share(word, "O") == NEARLY_ALWAYS and not _share(word, "B-PER") and not _share(word, "I-PER")


def _share(word: str, kind: str) -> int:
    """How often raw news has a word as that kind, from 0 to 3; 0 for one that was never met."""
    code = name_codes().get(word, UNSEEN)
    return 0 if code.startswith(UNSEEN) else int(code[KINDS.index(kind)])
