"""Line breaks within a text: what ends a line, and what ends a paragraph."""

import re
from collections.abc import Iterator, Sequence

from warta.clean.inline import BREAK
from warta.nouns.text import Run

# the line break of Markdown, its line joined to the next ("turun.\ Warga"); C:\ and either\or are none
SIGNS = re.compile(r" *(?<![\w:/\\])\\(?: +\\)*(?!\S)")
ENDS = (".", "!", "?", "…", ")", "]", '"', "'", "”", "’")
CODE = "code"


def lines_of(text: str) -> Iterator[tuple[int, str, int]]:
    r"""The lines of a text, where each begins and how many breaks are behind it: Hujan. \ \ Ia -> Hujan. 2, Ia 0."""
    at = 0
    for found in SIGNS.finditer(text):
        breaks = found[0].count("\\")
        is_edge = not text[: found.start()].strip() or not text[found.end() :].strip()
        if breaks > 1 or is_edge or text[: found.start()].endswith(ENDS):
            yield at, text[at : found.start()], breaks
            at = found.end()
    yield at, text[at:], 0


def with_breaks(runs: Sequence[Run]) -> Iterator[Run]:
    """The runs with a run under ``br`` for each break that was written as a sign; code stays as it is."""
    for run in runs:
        if "\\" not in run.text or any(tag.name == CODE for tag in run.tags):
            yield run
            continue
        for _, line, breaks in lines_of(run.text):
            yield Run(line, run.tags)
            yield from (Run(" ", (*run.tags, BREAK)) for _ in range(breaks))


def paragraphs(runs: Sequence[Run]) -> Iterator[list[Run]]:
    """The runs parted where two line breaks follow each other, for that is a blank line."""
    paragraph: list[Run] = []
    breaks = 0
    for run in runs:
        breaks = breaks + 1 if BREAK in run.tags else 0 if run.text.strip() else breaks
        if breaks == 2:
            yield paragraph
            paragraph = []
        paragraph.append(run)
    yield paragraph
