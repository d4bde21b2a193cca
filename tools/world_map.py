"""Makes src/warta/data/world.yaml, the countries on a map of the world, from Natural Earth.

    npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz     (public domain data, TopoJSON)
    pip install -e .[test]                                           (Babel knows the numeric codes)
    python tools/world_map.py package/countries-10m.json

The borders are projected (Equal Earth), made simpler arc by arc, so that neighbours keep their common border, and put
on a grid of integers. What belongs to whom is told in docs/decisions/0005-the-map.md. It takes about a minute.
"""

import itertools
import json
import math
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, TypeAlias

from babel.core import get_global

from warta.lexicon import mapping
from warta.render.outlines import Point, Ring, area, path, straight

OUTPUT = Path(__file__).parents[1] / "src/warta/data/world.yaml"
HEAD = """\
# Countries and territories on a map of the world by ISO 3166-1 alpha-2 (and XK, user-assigned): SVG path data.
# Source: Natural Earth 4.1, 1:10m (public domain), as TopoJSON of world-atlas 2.0.2; made by tools/world_map.py, not
# by hand. Equal Earth projection, middle meridian {middle} E, from {south} to {north} degrees. What is too small to be
# seen is a dot.
"""
WIDTH = 1200
MIDDLE = 11.5
NORTH, SOUTH = 83.7, -56.5
SIMPLER = 1.0  # a point goes where the triangle with its neighbours is smaller
ISLAND = 1.6  # smaller rings go, but for a country's largest
SPECK = 1.0
SEEN = 12.0  # a country whose largest ring is smaller is a dot
APART_BY = 6.0  # dots nearer than this are pushed from each other

Place: TypeAlias = tuple[float, float]

# what Natural Earth shows without a code, or as part of another, and which code it has here
UNCODED = {
    "Kosovo": "XK",
    "Somaliland": "SO",
    "N. Cyprus": "CY",
    "Cyprus U.N. Buffer Zone": "CY",
    "Akrotiri": "CY",
    "Dhekelia": "CY",
    "Baikonur": "KZ",
    "USNB Guantanamo Bay": "CU",
    "Siachen Glacier": "IN",
    "Indian Ocean Ter.": "CX",
}
PARTS = (
    ("FR", "GF", (-55.0, 2.0, -51.0, 6.5)),
    ("FR", "GP", (-62.0, 15.7, -60.9, 16.6)),
    ("FR", "MQ", (-61.4, 14.3, -60.7, 15.0)),
    ("FR", "RE", (55.0, -21.5, 56.0, -20.7)),
    ("FR", "YT", (44.9, -13.1, 45.4, -12.5)),
    ("NO", "SJ", (-10.0, 70.7, -7.0, 71.3)),
    ("NO", "SJ", (5.0, 74.0, 36.0, 82.0)),
    ("NO", "BV", (3.0, -55.0, 4.0, -54.0)),
    ("NL", "BQ", (-69.0, 11.9, -68.1, 12.4)),
    ("NL", "BQ", (-63.5, 17.3, -62.8, 17.8)),
    ("CX", "CC", (96.0, -12.5, 97.5, -11.5)),
    ("NZ", "TK", (-173.0, -10.0, -171.0, -8.0)),
    ("RU", "UA", (32.0, 44.0, 37.0, 46.3)),  # Crimea, as the United Nations count it: General Assembly 68/262
)
# no land of theirs is on the map: Antarctica lies below its lower edge
BY_HAND = {"AQ": (MIDDLE, SOUTH + 1.5)}


def projected(place: Place) -> Place:
    """Longitude and latitude on the Equal Earth map: Savric, Patterson and Jenny 2018."""
    x, y = _equal_earth((place[0] - MIDDLE + 180) % 360 - 180, place[1])
    half, top = _equal_earth(180, 0)[0], _equal_earth(0, NORTH)[1]
    return (x + half) * WIDTH / 2 / half, (top - y) * WIDTH / 2 / half


def _equal_earth(longitude: float, latitude: float) -> Place:
    a1, a2, a3, a4 = 1.340264, -0.081106, 0.000893, 0.003796
    t = math.asin(math.sqrt(3) / 2 * math.sin(math.radians(latitude)))
    slope = 9 * a4 * t**8 + 7 * a3 * t**6 + 3 * a2 * t**2 + a1
    x = 2 * math.sqrt(3) * math.radians(longitude) * math.cos(t) / (3 * slope)
    return x, a4 * t**9 + a3 * t**7 + a2 * t**3 + a1 * t


def arcs(topology: dict[str, Any]) -> list[list[Place]]:
    """The borders and coasts of a topology in degrees."""
    (width, height), (left, low) = topology["transform"]["scale"], topology["transform"]["translate"]
    made = []
    for steps in topology["arcs"]:
        x = y = 0
        arc = []
        for dx, dy in steps:
            x, y = x + dx, y + dy
            arc.append((x * width + left, y * height + low))
        made.append(arc)
    return made


def simpler(arc: Sequence[Place], fixed: Sequence[bool], smallest: float) -> list[int]:
    """The places of the points that stay (Visvalingam and Whyatt): ends, fixed ones, and what makes a corner."""
    kept = list(range(len(arc)))
    sizes = [_size(arc, kept, n, fixed) for n in range(len(kept))]
    while len(kept) > (4 if arc[0] == arc[-1] else 2):
        at = min(range(len(kept)), key=sizes.__getitem__)
        if sizes[at] >= smallest:
            break
        del kept[at], sizes[at]
        for near in (at - 1, at):
            # never smaller than what went before, or a curve would be eaten from its end
            sizes[near] = max(_size(arc, kept, near, fixed), min(sizes[near], smallest))
    return kept


def _size(arc: Sequence[Place], kept: Sequence[int], n: int, fixed: Sequence[bool]) -> float:
    if not 0 < n < len(kept) - 1 or fixed[kept[n]]:
        return math.inf
    (ax, ay), (bx, by), (cx, cy) = (arc[kept[m]] for m in (n - 1, n, n + 1))
    return abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)) / 2


def on_grid(arc: Sequence[Place]) -> list[Point]:
    """An arc of degrees as points of the map; the cut of the data at 180 degrees stays, so that it can be sewn."""
    places = [projected(place) for place in arc]
    fixed = [abs(abs(longitude) - 180) < 1e-6 for longitude, _ in arc]
    kept = simpler(places, fixed, SIMPLER)
    points = [(round(places[n][0]), round(places[n][1])) for n in kept]
    return [point for n, point in enumerate(points) if n == 0 or point != points[n - 1]]


def joined(pieces: Sequence[Sequence[Point]]) -> list[Ring]:
    """The rings around all pieces together: an edge that is gone both ways lies inside and goes."""
    edges = [edge for ring in pieces for edge in itertools.pairwise(ring) if edge[0] != edge[1]]
    count: dict[tuple[Point, Point], int] = {}
    for one, other in edges:
        if count.get((other, one)):
            count[other, one] -= 1
        else:
            count[one, other] = count.get((one, other), 0) + 1
    onward: dict[Point, list[Point]] = {}
    for (one, other), times in count.items():
        onward.setdefault(one, []).extend([other] * times)
    made: list[Ring] = []
    for start in onward:
        while onward[start]:
            made += _loops(start, onward)
    return made


def _loops(start: Point, onward: dict[Point, list[Point]]) -> Iterator[Ring]:
    """The rings of a walk from a point back to it; a walk that meets itself is several rings."""
    walk = [start]
    while True:
        walk.append(onward[walk[-1]].pop(0))
        if walk[-1] in walk[:-1]:
            begin = walk.index(walk[-1])
            yield tuple(walk[begin:-1])
            del walk[begin + 1 :]
            if len(walk) == 1:
                return


def pieces(topology: dict[str, Any]) -> Iterator[tuple[str, list[int]]]:
    """The code and the arcs of each ring of the topology, its parts under their own codes."""
    degrees = arcs(topology)
    for one in topology["objects"]["countries"]["geometries"]:
        code = coded(one)
        polygons = one["arcs"] if one["type"] == "MultiPolygon" else [one["arcs"]]
        for ring in (ring for polygon in polygons for ring in polygon if code):
            longitude, latitude = degrees[ring[0] if ring[0] >= 0 else ~ring[0]][0]
            yield (
                next((part for whole, part, box in PARTS if whole == code and _within(longitude, latitude, box)), code),
                ring,
            )


def coded(one: dict[str, Any]) -> str:
    """The alpha-2 code of a country of the topology; nothing for reefs that nobody lives on."""
    alias = get_global("territory_aliases").get(one.get("id", ""), [""])[0]
    code = UNCODED.get(one["properties"]["name"], alias)
    return code if code in mapping("countries") and code not in BY_HAND else ""


def _within(longitude: float, latitude: float, box: tuple[float, float, float, float]) -> bool:
    return box[0] <= longitude <= box[2] and box[1] <= latitude <= box[3]


def rings_by_code(topology: dict[str, Any], outline: Sequence[Sequence[Point]]) -> dict[str, list[Ring]]:
    """The rings of each code, the largest first, made of the arcs of ``outline``."""
    found: dict[str, list[list[Point]]] = {}
    for code, ring in pieces(topology):
        points = [point for at in ring for point in (outline[at] if at >= 0 else outline[~at][::-1])]
        if max(x for x, _ in points) - min(x for x, _ in points) < WIDTH / 2:
            found.setdefault(code, []).append(points)
    made = {code: [straight(ring) for ring in joined(found[code])] for code in sorted(found)}
    return {code: sorted(filter(len, made[code]), key=lambda ring: (-area(ring), ring)) for code in made}


def middle(code: str, topology: dict[str, Any], degrees: Sequence[Sequence[Place]]) -> Place:
    """Where the dot of a small country stands: in the middle of its largest ring."""
    own = (
        [projected(place) for at in ring for place in degrees[at if at >= 0 else ~at]]
        for found, ring in pieces(topology)
        if found == code
    )
    largest = max(own, key=lambda ring: (_spread(ring), ring))
    xs, ys = [x for x, _ in largest], [y for _, y in largest]
    return (min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2


def pushed(dots: dict[str, Place]) -> dict[str, Point]:
    """The dots, those that would hide each other pushed apart little by little: Hong Kong and Makau."""
    for _ in range(60):
        for one, other in itertools.combinations(dots, 2):
            (ax, ay), (bx, by) = dots[one], dots[other]
            far = math.dist(dots[one], dots[other])
            if far < APART_BY:
                x, y = (bx - ax) / far, (by - ay) / far
                by_half = (APART_BY - far) / 2
                dots[one] = ax - x * by_half, ay - y * by_half
                dots[other] = bx + x * by_half, by + y * by_half
    return {code: (round(x), round(y)) for code, (x, y) in dots.items()}


def _spread(ring: Sequence[Place]) -> float:
    xs, ys = [x for x, _ in ring], [y for _, y in ring]
    return (max(xs) - min(xs)) * (max(ys) - min(ys))


def table(topology: dict[str, Any]) -> str:
    """The data file."""
    degrees = arcs(topology)
    found = rings_by_code(topology, [on_grid(arc) for arc in degrees])
    height = round(projected((0, SOUTH))[1])
    codes = {code for code, _ in pieces(topology)}
    small = [code for code in sorted(codes) if not found.get(code) or area(found[code][0]) < SEEN]
    by_hand = {code: projected(BY_HAND[code]) for code in BY_HAND}
    dots = pushed({code: middle(code, topology, degrees) for code in small} | by_hand)
    shapes = {
        code: [ring for n, ring in enumerate(found[code]) if len(ring) > 2 and area(ring) >= (ISLAND if n else SPECK)]
        for code in found
    }
    lines = [HEAD.format(middle=MIDDLE, north=NORTH, south=SOUTH), f'size: "{WIDTH} {height}"', "shapes:"]
    lines += [f'  {code}: "{path(shapes[code])}"' for code in shapes if shapes[code]]
    lines += ["dots:", *(f'  {code}: "{dots[code][0]} {dots[code][1]}"' for code in sorted(dots))]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    OUTPUT.write_text(table(json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))), encoding="utf-8")
