"""What is said to the editor when something is wrong: where, what, and how to mend it."""

from msgspec import Struct


class Problem(Struct, frozen=True, order=True):
    """One thing to mend. ``level`` is error (the article is left out, or the page is in
    doubt), warning, or note (nothing is wrong)."""

    where: str
    what: str
    fix: str = ""
    level: str = "error"


class ArticleError(Exception):
    """An article that cannot be read; carries its problems."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__("; ".join(told(problem) for problem in problems))
        self.problems = problems

    def __reduce__(self) -> tuple[type["ArticleError"], tuple[Problem, ...]]:
        """From one process to another it goes with its problems."""
        return type(self), self.problems


class SettingsError(ArticleError):
    """A settings or data file that cannot be read."""


def in_order(problem: Problem) -> tuple[str, int, Problem]:
    """By file, then by line: line 7 before line 12."""
    path, _, line = problem.where.rpartition(":")
    return (path, int(line), problem) if line.isdecimal() else (problem.where, 0, problem)


def told(problem: Problem) -> str:
    """The problem as one line: ``articles/rapat.md:3: date "31-02-2024" is no day. Write it as 2024-02-29.``"""
    return " ".join(part for part in (f"{problem.where}: {problem.what}", problem.fix) if part)
