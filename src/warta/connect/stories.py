"""Articles chained into stories over days: by index and by average likeness, never over all pairs."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from heapq import heapify, heappop, heappush
from itertools import islice, takewhile

from warta.connect.copies import originals
from warta.connect.likeness import Profile, cosine, profiles
from warta.nouns.gist import Gist
from warta.nouns.site import Story

# days between neighbours of a story, at most
GAP = 10
# so many of the latest articles that share a name are looked at
LOOKED_AT = 60
# the least that names, and words, must share; how alike two strands must be on average to be one story
NAMES, WORDS, ALIKE = 0.1, 0.08, 0.16
# words tell more of a matter than names, which a firm or a club shares over many matters; least tells one name alone
WORDS_WEIGH, ONE_NAME = 0.6, 0.5
# what a day between them takes from the likeness of two articles
A_DAY = 0.05
# words so alike are looked at as copies
NEARLY_THE_SAME = 0.5
LEAST_ARTICLES, LEAST_DAYS = 3, 2

Pairs = dict[tuple[int, int], float]


def stories(
    gists: Iterable[Gist], linked: Mapping[str, Mapping[str, int]], are_copies: Callable[[str, str], bool]
) -> tuple[Story, ...]:
    """The stories of the archive, the one with the newest article first; no article is in two.

    ``linked`` are the people and countries of each article; of few pairs it is asked whether they ``are_copies``.
    """
    by_id = {one.id: one for one in gists if not one.is_column}
    told = sorted(profiles(by_id.values(), linked), key=lambda one: (one.day, _clock(by_id[one.article])))
    alike, near = _alike(told)
    copies = originals(near, lambda one, other: are_copies(told[one].article, told[other].article))
    apart = {pair: value for pair, value in alike.items() if not copies.keys() & set(pair)}
    strands = chained([one.day for one in told], apart)
    found = (_story(strand, told, apart, copies) for strand in strands if _is_story(strand, told))
    last = {one.article: (-one.day, one.article) for one in told}
    return tuple(sorted(found, key=lambda story: last[story.articles[-1]]))


def _clock(gist: Gist) -> tuple[str, str]:
    return (gist.head.stamp.clock if gist.head.stamp else "", gist.id)


def _alike(told: Sequence[Profile]) -> tuple[Pairs, list[tuple[int, int]]]:
    """How alike articles are that share names and words within days, and the pairs whose words are nearly the same."""
    alike: Pairs = {}
    near = []
    holders: dict[str, list[int]] = {}
    days = [one.day for one in told]
    for later, one in enumerate(told):
        first = bisect_left(days, one.day - GAP)
        seen: set[int] = set()
        for name in one.names:
            held = holders.setdefault(name, [])
            seen.update(takewhile(first.__le__, islice(reversed(held), LOOKED_AT)))
            held.append(later)
        for earlier in sorted(seen):
            other = told[earlier]
            words = cosine(one.words, other.words)
            if words >= NEARLY_THE_SAME:
                near.append((earlier, later))
            if words >= WORDS and (names := cosine(one.names, other.names)) >= NAMES:
                breadth = ONE_NAME if len(one.names.keys() & other.names.keys()) == 1 else 1
                apart = 1 - A_DAY * (one.day - other.day)
                alike[earlier, later] = names ** (1 - WORDS_WEIGH) * words**WORDS_WEIGH * breadth * apart
    return alike, near


def chained(days: Sequence[int], alike: Pairs) -> list[list[int]]:
    """The articles parted into strands: the two most alike are joined, as long as they are alike enough on average.

    Pairs of articles more than GAP days apart are not averaged, so that a story may last; ``days`` are in order.
    """
    strands = {place: [place] for place in range(len(days))}
    links: dict[int, dict[int, float]] = {place: {} for place in strands}
    for (one, other), value in alike.items():
        links[one][other] = links[other][one] = value
    waiting = [(-value, one, other) for (one, other), value in alike.items() if value >= ALIKE]
    heapify(waiting)
    joined = len(days)
    while waiting:
        _, one, other = heappop(waiting)
        if one in strands and other in strands:
            strands[joined] = sorted(strands.pop(one) + strands.pop(other))
            links[joined] = _joined(one, other, links)
            for third, total in links[joined].items():
                links[third][joined] = total
                mean = total / _close(strands[joined], strands[third], days)
                if mean >= ALIKE:
                    heappush(waiting, (-mean, third, joined))
            joined += 1
    return sorted(strands.values())


def _joined(one: int, other: int, links: dict[int, dict[int, float]]) -> dict[int, float]:
    """What two strands have in common with the others, taken together; their own rows go."""
    total = links.pop(one)
    for third, value in links.pop(other).items():
        total[third] = total.get(third, 0) + value
    del total[one], total[other]
    for third in total:
        links[third].pop(one, None)
        links[third].pop(other, None)
    return total


def _close(one: Sequence[int], other: Sequence[int], days: Sequence[int]) -> int:
    """How many pairs of articles of two strands are at most GAP days apart."""
    if len(one) > len(other):
        one, other = other, one

    def day(place: int) -> int:
        return days[place]

    return sum(
        bisect_right(other, days[place] + GAP, key=day) - bisect_left(other, days[place] - GAP, key=day)
        for place in one
    )


def _is_story(strand: Sequence[int], told: Sequence[Profile]) -> bool:
    return len(strand) >= LEAST_ARTICLES and len({told[place].day for place in strand}) >= LEAST_DAYS


def _story(strand: list[int], told: Sequence[Profile], alike: Pairs, copies: Mapping[int, int]) -> Story:
    weight = {
        place: sum(alike.get((min(place, other), max(place, other)), 0) for other in strand if other != place)
        for place in strand
    }
    central = min(strand, key=lambda place: (-weight[place], place))
    articles = tuple(told[place].article for place in strand)
    return Story(
        id=f"cerita/{articles[0].partition('/')[2]}",
        articles=articles,
        central=told[central].article,
        copies={told[copy].article: told[first].article for copy, first in copies.items() if first in strand},
    )
