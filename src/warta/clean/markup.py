"""Markup as blocks of runs: only what a block can say goes through, so nothing else of an article reaches a page."""

import re
from collections.abc import Iterator

from lxml import html
from msgspec import Struct

from warta.clean.breaks import lines_of, paragraphs, with_breaks
from warta.clean.elements import CELLS, HEADINGS, INLINE, KINDS, PARTS, QUIET, STARTERS, holder, sanitised
from warta.clean.footnotes import Footnotes, footnotes
from warta.clean.inline import folded, inline, trimmed
from warta.nouns.article import Body
from warta.nouns.text import Block, Holder, Run
from warta.read.discover import PICTURE

REMOTE = re.compile(r"https?://", re.IGNORECASE)
WRAPPED = range(45, 90)
# elements within elements; what lies deeper is text of the last
DEEPEST = 100
# lists, tables and quotations within each other; what lies deeper is shown in the last
DEEPEST_HELD = 20


class Piece(Struct, frozen=True):
    """A stretch of text on its way into a block; all but ``runs`` is the block's."""

    kind: str
    level: int
    runs: tuple[Run, ...]
    within: tuple[Holder, ...] = ()
    source: str = ""


class Place(Struct, frozen=True):
    """Where a block stands: what it is, how deep, and the elements around it."""

    kind: str = "paragraph"
    level: int = 0
    within: tuple[Holder, ...] = ()


def blocks_of(body: Body, source: str, *, title: str = "") -> tuple[Block, ...]:
    """The blocks of a body, their text as it was given; ``start`` counts in the plain text (see ``nouns.text``).

    ``source`` is the body as HTML. A first heading that says the title again is left out.
    """
    if body.markup == "plain":
        return tuple(_plain(body.text))
    pieces = Walk(is_editors=body.markup == "markdown").pieces(source)
    return tuple(_placed(pieces[1:] if pieces and _repeats(pieces[0], title) else pieces))


def _plain(text: str) -> Iterator[Block]:
    """Paragraphs by blank lines; by lines, where lines are paragraphs and not wrapped."""
    for paragraph in re.finditer(r"\S[^\n]*(?:\n[^\S\n]*\S[^\n]*)*", text):
        lines = paragraph[0].split("\n")
        wrapped = len(lines) > 1 and all(len(line) in WRAPPED for line in lines[:-1]) and _flows(lines)
        if wrapped:
            yield Block("paragraph", (Run(paragraph[0].replace("\n", " ").rstrip()),), start=paragraph.start())
            continue
        at = paragraph.start()
        for line in lines:
            for start, words, _ in lines_of(line):
                if words.strip():
                    left = at + start + len(words) - len(words.lstrip())
                    yield Block("paragraph", (Run(words.strip()),), start=left)
            at += len(line) + 1


def _flows(lines: list[str]) -> bool:
    """Whether lines are one wrapped paragraph: the last is no longer than the rest may be, and sentences run over."""
    stops = sum(line.rstrip().endswith((".", "!", "?", ":", '"', "”")) for line in lines[:-1])
    return len(lines[-1]) < WRAPPED.stop and 2 * stops < len(lines[:-1]) + 1 and stops < len(lines[:-1])


def _repeats(piece: Piece, title: str) -> bool:
    said = "".join(run.text for run in piece.runs)
    return piece.kind == "heading" and " ".join(said.split()).casefold() == " ".join(title.split()).casefold()


class Walk:
    """A walk over the elements of a text that collects its blocks. ``is_editors``: it may link within the site."""

    def __init__(self, *, is_editors: bool) -> None:
        self.is_editors = is_editors
        self.collected: list[Piece] = []
        self.notes = Footnotes()
        self.holders = 0

    def pieces(self, source: str) -> list[Piece]:
        """The blocks that say something; cells without words keep their place."""
        clean = sanitised(source)
        if not clean.strip():
            return []
        parser = html.HTMLParser(encoding="utf-8", huge_tree=True)
        # of a text in one element the shorter function returns that element alone
        root = html.document_fromstring(f"<html><body>{clean}</body></html>", parser=parser).find("body")
        self.notes = footnotes(root)
        self._walk(root, Place(), 0)
        return [one for one in self.collected if one.source or one.kind in QUIET or _says(one.runs)]

    def _walk(self, node: html.HtmlElement, place: Place, depth: int) -> None:
        """Collects the blocks below a container; text that stands between blocks is a block of its own."""
        if depth > DEEPEST:
            self._add(place, [Run(folded("".join(node.itertext())))])
            return
        loose = [Run(folded(node.text))] if node.text else []
        for child in node:
            if child.tag == "br" or (child.tag in INLINE and child.find(".//img") is None):
                loose += inline(child, notes=self.notes, is_editors=self.is_editors)
            elif isinstance(child.tag, str):
                self._add(place, loose)
                loose = []
                self._block(child, place, depth)
            if child.tail:
                loose.append(Run(folded(child.tail)))
        self._add(place, loose)

    def _add(self, place: Place, loose: list[Run]) -> None:
        broken = list(with_breaks(loose))
        for runs in paragraphs(broken) if place.kind == "paragraph" else [broken]:
            if _says(runs):
                self.collected.append(Piece(place.kind, place.level, trimmed(runs), self._parted(place.within)))

    def _block(self, node: html.HtmlElement, place: Place, depth: int) -> None:
        name = str(node.tag)
        if name == "img":
            self._picture(node, place)
        elif name == "hr":
            self.collected.append(Piece("rule", 0, (), self._parted(place.within)))
        elif name == "pre":
            code = (Run("".join(node.itertext()).strip("\n")),)
            self.collected.append(Piece("preformatted", 0, code, self._parted(place.within)))
        elif name in HEADINGS:
            self._walk(node, Place("heading", max(2, HEADINGS[name]), place.within), depth + 1)
        elif name in STARTERS or name in PARTS:
            held, before = self._held(node, place), len(self.collected)
            self._walk(node, held, depth + 1)
            if name in CELLS and held.kind in QUIET and len(self.collected) == before:
                self.collected.append(Piece(held.kind, 0, (), held.within))
        else:
            self._walk(node, place, depth + 1)

    def _held(self, node: html.HtmlElement, place: Place) -> Place:
        """The place within an element, where it may stand here: a list anywhere, its items in a list alone."""
        name = str(node.tag)
        parent = place.within[-1].name if place.within else ""
        level = place.level + (name in ("ul", "ol"))
        if name in PARTS:
            if parent not in PARTS[name]:
                return Place("caption" if name == "figcaption" else place.kind, level, place.within)
            within = place.within
        elif len(place.within) >= DEEPEST_HELD:
            return Place(place.kind, level, place.within)
        else:
            within = self._parted(place.within)
        self.holders += 1
        kind = ("numbered" if name == "ol" else "item") if name in ("ul", "ol") else KINDS.get(name, place.kind)
        return Place(kind, level, (*within, holder(node, self.holders, self.notes)))

    def _parted(self, within: tuple[Holder, ...]) -> tuple[Holder, ...]:
        """The elements around words; words that stand right in a list are an item of it."""
        part = {"ul": "li", "ol": "li", "dl": "dd"}.get(within[-1].name) if within else None
        if part is None:
            return within
        self.holders += 1
        return (*within, Holder(part, self.holders))

    def _picture(self, node: html.HtmlElement, place: Place) -> None:
        """A picture, and its title as a caption below it."""
        source = node.get("src") or ""
        if not (REMOTE.match(source) or PICTURE.fullmatch(source)) or source.startswith("/"):
            return
        within, caption = self._parted(place.within), folded(node.get("title") or "").strip()
        told = (Run(folded(node.get("alt") or "").strip()),)
        if not caption:
            self.collected.append(Piece("image", 0, told, within, source))
            return
        if not any(one.name == "figure" for one in within):
            self.holders += 1
            within = (*within, Holder("figure", self.holders))
        self.collected.append(Piece("image", 0, told, within, source))
        self.holders += 1
        self.collected.append(Piece("caption", 0, (Run(caption),), (*within, Holder("figcaption", self.holders))))


def _says(runs: list[Run] | tuple[Run, ...]) -> bool:
    return any(run.text.strip() for run in runs)


def _placed(pieces: list[Piece]) -> Iterator[Block]:
    at = 0
    for piece in pieces:
        yield Block(piece.kind, piece.runs, start=at, level=piece.level, source=piece.source, within=piece.within)
        at += sum(len(run.text) for run in piece.runs) + 2
