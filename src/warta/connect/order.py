"""The one order of articles: the newest first, undated ones last, a draw settled by the id."""

from collections.abc import Iterable

from warta.nouns.site import Reading


def newest_first(readings: Iterable[Reading]) -> tuple[Reading, ...]:
    """The readings by publication day and time, the newest first."""
    return tuple(sorted(readings, key=_place))


def _place(reading: Reading) -> tuple[int, tuple[int, ...], str]:
    published = reading.analysis.published
    stamp = reading.article.meta.published
    clock = tuple(-ord(sign) for sign in (stamp.clock if stamp else ""))
    return (-published.toordinal() if published else 0, clock, reading.article.id)
