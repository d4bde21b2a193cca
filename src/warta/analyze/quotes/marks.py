"""Words between quotation marks, however they are turned."""

import re
from collections.abc import Iterator

from warta.nouns.text import Span

MARKS = '"“”„«»″'
MARK = re.compile(rf"''|``|[{MARKS}]")
FEWEST = 4


def quoted(text: str) -> Iterator[Span]:
    """The stretches between marks, marks included, in order.

    One that opens in a paragraph and does not close runs on over paragraphs that open with a mark themselves, else to
    the end of its paragraph.
    """
    open_at: int | None = None
    for paragraph in re.finditer(r"[^\n]+", text):
        indent = paragraph.start() + len(paragraph[0]) - len(paragraph[0].lstrip())
        for number, mark in enumerate(MARK.finditer(paragraph[0])):
            at = paragraph.start() + mark.start()
            if open_at is None:
                open_at = at
            elif number == 0 and at == indent:
                continue  # the quote goes on in this paragraph
            elif mark[0] in "“„«" and _opens(text, at):
                yield Span(open_at, _end_of(text, open_at, at))
                open_at = at
            else:
                yield Span(open_at, at + len(mark[0]))
                open_at = None
        if open_at is not None and not _goes_on(text, paragraph.end()):
            yield Span(open_at, paragraph.end())
            open_at = None


def _opens(text: str, at: int) -> bool:
    return text[at - 1 : at] in ("", " ", "\n", "(") and text[at + 1 : at + 2].isalnum()


def _end_of(text: str, start: int, limit: int) -> int:
    """Where a quote whose closing mark is missing ends: behind its last sentence before the next one opens."""
    found = [match.end() for match in re.finditer(r"[.,!?](?=\s)", text[start:limit])]
    return start + found[-1] if found else limit


def _goes_on(text: str, end: int) -> bool:
    return bool(re.match(rf"\n+\s*[{MARKS}]", text[end : end + 6]))


def is_speech(text: str, span: Span, *, cued: bool) -> bool:
    """Whether quoted words are something said, not a title or a scare quote."""
    words = text[span.start : span.end].strip(MARKS + "'` ")
    count = len(words.split())
    ended = words[-1:] in (",", ".", "!", "?", "…") or text[span.end : span.end + 1] == ","
    begins = words[:1].isupper() or words[:1] in "(…[0123456789" or not words[:1].isalpha()
    if cued:
        return count >= 2 or (count == 1 and ended)
    return count >= FEWEST and begins and ended
