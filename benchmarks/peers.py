"""Dates and countries beside what a Python programmer would reach for first, on the same sentences, in one run.

    pip install ".[bench]"
    python benchmarks/peers.py DATES.jsonl COUNTRIES.jsonl

A line of DATES holds ``text``, ``published`` and ``mentions`` (start, end, value); one of COUNTRIES ``text`` and
``countries`` (start, end, iso). What is marked ``optional`` neither helps nor hurts. Ours is the shipped pipeline.

dateparser gives moments, so it is judged leniently: a gold week, month, year or part of day counts as right where its
moment lies in it; our values must be equal. A sentence is right where each gold mention meets a find of the right value
and nothing else is found. For countries the letters and the code must be right.
"""

import json
import re
import sys
import time
import warnings
from collections.abc import Callable
from datetime import date, datetime
from importlib.metadata import version
from pathlib import Path
from typing import Any, NamedTuple

import pycountry
from babel import Locale
from dateparser.search import search_dates

from warta.analyze.engine import finds, pipeline
from warta.nouns.mentions import Country, Timex

Row = dict[str, Any]
LONGEST_NAME = 5


class Find(NamedTuple):
    """A stretch of a sentence and what it is said to mean."""

    start: int
    end: int
    value: str


Finder = Callable[[Row], list[Find]]
Right = Callable[[str, str], bool]


def main(dates: Path, countries: Path) -> None:
    """Prints both tables."""
    versions = {name: version(name) for name in ("warta", "dateparser", "babel", "pycountry")}
    print(f"{', '.join(f'{name} {number}' for name, number in versions.items())}; Python {sys.version.split()[0]}\n")
    rows = [json.loads(line) for line in dates.read_text(encoding="utf-8").splitlines()]
    print(
        "| dates | found | exact span | value right | value precision | sentences right | clean negatives | ms each |"
    )
    print("|---|---|---|---|---|---|---|---|")
    print(dated("dateparser search_dates, `id`, lenient", rows, by_dateparser, lies_in))
    print(dated("Warta", rows, our_dates, str.__eq__))
    rows = [json.loads(line) for line in countries.read_text(encoding="utf-8").splitlines()]
    print("\n| countries | P | R | F | sentences right | clean negatives | ms each |")
    print("|---|---|---|---|---|---|---|")
    print(counted("CLDR `id` names (Babel)", rows, by_cldr))
    print(counted("pycountry, its names", rows, by_pycountry_names))
    print(counted("pycountry, lookup of capitalised words", rows, by_pycountry_lookup))
    print(counted("Warta", rows, our_countries))


def dated(name: str, rows: list[Row], finder: Finder, right: Right) -> str:
    """A row of the table of dates."""
    found = exact = values = finds_n = gold_n = sentences = clean = 0
    made, each = timed(rows, finder)
    for row, got in zip(rows, made, strict=True):
        gold, got = told(row["mentions"], "value", got)
        pairs = [(one, next((other for other in got if meet(one, other)), None)) for one in gold]
        hits = [(one, other) for one, other in pairs if other is not None]
        well = [(one, other) for one, other in hits if right(one.value, other.value)]
        found, exact = found + len(hits), exact + sum(one[:2] == other[:2] for one, other in hits)
        values, finds_n, gold_n = values + len(well), finds_n + len(got), gold_n + len(gold)
        sentences += len(well) == len(gold) == len(got)
        clean += not row["mentions"] and not got
    negatives = sum(not row["mentions"] for row in rows)
    cells = [
        *(f"{part} of {gold_n} ({part / gold_n:.1%})" for part in (found, exact, values)),
        f"{values / finds_n:.1%}",
        f"{sentences} of {len(rows)} ({sentences / len(rows):.1%})",
        f"{clean} of {negatives}",
        f"{each:.1f}",
    ]
    return f"| {name} | {' | '.join(cells)} |"


def counted(name: str, rows: list[Row], finder: Finder) -> str:
    """A row of the table of countries."""
    hits = finds_n = gold_n = sentences = clean = 0
    made, each = timed(rows, finder)
    for row, got in zip(rows, made, strict=True):
        gold, got = told(row["countries"], "iso", got)
        hits += len(set(gold) & set(got))
        finds_n, gold_n = finds_n + len(got), gold_n + len(gold)
        sentences += set(gold) == set(got)
        clean += not row["countries"] and not got
    negatives = sum(not row["countries"] for row in rows)
    precision, recall = hits / finds_n, hits / gold_n
    cells = [
        *(f"{100 * part:.1f}" for part in (precision, recall, 2 * precision * recall / (precision + recall))),
        f"{sentences} of {len(rows)} ({sentences / len(rows):.1%})",
        f"{clean} of {negatives}",
        f"{each:.1f}",
    ]
    return f"| {name} | {' | '.join(cells)} |"


def timed(rows: list[Row], finder: Finder) -> tuple[list[list[Find]], float]:
    """What a finder finds in each row, and the milliseconds of processor that a sentence took; loading not counted."""
    finder(rows[0])
    begun = time.process_time()
    made = [finder(row) for row in rows]
    return made, 1000 * (time.process_time() - begun) / len(rows)


def told(mentions: list[Row], key: str, got: list[Find]) -> tuple[list[Find], list[Find]]:
    """The gold that must be found, and the finds but for those that only meet optional gold."""
    gold = [Find(one["start"], one["end"], one[key]) for one in mentions if not one.get("optional")]
    maybe = [Find(one["start"], one["end"], "") for one in mentions if one.get("optional")]
    kept = [one for one in got if any(meet(one, g) for g in gold) or not any(meet(one, m) for m in maybe)]
    return gold, kept


def meet(one: Find, other: Find) -> bool:
    """Whether two stretches share a letter."""
    return one.start < other.end and other.start < one.end


def lies_in(gold: str, moment: str) -> bool:
    """Whether a moment lies in a value: 2023-08-30T10:00 in 2023-W35, in 2023-08, in 2023-08-30TNI."""
    at = datetime.fromisoformat(moment)
    if re.fullmatch(r"\d{4}-W\d\d", gold):
        year, week, _ = at.isocalendar()
        return gold == f"{year}-W{week:02d}"
    return at.isoformat().startswith(re.sub(r"T(?:MO|AF|EV|NI)\Z", "", gold))


def by_dateparser(row: Row) -> list[Find]:
    """dateparser's search with the publication day as its base."""
    base = datetime.fromisoformat(row["published"])
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        found = search_dates(row["text"], languages=["id"], settings={"RELATIVE_BASE": base}) or []
    finds_, at = [], 0
    for words, moment in found:
        start = row["text"].find(words, at)
        if start >= 0:
            at = start + len(words)
            finds_.append(Find(start, at, moment.replace(tzinfo=None).isoformat()))
    return finds_


def our_dates(row: Row) -> list[Find]:
    """The dates of the shipped pipeline."""
    nlp = pipeline()
    doc = nlp.make_doc(row["text"])
    doc.user_data["published"] = date.fromisoformat(row["published"])
    return [
        Find(one.span.start, one.span.end, one.value.value) for one in finds(nlp(doc)) if isinstance(one.value, Timex)
    ]


def our_countries(row: Row) -> list[Find]:
    """The countries of the shipped pipeline; metonyms are no names and are left out, as in the gold."""
    return [
        Find(one.span.start, one.span.end, one.value.code)
        for one in finds(pipeline()(row["text"]))
        if isinstance(one.value, Country) and one.value.kind == "name"
    ]


def named(text: str, names: dict[str, str]) -> list[Find]:
    """The longest of these names at each place."""
    pattern = "|".join(re.escape(name) for name in sorted(names, key=lambda name: (-len(name), name)))
    return [Find(*one.span(), names[one[0]]) for one in re.finditer(rf"\b(?:{pattern})\b", text)]


CLDR = {name: code for code, name in Locale("id").territories.items() if len(code) == 2 and code.isalpha()}
PYCOUNTRY = {
    name: country.alpha_2
    for country in pycountry.countries
    for name in (country.name, getattr(country, "common_name", ""), getattr(country, "official_name", ""))
    if name
}


def by_cldr(row: Row) -> list[Find]:
    """The territories' Indonesian names of CLDR."""
    return named(row["text"], CLDR)


def by_pycountry_names(row: Row) -> list[Find]:
    """The English names, common names and official names of pycountry."""
    return named(row["text"], PYCOUNTRY)


def by_pycountry_lookup(row: Row) -> list[Find]:
    """The longest run of capitalised words that pycountry's lookup knows (names and codes in any case)."""
    words = list(re.finditer(r"[^\W\d_]+", row["text"]))
    found: list[Find] = []
    for at, word in enumerate(words):
        if not word[0][0].isupper() or (found and word.start() < found[-1].end):
            continue
        for last in words[min(len(words), at + LONGEST_NAME) - 1 : at - 1 if at else None : -1]:
            try:
                code = pycountry.countries.lookup(row["text"][word.start() : last.end()]).alpha_2
            except LookupError:
                continue
            found.append(Find(word.start(), last.end(), code))
            break
    return found


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
