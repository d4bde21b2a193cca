"""YAML as strings: the only user of yaml.

Scalars stay as they are written, for otherwise ``NO`` (Norway) is ``False``, ``012`` is ten and a date loses its zone.
"""

from typing import TypeAlias

import yaml
from msgspec import Struct

Plain: TypeAlias = "str | list[Plain] | dict[str, Plain]"

DEEPEST = 20


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


def plain_yaml(text: str) -> Plain:
    """The text as strings, lists and mappings; an empty text is an empty string. Raises YamlError."""
    node = _composed(text)
    return "" if node is None else _plain(node, 0)


def mapping_yaml(text: str) -> Mapping:
    """A text whose top is a mapping, with the lines of its keys; an empty text has none. Raises YamlError."""
    node = _composed(text)
    if node is None:
        return Mapping({}, {})
    if not isinstance(node, yaml.MappingNode):
        raise YamlError(node.start_mark.line + 1, "no list of `key: value` lines")
    values = _plain(node, 0)
    assert isinstance(values, dict)
    return Mapping(values, {str(key.value): key.start_mark.line + 1 for key, _ in node.value})


def _composed(text: str) -> yaml.Node | None:
    try:
        events = yaml.parse(text, Loader=yaml.CSafeLoader)
        for event in events:
            if isinstance(event, yaml.AliasEvent):
                raise YamlError(getattr(event.start_mark, "line", 0) + 1, f"an alias (*{event.anchor}) is not allowed")
        return yaml.compose(text, Loader=yaml.CSafeLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = getattr(mark, "line", 0) + 1
        raise YamlError(line, str(error.problem or error.context)) from None
    except (yaml.YAMLError, RecursionError) as error:
        raise YamlError(1, str(error).splitlines()[0]) from None


def _plain(node: yaml.Node, depth: int) -> Plain:
    line = node.start_mark.line + 1
    if depth > DEEPEST:
        raise YamlError(line, f"nested deeper than {DEEPEST} levels")
    if isinstance(node, yaml.SequenceNode):
        return [_plain(item, depth + 1) for item in node.value]
    if isinstance(node, yaml.MappingNode):
        return _plain_mapping(node, depth)
    return str(node.value)


def _plain_mapping(node: yaml.MappingNode, depth: int) -> dict[str, Plain]:
    values: dict[str, Plain] = {}
    for key, value in node.value:
        line = key.start_mark.line + 1
        if not isinstance(key, yaml.ScalarNode):
            raise YamlError(line, "a key that is no word")
        if key.value in values:
            raise YamlError(line, f'key "{key.value}" is given twice')
        values[key.value] = _plain(value, depth + 1)
    return values
