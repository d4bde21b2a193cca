"""The lists of articles: their months by years, the way to the tags, an article with nothing to tell beside it."""

import re
from datetime import date

from archives import BRIDGE, page_of, reading

from warta.nouns.site import Reading
from warta.nouns.text import Block, Run

PLAIN = (Block("title", (Run("Hujan"),)), Block("paragraph", (Run("Hujan turun deras."),)))


def on(name: str, year: int, month: int, **meta: object) -> Reading:
    return reading(name, date(year, month, 1), PLAIN, **meta)


MONTHS = (on("a", 2022, 5), on("b", 2023, 3), on("c", 2023, 7), on("d", 2024, 2))


def open_and_folded(page: str) -> tuple[list[str], list[str]]:
    months = page[page.index('<nav class="margin"') :].split("</nav>")[0]
    first, *folded = months.split("<details>")
    return re.findall(r"<a [^>]*>(\w+ \d+)</a>", first), [re.sub(r"<[^>]+>|\s+", " ", one).strip() for one in folded]


def test_the_newest_year_is_open_and_the_others_are_folded_with_their_counts() -> None:
    shown, folded = open_and_folded(page_of("berita/index.html", *MONTHS))
    assert shown == ["Februari 2024"]
    assert [" ".join(one.split()) for one in folded] == ["2023 2 Juli 2023 1 Maret 2023 1", "2022 1 Mei 2022 1"]


def test_on_the_page_of_a_month_its_year_is_open() -> None:
    shown, folded = open_and_folded(page_of("berita/2023/03.html", *MONTHS))
    assert shown == ["Februari 2024", "Juli 2023", "Maret 2023"]
    assert len(folded) == 1


def test_the_list_of_articles_leads_to_the_tags_where_there_are_some() -> None:
    tagged = (on("a", 2024, 1, tags=("Banjir",)), on("b", 2024, 2, tags=("Banjir",)))
    assert 'href="../tag/index.html"' in page_of("berita/index.html", *tagged)
    assert "tag/index.html" not in page_of("berita/index.html", *MONTHS)


def test_an_article_with_nothing_found_has_no_margin() -> None:
    page = page_of("berita/a.html", on("a", 2024, 1))
    assert "Dalam berita ini" not in page
    assert "<aside" not in page
    assert "<h2>Dalam berita ini</h2>" in page_of("berita/b.html", reading("b", date(2024, 1, 2), BRIDGE))


def test_what_articles_say_is_marked_as_indonesian_where_the_interface_is_not() -> None:
    english = page_of("berita/b.html", reading("b", date(2024, 1, 2), BRIDGE), language="en")
    assert '<html lang="en">' in english
    assert '<h1 lang="id">' in english
    assert '<div class="text" lang="id">' in english
    person = page_of("orang/rani-wulandari.html", reading("b", date(2024, 1, 2), BRIDGE), language="en")
    assert re.search('<p class="snip"><a href="[^"]*" lang="id">', person)
    assert page_of("berita/b.html", reading("b", date(2024, 1, 2), BRIDGE)).count('lang="id"') == 1
