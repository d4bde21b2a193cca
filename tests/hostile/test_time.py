"""No text costs the square of its length: four times the letters take about four times as long."""

import time
from collections.abc import Callable
from datetime import date

import pytest

from warta.answering import remembered
from warta.clean.stage import clean
from warta.errors import ArticleError
from warta.nouns.article import Article, Body, Meta
from warta.nouns.files import SourceFile
from warta.read.stage import read

# a square is 16 times; a busy machine is noisy, and what takes less than this proves nothing
MOST, UNMEASURED = 9, 0.3
# what is in one line is bounded at 20,000 letters, so that the square of those is the most that it takes
MARKUP = (
    *("[", "![", "[](", "[a](<", "![[]()", "_a_", "<", "a <b ", "<![CDATA[", "<div>", "<ul><li>"),
    *("---\n", "a\n===\n", "diNew ", "\u202ea", "(30/8)"),
)
WORDS = ("Jepang ", "Presiden Joko Widodo ", "Rabu (30/8) ", '"a" kata Ani. ', "Ani ", "diNew ", "(")


def seconds(work: Callable[[str], object], text: str) -> float:
    begun = time.process_time()
    work(text)
    return time.process_time() - begun


def grows_with_the_length(work: Callable[[str], object], unit: str, short: int) -> bool:
    few, many = ((unit * (size // len(unit) + 1))[:size] for size in (short, 4 * short))
    work(few)
    return any(seconds(work, many) <= max(UNMEASURED, MOST * seconds(work, few)) for _ in range(3))


def cleaned(text: str) -> None:
    try:
        clean(Article("berita/a", "a.md", Meta(title="Judul"), Body("markdown", text)))
    except ArticleError:
        return


def analyzed(text: str) -> None:
    remembered((SourceFile("a.txt", f"Ani tiba\n\n{text}".encode()),), date(2026, 12, 31))


@pytest.mark.parametrize("unit", MARKUP, ids=ascii)
def test_markup_takes_time_as_its_length(unit: str) -> None:
    assert grows_with_the_length(cleaned, unit, 20_000)


@pytest.mark.parametrize("unit", WORDS, ids=ascii)
def test_words_take_time_as_their_number(unit: str) -> None:
    assert grows_with_the_length(analyzed, unit, 5_000)


@pytest.mark.parametrize("name", ["a.md", "a.html", "a.txt"])
@pytest.mark.parametrize("unit", ["<div>", "<b>", "<ul><li>", "> "], ids=ascii)
def test_what_lies_deep_is_read_or_told(unit: str, name: str) -> None:
    text = unit * 20_000 + "Ani Wijaya tiba di Jepang. " * 20
    try:
        prose = clean(read(SourceFile(name, text.encode()))[0])
    except ArticleError:
        return
    assert any("Ani Wijaya" in run.text for block in prose.blocks for run in block.runs)


def test_one_line_of_ten_million_letters_is_told() -> None:
    with pytest.raises(ArticleError, match=r"larger than 5 MB"):
        read(SourceFile("a.txt", b"a " * 5_000_000))


def test_a_hundred_thousand_mentions_in_one_file_are_told() -> None:
    article = read(SourceFile("a.md", b"Ani Wijaya tiba di Jepang. " * 50_000))[0]
    with pytest.raises(ArticleError, match=r"has 1349999 letters of text; more than 500000 are no article"):
        clean(article)
