"""What an editor writes in Markdown, as blocks and the elements around them."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from warta.clean import markdown
from warta.clean.lists import indented
from warta.clean.stage import clean
from warta.nouns.article import Article, Body, Meta
from warta.nouns.text import Block, Prose, hidden_in, text_of

DEEPEST = 24


def prose(text: str, markup: str = "markdown", title: str = "Judul") -> Prose:
    return clean(Article("berita/a", "a.md", Meta(title=title, title_from="head"), Body(markup, text, 5)))


def told(text: str, markup: str = "markdown") -> list[tuple[str, str, str]]:
    """Each block below the title: its kind, its text, and the elements around it."""
    return [(one.kind, text_of(one), around(one)) for one in prose(text, markup).blocks[1:]]


def around(block: Block) -> str:
    return "/".join(holder.name for holder in block.within)


def test_a_table_has_headers_of_columns_and_cells_that_keep_their_place() -> None:
    blocks = prose("| Kali | Tinggi |\n|:--|--:|\n| Lirih | 40 |\n| | 12 |").blocks[1:]
    assert [(one.kind, text_of(one), around(one)) for one in blocks] == [
        ("header", "Kali", "table/thead/tr/th"),
        ("header", "Tinggi", "table/thead/tr/th"),
        ("cell", "Lirih", "table/tbody/tr/td"),
        ("cell", "40", "table/tbody/tr/td"),
        ("cell", "", "table/tbody/tr/td"),
        ("cell", "12", "table/tbody/tr/td"),
    ]
    assert blocks[1].within[-1].told == (("align", "right"), ("scope", "col"))
    rows = [one.within[-2].number for one in blocks]
    assert (rows[0] == rows[1], rows[2] == rows[3], rows[4] == rows[5], len(set(rows))) == (True, True, True, 3)


def test_a_table_of_html_has_its_caption_its_headers_of_rows_and_its_spans() -> None:
    text = (
        "<table><caption>Air</caption><tr><th>Desa</th><td colspan=2 rowspan=x style='color:red'>40</td></tr></table>"
    )
    caption, header, cell = prose(text, "html").blocks[1:]
    assert (caption.kind, around(caption)) == ("caption", "table/caption")
    assert header.within[-1].told == (("scope", "row"),)
    assert cell.within[-1].told == (("colspan", "2"),)


@pytest.mark.parametrize("indent", ["  ", "   ", "    ", "\t"])
def test_lists_are_nested_however_far_they_are_indented(indent: str) -> None:
    assert told(f"Isi:\n- satu\n{indent}- dua\n{indent}{indent}1. tiga\n- empat\n\nSelesai.") == [
        ("paragraph", "Isi:", ""),
        ("item", "satu", "ul/li"),
        ("item", "dua", "ul/li/ul/li"),
        ("numbered", "tiga", "ul/li/ul/li/ol/li"),
        ("item", "empat", "ul/li"),
        ("paragraph", "Selesai.", ""),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Krisis itu datang pada tahun\n1998. Ia lama.",
        "- satu\n***\n",
        "```\n- kode\n  - kode\n```",
        "-bukan butir\n  -bukan",
        "    - kode",
    ],
)
def test_what_is_no_list_stays_as_it_is(text: str) -> None:
    assert indented(text) == text


def test_a_paragraph_and_a_picture_below_an_item_belong_to_it() -> None:
    assert told("1. satu\n\n   lagi\n\n   ![peta](peta.png)\n2. dua\n\nLuar.") == [
        ("numbered", "satu", "ol/li"),
        ("numbered", "lagi", "ol/li"),
        ("image", "peta", "ol/li"),
        ("numbered", "dua", "ol/li"),
        ("paragraph", "Luar.", ""),
    ]


def test_quotations_definitions_lines_and_code_arrive() -> None:
    assert told("> Kata.\n>\n> - butir\n\nKali\n:   sungai\n\n---\n\n```\na  b\n```") == [
        ("quote", "Kata.", "blockquote"),
        ("item", "butir", "blockquote/ul/li"),
        ("term", "Kali", "dl/dt"),
        ("definition", "sungai", "dl/dd"),
        ("rule", "", ""),
        ("preformatted", "a  b", ""),
    ]


def test_a_picture_has_its_title_as_a_caption_that_no_rule_hides() -> None:
    picture, caption = prose('Isi.\n\n![peta](peta.png "Foto: Ani Wijaya")').blocks[2:]
    assert (picture.source, around(picture), around(caption)) == ("peta.png", "figure", "figure/figcaption")
    assert picture.within[0] == caption.within[0]
    assert [mark.rule for mark in caption.marks] == ["photo credit"]
    assert hidden_in(caption) == []


def test_a_linked_picture_arrives() -> None:
    assert told("Isi.\n\n[![peta](peta.png)](https://example.org/)")[1] == ("image", "peta", "")


def test_words_in_angles_are_words_and_elements_are_none() -> None:
    assert told("Milik <warga> & `<kota>`, <u>kata</u> <video src=x>Ani.") == [
        ("paragraph", "Milik <warga> & <kota>, kata Ani.", "")
    ]


def test_a_line_of_a_verse_is_broken_where_it_was() -> None:
    (_, block) = prose("Jalan Mawar 1  \nTirtamaya").blocks
    assert [(run.text, [tag.name for tag in run.tags]) for run in block.runs] == [
        ("Jalan Mawar 1", []),
        (" ", ["br"]),
        ("Tirtamaya", []),
    ]


def test_a_short_form_says_what_it_means() -> None:
    (_, block) = prose("BPK memeriksa.\n\n*[BPK]: Badan <Pemeriksa>").blocks
    assert [(tag.name, tag.title) for tag in block.runs[0].tags] == [("abbr", "Badan <Pemeriksa>")]


def test_a_footnote_and_its_sign_lead_to_each_other_and_are_shown_but_not_read() -> None:
    _, text, _, note = prose("Air naik.[^a] Lagi.[^a]\n\n[^a]: Catatan.").blocks
    signs = [tag for run in text.runs for tag in run.tags if tag.name == "a"]
    assert [(tag.href, tag.key) for tag in signs] == [("#catatan-1", "rujukan-1"), ("#catatan-1", "rujukan-1-2")]
    assert note.within[-1].told == (("id", "catatan-1"),)
    assert {tag.href for run in note.runs for tag in run.tags} == {"#rujukan-1", "#rujukan-1-2"}
    assert [mark.rule for mark in text.marks] == ["footnote", "footnote"]
    assert hidden_in(text) == hidden_in(note) == []


def test_a_source_in_a_footnote_is_shown_and_a_dateline_with_a_sign_is_found() -> None:
    found = prose("TIRTAMAYA - Air naik.[^a]\n\n[^a]: Sumber: BPBD")
    assert (found.dateline.place, [mark.rule for mark in found.blocks[1].marks]) == (
        "TIRTAMAYA",
        ["dateline", "footnote"],
    )
    assert hidden_in(found.blocks[-1]) == []


def test_ids_that_html_gives_twice_or_without_a_note_are_none() -> None:
    text = '<sup id="fnref:x"><a href="#fn:x">1</a></sup> <sup id="fnref:x"><a href="#fn:y">2</a></sup>\n\n- a'
    runs = [run for block in prose(text).blocks for run in block.runs]
    assert [tag for run in runs for tag in run.tags if tag.name == "a"] == []


@pytest.mark.parametrize(
    "text", ["# Judul\n\nIsi.", "Judul\n=====\n\nIsi.", "## JUDUL \n\nIsi.", "<h1>Judul</h1><p>Isi.</p>"]
)
def test_a_title_that_the_text_repeats_is_told_once(text: str) -> None:
    assert told(text, "html" if text.startswith("<") else "markdown") == [("paragraph", "Isi.", "")]


def test_another_heading_at_the_top_stays() -> None:
    assert [kind for kind, *_ in told("# Judul lain\n\nIsi.")] == ["heading", "paragraph"]


def test_an_editors_see_also_is_shown_and_not_read_and_that_of_a_web_page_is_hidden() -> None:
    own, pasted, bare = prose(
        "Isi.\n\nLihat juga [Banjir](banjir.md)\n\nLihat juga [Banjir](https://example.org/b)\n\nBaca juga: Banjir"
    ).blocks[2:]
    assert ([own.kind, pasted.kind, bare.kind]) == ["also", "paragraph", "paragraph"]
    assert [bool(hidden_in(one)) for one in (own, pasted, bare)] == [False, True, True]
    assert [mark.rule for mark in own.marks] == ["read also"]


def test_references_name_their_lines() -> None:
    text = 'Lihat [a](a.md).\n\n![peta](hilang.png)\n\n[b](a.md) dan [c](javascript:x) <a href="c.html">c</a>\n\n[d]\n\n[d]: ../d.md'
    assert [(one.kind, one.target, one.line) for one in prose(text).references] == [
        ("link", "a.md", 5),
        ("picture", "hilang.png", 7),
        ("link", "a.md", 9),
        ("link", "javascript:x", 9),
        ("link", "c.html", 9),
        ("link", "../d.md", 13),
    ]
    assert prose("`[a](a.md)` dan [b](https://example.org/)").references == ()
    assert prose('<p>Isi.</p><a href="/x">x</a>', "html").references == ()


PIECES = st.sampled_from(
    [
        *(
            "- a\n",
            "  - b\n",
            "    1. c\n",
            "> d\n",
            "|a|b|\n|-|-:|\n|x||\n",
            "\n",
            "teks [x](y.md)\n",
            "# e\n",
            "---\n",
        ),
        *(
            "f[^1]\n",
            "[^1]: g\n",
            "    kode\n",
            "```\n",
            "![h](i.png 'j')\n",
            "<table><td>k<td><ul><li>l",
            "</div>",
            "<dl>m",
        ),
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, max_size=14))
def test_any_mixture_keeps_its_words_and_its_elements_in_order(pieces: list[str]) -> None:
    found = prose("Awal.\n\n" + "".join(pieces)).blocks[1:]
    seen: set[int] = set()
    before: set[int] = set()
    for block in found:
        numbers = [holder.number for holder in block.within]
        assert numbers == sorted(set(numbers))
        # an element that was left is not entered again
        assert seen & set(numbers) <= before
        before = set(numbers)
        seen |= before
        assert all(0 <= mark.span.start <= mark.span.end <= len(text_of(block)) for mark in block.marks)
    assert text_of(found[0]).startswith("Awal.")


@pytest.mark.parametrize(
    "unit",
    ["> ", "- ", "<ul><li>a", "<table><tr><td>a", "<div>", "<b>", "<blockquote>a", "<dl><dd>", "*a ", "[a](b.md) "],
)
def test_depth_is_bounded_and_no_word_of_it_is_lost(unit: str) -> None:
    begun = time.process_time()
    blocks = prose(f"Awal.\n\n{unit * 2000}akhir").blocks
    assert time.process_time() - begun < 5
    assert max(len(block.within) for block in blocks) <= DEEPEST
    # libxml2 itself leaves out what lies more than 2,048 elements deep
    assert "akhir" in text_of(prose(f"Awal.\n\n{unit * 500}akhir").blocks[-1])


def test_a_list_of_two_thousand_levels_takes_seconds_and_not_minutes() -> None:
    begun = time.process_time()
    blocks = prose("\n".join(f"{'  ' * level}- butir {level}" for level in range(2000))).blocks
    assert time.process_time() - begun < 10
    assert [text_of(block) for block in blocks[1:]] == [f"butir {level}" for level in range(2000)]


def test_twice_the_rows_take_about_twice_the_time() -> None:
    took = []
    for rows in (1000, 4000):
        begun = time.process_time()
        assert len(prose("a|b|c\n-|-|-\n" + "x|y|z\n" * rows).blocks) == 3 * rows + 4
        took.append(time.process_time() - begun)
    assert took[1] < 9 * max(took[0], 0.05)


PLAIN = st.text(alphabet="aB1 .,:;!?\"'’“”()/-+#={}^@%é", max_size=12)
MIXED = st.text(alphabet="aB1 .:-+#=>*_`~|&<[]\\\u00a0\u2028\t\x02", max_size=12)
BEGINNINGS = st.sampled_from(["", "", "---", "===", "1. satu", "2) dua", "kata", ": arti", "%"])


@settings(max_examples=500, deadline=None)
@given(st.lists(st.one_of(PLAIN, BEGINNINGS)) | st.lists(st.one_of(MIXED, BEGINNINGS), max_size=4))
def test_what_markdown_is_not_asked_for_is_as_markdown_has_it(lines: list[str]) -> None:
    text = "\n".join(lines)
    assert markdown.as_html(Body("markdown", text)).strip() == markdown._from_all(text).strip()


def test_a_text_of_plain_paragraphs_takes_no_markdown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(markdown, "_from_all", lambda text: pytest.fail("Markdown was asked"))
    assert told('Kata dia, "Hujan" (12/3): 40%.\nBesok - lusa.\n\n\nSelesai.') == [
        ("paragraph", 'Kata dia, "Hujan" (12/3): 40%. Besok - lusa.', ""),
        ("paragraph", "Selesai.", ""),
    ]
