"""The pages of people and countries."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec import Struct

from warta.nouns.entities import Occurrence
from warta.nouns.mentions import Country, Mention
from warta.nouns.site import Entry, Evidence
from warta.render.archive import Archive, Card, Link, Snippet, card, snippet, written
from warta.render.charts.bars import Bars
from warta.render.linked_data import entity_machine, same_as
from warta.render.pagers import Pager, page_addresses, pager
from warta.render.pairs import MOST_SHARED
from warta.render.sentences import sentence_address, sentences_of
from warta.render.views.companions import Companions, companions
from warta.render.views.frame import Frame, Page, frame
from warta.render.views.maps import Locator, locator
from warta.render.views.networks import Network, ego
from warta.render.views.people import Placed, Portrait, briefly, guess, portrait, who
from warta.render.views.timelines import Timeline, activity, timeline
from warta.render.words import Count

A_PAGE = 30
MOST_SENTENCES = 10


class Counted(Struct, frozen=True):
    """A form of a name, how often it stands, the newest sentences that have it, how many more there are, and how
    often it is a guess; ``confirmed`` says that editors decided whom it means."""

    text: str
    count: Count
    shown: tuple[Snippet, ...]
    rest: Count
    probable: Count
    confirmed: bool = False


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


class Whole(Struct, frozen=True):
    """What all pages of an entity share: its mentions, the newest first, how many articles they are in, their first
    and last day, and who a person is."""

    found: Placed
    articles: int
    first: Link
    last: Link
    portrait: Portrait


class EntityPage(Struct, frozen=True):
    """A person or country, by what the articles say; all but the mentions are on the first page only.

    ``everywhere`` leads to the first of all articles; ``tells`` and ``only`` to those that are about a country, and to
    those that only mention it; ``elsewhere`` is its item of Wikidata, if known; ``fictional`` is who is in
    invented articles alone.
    """

    frame: Frame
    name: str
    kind: str
    code: str
    everywhere: Link
    mentions: Count
    tells: Link
    only: Link
    first: Link
    last: Link
    portrait: Portrait
    confirmed: bool
    activity: Bars | None
    companions: Companions
    timeline: Timeline
    variants: tuple[Counted, ...]
    metonyms: tuple[Counted, ...]
    sections: tuple[Section, ...]
    pager: Pager
    locator: Locator | None
    ego: Network | None
    elsewhere: str
    fictional: bool


def entity_pages(archive: Archive, entry: Entry) -> Iterator[Page]:
    """The page of an entity, and where its articles are many the pages with the rest of them."""
    by_article: dict[str, list[Occurrence]] = {}
    for one in entry.occurrences:
        by_article.setdefault(one.article, []).append(one)
    articles = list(by_article)
    if entry.entity.kind == "country":
        subject = frozenset(entry.about)
        articles.sort(key=lambda article: article not in subject)
    address = page_addresses(f"{entry.entity.id}.html", len(articles), A_PAGE)
    whole = _whole(archive, entry, articles)
    for n in address:
        shown = articles[(n - 1) * A_PAGE : n * A_PAGE]
        groups = tuple(_group(archive, entry, article, by_article[article]) for article in shown)
        yield _page(archive, entry, whole, groups, pager(n, address), address)


def _whole(archive: Archive, entry: Entry, articles: Sequence[str]) -> Whole:
    found = [(one.article, archive.namings[one.article].mentions[one.mention]) for one in entry.occurrences]
    newest = list(dict.fromkeys(article for article, _ in found))
    dated = [article for article in newest if archive.cards[article].day] or newest
    return Whole(
        found,
        len(articles),
        _when(archive, dated[-1]),
        _when(archive, dated[0]),
        portrait(archive, entry, found) if entry.entity.kind == "person" else Portrait(who=who(archive, entry, found)),
    )


def _page(
    archive: Archive,
    entry: Entry,
    whole: Whole,
    groups: tuple[Group, ...],
    place: Pager,
    address: Mapping[int, str],
) -> Page:
    name, first_page, path = entry.entity.name, place.number == 1, address[place.number]
    kind = entry.entity.id.partition("/")[0]
    said = archive.ngettext("disebut di %(num)s berita", "disebut di %(num)s berita", whole.articles)
    heading = name if first_page else archive.say("%(name)s, halaman %(page)s", name=name, page=place.number)
    variants = _variants(archive, entry) if first_page else ()
    machine = entity_machine(archive, entry.entity.id)
    view = EntityPage(
        frame=frame(archive.settings, path, heading, description=f"{name}: {said}.", section=kind, machine=machine),
        name=name,
        kind=kind,
        code=entry.entity.code,
        everywhere=Link(f"{address[1]}#berita", said),
        mentions=archive.number(len(whole.found)),
        tells=_tells(archive, entry, address) if kind == "negara" else Link("", ""),
        only=_only(archive, entry, whole.articles, address) if kind == "negara" else Link("", ""),
        first=whole.first,
        last=whole.last,
        portrait=whole.portrait if first_page else briefly(whole.portrait),
        confirmed=entry.entity.confirmed,
        activity=activity(archive, entry) if first_page else None,
        companions=companions(archive, entry) if first_page else Companions(),
        timeline=timeline(archive, whole.found) if first_page else Timeline(),
        variants=tuple(counted for metonym, counted in variants if not metonym),
        metonyms=tuple(counted for metonym, counted in variants if metonym),
        sections=_sections(archive, kind, groups),
        pager=place,
        locator=locator(entry.entity.code) if first_page and kind == "negara" else None,
        ego=ego(archive, entry) if first_page and kind == "orang" else None,
        elsewhere=same_as(entry.entity.wikidata),
        fictional=entry.entity.id in archive.invented,
    )
    return Page(path, "entity", view)


def _sections(archive: Archive, kind: str, groups: tuple[Group, ...]) -> tuple[Section, ...]:
    """The articles that are about a country before those that only mention it; those of a person in one."""
    if kind == "orang":
        return (Section("disebut", archive.say("Disebut"), groups),)
    about, others = (tuple(one for one in groups if one.about == wanted) for wanted in (True, False))
    found = (Section("tentang", archive.say("Tentang"), about), Section("disebut", archive.say("Disebut"), others))
    return tuple(section for section in found if section.groups)


def _tells(archive: Archive, entry: Entry, address: Mapping[int, str]) -> Link:
    """12 berita tentangnya, and where they begin."""
    count = archive.ngettext("%(num)s berita tentangnya", "%(num)s berita tentangnya", len(entry.about))
    return Link(f"{address[1]}#tentang", count) if entry.about else Link("", "")


def _only(archive: Archive, entry: Entry, articles: int, address: Mapping[int, str]) -> Link:
    """disebut saja: 40 berita, and where they begin."""
    others = articles - len(entry.about)
    words = archive.ngettext("disebut saja: %(num)s berita", "disebut saja: %(num)s berita", others)
    return Link(f"{address[len(entry.about) // A_PAGE + 1]}#disebut", words) if others else Link("", "")


def _when(archive: Archive, article: str) -> Link:
    shown = card(archive, article)
    return Link(shown.address, shown.day_words)


def _group(archive: Archive, entry: Entry, article: str, held: list[Occurrence]) -> Group:
    sentences = _sentences(archive, held)
    snippets = tuple(snippet(archive, one, sentences[one]) for one in list(sentences)[:MOST_SENTENCES])
    is_about = entry.entity.id in archive.subjects.get(article, ())
    rest = _rest(archive, article, [one.sentence for one in list(sentences)[MOST_SENTENCES:]])
    return Group(card(archive, article), is_about, guess(archive, article, held), snippets, rest)


def _sentences(archive: Archive, held: Iterable[Occurrence]) -> dict[Evidence, list[Mention]]:
    """The sentences of mentions, each with its own."""
    return {
        evidence: [archive.namings[evidence.article].mentions[index] for index in indexes]
        for evidence, indexes in sentences_of(archive, held).items()
    }


def _rest(archive: Archive, article: str, sentences: list[int]) -> Link:
    """dan 3 kalimat lain, and the first of them."""
    if not sentences:
        return Link("", "")
    words = archive.ngettext("dan %(num)s kalimat lain", "dan %(num)s kalimat lain", len(sentences))
    return Link(sentence_address(archive, Evidence(article, sentences[0])), words)


def _variants(archive: Archive, entry: Entry) -> tuple[tuple[bool, Counted], ...]:
    """The forms of the name, the most frequent first, with the newest sentences of each; Kremlin is a metonym."""
    held: dict[tuple[bool, str], list[Occurrence]] = {}
    for one in entry.occurrences:
        value = archive.namings[one.article].mentions[one.mention].value
        metonym = isinstance(value, Country) and value.kind == "metonym"
        # who is named in the head of an article alone is not written in it
        if words := written(archive, one.article, one.mention):
            held.setdefault((metonym, words), []).append(one)
    return tuple(
        (key[0], _counted(archive, key[1], held[key])) for key in sorted(held, key=lambda key: (-len(held[key]), key))
    )


def _counted(archive: Archive, text: str, held: list[Occurrence]) -> Counted:
    guessed, sentences = sum(one.probable for one in held), _sentences(archive, held)
    shown = list(sentences)[:MOST_SHARED]
    return Counted(
        text,
        archive.number(len(held)),
        tuple(snippet(archive, one, sentences[one]) for one in shown),
        archive.number(len(sentences) - len(shown)),
        archive.number(guessed),
        any(archive.namings[one.article].mentions[one.mention].confirmed for one in held),
    )
