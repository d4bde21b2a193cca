"""What a rule of dates is: a name, a pattern, a meaning and examples that are run."""

import re
from collections.abc import Callable, Sequence
from datetime import date

from msgspec import Struct

from warta.nouns.mentions import Find, Timex


class Around(Struct, frozen=True):
    """What a rule may know beside its match: the text, the publication day, and the finds before the match."""

    text: str
    published: date | None
    before: Sequence[Find]


Reading = Callable[[re.Match[str], Around], Timex | None]


class Rule(Struct, frozen=True):
    """``examples`` give a text and the value of its last mention, published on Thursday 29 February 2024.

    ``needs`` is what each match holds: ``weekday`` or ``month``, or nothing that is known; where none is near, it is not tried.
    """

    name: str
    pattern: re.Pattern[str]
    read: Reading
    examples: dict[str, str]
    needs: str = ""


RULES: list[Rule] = []
APART = r"(?<![\w/])"
# web pages lose spaces: kepada wartawanSelasa (21/10/2025)
GLUED = r"(?:(?<![\w/])|(?<=[a-z])(?=(?-i:[A-Z]|\d{1,2}\s[A-Z][a-z]+\s\d{4})))"
END = r"(?:(?<=\W)|(?!\w))"


def rule(
    name: str, pattern: str, *, examples: dict[str, str], flags: int = 0, start: str = APART, needs: str = ""
) -> Callable[[Reading], Reading]:
    """Adds a rule; of two finds the one that begins first stays, then the longer, then the earlier rule's."""

    def add(read: Reading) -> Reading:
        RULES.append(rule_of(name, pattern, read, examples=examples, flags=flags, start=start, needs=needs))
        return read

    return add


def rule_of(
    name: str,
    pattern: str,
    read: Reading,
    *,
    examples: dict[str, str],
    flags: int = 0,
    start: str = APART,
    needs: str = "",
) -> Rule:
    """A rule whose matches begin and end with a word."""
    return Rule(name, re.compile(rf"{start}(?:{pattern}){END}", flags), read, examples, needs)


def word_rule(
    name: str, pattern: str, *, examples: dict[str, str], start: str = APART, needs: str = ""
) -> Callable[[Reading], Reading]:
    """Adds a rule whose pattern is verbose and blind to case."""
    return rule(name, pattern, examples=examples, flags=re.IGNORECASE | re.VERBOSE, start=start, needs=needs)
