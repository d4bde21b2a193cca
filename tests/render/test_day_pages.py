"""The pages of days, months and years: two axes, sure and unsure dates, neighbours that are not empty."""

import re
from datetime import date

import pytest
from archives import article, page_of, site_of
from msgspec.structs import replace

from warta.nouns.mentions import Timex
from warta.nouns.site import Reading
from warta.read.theme import theme
from warta.render.archive import archive_of
from warta.render.stage import render
from warta.render.views.axes import side
from warta.settings import Settings

EARLY, DAY, LATE = date(2024, 2, 1), date(2024, 2, 28), date(2024, 3, 5)


def told(
    name: str,
    day: date | None,
    value: str,
    *,
    kind: str = "DATE",
    anchor: str = "written",
    flag: str = "",
    tense: str = "",
) -> Reading:
    """An article of one sentence that tells of a date: "<name> pada saat itu."."""
    return article(
        name, day, f"{name} pada saat itu.", {"saat itu": Timex(kind, value, anchor=anchor, flag=flag, tense=tense)}
    )


def section(text: str, anchor: str) -> str:
    """What stands in a section of a page, without its markup."""
    inner = re.search(rf'<section id="{anchor}">(.*?)</section>', text, re.DOTALL)
    return " ".join(re.sub(r"<[^>]+>", " ", inner[1]).split()) if inner else ""


def paths(*readings: Reading) -> list[str]:
    files = render(archive_of(site_of(*readings), Settings()), theme=theme(None), pictures=())
    return sorted(file.path[8:-5] for file in files if file.path.startswith("tanggal/2"))


def test_what_came_out_what_is_told_and_what_was_a_plan_stand_apart() -> None:
    text = page_of(
        "tanggal/2024-02-28.html",
        told("rencana", EARLY, "2024-02-28"),
        told("sama", DAY, "2024-02-28"),
        told("kemudian", LATE, "2024-02-28"),
        told("keliru", EARLY, "2024-02-28", tense="past"),
    )
    assert section(text, "terbit") == "Terbit sama"
    assert section(text, "terjadi") == (
        "Terjadi menurut berita kemudian pada saat itu . kemudian · terbit 5 Maret 2024 "
        "sama pada saat itu . sama · terbit 28 Februari 2024"
    )
    assert section(text, "rencana") == (
        "Disebut sebagai rencana atau perkiraan rencana pada saat itu . rencana · terbit 1 Februari 2024"
    )
    assert section(text, "disebut") == "Disebut sebelumnya keliru pada saat itu . keliru · terbit 1 Februari 2024"
    assert '<a href="#disebut">1 kalimat yang ditulis sebelumnya</a>' in text


@pytest.mark.parametrize(
    ("published", "value", "tense", "flag", "expected"),
    [
        # of an article from after the day
        ("2024-03-05", "2024-02-28", "", "", "told"),
        ("2024-03-05", "2024-02-28", "coming", "", "told"),
        # of the day, month or year itself
        ("2024-02-28", "2024-02-28", "", "", "told"),
        ("2024-02-28", "2024-02-28", "past", "", "told"),
        ("2024-02-28", "2024-02-28", "coming", "", "planned"),
        ("2024-02-28", "2024-02", "coming", "", "planned"),
        ("2024-02-28", "2024", "coming", "", "planned"),
        ("2024-02-28", "2024", "", "", "told"),
        ("2024-02-28", "2024-02-28", "coming", "conflict", "foretold"),
        # of an article from before it
        ("2024-02-01", "2024-02-28", "", "", "planned"),
        ("2024-02-01", "2024-02-28", "coming", "", "planned"),
        ("2024-02-01", "2024-02-28", "past", "", "foretold"),
        ("2024-02-01", "2024-02-28", "", "weekday-typo", "foretold"),
        ("2024-02-01", "2024-02-28", "coming", "weekday-typo", "foretold"),
        # of an article without a day, in an archive that ends on 2026-06-30
        ("", "2024-02-28", "", "", "told"),
        ("", "2024-02-28", "past", "", "told"),
        ("", "2024-02-28", "coming", "", "planned"),
        ("", "2080-01-28", "", "", "foretold"),
        ("", "2027", "coming", "", "planned"),
        ("", "2026", "", "", "told"),
    ],
)
def test_a_plan_is_what_is_said_to_come_or_was_written_before_and_never_what_is_said_to_be_past_or_doubtful(
    published: str, value: str, tense: str, flag: str, expected: str
) -> None:
    moment = Timex("DATE", value, flag=flag, tense=tense)
    assert side(moment, value, published, "2026-06-30") == expected


@pytest.mark.parametrize(
    ("moment", "value", "expected"),
    [
        ("2025-W25-WE", "2025-06", "planned"),
        ("2025-W25", "2025-06", "told"),
        ("2025-Q4", "2025", "planned"),
        ("2025-Q2", "2025", "told"),
        ("2025-06-19/2025-06-21", "2025-06-21", "planned"),
        ("2025-06-19/2025-06-21", "2025-06-20", "told"),
    ],
)
def test_a_weekend_or_quarter_that_lies_ahead_of_the_article_is_a_plan_on_the_page_of_its_month_or_year(
    moment: str, value: str, expected: str
) -> None:
    assert side(Timex("DATE", moment), value, "2025-06-20", "2026-06-30") == expected


@pytest.mark.parametrize(
    ("published", "value", "expected"),
    [
        ("2024-03-14", "2024", "planned"),
        ("2024-12-20", "2024", "told"),
        ("2024-03-14", "2024-03", "planned"),
        ("2024-03-28", "2024-03", "told"),
        ("2024-03-14", "2023", "told"),
    ],
)
def test_the_end_of_a_year_lies_ahead_of_what_came_out_in_spring(published: str, value: str, expected: str) -> None:
    assert side(Timex("DATE", value, "END"), value, published, "2026-06-30") == expected


def test_where_no_article_has_a_day_nothing_is_told_to_be_from_before() -> None:
    text = page_of("tanggal/2080-01-28.html", told("entah", None, "2080-01-28"))
    assert section(text, "terjadi").startswith("Terjadi menurut berita entah pada saat itu")


def test_a_sentence_that_its_article_repeats_is_shown_and_counted_once() -> None:
    twice = article(
        "dua", LATE, "Pasar dibuka saat itu.\nPasar dibuka saat itu.", {"saat itu": Timex("DATE", "2024-02-28")}
    )
    first, second = twice.analysis.sentences
    repeated = replace(twice.analysis, sentences=(replace(first, key="k0"), replace(second, key="k0-2")))
    text, month = (
        page_of(path, replace(twice, analysis=repeated)) for path in ("tanggal/2024-02-28.html", "tanggal/2024-02.html")
    )
    assert re.findall(r'class="snip"><a href="(.*?)"', text) == ["../berita/dua.html#k0"]
    assert '<a href="#terjadi">1 kalimat tentang yang terjadi</a>' in text
    assert section(month, "rincian").endswith("28 Februari 2024 1 kalimat")


def test_a_row_leads_to_its_sentence_and_shows_the_words_of_the_date() -> None:
    text = page_of("tanggal/2024-02-28.html", told("sama", DAY, "2024-02-28"))
    assert '<a href="../berita/sama.html#k0">sama pada <mark>saat itu</mark>.</a>' in text


def test_a_row_says_how_sure_its_date_is() -> None:
    text = page_of(
        "tanggal/2024-02-28.html",
        told("a", LATE, "2024-02-28", anchor="year"),
        told("b", LATE, "2024-02-28", anchor="published"),
        told("c", LATE, "2024-02-28", anchor="narrative"),
        told("d", LATE, "2024-02-28", flag="weekday-typo"),
        told("e", LATE, "2024-02-28", flag="conflict"),
        told("f", LATE, "2024-02-28"),
    )
    assert re.findall(r"“saat itu”(.*?)<br>", text) == [
        " · tahun disimpulkan",
        " · dihitung dari tanggal terbit",
        " · menurut kalimat sebelumnya",
        ' · <b class="odd">hari dan tanggal tidak cocok</b>',
        ' · <b class="odd">hari dan tanggal tidak cocok</b>',
    ]


def test_a_stretch_says_from_when_to_when_on_each_of_its_days() -> None:
    week = told("pameran", LATE, "2024-02-27/2024-02-29")
    for day in ("2024-02-27", "2024-02-28", "2024-02-29"):
        assert "“saat itu” = 27–29 Februari 2024" in page_of(f"tanggal/{day}.html", week)


def test_what_is_written_as_it_is_meant_is_not_told_twice() -> None:
    season = article(
        "liga",
        LATE,
        "Musim 2023-2024 usai, kuartal I 2024 juga.",
        {"2023-2024": Timex("DATE", "2023/2024"), "kuartal I 2024": Timex("DATE", "2024-Q1")},
    )
    assert "“" not in section(page_of("tanggal/2024.html", season), "terjadi")


def test_what_is_no_point_in_time_is_on_no_page() -> None:
    readings = (
        told("lama", None, "P3D", kind="DURATION"),
        told("sering", None, "XXXX-WXX-5", kind="SET"),
        told("tahunan", None, "P1Y", kind="SET"),
        told("dasawarsa", None, "199"),
        told("abad", None, "16"),
    )
    assert paths(*readings) == []


def test_what_is_vague_is_on_the_page_of_its_month_or_year_and_on_no_day() -> None:
    readings = (
        told("pekan", None, "2021-W09"),
        told("akhir pekan", None, "2022-W09-WE"),
        told("kuartal", None, "2023-Q3"),
        told("semester", None, "2024-H1"),
        told("musim", None, "2025-SU"),
        told("bulan", None, "2026-05"),
    )
    assert paths(*readings) == ["2021", "2021-03", "2022", "2022-03", "2023", "2024", "2025", "2026", "2026-05"]


def test_the_page_of_a_month_and_of_a_year_tells_what_came_out_day_by_day_and_month_by_month() -> None:
    readings = (told("a", DAY, "2023"), told("b", DAY, "2023"), told("c", LATE, "2024-02-28"))
    assert section(page_of("tanggal/2024-02.html", *readings), "rincian") == (
        "Terbit dan disebut, per hari kalimat tentang dua hari ada di keduanya 28 Februari 2024 2 berita · 1 kalimat "
        "Semua berita Februari 2024"
    )
    year = page_of("tanggal/2024.html", *readings)
    assert section(year, "rincian") == (
        "Terbit dan disebut, per bulan kalimat tentang dua bulan ada di keduanya Februari 2024 2 berita · 1 kalimat "
        "Maret 2024 1 berita"
    )
    assert '<a href="../berita/2024/02.html">2 berita</a>' in year


def test_a_stretch_counts_once_for_its_month() -> None:
    text = page_of("tanggal/2024-02.html", told("pameran", LATE, "2024-02-27/2024-02-29"))
    assert "per hari <span" in text
    assert '<p class="by">1 kalimat menyebut bulan ini atau hari di dalamnya</p>' in text
    assert "27 Februari 2024 1 kalimat 28 Februari 2024 1 kalimat" in section(text, "rincian")


def test_the_days_before_and_after_are_days_with_something_on_them() -> None:
    readings = (told("a", None, "2024-02-03"), told("b", None, "2024-02-20"), told("c", None, "2023-01-31"))
    text = page_of("tanggal/2024-02-03.html", *readings)
    assert '<a rel="prev" href="../tanggal/2023-01-31.html">← 31 Januari 2023</a>' in text
    assert '<a rel="next" href="../tanggal/2024-02-20.html">20 Februari 2024 →</a>' in text
    assert 'rel="prev" href="../tanggal/2023-01.html"' in page_of("tanggal/2024-02.html", *readings)
    assert 'rel="next"' not in page_of("tanggal/2024.html", *readings)


def test_a_day_leads_to_the_same_day_of_other_years() -> None:
    values = ("2024-02-28", "1999-02-28", "0439-02-28", "2024-02-27", "2024-02", "1999")
    readings = tuple(told(f"a{n}", None, value) for n, value in enumerate(values))
    text = page_of("tanggal/1999-02-28.html", *readings)
    inner = text.partition("28 Februari di tahun lain:")[2].partition("</p>")[0]
    assert re.findall(r'href="\.\./tanggal/([\d-]+)\.html">(\d+)<', inner) == [
        ("0439-02-28", "439"),
        ("2024-02-28", "2024"),
    ]
    assert "di tahun lain" not in page_of("tanggal/2024-02-27.html", *readings)
    assert "di tahun lain" not in page_of("tanggal/2024-02.html", *readings)


def test_a_day_leads_up_to_its_month_and_year() -> None:
    text = page_of("tanggal/2024-02-28.html", told("a", None, "2024-02-28"))
    assert re.findall(r'href="\.\./(tanggal/[\d-]+\.html)"', text) == ["tanggal/2024.html", "tanggal/2024-02.html"]


def test_a_long_list_goes_on_on_another_page() -> None:
    lines = "\n".join(f"Baris {n} pada saat itu." for n in range(41))
    many = article("banyak", LATE, lines, {"saat itu": Timex("DATE", "2024-02-28")})
    first, second = (page_of(f"tanggal/2024-02-28{more}.html", many) for more in ("", "-hal-2"))
    assert (first.count('class="told"'), second.count('class="told"')) == (40, 1)
    assert '<a href="#terjadi">41 kalimat tentang yang terjadi</a>' in first
    assert 'rel="next" href="../tanggal/2024-02-28-hal-2.html"' in first
    assert "28 Februari 2024, halaman 2" in second


def test_each_day_with_something_on_it_is_a_link_of_the_year_s_map() -> None:
    text = page_of("tanggal/2024.html", told("a", DAY, "2024-02-27"), told("b", DAY, "2024-02-27"))
    links = re.findall(r'<a href="\.\./tanggal/([\d-]+)\.html"><rect [^>]*><title>(.*?)</title>', text)
    assert links == [
        ("2024-02-28", "28 Februari 2024: 2 berita"),
        ("2024-02-27", "27 Februari 2024: 2 kalimat"),
    ]
    assert re.findall(r"<figcaption><b>(.*?)</b> <span class=\"by\">(.*?)</span>", text) == [
        ("Berita yang terbit tahun 2024", "jumlah semua hari: 2"),
        (
            "Kalimat yang menyebut hari-hari tahun 2024",
            "jumlah semua hari: 2",
        ),
    ]
    assert "style=" not in text


def test_a_sentence_that_names_two_days_is_told_to_be_one_for_their_month() -> None:
    text = page_of("tanggal/2024-02.html", told("pameran", LATE, "2024-02-27/2024-02-28"))
    assert "1 kalimat menyebut bulan ini" in text
    assert section(text, "rincian").startswith(
        "Terbit dan disebut, per hari kalimat tentang dua hari ada di keduanya 27"
    )


def test_a_year_tells_apart_all_that_names_it_and_what_names_it_without_a_day_or_month() -> None:
    readings = (told("a", LATE, "2023"), told("b", LATE, "2023-05"), told("c", LATE, "2023-05-01/2023-05-02"))
    text = page_of("tanggal/2023.html", *readings)
    assert '<p class="by">3 kalimat menyebut tahun ini atau bulan dan hari di dalamnya</p>' in text
    assert "1 kalimat tentang yang terjadi</a> menyebut tahun ini tanpa hari atau bulan tertentu</p>" in text
    assert "jumlah semua hari: 2" in text
    assert text.count("kalimat tentang dua hari dihitung dua kali") == 1


def test_a_year_of_three_digits_is_told_without_its_nought() -> None:
    readings = (told("lama", None, "0439-05-02"),)
    text = page_of("tanggal/0439.html", *readings)
    assert '<h1><time datetime="0439">439</time></h1>' in text
    assert "Kalimat yang menyebut hari-hari tahun 439" in text
    assert '<time datetime="0439-05-02">2 Mei 439</time>' in page_of("tanggal/0439-05-02.html", *readings)


def test_years_with_few_days_are_lines_of_the_index() -> None:
    days = "\n".join(f"Hari {n}." for n in range(1, 6))
    values = {f"Hari {n}": Timex("DATE", f"2024-02-0{n}") for n in range(1, 6)}
    text = page_of("tanggal/index.html", article("a", None, days, values), told("b", None, "1945-08-17"))
    assert re.findall(r'<section class="year"><h2><a [^>]*>(\d+)</a>', text) == ["2024"]
    assert re.findall(r"<li><a [^>]*>(\d+)</a>", text) == ["1945"]
    assert text.count("<svg") == 2
