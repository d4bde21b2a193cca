"""What raw news tells of a word: how often it was found within names, mined in training and shipped with the model.

The code of a word is the lexeme attribute ``PREFIX``, which the recogniser embeds: ``30000c/00003b`` tells of the form
as written, then of its small letters. The digits are the shares of B-PER, I-PER, ORG, LOC and O among the finds (0:
under 5, 1: under 30, 2: under 70 %, 3: more), the letter how often the word was met (a: under 10, b: under 50).
"""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # who only reads the table need not wait for spaCy
    from spacy.tokens import Token

UNSEEN = "-"
TABLE = "name_codes.txt"
KINDS = ("B-PER", "I-PER", "ORG", "LOC", "O")


@cache
def name_codes() -> Mapping[str, str]:
    """The code of each word that was met often enough, as written and in small letters."""
    table = files("warta").joinpath("model", TABLE)
    return parsed(table.read_text(encoding="utf-8")) if table.is_file() else {}


def parsed(text: str) -> Mapping[str, str]:
    """The lines of a table: a code, then the words that have it, parted by blanks."""
    codes: dict[str, str] = {}
    for line in text.splitlines():
        code, *words = line.split(" ")
        codes.update(dict.fromkeys(words, code))
    return codes


def code_in(codes: Mapping[str, str], word: str) -> str:
    """The codes of a word and of its small letters in a table."""
    return f"{codes.get(word, UNSEEN)}/{codes.get(word.lower(), UNSEEN)}"


def code_of(word: str) -> str:
    """The codes of a word in the table that is shipped."""
    return code_in(name_codes(), word)


def is_common_word(word: str) -> bool:
    """Whether news has the word in small letters often, and seldom within a name: negara, kami."""
    code = name_codes().get(word.lower(), UNSEEN)
    return code.endswith("c") and int(code[KINDS.index("O")]) >= 2


def suffix_of(word: str) -> str:
    """The last three letters, small ones: the shape tells of capitals."""
    return word[-3:].lower()


def share(token: "Token", kind: str) -> int | None:
    """How often the word as written was found as that kind, from 0 to 3; nothing where it was never met."""
    code = token.prefix_
    return None if code.startswith(UNSEEN) or not code else int(code[KINDS.index(kind)])


def begins_names(token: "Token") -> bool:
    """Whether the word as written was often found to begin a person's name: Budi, and Jordan too."""
    return (share(token, "B-PER") or 0) >= 2


def is_common(token: "Token") -> bool:
    """Whether the word, in whatever letters, was nearly never found within a name: janji, bahwa."""
    code = token.prefix_.partition("/")[2]
    return not code.startswith(UNSEEN) and code[KINDS.index("O") : KINDS.index("O") + 1] == "3"
