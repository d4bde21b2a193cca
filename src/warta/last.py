"""What is remembered of the last build of a site, read when it is asked for."""

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from warta.bonds import Bonds
    from warta.render.traces.store import Held
    from warta.write.states import LastMade

# where the files of the site have second names
MIRROR = "site"


class Last:
    """The last build of the site at ``target``, remembered in ``state``; nothing where nothing is to be remembered."""

    def __init__(self, state: Path, target: Path, *, remember: bool) -> None:
        self.state = state
        self.target = target
        self.is_remembered = remember

    @cached_property
    def bonds(self) -> "Bonds | None":
        """What it made of all articles together."""
        from warta.bonds import load

        return load(self.state) if self.is_remembered else None

    @cached_property
    def pages(self) -> "Held":
        """How its pages were made."""
        from warta.render.traces.store import NONE, load

        return load(self.state, self.target) if self.is_remembered else NONE

    @cached_property
    def made(self) -> "LastMade":
        """Where its files are."""
        from warta.write.states import last_made

        return last_made(self.target, self.state / MIRROR, self.pages.states)

    def read(self) -> None:
        """Reads all of it, and imports what makes and writes pages."""
        import warta.bulletin.stage
        import warta.index.stage
        import warta.render.stage
        import warta.write.mirror  # noqa: F401

        self.bonds  # noqa: B018
        self.made  # noqa: B018
