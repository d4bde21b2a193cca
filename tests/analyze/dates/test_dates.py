"""Dates in sentences, their values, and what only looks like a date."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from warta.analyze.dates import doubts, find_dates, publication_day
from warta.analyze.dates.holidays import HOLIDAYS, holiday_rules
from warta.analyze.dates.rule import RULES
from warta.decode import mapping_yaml
from warta.nouns.mentions import NameSpan, Timex
from warta.nouns.text import Span

CORPUS = mapping_yaml((Path(__file__).parents[2] / "corpus/dates.yaml").read_text(encoding="utf-8")).values
PUBLISHED = date(2024, 2, 29)


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


WORDS = [
    "Rabu",
    "(30/8)",
    "(",
    ")",
    "30",
    "/",
    "Agustus",
    "2023",
    "pukul",
    "10.30",
    "tahun",
    "lalu",
    "dua",
    "hari",
    "\n",
    "-",
    ".",
]


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=30), st.sampled_from(["", " "]))
def test_hostile_words_never_break_the_order(words: list[str], between: str) -> None:
    text = between.join(words)
    found = find_dates(text, published=PUBLISHED)
    ends = [0, *(find.span.end for find in found)]
    assert all(end <= find.span.start < find.span.end <= len(text) for end, find in zip(ends, found, strict=False))


def test_a_slip_of_the_weekday_moves_no_publication_day_to_another_year() -> None:
    latest = date(2026, 12, 31)
    assert publication_day("Kata polisi, Selasa (16/6/2025).", latest=latest) == (date(2025, 6, 16), "text")
    text = "Kata polisi, Senin (6/10/2026). Kata warga, Senin (6/10/2025)."
    assert publication_day(text, latest=latest) == (date(2025, 10, 6), "text")
