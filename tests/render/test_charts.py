"""Maps of years and bars of months: whole numbers, from zero, nothing left out."""

from itertools import pairwise

import pytest

from warta.render.charts.bars import bars
from warta.render.charts.heat import bounds, heat_map, level, small_map

COUNTS = {"2024-02-29": 32, "2024-12-31": 1, "2023-01-01": 5}


@pytest.mark.parametrize(
    ("most", "expected"), [(32, (2, 4, 8, 16, 32)), (1, (1, 1, 1, 1, 1)), (3, (1, 1, 1, 2, 3)), (0, (1, 1, 1, 1, 1))]
)
def test_the_colours_of_a_map_grow_as_powers_do(most: int, expected: tuple[int, ...]) -> None:
    assert bounds(most) == expected


def test_more_is_never_lighter_and_the_most_is_the_darkest() -> None:
    for most in (2, 7, 195, 4000):
        levels = [level(count, most) for count in range(1, most + 1)]
        assert levels == sorted(levels)
        assert (levels[0], levels[-1]) == (1, 5)


def test_a_map_has_a_cell_for_each_day_with_something_and_says_what() -> None:
    made = heat_map("2024", COUNTS, 32, name="Berita", said=("%(num)s berita", "%(num)s berita"), language="id")
    assert [(one.address, one.title, one.level) for one in made.cells] == [
        ("tanggal/2024-02-29.html", "29 Februari 2024: 32 berita", 5),
        ("tanggal/2024-12-31.html", "31 Desember 2024: 1 berita", 1),
    ]
    assert made.total == 33
    assert [(month.name, month.address, int(month.total)) for month in made.months if month.address] == [
        ("Februari", "tanggal/2024-02.html", 32),
        ("Desember", "tanggal/2024-12.html", 1),
    ]
    assert all(len(month.numbers) == 31 for month in made.months)
    assert [one for month in made.months for one in month.numbers if one != ("", "")] == [
        ("tanggal/2024-02-29.html", "32"),
        ("tanggal/2024-12-31.html", "1"),
    ]
    assert [step.words for step in made.steps] == ["1–2", "17–32"]


def test_cells_lie_within_the_map_and_none_on_another() -> None:
    counts = {f"2023-{month:02}-{day:02}": 1 for month in range(1, 13) for day in range(1, 29)}
    made = heat_map("2023", counts, 1, name="Berita", said=("%(num)s", "%(num)s"), language="id")
    places = {(one.x, one.y) for one in made.cells}
    assert len(places) == len(counts)
    assert all(0 <= x <= made.width - made.cell[0] and 0 <= y <= made.height - made.cell[1] for x, y in places)


def test_the_ground_of_february_is_longer_in_a_leap_year() -> None:
    grounds = [small_map(year, {}, 0, name="").paths[0][1].split("M")[2] for year in ("2023", "2024")]
    assert grounds == ["0 5h139v4H0z", "0 5h144v4H0z"]


def test_a_small_map_has_one_path_a_colour() -> None:
    made = small_map("2024", COUNTS, 32, name="Berita")
    assert [step for step, _ in made.paths] == [0, 1, 5]
    assert made.paths[1][1] == "M150 55h4v4h-4z"


def test_bars_leave_no_month_out_and_begin_at_zero() -> None:
    made = bars({"2023-12": 4, "2024-02": 1}, language="id")
    assert made is not None
    assert [(one.name, one.number, one.height, one.address) for one in made.bars] == [
        ("Desember 2023", 4, 72, "tanggal/2023-12.html"),
        ("Januari 2024", 0, 0, ""),
        ("Februari 2024", 1, 18, "tanggal/2024-02.html"),
    ]
    assert {one.y + one.height for one in made.bars} == {made.base}
    assert [one.year for one in made.bars] == ["2023", "2024", ""]


@pytest.mark.parametrize(
    ("last", "heading", "names"),
    [
        ("2024-01", "Berita per bulan", ["Januari 2023", "Januari 2024"]),
        ("2024-02", "Berita per tahun", ["2023", "2024"]),
        ("2041-02", "Berita per dasawarsa", ["2020–2029", "2040–2049"]),
    ],
)
def test_a_long_time_is_grouped(last: str, heading: str, names: list[str]) -> None:
    made = bars({"2023-01": 2, last: 3}, language="id")
    assert made is not None
    assert (made.heading, [made.bars[0].name, made.bars[-1].name]) == (heading, names)
    assert sum(int(one.number or 0) for one in made.bars) == 5


@pytest.mark.parametrize(
    ("first", "wide", "labels"),
    [
        ("2031-01", 64, ["2031", "2032", "2033"]),
        ("2024-01", 33, ["", "2025", "", "2027", "", "2029", "", "2031", "", "2033"]),
    ],
)
def test_few_bars_are_wide_and_of_many_each_second_has_its_year_below_it(
    first: str, wide: int, labels: list[str]
) -> None:
    made = bars({first: 1, "2033-12": 1}, language="id")
    assert made is not None
    assert ({after.x - one.x for one, after in pairwise(made.bars)}, [one.label for one in made.bars]) == (
        {wide},
        labels,
    )


def test_one_month_is_no_chart() -> None:
    assert bars({"2024-02": 9}, language="id") is None
