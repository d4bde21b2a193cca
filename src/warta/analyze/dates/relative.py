"""What is counted from the publication day: kemarin, malam ini, pekan depan, dua hari lalu."""

import re
from datetime import date, timedelta

from warta.analyze.dates.absolute import date_of, time_of
from warta.analyze.dates.calendar import shifted
from warta.analyze.dates.context import (
    NUMBERED,
    TENSE_OF_MONTHS,
    clause_before,
    is_coming,
    is_counted,
    words_before,
    year_spoken_of,
)
from warta.analyze.dates.durations import period
from warta.analyze.dates.rule import Around, word_rule
from warta.analyze.dates.words import (
    ABOUTS,
    COUNT,
    DAY_WORDS,
    EDGE,
    PART,
    about_of,
    count_of,
    digits_of,
    either,
    listed,
)
from warta.nouns.mentions import Timex

MONTHS_OF_EDGES = {"awal": 1, "pertengahan": 6}
# a vague "recently" or "some day": kemarin-kemarin, hari-hari kemarin, besok-besok
WEEKS = ("pekan", "minggu")
SATURDAY = 6
PAST_BEFORE = re.compile(rf"\b{listed('passed')}\b|\b(?:selama|sepanjang)\s\Z", re.IGNORECASE)
DOUBLED = re.compile(r"-\w", re.IGNORECASE)


def _day_from(near: Around, days: int) -> date | None:
    return near.published + timedelta(days=days) if near.published else None


@word_rule(
    "day word",
    rf"(?:(?P<q>{PART})\s+)?(?P<w>{either(DAY_WORDS)})(?:\s+(?P<p>{PART}))?",
    examples={
        "hari ini": "2024-02-29",
        "kemarin": "2024-02-28",
        "besok pagi": "2024-03-01TMO",
        "sore hari ini": "2024-02-29TAF",
        "malam kemarin": "2024-02-28TNI",
    },
)
def day_word(found: re.Match[str], near: Around) -> Timex | None:
    """hari ini, kemarin, besok pagi; no *kemarin-kemarin*."""
    before = words_before(near, found.start(), 8)
    if DOUBLED.match(near.text, found.end()) or before.endswith("-"):
        return None
    day = _day_from(near, DAY_WORDS[" ".join(found["w"].lower().split())])
    if day is None:
        return None
    part = found["p"] or found["q"]
    return time_of(day, part, anchor="published") if part else date_of(day.isoformat(), anchor="published")


@word_rule(
    "part of a day near",
    rf"""(?P<a>tadi|nanti)\s+(?P<p>{PART})(?!\s+hari\s+ini)
    | (?P<q>{PART})\s+(?:hari\s+)?(?P<b>ini|tadi|nanti)
    | (?P<s>semalam)(?!\s+suntuk)""",
    examples={
        "tadi malam": "2024-02-28TNI",
        "semalam": "2024-02-28TNI",
        "malam ini": "2024-02-29TNI",
        "nanti sore": "2024-02-29TAF",
        "dini hari tadi": "2024-02-29TMO",
    },
)
def near_part(found: re.Match[str], near: Around) -> Timex | None:
    """tadi pagi, malam ini, semalam."""
    part = (found["p"] or found["q"] or "malam").lower()
    is_last_night = bool(found["s"]) or (part == "malam" and (found["a"] or "").lower() == "tadi")
    if found["s"] and re.search(r"\b(?:sehari|hari|se)\s*\Z", words_before(near, found.start(), 8), re.IGNORECASE):
        return None
    day = _day_from(near, -1 if is_last_night else 0)
    return time_of(day, part, anchor="published") if day else None


@word_rule(
    "week, month or year near",
    rf"{EDGE}?(?P<u>pekan|minggu|bulan|tahun)\s+(?P<x>ini|nanti|kemarin|depan|mendatang|(?:yang\s+)?(?:lalu|silam))(?!-)",
    examples={
        "pekan lalu": "2024-W08",
        "bulan depan": "2024-03",
        "Minggu depan": "2024-W10",
        "tahun ini": "2024",
        "awal tahun depan": "2025",
        "akhir pekan ini": "2024-W09-WE",
        "akhir pekan nanti": "2024-W09-WE",
    },
)
def unit_near(found: re.Match[str], near: Around) -> Timex | None:
    """pekan lalu, bulan ini, tahun depan; Minggu depan (but Minggu kemarin is a Sunday); no *tiga tahun lalu*, no *tahun-tahun lalu*."""
    if is_counted(near, found.start()) or words_before(near, found.start(), 1) == "-":
        return None
    word = found["x"].lower()
    if found["u"] == "Minggu" and word not in ("ini", "lalu", "depan"):
        return None
    away = 0 if word in ("ini", "nanti") else 1 if word in ("depan", "mendatang") else -1
    return _unit_from(near, found["u"].lower(), away, found["edge"])


@word_rule(
    "edge of a week, month or year",
    r"(?P<edge>awal|pertengahan|a?khir|penghujung)\s+(?P<u>pekan|minggu|bulan|tahun)(?!\s+(?:ke|\d|depan|mendatang)|-)",
    examples={"akhir pekan": "2024-W09-WE", "sejak awal tahun": "2024", "sampai akhir bulan": "2024-02"},
)
def edge_near(found: re.Match[str], near: Around) -> Timex | None:
    """akhir pekan, awal tahun without more: this week's, this year's, or that of the year spoken of."""
    if re.search(r"\b(?:setiap|tiap|saban|liburan?|tutup)\s\Z", words_before(near, found.start(), 9), re.IGNORECASE):
        return None
    told = year_spoken_of(near, MONTHS_OF_EDGES.get(found["edge"].lower(), 12), found.start())
    if told and found["u"].lower() == "tahun":
        return date_of(str(told), anchor="narrative", edge=found["edge"])
    return _unit_from(near, found["u"].lower(), -_is_past_weekend(found, near), found["edge"])


def _is_past_weekend(found: re.Match[str], near: Around) -> bool:
    """Whether *akhir pekan* is the one before: told on a weekday, after telah or selama: harga telah naik akhir pekan."""
    if near.published is None or found["u"].lower() not in WEEKS or near.published.isoweekday() >= SATURDAY:
        return False
    if found["edge"].lower() not in ("akhir", "ahir") or is_coming(
        near, found.start(), found.end(), tense=TENSE_OF_MONTHS
    ):
        return False
    return bool(PAST_BEFORE.search(clause_before(near, found.start())))


def _unit_from(near: Around, unit: str, away: int, edge: str | None) -> Timex | None:
    if near.published is None:
        return None
    value = shifted(near.published, unit, away)
    if value and unit in ("pekan", "minggu") and edge and edge.lower() == "akhir":
        return date_of(f"{value}-WE", anchor="published")
    return date_of(value, anchor="published", edge=edge) if value else None


@word_rule(
    "units away",
    rf"""(?:(?P<edge>{either(ABOUTS)})\s+)?
    (?:(?P<n>{COUNT})\s+(?P<u>hari|malam|pekan|minggu|bulan|tahun|dekade|dasawarsa|abad)
      | se(?P<s>tahun|bulan|pekan|minggu|hari|dekade|abad))
    \s+(?P<x>(?:yang\s+)?(?:lalu|silam)|lagi|mendatang)(?!\s+lintas)""",
    examples={
        "dua hari lalu": "2024-02-27",
        "empat bulan yang lalu": "2023-10",
        "tiga tahun lagi": "2027",
        "setahun lalu": "2023",
        "Dua pekan silam": "2024-W07",
        "Lima puluh tahun lalu": "1974",
    },
)
def units_away(found: re.Match[str], near: Around) -> Timex | None:
    """dua hari lalu, tiga tahun lagi: as exact as the unit; after *dalam* or *selama*, *N hari mendatang* is a duration."""
    unit = (found["u"] or found["s"]).lower()
    count = count_of(found["n"]) if found["n"] else 1
    before = words_before(near, found.start(), 8)
    if (
        near.published is None
        or count is None
        or count != int(count)
        or count > 3000
        or re.search(r"\d\s?[-–]\s?\Z", before)
        or (found["n"] and NUMBERED.search(words_before(near, found.end("n") + 1)))
    ):
        return None
    word = found["x"].lower()
    if unit == "tahun" and _is_year(found["n"] or "", word, near.published):
        return date_of(found["n"])
    if word == "mendatang" and re.search(r"\b(?:dalam|selama)\s\Z", before, re.IGNORECASE):
        return _lasting(found["n"] or "1", unit)
    value = shifted(near.published, unit, int(count) * (1 if word in ("lagi", "mendatang") else -1))
    return Timex("DATE", value, about_of(found["edge"]), "published") if value else None


def _is_year(digits: str, word: str, published: date) -> bool:
    """Whether a number before *tahun lalu* is a year and no count: sejak 2023 tahun lalu; a round one counts: 2000 tahun lalu."""
    return (
        bool(re.fullmatch(r"(?:19|20)\d\d", digits))
        and word not in ("lagi", "mendatang")
        and (int(digits) <= published.year and int(digits) % 100 > 0)
    )


def _lasting(count: str, unit: str) -> Timex | None:
    digits = digits_of(count)
    return Timex("DURATION", period([(digits, unit)])) if digits else None
