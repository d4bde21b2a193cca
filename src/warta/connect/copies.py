"""Which articles are nearly the same text: a wire story that several houses print is one article, told once."""

from array import array
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import chain

from msgspec import Struct

from warta.clean.pieces import WORD, Row, pieces, words
from warta.connect.order import oldest_first
from warta.connect.readings import key
from warta.nouns.gist import Gist
from warta.nouns.mentions import Person
from warta.nouns.site import Reading

# so much of the shorter text in common makes a copy in a story
SAME = 0.6
# a text of fewer pieces is too short to be told a copy by them
SHORTEST = 25
# a copy that is shown once with its original: so much of it stands there, and so much of that in it
REPEATED, LEFT = 0.85, 0.6
# days between the two; the same words a year later are news again
NEAR = 7
# the sketches of two such texts share at least this; a piece that more articles have is boilerplate
SHARED, COMMON = 0.5, 40


def is_copy(one: frozenset[Row], other: frozenset[Row]) -> bool:
    """Whether most of the shorter text stands in the longer one, as where paragraphs were cut from it."""
    shorter = min(len(one), len(other))
    return shorter >= SHORTEST and len(one & other) >= SAME * shorter


class Judged(Struct, frozen=True):
    """Whether an article is a copy of another or that of it; the ``keys`` of both are others where their texts are."""

    articles: tuple[str, str]
    keys: tuple[str, str]
    is_copy: bool


class Judge:
    """Tells whether articles are copies of one another; ``told`` is what it was asked so far."""

    def __init__(self, readings: Mapping[str, Reading]) -> None:
        self._readings = readings
        self.told: list[Judged] = []

    def __call__(self, one: str, other: str) -> bool:
        """Whether one of two articles is a copy of the other."""
        found = self._is_copy(one, other)
        self.told.append(Judged((one, other), self._keys(one, other), found))
        return found

    def agrees(self, judged: Judged) -> bool:
        """Whether what was told of two articles holds for their texts as they are."""
        keys = self._keys(*judged.articles)
        return (all(keys) and keys == judged.keys) or self._is_copy(*judged.articles) == judged.is_copy

    def _is_copy(self, one: str, other: str) -> bool:
        return is_copy(*(pieces(self._readings[article].prose) for article in (one, other)))

    def _keys(self, one: str, other: str) -> tuple[str, str]:
        return key(self._readings, one), key(self._readings, other)


def originals(pairs: Iterable[tuple[int, int]], are_copies: Callable[[int, int], bool]) -> dict[int, int]:
    """For each text that copies an earlier one the first such; ``pairs`` (earlier, later) in order of the later."""
    first: dict[int, int] = {}
    for earlier, later in pairs:
        if later not in first and are_copies(earlier, later):
            first[later] = first.get(earlier, earlier)
    return first


def repeats(gists: Iterable[Gist], readings: Mapping[str, Reading]) -> dict[str, str]:
    """For each article that says again what an earlier one says, and nothing new, the id of the earliest such.

    ``readings`` is asked for those of which the sketches are alike.
    """
    told = oldest_first(gists)
    holders = Holders()
    found: dict[str, str] = {}
    for place, later in enumerate(told):
        sketch = _sketch(later)
        near = (told[one] for one in holders.sharing(sketch) if _is_near(later, told[one]))
        original = next((one for one in near if _repeats(readings[later.id], readings[one.id])), None)
        if original is None:
            holders.add(place, sketch)
        else:
            found[later.id] = original.id
    return found


def _sketch(gist: Gist) -> Sequence[int]:
    held = array("Q")
    held.frombytes(gist.sketch)
    return held


class Holders:
    """Which texts, by their number, have which piece: most pieces have one holder, so only the others have a list, and
    who has what is common is not kept."""

    def __init__(self) -> None:
        self._first: dict[int, int] = {}
        self._others: dict[int, list[int]] = {}
        self._telling: set[int] = set()

    def add(self, place: int, sketch: Sequence[int]) -> None:
        """Takes in a text."""
        for piece in sketch:
            if piece not in self._first:
                self._first[piece] = place
                self._telling.add(piece)
            elif piece in self._telling:
                others = self._others.setdefault(piece, [])
                others.append(place)
                if len(others) == COMMON:
                    self._telling.remove(piece)

    def sharing(self, sketch: Sequence[int]) -> list[int]:
        """The texts that share as many pieces with this sketch as a copy would, in order."""
        least = SHARED * len(sketch)
        told = self._telling.intersection(sketch)
        if len(told) < least:
            return []
        shared = Counter([self._first[piece] for piece in told])
        shared.update(chain.from_iterable([self._others.get(piece, ()) for piece in told]))
        return sorted(one for one, count in shared.items() if count >= least)


def _repeats(later: Reading, earlier: Reading) -> bool:
    """Whether an article says again what an earlier one says: its words, and no number or person that is not there.

    A number that is new is news (the schedule of another day, the price of another hour), and so is a name.
    """
    told = frozenset(words(earlier.prose))
    numbers = {word for word in words(later.prose) if word[0].isdigit()}
    # a name that editors gave to both stands in neither text
    if not (numbers <= told and _names(later) <= told | _names(earlier)):
        return False
    one, other = pieces(later.prose), pieces(earlier.prose)
    common = len(one & other)
    return len(one) >= SHORTEST and common >= REPEATED * len(one) and common >= LEFT * len(other)


def _names(reading: Reading) -> set[str]:
    """The words of the names of people below the headline."""
    blocks = reading.prose.blocks
    people = {
        one.value.name
        for one in reading.analysis.mentions
        if isinstance(one.value, Person) and blocks[one.block].kind != "title"
    }
    return {word for name in people for word in WORD.findall(name.casefold())}


def _is_near(one: Gist, other: Gist) -> bool:
    """Whether two articles came out within days, and both tell what is, or what is made up."""
    if one.head.fictional != other.head.fictional:
        return False
    return one.published is None or other.published is None or abs((one.published - other.published).days) <= NEAR
