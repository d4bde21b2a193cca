"""Words in quotation marks as a list shows them: in marks of one kind, without the comma that led on to the speaker."""

import re
from collections.abc import Iterable, Sequence

from markupsafe import Markup

from warta.nouns.text import Span
from warta.render.weave import marked

OPENS = re.compile(r"\s*(?:''|``|[\"″＂‟❝❞“„«”»‘'])\s*")
CLOSES = re.compile(r"\s*(?:''|[\"″＂‟❝❞“«”»’'])\s*$")
# what leads on to who said it
LEFT_OVER = re.compile(r"[\s,]+$")

Words = tuple[str, Sequence[Span]]


def spoken(parts: Iterable[Words], *, direct: bool) -> Markup:
    """The parts of a quote, each with its mentions: "Siap," and "tetapi tunggu." -> “Siap” … “tetapi tunggu.”; a part
    that does not close, since the quote goes on in the next paragraph, runs on into the next."""
    woven: list[str] = []
    runs_on = False
    for place, (text, mentions) in enumerate(parts):
        start, end, closed = _within(text) if direct else (0, len(text), True)
        between = "" if place == 0 else " " if runs_on or not direct else "” … “"
        woven += (between, _cut(text, mentions, start, LEFT_OVER.sub("", text[:end])))
        runs_on = not closed
    return Markup("".join(["“", *woven, "”"] if direct else woven))


def _within(text: str) -> tuple[int, int, bool]:
    """Where the words between the marks begin and end, and whether a mark closes them."""
    opened, closed = OPENS.match(text), CLOSES.search(text)
    start = opened.end() if opened else 0
    return start, max(start, closed.start()) if closed else len(text), bool(closed)


def _cut(text: str, mentions: Sequence[Span], start: int, kept: str) -> Markup:
    places = (Span(max(one.start, start) - start, min(one.end, len(kept)) - start) for one in mentions)
    return marked(kept[start:], [one for one in places if one.start < one.end])
