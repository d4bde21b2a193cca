"""Markup as blocks of runs: only what a block can say goes through, so nothing else of an article reaches a page."""

import re
from collections.abc import Iterator

from lxml import html
from msgspec import Struct

from warta.clean.bounds import bounded
from warta.nouns.article import Body
from warta.nouns.text import Block, Run, Tag

INLINE = {
    "em": "em",
    "i": "em",
    "strong": "strong",
    "b": "strong",
    "code": "code",
    "sub": "sub",
    "sup": "sup",
    "del": "del",
    "a": "a",
}
HEADINGS = {f"h{level}": level for level in range(1, 7)}
KINDS = {"figcaption": "caption", "caption": "caption", "tr": "row", "pre": "preformatted"}
CONTAINERS = frozenset(
    (
        *("article", "aside", "blockquote", "body", "center", "div", "dl", "figure", "footer", "form", "header"),
        *("main", "ol", "section", "table", "tbody", "tfoot", "thead", "ul"),
    )
)
ALLOWED = {*INLINE, *HEADINGS, *KINDS, *CONTAINERS, "p", "br", "li", "td", "th", "img", "dt", "dd", "hr"}
SILENT = {"script", "style", "iframe", "svg", "math", "noscript", "template", "object", "embed", "title", "head", "nav"}
SAFE = re.compile(r"(?:https?://|mailto:)", re.IGNORECASE)
PICTURE = re.compile(r"[^\\:?#]+\.(?:png|jpe?g|gif|webp|avif)", re.IGNORECASE)
WRAPPED = range(45, 90)
DEEPEST = 100


class Piece(Struct, frozen=True):
    """A stretch of text on its way into a block; ``kind`` and ``level`` are the block's."""

    kind: str
    level: int
    runs: tuple[Run, ...]
    source: str = ""


def blocks_of(body: Body) -> tuple[Block, ...]:
    """The blocks of a body, their text as it was given; ``start`` counts in the plain text (see ``nouns.text``)."""
    if body.markup == "plain":
        return tuple(_plain(body.text))
    source = _from_markdown(body.text) if body.markup == "markdown" else body.text
    return tuple(_placed(_pieces(source)))


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
            if line.strip():
                left = len(line) - len(line.lstrip())
                yield Block("paragraph", (Run(line.strip()),), start=at + left)
            at += len(line) + 1


def _flows(lines: list[str]) -> bool:
    """Whether lines are one wrapped paragraph: the last is no longer than the rest may be, and sentences run over."""
    stops = sum(line.rstrip().endswith((".", "!", "?", ":", '"', "”")) for line in lines[:-1])
    return len(lines[-1]) < WRAPPED.stop and 2 * stops < len(lines[:-1]) + 1 and stops < len(lines[:-1])


def _from_markdown(text: str) -> str:
    import markdown

    try:
        return markdown.markdown(
            bounded(text), extensions=["tables", "sane_lists", "fenced_code"], output_format="html"
        )
    except RecursionError:
        return f"<pre>{_escaped(text)}</pre>"


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _pieces(source: str) -> list[Piece]:
    import nh3

    clean = nh3.clean(
        source,
        tags=ALLOWED,
        clean_content_tags=SILENT,
        attributes={"a": {"href"}, "img": {"src", "alt"}},
        url_schemes={"http", "https", "mailto"},
        link_rel=None,
    )
    root = (
        html.fromstring(f"<body>{clean}</body>", parser=html.HTMLParser(encoding="utf-8", huge_tree=True))
        if clean.strip()
        else None
    )
    if root is None:
        return []
    collected: list[Piece] = []
    _walk(root, "paragraph", 0, collected, 0)
    return [piece for piece in collected if piece.source or "".join(run.text for run in piece.runs).strip()]


def _walk(node: html.HtmlElement, kind: str, level: int, collected: list[Piece], depth: int) -> None:
    """Collects the blocks below a container; text that stands between blocks is a paragraph of its own."""
    loose: list[Run] = []

    def flush() -> None:
        if any(run.text.strip() for run in loose):
            collected.append(Piece(kind, level, _trimmed(loose)))
        loose.clear()

    if node.text:
        loose.append(Run(_folded(node.text)))
    for child in node:
        if child.tag == "img":
            flush()
            collected += _picture(child)
        elif depth > DEEPEST:
            loose.append(Run(_folded("".join(child.itertext()))))
        elif child.tag in INLINE or child.tag in ("br", "td", "th"):
            loose += _inline(child, ())
        elif isinstance(child.tag, str):
            flush()
            _block(child, kind, level, collected, depth)
        if child.tail:
            loose.append(Run(_folded(child.tail)))
    flush()


def _block(node: html.HtmlElement, kind: str, level: int, collected: list[Piece], depth: int) -> None:
    name = str(node.tag)
    if name in ("ul", "ol"):
        _walk(node, "numbered" if name == "ol" else "item", level + 1, collected, depth + 1)
    elif name == "blockquote":
        _walk(node, "quote", level, collected, depth + 1)
    elif name in HEADINGS:
        _walk(node, "heading", max(2, HEADINGS[name]), collected, depth + 1)
    elif name == "tr":
        cells = [_trimmed(_inline(cell, ())) for cell in node if cell.tag in ("td", "th")]
        runs = [run for number, cell in enumerate(cells) for run in (*((Run(" | "),) if number else ()), *cell)]
        collected.append(Piece("row", 0, tuple(runs)))
    elif name == "pre":
        collected.append(Piece("preformatted", 0, (Run("".join(node.itertext()).strip("\n")),)))
    else:
        _walk(node, KINDS.get(name, kind), level, collected, depth + 1)


def _picture(node: html.HtmlElement) -> list[Piece]:
    source = node.get("src") or ""
    if not PICTURE.fullmatch(source) or source.startswith("/") or ".." in source.split("/"):
        return []
    return [Piece("image", 0, (Run(_folded(node.get("alt") or "")),), source)]


def _inline(node: html.HtmlElement, tags: tuple[Tag, ...], depth: int = 0) -> list[Run]:
    """The runs of an inline element without its tail, inline marks nested; a line break is a space."""
    if node.tag == "br":
        return [Run(" ", tags)]
    if depth > DEEPEST:
        return [Run(_folded("".join(node.itertext())), tags)]
    inner = tags
    if node.tag in INLINE:
        href = (node.get("href") or "").strip() if node.tag == "a" else ""
        linked = node.tag != "a" or (SAFE.match(href) and not any(tag.name == "a" for tag in tags))
        inner = (*tags, Tag(INLINE[str(node.tag)], href)) if linked else tags
    runs = [Run(_folded(node.text), inner)] if node.text else []
    for child in node:
        runs += _inline(child, inner, depth + 1)
        if child.tail:
            runs.append(Run(_folded(child.tail), inner))
    return runs


def _folded(text: str) -> str:
    return re.sub(r"[ \t\n\r\f]+", " ", text)


def _trimmed(runs: list[Run]) -> tuple[Run, ...]:
    """The runs without white space at the ends, without two spaces where runs meet, and without empty ones."""
    found: list[Run] = []
    for run in runs:
        text = run.text.lstrip(" ") if not found or found[-1].text.endswith(" ") else run.text
        if text:
            found.append(Run(text, run.tags))
    while found and not found[-1].text.rstrip(" "):
        found.pop()
    if found:
        found[-1] = Run(found[-1].text.rstrip(" "), found[-1].tags)
    return tuple(found)


def _placed(pieces: list[Piece]) -> Iterator[Block]:
    at = 0
    for piece in pieces:
        yield Block(piece.kind, piece.runs, start=at, level=piece.level, source=piece.source)
        at += sum(len(run.text) for run in piece.runs) + 2
