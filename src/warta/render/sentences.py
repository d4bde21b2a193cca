"""The sentences that pages stand on: which ones mentions are in, and where each is."""

from collections.abc import Iterable

from warta.nouns.entities import Occurrence
from warta.nouns.site import Evidence
from warta.render.archive import Archive, excerpt_of


def sentences_of(archive: Archive, occurrences: Iterable[Occurrence]) -> dict[Evidence, tuple[int, ...]]:
    """The sentences of mentions, each with the indexes of its own; one that its article repeats is there once."""
    first: dict[tuple[str, str], Evidence] = {}
    found: dict[Evidence, tuple[int, ...]] = {}
    for one in occurrences:
        told = archive.namings[one.article]
        evidence = Evidence(one.article, told.mentions[one.mention].sentence)
        if first.setdefault((one.article, told.sentence(one.mention).words), evidence) == evidence:
            found[evidence] = (*found.get(evidence, ()), one.mention)
    return found


def sentence_address(archive: Archive, evidence: Evidence) -> str:
    """Where a sentence stands on the page of its article: berita/rapat.html#k1f2e3d4c."""
    return f"{evidence.article}.html#{excerpt_of(archive, evidence).key}"
