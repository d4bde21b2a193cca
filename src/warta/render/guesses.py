"""A guess in a sentence for readers: that it is one, and why."""

from collections.abc import Iterable

from warta.nouns.entities import Agreement, Occurrence
from warta.render.archive import Archive

MOST = 3
# how things of a kind that agree are told
KINDS = {
    "role": "peran yang sama: {}",
    "office": "jabatan yang sama: {}",
    "person": "sama-sama bersama {}",
    "country": "sama-sama di kalimat dengan {}",
    "organisation": "sama-sama di kalimat dengan {}",
    "place": "sama-sama di kalimat dengan {}",
}


def guess_words(archive: Archive, one: Occurrence, written: str) -> str:
    """Why a mention is taken for somebody: the only full name in the archive that holds it, and what agrees."""
    name = archive.entries[one.entity].entity.name
    text = archive.say("mungkin {}: satu-satunya nama lengkap di arsip ini yang cocok dengan “{}”; {}.")
    return text.format(name, written, reasons_words(archive, one.reasons))


def reasons_words(archive: Archive, reasons: Iterable[Agreement]) -> str:
    """What agrees, kind by kind: peran yang sama: Menteri Agama; sama-sama bersama Harun Masiku."""
    held: dict[str, list[str]] = {}
    for reason in tuple(reasons)[:MOST]:
        held.setdefault(KINDS[reason.kind], []).append(reason.words)
    return "; ".join(archive.say(text).format(", ".join(words)) for text, words in held.items())
