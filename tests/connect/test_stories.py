"""Stories: what belongs to one matter is chained over days, and nothing else."""

import re
from collections.abc import Iterable
from datetime import date, timedelta

import pytest
from test_connect import site_of

from warta.condense.matter import is_column
from warta.connect.copies import is_copy, originals
from warta.connect.stories import GAP, chained
from warta.lexicon import mapping
from warta.nouns.article import Article, Body, Meta
from warta.nouns.mentions import Analysis, Mention, Person, Place, Sentence
from warta.nouns.site import Reading
from warta.nouns.text import Block, Prose, Run, Span

FIRST = date(2024, 3, 1)
PEOPLE, PLACES = ("Ani Wijaya", "Budi Santoso", "Citra Lestari"), ("Arunika", "Tirtamaya")
NAME = re.compile("|".join((*PEOPLE, *PLACES)))


def told(name: str, day: int | None, title: str, *paragraphs: str) -> Reading:
    """An article of some day after the first, or undated, whose mentions are the known names."""
    blocks = (Block("title", (Run(title),)), *(Block("paragraph", (Run(text),)) for text in paragraphs))
    texts = (title, *paragraphs)
    sentences = tuple(Sentence(place, Span(0, len(text)), f"k{place}") for place, text in enumerate(texts))
    mentions = tuple(
        Mention(place, place, Span(*found.span()), Person(found[0]) if found[0] in PEOPLE else Place(found[0]), "hand")
        for place, text in enumerate(texts)
        for found in NAME.finditer(text)
    )
    article = Article(f"berita/{name}", f"{name}.md", Meta(title=title), Body("plain", ""))
    published = None if day is None else FIRST + timedelta(days=day)
    dated = "head" if published else "undated"
    analysis = Analysis(article.id, published, dated, sentences, mentions, ())
    return Reading(article, Prose(title, "head", blocks), analysis)


BRIDGE = (
    told("retak", 0, "Jembatan Arunika Retak", "Ani Wijaya menutup jembatan yang retak bagi truk."),
    told("ditutup", 1, "Truk Dilarang Lewat Jembatan Arunika", "Jembatan retak itu ditutup, kata Ani Wijaya."),
    told("diperbaiki", 3, "Jembatan Arunika Diperbaiki", "Ani Wijaya membuka jembatan; retak ditambal bagi truk."),
)
OTHERS = (
    told("panen", 1, "Panen Padi Melimpah", "Petani Tirtamaya memanen padi, kata Budi Santoso."),
    told("lomba", 2, "Lomba Perahu Digelar", "Citra Lestari juara mendayung perahu."),
    told("senam", 2, "Ani Wijaya Ikut Senam", "Senam pagi ramai oleh pelajar, ujar Ani Wijaya."),
)


def stories_of(readings: Iterable[Reading]) -> list[tuple[str, tuple[str, ...]]]:
    return [(story.id, story.articles) for story in site_of(*readings).stories]


def test_articles_on_one_matter_over_days_are_a_story_with_the_address_of_the_first() -> None:
    ids = ("berita/retak", "berita/ditutup", "berita/diperbaiki")
    assert stories_of((*BRIDGE, *OTHERS)) == [("cerita/retak", ids)]


def test_the_headline_of_the_most_central_article_names_the_story() -> None:
    assert site_of(*BRIDGE, *OTHERS).stories[0].central in {one.article.id for one in BRIDGE}


def test_the_order_of_files_makes_no_difference() -> None:
    assert stories_of((*OTHERS[::-1], *BRIDGE[::-1])) == stories_of((*BRIDGE, *OTHERS))


def test_a_newer_article_leaves_the_address_of_its_story() -> None:
    newer = told("dibuka", 5, "Jembatan Arunika Dibuka", "Truk lewat jembatan yang retak lagi, kata Ani Wijaya.")
    assert stories_of((*BRIDGE, *OTHERS, newer)) == [
        ("cerita/retak", ("berita/retak", "berita/ditutup", "berita/diperbaiki", "berita/dibuka"))
    ]


def test_what_comes_months_later_leaves_a_story_as_it_was() -> None:
    later = [told(f"lagi-{n}", 100 + n, "Jembatan Arunika Ramai", "Truk retak di jembatan.") for n in range(12)]
    before, after = (site_of(*BRIDGE, *OTHERS, *more).stories for more in ((), later))
    assert [story for story in after if story.id == "cerita/retak"] == list(before)


def test_two_articles_or_one_day_are_no_story() -> None:
    same_day = told("siang", 0, "Jembatan Arunika Retak", "Truk dilarang di jembatan retak, kata Ani Wijaya.")
    also = told("sore", 0, "Jembatan Retak di Arunika", "Ani Wijaya melihat jembatan retak itu, truk berputar.")
    assert stories_of((*BRIDGE[:2], *OTHERS)) == []
    assert stories_of((BRIDGE[0], same_day, also, *OTHERS)) == []


def test_an_undated_article_is_in_no_story() -> None:
    undated = told("lama", None, "Jembatan Arunika Retak", "Ani Wijaya menutup jembatan yang retak bagi truk.")
    ids = ("berita/retak", "berita/ditutup", "berita/diperbaiki")
    assert stories_of((*BRIDGE, *OTHERS, undated)) == [("cerita/retak", ids)]


WIRE = (
    "Ani Wijaya menutup jembatan Arunika yang retak bagi truk sejak pagi sampai petugas selesai memeriksa tiang, "
    "lantai, pagar, lampu, dan jalan di kedua ujungnya, sedangkan sepeda motor masih boleh lewat dengan pelan satu demi satu."
)


def test_a_copy_is_no_development_but_is_marked() -> None:
    print_one = told("antara", 0, "Jembatan Arunika Retak", WIRE)
    print_two = told("koran", 1, "Jembatan Arunika Ditutup", WIRE)
    later = told("tambal", 2, "Retak Jembatan Arunika Ditambal", "Ani Wijaya menambal jembatan retak; truk menunggu.")
    last = told("buka", 3, "Jembatan Arunika Dibuka", "Truk boleh lewat jembatan yang retak, kata Ani Wijaya.")
    assert stories_of((print_one, print_two, later, *OTHERS)) == []
    story = site_of(print_one, print_two, later, last, *OTHERS).stories[0]
    assert story.articles == ("berita/antara", "berita/tambal", "berita/buka")
    assert story.copies == {"berita/koran": "berita/antara"}


def test_a_copy_of_a_copy_leads_to_the_first() -> None:
    text = frozenset(range(40))
    assert originals([(0, 1), (1, 2)], lambda *_: is_copy(text, text)) == {1: 0, 2: 0}


def test_a_short_text_is_never_taken_for_a_copy() -> None:
    assert originals([(0, 1)], lambda *_: is_copy(frozenset(range(9)), frozenset(range(9)))) == {}


def test_strands_join_by_what_they_have_in_common_on_average() -> None:
    alike = {(0, 1): 0.9, (1, 2): 0.9, (2, 3): 0.9, (3, 4): 0.9}
    assert chained([0, 0, 0, 0, 0], alike) == [[0, 1], [2, 3, 4]]


def test_a_story_may_last_longer_than_the_gap_between_neighbours() -> None:
    days = [0, GAP - 2, 2 * GAP - 4]
    assert chained(days, {(0, 1): 0.5, (1, 2): 0.5}) == [[0, 1, 2]]


COLUMNS = [row for row in mapping("columns")["columns"] if isinstance(row, dict)]  # type: ignore[union-attr]


@pytest.mark.parametrize("row", COLUMNS, ids=lambda row: row["name"])
def test_a_pattern_of_columns_reads_its_own_examples(row: dict[str, object]) -> None:
    pattern = re.compile(str(row["pattern"]), re.IGNORECASE)
    assert [one for one in row["reads"] if not pattern.search(one)] == []  # type: ignore[attr-defined]
    assert [one for one in row["ignores"] if is_column(one)] == []  # type: ignore[attr-defined]
