"""Which year a date without one means, whether weekday and date agree, and what lies so many units away."""

from datetime import date, timedelta

from warta.analyze.dates.words import LAST_YEAR, day

NEAR_PAST, NEAR_FUTURE = timedelta(days=14), timedelta(days=10)
FAR_FUTURE = timedelta(days=120)
FAR_PAST = timedelta(days=245)
YEARS = {"tahun": 1, "windu": 8, "dekade": 10, "dasawarsa": 10, "abad": 100}
FIRST = 1
# how many years ahead a date may lie that its own weekday denies
FARTHEST_YEARS = 50


def nearest(month: int, number: int, published: date, *, coming: bool = False) -> date | None:
    """The day of that month and number nearest to the publication: up to 245 days before, 120 after, where one is.

    Where the sentence speaks of what is to come, the half year after is as near as the one before.
    """
    days = [found for year in range(published.year - 1, published.year + 2) if (found := day(year, month, number))]
    within = [found for found in days if -FAR_PAST <= found - published <= (FAR_PAST if coming else FAR_FUTURE)]
    return min(within or days, key=lambda found: (abs(found - published), found), default=None)


def with_weekday(month: int, number: int, weekday: int, published: date) -> tuple[date | None, str]:
    """The day of ``Rabu (30/8)`` and its flag.

    Never a year away for a report that is days old: a near date whose weekday disagrees is a slip of the weekday.
    """
    near = nearest(month, number, published)
    if near is None:
        return None, ""
    if near.isoweekday() == weekday:
        return near, ""
    if -NEAR_PAST <= near - published <= NEAR_FUTURE:
        return near, "weekday-typo"
    fitting = [
        found
        for year in range(published.year - 2, published.year + 2)
        if (found := day(year, month, number)) and found.isoweekday() == weekday and found - published <= FAR_FUTURE
    ]
    if fitting:
        return min(fitting, key=lambda found: (abs(found - published), found)), "year-by-weekday"
    return near, "conflict"


def as_written(year: int, month: int, number: int, weekday: int, published: date | None) -> tuple[date | None, str]:
    """The day of ``Rabu (30/8/2023)``: as written, but for a year or month that the weekday and the publication show to be a slip.

    Nothing for a year that no report speaks of, where the weekday does not bear it out: Selasa (21/10/3025).
    """
    written = day(year, month, number)
    if written is None or written.isoweekday() == weekday:
        return written, ""
    if published:
        near = nearest(month, number, published)
        if near and near != written and near.isoweekday() == weekday and -NEAR_PAST <= near - published <= NEAR_FUTURE:
            return near, "year-fixed"
        if written.year - published.year > FARTHEST_YEARS:
            return None, ""
        meant = _of_this_month(number, weekday, published) if written - published > NEAR_FUTURE else None
        if meant:
            return meant, "month-fixed"
    return written, "weekday-typo"


def _of_this_month(number: int, weekday: int, published: date) -> date | None:
    """The day of that number and weekday in the fortnight up to the publication: Rabu (18/9/2025) of 18 June 2025 is that day."""
    before = published.replace(day=1) - timedelta(days=1) if published - date.min > NEAR_PAST * 3 else published
    days = [day(month.year, month.month, number) for month in (published, before)]
    return next(
        (at for at in days if at and at.isoweekday() == weekday and timedelta(0) <= published - at <= NEAR_PAST), None
    )


def month_year(month: int, published: date, *, strictly_before: bool = False, coming: bool = False) -> int:
    """The year of a bare month: the latest that has begun, or the next one."""
    if coming:
        return published.year if month >= published.month else published.year + 1
    passed = month < published.month if strictly_before else month <= published.month
    return published.year if passed else published.year - 1


def week_of(at: date) -> str:
    """The ISO week of a day: 2024-02-29 -> 2024-W09."""
    year, week, _ = at.isocalendar()
    return f"{year:04}-W{week:02}"


def shifted(at: date, unit: str, count: int) -> str | None:
    """The day, week, month or year that lies ``count`` units away, as exact as the unit; nothing beyond the calendar."""
    if unit in YEARS:
        year = at.year + count * YEARS[unit]
        if not FIRST <= year <= LAST_YEAR:
            return None
        return f"{year // 100:02}" if unit == "abad" else f"{year:04}"
    if unit == "bulan":
        months = at.year * 12 + at.month - 1 + count
        return f"{months // 12:04}-{months % 12 + 1:02}" if FIRST <= months // 12 <= LAST_YEAR else None
    days = count * (7 if unit in ("pekan", "minggu") else 1)
    if not FIRST <= at.year + days // 365 <= LAST_YEAR:
        return None
    away = at + timedelta(days=days)
    return week_of(away) if unit in ("pekan", "minggu") else away.isoformat()
