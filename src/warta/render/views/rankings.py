"""Terpegah and tervokal: who is in the most articles and who is quoted most, of all time and of each month."""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from warta.catalogues import NN_, Plural
from warta.connect.relations import HOME
from warta.nouns.site import Evidence
from warta.render.archive import Archive, Link, entity_link, snippet
from warta.render.months import Standing, foremost
from warta.render.sentences import sentence_address
from warta.render.views.frame import Frame, Page, frame
from warta.render.voices import speaker_path

MOST, MOST_SHOWN = 20, 30
# who is counted once leads nobody
LEAST = 2
FULL, LONGEST = 100, 90
PATH, QUOTED = "terbanyak.html", "tervokal"
ARTICLES = NN_("%(num)s berita", "%(num)s berita")
QUOTES = NN_("%(num)s kutipan", "%(num)s kutipan")


class Rank(Struct, frozen=True):
    """Somebody of a ranking: the count, its bar in per cent of the first, and the sentences that it counts; where they
    are too many ``rest`` leads to all of them."""

    link: Link
    count: Link
    width: int
    shown: tuple[Link, ...]
    rest: Link


class Ranking(Struct, frozen=True):
    """A ranking: its anchor, its heading, its ranks."""

    anchor: str
    heading: str
    ranks: tuple[Rank, ...]


class Leader(Struct, frozen=True):
    """Who leads a ranking of a month, and the count with the place that opens it."""

    link: Link
    count: Link


class MonthRow(Struct, frozen=True):
    """A month and who leads its rankings, if anybody does: people, quoted people, countries."""

    month: Link
    leaders: tuple[Leader | None, ...]


class RankingsPage(Struct, frozen=True):
    """The rankings of all time and who led each month; or the rankings of a month, with its articles and its
    neighbours."""

    frame: Frame
    heading: str
    rankings: tuple[Ranking, ...]
    months: tuple[MonthRow, ...]
    articles: Link | None
    before: Link
    after: Link


def month_path(month: str) -> str:
    """2024-02 -> terbanyak/2024-02.html."""
    return f"terbanyak/{month}.html"


def ranking_pages(archive: Archive) -> Iterator[Page]:
    """terbanyak.html and a page for each month."""
    yield rankings_page(archive)
    for month in archive.months.all:
        yield ranking_page(archive, month)


def rankings_page(archive: Archive) -> Page:
    """terbanyak.html."""
    heading = archive.say("Terbanyak")
    head = frame(archive.settings, PATH, heading, section="orang")
    led = (_month(archive, month) for month in archive.months.all)
    rows = tuple(row for row in led if any(row.leaders))
    nothing = Link("", "")
    return Page(PATH, "rankings", RankingsPage(head, heading, _of_all_time(archive), rows, None, nothing, nothing))


def ranking_page(archive: Archive, month: str) -> Page:
    """The rankings of a month."""
    found = archive.months
    newest_first = found.all
    place = newest_first.index(month)
    title = archive.say("Terbanyak, %(month)s", month=archive.words(month))
    view = RankingsPage(
        frame(archive.settings, month_path(month), title, section="orang"),
        title,
        _rankings(archive, [held.get(month, {}) for held in (found.people, found.quoted, found.countries)]),
        (),
        _articles(archive, month),
        _beside(archive, newest_first, place + 1),
        _beside(archive, newest_first, place - 1),
    )
    return Page(month_path(month), "rankings", view)


def _articles(archive: Archive, month: str) -> Link:
    """All articles of the month: 12 berita, Februari 2024."""
    words = archive.ngettext("%(num)s berita", "%(num)s berita", len(archive.published[month]))
    return Link(f"berita/{month.replace('-', '/')}.html", f"{words}, {archive.words(month)}")


def _beside(archive: Archive, newest_first: Sequence[str], place: int) -> Link:
    if not 0 <= place < len(newest_first):
        return Link("", "")
    return Link(month_path(newest_first[place]), archive.words(newest_first[place]))


def _rankings(archive: Archive, counts: Sequence[dict[str, tuple[Evidence, ...]]]) -> tuple[Ranking, ...]:
    """The rankings of a month, each rank opening what it counts."""
    found = []
    for (anchor, heading, counted), held in zip(_kinds(archive), counts, strict=True):
        standing = [one for one in foremost(held, MOST) if len(one[1]) >= LEAST]
        ranks = tuple(_rank(archive, one, anchor, counted, len(standing[0][1])) for one in standing)
        found.append(Ranking(anchor, heading, ranks))
    return tuple(found)


def _kinds(archive: Archive) -> tuple[tuple[str, str, Plural], ...]:
    """The rankings: anchor, heading, and what is counted."""
    return (
        ("terpegah", archive.say("Terpegah: orang di berita terbanyak"), ARTICLES),
        (QUOTED, archive.say("Tervokal: orang dengan kutipan terbanyak"), QUOTES),
        ("negara", archive.say("Negara di berita terbanyak"), ARTICLES),
    )


def _rank(archive: Archive, standing: Standing, anchor: str, counted: Plural, most: int) -> Rank:
    identity, held = standing
    words = archive.ngettext(*counted, len(held))
    told = _words if anchor == QUOTED else _title
    shown = tuple(Link(sentence_address(archive, one), told(archive, one)) for one in held[:MOST_SHOWN])
    rest = len(held) - len(shown)
    more = archive.ngettext("dan %(num)s lagi", "dan %(num)s lagi", rest) if rest > 0 else ""
    return Rank(
        entity_link(archive, identity),
        Link("", words),
        _width(len(held), most),
        shown,
        Link(_everything(identity, anchor) if more else "", more),
    )


def _everything(identity: str, anchor: str) -> str:
    """The page that has all quotes, or all articles, of somebody."""
    return f"{speaker_path(identity)}#pasti" if anchor == QUOTED else f"{identity}.html#berita"


def _width(count: int, most: int) -> int:
    return -(-FULL * count // most)


def _title(archive: Archive, one: Evidence) -> str:
    shown, sample = archive.cards[one.article], archive.say("contoh")
    return f"{shown.title} ({sample})" if shown.fictional else shown.title


def _words(archive: Archive, one: Evidence) -> str:
    """The beginning of the sentence: many quotes are of one article."""
    text = snippet(archive, one).text.striptags()
    return text if len(text) <= LONGEST else f"{text[:LONGEST].rpartition(' ')[0]} …"


def _of_all_time(archive: Archive) -> tuple[Ranking, ...]:
    """The rankings of the whole archive, undated articles too; each count leads to the page that has all of it."""
    articles = {identity: count for identity, count in archive.articles.items() if identity != HOME}
    quotes = {identity: len(spoken.sure) for identity, spoken in archive.voices.spoken.items() if spoken.sure}
    people, countries = (
        {identity: count for identity, count in articles.items() if identity.startswith(kind)}
        for kind in ("orang/", "negara/")
    )
    found = []
    for (anchor, heading, counted), counts in zip(_kinds(archive), (people, quotes, countries), strict=True):
        most = sorted((one for one in counts if counts[one] >= LEAST), key=lambda one: (-counts[one], one))[:MOST]
        ranks = tuple(
            Rank(
                entity_link(archive, one),
                Link(_everything(one, anchor), archive.ngettext(*counted, counts[one])),
                _width(counts[one], counts[most[0]]),
                (),
                Link("", ""),
            )
            for one in most
        )
        found.append(Ranking(anchor, heading, ranks))
    return tuple(found)


def _month(archive: Archive, month: str) -> MonthRow:
    found, leaders = archive.months, []
    for (anchor, _, counted), held in zip(_kinds(archive), (found.people, found.quoted, found.countries), strict=True):
        first = foremost(held.get(month, {}), 1)
        leaders.append(
            Leader(
                entity_link(archive, first[0][0]),
                Link(f"{month_path(month)}#{anchor}", archive.ngettext(*counted, len(first[0][1]))),
            )
            if first and len(first[0][1]) >= LEAST
            else None
        )
    return MonthRow(Link(month_path(month), archive.words(month)), tuple(leaders))
