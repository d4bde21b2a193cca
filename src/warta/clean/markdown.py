"""Markdown as HTML."""

import re
from functools import cache

from warta.clean.bounds import bounded
from warta.clean.elements import ALLOWED, SILENT
from warta.clean.lists import indented
from warta.nouns.article import Body

# each level of a list is read anew for all below it, so that its depth costs a square
DEEPEST_INDENT = 48
DEEP = re.compile(rf"^[ \t]{{{DEEPEST_INDENT},}}", re.MULTILINE)
# without any of these a text is paragraphs and nothing else, as most news is; Markdown need not be asked
MARKED = re.compile(r"[*_`~|&<>\[\\\x00-\x08\x0e-\x1f]|[^\S \n]|^(?:[ +#=:-]|\d+[.)])| $", re.MULTILINE)
APART = re.compile(r"\n{2,}")
# in a text of <warga> no element is meant
ELEMENT = re.compile(r"<(/?(?P<name>[A-Za-z][\w-]*))")


@cache
def _elements() -> frozenset[str]:
    import nh3
    from lxml.html import defs

    return frozenset({*defs.tags, *nh3.ALLOWED_TAGS, *ALLOWED, *SILENT})


def as_html(body: Body) -> str:
    """The text of an article as HTML; nothing of a plain one."""
    return _from_markdown(body.text) if body.markup == "markdown" else body.text if body.markup == "html" else ""


def _from_markdown(text: str) -> str:
    source = bounded(text)
    if not MARKED.search(source):
        return "\n".join(f"<p>{paragraph}</p>" for paragraph in APART.split(source.strip("\n")) if paragraph)
    try:
        return _from_all(source)
    except RecursionError:
        escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        return "".join(f"<p>{paragraph}</p>" for paragraph in escaped.split("\n\n"))


def _from_all(text: str) -> str:
    """With tables, nested lists, definitions, footnotes, abbreviations and fenced code."""
    import markdown
    from markdown.extensions.abbr import AbbrExtension
    from markdown.extensions.def_list import DefListExtension
    from markdown.extensions.fenced_code import FencedCodeExtension
    from markdown.extensions.footnotes import FootnoteExtension
    from markdown.extensions.sane_lists import SaneListExtension
    from markdown.extensions.tables import TableExtension

    extensions = [
        *(TableExtension(use_align_attribute=True), SaneListExtension(), FencedCodeExtension()),
        *(DefListExtension(), FootnoteExtension(), AbbrExtension()),
    ]
    made = markdown.markdown(
        DEEP.sub(" " * DEEPEST_INDENT, indented(text)), extensions=extensions, output_format="html"
    )
    return ELEMENT.sub(lambda found: found[0] if found["name"].lower() in _elements() else f"&lt;{found[1]}", made)
