"""What a head says of corrections, replies and withdrawals."""

from datetime import date

import pytest

from warta.errors import ArticleError, told
from warta.nouns.article import Correction, Stamp, Withdrawal
from warta.nouns.files import SourceFile
from warta.read.stage import read

BODY = "Rapat dibuka di balai desa.\n"


def article(head, body=BODY):
    return read(SourceFile("rapat.md", f"---\n{head}\n---\n{body}".encode()))[0]


def complaint(head):
    with pytest.raises(ArticleError) as caught:
        article(head)
    (problem,) = caught.value.problems
    return told(problem)


def test_a_head_in_indonesian_corrects_as_one_in_english():
    english = article("corrects: banjir.md\nright_of_reply_to: [a.md, b.md]")
    assert (english.meta.corrects, english.meta.replies_to) == (("banjir.md",), ("a.md", "b.md"))
    assert english == article("meralat: ./banjir.md\nhak_jawab_untuk: [a.md, b.md]")


def test_each_correction_knows_its_line():
    head = "title: Rapat\nralat:\n- tanggal: 2024-03-01 10:00 WIB\n  isi: Nama desa.\n- {date: 2024-03-02, text: Jam.}"
    assert article(head).meta.corrections == (
        Correction(Stamp(date(2024, 3, 1), "10:00", "WIB"), "Nama desa.", 4),
        Correction(Stamp(date(2024, 3, 2)), "Jam.", 6),
    )


def test_a_withdrawn_article_keeps_its_title_and_nothing_of_its_text():
    head = "title: Rapat\nsummary: Rapat.\ndicabut: {tanggal: 2024-03-01, alasan: Keliru., oleh: Pemimpin Redaksi}"
    for body in (BODY, ""):
        found = article(head, body)
        assert found.meta.withdrawn == Withdrawal(Stamp(date(2024, 3, 1)), "Keliru.", "Pemimpin Redaksi")
        assert (found.meta.title, found.meta.summary, found.body.text) == ("Rapat", "", "")


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("withdrawn: 2024-03-01", '"withdrawn" does not say when and what.'),
        ("withdrawn: {date: 2024-03-01}", '"withdrawn" gives no reason.'),
        ("dicabut: {alasan: Keliru.}", '"dicabut" does not say when.'),
        ("dicabut: {alasn: Keliru.}", 'unknown key "alasn" in "dicabut". Did you mean "alasan"?'),
        ("withdrawn: {date: 2024-03-01, reason: Keliru.}", "a withdrawn article has no title."),
        ("corrections: Nama desa.", '"corrections" is no list.'),
        ("corrections: [Nama desa.]", '"corrections" does not say when and what.'),
        ("corrections: [{date: 2024-03-01}]", "does not say what was changed."),
        ("corrections: [{date: 2024-02-30, text: Jam.}]", 'corrections "2024-02-30" is no day.'),
        ("corrects: {a: b}", '"corrects" names no article.'),
    ],
)
def test_a_remedy_that_says_too_little_is_told_with_its_line(head, expected):
    said = complaint(head)
    assert said.startswith("articles/rapat.md:2: ")
    assert expected in said


@pytest.mark.parametrize("clock", ["25:00 WIB", "24.00", "19:75", "pukul 31.10 WIT"])
def test_a_time_that_no_clock_shows_is_told_apart_from_a_day_that_is_none(clock):
    said = f'articles/rapat.md:2: date "2024-02-29 {clock}" has a time that no clock shows.'
    assert complaint(f"date: 2024-02-29 {clock}").startswith(said)
    assert "is no day" in complaint(f"date: 2024-02-30 {clock}")
