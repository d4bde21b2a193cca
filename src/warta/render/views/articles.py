"""The page of an article."""

from collections.abc import Iterable

from markupsafe import Markup
from msgspec import Struct

from warta.catalogues import N_
from warta.connect.relations import HOME
from warta.connect.tags import tag_id
from warta.nouns.mentions import Mention, Sentence, Timex
from warta.nouns.site import Reading
from warta.nouns.text import Span, text_of
from warta.render.addresses import outside
from warta.render.archive import Archive, Card, Link, card, day_of, entity_link
from warta.render.citation import Citation, citation
from warta.render.linked_data import article_machine
from warta.render.moments import moment_words, oddity, sureness
from warta.render.views.flow import Shown, Woven, flow, linked, picture
from warta.render.views.frame import Frame, Page, frame
from warta.render.views.margins import POINTS, DateRow, MarginRow, dates, margin
from warta.render.views.notices import Notice, notices
from warta.render.views.set_aside import Printed, printed
from warta.render.views.shares import Shares, shares
from warta.render.views.stories import StoryLine, story_line
from warta.render.weave import Anchor, weave

WORDS_A_MINUTE = 200
DATED = {
    "head": N_("dari berkas"),
    "file name": N_("dari nama berkas"),
    "page": N_("dari halaman asal"),
    "text": N_("tanggal terbit diperkirakan dari teks"),
    "weekday": N_("tanggal terbit diperkirakan, tahun disimpulkan dari hari"),
    "undated": N_("tanpa tanggal"),
}

CONFIRMED = N_("dipastikan redaksi")


class Near(Struct, frozen=True):
    """A related article, and the names that both share."""

    card: Card
    shared: tuple[Link, ...]


class ArticlePage(Struct, frozen=True):
    """An article: its text with links, what is in it, and what is near it."""

    frame: Frame
    card: Card
    title: Markup
    kicker: tuple[Link, ...]
    authors: tuple[str, ...]
    source: str
    url: str
    day: Link
    dated: str
    updated: str
    updated_words: str
    minutes: int
    summary: str
    picture: Shown | None
    blocks: tuple[Woven, ...]
    people: tuple[MarginRow, ...]
    about: tuple[MarginRow, ...]
    countries: tuple[MarginRow, ...]
    dates: tuple[DateRow, ...]
    quotes: Shares | None
    related: tuple[Near, ...]
    story: StoryLine | None
    notices: tuple[Notice, ...]
    printed: tuple[Printed, ...]
    citation: Citation
    kinds: tuple[Link, ...]
    tags: tuple[Link, ...]

    @property
    def has_finds(self) -> bool:
        """Whether the margin has something to tell of this article."""
        return bool(self.people or self.about or self.countries or self.dates or self.quotes)


def article_page(archive: Archive, reading: Reading) -> Page:
    """The page of one article."""
    meta, day, blocks = reading.article.meta, day_of(reading), reading.prose.blocks
    head = _frame(archive, reading)
    woven = _woven(archive, reading, head.root)
    titled = blocks[0].kind == "title"
    rows, words = margin(archive, reading), sum(len(text_of(block).split()) for block in blocks)
    about = _about(archive, reading, rows)
    updated = meta.updated.day.isoformat() if meta.updated else ""
    view = ArticlePage(
        frame=head,
        card=card(archive, reading.article.id),
        title=woven[0] if titled else Markup("{}").format(reading.prose.title),
        kicker=tuple(row.link for row in about if row.link.address != f"{HOME}.html")[:3],
        authors=meta.authors,
        # an author who is the source is named once
        source=meta.source if meta.source not in meta.authors else "",
        url=outside(meta.url),
        day=Link(f"tanggal/{day}.html", archive.words(day)) if day else Link("", archive.say("tanpa tanggal")),
        dated=archive.say(DATED[reading.analysis.dated_by]) if day else "",
        updated=updated,
        updated_words=archive.words(updated) if updated else "",
        minutes=max(1, round(words / WORDS_A_MINUTE)),
        summary="" if any(block.kind == "summary" for block in blocks) else meta.summary,
        picture=picture(archive, reading, meta.image),
        blocks=flow(archive, reading, blocks[titled:], woven[titled:]),
        people=tuple(row for row in rows if row.link.kind == "orang"),
        about=about,
        countries=tuple(row for row in rows if row.link.kind == "negara" and row not in about),
        dates=dates(archive, reading),
        quotes=shares(archive, reading, words),
        related=_related(archive, reading),
        story=story_line(archive, reading.article.id),
        notices=notices(archive, reading),
        printed=printed(archive, reading.article.id),
        citation=citation(archive, reading, head.canonical),
        kinds=_kinds(archive, woven),
        tags=_tags(archive, reading),
    )
    return Page(head.path, "article", view)


def _about(archive: Archive, reading: Reading, rows: Iterable[MarginRow]) -> tuple[MarginRow, ...]:
    """The countries that the article is about."""
    subjects = archive.subjects.get(reading.article.id, frozenset())
    return tuple(row for row in rows if row.link.kind == "negara" and row.link.address[:-5] in subjects)


def _kinds(archive: Archive, woven: list[Markup]) -> tuple[Link, ...]:
    """The kinds of mentions that are marked in the text."""
    names = {"orang": N_("Orang"), "negara": N_("Negara"), "tanggal": N_("Tanggal")}
    return tuple(
        Link("", archive.say(name), kind)
        for kind, name in names.items()
        if any(f'class="m {kind}"' in html for html in woven)
    )


def _frame(archive: Archive, reading: Reading) -> Frame:
    shown = picture(archive, reading, reading.article.meta.image)
    return frame(
        archive.settings,
        f"{reading.article.id}.html",
        reading.prose.title,
        description=card(archive, reading.article.id).summary,
        section="berita",
        machine=article_machine(archive, reading.article.id, picture=shown.address if shown else ""),
    )


def _anchors(archive: Archive, reading: Reading, root: str) -> dict[int, list[Anchor]]:
    """The mentions of each block as they are shown: linked where the entity has a page, dates marked in any case."""
    held = archive.entities.get(reading.article.id, {})
    found: dict[int, list[Anchor]] = {}
    for index, mention in enumerate(reading.analysis.mentions):
        identities = held.get(index, ())
        if identities or isinstance(mention.value, Timex):
            probable = (reading.article.id, index) in archive.probable
            found.setdefault(mention.block, []).append(_anchor(archive, mention, identities, root, probable))
    return found


def _anchor(archive: Archive, mention: Mention, identities: tuple[str, ...], root: str, probable: bool) -> Anchor:
    href = f"{root}{identities[0]}.html" if identities else ""
    if isinstance(mention.value, Timex):
        # only what HTML calls a valid time may stand in <time datetime>
        day = identities[0].partition("/")[2] if len(identities) == 1 else ""
        return Anchor(mention.span, "tanggal", href, _title(archive, mention.value), day)
    name = archive.heads[identities[0]].name
    title = archive.say("mungkin %(name)s", name=name) if probable else name
    if mention.confirmed and not probable:
        title = f"{name} ({archive.say(CONFIRMED)})"
    return Anchor(mention.span, identities[0].partition("/")[0], href, title)


def _title(archive: Archive, value: Timex) -> str:
    """30 Agustus 2023 (tahun disimpulkan, hari dan tanggal tidak cocok); a duration is what it is."""
    if value.type not in POINTS:
        return ""
    notes = (sureness(value, archive.language) or archive.say("tertulis"), oddity(value, archive.language))
    return f"{moment_words(value, archive.language)} ({', '.join(filter(None, notes))})"


def _woven(archive: Archive, reading: Reading, root: str) -> list[Markup]:
    """Each block as HTML, with its sentences, quotes, mentions and links."""
    anchors = _anchors(archive, reading, root)
    sentences: dict[int, list[Sentence]] = {}
    for one in reading.analysis.sentences:
        sentences.setdefault(one.block, []).append(one)
    quotes: dict[int, list[Span]] = {}
    for part in (part for said in reading.analysis.quotes for part in said.parts):
        quotes.setdefault(part.block, []).append(part.span)
    return [
        weave(
            linked(archive, reading, block, root),
            sentences=sentences.get(place, ()),
            quotes=quotes.get(place, ()),
            anchors=anchors.get(place, ()),
        )
        for place, block in enumerate(reading.prose.blocks)
    ]


def _tags(archive: Archive, reading: Reading) -> tuple[Link, ...]:
    """The tags of the head, each leading to the articles that share it, where there are others."""
    ids = {tag_id(name): name for name in reversed(reading.article.meta.tags)}
    return tuple(
        Link(f"{identity}.html" if identity in archive.tags else "", name) for identity, name in reversed(ids.items())
    )


def _related(archive: Archive, reading: Reading) -> tuple[Near, ...]:
    return tuple(
        Near(card(archive, one.article), tuple(entity_link(archive, identity) for identity in one.shared[:4]))
        for one in archive.site.related.get(reading.article.id, ())
        if one.shared
    )
