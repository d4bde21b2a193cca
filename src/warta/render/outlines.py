"""The outlines of the countries (data/world.yaml), coarser where the map is small, as SVG path data."""

import re
from collections.abc import Iterable
from functools import cache
from itertools import pairwise
from typing import NamedTuple, TypeAlias

from msgspec import Struct

from warta.lexicon import mapping

Point: TypeAlias = tuple[int, int]
Ring: TypeAlias = tuple[Point, ...]
NUMBER = re.compile(r"-?\d+")
COMMAND = re.compile(r"([Mlhv])([^Mlhv]*)")


class Box(NamedTuple):
    """A stretch of the map: its left upper corner, its width and height."""

    x: int
    y: int
    width: int
    height: int

    def __str__(self) -> str:
        return " ".join(map(str, self))


class Outline(Struct, frozen=True):
    """A country on the map: its rings, and a dot where they are too small to be seen."""

    rings: tuple[Ring, ...]
    dot: Point | None = None


class Piece(NamedTuple):
    """A ring as path data, and the box around it."""

    box: Box
    path: str


@cache
def world() -> Box:
    """The whole map."""
    width, height = numbers(str(mapping("world")["size"]))
    return Box(0, 0, width, height)


@cache
def outlines() -> dict[str, Outline]:
    """Every country and territory by ISO 3166-1 alpha-2."""
    shapes, dots = mapping("world")["shapes"], mapping("world")["dots"]
    assert isinstance(shapes, dict) and isinstance(dots, dict), "data/world.yaml: shapes and dots are mappings"
    return {
        code: Outline(rings(str(shapes.get(code, ""))), _point(str(dots[code])) if code in dots else None)
        for code in sorted({*shapes, *dots})
    }


def _point(text: str) -> Point:
    x, y = numbers(text)
    return x, y


def numbers(text: str) -> list[int]:
    """M4 2l-3 1 -> 4, 2, -3, 1."""
    return [int(found) for found in NUMBER.findall(text)]


def rings(path: str) -> tuple[Ring, ...]:
    """The rings of path data: M4 2h1l-1 1z -> (4, 2), (5, 2), (4, 3)."""
    return tuple(_ring(piece) for piece in path.split("z") if piece)


def _ring(piece: str) -> Ring:
    x = y = 0
    points = []
    for command, tail in COMMAND.findall(piece):
        for dx, dy in _steps(command, numbers(tail)):
            x, y = x + dx, y + dy
            points.append((x, y))
    return tuple(points)


def _steps(command: str, found: list[int]) -> list[Point]:
    if command == "h":
        return [(step, 0) for step in found]
    if command == "v":
        return [(0, step) for step in found]
    return list(zip(found[::2], found[1::2], strict=True))


def path(shown: Iterable[Ring]) -> str:
    """The rings as short path data: (4, 2), (5, 2), (4, 3) -> M4 2h1l-1 1z."""
    return "".join(_piece(ring) for ring in shown)


def _piece(ring: Ring) -> str:
    text, last = f"M{ring[0][0]} {ring[0][1]}", ""
    for (x, y), (after_x, after_y) in pairwise(ring):
        dx, dy = after_x - x, after_y - y
        command = "v" if dx == 0 else "h" if dy == 0 else "l"
        step = str(dy) if dx == 0 else f"{dx}" if dy == 0 else f"{dx}{'' if dy < 0 else ' '}{dy}"
        # a minus sign parts two numbers as well as a space does
        text += (command if command != last else "" if step.startswith("-") else " ") + step
        last = command
    return f"{text}z"


@cache
def pieces(step: int) -> dict[str, tuple[Piece, ...]]:
    """Every ring of every country on a grid of ``step``, by code."""
    return {
        code: tuple(Piece(extent((ring,)), path((ring,))) for ring in coarse(one.rings, step))
        for code, one in outlines().items()
    }


def specks(points: Iterable[Point]) -> str:
    """Dots as path data: lines without length, which the style gives round ends."""
    return "".join(f"M{x} {y}h0" for x, y in points)


def coarse(shown: Iterable[Ring], step: int) -> tuple[Ring, ...]:
    """The rings on a grid of ``step``; neighbours keep their common border, rings that vanish are left out."""
    snapped = (tuple((_snap(x, step), _snap(y, step)) for x, y in ring) for ring in shown)
    return tuple(ring for ring in map(straight, snapped) if len(ring) > 2)


def _snap(value: int, step: int) -> int:
    return (value + step // 2) // step * step


def straight(ring: Ring) -> Ring:
    """The ring without points that stand twice or on the line between their neighbours."""
    kept: list[Point] = []
    for point in ring:
        while kept and (kept[-1] == point or (len(kept) > 1 and area((kept[-2], kept[-1], point)) == 0)):
            kept.pop()
        kept.append(point)
    while len(kept) > 1 and (kept[-1] == kept[0] or area((kept[-2], kept[-1], kept[0])) == 0):
        kept.pop()
    return tuple(kept)


def area(ring: Ring) -> float:
    """The area within a ring, whichever way round it goes."""
    turns = zip(ring, (*ring[1:], ring[0]), strict=True)
    return abs(sum(x * after_y - after_x * y for (x, y), (after_x, after_y) in turns)) / 2


def extent(shown: Iterable[Ring]) -> Box:
    """The smallest box that holds the rings."""
    points = [point for ring in shown for point in ring]
    left, top = min(x for x, _ in points), min(y for _, y in points)
    return Box(left, top, max(x for x, _ in points) - left, max(y for _, y in points) - top)


def meet(one: Box, other: Box) -> bool:
    """Whether two boxes have something in common."""
    return (
        one.x <= other.x + other.width
        and other.x <= one.x + one.width
        and one.y <= other.y + other.height
        and other.y <= one.y + one.height
    )
