"""The pages of people and countries."""

from collections.abc import Iterator

from msgspec import Struct

from warta.nouns.entities import Occurrence
from warta.nouns.mentions import Country
from warta.nouns.site import Entry, Evidence
from warta.render.archive import Archive, Card, Link, Pager, Snippet, card, day_of, pager, snippet, written
from warta.render.charts.bars import Bars
from warta.render.linked_data import entity_machine
from warta.render.views.companions import Companions, companions
from warta.render.views.frame import Frame, Page, frame
from warta.render.views.maps import Locator, locator
from warta.render.views.networks import Network, ego
from warta.render.views.people import Placed, Portrait, guess, portrait
from warta.render.views.timelines import Timeline, activity, timeline
from warta.render.words import number

A_PAGE = 30
MOST_SENTENCES = 10


class Counted(Struct, frozen=True):
    """A form of a name, how often it stands, the newest sentence that has it, and how often it is a guess, if ever."""

    text: str
    count: str
    address: str
    probable: str


class Group(Struct, frozen=True):
    """An article, whether it is about the entity, why it is a guess where it is one, and the sentences that name it;
    where they are many, ``rest`` leads to the first that is not shown."""

    card: Card
    about: bool
    guess: str
    snippets: tuple[Snippet, ...]
    rest: Link


class Section(Struct, frozen=True):
    """Articles under a heading: those that are about a country, and those that only mention it."""

    anchor: str
    heading: str
    groups: tuple[Group, ...]


class EntityPage(Struct, frozen=True):
    """A person or country, by what the articles say; all but the mentions are on the first page only.

    ``tells`` and ``only`` lead to the articles that are about a country, and to those that only mention it.
    """

    frame: Frame
    name: str
    kind: str
    code: str
    articles: str
    mentions: str
    tells: Link
    only: Link
    first: Link
    last: Link
    portrait: Portrait
    activity: Bars | None
    companions: Companions
    timeline: Timeline
    variants: tuple[Counted, ...]
    metonyms: tuple[Counted, ...]
    sections: tuple[Section, ...]
    pager: Pager
    locator: Locator | None
    ego: Network | None


def entity_pages(archive: Archive, entry: Entry) -> Iterator[Page]:
    """The page of an entity, and where its articles are many the pages with the rest of them."""
    by_article: dict[str, list[Occurrence]] = {}
    for one in entry.occurrences:
        by_article.setdefault(one.article, []).append(one)
    articles = list(by_article)
    if entry.entity.kind == "country":
        subject = frozenset(entry.about)
        articles.sort(key=lambda article: article not in subject)
    pages = -(-len(articles) // A_PAGE)
    # "-hal-2" and not "-2": the second namesake of a person may own that address
    address = {n: f"{entry.entity.id}{f'-hal-{n}' if n > 1 else ''}.html" for n in range(1, pages + 1)}
    found = [(one.article, archive.readings[one.article].analysis.mentions[one.mention]) for one in entry.occurrences]
    for n in range(1, pages + 1):
        shown = articles[(n - 1) * A_PAGE : n * A_PAGE]
        groups = tuple(_group(archive, entry, article, by_article[article]) for article in shown)
        yield _page(archive, entry, found, groups, pager(n, pages, address), address)


def _page(
    archive: Archive,
    entry: Entry,
    found: Placed,
    groups: tuple[Group, ...],
    place: Pager,
    address: dict[int, str],
) -> Page:
    name, first_page, path = entry.entity.name, place.number == 1, address[place.number]
    kind = entry.entity.id.partition("/")[0]
    articles = list(dict.fromkeys(article for article, _ in found))
    said = archive.say("disebut di {} berita").format(number(len(articles), archive.language))
    dated = [article for article in articles if day_of(archive.readings[article])] or articles
    variants = _variants(archive, entry) if first_page else ()
    machine = entity_machine(archive, entry.entity.id)
    view = EntityPage(
        frame=frame(archive.settings, path, name, description=f"{name}: {said}.", section=kind, machine=machine),
        name=name,
        kind=kind,
        code=entry.entity.code,
        articles=number(len(articles), archive.language),
        mentions=number(len(found), archive.language),
        tells=_tells(archive, entry, address) if kind == "negara" else Link("", ""),
        only=_only(archive, entry, len(articles), address) if kind == "negara" else Link("", ""),
        first=_when(archive, dated[-1]),
        last=_when(archive, dated[0]),
        portrait=portrait(archive, entry, found, is_first=first_page) if kind == "orang" else Portrait(),
        activity=activity(archive, entry) if first_page else None,
        companions=companions(archive, entry) if first_page else Companions(),
        timeline=timeline(archive, found) if first_page else Timeline(),
        variants=tuple(counted for metonym, counted in variants if not metonym),
        metonyms=tuple(counted for metonym, counted in variants if metonym),
        sections=_sections(archive, kind, groups),
        pager=place,
        locator=locator(entry.entity.code) if first_page and kind == "negara" else None,
        ego=ego(archive, entry) if first_page and kind == "orang" else None,
    )
    return Page(path, "entity", view)


def _sections(archive: Archive, kind: str, groups: tuple[Group, ...]) -> tuple[Section, ...]:
    """The articles that are about a country before those that only mention it; those of a person in one."""
    if kind == "orang":
        return (Section("disebut", archive.say("Disebut"), groups),)
    about, others = (tuple(one for one in groups if one.about == wanted) for wanted in (True, False))
    found = (Section("tentang", archive.say("Tentang"), about), Section("disebut", archive.say("Disebut"), others))
    return tuple(section for section in found if section.groups)


def _tells(archive: Archive, entry: Entry, address: dict[int, str]) -> Link:
    """tentang: 12 berita, and where they begin."""
    count = archive.say("tentang: {} berita").format(number(len(entry.about), archive.language))
    return Link(f"{address[1]}#tentang", count) if entry.about else Link("", "")


def _only(archive: Archive, entry: Entry, articles: int, address: dict[int, str]) -> Link:
    """disebut saja: 40 berita, and where they begin."""
    others = articles - len(entry.about)
    words = archive.say("disebut saja: {} berita").format(number(others, archive.language))
    return Link(f"{address[len(entry.about) // A_PAGE + 1]}#disebut", words) if others else Link("", "")


def _when(archive: Archive, article: str) -> Link:
    shown = card(archive, article)
    return Link(shown.address, shown.day_words)


def _group(archive: Archive, entry: Entry, article: str, held: list[Occurrence]) -> Group:
    mentions = [archive.readings[article].analysis.mentions[one.mention] for one in held]
    sentences = dict.fromkeys(mention.sentence for mention in mentions)
    snippets = tuple(
        snippet(archive, Evidence(article, one), [mention for mention in mentions if mention.sentence == one])
        for one in list(sentences)[:MOST_SENTENCES]
    )
    is_about = entry.entity.id in archive.subjects.get(article, ())
    rest = _rest(archive, article, list(sentences)[MOST_SENTENCES:])
    return Group(card(archive, article), is_about, guess(archive, article, held), snippets, rest)


def _rest(archive: Archive, article: str, sentences: list[int]) -> Link:
    """dan 3 kalimat lain, and the first of them."""
    if not sentences:
        return Link("", "")
    key = archive.readings[article].analysis.sentences[sentences[0]].key
    words = archive.say("dan {} kalimat lain").format(number(len(sentences), archive.language))
    return Link(f"{article}.html#{key}", words)


def _variants(archive: Archive, entry: Entry) -> tuple[tuple[bool, Counted], ...]:
    """The forms of the name, the most frequent first, with the newest sentence that has each; Kremlin is a metonym."""
    held: dict[tuple[bool, str], list[Occurrence]] = {}
    for one in entry.occurrences:
        value = archive.readings[one.article].analysis.mentions[one.mention].value
        metonym = isinstance(value, Country) and value.kind == "metonym"
        held.setdefault((metonym, written(archive, one.article, one.mention)), []).append(one)
    return tuple(
        (key[0], _counted(archive, key[1], held[key])) for key in sorted(held, key=lambda key: (-len(held[key]), key))
    )


def _counted(archive: Archive, text: str, held: list[Occurrence]) -> Counted:
    guessed = sum(one.probable for one in held)
    words = number(guessed, archive.language) if guessed else ""
    return Counted(text, number(len(held), archive.language), _sentence(archive, held[0]), words)


def _sentence(archive: Archive, one: Occurrence) -> str:
    """The address of the sentence of a mention."""
    analysis = archive.readings[one.article].analysis
    return f"{one.article}.html#{analysis.sentences[analysis.mentions[one.mention].sentence].key}"
