"""The text of an article as a page shows it: its blocks, with the lists, tables and quotations around them."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from urllib.parse import quote

from markupsafe import Markup, escape
from msgspec import Struct
from msgspec.structs import replace

from warta.clean.references import beside
from warta.connect.links import target
from warta.nouns.site import Reading
from warta.nouns.text import Block, Holder, Run, Tag
from warta.render.addresses import WEB, outside
from warta.render.archive import Archive
from warta.render.weave import attributes

SCHEMES = (*WEB, "mailto:")
# in these a single block is not a paragraph
BARE = frozenset({"caption", "dd", "dt", "figcaption", "li", "td", "th"})
# of text that is escaped, a letter that stands in no tag
LETTER = re.compile(r"(?:^|>)[^<>&\s]")
ALIGNED = {"center": "middle", "right": "num"}


class Shown(Struct, frozen=True):
    """A picture of the archive: where it lies from the site's root; its size in pixels, 0 where that is not known."""

    address: str
    width: int
    height: int


class Woven(Struct, frozen=True):
    """A block as HTML; ``opens`` and ``closes`` are the tags of what begins before and ends after it; ``is_bare``: its
    words stand right in the element around it, as those of a cell do."""

    kind: str
    html: Markup
    level: int = 0
    source: str = ""
    picture: Shown | None = None
    opens: Markup = Markup("")
    closes: Markup = Markup("")
    is_bare: bool = False
    is_framed: bool = False


def picture(archive: Archive, reading: Reading, name: str) -> Shown | None:
    """A picture beside the article; nothing where there is none of that name."""
    path = beside(reading.article.path, name)
    if path not in archive.pictures:
        return None
    width, height = archive.pictures[path] or (0, 0)
    return Shown(f"gambar/{quote(path)}", width, height)


def linked(archive: Archive, reading: Reading, block: Block, root: str) -> Block:
    """The block with its links within the site as they lead from its page; a link that leads nowhere is none."""
    if not any(tag.name == "a" and not _is_outside(tag) for run in block.runs for tag in run.tags):
        return block
    runs = (Run(run.text, tuple(_led(archive, reading, tag, root) for tag in run.tags)) for run in block.runs)
    return replace(block, runs=tuple(runs))


def _is_outside(tag: Tag) -> bool:
    return tag.href.lower().startswith(SCHEMES)


def _led(archive: Archive, reading: Reading, tag: Tag, root: str) -> Tag:
    if tag.name != "a" or _is_outside(tag) or tag.href.startswith(("#catatan-", "#rujukan-")):
        return tag
    found = target(archive.destinations, reading.article.path, tag.href)
    return replace(tag, href=f"{root}{found.address}" if found else "")


def flow(archive: Archive, reading: Reading, blocks: Sequence[Block], woven: Sequence[Markup]) -> tuple[Woven, ...]:
    """The blocks that say something, in their lists, tables and quotations."""
    shown = [(block, html) for block, html in zip(blocks, woven, strict=True) if _is_shown(block, html)]
    held = Counter(block.within[-1].number for block, _ in shown if block.within)
    around: list[tuple[Holder, ...]] = [(), *(block.within for block, _ in shown), ()]
    return tuple(
        Woven(
            kind=block.kind,
            html=html,
            level=min(max(block.level, 2), 6),
            source=outside(block.source),
            picture=picture(archive, reading, block.source),
            opens=_opening(archive, block.within[_same(around[place - 1], block.within) :]),
            closes=_closing(block.within[_same(block.within, around[place + 1]) :]),
            is_bare=bool(block.within) and block.within[-1].name in BARE and held[block.within[-1].number] == 1,
            is_framed=any(holder.name == "figure" for holder in block.within),
        )
        for place, (block, html) in enumerate(shown, start=1)
    )


def _is_shown(block: Block, html: Markup) -> bool:
    """Whether a block says something, or keeps a place: a cell, a line, a picture."""
    is_cell = bool(block.within) and block.within[-1].name in ("td", "th")
    return (
        is_cell or block.kind == "rule" or bool(block.source) or bool(LETTER.search(html) or html.striptags().strip())
    )


def _same(one: Sequence[Holder], other: Sequence[Holder]) -> int:
    """How many elements two neighbours share."""
    same = 0
    while same < min(len(one), len(other)) and one[same] == other[same]:
        same += 1
    return same


def _opening(archive: Archive, holders: Iterable[Holder]) -> Markup:
    return Markup("".join([_opened(archive, one) for one in holders]))


def _opened(archive: Archive, one: Holder) -> str:
    told = [("class", ALIGNED.get(value, "")) if name == "align" else (name, value) for name, value in one.told]
    opened = f"<{escape(one.name)}{attributes(told)}>"
    if one.name != "table":
        return opened
    # on a narrow screen the table is moved by itself, with the keys too
    name = archive.say("Tabel")
    return f'<div class="wide" tabindex="0" role="region" aria-label="{escape(name)}">{opened}'


def _closing(holders: Sequence[Holder]) -> Markup:
    ends = [f"</{escape(one.name)}>{'</div>' if one.name == 'table' else ''}" for one in holders[::-1]]
    return Markup("".join(ends))
