"""How often the year of ``Rabu (30/8)`` is told rightly: years that journalists wrote are cut out and told again.

    python benchmarks/years.py ARTICLES.jsonl[.xz] [--errors N]

A line of the file holds ``text`` and ``date``, the publication day. Of every ``weekday (d/m/yyyy)`` whose weekday is
that of its day the year is cut out, in the whole article at once, and the finder reads the article again. Two simpler
rules are told beside: the publication's year, and the year of the nearest such day. Errors are counted by kind.
"""

import argparse
import json
import lzma
import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

from warta.analyze.dates import find_dates
from warta.analyze.dates.words import WEEKDAY, weekday_of
from warta.analyze.dates.words import day as real
from warta.nouns.mentions import Timex

WRITTEN = re.compile(
    rf"(?<!\w)(?P<w>{WEEKDAY})(?P<gap>,?\s*\(\s*)(?P<d>\d{{1,2}})/(?P<m>\d{{1,2}})(?P<y>/(?:19|20)\d\d)(?=\s*\))",
    re.IGNORECASE,
)


class Cut(NamedTuple):
    """A day whose year was cut out: where its weekday begins in the cut text, what it was, what was found there."""

    at: int
    day: date
    found: Timex | None


def main(path: Path, errors: int) -> None:
    """Prints the shares, and the errors by kind."""
    days = disagreeing = nearest = same = 0
    kinds: Counter[str] = Counter()
    with lzma.open(path, "rt") if path.suffix == ".xz" else path.open(encoding="utf-8") as lines:
        rows = (row for line in lines if (row := json.loads(line))["date"])
        for row in rows:
            published = date.fromisoformat(row["date"][:10])
            cuts, others = cut(row["text"], published)
            disagreeing += others
            for one in cuts:
                days += 1
                same += one.day.year == published.year
                nearest += one.day == closest(one.day, published)
                kind = judged(one, published)
                kinds[kind] += 1
                if kind != "right" and errors > 0:
                    errors -= 1
                    print(f"{kind}: published {published}, written {one.day}, found {one.found}")
    print(f"{days:,} days with an agreeing weekday ({disagreeing:,} others left out)")
    print(f"rule: {kinds['right']:,} right, {kinds['right'] / days:.3%}")
    print(f"nearest year: {nearest:,}, {nearest / days:.3%}; publication's year: {same:,}, {same / days:.3%}")
    for kind, count in sorted(kinds.items(), key=lambda pair: (-pair[1], pair[0])):
        print(f"  {count:6,} {kind}")


def cut(text: str, published: date) -> tuple[list[Cut], int]:
    """The days whose year was cut out, with what is found without it, and how many have a weekday that disagrees."""
    pieces, cuts, disagreeing, end, shift = [], [], 0, 0, 0
    for found in WRITTEN.finditer(text):
        day = real(int(found["y"][1:]), int(found["m"]), int(found["d"]))
        if day is None or day.isoweekday() != weekday_of(found["w"]):
            disagreeing += 1
            continue
        pieces.append(text[end : found.start("y")])
        cuts.append((found.start() - shift, day))
        end, shift = found.end("y"), shift + len(found["y"])
    finds = dict(read("".join([*pieces, text[end:]]), published)) if cuts else {}
    return [Cut(at, day, finds.get(at)) for at, day in cuts], disagreeing


def read(text: str, published: date) -> Iterator[tuple[int, Timex]]:
    """Where each temporal expression begins (behind the word hari), and what it means."""
    for find in find_dates(text, published=published):
        if isinstance(find.value, Timex):
            yield (
                find.span.start + len(re.match(r"(?:hari\s+)?", text[find.span.start :], re.IGNORECASE)[0]),
                find.value,
            )


def judged(one: Cut, published: date) -> str:
    """Right, or the kind of the error: what was said, and how far from the publication the day lies."""
    if one.found is None:
        return "not found as a date that begins there"
    if one.found.value.startswith(one.day.isoformat()):
        return "right"
    away = (one.day - published).days
    far = next(name for most, name in FAR if abs(away) <= most)
    return f"{'after' if away > 0 else 'before'} the publication, {far}; {one.found.flag or 'no doubt told'}"


FAR = ((14, "within 14 days"), (120, "within 120 days"), (400, "within 400 days"), (100_000, "more than 400 days"))


def closest(day: date, published: date) -> date:
    """The same day and month in the year nearest the publication."""
    years = (published.year - 1, published.year, published.year + 1)
    same = [other for year in years if (other := real(year, day.month, day.day))]
    return min(same, key=lambda other: abs((other - published).days), default=day)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", type=Path)
    parser.add_argument("--errors", type=int, default=0, help="show the first N errors")
    chosen = parser.parse_args()
    main(chosen.articles, chosen.errors)
