"""Where editors' links lead, and which tags are shared."""

from datetime import date

import pytest

from warta.clean.references import beside
from warta.condense.stage import condense
from warta.connect.links import Destinations, Target, destinations, lost, target
from warta.connect.tags import shared_tags, tag_id
from warta.nouns.article import Article, Body, Meta
from warta.nouns.mentions import Analysis, Sentence
from warta.nouns.site import Reading
from warta.nouns.text import Block, Prose, Reference, Run, Span


def reading(path: str, *references: Reference, tags: tuple[str, ...] = (), image: str = "") -> Reading:
    name = path.rpartition("/")[2].partition(".")[0]
    blocks = (Block("heading", (Run("Rencana Besar"),), level=2), Block("paragraph", (Run("Isi."),)))
    sentences = (Sentence(0, Span(0, 13), "k1"), Sentence(1, Span(0, 4), "k2"))
    article = Article(f"berita/{name}", path, Meta(tags=tags, image=image, lines={"image": 3}), Body("markdown", ""))
    prose = Prose(name, "head", blocks, references=references)
    return Reading(article, prose, Analysis(article.id, date(2024, 2, 29), "head", sentences, (), ()))


def known(*references: str) -> Destinations:
    told = (Reference("link", one, 1) for one in references)
    readings = (reading("a.md", *told), reading("banjir/b.md"), reading("banjir/hari ini.txt"))
    return destinations(map(condense, readings), ["orang/ani"], {one.article.id: one for one in readings})


@pytest.mark.parametrize(
    ("path", "href", "address"),
    [
        ("a.md", "banjir/b.md", "berita/b.html"),
        ("banjir/b.md", "../a.md", "berita/a.html"),
        ("banjir/b.md", "./hari%20ini.txt", "berita/hari ini.html"),
        ("banjir/b.md", "orang/ani.html", "orang/ani.html"),
        ("banjir/b.md", "/orang/ani.html", "orang/ani.html"),
        ("a.md", "berita/b.html", "berita/b.html"),
        ("a.md", "metode.html#cara", "metode.html"),
        ("a.md", "banjir/b.md#rencana-besar", "berita/b.html#k1"),
        ("a.md", "banjir/b.md#k2", "berita/b.html#k2"),
        ("a.md", "#rencana-besar", "berita/a.html#k1"),
    ],
)
def test_a_link_leads_to_an_article_or_an_address_of_the_site(path: str, href: str, address: str) -> None:
    found = target(known("banjir/b.md#k2", "#rencana-besar"), path, href)
    assert found is not None
    assert found.address == address


@pytest.mark.parametrize("href", ["c.md", "../a.md", "orang/budi.html", "javascript:x", "", "//example.org/", "b.md"])
def test_a_link_to_nothing_leads_nowhere(href: str) -> None:
    assert target(known(), "a.md", href) == (Target("berita/a.html") if href == "" else None)


def test_a_place_that_is_not_there_leads_to_the_article() -> None:
    assert target(known("banjir/b.md#x"), "a.md", "banjir/b.md#x") == Target("berita/b.html", "x")


def test_a_path_is_read_from_its_article() -> None:
    assert (beside("a/b.md", "../peta%20kali.png"), beside("a.md", "../peta.png")) == ("peta kali.png", "../peta.png")


def test_what_leads_nowhere_is_told_with_its_line_and_the_way_to_mend_it() -> None:
    references = [
        *(("link", "c.md"), ("link", "konsep.md"), ("link", "ftp://x/"), ("link", "orang/budi.html")),
        *(("link", "#x"), ("picture", "hilang.png"), ("picture", "ada.png"), ("link", "a.md")),
    ]
    one = reading("a.md", *(Reference(*held, line) for line, held in enumerate(references, 5)), image="sampul.png")
    files = frozenset({"a.md", "konsep.md"})
    problems = lost(
        condense(one), destinations([condense(one)], [], {one.article.id: one}), frozenset({"ada.png"}), files
    )
    assert {problem.level for problem in problems} == {"warning"}
    assert [(problem.where, problem.what) for problem in problems] == [
        ("articles/a.md:3", 'picture "sampul.png" is not beside the article.'),
        ("articles/a.md:5", 'link to "c.md", but there is no such article.'),
        ("articles/a.md:6", 'link to "konsep.md", which is a draft or cannot be read.'),
        ("articles/a.md:7", 'link to "ftp://x/" is none that a page may have.'),
        ("articles/a.md:8", 'link to "orang/budi.html", but there is no such article or page.'),
        ("articles/a.md:9", 'link to "#x", but "x" is no heading there.'),
        ("articles/a.md:10", 'picture "hilang.png" is not beside the article.'),
    ]
    assert all(problem.fix for problem in problems)


def test_a_tag_is_shared_by_two_articles_in_whatever_spelling() -> None:
    readings = [
        reading("a.md", tags=("Banjir", "daerah")),
        reading("b.md", tags=("banjir",)),
        reading("c.md", tags=("Banjir", "banjir!", "indeks")),
    ]
    shared = shared_tags(map(condense, readings))
    assert {identity: (one.name, one.articles) for identity, one in shared.items()} == {
        "tag/banjir": ("Banjir", ("berita/a", "berita/b", "berita/c"))
    }


def test_no_tag_takes_the_address_of_a_list() -> None:
    taken = ["tag/index", "tag/banjir-hal-2", "tag/hal-3"]
    assert [tag_id(name) in taken for name in ("Index", "banjir hal 2", "hal 3")] == [False] * 3
    assert tag_id("Banjir") == "tag/banjir"
