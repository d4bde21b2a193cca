"""Random inputs led by coverage: python benchmarks/fuzz.py {read|clean|dates|markup|yaml} [SECONDS=120] [FOLDER]

Needs atheris (``pip install atheris``), which is no dependency of Warta. The articles of the checkout come first. An
input that makes a stage fail, rather than tell a problem, ends the run with its traceback and is kept in FOLDER with
the inputs that led further; what tests hold of the stage is asked of each.
"""

import sys
import tempfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["warta.read", "warta.clean", "warta.analyze.dates", "warta.render.weave"]):
    from lxml import html

    from warta.analyze.dates import find_dates
    from warta.clean.stage import clean
    from warta.decode import YamlError, mapping_yaml
    from warta.errors import ArticleError
    from warta.nouns.article import Article, Body, Meta
    from warta.nouns.files import SourceFile
    from warta.nouns.text import text_of
    from warta.read.stage import read
    from warta.render.weave import weave

PUBLISHED = date(2024, 2, 29)
TAGS = frozenset(("a", "br", "code", "del", "em", "main", "strong", "sub", "sup"))
ENDINGS = ("md", "txt", "html")


def text_in(data: bytes) -> str:
    return data.decode("utf-8", "ignore")


def fuzz_read(data: bytes) -> None:
    """Any bytes are an article or problems."""
    ending = ENDINGS[data[0] % 3] if data else "md"
    try:
        read(SourceFile(f"a.{ending}", data[1:]))
    except ArticleError:
        return


def fuzz_clean(data: bytes) -> None:
    """Any text has blocks whose marks and repairs lie in them, or a problem."""
    markup = "plain" if data[:1] < b"@" else "markdown"
    try:
        prose = clean(Article("berita/a", "a.md", Meta(title="Judul"), Body(markup, text_in(data[1:]))))
    except ArticleError:
        return
    for block in prose.blocks:
        assert all(0 <= mark.span.start <= mark.span.end <= len(text_of(block)) for mark in block.marks)


def fuzz_dates(data: bytes) -> None:
    """Dates lie in their text, in order, and share no letter."""
    text = text_in(data)
    edges = [edge for find in find_dates(text, published=PUBLISHED) for edge in (find.span.start, find.span.end)]
    assert edges == sorted(edges) and all(0 <= edge <= len(text) for edge in edges)


def fuzz_markup(data: bytes) -> None:
    """What is woven of any HTML has the elements of the list and links to the web alone."""
    source = text_in(data)
    try:
        prose = clean(Article("berita/a", "a.html", Meta(title="Judul"), Body("html", source)))
    except ArticleError:
        return
    for block in prose.blocks:
        woven = weave(block, sentences=(), quotes=(), anchors=())
        for element in html.fragment_fromstring(str(woven), create_parent="main").iter():
            assert element.tag in TAGS
            assert element.get("href", "https://").lower().startswith(("http://", "https://", "mailto:"))


def fuzz_yaml(data: bytes) -> None:
    """Any head is a mapping or an error with its line."""
    try:
        mapping_yaml(text_in(data))
    except YamlError as error:
        assert error.line > 0


KINDS: dict[str, Callable[[bytes], None]] = {
    "clean": fuzz_clean,
    "dates": fuzz_dates,
    "markup": fuzz_markup,
    "read": fuzz_read,
    "yaml": fuzz_yaml,
}

if __name__ == "__main__":
    kind, seconds, folder = [*sys.argv[1:], *("120", tempfile.gettempdir())[len(sys.argv) - 2 :]]
    options = [
        f"-max_total_time={seconds}",
        "-timeout=20",
        "-rss_limit_mb=4096",
        "-max_len=4096",
        "-print_final_stats=1",
    ]
    seeds = Path(__file__).parents[1] / "articles"
    atheris.Setup([sys.argv[0], *options, f"-artifact_prefix={folder}/", folder, str(seeds)], KINDS[kind])
    atheris.Fuzz()
