"""Signs that are not what they seem: what no reader sees, what turns a text around, letters of another script."""

import re
from itertools import islice

from warta.errors import Problem

UNSEEN = re.compile(
    r"[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufff9-\ufffb\ufffe\uffff]+"
)
TURNING = re.compile(r"[\u202a-\u202e\u2066-\u2069]")
# a Latin word with Greek or Cyrillic letters in it, or such a word with Latin ones
FOREIGN = r"[\u0370-\u03ff\u0400-\u04ff]"
MIXED = re.compile(rf"\b(?=\w{{0,40}}[A-Za-z])(?=\w{{0,40}}{FOREIGN})[^\W\d_]{{2,40}}\b")
MOST_TOLD = 3


def visible(text: str) -> str:
    """The text in one line, without signs that nobody sees."""
    return " ".join(UNSEEN.sub("", text).split())


def disguises(text: str, *, where: str) -> tuple[Problem, ...]:
    """Warnings of lines whose direction is turned and of words of two scripts; the first of each kind."""
    turned = (
        (one.start(), f"holds a sign that turns the direction of text ({_code(one[0])}).")
        for one in TURNING.finditer(text)
    )
    mixed = (
        (one.start(), f'the word "{one[0]}" has letters of two scripts ({_foreign(one[0])}).')
        for one in MIXED.finditer(text)
    )
    found = sorted([*islice(turned, MOST_TOLD), *islice(mixed, MOST_TOLD)])
    fix = "Type it anew: it is no other name's, whatever it looks like."
    return tuple(Problem(f"{where}:{text.count(chr(10), 0, at) + 1}", what, fix, "warning") for at, what in found)


def _foreign(word: str) -> str:
    return ", ".join(_code(sign) for sign in re.findall(FOREIGN, word))


def _code(sign: str) -> str:
    return f"U+{ord(sign):04X}"
