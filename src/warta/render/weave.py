"""The one place where links meet text: a block's text with its sentences, quotes, mentions and inline marks.

The text itself never changes: what is read from the HTML is the block's text without its hidden marks.
"""

from bisect import bisect_left
from collections.abc import Collection, Iterable, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import TypeVar

from markupsafe import Markup, escape
from msgspec import Struct

from warta.nouns.mentions import Sentence
from warta.nouns.text import Block, Run, Span, Tag, hidden_in, text_of


class Anchor(Struct, frozen=True):
    """A mention as it is shown: ``kind`` is orang, negara or tanggal, ``value`` an ISO 8601 day; href may be empty."""

    span: Span
    kind: str
    href: str = ""
    title: str = ""
    value: str = ""


class Element(Struct, frozen=True):
    """An element around a stretch of text, as HTML; ``place`` tells two equal neighbours apart."""

    place: int
    opening: str
    closing: str


# what a list marks a mention with
MARKED, END_MARKED = "<mark>", "</mark>"
Cover = Sequence[tuple[Span, Element]]
T = TypeVar("T")


def weave(block: Block, *, sentences: Iterable[Sentence], quotes: Iterable[Span], anchors: Iterable[Anchor]) -> Markup:
    """The block's text as HTML, from the outside in: sentence, quote, mention, inline marks."""
    text = text_of(block)
    runs = _placed(block.runs)
    links = [span for span, run in runs if any(tag.name == "a" for tag in run.tags)]
    found: tuple[Cover, ...] = (
        [(one.span, _sentence(one, place)) for place, one in enumerate(_apart(sentences))],
        [(one, _quote(place)) for place, one in enumerate(merged(quotes))],
        [(one.span, _mention(one, place, links)) for place, one in enumerate(first_longest(anchors))],
    )
    hidden = merged(hidden_in(block))
    spans = [*hidden, *(span for span, _ in runs), *(span for layer in found for span, _ in layer)]
    pieces = _pieces(len(text), spans)
    layers = [_along(layer, pieces) for layer in found if layer]
    shown = _along([(span, (span.start, run, _tags(run.tags))) for span, run in runs], pieces)
    woven: list[str] = []
    open_now: list[Element] = []
    for at, (start, end) in enumerate(pieces):
        if hidden and any(mark.start <= start < mark.end for mark in hidden):
            continue
        around = [one for layer in layers if (one := layer[at])]
        if told := shown[at]:
            around += told[2]
        woven += _turn(open_now, around)
        open_now = around
        woven.append(_text(text[start:end], is_broken=bool(told and told[0] == start and _breaks(told[1]))))
    return Markup("".join([*woven, *_turn(open_now, [])]))


def first_longest(anchors: Iterable[Anchor]) -> list[Anchor]:
    """Of overlapping anchors the first, and of those that begin together the longest."""
    kept: list[Anchor] = []
    for anchor in sorted(anchors, key=lambda one: (one.span.start, -one.span.end, one.kind, one.href)):
        if anchor.span.start < anchor.span.end and (not kept or kept[-1].span.end <= anchor.span.start):
            kept.append(anchor)
    return kept


def marked(text: str, spans: Iterable[Span]) -> Markup:
    """The text with these stretches marked: <mark>Kirby</mark> berkata."""
    woven: list[str] = []
    at = 0
    for span in merged(spans):
        woven += (escape(text[at : span.start]), MARKED, escape(text[span.start : span.end]), END_MARKED)
        at = span.end
    return Markup("".join([*woven, escape(text[at:])])) if woven else escape(text)


def visible(text: str, within: Span, hidden: Collection[Span], spans: Collection[Span]) -> tuple[str, tuple[Span, ...]]:
    """A stretch of a text without what is hidden, and the places of ``spans`` in it."""
    gone = [one for one in merged(hidden) if one.start < within.end and within.start < one.end] if hidden else ()
    if not gone:
        start, shown = within.start, text[within.start : within.end]
        end = len(shown)
        cut = (Span(min(max(one.start - start, 0), end), min(max(one.end - start, 0), end)) for one in spans)
        return shown, tuple(place for place in cut if place.start < place.end)
    kept = [
        n for n in range(within.start, min(within.end, len(text))) if not any(one.start <= n < one.end for one in gone)
    ]
    # the places of a span among what is kept, which is in order
    places = (Span(bisect_left(kept, span.start), bisect_left(kept, span.end)) for span in spans)
    return "".join(text[n] for n in kept), tuple(place for place in places if place.start < place.end)


def _placed(runs: Sequence[Run]) -> list[tuple[Span, Run]]:
    placed, at = [], 0
    for run in runs:
        if run.text:
            placed.append((Span(at, at + len(run.text)), run))
        at += len(run.text)
    return placed


def _pieces(length: int, spans: Iterable[Span]) -> list[tuple[int, int]]:
    """The stretches between all beginnings and ends, in order; what lies outside of the text is at its end."""
    cuts = {0, length}
    for span in spans:
        cuts.add(span.start)
        cuts.add(span.end)
    return list(pairwise(sorted(cut for cut in cuts if 0 <= cut <= length)))


def merged(spans: Iterable[Span]) -> list[Span]:
    """The spans in order, those that overlap as one, empty ones left out."""
    joined: list[Span] = []
    for span in sorted(spans):
        if joined and span.start < joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        elif span.start < span.end:
            joined.append(span)
    return joined


def _apart(sentences: Iterable[Sentence]) -> list[Sentence]:
    kept: list[Sentence] = []
    for sentence in sorted(sentences, key=lambda one: (one.span, one.key)):
        if not kept or kept[-1].span.end <= sentence.span.start:
            kept.append(sentence)
    return kept


def _along(layer: Sequence[tuple[Span, T]], pieces: Iterable[tuple[int, int]]) -> list[T | None]:
    """What of a layer stands at each piece, both in order."""
    found: list[T | None] = []
    at, last = 0, len(layer)
    for start, _ in pieces:
        while at < last and layer[at][0].end <= start:
            at += 1
        found.append(layer[at][1] if at < last and layer[at][0].start <= start else None)
    return found


def _turn(old: list[Element], new: list[Element]) -> list[str]:
    """What closes the old elements and opens the new ones, leaving open what both share."""
    same = 0
    for one, other in zip(old, new, strict=False):
        if one is not other and one != other:
            break
        same += 1
    return [one.closing for one in reversed(old[same:])] + [one.opening for one in new[same:]]


def _sentence(sentence: Sentence, place: int) -> Element:
    return Element(place, f'<span class="s" id="{escape(sentence.key)}">', "</span>")


def _quote(place: int) -> Element:
    return Element(place, '<span class="q">', "</span>")


def _mention(anchor: Anchor, place: int, links: Iterable[Span]) -> Element:
    linked = anchor.href and not any(one.start < anchor.span.end and anchor.span.start < one.end for one in links)
    return Element(place, *_linking(anchor.kind, anchor.href if linked else "", anchor.title, anchor.value))


# who is named once is named again, in the same article and in others
@lru_cache(maxsize=1 << 14)
def _linking(kind: str, href: str, title: str, value: str) -> tuple[str, str]:
    """What stands before and after a mention."""
    name = "a" if href else "span"
    opening = f'<{name} class="m {escape(kind)}"{attributes((("href", href), ("title", title)))}>'
    if value:
        return f'{opening}<time datetime="{escape(value)}">', f"</time></{name}>"
    return opening, f"</{name}>"


def _tags(tags: Sequence[Tag]) -> list[Element]:
    """The inline marks around a run; a link within a link is none."""
    found, linked = [], False
    for place, tag in enumerate(tags):
        if tag.name == "br" or (tag.name == "a" and (linked or not tag.href)):
            continue
        linked = linked or tag.name == "a"
        told = (("href", tag.href if tag.name == "a" else ""), ("id", tag.key), ("title", tag.title))
        name = escape(tag.name)
        found.append(Element(place, f"<{name}{attributes(told)}>", f"</{name}>"))
    return found


def attributes(told: Iterable[tuple[str, str]]) -> Markup:
    """The attributes of an element that have a value: ' href="…" id="k12"'."""
    return Markup("".join([f' {escape(name)}="{escape(value)}"' for name, value in told if value]))


def _breaks(run: Run) -> bool:
    return any(tag.name == "br" for tag in run.tags)


def _text(text: str, *, is_broken: bool) -> str:
    # a bare carriage return would be read as a line feed
    safe = str(escape(text)).replace("\r", "&#13;") if "\r" in text else escape(text)
    return f"<br>{safe}" if is_broken else safe
