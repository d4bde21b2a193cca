"""The outlines that tools/world_map.py makes: borders that are simpler but whole, and whose land is whose."""

import sys
from pathlib import Path

import pytest

from warta.render.outlines import Ring, outlines

sys.path.insert(0, str(Path(__file__).parents[2] / "tools"))

from world_map import joined, projected, pushed, simpler


def holds(ring: Ring, x: float, y: float) -> bool:
    """Whether a point lies within a ring: a line from it to the left crosses the ring an odd number of times."""
    edges = zip(ring, (*ring[1:], ring[0]), strict=True)
    return bool(
        sum((ay > y) != (by > y) and x > (bx - ax) * (y - ay) / (by - ay) + ax for (ax, ay), (bx, by) in edges) % 2
    )


def owner(longitude: float, latitude: float) -> list[str]:
    x, y = projected((longitude, latitude))
    return [code for code, one in outlines().items() if sum(holds(ring, x, y) for ring in one.rings) % 2]


@pytest.mark.parametrize(
    ("place", "longitude", "latitude", "code"),
    [
        ("Kalimantan", 113.9, -0.8, "ID"),
        ("Papua Barat", 138.0, -4.0, "ID"),
        ("Papua Nugini", 143.0, -6.0, "PG"),
        ("Kosovo", 20.9, 42.6, "XK"),
        ("Krimea", 34.3, 45.3, "UA"),
        ("Taiwan", 121.0, 23.8, "TW"),
        ("Sahara Barat, east of the wall", -10.6, 26.2, "EH"),
        ("Somaliland", 45.0, 9.6, "SO"),
        ("Guyana Prancis", -53.2, 4.0, "GF"),
        ("Svalbard", 16.0, 78.8, "SJ"),
        ("Lesotho, within South Africa", 28.3, -29.5, "LS"),
        ("Chukotka, beyond 180 degrees", -174.0, 66.0, "RU"),
        ("Chukotka, at 180 degrees", 180.0, 67.5, "RU"),
        ("Alaska", -152.0, 65.0, "US"),
    ],
)
def test_land_is_its_country_s(place: str, longitude: float, latitude: float, code: str) -> None:
    assert owner(longitude, latitude) == [code], place


def test_a_corner_stays_and_what_is_nearly_straight_goes() -> None:
    arc = [(0.0, 0.0), (5.0, 0.1), (10.0, 0.0), (10.0, 10.0)]
    assert simpler(arc, [False] * 4, 1.0) == [0, 2, 3]
    assert simpler(arc, [False, True, False, False], 1.0) == [0, 1, 2, 3]


def test_rings_with_a_common_edge_become_one() -> None:
    west = [(0, 0), (1, 0), (1, 1), (0, 1), (0, 0)]
    east = [(1, 0), (2, 0), (2, 1), (1, 1), (1, 0)]
    assert joined([west, east]) == [((0, 0), (1, 0), (2, 0), (2, 1), (1, 1), (0, 1))]
    assert joined([west]) == [((0, 0), (1, 0), (1, 1), (0, 1))]


def test_dots_that_hide_each_other_are_pushed_apart() -> None:
    assert pushed({"HK": (0.0, 0.0), "MO": (2.0, 0.0), "JP": (40.0, 0.0)}) == {
        "HK": (-2, 0),
        "MO": (4, 0),
        "JP": (40, 0),
    }
