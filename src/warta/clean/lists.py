"""Lists as most editors write them, made ready for a Markdown that asks for four spaces a level."""

import re
from collections.abc import Iterator

ITEM = re.compile(r"(?P<indent> *)(?:[-*+]|\d{1,9}[.)]) +(?=\S)")
# only these begin a list right below a line of text: a year at the start of a line does not
BEGINS = re.compile(r" {0,3}(?:[-*+]|1[.)]) +(?=\S)")
FENCE = re.compile(r" *(?:```|~~~)")
ACROSS = re.compile(r" *(?:(?:- *){3,}|(?:\* *){3,})$")
LEVEL = 4
DEEPEST = 12
# fewer spaces make no level: they are a slip
STEP = 2
CODE = 4


def indented(text: str) -> str:
    """The text with each level of its lists indented by four spaces, and a blank line before each list."""
    return "\n".join(_lines(text.expandtabs(LEVEL).split("\n")))


def _lines(lines: list[str]) -> Iterator[str]:
    levels: list[int] = []
    before, is_fenced, is_apart = "", False, False
    for line in lines:
        item = None if is_fenced or ACROSS.match(line) else ITEM.match(line)
        indent = len(line) - len(line.lstrip(" "))
        is_fenced ^= FENCE.match(line) is not None
        if item and (levels or indent < CODE):
            if before.strip() and ((not levels and BEGINS.match(line)) or is_apart):
                yield ""
            if levels or not before.strip() or BEGINS.match(line):
                _enter(levels, indent)
                line = " " * LEVEL * (min(len(levels), DEEPEST) - 1) + line.lstrip(" ")
            is_apart = False
        elif line.strip() and levels:
            if not before.strip() and indent < levels[0] + STEP:
                levels.clear()
            else:
                is_apart = is_apart or not before.strip()
                line = _below(line, indent, levels)
        before = line
        yield line


def _enter(levels: list[int], indent: int) -> None:
    """The indents of the lists around an item: a deeper one begins a list, another ends those that are deeper."""
    while levels and indent < levels[-1]:
        levels.pop()
    if not levels or indent >= levels[-1] + STEP:
        levels.append(indent)


def _below(line: str, indent: int, levels: list[int]) -> str:
    """A line that goes on below an item, under the words of the item that it belongs to."""
    depth = sum(indent >= level + STEP for level in levels)
    own = levels[depth - 1] if depth else 0
    further = max(0, indent - own - LEVEL) if depth else indent
    return " " * (LEVEL * min(depth, DEEPEST) + further) + line.lstrip(" ") if depth else line
