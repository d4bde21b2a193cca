"""Inline elements as runs of text."""

import re

from lxml import html

from warta.clean.elements import INLINE
from warta.clean.footnotes import Footnotes
from warta.nouns.text import Run, Tag

SAFE = re.compile(r"(?:https?://|mailto:)", re.IGNORECASE)
# a link of an editor within the site: a path without scheme and host, or a place of the same article
WITHIN = re.compile(r"(?!//)[^:?\\]+", re.DOTALL)
DEEPEST = 100
BREAK = Tag("br")


def inline(node: html.HtmlElement, tags: tuple[Tag, ...] = (), *, notes: Footnotes, is_editors: bool) -> list[Run]:
    """The runs of an inline element without its tail, inline marks nested; a line break is a space under ``br``."""
    if node.tag == "br":
        return [Run(" ", (*tags, BREAK))]
    if len(tags) >= DEEPEST or (tags and node.tag not in INLINE):
        return [Run(folded("".join(node.itertext())), tags)]
    tag = _tag(node, notes, is_editors=is_editors)
    is_double = tag is None or (tag.name == "a" and any(one.name == "a" for one in tags))
    inner = tags if is_double or tag is None else (*tags, tag)
    runs = [Run(folded(node.text), inner)] if node.text else []
    for child in node:
        runs += inline(child, inner, notes=notes, is_editors=is_editors)
        if child.tail:
            runs.append(Run(folded(child.tail), inner))
    return runs


def _tag(node: html.HtmlElement, notes: Footnotes, *, is_editors: bool) -> Tag | None:
    """The mark that an element is; none for a link that leads nowhere."""
    name = INLINE.get(str(node.tag), "")
    if name != "a":
        title = folded(node.get("title") or "").strip() if name == "abbr" else ""
        return Tag(name, title=title) if name else None
    href = (node.get("href") or "").strip()
    if href.startswith("#fn"):
        href, key = notes.href(href), notes.of_sign(node.getparent())
        return Tag("a", href, key=key) if href else None
    return Tag("a", href) if SAFE.match(href) or (is_editors and WITHIN.fullmatch(href)) else None


def folded(text: str) -> str:
    """The text with one space for each stretch of white space."""
    return re.sub(r"[ \t\n\r\f]+", " ", text)


def trimmed(runs: list[Run]) -> tuple[Run, ...]:
    """The runs without white space at the ends, without two spaces where runs meet, and without empty ones."""
    found: list[Run] = []
    for run in runs:
        breaks = BREAK in run.tags
        while breaks and found and found[-1].text.endswith(" ") and BREAK not in found[-1].tags:
            found[-1] = Run(found[-1].text.rstrip(" "), found[-1].tags)
            if not found[-1].text:
                found.pop()
        bare = not found or (found[-1].text.endswith(" ") and not breaks)
        text = run.text.lstrip(" ") if bare else run.text
        if text:
            found.append(Run(text, run.tags))
    while found and not found[-1].text.rstrip(" "):
        found.pop()
    if found:
        found[-1] = Run(found[-1].text.rstrip(" "), found[-1].tags)
    return tuple(found)
