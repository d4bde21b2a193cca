"""The days of a year as a map: a row a month, a column a day, the darker the more."""

from bisect import bisect_left
from calendar import monthrange
from collections.abc import Mapping
from functools import cache

from msgspec import Struct

from warta.catalogues import Plural
from warta.render.words import Count, day_words, month_name, short_month_name, speech

STEPS = 5
# of the large map, in whole units: a cell with its gap, the gap, the names of the months, the numbers of the days
WIDE, HIGH, GAP, LEFT, TOP = 12, 16, 2, 34, 18
SMALL = 5
TICKS = (1, 5, 10, 15, 20, 25, 30)


class Cell(Struct, frozen=True):
    """A day on which there is something: its place, how dark it is (1 to 5), its page and what is there in words."""

    x: int
    y: int
    level: int
    address: str
    title: str


class MonthRow(Struct, frozen=True):
    """A month of the map: its name, its page where it has one, the base line of its name, and its days' numbers, each
    with the page of the day; both are empty where there is nothing."""

    name: str
    short: str
    address: str
    y: int
    numbers: tuple[tuple[str, str], ...]
    total: Count


class Step(Struct, frozen=True):
    """A colour of the map and what it stands for: 4–12."""

    level: int
    words: str


class HeatMap(Struct, frozen=True):
    """A year's map. ``ground`` is the path of all its days, ``ticks`` are places and numbers of days; ``twice`` where
    what is counted may be of two days."""

    name: str
    total: Count
    twice: bool
    width: int
    height: int
    cell: tuple[int, int]
    ground: str
    ticks: tuple[tuple[int, int], ...]
    months: tuple[MonthRow, ...]
    cells: tuple[Cell, ...]
    steps: tuple[Step, ...]


class SmallMap(Struct, frozen=True):
    """A year at a glance: one path a colour, and one for the ground (0)."""

    name: str
    width: int
    height: int
    paths: tuple[tuple[int, str], ...]


@cache
def bounds(most: int) -> tuple[int, ...]:
    """The largest count of each colour, which grow as powers do: 32 -> 2, 4, 8, 16, 32."""
    # in whole numbers, since a root may differ in its last digit between machines
    found: list[int] = []
    for step in range(1, STEPS + 1):
        last = found[-1] if found else 1
        while (last + 1) ** STEPS <= most**step:
            last += 1
        found.append(last)
    return tuple(found)


def level(count: int, most: int) -> int:
    """How dark, from 1 to 5: 1 of 32 -> 1, 16 of 32 -> 4."""
    return bisect_left(bounds(most), count) + 1


def heat_map(
    year: str,
    counts: Mapping[str, int],
    most: int,
    *,
    name: str,
    said: Plural,
    language: str,
    twice: bool = False,
) -> HeatMap:
    """The map of a year; ``most`` is the largest count of all years, ``said`` is how a count is told."""
    days = [(day, counts[day]) for day in _days(year) if counts.get(day)]
    cells = tuple(
        Cell(
            LEFT + WIDE * (int(day[8:]) - 1),
            TOP + HIGH * (int(day[5:7]) - 1),
            level(count, most),
            _page(day),
            f"{day_words(day, language)}: {speech(language).ngettext(*said, count)}",
        )
        for day, count in days
    )
    ground = "".join(
        f"M{LEFT} {TOP + HIGH * month}h{WIDE * _length(year, month + 1) - GAP}v{HIGH - GAP}H{LEFT}z"
        for month in range(12)
    )
    return HeatMap(
        name=name,
        total=Count(sum(count for _, count in days), language),
        twice=twice,
        width=LEFT + 31 * WIDE - GAP,
        height=TOP + 12 * HIGH - GAP,
        cell=(WIDE - GAP, HIGH - GAP),
        ground=ground,
        ticks=tuple((LEFT + WIDE * (day - 1), day) for day in TICKS),
        months=tuple(_month(year, month, counts, language) for month in range(1, 13)),
        cells=cells,
        steps=_steps(most, {one.level for one in cells}, language),
    )


def small_map(year: str, counts: Mapping[str, int], most: int, *, name: str) -> SmallMap:
    """The map of a year without words."""
    held: dict[int, list[str]] = {}
    for day in _days(year):
        if counts.get(day):
            x, y = SMALL * (int(day[8:]) - 1), SMALL * (int(day[5:7]) - 1)
            held.setdefault(level(counts[day], most), []).append(f"M{x} {y}h4v4h-4z")
    ground = "".join(f"M0 {SMALL * month}h{SMALL * _length(year, month + 1) - 1}v4H0z" for month in range(12))
    paths = ((0, ground), *((step, "".join(held[step])) for step in sorted(held)))
    return SmallMap(name, 31 * SMALL - 1, 12 * SMALL - 1, paths)


def _days(year: str) -> list[str]:
    return [f"{year}-{month:02}-{day:02}" for month in range(1, 13) for day in range(1, _length(year, month) + 1)]


def _length(year: str, month: int) -> int:
    # ISO 8601 has a year 0000, the module has none
    return monthrange(int(year) or 2000, month)[1]


def _month(year: str, month: int, counts: Mapping[str, int], language: str) -> MonthRow:
    value = f"{year}-{month:02}"
    days = [f"{value}-{day:02}" for day in range(1, _length(year, month) + 1)]
    total = sum(counts.get(day, 0) for day in days)
    numbers = [(_page(day), str(Count(counts[day], language))) if counts.get(day) else ("", "") for day in days]
    return MonthRow(
        month_name(month, language),
        short_month_name(month, language),
        _page(value) if total else "",
        TOP + HIGH * (month - 1) + HIGH - GAP - 3,
        (*numbers, *(("", ""),) * (31 - len(days))),
        Count(total, language),
    )


def _page(day: str) -> str:
    return f"tanggal/{day}.html"


def _steps(most: int, levels: set[int], language: str) -> tuple[Step, ...]:
    """The colours in use, with their counts: 1, 2–3, 4–9, …"""
    limits = (0, *bounds(most))
    return tuple(
        Step(step, "–".join(dict.fromkeys(str(Count(one, language)) for one in (limits[step - 1] + 1, limits[step]))))
        for step in range(1, STEPS + 1)
        if step in levels
    )
