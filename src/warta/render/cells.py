"""A row of a table: its cells, which are one stretch of text to those who read it for names and dates."""

from collections.abc import Iterable, Iterator

from markupsafe import Markup
from msgspec.structs import replace

from warta.nouns.mentions import Sentence
from warta.nouns.text import Block, Run, Span, text_of
from warta.render.weave import Anchor, weave

BETWEEN = " | "


def cells(block: Block, *, sentences: Iterable[Sentence], quotes: Iterable[Span], anchors: Iterable[Anchor]) -> Markup:
    """2023 | India -> <td>2023</td><td>India</td>, each cell woven; a sentence has its id in the cell it begins in."""
    told, said, marked = tuple(sentences), tuple(quotes), tuple(anchors)
    woven = Markup("")
    for cell in _places(text_of(block)):
        html = weave(
            _cut(block, cell),
            sentences=[
                replace(one, span=_within(one.span, cell)) for one in told if cell.start <= one.span.start < cell.end
            ],
            quotes=[_within(one, cell) for one in said],
            anchors=[replace(one, span=_within(one.span, cell)) for one in marked],
        )
        woven += Markup("<td>{}</td>").format(html)
    return woven


def _places(text: str) -> Iterator[Span]:
    """Where each cell stands in the text of the row."""
    at = 0
    for cell in text.split(BETWEEN):
        yield Span(at, at + len(cell))
        at += len(cell) + len(BETWEEN)


def _within(span: Span, cell: Span) -> Span:
    """The part of a span that lies in a cell, by the cell's own letters; an empty one where none does."""
    start, end = max(span.start, cell.start), min(span.end, cell.end)
    return Span(start - cell.start, max(start, end) - cell.start)


def _cut(block: Block, cell: Span) -> Block:
    """The block with the cell's text alone."""
    runs: list[Run] = []
    at = 0
    for run in block.runs:
        part = _within(cell, Span(at, at + len(run.text)))
        if part.start < part.end:
            runs.append(replace(run, text=run.text[part.start : part.end]))
        at += len(run.text)
    marks = tuple(replace(one, span=_within(one.span, cell)) for one in block.marks)
    return replace(block, runs=tuple(runs), marks=marks)
