"""What stands beside and below the text of an article."""

import re
from datetime import date

import pytest
from archives import BRIDGE, FLOOD, page_of, reading, site_of, small_site
from built import files

from warta.nouns.mentions import Part, Quote
from warta.nouns.site import Reading
from warta.nouns.text import Block, Run, Span
from warta.render.words import short
from warta.settings import Settings

DAY = date(2024, 2, 29)


def plain(html: str) -> str:
    """The words of a piece of a page."""
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


def part(text: str, start: str, end: str) -> str:
    return text.partition(start)[2].partition(end)[0]


def saying(one: Reading, *quotes: tuple[int, str, str]) -> Reading:
    """The article with these quotes: the block, its words, who says them."""
    text = ["".join(run.text for run in block.runs) for block in one.prose.blocks]
    said = tuple(
        Quote(place, (Part(place, Span(text[place].index(words), text[place].index(words) + len(words))),), *rest)
        for place, words, speaker in quotes
        for rest in [("direct", speaker, "name" if speaker else "", "kata", "say", "by hand")]
    )
    analysis = one.analysis
    return Reading(
        one.article,
        one.prose,
        type(analysis)(analysis.article, DAY, "head", analysis.sentences, analysis.mentions, said),
    )


def test_the_quotes_of_an_article_are_told_by_speaker_with_their_share_of_its_words() -> None:
    blocks = (
        Block("title", (Run("Rani Wulandari dan Bagus Hartono Berbeda Pendapat"),)),
        Block("paragraph", (Run("satu dua tiga, kata Bagus Hartono"),)),
        Block("paragraph", (Run("empat lima enam tujuh, ujar Rani Wulandari"),)),
        Block("paragraph", (Run("delapan, kata seorang warga"),)),
        Block("paragraph", (Run("sembilan"),)),
    )
    made = saying(
        reading("beda", DAY, blocks),
        *((1, "satu dua tiga", "Bagus Hartono"), (2, "empat lima enam tujuh", "Rani Wulandari")),
        *((3, "delapan", ""), (4, "sembilan", "Bagus Hartono")),
    )
    table = part(page_of("berita/beda.html", made), '<table class="shares">', "</table>")
    # 25 words: four of each of the two, and the order of equals is that of their names
    assert [plain(row) for row in table.split("<tr>")[2:]] == [
        "Bagus Hartono 2 × 16 %",
        "Rani Wulandari 1 × 16 %",
        "pembicara belum dikenali 1 × 4 %",
    ]
    assert re.findall(r'rect width="(\d+%)"', table) == ["16%", "16%", "4%"]


def test_the_arrows_lead_to_the_last_and_first_sentence_and_the_numbers_to_each() -> None:
    text = page_of("berita/sungai-arun.html", reading("sungai-arun", DAY, FLOOD))
    row = next(row for row in re.split(r"<li[^>]*>", text) if ">Rani Wulandari</a>" in row and "data-step" in row)
    keys = ["k00", "k155", "k20"]
    assert re.findall(r'<a href="#(k\d+)" aria-label="Rani Wulandari, kalimat (\d)">', row) == [
        (key, str(place)) for place, key in enumerate(keys, 1)
    ]
    assert re.findall(r'href="#(k\d+)" data-step="(-?1)"', row) == [("k20", "-1"), ("k00", "1")]


def test_one_sentence_needs_one_arrow() -> None:
    text = page_of("berita/jembatan-arun.html", reading("jembatan-arun", DAY, BRIDGE))
    row = next(row for row in re.split(r"<li[^>]*>", text) if ">Jepang</a>" in row and "data-step" in row)
    assert re.findall(r'data-step="(-?1)"', row) == ["1"]
    assert "<details" not in row


def test_only_kinds_that_are_in_the_text_can_be_hidden() -> None:
    text = files(small_site())["berita/surat.html"].decode()
    assert re.findall(r'data-kind="(\w+)"', text) == ["orang"]


def test_what_two_articles_share_is_one_sentence() -> None:
    text = files(small_site())["berita/jembatan-arun.html"].decode()
    reasons = re.findall(r'<span class="by reason">(.*?)</span>', text)
    assert [plain(one).replace(" ,", ",").replace(" .", ".") for one in reasons] == [
        "Keduanya menyebut Jepang dan Rani Wulandari · contoh",
        "Keduanya menyebut Bagus Hartono",
    ]


def test_a_page_is_cited_as_text_for_bibtex_and_as_ris() -> None:
    blocks = (Block("title", (Run("Naik 5% & {lagi}"),)), Block("paragraph", (Run("Isi."),)))
    one = reading("naik", DAY, blocks, authors=("Ani Wijaya", "Budi"), source="Koran_A")
    site = page_of_placed("berita/naik.html", one)
    plain_form, bibtex, ris = re.findall(r'class="cite"[^>]*>(.*?)</p(?:re)?>', site, re.S)
    assert (
        plain_form
        == "Ani Wijaya, Budi. “Naik 5% &amp; {lagi}”. Koran_A. 29 Februari 2024. Warta. https://example.org/berita/naik.html"
    )
    assert bibtex.splitlines() == [
        "@misc{naik,",
        "  author = {{Ani Wijaya} and {Budi}},",
        r"  title = {{Naik 5\% \&amp; \{lagi\}}},",
        *("  year = {2024},", "  month = {2},", "  day = {29},"),
        r"  publisher = {Koran\_A},",
        *("  howpublished = {Warta},", "  url = {https://example.org/berita/naik.html},", "  language = {id},", "}"),
    ]
    assert ris.splitlines() == [
        *("TY  - NEWS", "AU  - Ani Wijaya", "AU  - Budi", "TI  - Naik 5% &amp; {lagi}", "PB  - Koran_A", "DB  - Warta"),
        *("PY  - 2024", "DA  - 2024/02/29", "UR  - https://example.org/berita/naik.html", "ER  - "),
    ]


def page_of_placed(path: str, one: Reading) -> str:
    """A page of the site of this article at a known address."""
    return files(site_of(one), Settings(base_url="https://example.org/"))[path].decode()


@pytest.mark.parametrize(
    ("report", "address"),
    [
        (
            "mailto:redaksi@example.org",
            "mailto:redaksi@example.org?subject=Jembatan%20Arun%20Dibuka&amp;body=berita%2Fjembatan-arun.html%0A%0A",
        ),
        (
            "https://example.org/issues/new?title={title}&body={page}",
            "https://example.org/issues/new?title=Jembatan%20Arun%20Dibuka&amp;body=berita%2Fjembatan-arun.html",
        ),
        ("https://example.org/lapor", "https://example.org/lapor"),
    ],
)
def test_an_error_is_reported_with_the_page_filled_in(report: str, address: str) -> None:
    text = files(small_site(), Settings(report=report))["berita/jembatan-arun.html"].decode()
    assert f'<a href="{address}">Laporkan kesalahan</a>' in text


@pytest.mark.parametrize(
    "path",
    [
        *("index.html", "berita/index.html", "berita/2024/02.html", "orang/rani-wulandari.html", "negara/jepang.html"),
        *("tanggal/2024-02-28.html", "tanggal/2024-02-29.html", "kutipan/index.html", "berita/jembatan-arun.html"),
    ],
)
def test_an_invented_article_says_so_wherever_it_is_listed(path: str) -> None:
    assert " · contoh" in files(small_site())[path].decode()


def test_what_is_below_a_sentence_does_not_tell_the_whole_headline() -> None:
    assert short("KTT G20 New Delhi Terima Uni Afrika sebagai Anggota") == "KTT G20 New Delhi Terima Uni Afrika …"
    assert short("Gempa, Lalu Tsunami: Palu Menghitung Yang Hilang") == "Gempa, Lalu Tsunami: Palu Menghitung …"
    assert short("Jembatan Dibuka") == "Jembatan Dibuka"
