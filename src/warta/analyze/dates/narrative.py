"""What is counted from the last date told: dua hari kemudian, keesokan harinya, tahun sebelumnya, pada hari yang sama."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from warta.analyze.dates.absolute import date_of, time_of
from warta.analyze.dates.calendar import shifted
from warta.analyze.dates.context import TENSE_OF_DAYS, clause_before, is_coming, is_counted, is_of_law, words_before
from warta.analyze.dates.rule import Around, word_rule
from warta.analyze.dates.words import COUNT, PART, count_of, listed
from warta.nouns.mentions import Find, Timex

# the day of a statement is no step of the story: kata Budi, Senin (20/10)
STATED = re.compile(rf"\b{listed('said')}\b", re.IGNORECASE)
SINCE = re.compile(r"\b(?:sejak|dari)\s\Z", re.IGNORECASE)
# Kini, hampir 100 tahun kemudian: today
NOW = re.compile(r"\b(?:kini|sekarang|saat\sini|hari\sini),?\s\Z", re.IGNORECASE)
LOOKED_AT = 24
FARTHEST = 3000
# how exact a value must be for a unit: two days are counted from a day, two years from a year too
EXACTNESS = {"tahun": 0, "dekade": 0, "abad": 0, "bulan": 1, "kuartal": 1, "pekan": 2, "minggu": 2, "hari": 3}


def _anchor(near: Around, start: int, unit: str) -> date | None:
    """The first day of the last date told that is exact enough, before a statement's own day; nothing without one."""
    return next(iter(_anchors(near, start, unit)), None)


def _anchors(near: Around, start: int, unit: str) -> list[date]:
    """The days that a step of the story may be counted from, the likeliest first: the last ones told, then statements' own."""
    told = [(bool(STATED.search(clause_before(near, find.span.start))), at) for find, at in _told(near, unit)]
    return [at for is_stated, at in told if not is_stated] + [at for is_stated, at in told if is_stated]


def _anchor_back(near: Around, start: int, unit: str) -> date | None:
    """What *sehari sebelumnya* counts from: the last date of its paragraph, else the news itself, told at the top.

    A date behind *sejak* is background, and one to come in another paragraph is no past story's.
    """
    told = [row for row in _told(near, unit) if not SINCE.search(words_before(near, row[0].span.start, 8))]
    here = next((at for find, at in told if "\n" not in near.text[find.span.end : start]), None)
    if here or near.published is None:
        return here or next((at for _, at in told), None)
    past = [at for _, at in told if at <= near.published]
    top = next((at for find in near.before[:LOOKED_AT] if (at := _first_day(find, EXACTNESS[unit]))), None)
    return max(past[0], top) if past and top and top <= near.published else next(iter(past), None)


def _told(near: Around, unit: str) -> Iterator[tuple[Find, date]]:
    """The dates before that are exact enough for a unit, from the last one back; no law's."""
    for find in reversed(near.before[-LOOKED_AT:]):
        at = _first_day(find, EXACTNESS[unit])
        if at and not is_of_law(near, find.span.start, find.span.end):
            yield find, at


def _first_day(find: Find, exactness: int) -> date | None:
    """The first day of a date: 2023 -> 1 January 2023; nothing where it is less exact than asked."""
    value = find.value
    if not isinstance(value, Timex) or value.type not in ("DATE", "TIME"):
        return None
    told = re.match(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?|-W(\d\d)|-[QH]\d)?(?=T|\Z|/)", value.value)
    if told is None:
        return None
    if told[4]:
        return date.fromisocalendar(int(told[1]), int(told[4]), 1) if exactness <= 2 else None
    exact = 3 if told[3] else 1 if told[2] else 0
    return date(int(told[1]), int(told[2] or 1), int(told[3] or 1)) if exact >= exactness and int(told[1]) else None


@word_rule(
    "units after",
    rf"""(?:(?:sekitar|sekira|hampir|kurang\s+dari|lebih\s+dari)\s+)?
    (?:(?P<n>{COUNT})\s+(?P<u>hari|pekan|minggu|bulan|tahun|dekade)|se(?P<s>tahun|bulan|pekan|minggu|hari|dekade))\s+
    (?P<x>kemudian|sebelumnya|setelahnya|sesudahnya|berselang|(?:setelah|sesudah|sebelum)\s+(?:itu|nya))""",
    examples={
        "Selasa (27/2/2024) ... dua hari kemudian": "2024-02-29",
        "Pabrik dibangun pada 2019. Dua tahun kemudian": "2021",
        "Rapat 14 Februari 2024, padahal sehari sebelumnya": "2024-02-13",
    },
)
def units_after(found: re.Match[str], near: Around) -> Timex | None:
    """dua hari kemudian, setahun sebelumnya: from the last date told before; nothing without one."""
    unit, back = (found["u"] or found["s"]).lower(), found["x"].lower().startswith("sebelum")
    count = count_of(found["n"]) if found["n"] else 1
    if count is None or count != int(count) or count > FARTHEST:
        return None
    if back:
        at = _anchor_back(near, found.start(), unit)
        value = shifted(at, unit, -int(count)) if at else None
    elif near.published and NOW.search(clause_before(near, found.start())):
        return date_of(shifted(near.published, unit, 0) or "", anchor="published")
    else:
        value = _later(near, found, unit, int(count))
    return date_of(value, anchor="narrative") if value else None


def _later(near: Around, found: re.Match[str], unit: str, count: int) -> str | None:
    """So many units after the likeliest date: first one from which a story of the past does not step over the publication day."""
    values = [(at, value) for at in _anchors(near, found.start(), unit) if (value := shifted(at, unit, count))]
    likeliest = values[0][1] if values else None
    if near.published is None or is_coming(near, found.start(), found.end(), tense=TENSE_OF_DAYS):
        return likeliest
    today = shifted(near.published, unit, 0) or ""
    return next((value for at, value in values if at > near.published or value <= today), likeliest)


@word_rule(
    "next day",
    rf"(?:keesokan\s+(?:(?P<p>{PART})(?:nya)?|hari(?:nya)?)|esok\s+harinya|(?:ke)?esokannya|esoknya|(?<!-)hari\s+berikutnya)(?:\s+(?P<q>{PART}))?",
    examples={"Rabu (28/2) ... keesokan harinya": "2024-02-29", "Rabu (28/2) ... keesokan paginya": "2024-02-29TMO"},
)
def next_day(found: re.Match[str], near: Around) -> Timex | None:
    """keesokan harinya: the day after the last one told."""
    at = _anchor(near, found.start(), "hari")
    if at is None:
        return None
    part = found["p"] or found["q"]
    at += timedelta(days=1)
    return time_of(at, part, anchor="narrative") if part else date_of(at.isoformat(), anchor="narrative")


@word_rule(
    "unit before or after",
    r"(?<!-)(?P<u>pekan|minggu|bulan|tahun|hari)\s+(?P<x>sebelumnya|berikutnya|selanjutnya)",
    examples={
        "Pada 2023 laba naik dibanding tahun sebelumnya": "2022",
        "Pada Januari 2024 harga turun, dan bulan berikutnya": "2024-02",
    },
)
def unit_beside(found: re.Match[str], near: Around) -> Timex | None:
    """tahun sebelumnya, bulan berikutnya: beside the last one told."""
    if is_counted(near, found.start()):
        return None
    unit, back = found["u"].lower(), found["x"].lower() == "sebelumnya"
    at = _anchor(near, found.start(), unit)
    value = shifted(at, unit, -1 if back else 1) if at else None
    return date_of(value, anchor="narrative") if value else None


@word_rule(
    "the same day, month or year",
    r"(?P<u>hari|bulan|tahun)\s+(?:yang\s+)?sama(?!\s+(?:tahun|pada|di|seperti|dengan))",
    examples={"Rabu (28/2) ... pada hari yang sama": "2024-02-28", "Pada Maret 2020 ... tahun yang sama": "2020"},
)
def same_unit(found: re.Match[str], near: Around) -> Timex | None:
    """pada hari yang sama: the last one told."""
    at = _anchor(near, found.start(), found["u"].lower())
    value = shifted(at, found["u"].lower(), 0) if at else None
    return date_of(value, anchor="narrative") if value else None
