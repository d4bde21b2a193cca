"""Days that cannot be as a head says: changed before it came out, corrected or published in days to come."""

from collections.abc import Iterable, Iterator
from datetime import date

from warta.connect.remedies import where
from warta.errors import Problem
from warta.nouns.article import Stamp
from warta.nouns.gist import Gist, Told
from warta.nouns.site import Remedy

CORRECT = "Correct one of the two."
AHEAD = "It is shown all the same: correct it, or write `draft: true` until that day."


def odd_times(gists: Iterable[Gist], remedies: Iterable[Remedy], *, today: date) -> list[Problem]:
    """A warning for each time that stands before what it must follow, or after today."""
    by_id = {one.id: one for one in gists}
    own = (problem for one in by_id.values() for problem in _own(one, today))
    between = (_before_its_target(by_id[one.article], by_id[one.target]) for one in remedies)
    return [*own, *(problem for problem in between if problem)]


def first_to_come(gists: Iterable[Gist], *, today: date) -> date | None:
    """The first day after today that a head tells: the warnings above are others then, and not before."""
    told = (one.day for gist in gists for one in _stamps(gist.head))
    return min((day for day in told if day > today), default=None)


def _stamps(head: Told) -> Iterator[Stamp]:
    yield from (one for one in (head.stamp, head.updated, head.withdrawn) if one)
    yield from (when for when, _ in head.corrections)


def _own(gist: Gist, today: date) -> Iterator[Problem]:
    head, day = gist.head, gist.published
    if head.stamp and head.stamp.day > today:
        yield _warning(where(gist, "published"), f"date {_told(head.stamp)} is still to come.", AHEAD)
    if head.updated and head.updated.day > today:
        yield _warning(where(gist, "updated"), f"updated {_told(head.updated)} is still to come.", "Correct it.")
    if head.updated and day and _is_before(head.updated, head.stamp, day):
        what = f"updated {_told(head.updated)} is before the article came out ({_came_out(head.stamp, day)})."
        yield _warning(where(gist, "updated"), what, CORRECT)
    for when, line in head.corrections:
        yield from _of_change(f"articles/{gist.path}:{line}", "a correction", when, gist, today)
    if head.withdrawn:
        yield from _of_change(where(gist, "withdrawn"), "the withdrawal", head.withdrawn, gist, today)


def _of_change(at: str, name: str, when: Stamp, gist: Gist, today: date) -> Iterator[Problem]:
    day, published = gist.published, gist.head.stamp
    if when.day > today:
        yield _warning(at, f"{name} of {_told(when)} is still to come.", "Correct its date.")
    if day and _is_before(when, published, day):
        what = f"{name} of {_told(when)} is before the article came out ({_came_out(published, day)})."
        yield _warning(at, what, CORRECT)


def _before_its_target(one: Gist, target: Gist) -> Problem | None:
    day, other = one.published, target.published
    if day is None or other is None or day >= other:
        return None
    what = f"came out on {day}, before what it sets right (articles/{target.path}, {other})."
    return _warning(where(one, "published"), what, CORRECT)


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
