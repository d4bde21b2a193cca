"""How commands say what is wrong, and how they end."""

import sys
from collections.abc import Iterable

from warta.errors import Problem, told
from warta.nouns.entities import Guess
from warta.pipeline import SUGGESTIONS
from warta.suggestions import counted as left_open
from warta.unchanged import STATE


def tell(problems: Iterable[Problem], guesses: Iterable[Guess] = ()) -> None:
    """Says what is to be mended, and where guesses can be read, on stderr."""
    for message in messages(problems, guesses):
        print(message, file=sys.stderr)


def messages(problems: Iterable[Problem], guesses: Iterable[Guess]) -> list[str]:
    """A line for each problem, and one that says where guesses can be read."""
    found = [("" if one.level == "error" else f"{one.level}: ") + told(one) for one in problems]
    return [*found, f"{counts}: see {STATE}/{SUGGESTIONS}."] if (counts := left_open(guesses)) else found


def status(problems: Iterable[Problem], strict: bool) -> int:
    """The exit status: 1 where an article needs mending."""
    failing = ("error", "warning") if strict else ("error",)
    return int(any(problem.level in failing for problem in problems))
