"""Indonesia and RI at the end of a longer name: Ikatan Dokter Indonesia, DPR RI; not Presiden Indonesia."""

import re

from warta.analyze.countries.context import Around
from warta.analyze.countries.names import Alias, aliases, context, listed
from warta.analyze.name_codes import KINDS, UNSEEN, name_codes

SHORT = "RI"
# Standar Nasional [Indonesia] (SNI)
COORDINATING = frozenset({"-", "&", "dan"})
ABBREVIATED = re.compile(r" \( ?[A-Z]\w*I\b")
MINISTRIES = ("Kej", "Kem", "(")
OFTEN = 2
NEARLY_ALWAYS = 3


def is_of_an_organ(alias: Alias, near: Around, _recognised: str) -> bool:
    """DPR [RI], Komisi Kejaksaan [RI], Mahkamah Agung [RI]; not Presiden [RI], Ekonomi [RI] Tumbuh."""
    if not alias.text.endswith((SHORT, "Republik Indonesia")) or not near.lead:
        return False
    if near.manner == "title" and not near.lead[-1].isupper() and not near.lead[-1].startswith(MINISTRIES):
        return False
    return _is_named(near, organs=alias.text == SHORT)


def is_of_an_organisation(alias: Alias, near: Around, recognised: str) -> bool:
    """Ikatan Dokter Anak [Indonesia], Danone [Indonesia]; not Timnas [Indonesia], Film [Indonesia]."""
    if alias.text.casefold() != "indonesia" or near.joined in listed("of the state"):
        return False
    if recognised and recognised.split()[0].lower() in listed("organisations"):
        return True
    if not near.lead:
        return recognised.startswith(alias.text)
    taken = bool(recognised) and not recognised.lower().startswith(context("generic"))
    return _is_named(near, organs=False, taken=taken)


def _is_named(near: Around, *, organs: bool, taken: bool = False) -> bool:
    """Whether the words that lead to a country make a name with it: the nearest that is known decides.

    ``organs`` tells whether a ministry or court does, ``taken`` whether the recogniser takes them for an organisation.
    """
    if near.lead[-1] in COORDINATING:
        return False
    for at, word in reversed(list(enumerate(near.lead))):
        if word.isdigit():
            break
        bare = _bare(word).lower()
        if bare in listed("of the state") or word.startswith("U-"):
            return bare == "perwakilan" and near.lead[at - 1] == "Dewan" and at > 0
        if bare in listed("organs"):
            return organs
        if bare in listed("organisations") and (bare != "masyarakat" or at < len(near.lead) - 1):
            return True
    return _is_called(near, taken=taken or (organs and _share(_bare(near.lead[-1]), "ORG") >= OFTEN))


def _is_called(near: Around, *, taken: bool) -> bool:
    """The same where no word is known: by the abbreviation that follows, by what raw news has the words as."""
    last = _bare(near.lead[-1])
    if last.lower() in listed("nationals") or last in aliases() or last.isdigit() or _share(last, "B-PER") >= OFTEN:
        return False
    if ABBREVIATED.match(near.right):
        return True
    others = (word for word in near.lead[:-1] if word.lower() not in listed("of the people"))
    if not near.manner and any(_share(word, "ORG") >= OFTEN for word in others):
        return True
    if last.lower() in listed("of the people"):
        return False
    if near.lead[-1].startswith("("):
        return taken or _share(last, "ORG") >= OFTEN
    if taken or near.manner or (near.opens and len(near.lead) == 1):
        return taken or _share(last, "ORG") >= OFTEN or not _is_met(last)
    return _share(last, "O") < NEARLY_ALWAYS and _share(last, "LOC") < OFTEN


def _bare(word: str) -> str:
    """The last part of a word, without brackets: JAKARTA-Kejagung -> Kejagung, (DPD) -> DPD."""
    return word.strip("().").rpartition("-")[2]


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
