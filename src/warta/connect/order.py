"""The orders of articles: the newest first as pages show them, the oldest first as they came; undated ones last."""

from collections.abc import Iterable

from warta.nouns.gist import Gist


def newest_first(gists: Iterable[Gist]) -> tuple[Gist, ...]:
    """The articles by publication day and time, the newest first."""
    return tuple(sorted(gists, key=_place))


def _place(gist: Gist) -> tuple[int, tuple[int, ...], str]:
    clock = tuple(-ord(sign) for sign in (gist.head.stamp.clock if gist.head.stamp else ""))
    return (-gist.published.toordinal() if gist.published else 0, clock, gist.id)


def oldest_first(gists: Iterable[Gist]) -> tuple[Gist, ...]:
    """The articles by publication day and time, the oldest first, undated ones last, a draw settled by the path."""
    return tuple(sorted(gists, key=_age))


def _age(gist: Gist) -> tuple[bool, int, str, str]:
    clock = gist.head.stamp.clock if gist.head.stamp else ""
    return (gist.published is None, gist.published.toordinal() if gist.published else 0, clock, gist.path)
