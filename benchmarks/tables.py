"""Tables of measured figures in Markdown."""

from collections.abc import Iterable, Sequence
from statistics import median

from timed import Cost

NONE = "–"


def table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """| a | b | with a line a row; all columns but the first are numbers."""
    lines = [heads, ["---", *("--:" for _ in heads[1:])], *rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def middle(costs: Sequence[Cost]) -> Cost:
    """The median of each figure; the worst end."""
    wall, processor, memory = (median(found) for found in list(zip(*costs, strict=True))[:3])
    return Cost(wall, processor, memory, max(one.status for one in costs), costs[-1].said)


def told(cost: Cost) -> str:
    """5.30 / 5.01 / 377"""
    return f"{cost.wall:.2f} / {cost.processor:.2f} / {cost.memory:.0f}"


def ratio(ours: Cost, theirs: Cost) -> str:
    """0.029 (0.031): of the processor's seconds, and of the clock's."""
    return f"{_share(ours.processor, theirs.processor)} ({_share(ours.wall, theirs.wall)})"


def _share(one: float, other: float) -> str:
    return f"{one / other:.3f}" if other else NONE
