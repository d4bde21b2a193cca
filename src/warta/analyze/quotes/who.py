"""Who is meant by the words beside a cue, and how that was concluded."""

from msgspec import Struct


class Who(Struct, frozen=True):
    """``name`` is a full name, empty for others. ``by`` is name, role or pronoun: the words that the speaker was concluded from.

    Where ``by`` is told and ``name`` is not, the words point at who spoke last; ``roles`` are what he must be then.
    """

    name: str = ""
    by: str = ""
    roles: frozenset[str] = frozenset()

    @property
    def points_back(self) -> bool:
        """Whether the words mean somebody whom only the text before can tell: dia; politikus senior itu."""
        return not self.name and self.by != ""


UNKNOWN, REFERRED = Who(), Who(by="pronoun")


def named(name: str) -> Who:
    """Somebody whose name is written beside the cue."""
    return Who(name, "name")
