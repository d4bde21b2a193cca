"""No text makes the finders fail or costs more than its length: four times the letters, about four times the time."""

import re
import time
from collections.abc import Callable
from datetime import date

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from warta.analyze.countries.find import find_countries
from warta.analyze.dates import find_dates
from warta.nouns.mentions import Find, NameSpan
from warta.nouns.text import Span

PUBLISHED = date(2024, 2, 29)
SHORT, LONG = 4_000, 16_000
# what is linear takes 4 times as long, what is quadratic 16 times; the rest is left to the noise of a busy machine
MOST = 8
# seconds that are too few to tell growth from noise
UNMEASURED = 0.05
TRIES = 4
TOKENS = [
    *("Rabu", "Minggu", "malam", "pagi", "(30/8", "(30/8)", "30/8/2023", "30", "8", "2023", "1446 H", "00.00", "10.30"),
    *(
        "Agustus",
        "Mei",
        "agt.",
        "tahun",
        "bulan",
        "hari",
        "jam",
        "pukul",
        "WIB",
        "lalu",
        "mendatang",
        "terakhir",
        "silam",
    ),
    *("dua", "belas", "puluh", "satu", "sekitar", "awal", "akhir", "setiap", "per", "kali", "hingga", "sampai", "dan"),
    *(
        "antara",
        "kuartal",
        "III",
        "semester",
        "abad",
        "ke-",
        "ke-79",
        "1990-an",
        "1x24",
        "HUT",
        "RI",
        "Lebaran",
        "Natal",
    ),
    *("Ramadan", "Tahun Baru", "Saka", "Syawal", "H-", "H+7", "Jepang", "AS", "Indonesia", "Israel", "Moskow", "Korea"),
    *("Beijing", "Kremlin", "dolar", "laut", "Menteri", "menuduh", "Serang", "negara", "Negeri", "Georgia", "Jersey"),
    *("(", ")", "-", "–", "/", ",", ":", "'", "’", "%", "Rp", " ", "   ", "\t", "\u00a0", "é", "ß", "1", "0", "x" * 40),
]
# a unit that is repeated, with what stands once before and after it
HOSTILE = st.tuples(
    st.sampled_from(["", *TOKENS]),
    st.lists(st.sampled_from(TOKENS), min_size=1, max_size=4),
    st.sampled_from(["", " "]),
    st.sampled_from(["", *TOKENS]),
)


def built(parts: tuple[str, list[str], str, str], size: int) -> str:
    before, unit, joint, after = parts
    piece = joint.join(unit) + joint
    return f"{before}{joint}{(piece * (size // len(piece) + 1))[:size]}{joint}{after}"


def names(text: str) -> tuple[NameSpan, ...]:
    """Each word of the text as a name of the recogniser."""
    return tuple(
        NameSpan(Span(*word.span()), "PER" if len(word[0]) % 2 else "ORG") for word in re.finditer(r"\S+", text)
    )


def dates(text: str) -> tuple[Find, ...]:
    return find_dates(text, published=PUBLISHED, names=names(text))


def countries(text: str) -> tuple[Find, ...]:
    return find_countries(text, names=names(text))


def seconds(find: Callable[[str], object], text: str) -> float:
    begun = time.process_time()
    find(text)
    return time.process_time() - begun


def is_in_order(finds: tuple[Find, ...], text: str) -> bool:
    """Whether the finds lie in the text, in its order, and share no letter."""
    edges = [edge for find in finds for edge in (find.span.start, find.span.end)]
    apart = all(find.span.start < find.span.end for find in finds)
    return apart and edges == sorted(edges) and all(0 <= edge <= len(text) for edge in edges)


def grows_with_the_length(find: Callable[[str], tuple[Find, ...]], parts: tuple[str, list[str], str, str]) -> bool:
    short, long = built(parts, SHORT), built(parts, LONG)
    assert is_in_order(find(short), short)
    for _ in range(TRIES):
        few, many = min(seconds(find, short), seconds(find, short)), seconds(find, long)
        if many < UNMEASURED or many <= MOST * few:
            return True
    return False


@settings(max_examples=25, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
@given(parts=HOSTILE)
@example(parts=("", ["Mei"], " ", ""))
@example(parts=("2024", [" "], "", "2025"))
@example(parts=("", ["("], "", ""))
@example(parts=("Rabu", ["(30/8"], " ", ""))
@example(parts=("", ["dua", "puluh"], " ", ""))
@example(parts=("", ["1"], "", ""))
@example(parts=("", ["10.30", "-"], "", ""))
@example(parts=("H-", ["Lebaran", "ke-"], " ", ""))
def test_dates_cost_what_their_text_is_long(parts: tuple[str, list[str], str, str]) -> None:
    assert grows_with_the_length(dates, parts)


@settings(max_examples=25, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
@given(parts=HOSTILE)
@example(parts=("", ["Jepang"], " ", ""))
@example(parts=("", ["Beijing", "-"], "", ""))
@example(parts=("", ["dan", "Moskow"], " ", ""))
@example(parts=("Menteri", ["Israel"], " ", ""))
def test_countries_cost_what_their_text_is_long(parts: tuple[str, list[str], str, str]) -> None:
    assert grows_with_the_length(countries, parts)
