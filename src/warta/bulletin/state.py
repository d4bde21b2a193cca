"""What is kept of a build to compare the next with. It lies in ``.warta/`` and nothing of the site hangs on it."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
from msgspec import Struct

if TYPE_CHECKING:
    from warta.render.archive import Archive

FILE = "last.json"
PAGE = "laporan.html"


class State(Struct, frozen=True):
    """The articles by id with their titles; the people and countries with their names and how many articles name each;
    the pages."""

    articles: dict[str, str]
    entities: dict[str, tuple[str, int]]
    pages: tuple[str, ...]


class Kept(Struct, frozen=True):
    """The last build, and the one before it that was not the same, if there was any."""

    now: State
    before: State | None = None


def state_of(shown: "Archive", pages: Iterable[str]) -> State:
    """What is kept of a build."""
    return State(
        {one.id: one.title for one in shown.site.gists},
        {identity: (shown.heads[identity].name, count) for identity, count in shown.articles.items()},
        tuple(sorted(pages)),
    )


def kept_with(state: State, folder: Path) -> Kept:
    """The build among those that are kept in the folder; a build that changed nothing leaves them as they are."""
    last = _read(folder / FILE)
    if last is None:
        return Kept(state)
    return last if last.now == state else Kept(state, last.now)


def keep(kept: Kept, folder: Path) -> None:
    """Writes what is kept, where it is not there already."""
    if _read(folder / FILE) != kept:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / FILE).write_bytes(msgspec.json.encode(kept))


def _read(path: Path) -> Kept | None:
    """What is kept; nothing where there is no such file or it is damaged."""
    try:
        return msgspec.json.decode(path.read_bytes(), type=Kept)
    except (OSError, msgspec.DecodeError, UnicodeDecodeError):
        return None
