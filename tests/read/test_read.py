"""From files to articles."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from warta.clean.stage import clean
from warta.errors import ArticleError, told
from warta.nouns.article import Stamp
from warta.nouns.files import SourceFile
from warta.nouns.text import text_of
from warta.read.discover import discover
from warta.read.stage import read


def article(text, path="rapat.md"):
    return read(SourceFile(path, text.encode()))[0]


def complaints(text, path="rapat.md"):
    with pytest.raises(ArticleError) as caught:
        article(text, path)
    return [told(problem) for problem in caught.value.problems]


def test_a_head_in_indonesian_says_the_same_as_one_in_english():
    english = article("---\ntitle: Rapat\ndate: 2024-02-29 19:30 WIB\nauthor: Ani\n---\nRapat dibuka.\n")
    indonesian = article("---\njudul: Rapat\ntanggal: 29 Februari 2024 19.30 WIB\npenulis: Ani\n---\nRapat dibuka.\n")
    assert english == indonesian
    assert english.meta.published == Stamp(date(2024, 2, 29), "19:30", "WIB")


def test_a_draft_may_have_no_text_yet():
    assert article("---\ntitle: Rapat\ndraft: true\n---\n").meta.draft
    assert complaints("---\ntitle: Rapat\n---\n") == [
        "articles/rapat.md: has no text. Write the article below its head, or remove the file."
    ]


def test_every_mistake_of_a_head_is_told_with_its_line():
    told_lines = complaints("---\ntitel: Rapat\ndate: 31-02-2024\n---\nRapat dibuka.\n")
    assert [line.split(": ")[0] for line in told_lines] == ["articles/rapat.md:2", "articles/rapat.md:3"]
    assert '"31-02-2024"' in told_lines[1]


@pytest.mark.parametrize("head", ["url: javascript:alert(1)", "image: ../rahasia.png", "slug: A B", "draft: mungkin"])
def test_a_wrong_value_is_told(head):
    assert complaints(f"---\n{head}\n---\nRapat dibuka.\n")[0].startswith("articles/rapat.md:2: ")


@pytest.mark.parametrize(
    ("head", "line", "what"),
    [
        ('title: "Rapat\ndate: 2024-02-29', 2, "a quote that is not closed."),
        ("slug: rapat\ntags: [a, b\ndate: 2024-02-29", 3, "a list in brackets that is not closed"),
        ("tags: {a: b\ndate: 2024-02-29", 2, "a brace that is not closed"),
        ("slug: rapat\ntitle\ndate: 2024-02-29", 3, "a key without a colon."),
        ("title: Rapat: hasil", 2, 'a value that holds ": "'),
        ("slug: rapat\n title: Rapat", 3, "a line indented too far"),
        ("title: 'Jum'at'", 2, "text behind a closing quote"),
        ("slug: rapat\ntitle: @rapat", 3, "a value that begins with a sign"),
    ],
)
def test_what_is_no_yaml_is_told_plainly_where_it_is_mended(head, line, what):
    (complaint,) = complaints(f"---\n{head}\n---\nRapat dibuka.\n")
    assert complaint.startswith(f"articles/rapat.md:{line}: ")
    assert what in complaint


def test_a_first_heading_is_the_title_where_the_head_has_none():
    found = article("# Rapat dibuka\n\nKetua membuka rapat.\n")
    assert (found.meta.title, found.meta.title_from) == ("Rapat dibuka", "heading")


def test_a_file_name_gives_the_day():
    found = article("Rapat dibuka.\n", "2023-08-31-rapat.md")
    assert (found.meta.published, found.meta.published_from) == (Stamp(date(2023, 8, 31)), "file name")


@pytest.mark.parametrize("stem", ["index", "hal-2", "2023"])
def test_an_address_of_another_page_is_never_an_article_s(stem):
    assert article("Rapat dibuka.\n", f"{stem}.txt").id == f"berita/artikel-{stem}"


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16"])
def test_the_encoding_is_found(codec):
    source = SourceFile("kafe.txt", "Kafé itu ramai sekali malam itu.".encode(codec))
    found, warnings = read(source)
    assert (found.body.text.strip(), warnings) == ("Kafé itu ramai sekali malam itu.", ())


def test_pictures_and_articles_are_found_and_hidden_files_are_not(tmp_path: Path):
    for name in ("b.md", "a/c.txt", ".rahasia.md", "_draf.md", "peta.png"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(b"isi")
    found = discover(tmp_path)
    assert [source.path for source in found.sources] == ["a/c.txt", "b.md"]
    assert [picture.path for picture in found.pictures] == ["peta.png"]


@settings(max_examples=60, deadline=None)
@given(
    st.one_of(st.binary(max_size=300), st.text(max_size=300).map(lambda t: t.encode("utf-8", "replace"))),
    st.sampled_from(["md", "txt", "html"]),
)
def test_any_bytes_are_an_article_or_a_problem(data, kind):
    try:
        prose = clean(read(SourceFile(f"a.{kind}", data))[0])
    except ArticleError:
        return
    for block in prose.blocks:
        assert all(0 <= mark.span.start < mark.span.end <= len(text_of(block)) for mark in block.marks)


def test_the_day_of_a_saved_page_is_read_from_its_json_ld() -> None:
    text = (
        '<html><head><title>Hujan Reda di Tirtamaya</title><script type="application/ld+json">'
        '{"@type": "NewsArticle", "datePublished": "2024-02-29T19:30:00+07:00"}</script></head><body><article>'
        "<h1>Hujan Reda di Tirtamaya</h1><p>"
        + "Hujan yang turun sejak pagi akhirnya reda di seluruh desa. " * 8
        + "</p></article></body></html>"
    )
    article, _ = read(SourceFile("hujan.html", text.encode()))
    assert article.meta.published is not None
    assert article.meta.published.day.isoformat() == "2024-02-29"
