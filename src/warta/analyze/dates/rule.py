"""What a rule of dates is: a name, a pattern, a meaning and examples that are run."""

import re
from collections.abc import Callable
from datetime import date

from msgspec import Struct

from warta.nouns.mentions import Timex


class Around(Struct, frozen=True):
    """What a rule may know beside its match: the text, the publication day, and the last day told before the match."""

    text: str
    published: date | None
    last: date | None


Reading = Callable[[re.Match[str], Around], Timex | None]


class Rule(Struct, frozen=True):
    """``examples`` give a text and the value of its only mention, published on Thursday 29 February 2024."""

    name: str
    pattern: re.Pattern[str]
    read: Reading
    examples: dict[str, str]


RULES: list[Rule] = []


def rule(name: str, pattern: str, *, examples: dict[str, str], flags: int = 0) -> Callable[[Reading], Reading]:
    """Adds a rule; of two finds the one that begins first stays, then the longer, then the earlier rule's."""

    def add(read: Reading) -> Reading:
        RULES.append(rule_of(name, pattern, read, examples=examples, flags=flags))
        return read

    return add


def rule_of(name: str, pattern: str, read: Reading, *, examples: dict[str, str], flags: int = 0) -> Rule:
    """A rule whose matches begin and end with a word."""
    return Rule(name, re.compile(rf"(?<![\w/])(?:{pattern})(?!\w)", flags), read, examples)
