"""Spans that share no letter, found by their place: a text of 100,000 finds takes no square of that."""

from bisect import bisect_right, insort
from collections.abc import Iterator

from warta.nouns.text import Span


class Apart:
    """The spans that were taken so far, of which no two share a letter."""

    def __init__(self) -> None:
        self._taken: list[Span] = []

    def meeting(self, span: Span) -> Iterator[Span]:
        """The taken spans that share a letter with this one, or hold the place that it is, in order."""
        # taken spans share no letter, so that their ends are in order too
        for at in range(bisect_right(self._taken, span.start, key=lambda one: one.end), len(self._taken)):
            if self._taken[at].start >= span.end:
                return
            yield self._taken[at]

    def take(self, span: Span) -> bool:
        """Takes the span; false where it meets one that is taken, which stays."""
        if next(self.meeting(span), None) is not None:
            return False
        insort(self._taken, span)
        return True
