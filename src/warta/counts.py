"""Counts in the words of the command line."""


def counted(number: int, one: str, many: str = "") -> str:
    """A number and its word: 1 article, 2 articles, 3 copies."""
    return f"{number} {one if number == 1 else many or f'{one}s'}"
