"""The front page: today's page of a newspaper, where today is the newest day of the archive and never the clock's."""

from collections.abc import Iterable, Mapping
from datetime import date
from itertools import islice

from msgspec import Struct

from warta.catalogues import NN_
from warta.connect.relations import HOME
from warta.nouns.site import Evidence, Story
from warta.render.archive import Archive, Card, Link, Tally, card, entity_link
from warta.render.charts.sparks import Spark, spark
from warta.render.months import foremost, months_until
from warta.render.sayings import Saying, saying
from warta.render.views.days import DayRow, day_row
from warta.render.views.frame import Frame, Page, frame
from warta.render.views.lists import Ranked, abroad, ranked
from warta.render.views.maps import SmallMap, small_map
from warta.render.views.rankings import LEAST, month_path
from warta.render.views.stories import story_days, story_link
from warta.render.words import weekday_name

LEADS, LATEST, RANKS, DAYS, QUOTES, STORIES = 3, 9, 10, 7, 4, 3
SPARK_MONTHS = 12
# among so many of the newest the leads are chosen, and a month with fewer articles ranks nobody
LEAD_POOL, WORTH_RANKING = 60, 20
DAY, MONTH = 10, 7


class Trend(Struct, frozen=True):
    """A person or country, in how many articles of the month, and the months up to it."""

    link: Link
    count: Tally
    spark: Spark


class Month(Struct, frozen=True):
    """The latest month worth ranking: its page, and who is in two or more of its articles, if anybody is."""

    link: Link
    ranking: str
    people: tuple[Trend, ...]
    countries: tuple[Trend, ...]
    sparks: str


class StoryLead(Struct, frozen=True):
    """A story on the front page: 4 berita, 3 hari; ``fictional`` and ``corrected`` as in Card."""

    link: Link
    articles: str
    days: str
    until: str
    fictional: bool
    corrected: str


class HomePage(Struct, frozen=True):
    """The front page. ``today`` is the day of the newest article; ``busy`` are the days that most sentences tell of, in
    the months of ``busy_months``; ``people`` and ``countries`` are those of the whole archive where nobody leads the
    month."""

    frame: Frame
    today: Link
    counts: tuple[Link, ...]
    leads: tuple[Card, ...]
    latest: tuple[Card, ...]
    month: Month | None
    people: tuple[Ranked, ...]
    countries: tuple[Ranked, ...]
    home: Ranked | None
    busy: tuple[DayRow, ...]
    busy_months: str
    quotes: tuple[Saying, ...]
    stories: tuple[StoryLead, ...]
    map: SmallMap


def home_page(archive: Archive) -> Page:
    """index.html."""
    leads = _leads(archive)
    others = [article for article in archive.readings if article not in leads]
    people, countries = ranked(archive, "orang"), ranked(archive, "negara")
    newest = max((day for day in archive.published if len(day) == DAY), default="")
    latest = _latest_month(archive)
    stretch = months_until(latest, SPARK_MONTHS) if latest else ()
    month = _month(archive, stretch) if latest else None
    abroad_only, home = abroad(countries)
    view = HomePage(
        frame=frame(archive.settings, "index.html", archive.settings.title),
        today=Link(f"tanggal/{newest}.html", _in_full(archive, newest)) if newest else Link("", ""),
        counts=tuple(
            Link(f"{kind}/index.html", archive.ngettext(*words, count))
            for kind, words, count in (
                ("berita", NN_("%(num)s berita", "%(num)s berita"), len(archive.readings)),
                ("orang", NN_("%(num)s orang", "%(num)s orang"), len(people)),
                ("negara", NN_("%(num)s negara", "%(num)s negara"), len(countries)),
                ("kutipan", NN_("%(num)s kutipan", "%(num)s kutipan"), len(archive.voices.everything)),
            )
        ),
        leads=tuple(card(archive, article) for article in leads),
        latest=tuple(card(archive, article) for article in others[:LATEST]),
        month=month,
        people=() if month and month.people else tuple(people[:RANKS]),
        countries=() if month and month.countries else abroad_only[:RANKS],
        home=home,
        busy=_busy(archive, stretch),
        busy_months=_from_to(archive, stretch),
        quotes=_quotes(archive),
        stories=tuple(_story(archive, story) for story in archive.site.stories[:STORIES]),
        map=small_map(archive),
    )
    return Page("index.html", "home", view)


def _leads(archive: Archive) -> list[str]:
    """The newest articles that are about somebody or a country, no two of one story; where such are few, the newest. A
    copy of another newsroom's text leads nowhere."""
    newest = list(islice(archive.readings, LEAD_POOL))
    telling = [article for article in newest if archive.subjects.get(article, frozenset()) - {HOME}]
    found: list[str] = []
    told: set[str] = set()
    for article in dict.fromkeys((*telling, *newest)):
        story = archive.stories.get(article)
        if len(found) == LEADS or (story and (story.id in told or article in story.copies)):
            continue
        found.append(article)
        if story:
            told.add(story.id)
    return found


def _latest_month(archive: Archive) -> str:
    """The latest month with enough articles to rank by, else the latest with any; nothing where no article is dated."""
    found = sorted((month for month in archive.published if len(month) == MONTH), reverse=True)
    worth = (month for month in found if len(archive.published[month]) >= WORTH_RANKING)
    return next(worth, found[0] if found else "")


def _month(archive: Archive, stretch: tuple[str, ...]) -> Month:
    """The last month of the stretch, with the whole stretch beside each name."""
    found, last = archive.months, stretch[-1]
    return Month(
        Link(f"berita/{last.replace('-', '/')}.html", archive.words(last)),
        month_path(last) if last in found.all else "",
        _trends(archive, found.people, "terpegah", stretch),
        _trends(archive, found.countries, "negara", stretch),
        _from_to(archive, stretch),
    )


def _trends(
    archive: Archive,
    counts: Mapping[str, Mapping[str, tuple[Evidence, ...]]],
    anchor: str,
    stretch: tuple[str, ...],
) -> tuple[Trend, ...]:
    last = stretch[-1]
    return tuple(
        Trend(
            entity_link(archive, identity),
            Tally(f"{month_path(last)}#{anchor}", archive.number(len(held))),
            spark(
                {month: len(counts.get(month, {}).get(identity, ())) for month in stretch},
                stretch,
                language=archive.language,
            ),
        )
        for identity, held in foremost(counts.get(last, {}), RANKS)
        if len(held) >= LEAST
    )


def _from_to(archive: Archive, stretch: tuple[str, ...]) -> str:
    """April 2023 – Maret 2024."""
    return " – ".join(dict.fromkeys(archive.words(month) for month in (stretch[0], stretch[-1]))) if stretch else ""


def _in_full(archive: Archive, day: str) -> str:
    """Minggu, 10 Maret 2024."""
    return f"{weekday_name(date.fromisoformat(day).weekday(), archive.language)}, {archive.words(day)}"


def _busy(archive: Archive, stretch: Iterable[str]) -> tuple[DayRow, ...]:
    """The days that most sentences tell of, within these months."""
    days = [day for month in stretch for day in archive.calendar.parts.get(month, ()) if archive.told.get(day)]
    most = sorted(days, key=lambda day: (-archive.told[day], day))[:DAYS]
    return tuple(day_row(archive, day) for day in most)


def _quotes(archive: Archive) -> tuple[Saying, ...]:
    """The newest words in quotation marks that are surely somebody's, one an article."""
    found: list[Saying] = []
    for article in archive.readings:
        if len(found) == QUOTES:
            break
        found += _first(archive, article)
    return tuple(found)


def _first(archive: Archive, article: str) -> list[Saying]:
    for quote in archive.namings[article].quotes:
        if quote.kind == "direct" and quote.speaker:
            shown = saying(archive, article, quote)
            if shown.speaker.address and not shown.probable and not shown.by_role:
                return [shown]
    return []


def _story(archive: Archive, story: Story) -> StoryLead:
    days, link = story_days(archive, story), story_link(archive, story)
    return StoryLead(
        link,
        archive.ngettext("%(num)s berita", "%(num)s berita", len(story.articles)),
        archive.ngettext("%(num)s hari", "%(num)s hari", len(days)),
        archive.words(days[-1]),
        link.fictional,
        archive.remedies.corrected.get(story.central, ""),
    )
