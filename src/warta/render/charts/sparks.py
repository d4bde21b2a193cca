"""A row of small bars beside a name, as one path, with its numbers in words."""

from collections.abc import Mapping, Sequence

from msgspec import Struct

from warta.render.words import Count, day_words

WIDE, GAP, HIGH = 5, 1, 16


class Spark(Struct, frozen=True):
    """Small bars that begin at zero; ``words`` tell every number: Januari 2024 3, Februari 2024 0."""

    width: int
    height: int
    path: str
    words: str


def spark(counts: Mapping[str, int], stretches: Sequence[str], *, language: str) -> Spark:
    """The counts of these months (2024-02) as small bars; what is above nothing is seen."""
    most = max((counts.get(one, 0) for one in stretches), default=0) or 1
    bars = (
        f"M{WIDE * place} {HIGH}v-{-(-HIGH * counts[one] // most)}h{WIDE - GAP}V{HIGH}z"
        for place, one in enumerate(stretches)
        if counts.get(one)
    )
    words = (f"{day_words(one, language)} {Count(counts.get(one, 0), language)}" for one in stretches)
    return Spark(WIDE * len(stretches) - GAP, HIGH, "".join(bars), ", ".join(words))
