"""The pages of people and countries."""

from collections.abc import Iterator

from msgspec import Struct

from warta.nouns.mentions import Mention, Person
from warta.nouns.site import Entry, Evidence
from warta.nouns.text import text_of
from warta.render.archive import (
    Archive,
    Card,
    Link,
    Pager,
    Saying,
    Snippet,
    card,
    day_of,
    entity_link,
    pager,
    saying,
    snippet,
)
from warta.render.views.frame import Frame, Page, frame
from warta.render.words import number
from warta.resolve.people import person_id

A_PAGE = 30
MOST_QUOTES = 12
MOST_DATED = 40
MOST_SHARED = 5


class RoleRow(Struct, frozen=True):
    """A role with the first and the last day it was written, and the sentences that do."""

    text: str
    first: Link
    last: Link


class Counted(Struct, frozen=True):
    """A form of a name, how often it stands, and the first sentence that has it."""

    text: str
    count: str
    address: str


class CompanionRow(Struct, frozen=True):
    """Who is seen with the entity, how often, and in which sentences."""

    link: Link
    count: str
    shared: tuple[Snippet, ...]
    rest: str


class Dated(Struct, frozen=True):
    """A sentence about the entity that tells of a day."""

    day: Link
    value: str
    snippet: Snippet


class Group(Struct, frozen=True):
    """An article, whether it is about the entity, and the sentences that name it."""

    card: Card
    about: bool
    snippets: tuple[Snippet, ...]


class EntityPage(Struct, frozen=True):
    """A person or country, by what the articles say; all but the mentions are on the first page only."""

    frame: Frame
    name: str
    kind: str
    code: str
    articles: str
    mentions: str
    first: Link
    last: Link
    roles: tuple[RoleRow, ...]
    quotes: tuple[Saying, ...]
    companions: tuple[CompanionRow, ...]
    timeline: tuple[Dated, ...]
    variants: tuple[Counted, ...]
    about: tuple[Card, ...]
    groups: tuple[Group, ...]
    pager: Pager


def entity_pages(archive: Archive, entry: Entry) -> Iterator[Page]:
    """The page of an entity, and where its articles are many the pages with the rest of them."""
    found = [(one.article, archive.readings[one.article].analysis.mentions[one.mention]) for one in entry.occurrences]
    by_article: dict[str, list[Mention]] = {}
    for article, mention in found:
        by_article.setdefault(article, []).append(mention)
    articles = list(by_article)
    pages = -(-len(articles) // A_PAGE)
    # "-hal-2" and not "-2": the second namesake of a person may own that address
    address = {n: f"{entry.entity.id}{f'-hal-{n}' if n > 1 else ''}.html" for n in range(1, pages + 1)}
    for n in range(1, pages + 1):
        shown = articles[(n - 1) * A_PAGE : n * A_PAGE]
        groups = tuple(_group(archive, entry, article, by_article[article]) for article in shown)
        yield _page(archive, entry, found, groups, pager(n, pages, address), address[n])


def _page(
    archive: Archive,
    entry: Entry,
    found: list[tuple[str, Mention]],
    groups: tuple[Group, ...],
    place: Pager,
    path: str,
) -> Page:
    name, first_page = entry.entity.name, place.number == 1
    kind = entry.entity.id.partition("/")[0]
    articles = list(dict.fromkeys(article for article, _ in found))
    said = archive.say("disebut di {} berita").format(number(len(articles), archive.language))
    dated = [article for article in articles if day_of(archive.readings[article])] or articles
    view = EntityPage(
        frame=frame(archive.settings, path, name, description=f"{name}: {said}.", section=kind),
        name=name,
        kind=kind,
        code=entry.entity.code,
        articles=number(len(articles), archive.language),
        mentions=number(len(found), archive.language),
        first=_when(archive, dated[-1]),
        last=_when(archive, dated[0]),
        roles=_roles(archive, found) if first_page else (),
        quotes=_quotes(archive, entry, articles) if first_page and kind == "orang" else (),
        companions=tuple(_companion(archive, entry, one) for one in range(len(entry.companions))) if first_page else (),
        timeline=_timeline(archive, found) if first_page else (),
        variants=_variants(archive, found) if first_page else (),
        about=tuple(card(archive, article) for article in entry.about[:A_PAGE]) if first_page else (),
        groups=groups,
        pager=place,
    )
    return Page(path, "entity", view)


def _when(archive: Archive, article: str) -> Link:
    shown = card(archive, article)
    return Link(shown.address, shown.day_words)


def _group(archive: Archive, entry: Entry, article: str, mentions: list[Mention]) -> Group:
    sentences = dict.fromkeys(mention.sentence for mention in mentions)
    snippets = tuple(
        snippet(archive, Evidence(article, one), [mention for mention in mentions if mention.sentence == one])
        for one in sentences
    )
    return Group(card(archive, article), article in entry.about, snippets)


def _roles(archive: Archive, found: list[tuple[str, Mention]]) -> tuple[RoleRow, ...]:
    """The roles, the one written last first."""
    places: dict[str, list[tuple[str, Mention]]] = {}
    for article, mention in found:
        if isinstance(mention.value, Person):
            for role in mention.value.roles:
                places.setdefault(role.text, []).append((article, mention))
    return tuple(RoleRow(text, _at(archive, held[-1]), _at(archive, held[0])) for text, held in places.items())


def _at(archive: Archive, place: tuple[str, Mention]) -> Link:
    shown = snippet(archive, Evidence(place[0], place[1].sentence))
    return Link(shown.address, shown.day_words)


def _variants(archive: Archive, found: list[tuple[str, Mention]]) -> tuple[Counted, ...]:
    held: dict[str, list[tuple[str, Mention]]] = {}
    for article, mention in found:
        block = archive.readings[article].prose.blocks[mention.block]
        held.setdefault(text_of(block)[mention.span.start : mention.span.end], []).append((article, mention))
    return tuple(
        Counted(text, number(len(held[text]), archive.language), _at(archive, held[text][0]).address)
        for text in sorted(held, key=lambda text: (-len(held[text]), text))
    )


def _quotes(archive: Archive, entry: Entry, articles: list[str]) -> tuple[Saying, ...]:
    found = (
        (archive.readings[article], quote)
        for article in articles
        for quote in archive.readings[article].analysis.quotes
        if quote.speaker and person_id(quote.speaker) == entry.entity.id
    )
    return tuple(
        saying(archive, reading, quote) for (reading, quote), _ in zip(found, range(MOST_QUOTES), strict=False)
    )


def _companion(archive: Archive, entry: Entry, place: int) -> CompanionRow:
    one = entry.companions[place]
    rest = len(one.shared) - MOST_SHARED
    return CompanionRow(
        entity_link(archive, one.entity),
        number(len(one.shared), archive.language),
        tuple(snippet(archive, evidence, _in_sentence(archive, evidence, one.entity)) for evidence in one.shared[:5]),
        number(rest, archive.language) if rest > 0 else "",
    )


def _in_sentence(archive: Archive, evidence: Evidence, identity: str) -> list[Mention]:
    """The mentions of an entity in a sentence."""
    mentions = archive.readings[evidence.article].analysis.mentions
    held = archive.entities.get(evidence.article, {})
    return [
        mentions[index]
        for index, identities in sorted(held.items())
        if identity in identities and mentions[index].sentence == evidence.sentence
    ]


def _timeline(archive: Archive, found: list[tuple[str, Mention]]) -> tuple[Dated, ...]:
    """The sentences that name the entity and a day, by that day, the latest first."""
    rows: dict[tuple[str, str, int], Evidence] = {}
    for article, mention in found:
        analysis = archive.readings[article].analysis
        for index, identities in archive.entities.get(article, {}).items():
            if analysis.mentions[index].sentence == mention.sentence:
                for identity in identities:
                    if identity.startswith("tanggal/"):
                        rows[identity, article, mention.sentence] = Evidence(article, mention.sentence)
    ordered = sorted(rows, reverse=True)[:MOST_DATED]
    return tuple(
        Dated(
            entity_link(archive, key[0]),
            key[0].partition("/")[2],
            snippet(archive, rows[key], _in_sentence(archive, rows[key], key[0])),
        )
        for key in ordered
    )
