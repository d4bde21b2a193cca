"""The text of entities.yaml as a register: every rule is proved as it is read, and the good ones are used."""

from collections.abc import Iterator

from msgspec import Struct

from warta.decode import Node, YamlError, located_yaml
from warta.errors import Problem
from warta.mappings import pairs
from warta.nouns.register import UNDECIDED, Decision, Register
from warta.register.conflicts import apart
from warta.register.entries import LISTS, entry

NAME = "entities.yaml"


class RegisterFile(Struct, frozen=True):
    """What an entities.yaml decides, and all that is wrong with it."""

    register: Register = UNDECIDED
    problems: tuple[Problem, ...] = ()


def register_from(text: str, *, where: str = NAME) -> RegisterFile:
    """The decisions that the text of an entities.yaml holds, the good ones, and a problem for each of the others."""
    try:
        top = located_yaml(text)
    except YamlError as error:
        fix = "Write lists of entries, each with `- name: …`; put words with signs in quotes."
        return RegisterFile(problems=(Problem(f"{where}:{error.line}", f"{error.what}.", fix),))
    found = list(_read(top, where))
    decisions, clashes = apart([one for one in found if isinstance(one, Decision)])
    return RegisterFile(Register(decisions), (*(one for one in found if isinstance(one, Problem)), *clashes))


def _read(top: Node, where: str) -> Iterator[Problem | Decision]:
    for pair in pairs(top, where, "people: …", known=tuple(LISTS)):
        if isinstance(pair, Problem):
            yield pair
            continue
        key, node = pair
        if node.kind == "list":
            for item in node.items:
                yield from entry(item, LISTS[key.scalar], where)
        elif node.kind == "mapping" or node.scalar:
            what = f'"{key.scalar}" is no list of entries.'
            yield Problem(f"{where}:{node.line}", what, "Begin each entry with `- name: …`.")
