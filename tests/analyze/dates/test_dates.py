"""Dates in sentences, their values, and what only looks like a date."""

import re
import time
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from warta.analyze.dates import doubts, find_dates, publication_day
from warta.analyze.dates.holidays import HOLIDAYS, holiday_rules
from warta.analyze.dates.rule import RULES
from warta.decode import mapping_yaml
from warta.nouns.mentions import Find, NameSpan, Timex
from warta.nouns.text import Span

CORPUS = mapping_yaml((Path(__file__).parents[2] / "corpus/dates.yaml").read_text(encoding="utf-8")).values
PUBLISHED = date(2024, 2, 29)


def values_of(find: Find) -> Timex:
    assert isinstance(find.value, Timex)
    return find.value


def values(text: str, published: date | None = PUBLISHED, names: tuple[NameSpan, ...] = ()) -> list[str]:
    return [
        find.value.value for find in find_dates(text, published=published, names=names) if isinstance(find.value, Timex)
    ]


@pytest.mark.parametrize(
    ("rule", "text", "value"),
    [(rule.name, text, value) for rule in (*RULES, *holiday_rules(HOLIDAYS)) for text, value in rule.examples.items()],
)
def test_every_rule_reads_its_own_examples(rule: str, text: str, value: str) -> None:
    found = find_dates(text, published=PUBLISHED)
    assert rule in [find.rule for find in found]
    assert values(text)[-1] == value


@pytest.mark.parametrize(
    ("value", "text"), [(value, text) for value, texts in CORPUS["reads"].items() for text in texts]
)
def test_a_date_is_read(value: str, text: str) -> None:
    assert values(text) == [value]


@pytest.mark.parametrize("text", CORPUS["ignores"])
def test_what_only_looks_like_a_date_is_none(text: str) -> None:
    assert values(text) == []


@pytest.mark.parametrize(("text", "expected"), [(row["text"], row["values"]) for row in CORPUS["several"]])
def test_dates_of_one_text_know_of_each_other(text: str, expected: list[str]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize("marked", CORPUS["spans"])
def test_a_mention_reaches_as_far_as_its_words(marked: str) -> None:
    text = re.sub("[〔〕]", "", marked)
    spans = [find.span for find in find_dates(text, published=PUBLISHED)]
    assert [text[span.start : span.end] for span in spans] == re.findall("〔(.+?)〕", marked)


@pytest.mark.parametrize(
    ("tense", "text"), [(tense, text) for tense, texts in CORPUS["tenses"].items() for text in texts]
)
def test_the_words_around_a_date_tell_plan_from_deed(tense: str, text: str) -> None:
    assert [values_of(find).tense for find in find_dates(text, published=PUBLISHED)] == [tense]


def test_a_length_of_time_has_no_tense() -> None:
    assert [values_of(find).tense for find in find_dates("Ia akan dirawat tiga hari.", published=PUBLISHED)] == [""]


def test_a_month_in_a_name_is_none() -> None:
    assert values("Kata Ahmad Juni lalu pergi.", names=(NameSpan(Span(5, 15), "PER"),)) == []


def test_without_a_publication_day_only_full_dates_are_read() -> None:
    assert values("Kemarin, Rabu (28/2), ia lahir 17 Agustus 1945.", None) == ["1945-08-17"]


def test_the_publication_day_is_read_from_the_text() -> None:
    latest = date(2026, 12, 31)
    assert publication_day("Kata polisi, Senin (26/2/2024).", latest=latest) == (date(2024, 2, 26), "text")
    assert publication_day("Kata polisi, Rabu (30/8).", latest=latest) == (date(2023, 8, 30), "weekday")
    assert publication_day("Ia lahir pada 17 Agustus 1945.", latest=latest) is None


def test_a_weekday_that_disagrees_is_told() -> None:
    text = "Kata polisi, Senin (28/2/2024)."
    assert doubts(find_dates(text, published=PUBLISHED), text) == ('"Senin (28/2/2024)": 28/2/2024 is a Wednesday.',)
    text = "Kata polisi, Rabu (28/2/2023)."
    assert doubts(find_dates(text, published=PUBLISHED), text) == (
        '"Rabu (28/2/2023)": read as 28/2/2024, a Wednesday.',
    )


# fmt: off
WORDS = [
    "Rabu", "malam Minggu", "(30/8)", "(29/2/2024)", "(31/12/9999)", "(1/1/0001)", "(25-26/10)", "30", "29 Februari", "Agustus",
    "2023", "0000", "9999", "pukul", "10.30", "22.00-02.00 WIB", "tahun", "tahun 000 M", "tahun lalu", "lalu", "dua", "hari",
    "tiga ribu tahun kemudian", "sehari sebelumnya", "keesokan harinya", "kemarin", "hingga", "dan", "setiap", "abad",
    "abad ke-5", "kuartal I", "1990-an", "Tahun Baru 0001", "0 tahun", "00/00", "(", ")", "/", "-", ".", ",", "\n",
]
# fmt: on
DAYS = [None, PUBLISHED, date.min, date.max, date(2, 1, 1), date(9998, 12, 31)]


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=14), st.sampled_from(["", " ", ", "]), st.sampled_from(DAYS))
def test_hostile_words_never_break_the_order(words: list[str], between: str, published: date | None) -> None:
    text = between.join(words)
    found = find_dates(text, published=published)
    ends = [0, *(find.span.end for find in found)]
    assert all(end <= find.span.start < find.span.end <= len(text) for end, find in zip(ends, found, strict=False))
    assert not [find for find in found if values_of(find).type != "SET" and "XX-XX" in values_of(find).value]


REPEATED = {
    "Rabu, ": 8000, "1 jam ": 5000, "(": 10000, "9": 20000, "1/": 10000, "hari ": 8000, "1 Mei - ": 5000, "1 Mei, ": 5000,
    "akan Senin ": 5000, "Januari dan ": 5000, "dua puluh ": 6000, "sehari kemudian ": 4000, "tahun 2020 ": 5000,
    "pukul 10.00 ": 4000, " ": 30000, "Sabtu (25/10) dan ": 3000,
}  # fmt: skip


@pytest.mark.parametrize("words", REPEATED)
def test_a_text_twice_as_long_takes_no_more_than_thrice_the_time(words: str) -> None:
    half = words * (REPEATED[words] // 2)
    assert _seconds(half * 2) < 3 * _seconds(half) + 0.1


def _seconds(text: str) -> float:
    def once() -> float:
        begun = time.process_time()
        find_dates(text, published=PUBLISHED)
        return time.process_time() - begun

    return min(once() for _ in range(2))


def test_the_zone_of_a_clock_is_told_apart_from_its_value() -> None:
    def zones(text: str) -> list[str]:
        return [values_of(find).zone for find in find_dates(text, published=PUBLISHED)]

    assert zones("Pukul 10.30 WIB, jam 7 Wita, 09.00 WIT, pukul 8 waktu setempat, jam 9.") == [
        "WIB",
        "WITA",
        "WIT",
        "local",
        "",
    ]
    assert zones("Rabu (28/2) pukul 10.30 WITA") == ["WITA"]


@pytest.mark.parametrize(
    ("text", "value", "flag"),
    [
        ("Kata polisi, Senin (28/2).", "2024-02-28", "weekday-typo"),
        ("Kata polisi, Rabu (28/2/2023).", "2024-02-28", "year-fixed"),
        ("Kata polisi, Rabu (28/2/20224).", "2024-02-28", "year-fixed"),
        ("Kata polisi, Senin (2/5).", "2022-05-02", "year-by-weekday"),
        ("Kata polisi, Minggu (3/7).", "2022-07-03", "year-by-weekday"),
        ("Kata polisi, Rabu (28/2).", "2024-02-28", ""),
    ],
)
def test_a_weekday_settles_the_year_or_leaves_a_doubt(text: str, value: str, flag: str) -> None:
    (find,) = find_dates(text, published=PUBLISHED)
    assert (values_of(find).value, values_of(find).flag) == (value, flag)


def test_a_slip_of_the_weekday_moves_no_publication_day_to_another_year() -> None:
    latest = date(2026, 12, 31)
    assert publication_day("Kata polisi, Selasa (16/6/2025).", latest=latest) == (date(2025, 6, 16), "text")
    text = "Kata polisi, Senin (6/10/2026). Kata warga, Senin (6/10/2025)."
    assert publication_day(text, latest=latest) == (date(2025, 10, 6), "text")
