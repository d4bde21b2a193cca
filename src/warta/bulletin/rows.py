"""The rows of the editors' page, and the sections they stand in."""

from collections.abc import Iterable
from itertools import islice

from msgspec import Struct

MOST = 100


class Row(Struct, frozen=True):
    """A line: what it is of, what is said of it, the page of the site it leads to, and where in the files it stands;
    ``rule`` is ready to be pasted."""

    text: str
    note: str = ""
    address: str = ""
    where: str = ""
    rule: str = ""


class Section(Struct, frozen=True):
    """Rows under a heading: how many there are, the first of them, and what an editor may do about them."""

    anchor: str
    heading: str
    advice: str
    count: int
    rows: tuple[Row, ...]

    @property
    def rest(self) -> int:
        """How many rows are not shown."""
        return self.count - len(self.rows)


def section(anchor: str, heading: str, advice: str, rows: Iterable[Row], count: int | None = None) -> Section:
    """A section with its first rows; where their ``count`` is known, no others are made."""
    if count is None:
        rows = tuple(rows)
        count = len(rows)
    return Section(anchor, heading, advice, count, tuple(islice(rows, MOST)))
