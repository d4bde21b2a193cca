"""Holidays: what is read of them, and that their table can be true."""

import math
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from warta.analyze.dates import find_dates
from warta.analyze.dates.holidays import HOLIDAYS
from warta.decode import mapping_yaml
from warta.lexicon import hijri_months
from warta.nouns.knowledge import Holiday
from warta.nouns.mentions import Timex

CORPUS = mapping_yaml((Path(__file__).parents[2] / "corpus/holidays.yaml").read_text(encoding="utf-8")).values
BY_NAME = {one.name: one for one in HOLIDAYS}
WIB = timedelta(hours=7)
AFTER_EASTER = {"jumat agung": -2, "kenaikan isa almasih": 39, "paskah": 0}
MOVING = [one for one in HOLIDAYS if one.days]


def values(text: str, holidays: tuple[Holiday, ...] = HOLIDAYS) -> list[str]:
    found = find_dates(text, published=date(2024, 2, 29), holidays=holidays)
    return [find.value.value for find in found if isinstance(find.value, Timex)]


@pytest.mark.parametrize(
    ("value", "text"), [(value, text) for value, texts in CORPUS["reads"].items() for text in texts]
)
def test_a_holiday_is_read(value: str, text: str) -> None:
    assert values(text) == [value]


@pytest.mark.parametrize("text", CORPUS["ignores"])
def test_what_the_table_cannot_tell_is_no_date(text: str) -> None:
    assert values(text) == []


def test_a_holiday_of_the_editors_is_read_where_it_is_given() -> None:
    founding = Holiday("Hari Jadi Tirtamaya", names=("Hari Jadi Tirtamaya",), day="05-12", first_year=1901)
    text = "Pawai Hari Jadi Tirtamaya ke-123 dan pasar Hari Jadi Tirtamaya 2023."
    assert values(text, (founding,)) == ["2024-05-12", "2023-05-12"]
    assert values(text) == []


@pytest.mark.parametrize("name", ["Jum’at Berkah", "Jum'at Berkah", "Jum‘at Berkah"])
def test_an_apostrophe_of_any_form_is_the_same(name: str) -> None:
    held = (Holiday("Jumat Berkah", names=(name,), days=((2024, "2024-02-23"),)),)
    for written in ("Jum’at Berkah 2024", "Jum'at Berkah 2024", "Jumat Berkah 2024"):
        assert values(f"Mereka berbagi nasi pada {written}.", held) == ["2024-02-23"]


def day_of(value: str) -> date:
    return date.fromisoformat(value[:10])


def in_the_tables_order(one: Holiday) -> bool:
    years, days = [year for year, _ in one.days], [day_of(value) for _, value in one.days]
    return years == sorted(set(years)) and days == sorted(set(days))


def test_the_table_is_sorted_and_each_of_its_days_is_real() -> None:
    assert [one.name for one in HOLIDAYS] == sorted(BY_NAME)
    assert all(in_the_tables_order(one) for one in MOVING)
    assert all(date.fromisoformat(f"2023-{one.day}") for one in HOLIDAYS if not one.days)
    lists = [(one.names, one.anniversary_of, one.eves, one.not_after, one.not_before) for one in HOLIDAYS]
    assert [names for row in lists for names in row if list(names) != sorted(set(names))] == []


def test_no_two_holidays_share_a_name() -> None:
    for names in (
        [n for one in HOLIDAYS for n in (*one.names, *one.eves)],
        [s for one in HOLIDAYS for s in one.anniversary_of],
    ):
        assert len(names) == len({name.lower() for name in names})


def tabular(year: int, month: int, day: int) -> date:
    """A day of the tabular Hijri calendar (civil epoch, leap years 2, 5, 7, 10, 13, 16, 18, 21, 24, 26, 29)."""
    days = day + math.ceil(29.5 * (month - 1)) + (year - 1) * 354 + (3 + 11 * year) // 30
    return date.fromordinal(days + 227014)


@pytest.mark.parametrize("one", [one for one in MOVING if one.falls], ids=lambda one: one.name)
def test_the_governments_day_is_at_most_a_day_from_the_tabular_calendar(one: Holiday) -> None:
    number, month = one.falls.split()
    at = next(at for at, names in enumerate(hijri_months(), 1) if names[0] == month)
    far = {year: value for year, value in one.days if abs((day_of(value) - tabular(year, at, int(number))).days) > 1}
    assert far == {}


@pytest.mark.parametrize("one", [one for one in MOVING if one.falls], ids=lambda one: one.name)
def test_a_hijri_month_begins_one_or_two_days_after_the_new_moon(one: Holiday) -> None:
    number = int(one.falls.split()[0])
    firsts = {year: day_of(value) - timedelta(days=number - 1) for year, value in one.days}
    ages = {year: (first - moon(first, 0.0)).days for year, first in firsts.items()}
    assert {year: age for year, age in ages.items() if age not in (1, 2)} == {}


def test_ramadan_ends_the_day_before_idul_fitri_after_29_or_30_days() -> None:
    feast = dict(BY_NAME["idul fitri"].days)
    for year, value in BY_NAME["ramadan"].days:
        begin, end = map(date.fromisoformat, value.split("/"))
        assert end == day_of(feast[year]) - timedelta(days=1)
        assert (end - begin).days + 1 in (29, 30)


def easter(year: int) -> date:
    """The Sunday of Easter by the anonymous Gregorian computus."""
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    l = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7  # noqa: E741
    month, day = divmod(h + l - 7 * ((a + 11 * h + 22 * l) // 451) + 114, 31)
    return date(year, month, day + 1)


@pytest.mark.parametrize(("name", "after"), AFTER_EASTER.items())
def test_the_feasts_around_easter_are_by_the_computus(name: str, after: int) -> None:
    expected = tuple((year, str(easter(year) + timedelta(days=after))) for year in range(2004, 2027))
    assert BY_NAME[name].days == expected


def moon(near: date, phase: float) -> date:
    """The day in Jakarta of the new (0) or full (0.5) moon nearest a day: Meeus, its largest terms."""
    about = round((near - date(2000, 1, 6)).days / 29.530588853)
    times = [_moon(number + phase) + WIB for number in range(about - 2, about + 3)]
    return min((time.date() for time in times), key=lambda day: (abs((day - near).days), day))


def _moon(k: float) -> datetime:
    sun, own, node = (
        math.radians(start + step * k)
        for start, step in ((2.5534, 29.1053567), (201.5643, 385.81693528), (160.7108, 390.67050284))
    )
    terms = -0.4065 * math.sin(own) + 0.1727 * math.sin(sun) + 0.0161 * math.sin(2 * own) + 0.0104 * math.sin(2 * node)
    days = 2451550.09766 + 29.530588861 * k + terms + 0.0074 * math.sin(own - sun) - 0.0051 * math.sin(own + sun)
    return datetime(2000, 1, 1, 12) + timedelta(days=days - 2451545, seconds=-65)  # noqa: DTZ001


@pytest.mark.parametrize(("name", "phase"), [("imlek", 0.0), ("nyepi", 0.0), ("waisak", 0.5)])
def test_the_feasts_of_the_moon_are_at_most_a_day_from_it(name: str, phase: float) -> None:
    days = {year: day_of(value) for year, value in BY_NAME[name].days}
    assert {year: day for year, day in days.items() if abs((day - moon(day, phase)).days) > 1} == {}


@pytest.mark.parametrize(("name", "offset"), [("imlek", 551), ("nyepi", -78), ("waisak", 544)])
def test_the_years_of_other_calendars_run_with_ours(name: str, offset: int) -> None:
    assert {year - day_of(value).year for year, value in BY_NAME[name].days} == {offset}
