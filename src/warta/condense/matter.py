"""What an article is about: its summary, and for comparing it with others the words of headline and lead, or that it is
a column."""

import re
from functools import cache

from warta.lexicon import table, words
from warta.nouns.site import Reading
from warta.nouns.text import Span, text_of

# the headline counts twice; the lead ends after so many words
HEADLINE, LEAD = 2, 120
WORD = re.compile(r"[^\W\d_][\w-]{2,}")
CLITIC = "nya"


def matter(reading: Reading) -> str:
    """The words of headline and lead that are part of no mention, without those that stand in any text; each as often
    as it counts, with blanks between: "banjir banjir surut"."""
    named: dict[int, list[tuple[int, int]]] = {}
    for mention in reading.analysis.mentions:
        named.setdefault(mention.block, []).append((mention.span.start, mention.span.end))
    counted: dict[str, int] = {}
    read = 0
    for sentence in reading.analysis.sentences:
        if read >= LEAD:
            break
        block = reading.prose.blocks[sentence.block]
        found = _between(text_of(block), sentence.span, named.get(sentence.block, []))
        weight = HEADLINE if block.kind == "title" else 1
        read += len(found) if weight == 1 else 0
        for word in map(_bare, found):
            counted[word] = counted.get(word, 0) + weight
    stop = _stop_words()
    return " ".join(" ".join([word] * count) for word, count in counted.items() if word not in stop)


def summary(reading: Reading) -> str:
    """The summary of the head, or the first sentence of the text without what is marked in it."""
    if reading.article.meta.summary:
        return reading.article.meta.summary
    for sentence in reading.analysis.sentences:
        block = reading.prose.blocks[sentence.block]
        if block.kind in ("summary", "paragraph"):
            text, marks = text_of(block), [mark.span for mark in block.marks]
            stretch = range(sentence.span.start, min(sentence.span.end, len(text)))
            return "".join(text[n] for n in stretch if not any(one.start <= n < one.end for one in marks)).strip()
    return ""


def _between(text: str, sentence: Span, named: list[tuple[int, int]]) -> list[str]:
    """The words of a sentence that begin in no mention; ``named`` are the mentions of its block, in order."""
    found, at = [], sentence.start
    for start, end in named:
        if at < start < sentence.end:
            found += WORD.findall(text, at, start)
        at = max(at, end)
    return found + WORD.findall(text, at, sentence.end)


@cache
def _stop_words() -> frozenset[str]:
    return frozenset(words("stop_words", "words"))


def _bare(word: str) -> str:
    """The word in small letters without -nya: Jalannya -> jalan."""
    small = word.casefold()
    return small.removesuffix(CLITIC) if len(small) > 2 * len(CLITIC) else small


@cache
def _columns() -> re.Pattern[str]:
    rows = table("columns")
    assert isinstance(rows, dict) and isinstance(rows["columns"], list), "data/columns.yaml has a list of columns"
    return re.compile("|".join(str(row["pattern"]) for row in rows["columns"] if isinstance(row, dict)), re.IGNORECASE)


def is_column(headline: str) -> bool:
    """Whether a headline is that of a column or service that tells no development: Resep Sambal Terasi."""
    return _columns().search(headline) is not None
