"""Who and what is seen with an entity, each with the sentences that both share."""

from msgspec import Struct

from warta.connect.relations import HOME
from warta.nouns.mentions import Mention
from warta.nouns.site import Companion, Entry, Evidence
from warta.render.archive import Archive, Link, Snippet, entity_link, snippet
from warta.render.pairs import MOST_SHARED
from warta.render.views.networks import pair_address
from warta.render.words import Count


class CompanionRow(Struct, frozen=True):
    """Who is seen with the entity, how often, in which sentences and how many more; ``pair`` is the page with all."""

    link: Link
    count: Count
    shared: tuple[Snippet, ...]
    rest: Count
    pair: str


class Companions(Struct, frozen=True):
    """People and countries; Indonesia apart, since it is near everything."""

    people: tuple[CompanionRow, ...] = ()
    countries: tuple[CompanionRow, ...] = ()
    home: tuple[CompanionRow, ...] = ()


def companions(archive: Archive, entry: Entry) -> Companions:
    """Those who share sentences with the entity, who shares most of them first."""
    most_first = sorted(entry.companions, key=lambda one: -len(one.shared))
    found = [(one.entity, _row(archive, entry, one)) for one in most_first]
    return Companions(
        tuple(row for entity, row in found if entity.startswith("orang/")),
        tuple(row for entity, row in found if entity.startswith("negara/") and entity != HOME),
        tuple(row for entity, row in found if entity == HOME),
    )


def _row(archive: Archive, entry: Entry, one: Companion) -> CompanionRow:
    return CompanionRow(
        entity_link(archive, one.entity),
        archive.number(len(one.shared)),
        tuple(
            snippet(archive, evidence, _in_sentence(archive, evidence, one.entity))
            for evidence in one.shared[:MOST_SHARED]
        ),
        archive.number(max(0, len(one.shared) - MOST_SHARED)),
        pair_address(archive, entry.entity.id, one.entity),
    )


def _in_sentence(archive: Archive, evidence: Evidence, identity: str) -> list[Mention]:
    """The mentions of an entity in a sentence."""
    mentions = archive.namings[evidence.article].mentions
    held = archive.entities.get(evidence.article, {})
    found = [
        index
        for index, identities in held.items()
        if mentions[index].sentence == evidence.sentence and identity in identities
    ]
    return [mentions[index] for index in sorted(found)]
