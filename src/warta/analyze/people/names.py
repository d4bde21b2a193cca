"""Names as words: without titles, compared by their tokens."""

import re
from functools import cache

from warta.lexicon import mapping, words

TOKEN = re.compile(r"[^\W_]+(?:['’`][^\W_]+)?")
HONORIFICS = frozenset(words("beside_names", "honorifics"))
ROLES = frozenset(words("beside_names", "roles"))
PLACES = frozenset(words("beside_names", "places"))


def tokens(name: str) -> tuple[str, ...]:
    """The words of a name for comparing: Kim Jong-Un -> kim, jong, un."""
    return tuple(re.sub(r"['’`]", "", word.casefold()) for word in TOKEN.findall(name))


def within(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether a shorter name may mean the longer: its words in order, an initial for a word: M Nuh in Mohammad Nuh."""
    rest = iter(full)
    return all(any(word == other or (len(word) == 1 and other.startswith(word)) for other in rest) for word in short)


@cache
def aliases() -> dict[tuple[str, ...], str]:
    """The forms of data/people.yaml and the name that each leads to."""
    found: dict[tuple[str, ...], str] = {}
    for name, forms in mapping("people").items():
        for form in (name, *map(str, forms)):
            found[tokens(form)] = name
    return found
