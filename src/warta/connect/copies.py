"""Which articles are nearly the same text: a wire story that several houses print is one article, told once."""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date

from warta.clean.pieces import numbers, pieces
from warta.connect.order import oldest_first
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


def is_copy(one: frozenset[int], other: frozenset[int]) -> bool:
    """Whether most of the shorter text stands in the longer one, as where paragraphs were cut from it."""
    shorter = min(len(one), len(other))
    return shorter >= SHORTEST and len(one & other) >= SAME * shorter


def originals(pairs: Iterable[tuple[int, int]], texts: dict[int, frozenset[int]]) -> dict[int, int]:
    """For each text that copies an earlier one the first such; ``pairs`` (earlier, later) in order of the later."""
    first: dict[int, int] = {}
    for earlier, later in pairs:
        if later not in first and is_copy(texts[earlier], texts[later]):
            first[later] = first.get(earlier, earlier)
    return first


def repeats(readings: Iterable[Reading]) -> dict[str, str]:
    """For each article that says again what an earlier one says, and nothing new, the id of the earliest such."""
    holders: dict[int, list[Reading]] = {}
    found: dict[str, str] = {}
    for later in oldest_first(readings):
        original = next((one for one in _candidates(later, holders) if _repeats(later, one)), None)
        if original is not None:
            found[later.article.id] = original.article.id
            continue
        for piece in later.sketch:
            holders.setdefault(piece, []).append(later)
    return found


def _candidates(later: Reading, holders: dict[int, list[Reading]]) -> Iterator[Reading]:
    """The earlier articles that share pieces enough, the earliest first."""
    known: dict[str, Reading] = {}
    shared: Counter[str] = Counter()
    for piece in later.sketch:
        held = holders.get(piece, [])
        if len(held) <= COMMON:
            for one in held:
                known[one.article.id] = one
                shared[one.article.id] += 1
    near = [known[one] for one, count in shared.items() if count >= SHARED * len(later.sketch)]
    return iter(oldest_first(near))


def _repeats(later: Reading, earlier: Reading) -> bool:
    """Whether an article says again what an earlier one says: its words, and no number that is not there.

    A number that is new is news: the schedule of another day, the price of another hour.
    """
    if not _is_near(later.analysis.published, earlier.analysis.published):
        return False
    if later.article.meta.fictional != earlier.article.meta.fictional:
        return False
    one, other = pieces(later.prose), pieces(earlier.prose)
    common = len(one & other)
    is_same = len(one) >= SHORTEST and common >= REPEATED * len(one) and common >= LEFT * len(other)
    return is_same and numbers(later.prose) <= numbers(earlier.prose)


def _is_near(one: date | None, other: date | None) -> bool:
    return one is None or other is None or abs((one - other).days) <= NEAR
