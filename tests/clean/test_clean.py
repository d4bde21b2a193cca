"""From articles to blocks: markup, repairs, marks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warta.clean import characters
from warta.clean.alignment import original_span, repaired
from warta.clean.boilerplate import dateline_in, marks_in
from warta.clean.characters import repairs
from warta.clean.stage import clean
from warta.lexicon import cue_verbs, table, words
from warta.nouns.article import Article, Body, Meta
from warta.nouns.text import Block, Run, Span, text_of

RULES = table("boilerplate")


def prose(text, markup="markdown", **meta):
    return clean(Article("berita/a", "a.md", Meta(**meta), Body(markup, text)))


def mended(text):
    return repaired(text, repairs(text))


@pytest.mark.parametrize("row", RULES, ids=lambda row: row["rule"])
def test_a_rule_marks_its_examples_and_not_their_neighbours(row):
    assert [text for text in row["examples"] if not marks_in(text)] == []
    assert [text for text in row.get("neighbours", ()) if any(m.rule == row["rule"] for m in marks_in(text))] == []


@pytest.mark.parametrize(
    ("text", "place", "source"),
    [
        ("JAKARTA, KOMPAS.com – Hujan turun.", "JAKARTA", "KOMPAS.com"),
        ("Media7.com, Jakarta Hujan turun.", "Jakarta", "Media7.com"),
        ("KOMPAS.com-Hujan turun.", "", "KOMPAS.com"),
        ("Jakarta (ANTARA) - Hujan turun.", "Jakarta", "ANTARA"),
        ("TEMPO.CO, Jakarta - Hujan turun.", "Jakarta", "TEMPO.CO"),
        ("BANDUNG - Hujan turun.", "BANDUNG", ""),
    ],
)
def test_a_dateline_has_a_place_and_a_source(text, place, source):
    mark, dateline = dateline_in(text)
    assert (text[mark.span.end :], dateline.place, dateline.source) == ("Hujan turun.", place, source)


@pytest.mark.parametrize(
    "text", ["Hujan - deras - turun.", "Ia datang dari Jakarta.", "PT Angin Timur (PAT) berdagang."]
)
def test_a_sentence_is_no_dateline(text):
    assert dateline_in(text) is None


def test_a_pair_of_countries_is_no_end_of_a_dateline():
    mark, dateline = dateline_in("Warta.com, Jakarta Perang Iran-Irak berakhir.")
    assert (mark.span.end, dateline.place) == (len("Warta.com, Jakarta "), "Jakarta")


@pytest.mark.parametrize(
    ("given_text", "read_text"),
    [
        ("Ia cermat.Dan ia cepat.", "Ia cermat. Dan ia cepat."),
        ("Selasa(29/8/2023)", "Selasa (29/8/2023)"),
        ("diNew York", "di New York"),
        ("Israeldi dan Jepangvs", "Israel di dan Jepang vs"),
        ("gaya Japandi", "gaya Japandi"),
        ("Adi&nbsp;&amp;\u200b Budi", "Adi & Budi"),
    ],
)
def test_what_is_broken_is_mended(given_text, read_text):
    assert mended(given_text) == read_text


@pytest.mark.parametrize("text", ["KOMPAS.com menulis.", "S.H. datang.", "YouTube dan TikTok", "Rp 1.500,25"])
def test_what_is_whole_is_left(text):
    assert mended(text) == text


def test_no_pattern_of_glued_words_matches_over_a_blank():
    assert [
        word
        for word in (*words("camel_case", "tails"), *cue_verbs(), *words("camel_case", "before names"))
        if " " in word
    ] == []


SEAMS = (
    "di",
    "kepada",
    "Israel",
    "Rusia",
    "mewanti-wanti",
    "mengatakan",
    "Judha",
    "Nugraha",
    "RI",
    "detik",
    " ",
    ".",
    "'",
)


@given(st.lists(st.sampled_from(SEAMS), max_size=8).map("".join))
def test_seams_are_looked_for_wherever_there_are_any(text: str) -> None:
    seams = {one.span.start for one in characters._seams(text, f"{text} Judha Nugraha Rusia Israel")}
    if seams:
        assert any(map(characters._may_hold_seams, text.split()))


@given(st.text(alphabet="abAB.,(1/ &;\u00a0\u200b", max_size=40))
def test_outside_of_repairs_the_characters_agree(text):
    done = repairs(text)
    block = Block("paragraph", (Run(repaired(text, done)),), start=7, repairs=done)
    new = {place for repair in done for place in range(repair.span.start, repair.span.end)}
    for at, sign in enumerate(text_of(block)):
        span = original_span(block, Span(at, at + 1))
        place = span.start - 7
        if span.end - span.start == 1 and place not in new:
            assert text[place] == sign


def test_scripts_and_unsafe_links_do_not_come_through():
    found = prose(
        'Halo <script>alert(1)</script>[tautan](javascript:alert(1)) <b onclick="x">tebal</b>.', title="Judul"
    )
    assert "alert" not in "".join(text_of(block) for block in found.blocks)
    assert [tag.href for block in found.blocks for run in block.runs for tag in run.tags if tag.href] == []


def test_plain_text_keeps_its_offsets():
    text = "Hujan turun deras.\n\nWarga mengungsi ke balai desa.\n"
    for block in prose(text, "plain", title="Judul").blocks[1:]:
        assert text[block.start :].startswith(text_of(block))


def test_a_missing_title_is_made_from_the_lead():
    found = prose("BANDUNG - Hujan turun deras di kota itu.", "plain")
    assert (found.title_from, found.title.startswith("Hujan turun")) == ("lead", True)
    assert [block.kind for block in found.blocks] == ["paragraph"]


def test_a_summary_is_the_news_where_nothing_else_is_told():
    announced, told = "--- Berikut adalah ringkasan berita: ", "Jalan itu dibuka Senin."
    alone, behind = prose(announced + told), prose(f"{told}\n\n{announced}{told}")
    assert [(mark.span.start, mark.span.end) for mark in alone.blocks[0].marks] == [(0, len(announced))]
    assert alone.title == told.rstrip(".")
    assert [len(block.marks) for block in behind.blocks] == [0, 1]
    assert behind.blocks[1].marks[0].span.end == len(announced + told)


def test_a_verb_glued_to_a_name_that_the_article_has_is_parted_from_it() -> None:
    text = "Mirzanidan Reza hadir, kata Affarmengatakan. Mirzani dan Affar pulang ke Islamabad."
    assert repaired(text, repairs(text)) == (
        "Mirzani dan Reza hadir, kata Affar mengatakan. Mirzani dan Affar pulang ke Islamabad."
    )
    assert repairs("Mirzanidan Reza hadir.", article="Mirzanidan Reza hadir. Mirzani pulang.") != ()
    assert repairs("Ramadan tiba. Rama pulang.") == ()


def test_long_words_without_a_gap_take_their_share_of_time() -> None:
    # a square would make this last for minutes
    assert repairs("Abcdefgh" * 20_000) == ()


@pytest.mark.parametrize("markup", ["markdown", "html", "plain"])
@pytest.mark.parametrize(
    ("given_text", "paragraphs"),
    [
        (r"\ SUKAMAJU, WARTA.com - Hujan turun.", ["SUKAMAJU, WARTA.com - Hujan turun."]),
        (r'Hujan turun.\ \ "Kami siap," kata Ani.\ \ \ ', ["Hujan turun.", '"Kami siap," kata Ani.']),
        (r"1. Tutup pintu \ \ Air masuk.", ["1. Tutup pintu", "Air masuk."]),
        (r"Berkas ada di C:\ dan D:\ saja", [r"Berkas ada di C:\ dan D:\ saja"]),
        (r"Ia memilih kopi \ teh.", [r"Ia memilih kopi \ teh."]),
    ],
)
def test_a_line_break_that_lost_its_line_is_no_letter(markup, given_text, paragraphs):
    text = given_text if markup != "markdown" else given_text.replace("1. ", "1\\. ")
    found = prose(text, markup, title="Judul").blocks[1:]
    assert [text_of(block) for block in found] == paragraphs
    if markup == "plain":
        assert [text[block.start :].startswith(text_of(block)) for block in found] == [True] * len(found)


def test_one_break_ends_a_line_and_two_a_paragraph_but_not_in_code():
    one = prose("Jalan Mawar 3.\\ Bandung", title="Judul").blocks[1]
    assert [(run.text, [tag.name for tag in run.tags]) for run in one.runs] == [
        ("Jalan Mawar 3.", []),
        (" ", ["br"]),
        ("Bandung", []),
    ]
    two = prose("Satu<br>\n<br>dua<br>tiga", "html", title="Judul").blocks[1:]
    assert [text_of(block) for block in two] == ["Satu", "dua tiga"]
    code = prose(r"Ketik `cp \ \ x`.", title="Judul").blocks[1]
    assert text_of(code) == r"Ketik cp \ \ x."
