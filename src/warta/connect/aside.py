"""What is set aside before anything is counted: articles that were withdrawn, and copies of others."""

from collections.abc import Iterable, Mapping
from datetime import date

from msgspec import Struct

from warta.connect.copies import repeats
from warta.connect.remedies import remedies
from warta.connect.times import first_to_come, odd_times
from warta.errors import Problem
from warta.nouns.gist import Gist
from warta.nouns.site import Aside, Reading


class Sorted(Struct, frozen=True):
    """The articles that count, what stands beside them, and what an editor should mend, which is other on the day
    ``until``."""

    gists: tuple[Gist, ...]
    aside: Aside
    problems: tuple[Problem, ...]
    until: date | None = None


def set_aside(gists: Iterable[Gist], readings: Mapping[str, Reading], unread: Iterable[str], *, today: date) -> Sorted:
    """The articles parted; ``readings`` has all that is known of each by its id, ``unread`` are the paths of files that
    are drafts or cannot be read.

    An article that corrects, answers, or was corrected is nobody's copy: what is new in it may be a word.
    """
    everyone = tuple(gists)
    links, problems = remedies(everyone, unread)
    times = odd_times(everyone, links, today=today)
    gone = {one.id for one in everyone if one.head.withdrawn}
    links = tuple(one for one in links if one.article not in gone)
    mended = {identity for one in links for identity in (one.article, one.target)}
    alone = gone | mended | {one.id for one in everyone if one.head.corrections}
    original = repeats((one for one in everyone if one.id not in alone), readings)
    aside = Aside(
        tuple(readings[one.id] for one in everyone if one.id in gone),
        tuple((readings[one.id], original[one.id]) for one in everyone if one.id in original),
        links,
        tuple(one for one in everyone if one.id in gone or one.id in original),
    )
    kept = tuple(one for one in everyone if one.id not in gone and one.id not in original)
    return Sorted(kept, aside, (*problems, *times), first_to_come(everyone, today=today))
