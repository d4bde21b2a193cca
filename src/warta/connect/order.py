"""The orders of articles: the newest first as pages show them, the oldest first as they came; undated ones last."""

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


def oldest_first(readings: Iterable[Reading]) -> tuple[Reading, ...]:
    """The readings by publication day and time, the oldest first, undated ones last, a draw settled by the path."""
    return tuple(sorted(readings, key=_age))


def _age(reading: Reading) -> tuple[bool, int, str, str]:
    published, stamp = reading.analysis.published, reading.article.meta.published
    clock = stamp.clock if stamp else ""
    return (published is None, published.toordinal() if published else 0, clock, reading.article.path)
