"""A bar for the articles that are analyzed anew, on a terminal only."""

import sys
from typing import NoReturn

from warta.answers import Progress, silent


def bar() -> Progress:
    """What shows how far the analysis is; nothing where nobody looks."""
    if not sys.stderr.isatty():
        return silent
    from tqdm import tqdm

    bars: list[tqdm[NoReturn]] = []

    def show(done: int, total: int) -> None:
        if not bars:
            bars.append(tqdm(total=total, unit=" articles", file=sys.stderr, leave=False))
        bars[0].update(done - bars[0].n)
        if done == total:
            bars[0].close()

    return show
