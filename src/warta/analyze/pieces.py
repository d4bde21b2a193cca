"""A name as tokens of a document, and the words that no person's name holds."""

from msgspec import Struct

from warta.lexicon import words

HEADS = frozenset(
    form for key in ("bodies", "places") for word in words("name_edges", key) for form in (word, word.upper())
)
NEVER = frozenset(
    (
        *words("abbreviations", "starters"),
        *words("name_edges", "times"),
        *words("name_edges", "titles"),
        *(office for office in words("titles", "offices") if " " not in office),
    )
) | frozenset(word.title() for word in words("name_edges", "functions"))
AGENCIES = frozenset(
    form
    for name in words("agencies", "agencies")
    for form in (name, name.upper(), name if len(name) < 5 else name.title())
)


class Piece(Struct, frozen=True):
    """Some tokens of a document, from ``start`` to before ``end``, and what they name: PER, ORG or LOC."""

    start: int
    end: int
    label: str
