"""The pages of people and countries."""

from collections.abc import Iterator

from msgspec import Struct

from warta.nouns.entities import Occurrence
from warta.nouns.mentions import Mention
from warta.nouns.site import Entry, Evidence
from warta.render.archive import Archive, Card, Link, Pager, Snippet, card, day_of, entity_link, pager, snippet
from warta.render.pairs import MOST_SHARED
from warta.render.views.frame import Frame, Page, frame
from warta.render.views.networks import Network, ego, pair_address
from warta.render.views.people import (
    Mentioned,
    Roles,
    Sayings,
    Who,
    guess,
    mentioned,
    quotes_about,
    quotes_by,
    roles,
    who,
    written,
)
from warta.render.words import number
from warta.resolve.people import is_full

A_PAGE = 30
MOST_ABOUT = 6
MOST_DATED = 40


class Counted(Struct, frozen=True):
    """A form of a name, how often it stands, the newest sentence that has it, and how often it is a guess, if ever."""

    text: str
    count: str
    address: str
    probable: str


class CompanionRow(Struct, frozen=True):
    """Who is seen with the entity, how often, and in which sentences; ``pair`` is the page that has all of them."""

    link: Link
    count: str
    shared: tuple[Snippet, ...]
    rest: str
    pair: str


class Dated(Struct, frozen=True):
    """A sentence about the entity that tells of a day."""

    day: Link
    value: str
    snippet: Snippet


class Group(Struct, frozen=True):
    """An article, whether it is about the entity, why it is a guess where it is one, and the sentences that name it."""

    card: Card
    about: bool
    guess: str
    snippets: tuple[Snippet, ...]


class EntityPage(Struct, frozen=True):
    """A person or country, by what the articles say; all but the mentions are on the first page only.

    ``quotes`` are the person's words, ``heard`` those of others that name the person; ``also`` is a full name that this
    name of one word probably means in other articles; ``one_word`` tells that it may be several people.
    """

    frame: Frame
    name: str
    kind: str
    code: str
    articles: str
    mentions: str
    first: Link
    last: Link
    who: Who | None
    also: Link | None
    one_word: bool
    mentioned_first: Mentioned | None
    mentioned_last: Mentioned | None
    roles: Roles
    quotes: Sayings
    heard: Sayings
    companions: tuple[CompanionRow, ...]
    ego: Network | None
    timeline: tuple[Dated, ...]
    variants: tuple[Counted, ...]
    about: tuple[Card, ...]
    about_rest: tuple[Card, ...]
    groups: tuple[Group, ...]
    pager: Pager


def entity_pages(archive: Archive, entry: Entry) -> Iterator[Page]:
    """The page of an entity, and where its articles are many the pages with the rest of them."""
    by_article: dict[str, list[Occurrence]] = {}
    for one in entry.occurrences:
        by_article.setdefault(one.article, []).append(one)
    articles = list(by_article)
    pages = -(-len(articles) // A_PAGE)
    # "-hal-2" and not "-2": the second namesake of a person may own that address
    address = {n: f"{entry.entity.id}{f'-hal-{n}' if n > 1 else ''}.html" for n in range(1, pages + 1)}
    for n in range(1, pages + 1):
        shown = articles[(n - 1) * A_PAGE : n * A_PAGE]
        groups = tuple(_group(archive, entry, article, by_article[article]) for article in shown)
        yield _page(archive, entry, groups, pager(n, pages, address), address[n])


def _page(archive: Archive, entry: Entry, groups: tuple[Group, ...], place: Pager, path: str) -> Page:
    found = [(one.article, archive.readings[one.article].analysis.mentions[one.mention]) for one in entry.occurrences]
    name, first_page = entry.entity.name, place.number == 1
    kind = entry.entity.id.partition("/")[0]
    is_person = first_page and kind == "orang"
    articles = list(dict.fromkeys(article for article, _ in found))
    said = archive.say("disebut di {} berita").format(number(len(articles), archive.language))
    dated = [article for article in articles if day_of(archive.readings[article])] or articles
    mentioned_first, mentioned_last = mentioned(archive, entry) if is_person else (None, None)
    view = EntityPage(
        frame=frame(archive.settings, path, name, description=f"{name}: {said}.", section=kind),
        name=name,
        kind=kind,
        code=entry.entity.code,
        articles=number(len(articles), archive.language),
        mentions=number(len(found), archive.language),
        first=_when(archive, dated[-1]),
        last=_when(archive, dated[0]),
        who=who(archive, entry, found) if kind == "orang" else None,
        also=_also(archive, entry),
        one_word=kind == "orang" and not (" " in name or entry.entity.description) and len(articles) > 1,
        mentioned_first=mentioned_first,
        mentioned_last=mentioned_last,
        roles=roles(archive, found) if is_person else Roles(),
        quotes=quotes_by(archive, entry) if is_person else Sayings(),
        heard=quotes_about(archive, entry) if is_person else Sayings(),
        companions=tuple(_companion(archive, entry, one) for one in range(len(entry.companions))) if first_page else (),
        ego=ego(archive, entry) if is_person else None,
        timeline=_timeline(archive, found) if first_page else (),
        variants=_variants(archive, entry) if first_page else (),
        about=tuple(card(archive, article) for article in entry.about[:MOST_ABOUT]) if first_page else (),
        about_rest=tuple(card(archive, article) for article in entry.about[MOST_ABOUT:A_PAGE]) if first_page else (),
        groups=groups,
        pager=place,
    )
    return Page(path, "entity", view)


def _when(archive: Archive, article: str) -> Link:
    shown = card(archive, article)
    return Link(shown.address, shown.day_words)


def _also(archive: Archive, entry: Entry) -> Link | None:
    """The full name that a name of one word probably means elsewhere."""
    lone = () if is_full(entry.entity.name) else archive.site.lone_names
    lead = next((one.entity for one in lone if one.id == entry.entity.id), "")
    return entity_link(archive, lead) if lead else None


def _group(archive: Archive, entry: Entry, article: str, held: list[Occurrence]) -> Group:
    mentions = [archive.readings[article].analysis.mentions[one.mention] for one in held]
    sentences = dict.fromkeys(mention.sentence for mention in mentions)
    snippets = tuple(
        snippet(archive, Evidence(article, one), [mention for mention in mentions if mention.sentence == one])
        for one in sentences
    )
    return Group(card(archive, article), article in entry.about, guess(archive, article, held), snippets)


def _variants(archive: Archive, entry: Entry) -> tuple[Counted, ...]:
    """The forms of the name, the most frequent first, with the newest sentence that has each."""
    held: dict[str, list[Occurrence]] = {}
    for one in entry.occurrences:
        held.setdefault(written(archive, one.article, one.mention), []).append(one)
    return tuple(
        Counted(
            text,
            number(len(held[text]), archive.language),
            _sentence(archive, held[text][0]),
            number(guessed, archive.language) if (guessed := sum(one.probable for one in held[text])) else "",
        )
        for text in sorted(held, key=lambda text: (-len(held[text]), text))
    )


def _sentence(archive: Archive, one: Occurrence) -> str:
    """The address of the sentence of a mention."""
    analysis = archive.readings[one.article].analysis
    return f"{one.article}.html#{analysis.sentences[analysis.mentions[one.mention].sentence].key}"


def _companion(archive: Archive, entry: Entry, place: int) -> CompanionRow:
    one = entry.companions[place]
    rest = len(one.shared) - MOST_SHARED
    return CompanionRow(
        entity_link(archive, one.entity),
        number(len(one.shared), archive.language),
        tuple(
            snippet(archive, evidence, _in_sentence(archive, evidence, one.entity))
            for evidence in one.shared[:MOST_SHARED]
        ),
        number(rest, archive.language) if rest > 0 else "",
        pair_address(archive, entry.entity.id, one.entity),
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
