"""The picture of a network: whole numbers, the same each time, labels that hide nothing."""

from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from warta.render.network import DOT, LETTER, LINE, Box, Drawing, Label, drawings, groups, labelled

NAMES = st.sampled_from([f"orang/{letter}" for letter in "abcdefghijklm"])
TEXTS = {f"orang/{letter}": f"Nama {letter}" for letter in "abcdefghijklm"}
EDGES = st.lists(st.tuples(NAMES, NAMES).filter(lambda edge: edge[0] < edge[1]), min_size=1, max_size=30, unique=True)


def test_groups_are_what_hangs_together_the_largest_first() -> None:
    assert groups([("d", "e"), ("a", "b"), ("b", "c")]) == [["a", "b", "c"], ["d", "e"]]


def test_a_pair_is_cut_to_its_names_and_fits_a_phone() -> None:
    (pair,) = drawings([("a", "b")], {"a": "Rani Wulandari", "b": "Bagus Hartono"})
    assert pair.places["a"] != pair.places["b"]
    assert 200 < pair.width <= 350
    assert pair.height < 80
    assert set(pair.labels) == {"a", "b"}


@settings(max_examples=20, deadline=None)
@given(EDGES)
def test_the_same_ties_give_the_same_pictures_within_their_bounds(edges: list[tuple[str, str]]) -> None:
    found = drawings(edges, TEXTS)
    assert drawings(edges, TEXTS) == found
    assert sorted(node for one in found for node in one.places) == sorted({node for edge in edges for node in edge})
    for one in found:
        boxes = [_box(label, TEXTS[node]) for node, label in one.labels.items()] + _dots(one)
        assert all(box.left >= 0 and box.right <= one.width for box in boxes)
        assert all(box.top >= 0 and box.bottom <= one.height for box in boxes)


@settings(max_examples=20, deadline=None)
@given(EDGES)
def test_no_label_hides_another_or_a_node(edges: list[tuple[str, str]]) -> None:
    for one in drawings(edges, TEXTS):
        boxes = [_box(label, TEXTS[node]) for node, label in one.labels.items()]
        assert [pair for pair in combinations(boxes, 2) if _hide(*pair)] == []
        assert [(box, dot) for box in boxes for dot in _dots(one) if _hide(box, dot)] == []


def test_a_label_keeps_off_the_lines_where_it_can() -> None:
    # the line runs to the right, so the name stands left of its node
    labels, _ = labelled({"a": (100, 50)}, {"a": "Rani"}, [((100, 50), (300, 50))])
    assert labels["a"] == Label(91, 54, "end")


def _dots(one: Drawing) -> list[Box]:
    return [Box(x - DOT, y - DOT, x + DOT, y + DOT) for x, y in one.places.values()]


def _box(label: Label, text: str) -> Box:
    wide = LETTER * len(text)
    left = {"start": label.x, "middle": label.x - wide // 2, "end": label.x - wide}[label.anchor]
    return Box(left, label.y - 4 - LINE // 2, left + wide, label.y - 4 + LINE // 2)


def _hide(one: Box, other: Box) -> bool:
    return one.left < other.right and other.left < one.right and one.top < other.bottom and other.top < one.bottom
