"""What the words around a match tell: whether it is to come, which year is spoken of, whose name a number is part of."""

import re

from warta.analyze.dates.rule import Around
from warta.analyze.dates.words import COMING, DAY, IN_WORDS, MONTH, PASSED, WEEKDAY, YEAR, listed, month_of
from warta.nouns.mentions import Find, Timex
from warta.nouns.text import Span

# how far back and ahead a cue or a date is looked for
SENTENCE = 300
AHEAD = 80
PARAGRAPH = 600
HALF_YEAR = 6
ENDS = re.compile(r"[.!?]['”\"]?\s|\n")
_TENSE = r"\b(?:(?P<coming>{coming})|(?P<passed>{passed}))\b|(?P<closed>[”]|\w[,.!?]?\"(?=[\s,]))"
_PASSED = f"{listed('passed')}|{listed('said')}"
TENSE_OF_DAYS = re.compile(_TENSE.format(coming=listed("coming"), passed=_PASSED), re.IGNORECASE)
TENSE_OF_MONTHS = re.compile(
    _TENSE.format(coming=f"{listed('coming')}|{listed('coming_months')}", passed=_PASSED), re.IGNORECASE
)
TENSES = {"coming": "coming", "passed": "past", "closed": ""}
# the expression's own last word: Juni mendatang, Jumat lalu
OWN_TENSE = re.compile(rf"\b(?:(?P<coming>{COMING}|lusa|lagi)|(?P<past>{PASSED}|semalam))\b", re.IGNORECASE)
DIRECTLY_BEHIND = 3
RELATIVE = re.compile(r"\b(?:yang|se(?:jak|menjak|telah|sudah)|usai)\b", re.IGNORECASE)
# a year told at the right of a list or a range holds for its left side: 28 Desember sampai 5 Januari 2026
RIGHT = re.compile(
    rf"""(?:\s?(?:,|--?|–|—|─|/)\s?|\s+(?:dan|atau|serta|maupun|hingga|sampai(?:\s+dengan)?|s\.?d\.?|ke)\s+){{1,2}}
    (?:pada\s+)?(?:(?:hari\s+)?{WEEKDAY},?\s+)?(?:tanggal\s+)?(?:{DAY}\s+)?(?:bulan\s+)?(?P<m>{MONTH})
    (?:\s+(?:(?P<y>{YEAR})\b|tahun\s+(?P<t>lalu|kemarin|silam|ini|depan|mendatang)\b))?""",
    re.IGNORECASE | re.VERBOSE,
)
LIST = 6
YEARS_AWAY = {"lalu": -1, "kemarin": -1, "silam": -1, "ini": 0, "depan": 1, "mendatang": 1}
# what is compared with, or lasts since then, is not what is spoken of
BACKGROUND = re.compile(
    r"\b(?:(?:dibanding(?:kan)?|daripada|ketimbang|dari|terhadap)(?:\s+\w+){0,2}|se(?:jak|menjak))\s\Z", re.IGNORECASE
)
LAW = re.compile(
    rf"""(?:\b(?:nomor|no\.?)\s*\S{{1,20}}|\d/\S{{0,20}}|\b{listed("laws")}(?:\s+\(?(?-i:[A-Z\d])\S*){{0,4}})\s*(?:tentang\s)?\Z""",
    re.IGNORECASE | re.VERBOSE,
)
COUNTED = re.compile(
    rf"(?<!\w)(?:\d{{1,3}}|{IN_WORDS}|beberapa|berapa|belas|puluh|ratus|ribu|belasan|puluhan|ratusan|ribuan|jutaan|juta|miliar)\s\Z",
    re.IGNORECASE,
)


def words_before(near: Around, start: int, reach: int = 40) -> str:
    """The text right before a match."""
    return near.text[max(0, start - reach) : start]


def words_behind(near: Around, end: int, reach: int = 40) -> str:
    """The text right behind a match."""
    return near.text[end : end + reach]


def is_counted(near: Around, start: int) -> bool:
    """Whether a number stands before a unit: tiga tahun lalu, beberapa dekade lalu."""
    return bool(COUNTED.search(words_before(near, start, 30)))


def clause_before(near: Around, start: int) -> str:
    """The sentence up to a match."""
    reach = words_before(near, start, SENTENCE)
    ends = [found.end() for found in ENDS.finditer(reach)]
    return reach[ends[-1] :] if ends else reach


def is_coming(near: Around, start: int, end: int, *, tense: re.Pattern[str]) -> bool:
    """Whether a bare month or weekday is one to come: by the nearest tense word before, or behind where it leads the sentence."""
    clause = clause_before(near, start)
    told = list(tense.finditer(clause))
    if told:
        return told[-1].lastgroup == "coming"
    if len(clause.split()) > 2:
        return False
    ahead = tense.search(ENDS.split(words_behind(near, end, AHEAD))[0])
    return ahead is not None and ahead.lastgroup == "coming"


def tense_around(near: Around, span: Span, *, tense: re.Pattern[str]) -> str:
    """Whether a date is told as ``coming`` or ``past``, or neither: by its own word, else the nearest tense word before, else behind.

    kata Budi, Jumat (11/4) -> past: the day of a statement, even where its number is a slip and lies ahead.
    """
    if own := OWN_TENSE.search(near.text, span.start, span.end):
        return str(own.lastgroup)
    clause = clause_before(near, span.start)
    told = list(tense.finditer(clause))
    if told:
        return TENSES[told[-1].lastgroup or ""]
    ahead = tense.search(ENDS.split(words_behind(near, span.end, AHEAD))[0])
    leads = len(clause.split()) <= 2
    if ahead is None or not (leads or (ahead.start() <= DIRECTLY_BEHIND and not RELATIVE.search(clause))):
        return ""
    return TENSES[ahead.lastgroup or ""]


def year_ahead(near: Around, month: int, end: int) -> int | None:
    """The year that the right side of a list or range tells: Januari dan Februari 2026, Desember sampai 5 Januari 2026."""
    for _ in range(LIST):
        right = RIGHT.match(near.text, end)
        if right is None:
            return None
        year = int(right["y"]) if right["y"] else None
        if right["t"] and near.published:
            year = near.published.year + YEARS_AWAY[right["t"].lower()]
        if year:
            return year - (month > month_of(right["m"]))
        end = right.end()
    return None


def year_spoken_of(near: Around, month: int, start: int) -> int | None:
    """The year of the narrative, where the last date before tells one by its digits: 29 September 1955 … pada Desember.

    A year long past holds; last year's and a coming one only for a month that goes on from there.
    """
    last = next((find for find in reversed(near.before[-4:]) if timex(find).type in ("DATE", "TIME")), None)
    if last is None or near.published is None or not _same_paragraph(near, last, start):
        return None
    value = timex(last)
    told = re.match(r"(\d{4})(?:-(\d\d))?(?![\d-]*/)", value.value)
    if (
        value.anchor not in ("written", "narrative")
        or not told
        or BACKGROUND.search(words_before(near, last.span.start))
    ):
        return None
    year, from_month = int(told[1]), int(told[2] or 0)
    ago = near.published.year - year
    goes_on = bool(from_month) and month - from_month >= 0
    soon = goes_on and month - from_month <= HALF_YEAR
    return year if ago >= 2 or (ago == 1 and goes_on) or (ago < 0 and soon) else None


def _same_paragraph(near: Around, find: Find, start: int) -> bool:
    return start - find.span.end <= PARAGRAPH and "\n" not in near.text[find.span.end : start]


def timex(find: Find) -> Timex:
    """The value of a find of this folder."""
    assert isinstance(find.value, Timex)
    return find.value


def is_of_law(near: Around, start: int, end: int) -> bool:
    """Whether a year or day belongs to a law's name: UU Nomor 11 Tahun 2008, Perpres 40/2016 tanggal 3 Mei 2016 tentang."""
    behind = words_behind(near, end, 12)
    return bool(
        LAW.search(words_before(near, start, 60)) or re.match(r"\s+(?:nomor|no\.|tentang)", behind, re.IGNORECASE)
    )
