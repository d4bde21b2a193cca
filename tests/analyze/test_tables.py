"""Tables as they are analyzed: a row is read as a line, and every find lies in its cell."""

from datetime import date

from warta.analyze.passages import reader
from warta.analyze.stage import analyze
from warta.clean.stage import clean
from warta.nouns.article import Article, Body, Meta
from warta.nouns.mentions import Country, Person
from warta.nouns.text import text_of

TEXT = """Bupati Ratnawulan Sekardipa tiba di Jepang.

| Perahu | Pangkalan | Tujuan |
|--|--|--|
| Arum | Karangsunyi | Jepang |
| Ratnawulan | | Korea Utara |
"""


def test_cells_of_a_row_are_read_as_a_line() -> None:
    prose = clean(Article("berita/a", "a.md", Meta(title="Judul"), Body("markdown", TEXT)))
    assert reader(prose).text.split("\n\n")[2:] == [
        "Perahu | Pangkalan | Tujuan",
        "Arum | Karangsunyi | Jepang",
        "Ratnawulan | Korea Utara",
    ]


def test_a_cell_has_its_countries_and_those_who_are_named_in_full_elsewhere() -> None:
    article = Article("berita/a", "a.md", Meta(title="Judul"), Body("markdown", TEXT))
    prose = clean(article)
    analysis = analyze(article, prose, latest=date(2024, 12, 31))
    found = {
        (text_of(block)[one.span.start : one.span.end], one.value)
        for one in analysis.mentions
        if (block := prose.blocks[one.block]).kind == "cell"
    }
    assert {(text, value.code) for text, value in found if isinstance(value, Country)} == {
        ("Jepang", "JP"),
        ("Korea Utara", "KP"),
    }
    # a word alone may be a boat or a village
    assert {text for text, value in found if isinstance(value, Person)} == {"Ratnawulan"}
    for one in analysis.sentences:
        assert 0 <= one.span.start < one.span.end <= len(text_of(prose.blocks[one.block]))
