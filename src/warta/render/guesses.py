"""A guess in a sentence for readers: that it is one, and why."""

from collections.abc import Iterable

from warta.catalogues import N_
from warta.nouns.entities import Agreement, Occurrence
from warta.render.archive import Archive

MOST = 3
# how things of a kind that agree are told
KINDS = {
    "role": N_("peran yang sama: %(list)s"),
    "office": N_("jabatan yang sama: %(list)s"),
    "person": N_("sama-sama bersama %(list)s"),
    "country": N_("sama-sama di kalimat dengan %(list)s"),
    "organisation": N_("sama-sama di kalimat dengan %(list)s"),
    "place": N_("sama-sama di kalimat dengan %(list)s"),
}


def guess_words(archive: Archive, one: Occurrence, written: str) -> str:
    """Why a mention is taken for somebody: the only full name in the archive that holds it, and what agrees."""
    name = archive.heads[one.entity].name
    return archive.say(
        "mungkin %(name)s: satu-satunya nama lengkap di arsip ini yang cocok dengan “%(written)s”; %(reasons)s.",
        name=name,
        written=written,
        reasons=reasons_words(archive, one.reasons),
    )


def reasons_words(archive: Archive, reasons: Iterable[Agreement]) -> str:
    """What agrees, kind by kind: peran yang sama: Menteri Agama; sama-sama bersama Harun Masiku."""
    held: dict[str, list[str]] = {}
    for reason in tuple(reasons)[:MOST]:
        held.setdefault(KINDS[reason.kind], []).append(reason.words)
    return "; ".join(archive.say(text, list=", ".join(words)) for text, words in held.items())
