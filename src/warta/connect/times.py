"""Days that cannot be as a head says: changed before it came out, corrected or published in days to come."""

from collections.abc import Iterable, Iterator
from datetime import date

from warta.connect.remedies import where
from warta.errors import Problem
from warta.nouns.article import Meta, Stamp
from warta.nouns.site import Reading, Remedy

CORRECT = "Correct one of the two."
AHEAD = "It is shown all the same: correct it, or write `draft: true` until that day."


def odd_times(readings: Iterable[Reading], remedies: Iterable[Remedy], *, today: date) -> list[Problem]:
    """A warning for each time that stands before what it must follow, or after today."""
    by_id = {one.article.id: one for one in readings}
    own = (problem for one in by_id.values() for problem in _own(one, today))
    between = (_before_its_target(by_id[one.article], by_id[one.target]) for one in remedies)
    return [*own, *(problem for problem in between if problem)]


def first_to_come(readings: Iterable[Reading], *, today: date) -> date | None:
    """The first day after today that a head tells: the warnings above are others then, and not before."""
    told = (one.day for reading in readings for one in _stamps(reading.article.meta))
    return min((day for day in told if day > today), default=None)


def _stamps(meta: Meta) -> Iterator[Stamp]:
    yield from (one for one in (meta.published, meta.updated) if one)
    yield from (one.when for one in (*meta.corrections, meta.withdrawn) if one)


def _own(reading: Reading, today: date) -> Iterator[Problem]:
    article, day = reading.article, reading.analysis.published
    meta = article.meta
    if meta.published and meta.published.day > today:
        yield _warning(where(article, "published"), f"date {_told(meta.published)} is still to come.", AHEAD)
    if meta.updated and meta.updated.day > today:
        yield _warning(where(article, "updated"), f"updated {_told(meta.updated)} is still to come.", "Correct it.")
    if meta.updated and day and _is_before(meta.updated, meta.published, day):
        what = f"updated {_told(meta.updated)} is before the article came out ({_came_out(meta.published, day)})."
        yield _warning(where(article, "updated"), what, CORRECT)
    for one in meta.corrections:
        yield from _of_change(f"articles/{article.path}:{one.line}", "a correction", one.when, reading, today)
    if meta.withdrawn:
        yield from _of_change(where(article, "withdrawn"), "the withdrawal", meta.withdrawn.when, reading, today)


def _of_change(at: str, name: str, when: Stamp, reading: Reading, today: date) -> Iterator[Problem]:
    day, published = reading.analysis.published, reading.article.meta.published
    if when.day > today:
        yield _warning(at, f"{name} of {_told(when)} is still to come.", "Correct its date.")
    if day and _is_before(when, published, day):
        what = f"{name} of {_told(when)} is before the article came out ({_came_out(published, day)})."
        yield _warning(at, what, CORRECT)


def _before_its_target(one: Reading, target: Reading) -> Problem | None:
    day, other = one.analysis.published, target.analysis.published
    if day is None or other is None or day >= other:
        return None
    what = f"came out on {day}, before what it sets right (articles/{target.article.path}, {other})."
    return _warning(where(one.article, "published"), what, CORRECT)


def _is_before(one: Stamp, published: Stamp | None, day: date) -> bool:
    """Whether a time is before publication; clocks count where both are told for one day in one zone."""
    if one.day != day or not published or published.day != day:
        return one.day < day
    return bool(one.clock and published.clock and one.zone == published.zone and one.clock < published.clock)


def _came_out(published: Stamp | None, day: date) -> str:
    return _told(published) if published and published.day == day else day.isoformat()


def _told(stamp: Stamp) -> str:
    """2024-02-29 19:30 WIB."""
    return " ".join(part for part in (stamp.day.isoformat(), stamp.clock, stamp.zone) if part)


def _warning(at: str, what: str, fix: str) -> Problem:
    return Problem(at, what, fix, "warning")
