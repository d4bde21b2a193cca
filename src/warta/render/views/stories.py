"""The pages of stories: articles of several days on one matter, day by day."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import islice

from msgspec import Struct

from warta.nouns.site import Evidence, Story
from warta.render.archive import Archive, Card, Link, card, entity_link
from warta.render.pagers import Pager, page_addresses, pager
from warta.render.sayings import Saying, saying
from warta.render.sentences import sentence_address
from warta.render.views.frame import Frame, Page, frame
from warta.render.words import Count

A_PAGE = 40
MOST_NAMED, MOST_QUOTES, MOST_IN_ROW = 12, 6, 3
# the chart fits a phone: so wide, so high, bars at most so wide, and under that width without their numbers
WIDE, HIGH, WIDEST, NUMBERED = 336, 64, 28, 14
MOST_BARS = 48


class Bar(Struct, frozen=True):
    """The articles of a stretch of days: where the bar stands, and the id of the first of the days on the page."""

    x: int
    y: int
    height: int
    articles: int
    name: str
    anchor: str


class Arc(Struct, frozen=True):
    """The bars of a story from its first day to its last, each ``days`` long."""

    width: int
    bar: int
    middle: int
    numbered: bool
    days: int
    bars: tuple[Bar, ...]


class Told(Struct, frozen=True):
    """An article of a story, and those that print the same text."""

    card: Card
    copies: tuple[Card, ...]


class StoryDay(Struct, frozen=True):
    """A day of a story with its articles."""

    value: str
    link: Link
    count: Count
    articles: tuple[Told, ...]


class Named(Struct, frozen=True):
    """A person or country of a story, and the first sentence of each article that names it."""

    link: Link
    count: Count
    sentences: tuple[Link, ...]


class StoryPage(Struct, frozen=True):
    """A story. ``title`` is the headline of the article at ``central``; nothing on the page is made up."""

    frame: Frame
    title: str
    central: str
    count: Count
    copies: Count
    first: Link
    last: Link
    arc: Arc
    days: tuple[StoryDay, ...]
    quotes: tuple[Saying, ...]
    people: tuple[Named, ...]
    countries: tuple[Named, ...]


class StoryRow(Struct, frozen=True):
    """A story in a list."""

    link: Link
    count: Count
    first: Link
    last: Link
    people: tuple[Link, ...]


class StoriesPage(Struct, frozen=True):
    """Stories, the one with the newest article first."""

    frame: Frame
    count: Count
    rows: tuple[StoryRow, ...]
    pager: Pager


class StoryLine(Struct, frozen=True):
    """The story that an article is part of, what came before and after it, or the article that it copies."""

    link: Link
    before: Link | None
    after: Link | None
    original: Link | None


def story_line(archive: Archive, article: str) -> StoryLine | None:
    """What an article says of its story; nothing where it is in none."""
    story = archive.stories.get(article)
    if story is None:
        return None
    original = story.copies.get(article)
    at = story.articles.index(original or article)
    return StoryLine(
        story_link(archive, story),
        _headline(archive, story.articles[at - 1]) if at else None,
        _headline(archive, story.articles[at + 1]) if at + 1 < len(story.articles) else None,
        _headline(archive, original) if original else None,
    )


def story_pages(archive: Archive) -> Iterator[Page]:
    """cerita/index.html with its further pages, and the page of each story."""
    yield from stories_pages(archive)
    for story in archive.site.stories:
        yield story_page(archive, story)


def stories_pages(archive: Archive) -> Iterator[Page]:
    """cerita/index.html with its further pages."""
    stories = archive.site.stories
    address = page_addresses("cerita/index.html", len(stories), A_PAGE)
    for n in address:
        rows = tuple(_row(archive, story) for story in stories[(n - 1) * A_PAGE : n * A_PAGE])
        head = frame(archive.settings, address[n], archive.say("Cerita"), section="cerita")
        count = archive.number(len(stories))
        yield Page(address[n], "stories", StoriesPage(head, count, rows, pager(n, address)))


def story_page(archive: Archive, story: Story) -> Page:
    """The page of a story."""
    path = f"{story.id}.html"
    title = card(archive, story.central).title
    count = archive.number(len(story.articles))
    description = archive.ngettext("Cerita dari %(num)s berita", "Cerita dari %(num)s berita", count)
    view = StoryPage(
        frame=frame(archive.settings, path, title, description=f"{title}. {description}.", section="cerita"),
        title=title,
        central=f"{story.central}.html",
        count=count,
        copies=archive.number(len(story.copies)),
        first=_day(archive, story.articles[0]),
        last=_day(archive, story.articles[-1]),
        arc=_arc(archive, story),
        days=_days(archive, story),
        quotes=_quotes(archive, story),
        people=_named(archive, story, "orang/"),
        countries=_named(archive, story, "negara/"),
    )
    return Page(path, "story", view)


def _row(archive: Archive, story: Story) -> StoryRow:
    people = tuple(entity_link(archive, one) for one in _sentences(archive, story, "orang/"))[:MOST_IN_ROW]
    first, last = _day(archive, story.articles[0]), _day(archive, story.articles[-1])
    return StoryRow(story_link(archive, story), archive.number(len(story.articles)), first, last, people)


def story_link(archive: Archive, story: Story) -> Link:
    """The page of a story, by its headline."""
    fictional = all(card(archive, article).fictional for article in story.articles)
    return Link(f"{story.id}.html", card(archive, story.central).title, "", fictional)


def _headline(archive: Archive, article: str) -> Link:
    return Link(f"{article}.html", card(archive, article).title)


def _day(archive: Archive, article: str) -> Link:
    value = card(archive, article).day
    return Link(f"tanggal/{value}.html", archive.words(value), "tanggal")


def story_days(archive: Archive, story: Story) -> list[str]:
    """The days on which articles of the story came out, the first first."""
    return sorted({card(archive, article).day for article in story.articles})


def _days(archive: Archive, story: Story) -> tuple[StoryDay, ...]:
    """The days of the story, the oldest first, as it went on."""
    by_day: dict[str, list[str]] = {}
    for article in story.articles:
        by_day.setdefault(card(archive, article).day, []).append(article)
    return tuple(
        StoryDay(
            value,
            _day(archive, articles[0]),
            archive.number(len(articles)),
            tuple(_told(archive, story, article) for article in articles),
        )
        for value, articles in by_day.items()
    )


def _told(archive: Archive, story: Story, article: str) -> Told:
    copies = (card(archive, copy) for copy, original in story.copies.items() if original == article)
    return Told(card(archive, article), tuple(copies))


def _arc(archive: Archive, story: Story) -> Arc:
    """The articles a day as bars, of several days each where the story is long."""
    days = [date.fromisoformat(card(archive, article).day) for article in story.articles]
    length = (days[-1] - days[0]).days + 1
    step = -(-length // MOST_BARS)
    slots = -(-length // step)
    slot = min(WIDEST, WIDE // slots)
    held: dict[int, list[date]] = {}
    for day in days:
        held.setdefault((day - days[0]).days // step, []).append(day)
    most = max(map(len, held.values()))
    bars = tuple(_bar(archive, found, place * slot, most, step) for place, found in held.items())
    bar = slot - max(1, slot // 7)
    return Arc(slot * slots, bar, bar // 2, slot >= NUMBERED, step, bars)


def _bar(archive: Archive, days: list[date], x: int, most: int, step: int) -> Bar:
    height = round(HIGH * len(days) / most)
    first = archive.words(days[0].isoformat())
    end = days[0] + timedelta(days=step - 1)
    name = first if step == 1 else f"{first} – {archive.words(min(end, days[-1]).isoformat())}"
    return Bar(x, HIGH - height, height, len(days), name, f"h{days[0].isoformat()}")


def _quotes(archive: Archive, story: Story) -> tuple[Saying, ...]:
    """The first quote of each article whose speaker is known, the newest articles first."""
    first = (
        (article, quote)
        for article in reversed(story.articles)
        for quote in [one for one in archive.namings[article].quotes if one.kind == "direct" and one.speaker][:1]
    )
    return tuple(saying(archive, article, quote) for article, quote in islice(first, MOST_QUOTES))


def _named(archive: Archive, story: Story, kind: str) -> tuple[Named, ...]:
    """The people or countries in the most articles of the story."""
    return tuple(
        Named(entity_link(archive, identity), archive.number(len(sentences)), tuple(sentences))
        for identity, sentences in list(_sentences(archive, story, kind).items())[:MOST_NAMED]
    )


def _sentences(archive: Archive, story: Story, kind: str) -> dict[str, list[Link]]:
    """For each person or country the first sentence of each article that surely names it, the most articles first."""
    found: dict[str, dict[str, Link]] = {}
    for article in story.articles:
        mentions = archive.namings[article].mentions
        for index, identities in sorted(archive.entities.get(article, {}).items()):
            for identity in identities if (article, index) not in archive.probable else ():
                if identity.startswith(kind):
                    address = sentence_address(archive, Evidence(article, mentions[index].sentence))
                    link = Link(address, archive.cards[article].title)
                    found.setdefault(identity, {}).setdefault(article, link)
    ordered = sorted(found, key=lambda identity: (-len(found[identity]), identity))
    return {identity: list(found[identity].values()) for identity in ordered}
