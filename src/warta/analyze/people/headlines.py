"""Names in headlines, where every word has a capital: the text below tells where a name ends."""

import re
from collections.abc import Iterable

from warta.analyze.people.words import ALIASES, tokens
from warta.nouns.text import Span

WORD = re.compile(r"[^\W_][\w'’.-]*")
FEWEST = 4
SHARE = 0.7
LONGEST_ALIAS = max(map(len, ALIASES))


def headlines(text: str) -> tuple[Span, ...]:
    """The lines in which nearly every word has a capital and that are no sentence, where other lines follow or precede."""
    lines = [Span(*line.span()) for line in re.finditer(r"[^\n]+", text)]
    found = tuple(span for span in lines if _is_headline(text[span.start : span.end]))
    return found if len(found) < len(lines) else ()


def _is_headline(line: str) -> bool:
    words = [word for word in WORD.findall(line) if word[0].isalpha()]
    capitals = sum(word[0].isupper() for word in words)
    return len(words) >= FEWEST and not line.rstrip().endswith((".", '"', "”")) and capitals >= SHARE * len(words)


def as_below(text: str, spans: Iterable[Span]) -> tuple[Span, ...]:
    """The spans with those in headlines cut to a name that the text below has: Joko Widodo [Pimpin Sidang].

    A name that only a headline has is none, unless the table of public figures knows it.
    """
    above = headlines(text)
    found = list(spans)
    if not above:
        return tuple(found)
    below = {tokens(text[span.start : span.end]) for span in found if not _in(span, above)}
    kept = [_cut(text, span, below) if _in(span, above) else span for span in found]
    return tuple(sorted({span for span in kept if span is not None}))


def _in(span: Span, lines: tuple[Span, ...]) -> bool:
    return any(line.start <= span.start and span.end <= line.end for line in lines)


def _cut(text: str, span: Span, below: set[tuple[str, ...]]) -> Span | None:
    words = [
        Span(span.start + word.start(), span.start + word.end()) for word in WORD.finditer(text[span.start : span.end])
    ]
    # a stretch of more words than any of the names is none of them
    longest = max((*map(len, below), LONGEST_ALIAS))
    for length in range(min(len(words), longest), 0, -1):
        for first in range(len(words) - length + 1):
            part = Span(words[first].start, words[first + length - 1].end)
            form = tokens(text[part.start : part.end])
            if form in ALIASES or any(_runs_in(form, name) for name in below):
                return part
    return None


def _runs_in(form: tuple[str, ...], name: tuple[str, ...]) -> bool:
    return bool(form) and any(name[at : at + len(form)] == form for at in range(len(name)))
