"""Who is seen with whom: the network, the pairs and their sentences, the small network of a person."""

import re
from datetime import date, timedelta
from functools import cache

from archives import reading
from joined import joined
from test_site import dangling

from warta.nouns.site import Evidence, Tie
from warta.nouns.text import Block, Run
from warta.read.theme import theme
from warta.render.archive import archive_of
from warta.render.pairs import MOST_PEOPLE, address, country_ties, home_ties, most_shared, paged, people_ties
from warta.render.stage import render
from warta.settings import Settings

TOGETHER = "Bagus Hartono dan Rani Wulandari bertemu di Jepang pada pagi ke-{}."


@cache
def files_of(articles: int, *, fictional: bool = False) -> dict[str, bytes]:
    """The site of articles that each name two people and a country in one sentence."""
    readings = [
        reading(
            f"rapat-{n}",
            date(2024, 3, 1) + timedelta(days=n),
            (Block("title", (Run(f"Rapat ke-{n}"),)), Block("paragraph", (Run(TOGETHER.format(n)),))),
            fictional=fictional,
        )
        for n in range(articles)
    ]
    site = joined(readings)
    return {file.path: file.data for file in render(archive_of(site, Settings()), theme=theme(None), pictures=())}


def test_the_count_of_a_pair_opens_all_their_sentences() -> None:
    files = files_of(7)
    page = files["hubungan.html"].decode()
    assert (
        'href="hubungan/bagus-hartono--rani-wulandari.html" aria-label="Bagus Hartono – Rani Wulandari: 7 kal' in page
    )
    pair = files["hubungan/bagus-hartono--rani-wulandari.html"].decode()
    assert re.findall(r"ke-(\d)\.</a>", pair) == list("6543210")
    assert pair.count("<mark>Bagus Hartono</mark> dan <mark>Rani Wulandari</mark>") == 7


def test_the_rest_of_the_shared_sentences_is_one_click_from_the_person() -> None:
    page = files_of(7)["orang/rani-wulandari.html"].decode()
    assert '<a href="../hubungan/bagus-hartono--rani-wulandari.html">dan 2 kalimat lain</a>' in page
    assert '<a href="../hubungan/orang-negara/rani-wulandari--jepang.html">dan 2 kalimat lain</a>' in page


def test_a_pair_whose_sentences_all_stand_on_its_pages_has_no_page_unless_it_is_in_the_table() -> None:
    assert [path for path in files_of(3) if path.startswith("hubungan/")] == [
        "hubungan/bagus-hartono--rani-wulandari.html"
    ]


def test_the_sentences_of_a_pair_stand_below_their_articles() -> None:
    pair = files_of(3)["hubungan/bagus-hartono--rani-wulandari.html"].decode()
    found = re.findall(r'<h2><a href="([^"#]+)">(.*?)</a></h2>.*?<p class="snip"><a href="([^#]+)#', pair, re.S)
    assert found == [(f"../berita/rapat-{n}.html", f"Rapat ke-{n}", f"../berita/rapat-{n}.html") for n in (2, 1, 0)]


def test_a_pair_of_invented_articles_says_so_in_the_table_and_a_real_one_does_not() -> None:
    row = 'Rani Wulandari</a> <span class="by">contoh</span></th>'
    assert row in files_of(3, fictional=True)["hubungan.html"].decode()
    assert "contoh" not in files_of(3)["hubungan.html"].decode()


def test_no_link_of_the_network_leads_nowhere() -> None:
    assert list(dangling(files_of(7))) == []


def test_the_small_network_of_a_person_shows_the_others_and_their_tie() -> None:
    page = files_of(7)["orang/rani-wulandari.html"].decode()
    web = re.findall(r'<svg class="web".*?</svg>', page, re.S)[0]
    assert re.findall(r"<title>(.*?)</title></path>", web) == [
        "Rani Wulandari – Jepang: 7 kalimat",
        "Rani Wulandari – Bagus Hartono: 7 kalimat",
        "Jepang – Bagus Hartono: 7 kalimat",
    ]
    assert "style=" not in web


def test_people_named_together_in_one_article_only_are_no_tie_of_the_network() -> None:
    page = files_of(1)["hubungan.html"].decode()
    assert "Belum ada dua orang yang disebut bersama di dua berita." in page


def tie(one: str, other: str, strength: float = 1.0, sentences: int = 2, articles: int = 2) -> Tie:
    return Tie(one, other, tuple(Evidence("berita/a", n) for n in range(sentences)), articles, strength)


def test_the_network_holds_those_whose_ties_are_strongest_together() -> None:
    star = [tie("orang/a", f"orang/b{n:02}", 2.0) for n in range(MOST_PEOPLE + 4)]
    weak = tie("orang/x", "orang/y", 1.0)
    assert people_ties([*star, weak]) == tuple(star[: MOST_PEOPLE - 1])


def test_pairs_of_countries_go_by_their_sentences_and_need_two_articles() -> None:
    few, many = tie("negara/a", "negara/b", 9, 2), tie("negara/a", "negara/c", 1, 8)
    once = tie("negara/b", "negara/c", 1, 9, articles=1)
    assert country_ties([few, once, many]) == (many, few)


def test_the_country_of_the_archive_has_a_table_of_its_own() -> None:
    home, other = tie("negara/indonesia", "negara/jepang"), tie("negara/cina", "negara/jepang")
    assert country_ties([home, other]) == (other,)
    assert home_ties([home, other]) == (home,)


def test_a_table_goes_by_sentences_then_by_articles() -> None:
    few, wide, many = (
        tie("orang/a", "orang/b", 9, 2),
        tie("orang/a", "orang/c", 1, 2, 3),
        tie("orang/b", "orang/c", 1, 3),
    )
    assert most_shared([few, wide, many]) == (many, wide, few)


def test_a_pair_has_one_address_whoever_comes_first() -> None:
    assert address(tie("orang/a", "orang/b")) == "hubungan/a--b"
    assert address(tie("negara/a", "negara/b")) == "hubungan/negara/a--b"
    assert address(tie("negara/a", "orang/b")) == "hubungan/orang-negara/b--a"


def test_a_pair_within_one_article_has_a_page_where_its_sentences_are_many() -> None:
    few, many = tie("orang/a", "orang/b", 1, 5, articles=1), tie("orang/a", "orang/c", 1, 6, articles=1)
    assert paged((few, many)) == {("orang/a", "orang/c"): "hubungan/a--c"}
