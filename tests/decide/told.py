"""Articles written by hand: a sentence a line, with what its words mean."""

import re
from datetime import date

from warta.analyze.passages import sentence_key
from warta.nouns.article import Article, Body, Meta, Pin
from warta.nouns.mentions import Analysis, Mention, Part, Quote, Sentence, Value
from warta.nouns.site import Reading
from warta.nouns.text import Block, Prose, Run, Span


def told(path: str, text: str, values: dict[str, Value], *pins: Pin, speaker: str = "") -> Reading:
    """The article at ``path``; what stands in quotes is said by ``speaker``."""
    lines = text.split("\n")
    blocks = tuple(Block("title" if place == 0 else "paragraph", (Run(line),)) for place, line in enumerate(lines))
    either = re.compile("|".join(sorted(map(re.escape, values), key=lambda word: (-len(word), word))) or r"(?!)")
    mentions = tuple(
        Mention(place, place, Span(*found.span()), values[found[0]], "by hand")
        for place, line in enumerate(lines)
        for found in either.finditer(line)
    )
    quotes = tuple(
        Quote(place, (Part(place, Span(*found.span())),), "direct", speaker, "name", "kata", "say", "by hand")
        for place, line in enumerate(lines)
        for found in re.finditer('"[^"]*"', line)
    )
    sentences = tuple(Sentence(place, Span(0, len(line)), sentence_key(line)) for place, line in enumerate(lines))
    identity = f"berita/{path.removesuffix('.md')}"
    return Reading(
        Article(identity, path, Meta(title=lines[0], title_from="head", pins=pins), Body("plain", text)),
        Prose(lines[0], "head", blocks),
        Analysis(identity, date(2024, 2, 29), "head", sentences, mentions, quotes),
    )
