"""Which elements of a text come through, and what they are."""

from lxml import html

from warta.clean.footnotes import Footnotes
from warta.nouns.text import Holder

INLINE = {
    "em": "em",
    "i": "em",
    "strong": "strong",
    "b": "strong",
    "code": "code",
    "sub": "sub",
    "sup": "sup",
    "del": "del",
    "s": "del",
    "abbr": "abbr",
    "a": "a",
}
HEADINGS = {f"h{level}": level for level in range(1, 7)}
KINDS = {
    "blockquote": "quote",
    "caption": "caption",
    "dd": "definition",
    "dt": "term",
    "figcaption": "caption",
    "td": "cell",
    "th": "header",
}
# elements that may stand anywhere, and their parts with what they stand in
STARTERS = frozenset({"blockquote", "dl", "figure", "ol", "table", "ul"})
PARTS = {
    "caption": frozenset({"table"}),
    "dd": frozenset({"dl"}),
    "dt": frozenset({"dl"}),
    "figcaption": frozenset({"figure"}),
    "li": frozenset({"ol", "ul"}),
    "tbody": frozenset({"table"}),
    "td": frozenset({"tr"}),
    "tfoot": frozenset({"table"}),
    "th": frozenset({"tr"}),
    "thead": frozenset({"table"}),
    "tr": frozenset({"tbody", "tfoot", "thead"}),
}
CONTAINERS = frozenset(
    (
        *("address", "article", "aside", "body", "center", "details", "div", "footer", "form", "header", "main"),
        *("p", "section", "summary"),
    )
)
# blocks that are there without words
QUIET = frozenset({"cell", "header", "rule"})
ALLOWED = {*INLINE, *HEADINGS, *STARTERS, *PARTS, *CONTAINERS, "br", "hr", "img", "pre"}
SILENT = {"script", "style", "iframe", "svg", "math", "noscript", "template", "object", "embed", "title", "head", "nav"}
CELL = {"align", "colspan", "rowspan"}
CELLS = frozenset({"td", "th"})
ALIGNED = frozenset({"center", "left", "right"})
# what HTML lets a cell span; more would be a picture of a table and no table
WIDEST = 1000


def sanitised(source: str) -> str:
    """HTML with the elements that a block can say, and no others."""
    import nh3

    attributes = {
        "a": {"href"},
        "abbr": {"title"},
        "img": {"src", "alt", "title"},
        "li": {"id"},
        "ol": {"start"},
        "sup": {"id"},
        "td": CELL,
        "th": {*CELL, "scope"},
    }
    return nh3.clean(
        source,
        tags=ALLOWED,
        clean_content_tags=SILENT,
        attributes=attributes,
        url_schemes={"http", "https", "mailto"},
        link_rel=None,
    )


def holder(node: html.HtmlElement, number: int, notes: Footnotes) -> Holder:
    """An element around blocks, with what of its attributes a reader needs."""
    name = str(node.tag)
    told = {}
    if name in CELLS:
        told = {key: str(size) for key in ("colspan", "rowspan") if (size := _whole(node.get(key))) > 1}
        align = (node.get("align") or "").lower()
        told |= {"align": align} if align in ALIGNED else {}
        told |= {"scope": _scope(node)} if name == "th" else {}
    elif name == "ol" and _whole(node.get("start")) > 1:
        told["start"] = str(_whole(node.get("start")))
    elif name == "li" and (note := notes.of_item(node)):
        told["id"] = note
    return Holder(name, number, tuple(sorted(told.items())))


def _scope(node: html.HtmlElement) -> str:
    """Whether a header is that of a column or of a row: a row of headers alone names columns."""
    if node.get("scope") in ("col", "row"):
        return str(node.get("scope"))
    row = node.getparent()
    first = row.getparent().tag == "thead" or (row.getprevious() is None and row.find("td") is None)
    return "col" if first else "row"


def _whole(text: str | None) -> int:
    return min(int(text), WIDEST) if text and text.isascii() and text.isdigit() and len(text) < 6 else 0
