"""Who is seen with whom: the network of people, the pairs of countries, and the sentences of each pair."""

from collections.abc import Iterator
from itertools import groupby

from msgspec import Struct

from warta.connect.relations import HOME
from warta.nouns.mentions import Mention
from warta.nouns.site import Evidence, Tie
from warta.render.archive import Archive, Card, Link, Snippet, card, entity_link, snippet
from warta.render.pagers import Pager, page_addresses, pager
from warta.render.pairs import MOST_PEOPLE, country_ties, home_ties, most_shared, people_ties
from warta.render.views.frame import Frame, Page, frame
from warta.render.views.networks import Network, networks, pair_address
from warta.render.words import Count

A_PAGE = 100
# so many pairs of people and of countries stand open in their tables
AT_ONCE, COUNTRIES_AT_ONCE = 24, 12


class PairRow(Struct, frozen=True):
    """Two entities, how many sentences and articles share them, and where these stand; ``fictional`` where all of them
    are of invented articles."""

    one: Link
    other: Link
    count: Count
    articles: Count
    address: str
    fictional: bool


class PairTable(Struct, frozen=True):
    """Pairs under a heading, the most often together first; ``rest`` are folded."""

    heading: str
    kind: str
    rows: tuple[PairRow, ...]
    rest: tuple[PairRow, ...]


class RelationsPage(Struct, frozen=True):
    """The networks of people, and their pairs and those of countries as tables; ``chosen`` where not all people who
    share sentences are in the networks."""

    frame: Frame
    networks: tuple[Network, ...]
    people: Count
    chosen: bool
    pairs: PairTable
    countries: tuple[PairTable, ...]


class Shared(Struct, frozen=True):
    """An article and the sentences of it that share the two."""

    card: Card
    sentences: tuple[Snippet, ...]


class PairPage(Struct, frozen=True):
    """Two entities and the sentences that share them, by article, the newest first."""

    frame: Frame
    one: Link
    other: Link
    count: Count
    articles: Count
    shared: tuple[Shared, ...]
    pager: Pager


def relations_page(archive: Archive) -> Page:
    """hubungan.html."""
    ties = people_ties(archive.site.ties)
    people = {one for tie in ties for one in (tie.one, tie.other)}
    tables = (
        _table(archive, archive.say("Pasangan negara"), country_ties(archive.site.ties), COUNTRIES_AT_ONCE),
        _table(archive, archive.say("Bersama Indonesia"), home_ties(archive.site.ties), COUNTRIES_AT_ONCE),
    )
    view = RelationsPage(
        frame=frame(archive.settings, "hubungan.html", archive.say("Hubungan"), section="hubungan"),
        networks=networks(archive, ties),
        people=archive.number(len(people)),
        chosen=len(people) >= MOST_PEOPLE,
        pairs=_table(archive, archive.say("Pasangan orang"), most_shared(ties), AT_ONCE),
        countries=tuple(table for table in tables if table.rows),
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


def _table(archive: Archive, heading: str, ties: tuple[Tie, ...], at_once: int) -> PairTable:
    rows = tuple(_row(archive, tie) for tie in ties)
    kind = archive.say("Negara") if ties and ties[0].one.startswith("negara/") else archive.say("Orang")
    return PairTable(heading, kind, rows[:at_once], rows[at_once:])


def _row(archive: Archive, tie: Tie) -> PairRow:
    # a table of pairs with the archive's own country names that one second
    one, other = (tie.other, tie.one) if tie.one == HOME else (tie.one, tie.other)
    return PairRow(
        entity_link(archive, one),
        entity_link(archive, other),
        archive.number(len(tie.shared)),
        archive.number(tie.articles),
        pair_address(archive, tie.one, tie.other),
        all(card(archive, evidence.article).fictional for evidence in tie.shared),
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
        shared=tuple(
            Shared(card(archive, article), tuple(snippet(archive, one, _named(archive, one, tie)) for one in held))
            for article, held in groupby(shown, key=lambda one: one.article)
        ),
        pager=place,
    )
    return Page(path, "pair", view)


def _named(archive: Archive, evidence: Evidence, tie: Tie) -> list[Mention]:
    """The mentions of the two in a sentence."""
    mentions = archive.namings[evidence.article].mentions
    held = archive.entities.get(evidence.article, {})
    return [
        mentions[index]
        for index, identities in sorted(held.items())
        if mentions[index].sentence == evidence.sentence and {tie.one, tie.other} & set(identities)
    ]
