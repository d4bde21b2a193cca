"""What is set aside before anything is counted: articles that were withdrawn, and copies of others."""

from collections.abc import Iterable
from datetime import date

from msgspec import Struct

from warta.connect.copies import repeats
from warta.connect.remedies import remedies
from warta.connect.times import first_to_come, odd_times
from warta.errors import Problem
from warta.nouns.site import Aside, Reading


class Sorted(Struct, frozen=True):
    """The articles that count, what stands beside them, and what an editor should mend, which is other on the day
    ``until``."""

    readings: tuple[Reading, ...]
    aside: Aside
    problems: tuple[Problem, ...]
    until: date | None = None


def set_aside(readings: Iterable[Reading], unread: Iterable[str], *, today: date) -> Sorted:
    """The articles parted; ``unread`` are the paths of files that are drafts or cannot be read.

    An article that corrects, answers, or was corrected is nobody's copy: what is new in it may be a word.
    """
    everything = tuple(readings)
    links, problems = remedies((one.article for one in everything), unread)
    times = odd_times(everything, links, today=today)
    withdrawn = tuple(one for one in everything if one.article.meta.withdrawn)
    gone = {one.article.id for one in withdrawn}
    links = tuple(one for one in links if one.article not in gone)
    mended = {identity for one in links for identity in (one.article, one.target)}
    alone = gone | mended | {one.article.id for one in everything if one.article.meta.corrections}
    original = repeats(one for one in everything if one.article.id not in alone)
    copies = tuple((one, original[one.article.id]) for one in everything if one.article.id in original)
    kept = tuple(one for one in everything if one.article.id not in gone | original.keys())
    until = first_to_come(everything, today=today)
    return Sorted(kept, Aside(withdrawn, copies, links), (*problems, *times), until)
