"""Where the nodes of a network stand, and their labels: whole numbers from a seeded layout."""

from collections.abc import Iterable, Mapping, Sequence
from math import sqrt

from msgspec import Struct

# the picture is as wide as the column beside the table; a name needs so much room around its node
WIDE, ROOM, PAD = 720, 108, 30
ITERATIONS, SEED = 200, 1
# how far from one another nodes would stand, against what the library takes: names need room
APART = 3
# a letter is so wide and a line so high; a node's circle with the air around it
LETTER, LINE, DOT = 7, 16, 7

Edge = tuple[str, str]


class Box(Struct, frozen=True):
    """A rectangle of the picture."""

    left: int
    top: int
    right: int
    bottom: int


class Label(Struct, frozen=True):
    """Where a label is written, and from its start, middle or end."""

    x: int
    y: int
    anchor: str


def placed(edges: Sequence[Edge]) -> tuple[dict[str, tuple[int, int]], int]:
    """The places of the nodes, each group of them in its own box, the largest first; and the height of the picture."""
    places: dict[str, tuple[int, int]] = {}
    left = top = bottom = 0
    for group in groups(edges):
        wide, high = _size(len(group))
        if left and left + wide > WIDE:
            left, top = 0, bottom
        places.update(_within(Box(left, top, min(left + wide, WIDE), top + high), group, edges))
        left, bottom = left + wide, max(bottom, top + high)
    return places, bottom


def groups(edges: Sequence[Edge]) -> list[list[str]]:
    """The nodes that hang together, the largest groups first: a-b, b-c, d-e -> [[a, b, c], [d, e]]."""
    leader: dict[str, str] = {}

    def lead(node: str) -> str:
        while leader.setdefault(node, node) != node:
            node = leader[node]
        return node

    for one, other in edges:
        first, second = sorted((lead(one), lead(other)))
        leader[second] = first
    found: dict[str, list[str]] = {}
    for node in sorted(leader):
        found.setdefault(lead(node), []).append(node)
    return sorted(found.values(), key=lambda group: (-len(group), group))


def _size(nodes: int) -> tuple[int, int]:
    """A box of three by two with room for so many names."""
    wide = min(WIDE, max(184, round(ROOM * sqrt(nodes))))
    return wide, max(96, round(ROOM * ROOM * nodes * 2 / 3 / wide))


def _within(box: Box, group: list[str], edges: Sequence[Edge]) -> dict[str, tuple[int, int]]:
    """The nodes of a group in its box, by attraction and repulsion (Fruchterman and Reingold)."""
    # a quarter of a second to import, and only for this
    import networkx

    graph = networkx.Graph()
    graph.add_nodes_from(group)
    graph.add_edges_from(edge for edge in edges if edge[0] in graph)
    # without a threshold it takes the same number of steps on every machine
    distance = APART / sqrt(len(group))
    found = networkx.spring_layout(graph, k=distance, seed=SEED, iterations=ITERATIONS, threshold=0)
    across = _stretched([float(found[node][0]) for node in group], box.left + 3 * PAD, box.right - 3 * PAD)
    down = _stretched([float(found[node][1]) for node in group], box.top + PAD, box.bottom - PAD)
    return dict(zip(group, zip(across, down, strict=True), strict=True))


def _stretched(values: list[float], first: int, last: int) -> list[int]:
    """The values brought between two whole numbers, those that crowd drawn apart: half by value, half by rank."""
    low, span = min(values), max(values) - min(values)
    rank = {place: at for at, place in enumerate(sorted(range(len(values)), key=lambda place: (values[place], place)))}
    most = max(1, len(values) - 1)
    shares = [((value - low) / span if span else 0.5, rank[place] / most) for place, value in enumerate(values)]
    return [round(first + (last - first) * (share + even) / 2) for share, even in shares]


def labelled(places: Mapping[str, tuple[int, int]], texts: Mapping[str, str], height: int) -> dict[str, Label]:
    """A place for each label where it hides no node and no other label; none for a label that finds no such place."""
    taken = [Box(x - DOT, y - DOT, x + DOT, y + DOT) for x, y in places.values()]
    labels: dict[str, Label] = {}
    for node, (x, y) in places.items():
        for label, box in _choices(x, y, LETTER * len(texts[node])):
            inside = box.left >= 0 and box.right <= WIDE and box.top >= 0 and box.bottom <= height
            if inside and not any(_overlap(box, other) for other in taken):
                labels[node] = label
                taken.append(box)
                break
    return labels


def _choices(x: int, y: int, wide: int) -> Iterable[tuple[Label, Box]]:
    """The places around a node, the best first: right, left, above, below, and the corners."""
    side = DOT + 2
    for down in (0, -LINE, LINE):
        line = (y + down - LINE // 2, y + down + LINE // 2)
        yield Label(x + side, y + down + 4, "start"), Box(x + side, line[0], x + side + wide, line[1])
        yield Label(x - side, y + down + 4, "end"), Box(x - side - wide, line[0], x - side, line[1])
        if down:
            half = wide // 2
            yield Label(x, y + down + 4, "middle"), Box(x - half, line[0], x + half, line[1])


def _overlap(one: Box, other: Box) -> bool:
    return one.left < other.right and other.left < one.right and one.top < other.bottom and other.top < one.bottom
