"""Tables, lists and their like on the page of an article: every character arrives, in elements that may hold it."""

from datetime import date

from archives import page_of, reading, site_of
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html

from warta.clean.stage import clean
from warta.nouns.article import Article, Body, Meta
from warta.nouns.site import Reading
from warta.nouns.text import Block, Run, hidden_in, text_of
from warta.render.archive import archive_of
from warta.render.views.articles import article_page
from warta.render.views.flow import Woven
from warta.settings import Settings

DAY = date(2024, 2, 29)
HELD = {
    "li": {"ol", "ul"},
    "dt": {"dl"},
    "dd": {"dl"},
    "tr": {"thead", "tbody"},
    "td": {"tr"},
    "th": {"tr"},
    "thead": {"table"},
    "tbody": {"table"},
    "caption": {"table"},
    "figcaption": {"figure"},
}
HOLDS = {
    "ul": {"li"},
    "ol": {"li"},
    "dl": {"dt", "dd"},
    "table": {"caption", "thead", "tbody"},
    "thead": {"tr"},
    "tbody": {"tr"},
    "tr": {"td", "th"},
}


def made(text: str) -> Reading:
    """The article of a Markdown text."""
    prose = clean(Article("berita/a", "a.md", Meta(title="Judul", title_from="head"), Body("markdown", text)))
    return reading("a", DAY, prose.blocks)


def shown(text: str) -> html.HtmlElement:
    """The text on the page."""
    return html.fromstring(page_of("berita/a.html", made(text))).xpath('//div[@class="text"]')[0]


def test_a_table_has_rows_headers_and_a_region_of_its_own() -> None:
    (region,) = shown("| Kali | cm |\n|:-:|--:|\n| Jepang | 40 |\n| | 12 |").xpath('./div[@class="wide"]')
    assert dict(region.attrib) == {"class": "wide", "tabindex": "0", "role": "region", "aria-label": "Tabel"}
    rows = [[(cell.tag, cell.text_content()) for cell in row] for row in region.iter("tr")]
    assert rows == [[("th", "Kali"), ("th", "cm")], [("td", "Jepang"), ("td", "40")], [("td", ""), ("td", "12")]]
    assert region.xpath(".//th/@scope") == ["col", "col"]
    assert region.xpath(".//td/@class") == ["middle", "num", "middle", "num"]
    assert region.xpath(".//@style") == []
    assert region.xpath('.//td/span[@class="s"]/a/@href') == ["../negara/jepang.html"]


def test_a_list_within_a_list_stands_in_its_item() -> None:
    (outer,) = shown("1. satu\n   - dua\n   - tiga\n2. empat").xpath("./ol")
    assert [item.text_content().split() for item in outer.xpath("./li")] == [["satu", "dua", "tiga"], ["empat"]]
    assert [item.text_content() for item in outer.xpath("./li[1]/ul/li")] == ["dua", "tiga"]


def test_a_list_goes_on_counting_where_it_was_told_to() -> None:
    assert shown("4. empat\n5. lima").xpath("./ol/@start") == ["4"]


def test_two_lists_of_one_kind_that_a_paragraph_parts_are_two() -> None:
    assert len(shown("- satu\n\nLalu:\n\n- dua").xpath("./ul")) == 2


def test_two_paragraphs_of_an_item_are_two() -> None:
    assert [one.text_content() for one in shown("- satu\n\n    dua").xpath("./ul/li/p")] == ["satu", "dua"]


def test_a_sign_leads_to_its_footnote_and_back() -> None:
    page = shown("Air naik.[^x]\n\n[^x]: Catatan.")
    assert page.xpath("//sup/a/@href") == ["#catatan-1"]
    assert page.xpath("//li[@id='catatan-1']//a/@href") == ["#rujukan-1"]
    assert page.xpath("//sup/a/@id") == ["rujukan-1"]


def test_nothing_of_a_title_or_a_tag_gets_out_of_its_attribute() -> None:
    page = page_of("berita/a.html", made('BPK x.\n\n*[BPK]: "><script>alert(1)</script>'))
    assert "<script>alert" not in page
    assert '<abbr title="&#34;&gt;' in page


def test_the_tags_stand_below_and_lead_to_those_that_others_share() -> None:
    text = Block("paragraph", (Run("Isi."),))
    one = reading("a", DAY, (text,), tags=("Banjir", "hanya <ini>"))
    other = reading("b", DAY, (text,), tags=("banjir",))
    page = page_of("berita/a.html", one, other)
    assert 'Tag: <a href="../tag/banjir.html">Banjir</a>, hanya &lt;ini&gt;</p>' in page
    assert "a.html" in page_of("tag/banjir.html", one, other)
    assert '"keywords": ["Banjir"' in page or '"keywords":["Banjir"' in page


LINES = st.sampled_from(
    [
        *("- butir <a>\n", "  - dalam\n", "    1. lebih dalam\n", "> Kata.\n", "Kali\n:   arti\n", "\n", "# Kepala\n"),
        *("|a|b|\n|-|-:|\n|Jepang||\n||Rani Wulandari|\n", "teks Jepang  \nbaris[^1]\n", "[^1]: Catatan & lagi.\n"),
        *("<table><tr><td>k<td><ul><li>l<li><p>m<p>n</ul></table>\n", "---\n", "Foto: Ani\n", "```\nkode\n```\n"),
    ]
)


def held(woven: tuple[Woven, ...]) -> html.HtmlElement:
    """The blocks as the page has them, without the spaces between them."""
    rule = {"rule": "<hr>"}
    pieces = (
        f"{one.opens}{rule.get(one.kind, one.html if one.is_bare else f'<p>{one.html}</p>')}{one.closes}"
        for one in woven
    )
    return html.fragment_fromstring("".join(pieces), create_parent="section")


@settings(max_examples=60, deadline=None)
@given(st.lists(LINES, max_size=10))
def test_every_character_of_tables_and_lists_arrives_in_order(lines: list[str]) -> None:
    one = made("Awal.\n\n" + "".join(lines))
    archive = archive_of(site_of(one), Settings())
    page = article_page(archive, one).view
    root = held(page.blocks)  # type: ignore[attr-defined]
    assert root.text_content() == "".join(map(_kept, one.prose.blocks[1:]))
    for element in root.iter():
        parent = element.getparent()
        assert parent is None or parent.tag in HELD.get(element.tag, {parent.tag})
        assert {child.tag for child in element} <= HOLDS.get(element.tag, {child.tag for child in element})


def _kept(block: Block) -> str:
    """The text of a block without what is hidden."""
    text = text_of(block)
    for span in sorted(hidden_in(block), reverse=True):
        text = text[: span.start] + text[span.end :]
    return text if text.strip() else ""
