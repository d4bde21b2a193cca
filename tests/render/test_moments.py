"""What dates mean in words, and how sure they are."""

import pytest

from warta.nouns.mentions import Timex
from warta.render.moments import beginning, moment_words, oddity, sureness


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("2023-08-30", "30 Agustus 2023"),
        ("2023-08", "Agustus 2023"),
        ("2023", "2023"),
        ("2025-Q3", "Kuartal III 2025"),
        ("2025-H1", "Semester I 2025"),
        ("2024-SU", "musim panas 2024"),
        ("2023-W01", "pekan 2–8 Januari 2023"),
        ("2024-W09-WE", "akhir pekan 2–3 Maret 2024"),
        ("2021-W53", "2021-W53"),
        ("2025-10-03/2025-10-10", "3–10 Oktober 2025"),
        ("2025-08-28/2025-09-03", "28 Agustus – 3 September 2025"),
        ("2024-12-28/2025-01-05", "28 Desember 2024 – 5 Januari 2025"),
        ("2025-01/2025-08", "Januari–Agustus 2025"),
        ("2019/2024", "2019–2024"),
        ("2024-02-28TNI", "malam 28 Februari 2024"),
        ("2024-02-28TAF", "siang atau sore 28 Februari 2024"),
        ("2024-02-28T10:30", "28 Februari 2024 pukul 10.30"),
        ("2024-02-28T06:00/T09:00", "28 Februari 2024 pukul 06.00–09.00"),
        ("2024-02-28T06:00/2024-02-28T09:00", "28 Februari 2024 pukul 06.00–09.00"),
        ("2024-02-28T22:00/2024-02-29T02:00", "28 Februari 2024 pukul 22.00 – 29 Februari 2024 pukul 02.00"),
        ("199", "1990-an"),
        ("16", "abad ke-17"),
    ],
)
def test_a_value_is_told_in_words(value: str, words: str) -> None:
    assert moment_words(Timex("DATE", value)) == words


@pytest.mark.parametrize(
    ("zone", "words"),
    [
        ("WITA", "28 Februari 2024 pukul 10.30–11.00 WITA"),
        ("local", "28 Februari 2024 pukul 10.30–11.00 waktu setempat"),
    ],
)
def test_a_clock_is_told_with_its_zone(zone: str, words: str) -> None:
    assert moment_words(Timex("TIME", "2024-02-28T10:30/2024-02-28T11:00", zone=zone)) == words


@pytest.mark.parametrize(
    ("value", "mod", "words"),
    [
        ("2024", "START", "awal 2024"),
        ("2024-03", "MID", "pertengahan Maret 2024"),
        ("2024-02-28TMO", "START", "dini hari 28 Februari 2024"),
        ("2024-02-28TMO", "", "pagi 28 Februari 2024"),
        ("2024-02-28T10:30", "APPROX", "sekitar 28 Februari 2024 pukul 10.30"),
    ],
)
def test_a_part_of_a_time_is_told_with_it(value: str, mod: str, words: str) -> None:
    assert moment_words(Timex("DATE", value, mod)) == words


def test_the_words_are_english_where_the_interface_is() -> None:
    values = ("2025-Q3", "2024-02-28T10:30", "2024-02-28TNI", "2025-10-03/2025-10-10", "199")
    assert [moment_words(Timex("DATE", value), "en") for value in values] == [
        "Quarter III of 2025",
        "28 February 2024 at 10:30",
        "night of 28 February 2024",
        "3–10 October 2025",
        "the 1990s",
    ]


def test_what_is_concluded_or_odd_is_said_and_what_is_written_needs_no_word() -> None:
    dates = [
        Timex("DATE", "2024-02-28"),
        Timex("DATE", "2024-02-28", anchor="published"),
        Timex("DATE", "2024-02-28", anchor="narrative"),
        Timex("DATE", "2024-02-28", anchor="year", flag="weekday-typo"),
    ]
    assert [(sureness(one), oddity(one)) for one in dates] == [
        ("", ""),
        ("dihitung dari tanggal terbit", ""),
        ("menurut kalimat sebelumnya", ""),
        ("tahun disimpulkan", "hari dan tanggal tidak cocok"),
    ]


def test_times_are_ordered_by_when_they_begin() -> None:
    values = ["2025-10-03/2025-10-10", "2025-SU", "2025-03-01", "2025-Q2", "2025-W09", "2025-H2", "2025-01", "2025"]
    assert sorted(values, key=beginning) == [
        *("2025", "2025-01", "2025-W09", "2025-03-01", "2025-Q2", "2025-SU", "2025-H2", "2025-10-03/2025-10-10"),
    ]
