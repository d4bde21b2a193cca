"""Precision, recall and F of an analysis against a gold file of the same form, a JSON object a line.

A gold line is ``{"text": …, "people": [{"start": 0, "end": 5, "name": …}]}``; ``countries`` have ``iso``, ``dates`` (or
``mentions``) ``type`` and ``value``, ``quotes`` perhaps a ``speaker``. What is ``"optional": true`` neither helps nor
hurts.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from msgspec import Struct

Row = dict[str, Any]
Spot = tuple[int, int]
Value = tuple[str, str]
Pairs = Sequence[tuple[Row, Row]]


class Figure(Struct, frozen=True):
    """How well something was found; the counts are 0 where a figure is a mean of shares."""

    name: str
    precision: float
    recall: float
    right: int = 0
    found: int = 0
    gold: int = 0

    @property
    def f(self) -> float:
        """The harmonic mean of precision and recall."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


class Share(Struct, frozen=True):
    """How many of those that were found are right in another respect; ``unknown`` were left open."""

    name: str
    right: int
    of: int
    unknown: int = 0


class Scores(Struct, frozen=True):
    """What a gold file says of an analysis."""

    figures: tuple[Figure, ...]
    shares: tuple[Share, ...] = ()


def ratio(right: int, total: int) -> float:
    """The share; all of nothing is right."""
    return right / total if total else 1.0


def figure(name: str, right: int, found: int, gold: int) -> Figure:
    """A figure of counts."""
    return Figure(name, ratio(right, found), ratio(right, gold), right, found, gold)


def told(scores: Scores) -> list[str]:
    """The scores, a line each."""
    lines = []
    for one in scores.figures:
        # a record of metrics knows how many were sought, and not how many were found
        found = f"right {one.right}, found {one.found}, " if one.found else ""
        counts = f" ({found}gold {one.gold})" if one.found or one.gold else ""
        lines.append(f"{one.name}: P {one.precision:.4f} R {one.recall:.4f} F {one.f:.4f}{counts}")
    for share in scores.shares:
        if share.name == SPEAKER:
            precision = ratio(share.right, share.of - share.unknown)
            counts = f"right {share.right} of {share.of} ({share.unknown} left unknown), precision {precision:.4f}"
            lines.append(f"{share.name}: {counts}")
        else:
            lines.append(f"{share.name}: {ratio(share.right, share.of):.4f}")
    return lines


def people(pairs: Pairs) -> Scores:
    """Exact spans; spans with the right name; and B-cubed over the right spans of an article."""
    n: Counter[str] = Counter()
    precision = recall = 0.0
    for gold_row, found_row in pairs:
        gold, found = _compared(gold_row, found_row, "people", "name", "name")
        both = gold.keys() & found.keys()
        n["gold"] += len(gold)
        n["found"] += len(found)
        n["right"] += len(both)
        n["linked"] += sum(same_name(found[spot], gold[spot]) for spot in both)
        for spot in sorted(both):
            meant = {other for other in both if gold[other] == gold[spot]}
            read = {other for other in both if found[other] == found[spot]}
            precision += len(meant & read) / len(read)
            recall += len(meant & read) / len(meant)
    exact = n["right"]
    return Scores(
        (
            figure("people strict", exact, n["found"], n["gold"]),
            figure("people linked", n["linked"], n["found"], n["gold"]),
            Figure("people B3", precision / exact if exact else 1.0, recall / exact if exact else 1.0),
        )
    )


def countries(pairs: Pairs) -> Scores:
    """Exact spans with the right code; and the set of codes of each text."""
    n: Counter[str] = Counter()
    for gold_row, found_row in pairs:
        gold, found = _compared(gold_row, found_row, "countries", "iso", "code")
        maybe = {one["iso"] for one in gold_row.get("countries", ()) if one.get("optional")}
        n["gold"] += len(gold)
        n["found"] += len(found)
        n["right"] += sum(found.get(spot) == code for spot, code in gold.items())
        meant = set(gold.values())
        read = set(found.values()) - (maybe - meant)
        n["codes right"] += len(meant & read)
        n["codes found"] += len(read)
        n["codes gold"] += len(meant)
    return Scores(
        (
            figure("countries strict", n["right"], n["found"], n["gold"]),
            figure("countries page", n["codes right"], n["codes found"], n["codes gold"]),
        )
    )


def dates(pairs: Pairs) -> Scores:
    """Exact spans; spans that overlap; exact spans with type and value; and of those that overlap the right values."""
    n: Counter[str] = Counter()
    for gold_row, found_row in pairs:
        gold, maybe = _dates(gold_row)
        found, _ = _dates(found_row)
        found = {spot: one for spot, one in found.items() if meets_any(spot, gold) or not meets_any(spot, maybe)}
        n["gold"] += len(gold)
        n["found"] += len(found)
        n["strict"] += len(gold.keys() & found.keys())
        n["whole"] += sum(found.get(spot) == one for spot, one in gold.items())
        for (kind, value), (found_kind, found_value) in _met(gold, found):
            n["met"] += 1
            n["kind"] += kind == found_kind
            n["value"] += value == found_value
    measures = (("strict", "strict"), ("relaxed", "met"), ("strict+type+value", "whole"), ("relaxed+value", "value"))
    return Scores(
        tuple(figure(f"dates {name}", n[key], n["found"], n["gold"]) for name, key in measures),
        (Share("dates value accuracy", n["value"], n["met"]), Share("dates type accuracy", n["kind"], n["met"])),
    )


SPEAKER = "quotes speaker"


def quotes(pairs: Pairs) -> Scores:
    """Direct quotes that overlap; and of those whose gold names a speaker, how many name the same."""
    n: Counter[str] = Counter()
    for gold_row, found_row in pairs:
        rows = gold_row.get("quotes", ())
        maybe = [_spot(one) for one in rows if one.get("optional")]
        gold = [one for one in rows if not one.get("optional")]
        found = [one for one in found_row.get("quotes", ()) if one.get("kind", "direct") == "direct"]
        spots = [_spot(one) for one in gold]
        n["gold"] += len(gold)
        n["found"] += sum(meets_any(_spot(one), spots) or not meets_any(_spot(one), maybe) for one in found)
        for one in gold:
            near = [other for other in found if meets(_spot(one), _spot(other))]
            if near:
                n["right"] += 1
                _count_speaker(n, one, max(near, key=lambda other: _shared(one, other)))
    figures = (figure("quotes relaxed", n["right"], n["found"], n["gold"]),)
    return Scores(figures, (Share(SPEAKER, n["speaker"], n["asked"], n["unknown"]),))


KINDS = {"countries": countries, "dates": dates, "people": people, "quotes": quotes}


def same_name(found: str, gold: str) -> bool:
    """Whether they are equal but for case, dots and hyphens, or the found name holds every word of the gold one."""
    read, meant = _words(found), _words(gold)
    return read == meant or set(meant) <= set(read)


def meets(one: Spot, other: Spot) -> bool:
    """Whether two stretches have a letter in common."""
    return one[0] < other[1] and other[0] < one[1]


def meets_any(spot: Spot, others: Iterable[Spot]) -> bool:
    """Whether it has a letter in common with one of these."""
    return any(meets(spot, other) for other in others)


def _words(name: str) -> list[str]:
    return re.sub(r"[^\w ]", " ", name.casefold()).split()


def _spot(row: Row) -> Spot:
    return row["start"], row["end"]


def _shared(one: Row, other: Row) -> int:
    return int(min(one["end"], other["end"]) - max(one["start"], other["start"]))


def _count_speaker(n: "Counter[str]", gold: Row, found: Row) -> None:
    meant, read = str(gold.get("speaker") or ""), str(found.get("speaker") or "")
    if meant:
        n["asked"] += 1
        n["unknown"] += not read
        n["speaker"] += bool(read) and (same_name(read, meant) or same_name(meant, read))


def _compared(
    gold_row: Row, found_row: Row, kind: str, gold_key: str, key: str
) -> tuple[dict[Spot, str], dict[Spot, str]]:
    """The spans that count, of gold and of what was found: a metonym and what only meets an optional one do not."""
    rows = gold_row.get(kind, ())
    gold = {_spot(one): one[gold_key] for one in rows if not one.get("optional")}
    maybe = [_spot(one) for one in rows if one.get("optional")]
    found = {
        _spot(mention): entity[key]
        for entity in found_row.get(kind, ())
        for mention in entity["mentions"]
        if mention.get("kind") != "metonym"
    }
    return gold, {spot: name for spot, name in found.items() if spot in gold or not meets_any(spot, maybe)}


def _dates(row: Row) -> tuple[dict[Spot, Value], list[Spot]]:
    rows = row["dates"] if "dates" in row else row.get("mentions", ())
    maybe = [_spot(one) for one in rows if one.get("optional")]
    return {_spot(one): (one["type"], one["value"]) for one in rows if not one.get("optional")}, maybe


def _met(
    gold: dict[Spot, tuple[str, str]], found: dict[Spot, tuple[str, str]]
) -> list[tuple[tuple[str, str], tuple[str, str]]]:
    """Each gold expression with that of the same span, else with the first that overlaps and is not taken yet."""
    pairs: list[tuple[Value, Value]] = []
    taken: set[Spot] = set()
    for spot, one in sorted(gold.items()):
        free = (other for other in sorted(found) if other not in taken and meets(spot, other))
        near = spot if spot in found else next(free, None)
        if near is not None:
            taken.add(near)
            pairs.append((one, found[near]))
    return pairs
