"""YAML as strings: the only user of yaml.

Scalars stay as they are written, for otherwise ``NO`` (Norway) is ``False``, ``012`` is ten and a date loses its zone.
"""

from collections.abc import Iterable, Iterator
from typing import TypeAlias

import yaml
from msgspec import Struct

Plain: TypeAlias = "str | list[Plain] | dict[str, Plain]"

DEEPEST = 20
# what libyaml says, in words of editors
PLAINLY = {
    "could not find expected ':'": "a key without a colon",
    "did not find expected ',' or ']'": "a list in brackets that is not closed, or has a comma too few",
    "did not find expected ',' or '}'": "a brace that is not closed, or a comma too few",
    "did not find expected key": "text behind a closing quote, or a line indented otherwise than those above it",
    "found character that cannot start any token": "a value that begins with a sign or a tab",
    "found unexpected end of stream": "a quote that is not closed",
    "mapping values are not allowed in this context": 'a value that holds ": ", or a line indented too far',
}
# these are missed below the line on which they are mended
BEGUN = frozenset(what for what, told in PLAINLY.items() if "not closed" in told or "without a colon" in told)


class YamlError(ValueError):
    """A text that is no YAML of ours; ``line`` counts from 1 within that text."""

    def __init__(self, line: int, what: str) -> None:
        super().__init__(f"line {line}: {what}")
        self.line = line
        self.what = what


class Mapping(Struct, frozen=True):
    """A YAML mapping and the line, from 1, on which each of its keys stands."""

    values: dict[str, Plain]
    lines: dict[str, int]


class Node(Struct, frozen=True):
    """A piece of a YAML text and the line, from 1, on which it stands: a scalar, a list or a mapping.

    ``pairs`` hold the keys of a mapping as they are written, twice where one is given twice.
    """

    line: int
    kind: str
    scalar: str = ""
    items: tuple["Node", ...] = ()
    pairs: tuple[tuple["Node", "Node"], ...] = ()


def plain_yaml(text: str) -> Plain:
    """The text as strings, lists and mappings; an empty text is an empty string. Raises YamlError."""
    node = _composed(text)
    return "" if node is None else _plain(node)


def mapping_yaml(text: str) -> Mapping:
    """A text whose top is a mapping, with the lines of its keys; an empty text has none. Raises YamlError."""
    node = _composed(text)
    if node is None:
        return Mapping({}, {})
    if node.kind != "mapping":
        raise YamlError(node.line, "no list of `key: value` lines")
    return Mapping(_plain_mapping(node), {key.scalar: key.line for key, _ in node.pairs})


def located_yaml(text: str) -> Node:
    """The text as pieces that know their lines; an empty text is a scalar without letters. Raises YamlError."""
    return _composed(text) or Node(1, "scalar")


def _composed(text: str) -> Node | None:
    try:
        events = list(_without_traps(yaml.parse(text, Loader=yaml.CSafeLoader)))
        if sum(isinstance(one, yaml.DocumentStartEvent) for one in events) > 1 or any(map(_anchor, events)):
            # what may be wrong with these is told by who knows it
            yaml.compose(text, Loader=yaml.CSafeLoader)
    except yaml.MarkedYAMLError as error:
        problem = str(error.problem or error.context)
        marks = (error.problem_mark, error.context_mark)
        mark = next(filter(None, reversed(marks) if problem in BEGUN else marks), None)
        # what ends too early is missed on the line after the last
        line = min(getattr(mark, "line", 0) + 1, len(text.splitlines()))
        raise YamlError(max(1, line), PLAINLY.get(problem, problem)) from None
    except (yaml.YAMLError, RecursionError) as error:
        raise YamlError(1, str(error).splitlines()[0]) from None
    nodes = (event for event in events if isinstance(event, yaml.NodeEvent | yaml.CollectionEndEvent))
    return next(_located(nodes), None)


def _line(event: yaml.Event) -> int:
    return int(getattr(event.start_mark, "line", 0)) + 1


def _anchor(event: yaml.Event) -> str | None:
    anchor: str | None = getattr(event, "anchor", None)
    return anchor


def _without_traps(events: Iterable[yaml.Event]) -> Iterator[yaml.Event]:
    """The events as they come. Raises YamlError where a text could grow, build objects or lie deeper than any of
    ours."""
    depth = 0
    for event in events:
        line = _line(event)
        if isinstance(event, yaml.AliasEvent):
            raise YamlError(line, f"an alias (*{event.anchor}) is not allowed")
        if tag := getattr(event, "tag", None):
            raise YamlError(line, f"a tag ({tag}) is not allowed")
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > DEEPEST:
            raise YamlError(line, f"nested deeper than {DEEPEST} levels")
        yield event


def _located(events: Iterator[yaml.Event]) -> Iterator[Node]:
    """The pieces that begin before the one around them ends."""
    for event in events:
        if isinstance(event, yaml.CollectionEndEvent):
            return
        line = _line(event)
        if isinstance(event, yaml.ScalarEvent):
            yield Node(line, "scalar", scalar=event.value)
        elif isinstance(event, yaml.SequenceStartEvent):
            yield Node(line, "list", items=tuple(_located(events)))
        else:
            inner = _located(events)
            yield Node(line, "mapping", pairs=tuple(zip(inner, inner, strict=True)))


def _plain(node: Node) -> Plain:
    if node.kind == "list":
        return [_plain(item) for item in node.items]
    return _plain_mapping(node) if node.kind == "mapping" else node.scalar


def _plain_mapping(node: Node) -> dict[str, Plain]:
    values: dict[str, Plain] = {}
    for key, value in node.pairs:
        if key.kind != "scalar":
            raise YamlError(key.line, "a key that is no word")
        if key.scalar in values:
            raise YamlError(key.line, f'key "{key.scalar}" is given twice')
        values[key.scalar] = _plain(value)
    return values
