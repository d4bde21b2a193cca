"""The day an article was published, read from its text; and doubts about its dates."""

import re
from collections import Counter
from datetime import date

from warta.analyze.dates.words import DAY, MONTH, WEEKDAY, YEAR, day, month_of, weekday_of
from warta.nouns.mentions import Find, Timex

FULL = re.compile(
    rf"(?P<w>{WEEKDAY}),?\s*\(\s*(?P<d>{DAY})[/.-](?P<m>\d{{1,2}})[/.-](?P<y>\d{{4}})\s*\)", re.IGNORECASE
)
WORDS = re.compile(rf"(?P<w>{WEEKDAY}),?\s+(?P<d>{DAY})\s+(?P<m>{MONTH})\s+(?P<y>{YEAR})", re.IGNORECASE)
SHORT = re.compile(rf"(?P<w>{WEEKDAY}),?\s*\(\s*(?P<d>{DAY})[/-](?P<m>\d{{1,2}})\s*\)", re.IGNORECASE)
PLAIN = re.compile(rf"(?<![\w/.-])(?P<d>{DAY})\s+(?P<m>{MONTH})\s+(?P<y>{YEAR})(?!\w)", re.IGNORECASE)
BRACKETED = re.compile(rf"\(\s*(?P<d>{DAY})/(?P<m>\d{{1,2}})/(?P<y>\d{{4}})\s*\)")
# a date without a weekday is trusted only at the top of a report, and only where it is no day of history
TOP = 300
OLDEST = date(1995, 1, 1)
REACH = 28
FAR = 45
_DISAGREES = "{0.day}/{0.month}/{0.year} is a {1}."
DOUBTS = {
    "weekday-typo": _DISAGREES,
    "conflict": _DISAGREES,
    "year-fixed": "read as {0.day}/{0.month}/{0.year}, a {1}.",
    "month-fixed": "read as {0.day}/{0.month}/{0.year}, a {1}.",
}
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def publication_day(text: str, *, latest: date) -> tuple[date, str] | None:
    """The day that a report tells of itself and how it was found: ``text`` a full date with its weekday, ``weekday`` a day and
    month whose weekday names the year. None where it tells none. No day after ``latest``.
    """
    told = [(match, at) for match in FULL.finditer(text) if (at := _written(match, int(match["m"]))) and at <= latest]
    told = told or [
        (match, at) for match in WORDS.finditer(text) if (at := _written(match, month_of(match["m"]))) and at <= latest
    ]
    # a date that its weekday confirms outweighs one with a slip; a slip alone is kept as written, and told as a doubt
    full = [at for match, at in told if _agreeing(match, at)] or [at for _, at in told]
    if full:
        # a report looks back on days, and announces few: the day named most, of equals the latest
        counted = Counter(full)
        return max(counted, key=lambda found: (counted[found], found)), "text"
    top = text[:TOP]
    plain = [found for match in PLAIN.finditer(top) if (found := _written(match, month_of(match["m"])))]
    plain += [found for match in BRACKETED.finditer(top) if (found := _written(match, int(match["m"])))]
    recent = [found for found in plain if OLDEST <= found <= latest]
    if recent:
        return max(recent), "text"
    short = [found for match in SHORT.finditer(text) if (found := _by_weekday(match, latest))]
    newest = max(short, default=None)
    return (max(found for found in short if abs((newest - found).days) <= FAR), "weekday") if newest else None


def doubts(finds: tuple[Find, ...], text: str) -> tuple[str, ...]:
    """What the editor should look at: a weekday that disagrees with its date or its year, in the order of the text, each once."""
    told = []
    for find in finds:
        value = find.value
        if isinstance(value, Timex) and value.flag in DOUBTS:
            words = " ".join(text[find.span.start : find.span.end].split())
            at = date.fromisoformat(value.value[:10])
            told.append(f'"{words}": {DOUBTS[value.flag].format(at, WEEKDAYS[at.weekday()])}')
    return tuple(dict.fromkeys(told))


def _written(found: re.Match[str], month: int) -> date | None:
    return day(int(found["y"]), month, int(found["d"]))


def _agreeing(found: re.Match[str], at: date) -> bool:
    return at.isoweekday() == weekday_of(found["w"])


def _by_weekday(found: re.Match[str], latest: date) -> date | None:
    """The latest day, not after ``latest``, of that day and month on which that weekday fell."""
    fitting = (day(year, int(found["m"]), int(found["d"])) for year in range(latest.year, latest.year - REACH, -1))
    return next((at for at in fitting if at and at <= latest and at.isoweekday() == weekday_of(found["w"])), None)
