"""Networks as pictures: that of the archive, and the small one of a person."""

from itertools import combinations

from msgspec import Struct

from warta.connect.relations import HOME
from warta.nouns.site import Entry, Tie
from warta.render.archive import Archive, Link, entity_link
from warta.render.network import WIDE, Label, labelled, placed

# a line is the wider the more sentences: from 4, from 10, from 25
STEPS = (4, 10, 25)
LONGEST = 24
# the small network is as wide as the margin: those beside the one in the middle, and the places of their nodes
MOST_AROUND, LEAST_AROUND = 11, 2
NARROW, LEFT, RIGHT, BOW = 276, 108, 168, 14
# the height of a row, and the letters of a line of a label
ROW, LETTERS = 36, 15


class Node(Struct, frozen=True):
    """A node of a network with its label, if there was room for one; ``lines`` are the lines of the label."""

    link: Link
    x: int
    y: int
    lines: tuple[str, ...]
    label: Label | None


class Line(Struct, frozen=True):
    """A tie in the picture: its path and width, and where its sentences stand; ``beside`` runs past the middle."""

    path: str
    beside: bool
    width: int
    title: str
    address: str


class Network(Struct, frozen=True):
    """Nodes and the lines between them."""

    width: int
    height: int
    nodes: tuple[Node, ...]
    lines: tuple[Line, ...]


def ego(archive: Archive, entry: Entry) -> Network | None:
    """The small network of a person: who is seen with the person most, and the ties among them; none with one alone."""
    told = (one for one in entry.companions if one.entity != HOME)
    most = sorted(told, key=lambda one: (-len(one.shared), one.entity))[:MOST_AROUND]
    if len(most) < LEAST_AROUND:
        return None
    height = ROW * -(-len(most) // 2)
    middle = Node(Link("", entry.entity.name, "orang"), NARROW // 2, height // 2, (), None)
    nodes = [_around(archive, one.entity, place, len(most)) for place, one in enumerate(most)]
    lines = [
        _line(archive, middle, node, (entry.entity.id, one.entity), len(one.shared), None)
        for node, one in zip(nodes, most, strict=True)
    ]
    for (node, one), (beside, other) in combinations(zip(nodes, most, strict=True), 2):
        pair = min(one.entity, other.entity), max(one.entity, other.entity)
        if pair in archive.ties:
            # between two on one side it bends towards the middle, so that it runs through no node
            bend = (middle.x + node.x) // 2, (node.y + beside.y) // 2
            lines.append(_line(archive, node, beside, pair, len(archive.ties[pair].shared), bend))
    return Network(NARROW, height, (middle, *nodes), tuple(lines))


def network(archive: Archive, ties: tuple[Tie, ...]) -> Network:
    places, height = placed([(tie.one, tie.other) for tie in ties])
    links = {one: entity_link(archive, one) for one in places}
    texts = {one: _cut(link.text, LONGEST) for one, link in links.items()}
    # where room is scarce the one with the most ties is named
    ties_of = {one: sum(one in (tie.one, tie.other) for tie in ties) for one in places}
    ordered = {one: places[one] for one in sorted(places, key=lambda one: (-ties_of[one], one))}
    labels = labelled(ordered, texts, height)
    nodes = {one: Node(links[one], *places[one], (texts[one],), labels.get(one)) for one in places}
    lines = (
        _line(archive, nodes[tie.one], nodes[tie.other], (tie.one, tie.other), len(tie.shared), None) for tie in ties
    )
    return Network(WIDE, height, tuple(nodes.values()), tuple(lines))


def pair_address(archive: Archive, one: str, other: str) -> str:
    """Where the sentences stand that two entities share; nothing where they have no page of their own."""
    address = archive.pairs.get((min(one, other), max(one, other)))
    return f"{address}.html" if address else ""


def _around(archive: Archive, entity: str, place: int, count: int) -> Node:
    """A companion left or right of the middle, on a slight bow."""
    on_left = place % 2
    row, rows = place // 2, (count // 2 if on_left else -(-count // 2))
    # a shorter side stands in the middle of the longer one
    y = ROW * row + ROW // 2 + (ROW * (-(-count // 2) - rows)) // 2
    bow = 0 if rows < 2 else round(BOW * abs(2 * row - rows + 1) / (rows - 1))
    x = LEFT + bow if on_left else RIGHT - bow
    link = entity_link(archive, entity)
    lines = _lines(link.text)
    label = Label(x - 9 if on_left else x + 9, y + (4 if len(lines) == 1 else -3), "end" if on_left else "start")
    return Node(link, x, y, lines, label)


def _lines(name: str) -> tuple[str, ...]:
    """A name in one line or two, cut where it is longer: Susilo Bambang Yudhoyono -> Susilo Bambang / Yudhoyono."""
    first = ""
    words = name.split()
    while words and len(f"{first} {words[0]}".strip()) <= LETTERS:
        first = f"{first} {words.pop(0)}".strip()
    rest = " ".join(words)
    return tuple(_cut(one, LETTERS) for one in (first, rest) if one)


def _cut(text: str, longest: int) -> str:
    return text if len(text) <= longest else f"{text[: longest - 1].rstrip()}…"


def _line(
    archive: Archive, one: Node, other: Node, pair: tuple[str, str], count: int, bend: tuple[int, int] | None
) -> Line:
    """The line between two nodes, bent towards a point or straight."""
    said = archive.ngettext("%(num)s kalimat", "%(num)s kalimat", count)
    width = 1 + sum(count >= step for step in STEPS)
    way = f"Q{bend[0]} {bend[1]} " if bend else "L"
    path = f"M{one.x} {one.y}{way}{other.x} {other.y}"
    title = f"{one.link.text} – {other.link.text}: {said}"
    return Line(path, bend is not None, width, title, pair_address(archive, *pair))
