"""Words between quotation marks, however they are turned."""

import re
from collections.abc import Iterator

from warta.analyze.quotes.cues import BEHIND
from warta.nouns.text import Span

OPENING, CLOSING = "“„«", "”»"
MARKS = '"″＂‟❝❞' + OPENING + CLOSING
MARK = re.compile(rf"''|``|[{MARKS}]")
PARAGRAPH = re.compile(r"[^\n]+")
ENDED = re.compile(r"[.,!?…](?=\s)")
CUED = re.compile(rf"[,.!?](?=\s(?:{BEHIND})(?:nya)?\s)")
CUED_BEHIND = re.compile(rf"\s?(?:{BEHIND})(?:nya)?\b")
GOES_ON = re.compile(rf"\n+\s*(?:''|[{MARKS}])")
SINGLE = re.compile(r"(?<![\w'’])[‘'](?=\w)[^‘\"“”\n]{8,400}?[,.!?][’'](?=\s|$)", re.MULTILINE)


def quoted(text: str) -> Iterator[Span]:
    """The stretches between marks, marks included, in order.

    One that opens in a paragraph and does not close runs on over paragraphs that open with a mark themselves, else to
    where its speaker is named, or to the end of its paragraph. A quote within a quote is part of it.
    """
    open_at: int | None = None
    for paragraph in PARAGRAPH.finditer(text):
        start, end = paragraph.span()
        indent = start + len(paragraph[0]) - len(paragraph[0].lstrip())
        inner = 0
        for mark in MARK.finditer(text, start, end):
            at, turn = mark.start(), _turn(text, mark)
            if open_at is None:
                closes = turn == "closes" and not text[mark.end() : mark.end() + 1].isalnum()
                open_at, inner = (None if closes else at), 0
            elif at == indent:
                continue  # the quote goes on in this paragraph
            elif turn == "opens" and text[max(0, at - 3) : at].rstrip()[-1:] in (".", "!", "?"):
                yield Span(open_at, _end(text, open_at, at))
                open_at, inner = at, 0
            elif turn == "opens":
                inner += 1
            elif inner and not _ends_all(text, mark):
                inner -= 1
            else:
                yield Span(open_at, mark.end())
                open_at = None
        if open_at is not None and (closed := _closed(text, max(open_at, start), end)):
            yield Span(open_at, closed)
            open_at = None


def quoted_singly(text: str, taken: tuple[Span, ...]) -> Iterator[Span]:
    """The stretches between single marks that end like speech, outside of other quotes."""
    ahead = iter(taken)
    other = next(ahead, None)
    for found in SINGLE.finditer(text):
        while other is not None and other.end <= found.start():
            other = next(ahead, None)
        if other is None or found.end() <= other.start:
            yield Span(*found.span())


def _turn(text: str, mark: re.Match[str]) -> str:
    """Whether a mark opens or closes, by what stands beside it, and only then by its shape; empty where both may be."""
    before, after = text[mark.start() - 1 : mark.start()] if mark.start() else "", text[mark.end() : mark.end() + 1]
    if before in ("", " ", "\n", "\t", "\xa0", "(", "[", ":", "—", "–") and after.strip() and after not in ",.!?;)":
        return "opens"
    if before.strip() and (not after.strip() or after in ",.!?;:)—–-" or before in ",.!?…"):
        return "closes"
    return "opens" if mark[0] in OPENING or mark[0] == "``" else "closes" if mark[0] in CLOSING else ""


def _ends_all(text: str, mark: re.Match[str]) -> bool:
    """A mark that is followed by a cue ends the whole quote, whatever was opened within it."""
    return text[mark.start() - 1] in ",.!?" and CUED_BEHIND.match(text, mark.end()) is not None


def _end(text: str, start: int, limit: int) -> int:
    """Where a quote whose closing mark is missing ends: before its speaker, or behind its last sentence."""
    cued = CUED.search(text, start, limit)
    if cued:
        return cued.end()
    found = [match.end() for match in ENDED.finditer(text, start, limit)]
    return found[-1] if found else limit


def _closed(text: str, start: int, end: int) -> int:
    """Where a quote that is open at the end of a paragraph ends in it; 0 where it runs on into the next."""
    cued = CUED.search(text, start, end)
    if cued:
        return cued.end()
    return 0 if GOES_ON.match(text, end, end + 6) else end
