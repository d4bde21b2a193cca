"""Where the nodes of a network stand, and their labels: whole numbers from a seeded layout."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from math import sqrt

from msgspec import Struct

# a picture is at most as wide as the column of a page, and of a few nodes not wider than a phone; a name needs so much
# room around its node, a node of a low group so high a row
WIDE, LEAST, ROOM, PAD, ROW, FEW = 720, 184, 108, 18, 30, 3
ITERATIONS, SEED = 200, 1
# how far from one another nodes would stand, against what the library takes: names need room
APART = 3
# a letter is so wide in the widest of system fonts and a line so high; a node's circle with the air around it
LETTER, LINE, DOT = 8, 16, 7

Edge = tuple[str, str]
Segment = tuple[tuple[int, int], tuple[int, int]]


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


class Drawing(Struct, frozen=True):
    """A group of nodes that hang together: where each stands, the labels that found room, and how large it all is."""

    width: int
    height: int
    places: dict[str, tuple[int, int]]
    labels: dict[str, Label]


def drawings(edges: Sequence[Edge], texts: Mapping[str, str]) -> tuple[Drawing, ...]:
    """Each group of nodes as a picture of its own, the largest group first, so that pages set them in rows."""
    return tuple(_drawn(group, [edge for edge in edges if edge[0] in group], texts) for group in groups(edges))


def _drawn(group: list[str], edges: Sequence[Edge], texts: Mapping[str, str]) -> Drawing:
    """A group with its labels, cut to what is drawn."""
    wide, high = _size(len(group))
    places = placed(group, edges, Box(0, 0, wide, high))
    ties = Counter(node for edge in edges for node in edge)
    # where room is scarce the one with the most ties is named
    ordered = {one: places[one] for one in sorted(places, key=lambda one: (-ties[one], one))}
    lines = [(places[one], places[other]) for one, other in edges]
    labels, boxes = labelled(ordered, texts, lines)
    boxes += [_dot(*place) for place in places.values()]
    left, top = min(box.left for box in boxes) - 1, min(box.top for box in boxes) - 1
    return Drawing(
        max(box.right for box in boxes) - left + 1,
        max(box.bottom for box in boxes) - top + 1,
        {node: (x - left, y - top) for node, (x, y) in places.items()},
        {node: Label(one.x - left, one.y - top, one.anchor) for node, one in labels.items()},
    )


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
    """A box of three by two with room for so many names; that of two or three is low."""
    wide = min(WIDE, max(LEAST, round(ROOM * sqrt(nodes))))
    return wide, max(ROW * nodes, round(ROOM * ROOM * nodes * 2 / 3 / wide) if nodes > FEW else 0)


def placed(group: Sequence[str], edges: Sequence[Edge], box: Box) -> dict[str, tuple[int, int]]:
    """The nodes of a group in its box, by attraction and repulsion (Fruchterman and Reingold)."""
    # a quarter of a second to import, and only for this
    import networkx

    graph = networkx.Graph()
    graph.add_nodes_from(group)
    graph.add_edges_from(edges)
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


def labelled(
    places: Mapping[str, tuple[int, int]], texts: Mapping[str, str], lines: Sequence[Segment]
) -> tuple[dict[str, Label], list[Box]]:
    """A place for each label where it hides no node and no other label and lies on as few lines as can be, and the
    boxes that they fill; none for a label that finds no such place."""
    taken = [_dot(*place) for place in places.values()]
    labels: dict[str, Label] = {}
    boxes: list[Box] = []
    for node, (x, y) in places.items():
        free = [
            (sum(_crosses(line, box) for line in lines), nth, label, box)
            for nth, (label, box) in enumerate(_choices(x, y, LETTER * len(texts[node])))
            if not any(_overlap(box, other) for other in taken)
        ]
        if free:
            _, _, labels[node], box = min(free, key=lambda one: one[:2])
            taken.append(box)
            boxes.append(box)
    return labels, boxes


def _dot(x: int, y: int) -> Box:
    return Box(x - DOT, y - DOT, x + DOT, y + DOT)


def _choices(x: int, y: int, wide: int) -> Iterable[tuple[Label, Box]]:
    """The places around a node, the best first: right, left, the corners, above and below."""
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


def _crosses(line: Segment, box: Box) -> bool:
    """Whether a straight line has a stretch in the box (Liang and Barsky)."""
    (x, y), (to_x, to_y) = line
    first, last = 0.0, 1.0
    for start, step, low, high in ((x, to_x - x, box.left, box.right), (y, to_y - y, box.top, box.bottom)):
        if not step:
            if not low < start < high:
                return False
            continue
        near, far = sorted(((low - start) / step, (high - start) / step))
        first, last = max(first, near), min(last, far)
    return first < last
