"""Initials of people whose name is not told: pria berinisial RL (49), Aiptu FN; found again wherever they stand."""

import re

from warta.analyze.people.words import ALIASES, OWN_RANKS, tokens
from warta.lexicon import words
from warta.nouns.text import Span

LETTERS = r"(?:(?:[A-Z]\.){2,4}|[A-Z]{1,4})"
ITEM = rf"{LETTERS}(?: \(\d{{1,2}}(?: (?:tahun|th))?\))?"
LED = re.compile(
    rf"\b(?:{'|'.join(words('name_edges', 'initials'))}),? (?P<list>{ITEM}(?:(?:,| dan|, dan| serta|,? alias) {ITEM})*)(?![\w-])"
)
AGED = re.compile(r"\b(?P<list>[A-Z]{2,3}) \(\d\d(?: (?:tahun|th))?\)")
RANKED = re.compile(rf"\b(?:{'|'.join(sorted(OWN_RANKS))}) (?P<list>[A-Z]{{2,3}})(?![\w.-])")
ONE = re.compile(rf"(?<![\w.]){LETTERS}(?![\w-])")
AGENCIES = frozenset(words("agencies", "agencies"))


def initials(text: str) -> tuple[Span, ...]:
    """Where people stand by initials alone, sorted; in a line of capitals nobody does."""
    told = {
        one[0]
        for pattern in (LED, AGED, RANKED)
        for found in pattern.finditer(text)
        for one in ONE.finditer(found["list"])
        if one[0] not in AGENCIES and one[0] not in OWN_RANKS
    }
    if not told:
        return ()
    again = re.compile(rf"(?<![\w.-])(?<!\d )(?:{'|'.join(re.escape(one) for one in sorted(told))})(?![\w-]| \d)")
    return tuple(Span(*found.span()) for found in again.finditer(text) if not _line(text, found.start()).isupper())


def _line(text: str, at: int) -> str:
    end = text.find("\n", at)
    return text[text.rfind("\n", 0, at) + 1 : end if end >= 0 else len(text)]


def is_initials(name: str) -> bool:
    """Whether a name tells nobody apart from others of the same letters: RL; not SBY, whom everyone knows."""
    bare = name.replace(".", "")
    return bare.isalpha() and bare.isupper() and len(bare) <= 4 and tokens(name) not in ALIASES
