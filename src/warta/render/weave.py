"""The one place where links meet text: a block's text with its sentences, quotes, mentions and inline marks.

The text itself never changes: what is read from the HTML is the block's text without its hidden marks.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Sequence
from itertools import pairwise

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
    """An element around a stretch of text; ``place`` tells two equal neighbours apart."""

    place: int
    opening: Markup
    closing: Markup


Cover = Sequence[tuple[Span, Element]]


def weave(block: Block, *, sentences: Iterable[Sentence], quotes: Iterable[Span], anchors: Iterable[Anchor]) -> Markup:
    """The block's text as HTML, from the outside in: sentence, quote, mention, inline marks."""
    text = text_of(block)
    runs = _placed(block.runs)
    links = [span for span, run in runs if any(tag.name == "a" for tag in run.tags)]
    layers: list[Cover] = [
        [(one.span, _sentence(one, place)) for place, one in enumerate(_apart(sentences))],
        [(one, _plain("span", "q", place)) for place, one in enumerate(merged(quotes))],
        [(one.span, _mention(one, place, links)) for place, one in enumerate(first_longest(anchors))],
    ]
    hidden = merged(hidden_in(block))
    pieces = _pieces(
        len(text), [*hidden, *(span for span, _ in runs), *(span for layer in layers for span, _ in layer)]
    )
    starts = [span.start for span, _ in runs]
    woven: list[Markup] = []
    open_now: list[Element] = []
    for piece in pieces:
        if any(mark.start <= piece.start < mark.end for mark in hidden):
            continue
        whole, run = runs[bisect_right(starts, piece.start) - 1]
        around = [found for layer in layers if (found := _over(layer, piece))]
        woven += _turn(open_now, [*around, *_tags(run.tags)])
        open_now = [*around, *_tags(run.tags)]
        woven.append(_text(text[piece.start : piece.end], is_broken=piece.start == whole.start and _breaks(run)))
    return Markup("").join([*woven, *_turn(open_now, [])])


def first_longest(anchors: Iterable[Anchor]) -> list[Anchor]:
    """Of overlapping anchors the first, and of those that begin together the longest."""
    kept: list[Anchor] = []
    for anchor in sorted(anchors, key=lambda one: (one.span.start, -one.span.end, one.kind, one.href)):
        if anchor.span.start < anchor.span.end and (not kept or kept[-1].span.end <= anchor.span.start):
            kept.append(anchor)
    return kept


def marked(text: str, spans: Iterable[Span]) -> Markup:
    """The text with these stretches marked: <mark>Kirby</mark> berkata."""
    woven, at = Markup(""), 0
    for span in merged(spans):
        woven += Markup("%s<mark>%s</mark>") % (text[at : span.start], text[span.start : span.end])
        at = span.end
    return woven + escape(text[at:])


def visible(text: str, within: Span, hidden: Iterable[Span], spans: Collection[Span]) -> tuple[str, tuple[Span, ...]]:
    """A stretch of a text without what is hidden, and the places of ``spans`` in it."""
    gone = [one for one in merged(hidden) if one.start < within.end and within.start < one.end]
    kept: Sequence[int] = range(within.start, min(within.end, len(text)))
    if gone:
        kept = [n for n in kept if not any(one.start <= n < one.end for one in gone)]
    # the places of a span among what is kept, which is in order
    places = (Span(bisect_left(kept, span.start), bisect_left(kept, span.end)) for span in spans)
    shown = "".join(text[n] for n in kept) if gone else text[within.start : within.end]
    return shown, tuple(place for place in places if place.start < place.end)


def _placed(runs: Sequence[Run]) -> list[tuple[Span, Run]]:
    placed, at = [], 0
    for run in runs:
        if run.text:
            placed.append((Span(at, at + len(run.text)), run))
        at += len(run.text)
    return placed


def _pieces(length: int, spans: Iterable[Span]) -> list[Span]:
    cuts = {0, length}
    for span in spans:
        cuts |= {min(max(span.start, 0), length), min(max(span.end, 0), length)}
    ordered = sorted(cuts)
    return [Span(start, end) for start, end in pairwise(ordered)]


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


def _over(layer: Cover, piece: Span) -> Element | None:
    at = bisect_right(layer, piece.start, key=lambda one: one[0].start) - 1
    return layer[at][1] if at >= 0 and piece.start < layer[at][0].end else None


def _turn(old: list[Element], new: list[Element]) -> list[Markup]:
    """What closes the old elements and opens the new ones, leaving open what both share."""
    same = 0
    while same < min(len(old), len(new)) and old[same] == new[same]:
        same += 1
    return [*(one.closing for one in reversed(old[same:])), *(one.opening for one in new[same:])]


def _sentence(sentence: Sentence, place: int) -> Element:
    return Element(place, Markup('<span class="s" id="{}">').format(sentence.key), Markup("</span>"))


def _plain(name: str, style: str, place: int) -> Element:
    return Element(place, Markup('<{} class="{}">').format(Markup(name), style), Markup("</{}>").format(Markup(name)))


def _mention(anchor: Anchor, place: int, links: Iterable[Span]) -> Element:
    linked = anchor.href and not any(one.start < anchor.span.end and anchor.span.start < one.end for one in links)
    title = Markup(' title="{}"').format(anchor.title) if anchor.title else Markup("")
    href = Markup(' href="{}"').format(anchor.href) if linked else Markup("")
    name = Markup("a" if linked else "span")
    opening = Markup('<{} class="m {}"{}{}>').format(name, anchor.kind, href, title)
    closing = Markup("</{}>").format(name)
    if anchor.value:
        opening += Markup('<time datetime="{}">').format(anchor.value)
        closing = Markup("</time>") + closing
    return Element(place, opening, closing)


def _tags(tags: Sequence[Tag]) -> list[Element]:
    """The inline marks around a run; a link within a link is none."""
    found, linked = [], False
    for place, tag in enumerate(tags):
        if tag.name == "br" or (tag.name == "a" and (linked or not tag.href)):
            continue
        linked = linked or tag.name == "a"
        told = (("href", tag.href if tag.name == "a" else ""), ("id", tag.key), ("title", tag.title))
        name = Markup(escape(tag.name))
        found.append(Element(place, Markup("<{}{}>").format(name, attributes(told)), Markup("</{}>").format(name)))
    return found


def attributes(told: Iterable[tuple[str, str]]) -> Markup:
    """The attributes of an element that have a value: ' href="…" id="k12"'."""
    return Markup("").join(Markup(' {}="{}"').format(name, value) for name, value in told if value)


def _breaks(run: Run) -> bool:
    return any(tag.name == "br" for tag in run.tags)


def _text(text: str, *, is_broken: bool) -> Markup:
    # a bare carriage return would be read as a line feed
    safe = escape(text).replace("\r", Markup("&#13;"))
    return Markup("<br>") + safe if is_broken else safe
