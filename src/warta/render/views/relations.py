"""Who is seen with whom: the network of people, the pairs of countries, and the sentences of each pair."""

from collections.abc import Iterator

from msgspec import Struct

from warta.nouns.mentions import Mention
from warta.nouns.site import Evidence, Tie
from warta.render.archive import Archive, Link, Pager, Snippet, entity_link, page_addresses, pager, snippet
from warta.render.pairs import country_ties, people_ties
from warta.render.views.frame import Frame, Page, frame
from warta.render.views.networks import Network, network, pair_address
from warta.render.words import Count

A_PAGE = 100
# so many pairs of people and of countries stand open in their tables
AT_ONCE, COUNTRIES_AT_ONCE = 24, 12


class PairRow(Struct, frozen=True):
    """Two entities, how many sentences and articles share them, and where these stand."""

    one: Link
    other: Link
    count: Count
    articles: Count
    address: str


class RelationsPage(Struct, frozen=True):
    """The network of people, its pairs as a table, and the pairs of countries."""

    frame: Frame
    network: Network | None
    people: Count
    pairs: tuple[PairRow, ...]
    rest: tuple[PairRow, ...]
    countries: tuple[PairRow, ...]
    countries_rest: tuple[PairRow, ...]


class PairPage(Struct, frozen=True):
    """Two entities and the sentences that share them."""

    frame: Frame
    one: Link
    other: Link
    count: Count
    articles: Count
    sentences: tuple[Snippet, ...]
    pager: Pager


def relations_page(archive: Archive) -> Page:
    """hubungan.html."""
    ties = people_ties(archive.site.ties)
    rows = tuple(_row(archive, tie) for tie in ties)
    countries = tuple(_row(archive, tie) for tie in country_ties(archive.site.ties))
    people = {one for tie in ties for one in (tie.one, tie.other)}
    view = RelationsPage(
        frame=frame(archive.settings, "hubungan.html", archive.say("Hubungan"), section="hubungan"),
        network=network(archive, ties) if ties else None,
        people=archive.number(len(people)),
        pairs=rows[:AT_ONCE],
        rest=rows[AT_ONCE:],
        countries=countries[:COUNTRIES_AT_ONCE],
        countries_rest=countries[COUNTRIES_AT_ONCE:],
    )
    return Page("hubungan.html", "relations", view)


def pair_pages(archive: Archive) -> Iterator[Page]:
    """The pages of the pairs, each with all the sentences that share the two."""
    for pair in archive.pairs:
        yield from pages_of_pair(archive, pair)


def pages_of_pair(archive: Archive, pair: tuple[str, str]) -> Iterator[Page]:
    """All the sentences that two share."""
    tie = archive.ties[pair]
    addresses = page_addresses(f"{archive.pairs[pair]}.html", len(tie.shared), A_PAGE)
    for n in addresses:
        yield _pair_page(archive, tie, pager(n, addresses), addresses[n])


def _row(archive: Archive, tie: Tie) -> PairRow:
    return PairRow(
        entity_link(archive, tie.one),
        entity_link(archive, tie.other),
        archive.number(len(tie.shared)),
        archive.number(tie.articles),
        pair_address(archive, tie.one, tie.other),
    )


def _pair_page(archive: Archive, tie: Tie, place: Pager, path: str) -> Page:
    one, other = entity_link(archive, tie.one), entity_link(archive, tie.other)
    title = archive.say("%(one)s dan %(other)s", one=one.text, other=other.text)
    shown = tie.shared[(place.number - 1) * A_PAGE : place.number * A_PAGE]
    count = archive.number(len(tie.shared))
    description = archive.ngettext(
        "%(pair)s dalam %(num)s kalimat", "%(pair)s dalam %(num)s kalimat", count, pair=title
    )
    view = PairPage(
        frame=frame(archive.settings, path, title, description=f"{description}.", section="hubungan"),
        one=one,
        other=other,
        count=count,
        articles=archive.number(tie.articles),
        sentences=tuple(snippet(archive, evidence, _named(archive, evidence, tie)) for evidence in shown),
        pager=place,
    )
    return Page(path, "pair", view)


def _named(archive: Archive, evidence: Evidence, tie: Tie) -> list[Mention]:
    """The mentions of the two in a sentence."""
    mentions = archive.readings[evidence.article].analysis.mentions
    held = archive.entities.get(evidence.article, {})
    return [
        mentions[index]
        for index, identities in sorted(held.items())
        if mentions[index].sentence == evidence.sentence and {tie.one, tie.other} & set(identities)
    ]
