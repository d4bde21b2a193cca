"""The site as pages look things up in it."""

from collections.abc import Iterable, Mapping
from functools import lru_cache

from markupsafe import Markup
from msgspec import Struct

from warta.catalogues import N_
from warta.condense.namings import Excerpt, excerpt
from warta.connect.links import Destinations, destinations
from warta.connect.readings import Named
from warta.connect.tags import Shared, shared_tags
from warta.nouns.entities import Entity, Occurrence
from warta.nouns.gist import Gist
from warta.nouns.mentions import Mention
from warta.nouns.site import Entry, Evidence, Picture, Reading, Site, Story, Tie
from warta.nouns.text import Span, text_of
from warta.render.calendar import Calendar
from warta.render.dimensions import Size, size_of
from warta.render.lookups import Lookups, lookups
from warta.render.months import Months
from warta.render.namings import Namings
from warta.render.pairs import paged
from warta.render.remedies import Remedies, remedies, sources
from warta.render.voices import Voices
from warta.render.weave import marked, visible
from warta.render.words import Count, Speech, day_words, short, speech
from warta.settings import Settings

# a text, a stretch of it, what is hidden in it, and what is marked; most are told on several pages, close together
Stretch = tuple[str, Span, tuple[Span, ...], tuple[Span, ...]]
KEPT = 1 << 14
UNDATED = N_("tanpa tanggal")


class Link(Struct, frozen=True):
    """An address below the site's root, and what it is called; ``fictional`` where invented articles alone name it."""

    address: str
    text: str
    kind: str = ""
    fictional: bool = False


class Tally(Struct, frozen=True):
    """A count, and the address of what it counts."""

    address: str
    count: Count


class Card(Struct, frozen=True):
    """An article in a list; ``corrected`` leads to its correction, if there is one."""

    address: str
    title: str
    summary: str
    source: str
    day: str
    day_words: str
    fictional: bool
    corrected: str = ""


class Snippet(Struct, frozen=True):
    """A sentence that something stands on, with what is meant marked in it; ``article`` is its headline,
    shortened; where the sentence is the headline, it says so; ``corrected`` is as in Card."""

    address: str
    text: Markup
    article: str
    day: str
    day_words: str
    fictional: bool = False
    corrected: str = ""


class Archive(Struct, frozen=True):
    """The site with its look-ups; ``heads`` are who and what its entries are, ``cards`` the articles as rows of lists,
    ``namings`` what they say where they name somebody;
    ``subjects`` whom and what each article is about; ``pictures`` the sizes of those beside the articles, by path;
    ``probable`` are the guessed occurrences by article and mention; ``stories`` by the articles and copies in them;
    ``ties`` by the two entities, and ``pairs`` the addresses of those with a page; ``destinations`` what editors' links
    lead to; ``tags`` those that articles share, by address; ``invented`` are the people that samples alone name,
    ``remedies`` what stands beside the articles; ``articles`` counts those that name each person and country,
    ``newest`` is the last day on which one came out that names an entity; ``months`` who is named and quoted in each
    month."""

    site: Site
    settings: Settings
    readings: Mapping[str, Reading]
    namings: Namings
    entries: Mapping[str, Entry]
    heads: dict[str, Entity]
    cards: dict[str, Card]
    entities: Mapping[str, dict[int, tuple[str, ...]]]
    calendar: Calendar
    subjects: dict[str, frozenset[str]]
    pictures: dict[str, Size | None]
    voices: Voices
    probable: dict[tuple[str, int], Occurrence]
    stories: dict[str, Story]
    ties: dict[tuple[str, str], Tie]
    pairs: dict[tuple[str, str], str]
    destinations: Destinations
    tags: dict[str, Shared]
    invented: frozenset[str]
    remedies: Remedies
    articles: dict[str, int]
    newest: dict[str, str]
    months: Months

    @property
    def days(self) -> tuple[str, ...]:
        """All days, months and years that have a page, in order."""
        return self.calendar.days

    @property
    def published(self) -> dict[str, tuple[str, ...]]:
        """The articles of each day, month and year, the newest first."""
        return self.calendar.published

    @property
    def told(self) -> dict[str, int]:
        """How many sentences tell of each day, month and year."""
        return self.calendar.told

    @property
    def language(self) -> str:
        """The interface's language."""
        return self.settings.language

    @property
    def speech(self) -> Speech:
        """How the interface speaks."""
        return speech(self.settings.language)

    def say(self, text: str, **told: object) -> str:
        """The interface's words, with what is told in them."""
        return self.speech.say(text, **told)

    def ngettext(self, one: str, many: str, count: int, **told: object) -> str:
        """The interface's words for so many."""
        return self.speech.ngettext(one, many, count, **told)

    def number(self, value: int) -> Count:
        """The number as readers of the interface's language write it."""
        return Count(value, self.language)

    def words(self, day: str) -> str:
        """The day in words."""
        return day_words(day, self.language)


def archive_of(
    site: Site, settings: Settings, pictures: Iterable[Picture] = (), known: Lookups | None = None
) -> Archive:
    """The look-ups of a site, of which some may be ``known``; ``pictures`` are those beside the articles."""
    found = known or lookups(site)
    beside, readings = remedies(site), Named(site.known, (one.id for one in site.gists))
    return Archive(
        site=site,
        settings=settings,
        readings=readings,
        namings=Namings(readings),
        entries=found.entries,
        heads=found.heads,
        cards={one.id: _card(one, beside, settings.language) for one in site.gists},
        entities=found.entities,
        calendar=found.calendar,
        subjects=found.subjects,
        pictures={picture.path: size_of(picture.data) for picture in pictures},
        voices=found.voices,
        probable=found.probable,
        stories={article: story for story in site.stories for article in (*story.articles, *story.copies)},
        ties={(tie.one, tie.other): tie for tie in site.ties},
        pairs=paged(site.ties),
        destinations=destinations(site.gists, found.heads, site.known, site.aside),
        tags=shared_tags(site.gists),
        invented=found.invented,
        remedies=beside,
        articles=found.articles,
        newest=found.newest,
        months=found.months,
    )


def day_of(reading: Reading) -> str:
    """The publication day, or nothing."""
    return reading.analysis.published.isoformat() if reading.analysis.published else ""


def card(archive: Archive, article: str) -> Card:
    """An article as a row of a list."""
    return archive.cards[article]


def _card(gist: Gist, beside: Remedies, language: str) -> Card:
    day = gist.published.isoformat() if gist.published else ""
    return Card(
        address=f"{gist.id}.html",
        title=gist.title,
        summary=gist.summary,
        source=sources(gist, beside),
        day=day,
        day_words=day_words(day, language) if day else speech(language).say(UNDATED),
        fictional=gist.head.fictional,
        corrected=beside.corrected.get(gist.id, ""),
    )


def snippet(archive: Archive, evidence: Evidence, mentions: Iterable[Mention] = ()) -> Snippet:
    """The sentence, with these mentions marked."""
    told, shown = excerpt_of(archive, evidence), archive.cards[evidence.article]
    spans = tuple([told.place(one.span) for one in mentions if one.block == told.block])
    marks = tuple([mark.span for mark in told.shown.marks])
    return Snippet(
        address=f"{evidence.article}.html#{told.key}",
        text=_shown((text_of(told.shown), told.whole, marks, spans)),
        article=archive.say("judul berita") if told.shown.kind == "title" else short(shown.title),
        day=shown.day,
        day_words=shown.day_words,
        fictional=shown.fictional,
        corrected=shown.corrected,
    )


def excerpt_of(archive: Archive, evidence: Evidence) -> Excerpt:
    """A sentence; only where nobody is named in it a page hangs on the whole article for it."""
    told = archive.namings[evidence.article].excerpt(evidence.sentence)
    return told or excerpt(archive.readings[evidence.article], evidence.sentence)


@lru_cache(maxsize=KEPT)
def _shown(stretch: Stretch) -> Markup:
    return marked(*visible(*stretch))


def written(archive: Archive, article: str, index: int) -> str:
    """The words of a mention."""
    return archive.namings[article].words(index)


def entity_link(archive: Archive, identity: str) -> Link:
    """The page of an entity, by its name."""
    name = archive.heads[identity].name
    kind = identity.partition("/")[0]
    words = archive.words(name) if kind == "tanggal" else name
    return Link(f"{identity}.html", words, kind, identity in archive.invented)
