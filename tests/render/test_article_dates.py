"""The dates on the page of an article: words, meaning, how it was found, and what has no page."""

import re
from datetime import date

from archives import article, page_of

from warta.nouns.mentions import Timex, Value

DATES: dict[str, Value] = {
    "Rabu (28/2)": Timex("DATE", "2024-02-28", "", "year"),
    "kemarin": Timex("DATE", "2024-02-28", "", "published"),
    "Kamis (28/2)": Timex("DATE", "2024-02-28", "", "year", "weekday-typo"),
    "kuartal III-2025": Timex("DATE", "2025-Q3"),
    "3-10 Oktober 2025": Timex("DATE", "2025-10-03/2025-10-10"),
    "1990-an": Timex("DATE", "199"),
    "tiga bulan": Timex("DURATION", "P3M"),
    "setiap hari": Timex("SET", "P1D"),
    "malam itu": Timex("TIME", "2024-02-28TNI", "", "narrative"),
}


def page(text: str) -> str:
    return page_of("berita/a.html", article("a", date(2024, 2, 29), text, DATES))


def rows(text: str) -> list[tuple[str, str]]:
    """The dates beside the article: what each means, and its words."""
    listed = page(text).partition('<h3 class="kind tanggal">Tanggal</h3>')[2].partition("</ul>")[0]
    plain = (re.sub(r"<br>", " / ", item) for item in re.split(r"<li[^>]*>", listed)[1:])
    cells = [re.split(r'<span class="(?:n steps-to|by)">', item) for item in plain]
    return [tuple(" ".join(re.sub(r"<[^>]+>", "", cell).split()) for cell in (one[0], one[2])) for one in cells]  # type: ignore[misc]


def test_a_date_is_shown_in_its_own_words_with_its_meaning_and_how_that_was_found() -> None:
    assert rows("Rabu (28/2), kemarin, kuartal III-2025.\nPada Kamis (28/2), malam itu, 3-10 Oktober 2025.") == [
        (
            "28 Februari 2024",
            "“Rabu (28/2)” · tahun disimpulkan / “kemarin” · dihitung dari tanggal terbit / "
            "“Kamis (28/2)” · tahun disimpulkan · hari dan tanggal tidak cocok",
        ),
        ("malam 28 Februari 2024", "“malam itu” · menurut kalimat sebelumnya"),
        ("Kuartal III 2025", "“kuartal III-2025” · tertulis"),
        ("3–10 Oktober 2025", "“3-10 Oktober 2025” · tertulis"),
    ]


def test_durations_and_sets_are_not_listed() -> None:
    assert rows("Selama tiga bulan, setiap hari, sejak 1990-an.") == [("1990-an", "tertulis")]


def test_a_date_without_a_page_is_no_link_and_comes_last() -> None:
    text = page("Sejak 1990-an sampai Rabu (28/2).")
    listed = text.partition('<h3 class="kind tanggal">Tanggal</h3>')[2].partition("</ul>")[0]
    assert re.findall(r"<li[^>]*>(.*?) <span", listed) == [
        '<a class="m tanggal" href="../tanggal/2024-02-28.html">28 Februari 2024</a>',
        "1990-an",
    ]


def test_a_date_in_the_text_tells_its_meaning_and_a_duration_nothing() -> None:
    text = page("Rabu (28/2) hujan tiga bulan, lalu Kamis (28/2) dan kuartal III-2025.")
    assert re.findall(r'title="(.*?)"', text.partition("<article>")[2].partition("</article>")[0]) == [
        "28 Februari 2024 (tahun disimpulkan)",
        "28 Februari 2024 (tahun disimpulkan, hari dan tanggal tidak cocok)",
        "Kuartal III 2025 (tertulis)",
    ]
    assert '<span class="m tanggal">tiga bulan</span>' in text
