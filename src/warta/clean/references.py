"""What an editor's text refers to beside the web: links within the site, pictures beside it, and what leads nowhere."""

import html
import posixpath
import re
from collections import deque
from urllib.parse import unquote

from warta.nouns.article import Body
from warta.nouns.text import Reference

# in the HTML that was made of Markdown; code is escaped there
MADE = re.compile(
    r"<(?P<element>a|img)\b[^<>]*?\s(?:href|src)=(?:\"(?P<double>[^\"]*)\"|'(?P<single>[^']*)')", re.IGNORECASE
)
# in the Markdown: (target "title"), (<target>), [label]: target, href="target"
WRITTEN = re.compile(
    r"\]\([ \t]*<(?P<held>[^<>\n]*)>|(?:\]\(|\]:)[ \t]*(?P<bare>[^\s<>()]+)"
    r"|(?:href|src)=[\"']?(?P<attribute>[^\"'\s<>]+)"
)
ELSEWHERE = re.compile(r"(?:https?://|mailto:|#fn)", re.IGNORECASE)
KINDS = {"a": "link", "img": "picture"}


def references(body: Body, source: str) -> tuple[Reference, ...]:
    """The links and pictures of a Markdown text that do not lead to the web, in its order; ``source`` is it as HTML."""
    if body.markup != "markdown":
        return ()
    made = MADE.finditer(source)
    told = ((KINDS[one["element"].lower()], html.unescape(one["double"] or one["single"] or "")) for one in made)
    found = [(kind, target.strip()) for kind, target in told if target.strip() and not ELSEWHERE.match(target.strip())]
    lines = _lines(body) if found else {}
    return tuple(Reference(kind, target, _next(lines, target, body.line)) for kind, target in found)


def _lines(body: Body) -> dict[str, deque[int]]:
    """The lines of the file on which each target stands."""
    lines: dict[str, deque[int]] = {}
    line, at = body.line, 0
    for one in WRITTEN.finditer(body.text):
        line, at = line + body.text.count("\n", at, one.start()), one.start()
        target = html.unescape(one["held"] or one["bare"] or one["attribute"] or "")
        lines.setdefault(target, deque()).append(line)
    return lines


def _next(lines: dict[str, deque[int]], target: str, first: int) -> int:
    """The line of a target that is met again and again; the first of the text where it is written in another way."""
    held = lines.get(target)
    if not held:
        return first
    return held.popleft() if len(held) > 1 else held[0]


def beside(path: str, name: str) -> str:
    """A path as the article at ``path`` says it, from the articles folder: ../peta.png in a/b.md -> peta.png."""
    return posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(name))) if name else ""
