"""What between marks is said, and what is a title, a slogan, a nickname or a term."""

import re

from warta.analyze.quotes.attribution import Attribution
from warta.analyze.quotes.cues import NAMING
from warta.analyze.quotes.marks import MARKS
from warta.nouns.text import Span

FEWEST, FEWEST_WITHIN, FEWEST_ON = 4, 3, 2
ENDS = (",", ".", "!", "?", "…")
WORD = re.compile(r"[\w-]+")
SMALL = 3


def is_speech(text: str, span: Span, attribution: Attribution | None, *, follows: bool) -> bool:
    """Whether quoted words are something said; ``follows`` where they come right behind a quote and its speaker."""
    words = text[span.start : span.end].strip(MARKS + "'‘’` ")
    count = len(words.split())
    ended = words[-1:] in ENDS or text[span.end : span.end + 1] == ","
    amid = _is_amid(text, span.start)
    if amid and _is_named(text, span.start):
        return False
    if attribution is not None and (attribution.whole if "ahead" in attribution.rule else not amid):
        return count >= 2 or (count == 1 and ended)
    if attribution is not None:
        setting = words.split(" ", 1)[0] in ("dalam", "di", "pada", "dari", "untuk")
        return count >= FEWEST_WITHIN and not setting and not _is_title(words)
    begins = words[:1].isupper() or not words[:1].isalpha()
    return count >= (FEWEST_ON if follows else FEWEST) and begins and ended and not amid and not _is_title(words)


def _is_amid(text: str, start: int) -> bool:
    """Whether the words before a mark run on into it."""
    before = text[max(0, start - 3) : start].rstrip(" ")
    return before[-1:].isalnum() or before[-1:] in (")", "%")


def _is_named(text: str, start: int) -> bool:
    """film "Laskar Pagi", webinar bertajuk "…": the words before the mark tell that a name follows."""
    before = [word.lower() for word in WORD.findall(text[max(0, start - 40) : start])]
    return not NAMING.isdisjoint(before[-1:]) or (
        before[-2:-1] != [] and before[-2] in NAMING and before[-1] != "bahwa"
    )


def _is_title(words: str) -> bool:
    """Perilaku dan Kepuasan Konsumen: every longer word has a capital."""
    longer = [word for word in WORD.findall(words) if len(word) > SMALL and word[0].isalpha() and word != "dari"]
    small = sum(
        word[0].islower() and word not in ("dalam", "untuk", "dengan", "bagi", "tanpa", "atau", "pada", "terhadap")
        for word in longer
    )
    return len(longer) > 1 and small == 0
