"""A small archive made by hand: two dated articles and one without a date."""

import re
from datetime import date

from joined import joined

from warta.nouns.article import Article, Body, Meta
from warta.nouns.mentions import Analysis, Country, Mention, Part, Person, Quote, Role, Sentence, Timex, Value
from warta.nouns.site import Reading, Site
from warta.nouns.text import Block, Mark, Prose, Run, Span, Tag, text_of
from warta.read.theme import theme
from warta.render.archive import archive_of
from warta.render.stage import render
from warta.settings import Settings

KNOWN: dict[str, Value] = {
    "Rani Wulandari": Person("Rani Wulandari", (Role("Wali Kota", Span(0, 9)),)),
    "Bagus Hartono": Person("Bagus Hartono"),
    "Rani": Person("Rani Wulandari"),
    "Jepang": Country("JP"),
    "Rabu (28/2)": Timex("DATE", "2024-02-28"),
    "Maret 2024": Timex("DATE", "2024-03"),
    "10 Maret 2024": Timex("DATE", "2024-03-10"),
    "dua jam": Timex("DURATION", "PT2H"),
}
PATTERN = re.compile("|".join(sorted(map(re.escape, KNOWN), key=lambda one: (-len(one), one))))
FLOOD = (
    Block("title", (Run("Sungai Arun Meluap, Rani Wulandari Minta Warga Siaga"),)),
    Block(
        "paragraph",
        (
            Run("TIRTAMAYA - Air naik sejak Rabu (28/2) selama dua jam. Rani "),
            Run("Wulandari", (Tag("em"),)),
            Run(" datang."),
        ),
        marks=(Mark(Span(0, 12), "dateline"),),
    ),
    Block("paragraph", (Run('"Kami siaga sampai 10 Maret 2024," kata Rani.'),)),
    Block(
        "paragraph",
        (Run("Lihat "), Run("catatan Jepang", (Tag("a", "https://example.org/a?b=1&c=2"),)), Run(" < ini.")),
    ),
    Block("heading", (Run("Bantuan"),), level=2),
    Block("item", (Run("Beras dari Jepang."),), level=1),
    Block("item", (Run("Tenda."),), level=1),
    Block("paragraph", (Run("Baca juga: Berita lain"),), marks=(Mark(Span(0, 22), "see also"),)),
)
BRIDGE = (
    Block("title", (Run("Jembatan Arun Dibuka"),)),
    Block("paragraph", (Run("Bagus Hartono dan Rani Wulandari menyambut tamu Jepang pada Maret 2024."),)),
)
LETTER = (Block("paragraph", (Run("Bagus Hartono menulis surat."),)),)


def reading(name: str, day: date | None, blocks: tuple[Block, ...], **meta: object) -> Reading:
    """An article whose sentences end at full stops and whose mentions are the known names."""
    identity = f"berita/{name}"
    sentences, mentions, quotes = [], [], []
    for place, block in enumerate(blocks):
        text, hidden = text_of(block), max((mark.span.end for mark in block.marks), default=0)
        for found in re.finditer(r"[^ .][^.]*\.?", text[hidden:]):
            span = Span(found.start() + hidden, found.end() + hidden)
            sentences.append(Sentence(place, span, f"k{place}{span.start}"))
        for found in PATTERN.finditer(text, hidden):
            at = next(n for n, one in enumerate(sentences) if one.block == place and found.start() < one.span.end)
            mentions.append(Mention(place, at, Span(*found.span()), KNOWN[found[0]], "by hand"))
        for found in re.finditer('"[^"]*"', text):
            part = Part(place, Span(*found.span()))
            quotes.append(
                Quote(len(sentences) - 1, (part,), "direct", "Rani Wulandari", "name", "kata", "say", "by hand")
            )
    title = text_of(blocks[0])
    article = Article(identity, f"{name}.md", Meta(title=title, **meta), Body("plain", ""))  # type: ignore[arg-type]
    analysis = Analysis(identity, day, "head" if day else "undated", tuple(sentences), tuple(mentions), tuple(quotes))
    return Reading(article, Prose(title, "head" if blocks[0].kind == "title" else "lead", blocks), analysis)


def article(name: str, day: date | None, text: str, values: dict[str, Value], *, fictional: bool = False) -> Reading:
    """An article of one paragraph a line, each of them one sentence, in which these words mean these values."""
    lines = text.splitlines()
    blocks = tuple(Block("paragraph", (Run(line),)) for line in lines)
    sentences = tuple(Sentence(place, Span(0, len(line)), f"k{place}") for place, line in enumerate(lines))
    words = re.compile("|".join(sorted(map(re.escape, values), key=lambda one: (-len(one), one))) or "(?!)")
    mentions = tuple(
        Mention(place, place, Span(*found.span()), values[found[0]], "by hand")
        for place, line in enumerate(lines)
        for found in words.finditer(line)
    )
    identity = f"berita/{name}"
    made = Article(identity, f"{name}.md", Meta(title=name, fictional=fictional), Body("plain", ""))
    analysis = Analysis(identity, day, "head" if day else "undated", sentences, mentions, ())
    return Reading(made, Prose(name, "head", blocks), analysis)


def site_of(*readings: Reading) -> Site:
    """The site of these articles."""
    return joined(readings)


def page_of(path: str, *readings: Reading, language: str = "id") -> str:
    """A page of the site of these articles."""
    files = render(archive_of(site_of(*readings), Settings(language=language)), theme=theme(None), pictures=())
    return next(file.data for file in files if file.path == path).decode()


def small_site() -> Site:
    """Three articles, two people, one country, days."""
    readings = (
        reading(
            "sungai-arun", date(2024, 2, 29), FLOOD, source="Redaksi Warta", fictional=True, url="https://example.org/"
        ),
        reading("jembatan-arun", date(2024, 3, 10), BRIDGE, source="Redaksi Warta"),
        reading("surat", None, LETTER),
    )
    return joined(readings)
