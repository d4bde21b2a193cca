"""The front page, the rankings and the letters: today is the newest day of the archive, counts open what they count."""

import re
from datetime import date

from archives import article, page_of, site_of
from built import files

from warta.nouns.mentions import Country, Person, Value
from warta.nouns.site import Reading
from warta.render.charts.sparks import Spark, spark
from warta.render.months import months_until

NAMES: dict[str, Value] = {
    "Rani Wulandari": Person("Rani Wulandari"),
    "Bagus Hartono": Person("Bagus Hartono"),
    "Jepang": Country("JP"),
}


def told(name: str, day: date | None, text: str) -> Reading:
    return article(name, day, text, NAMES)


ARCHIVE = (
    told("lama", date(2023, 12, 5), "Bagus Hartono datang."),
    told("tua", None, "Bagus Hartono pergi."),
    told("satu", date(2024, 2, 3), "Rani Wulandari datang dari Jepang."),
    told("dua", date(2024, 2, 20), "Rani Wulandari dan Bagus Hartono bertemu."),
    told("sepi", date(2024, 2, 21), "Hujan turun."),
)


def test_the_front_page_says_which_month_it_ranks_and_which_day_is_newest() -> None:
    page = page_of("index.html", *ARCHIVE)
    assert 'Terbaru: <a href="tanggal/2024-02-21.html">Rabu, 21 Februari 2024</a>' in page
    assert 'Orang</a> <span class="by"><a href="berita/2024/02.html">Februari 2024</a></span>' in page
    assert "Berita per bulan, Maret 2023 – Februari 2024" in page


def test_the_front_page_ranks_who_is_in_two_articles_of_the_month() -> None:
    page = page_of("index.html", *ARCHIVE)
    people = page.partition('href="orang/index.html">Orang</a> <span')[2].partition("</ol>")[0]
    assert re.findall(r'<a class="n" href="([^"]+)" aria-label="([^"]+)"', people) == [
        ("terbanyak/2024-02.html#terpegah", "Rani Wulandari: disebut di 2 berita")
    ]


def test_where_nobody_is_in_two_articles_of_the_month_the_whole_archive_is_ranked_and_said_to_be() -> None:
    page = page_of("index.html", ARCHIVE[0], ARCHIVE[1], ARCHIVE[3])
    people = page.partition('href="orang/index.html">Orang</a> <span')[2].partition("</ol>")[0]
    assert '<a href="terbanyak.html">seluruh arsip</a>' in people
    assert re.findall(r'<a class="n" href="([^"]+)" aria-label="([^"]+)"', people) == [
        ("orang/bagus-hartono.html#berita", "Bagus Hartono: disebut di 3 berita"),
        ("orang/rani-wulandari.html#berita", "Rani Wulandari: disebut di 1 berita"),
    ]


def test_an_article_about_nobody_leads_only_where_there_is_none_other() -> None:
    leads = page_of("index.html", *ARCHIVE).partition('class="leads"')[2].partition("</section>")[0]
    assert re.findall(r'<h2><a href="berita/(\w+)\.html">', leads) == ["dua", "satu", "lama"]
    leads = page_of("index.html", ARCHIVE[4]).partition('class="leads"')[2].partition("</section>")[0]
    assert re.findall(r'<h2><a href="berita/(\w+)\.html">', leads) == ["sepi"]


def test_a_month_opens_what_it_counts_and_leads_to_its_neighbours() -> None:
    page = page_of("terbanyak/2024-02.html", *ARCHIVE)
    first = page.partition('<section id="terpegah">')[2].partition("</li>")[0]
    assert "Rani Wulandari</span>" in first
    assert re.findall(
        r'href="\.\./berita/(\w+)\.html#k0"', page.partition("Rani Wulandari")[2].partition("</ul>")[0]
    ) == [
        "dua",
        "satu",
    ]
    assert '<a rel="prev" href="../terbanyak/2023-12.html">← Desember 2023</a>' in page
    assert 'rel="next"' not in page


def test_all_time_counts_undated_articles_too_and_leads_to_all_of_them() -> None:
    page = page_of("terbanyak.html", *ARCHIVE)
    people = page.partition('<section id="terpegah">')[2].partition("</section>")[0]
    assert re.findall(r'href="(orang/[\w-]+\.html#berita)" aria-label="([^"]+)"', people) == [
        ("orang/bagus-hartono.html#berita", "Bagus Hartono: 3 berita"),
        ("orang/rani-wulandari.html#berita", "Rani Wulandari: 2 berita"),
    ]


def test_who_is_counted_once_leads_no_month_and_a_month_without_leaders_is_no_row() -> None:
    rows = page_of("terbanyak.html", *ARCHIVE).partition('<section id="bulan">')[2].partition("</tbody>")[0]
    assert re.findall(r'terbanyak/([\d-]+)\.html">(?:\w+ )*\d+</a></th>(.*?)</tr>', rows) == [
        (
            "2024-02",
            '<td><a class="m orang" href="orang/rani-wulandari.html">Rani Wulandari</a> '
            '<a class="by" href="terbanyak/2024-02.html#terpegah">2 berita</a></td><td>–</td><td>–</td>',
        ),
    ]


def test_who_is_counted_once_is_in_no_ranking_of_a_month_and_its_articles_are_one_click_away() -> None:
    page = page_of("terbanyak/2023-12.html", *ARCHIVE)
    assert page.count("Belum ada yang lebih dari sekali.") == 3
    assert 'class="standing"' not in page
    assert '<a href="../berita/2023/12.html">' in page


def test_people_stand_under_the_first_letter_and_the_index_has_the_letters() -> None:
    made = files(site_of(*ARCHIVE))
    assert {path for path in made if path.startswith("orang/huruf/")} == {"orang/huruf/b.html", "orang/huruf/r.html"}
    index = made["orang/index.html"].decode()
    assert 'id="huruf-B" href="../orang/huruf/b.html" aria-label="B: 1 orang">B</a>' in index
    assert "Bagus Hartono" in made["orang/huruf/b.html"].decode()
    assert "Rani Wulandari" not in made["orang/huruf/b.html"].decode()


def test_whom_invented_articles_alone_name_is_marked_in_every_list() -> None:
    real, sample = ({"Rani Wulandari": Person("Rani Wulandari")}, {"Sari Kenanga": Person("Sari Kenanga")})
    made = files(
        site_of(
            *(article(f"a{day}", date(2024, 2, day), "Rani Wulandari datang.", real) for day in (1, 2)),
            *(article(f"b{day}", date(2024, 2, day), "Sari Kenanga datang.", sample, fictional=True) for day in (1, 2)),
        )
    )
    for path in ("orang/index.html", "orang/huruf/s.html", "terbanyak.html", "terbanyak/2024-02.html"):
        page = made[path].decode()
        assert re.search(r'Sari Kenanga(</a>)? <span class="by">contoh</span>', page), path
        assert not re.search(r'Rani Wulandari(</a>)? <span class="by">contoh</span>', page), path


def test_a_person_called_by_one_letter_keeps_the_address() -> None:
    made = files(site_of(article("a", date(2024, 2, 3), "Q datang.", {"Q": Person("Q")})))
    assert {"orang/q.html", "orang/huruf/q.html"} <= made.keys()


def test_an_empty_archive_has_its_pages() -> None:
    made = files(site_of())
    assert {"index.html", "terbanyak.html", "orang/index.html", "kutipan/index.html", "metode.html"} <= made.keys()


def test_small_bars_begin_at_zero_and_tell_their_numbers() -> None:
    assert spark({"2024-01": 1, "2024-02": 4}, ("2023-12", "2024-01", "2024-02"), language="id") == Spark(
        14, 16, "M5 16v-4h4V16zM10 16v-16h4V16z", "Desember 2023 0, Januari 2024 1, Februari 2024 4"
    )


def test_the_months_up_to_one_go_over_the_turn_of_the_year() -> None:
    assert months_until("2024-01", 3) == ("2023-11", "2023-12", "2024-01")
    assert months_until("0001-01", 3) == ("0001-01",)
