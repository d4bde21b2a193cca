"""More articles than there are: those of a built site again, of other people, 28 years earlier.

In each round every word of a person's name is another word of such names, the same for all articles of the round, so
that who was one person is one again, and no one of another round. Years move by 28, after which every day falls on its
weekday again: *Rabu (30/8/2023)* stays a Wednesday. What a site tells of its articles (data/articles.jsonl,
data/mentions.jsonl) is all that this takes; paragraphs are kept, other marks are not.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path
from typing import Any

from corpora import lines
from items import Item

YEARS = 28
YEAR = re.compile(r"(?<![\d.,])(?:19|20)\d\d(?![\d.,]\d|\d)")
WORD = re.compile(r"\b[A-Z][a-z]{2,}\b")
Span = tuple[int, int]


def altered(data: Path, number: int) -> Iterator[Item]:
    """The articles of a site's data in the round of this number, from 1."""
    named = people(lines(data / "mentions.jsonl"))
    # a copy of another article has its text there
    articles = [one for one in lines(data / "articles.jsonl") if one.get("text") and one.get("published")]
    texts = {one["id"]: one["text"] for one in articles}
    words = [texts[article][start:end] for article, spans in named.items() for start, end in spans if article in texts]
    others = renaming(words, number)
    for one in articles:
        yield _altered(one, named.get(one["id"], []), others, number)


def _altered(one: dict[str, Any], spans: list[Span], others: dict[str, str], number: int) -> Item:
    text = earlier(renamed(one["text"], spans, others), number)
    title, _, body = text.partition("\n")
    told = (("source", one["source"]),) if one.get("source") else ()
    name = f"{one['id'].rpartition('/')[2]}-{number}"
    return Item(name, title, earlier(one["published"], number), body.replace("\n", "\n\n"), told=told)


def people(mentions: Iterable[dict[str, Any]]) -> dict[str, list[Span]]:
    """Where each article names people, in the order of its text; the rows of an article follow each other."""
    found = {}
    for article, rows in groupby(mentions, key=lambda row: row["article"]):
        found[article] = sorted((row["start"], row["end"]) for row in rows if row["kind"] == "person")
    return found


def renaming(names: Iterable[str], number: int) -> dict[str, str]:
    """For each word of these names another one: all are turned by the same number of places, more in each round."""
    words = sorted({word for name in names for word in WORD.findall(name)})
    # a step that shares no factor with most numbers parts words that stand beside each other
    step = number * 101 % max(1, len(words)) or 1
    return {word: words[(place + step) % len(words)] for place, word in enumerate(words)}


def renamed(text: str, spans: Iterable[Span], others: dict[str, str]) -> str:
    """The text with other words for the names in it."""
    pieces, end = [], 0
    for start, stop in spans:
        if start >= end:
            pieces += [text[end:start], WORD.sub(lambda found: others.get(found[0], found[0]), text[start:stop])]
            end = stop
    return "".join([*pieces, text[end:]])


def earlier(text: str, number: int) -> str:
    """The text with its years moved back: 30 Agustus 2023 -> 30 Agustus 1995, in the first round."""
    return YEAR.sub(lambda found: str(int(found[0]) - number * YEARS), text)
