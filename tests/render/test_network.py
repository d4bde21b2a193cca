"""The picture of a network: whole numbers, the same each time, labels that hide nothing."""

from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from warta.render.network import DOT, LETTER, LINE, WIDE, Box, Label, groups, labelled, placed

NAMES = st.sampled_from([f"orang/{letter}" for letter in "abcdefghijklm"])
EDGES = st.lists(st.tuples(NAMES, NAMES).filter(lambda edge: edge[0] < edge[1]), min_size=1, max_size=30, unique=True)


def test_groups_are_what_hangs_together_the_largest_first() -> None:
    assert groups([("d", "e"), ("a", "b"), ("b", "c")]) == [["a", "b", "c"], ["d", "e"]]


def test_a_pair_has_its_places() -> None:
    places, height = placed([("a", "b")])
    assert sorted(places) == ["a", "b"]
    assert places["a"] != places["b"]
    assert height == 96


@settings(max_examples=20, deadline=None)
@given(EDGES)
def test_the_same_ties_give_the_same_picture_within_its_bounds(edges: list[tuple[str, str]]) -> None:
    places, height = placed(edges)
    assert placed(edges) == (places, height)
    assert all(0 <= x <= WIDE and 0 <= y <= height for x, y in places.values())


@settings(max_examples=20, deadline=None)
@given(EDGES)
def test_no_label_hides_another_or_a_node(edges: list[tuple[str, str]]) -> None:
    places, height = placed(edges)
    texts = {node: f"Nama {node}" for node in places}
    labels = labelled(places, texts, height)
    boxes = [_box(label, texts[node]) for node, label in labels.items()]
    dots = [Box(x - DOT, y - DOT, x + DOT, y + DOT) for x, y in places.values()]
    assert [pair for pair in combinations(boxes, 2) if _hide(*pair)] == []
    assert [(box, dot) for box in boxes for dot in dots if _hide(box, dot)] == []


def _box(label: Label, text: str) -> Box:
    wide = LETTER * len(text)
    left = {"start": label.x, "middle": label.x - wide // 2, "end": label.x - wide}[label.anchor]
    return Box(left, label.y - 4 - LINE // 2, left + wide, label.y - 4 + LINE // 2)


def _hide(one: Box, other: Box) -> bool:
    return one.left < other.right and other.left < one.right and one.top < other.bottom and other.top < one.bottom
