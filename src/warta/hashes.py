"""Hashes of Warta's own files: worked out once a process, or known from a build that found them in the same state."""

from collections.abc import Callable, Mapping


class Hashes:
    """Hashes by their names, of files that are in one state; nothing is known of that where it is empty."""

    def __init__(self) -> None:
        self._state = ""
        self._known: dict[str, str] = {}

    def of(self, name: str, work: Callable[[], str]) -> str:
        """The hash of this name; worked out where it is not known."""
        if name not in self._known:
            self._known[name] = work()
        return self._known[name]

    def begin(self, state: str, known: Mapping[str, str]) -> None:
        """The files are in this state now, in which these hashes were worked out; of another state none holds."""
        if not state or state != self._state:
            self._known.clear()
        self._state = state
        self._known.update(known)

    def all(self) -> dict[str, str]:
        """What is known."""
        return dict(self._known)


OURS = Hashes()
