"""The page of an article."""

import posixpath
from urllib.parse import quote

from markupsafe import Markup
from msgspec import Struct

from warta.connect.relations import HOME
from warta.nouns.mentions import Mention, Timex
from warta.nouns.site import Reading
from warta.nouns.text import Block, Span, text_of
from warta.render.archive import Archive, Card, Link, card, day_of, entity_link, summary_of
from warta.render.citation import Citation, citation
from warta.render.linked_data import article_machine
from warta.render.moments import moment_words, oddity, sureness
from warta.render.views.frame import Frame, Page, frame
from warta.render.views.margins import POINTS, DateRow, MarginRow, dates, margin
from warta.render.views.shares import Shares, shares
from warta.render.views.stories import StoryLine, story_line
from warta.render.weave import Anchor, weave

WORDS_A_MINUTE = 200
DATED = {
    "head": "dari berkas",
    "file name": "dari nama berkas",
    "page": "dari halaman asal",
    "text": "tanggal terbit diperkirakan dari teks",
    "weekday": "tanggal terbit diperkirakan, tahun disimpulkan dari hari",
    "undated": "tanpa tanggal",
}


class Shown(Struct, frozen=True):
    """A picture of the archive: where it lies from the site's root; its size in pixels, 0 where that is not known."""

    address: str
    width: int
    height: int


class Woven(Struct, frozen=True):
    """A block as HTML; ``opens`` and ``closes`` name the list or table that begins before or ends after it."""

    kind: str
    html: Markup
    level: int = 0
    source: str = ""
    picture: Shown | None = None
    opens: str = ""
    closes: str = ""


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
    citation: Citation
    kinds: tuple[Link, ...]


def article_page(archive: Archive, reading: Reading) -> Page:
    """The page of one article."""
    path = f"{reading.article.id}.html"
    meta, day, blocks = reading.article.meta, day_of(reading), reading.prose.blocks
    head = _frame(archive, reading, path)
    woven = [_woven(archive, reading, place, head.root) for place in range(len(blocks))]
    titled = blocks[0].kind == "title"
    rows = margin(archive, reading)
    subjects = archive.subjects.get(reading.article.id, frozenset())
    about = tuple(row for row in rows if row.link.kind == "negara" and row.link.address[:-5] in subjects)
    updated = meta.updated.day.isoformat() if meta.updated else ""
    words = sum(len(text_of(block).split()) for block in blocks)
    view = ArticlePage(
        frame=head,
        card=card(archive, reading.article.id),
        title=woven[0] if titled else Markup("{}").format(reading.prose.title),
        kicker=tuple(row.link for row in about if row.link.address != f"{HOME}.html")[:3],
        authors=meta.authors,
        # an author who is the source is named once
        source=meta.source if meta.source not in meta.authors else "",
        url=meta.url if meta.url.startswith(("http://", "https://")) else "",
        day=Link(f"tanggal/{day}.html", archive.words(day)) if day else Link("", archive.say("tanpa tanggal")),
        dated=archive.say(DATED[reading.analysis.dated_by]) if day else "",
        updated=updated,
        updated_words=archive.words(updated) if updated else "",
        minutes=max(1, round(words / WORDS_A_MINUTE)),
        summary="" if any(block.kind == "summary" for block in blocks) else meta.summary,
        picture=_picture(archive, reading, meta.image),
        blocks=_grouped(archive, reading, blocks[titled:], woven[titled:]),
        people=tuple(row for row in rows if row.link.kind == "orang"),
        about=about,
        countries=tuple(row for row in rows if row.link.kind == "negara" and row not in about),
        dates=dates(archive, reading),
        quotes=shares(archive, reading, words),
        related=_related(archive, reading),
        story=story_line(archive, reading.article.id),
        citation=citation(archive, reading, head.canonical),
        kinds=_kinds(archive, woven),
    )
    return Page(path, "article", view)


def _kinds(archive: Archive, woven: list[Markup]) -> tuple[Link, ...]:
    """The kinds of mentions that are marked in the text."""
    names = {"orang": "Orang", "negara": "Negara", "tanggal": "Tanggal"}
    return tuple(
        Link("", archive.say(name), kind)
        for kind, name in names.items()
        if any(f'class="m {kind}"' in html for html in woven)
    )


def _frame(archive: Archive, reading: Reading, path: str) -> Frame:
    picture = _picture(archive, reading, reading.article.meta.image)
    return frame(
        archive.settings,
        path,
        reading.prose.title,
        description=summary_of(reading),
        section="berita",
        machine=article_machine(archive, reading.article.id, picture=picture.address if picture else ""),
    )


def anchors(archive: Archive, reading: Reading, block: int, root: str) -> list[Anchor]:
    """The mentions of a block as they are shown: linked where the entity has a page, dates marked in any case."""
    held = archive.entities.get(reading.article.id, {})
    found = []
    for index, mention in enumerate(reading.analysis.mentions):
        if mention.block != block:
            continue
        identities = held.get(index, ())
        if identities or isinstance(mention.value, Timex):
            probable = (reading.article.id, index) in archive.probable
            found.append(_anchor(archive, mention, identities, root, probable))
    return found


def _anchor(archive: Archive, mention: Mention, identities: tuple[str, ...], root: str, probable: bool) -> Anchor:
    href = f"{root}{identities[0]}.html" if identities else ""
    if isinstance(mention.value, Timex):
        # only what HTML calls a valid time may stand in <time datetime>
        day = identities[0].partition("/")[2] if len(identities) == 1 else ""
        return Anchor(mention.span, "tanggal", href, _title(archive, mention.value), day)
    name = archive.entries[identities[0]].entity.name
    title = archive.say("mungkin {}").format(name) if probable else name
    if mention.confirmed and not probable:
        title = f"{name} ({archive.say(CONFIRMED)})"
    return Anchor(mention.span, identities[0].partition("/")[0], href, title)


def _title(archive: Archive, value: Timex) -> str:
    """30 Agustus 2023 (tahun disimpulkan, hari dan tanggal tidak cocok); a duration is what it is."""
    if value.type not in POINTS:
        return ""
    notes = (sureness(value, archive.language) or archive.say("tertulis"), oddity(value, archive.language))
    return f"{moment_words(value, archive.language)} ({', '.join(filter(None, notes))})"


def _woven(archive: Archive, reading: Reading, place: int, root: str) -> Markup:
    block = reading.prose.blocks[place]
    quotes: list[Span] = [part.span for said in reading.analysis.quotes for part in said.parts if part.block == place]
    sentences = [one for one in reading.analysis.sentences if one.block == place]
    return weave(block, sentences=sentences, quotes=quotes, anchors=anchors(archive, reading, place, root))


CONFIRMED = "dipastikan redaksi"
CONTAINER = {"item": "ul", "numbered": "ol", "row": "table", "quote": "blockquote"}


def _picture(archive: Archive, reading: Reading, name: str) -> Shown | None:
    """A picture beside the article; nothing where there is none of that name."""
    path = posixpath.normpath(posixpath.join(posixpath.dirname(reading.article.path), name)) if name else ""
    if path not in archive.pictures:
        return None
    width, height = archive.pictures[path] or (0, 0)
    return Shown(f"gambar/{quote(path)}", width, height)


def _grouped(archive: Archive, reading: Reading, blocks: tuple[Block, ...], woven: list[Markup]) -> tuple[Woven, ...]:
    """The blocks that say something, with the lists, tables and quotations around them."""
    shown = [
        (block, html)
        for block, html in zip(blocks, woven, strict=True)
        if html.striptags().strip() or (block.kind == "image" and block.source)
    ]
    around = ["", *(CONTAINER.get(block.kind, "") for block, _ in shown), ""]
    return tuple(
        Woven(
            kind=block.kind,
            html=html,
            level=min(max(block.level, 2), 6),
            source=block.source if block.source.startswith(("http://", "https://")) else "",
            picture=_picture(archive, reading, block.source),
            opens=around[place] if around[place] != around[place - 1] else "",
            closes=around[place] if around[place] != around[place + 1] else "",
        )
        for place, (block, html) in enumerate(shown, start=1)
    )


def _related(archive: Archive, reading: Reading) -> tuple[Near, ...]:
    return tuple(
        Near(card(archive, one.article), tuple(entity_link(archive, identity) for identity in one.shared[:4]))
        for one in archive.site.related.get(reading.article.id, ())
        if one.shared
    )
