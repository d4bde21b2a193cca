"""YAML as strings: the only user of yaml.

Scalars stay as they are written, for otherwise ``NO`` (Norway) is ``False``, ``012`` is ten and a date loses its zone.
"""

from collections.abc import Iterable
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
    if not isinstance(node, yaml.MappingNode):
        raise YamlError(node.start_mark.line + 1, "no list of `key: value` lines")
    values = _plain(node)
    assert isinstance(values, dict)
    return Mapping(values, {str(key.value): key.start_mark.line + 1 for key, _ in node.value})


def located_yaml(text: str) -> Node:
    """The text as pieces that know their lines; an empty text is a scalar without letters. Raises YamlError."""
    node = _composed(text)
    return Node(1, "scalar") if node is None else _located(node)


def _located(node: yaml.Node) -> Node:
    line = node.start_mark.line + 1
    if isinstance(node, yaml.SequenceNode):
        return Node(line, "list", items=tuple(_located(item) for item in node.value))
    if isinstance(node, yaml.MappingNode):
        return Node(line, "mapping", pairs=tuple((_located(key), _located(value)) for key, value in node.value))
    return Node(line, "scalar", scalar=str(node.value))


def _composed(text: str) -> yaml.Node | None:
    try:
        events = yaml.parse(text, Loader=yaml.CSafeLoader)
        _refuse_traps(events)
        return yaml.compose(text, Loader=yaml.CSafeLoader)
    except yaml.MarkedYAMLError as error:
        problem = str(error.problem or error.context)
        marks = (error.problem_mark, error.context_mark)
        mark = next(filter(None, reversed(marks) if problem in BEGUN else marks), None)
        # what ends too early is missed on the line after the last
        line = min(getattr(mark, "line", 0) + 1, len(text.splitlines()))
        raise YamlError(max(1, line), PLAINLY.get(problem, problem)) from None
    except (yaml.YAMLError, RecursionError) as error:
        raise YamlError(1, str(error).splitlines()[0]) from None


def _refuse_traps(events: Iterable[yaml.Event]) -> None:
    """Raises YamlError where a text could grow, build objects or lie deeper than any of ours."""
    depth = 0
    for event in events:
        line = getattr(event.start_mark, "line", 0) + 1
        if isinstance(event, yaml.AliasEvent):
            raise YamlError(line, f"an alias (*{event.anchor}) is not allowed")
        if tag := getattr(event, "tag", None):
            raise YamlError(line, f"a tag ({tag}) is not allowed")
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > DEEPEST:
            raise YamlError(line, f"nested deeper than {DEEPEST} levels")


def _plain(node: yaml.Node) -> Plain:
    if isinstance(node, yaml.SequenceNode):
        return [_plain(item) for item in node.value]
    if isinstance(node, yaml.MappingNode):
        return _plain_mapping(node)
    return str(node.value)


def _plain_mapping(node: yaml.MappingNode) -> dict[str, Plain]:
    values: dict[str, Plain] = {}
    for key, value in node.value:
        line = key.start_mark.line + 1
        if not isinstance(key, yaml.ScalarNode):
            raise YamlError(line, "a key that is no word")
        if key.value in values:
            raise YamlError(line, f'key "{key.value}" is given twice')
        values[key.value] = _plain(value)
    return values
