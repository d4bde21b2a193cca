"""Stretches between quotation marks of all styles, also where a mark is missing, doubled or turned wrong."""

import re
from collections.abc import Iterator

from warta.nouns.text import Span

DOUBLE = re.compile(r"[\"“”„«»‟＂]+|''|``|‘‘|’’")
SINGLE = re.compile(r"(?<![\w])['‘](?=[\w(])(?P<words>[^\n\"“”]{12,}?)['’](?![\w])")
PARAGRAPH = re.compile(r"[^\n]+")
LOST_END = re.compile(r"[,.?!…](?=\s+(?:kata|ujar|tutur|ucap|ungkap|jelas|tegas|imbuh)(?:nya)?\b)")
FURTHEST = 3


def quoted_spans(text: str) -> tuple[Span, ...]:
    """The stretches between marks, marks included; a quote may close some paragraphs later."""
    found = list(_double(text))
    covered = found[:]
    for single in SINGLE.finditer(text):
        if not any(span.start < single.end() and single.start() < span.end for span in covered):
            found.append(Span(*single.span()))
    return tuple(sorted(found))


def _double(text: str) -> Iterator[Span]:
    opened = -1
    runs_on = 0
    for paragraph in PARAGRAPH.finditer(text):
        marks = list(DOUBLE.finditer(text, *paragraph.span()))
        if opened >= 0:
            first = marks[0] if marks else None
            if first and first.start() == paragraph.start() + _indent(paragraph[0]):
                marks = marks[1:] if _closes_later(text, marks) else marks
                if len(marks) and marks[0] is first:
                    yield _to_end(text, opened, paragraph.start())
                    opened = -1
            elif first is None and runs_on < FURTHEST and _closed_soon(text, paragraph.end()):
                runs_on += 1
                continue
            elif first is None or not _ends_here(text, first):
                yield _to_end(text, opened, paragraph.start())
                opened = -1
        for mark in marks:
            if opened < 0:
                if not _ends_here(text, mark):
                    opened, runs_on = mark.start(), 0
            elif _begins_here(text, mark, opened):
                yield from _lost(text, opened, mark.start())
                opened = mark.start()
            else:
                yield Span(opened, mark.end())
                opened = -1
        if opened >= 0 and not _goes_on(text, paragraph.end()):
            yield from _lost(text, opened, paragraph.end())
            opened = -1
    if opened >= 0:
        yield _to_end(text, opened, len(text))


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _closes_later(text: str, marks: list[re.Match[str]]) -> bool:
    """A paragraph that opens again with a mark, within a quote, and has one mark more to close or none."""
    return len(marks) == 1 or (len(marks) > 1 and _ends_here(text, marks[1]) and marks[0][0] == "“")


def _closed_soon(text: str, at: int) -> bool:
    return _goes_on(text, at)


def _goes_on(text: str, at: int) -> bool:
    """Whether a mark that closes comes in the next paragraphs before one that opens."""
    for number, paragraph in enumerate(PARAGRAPH.finditer(text, at)):
        mark = DOUBLE.search(text, *paragraph.span())
        if mark is not None:
            return _ends_here(text, mark)
        if number + 1 >= FURTHEST:
            break
    return False


def _ends_here(text: str, mark: re.Match[str]) -> bool:
    """A mark close behind a word or stop and not before one."""
    before, after = text[mark.start() - 1 : mark.start()], text[mark.end() : mark.end() + 1]
    return bool(before.strip()) and before not in "([-–—:" and not after.isalnum()


def _begins_here(text: str, mark: re.Match[str], opened: int) -> bool:
    """A mark that can only open while another is open: after a stop and a space, before a capital."""
    before, after = text[: mark.start()][-2:], text[mark.end() : mark.end() + 1]
    return (
        before[-1:].isspace()
        and after.isalpha()
        and (mark[0] != "”")
        and (LOST_END.search(text, opened, mark.start()) is not None or (mark[0] == "“" and text[opened] != '"'))
    )


def _lost(text: str, opened: int, end: int) -> Iterator[Span]:
    """A quote whose closing mark was forgotten ends at its attribution, or at the end of the paragraph."""
    lost = LOST_END.search(text, opened, end)
    yield Span(opened, lost.end()) if lost else _to_end(text, opened, end)


def _to_end(text: str, start: int, end: int) -> Span:
    return Span(start, start + len(text[start:end].rstrip()))
