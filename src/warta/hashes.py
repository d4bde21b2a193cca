"""Hashes of Warta's own files: worked out once a process, or known from a build that found them in the same state."""

from collections.abc import Callable, Mapping

_KNOWN: dict[str, str] = {}


def hashed(name: str, work: Callable[[], str]) -> str:
    """The hash of this name; worked out where it is not known."""
    if name not in _KNOWN:
        _KNOWN[name] = work()
    return _KNOWN[name]


def learned(hashes: Mapping[str, str]) -> None:
    """Takes over hashes of files that are in the state in which they were hashed."""
    _KNOWN.update(hashes)


def known() -> dict[str, str]:
    """All hashes that are known, by their names."""
    return dict(_KNOWN)
