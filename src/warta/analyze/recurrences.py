"""A person named once in an article is found wherever the name comes again, whole or in part."""

from collections import Counter

from msgspec import Struct
from spacy.tokens import Doc, Token

from warta.lexicon import words

HEADS = frozenset(
    form for key in ("bodies", "places") for word in words("name_edges", key) for form in (word, word.upper())
)
NEVER = frozenset(
    (*words("abbreviations", "starters"), *words("name_edges", "times"), *words("name_edges", "titles"))
) | frozenset(word.title() for word in words("name_edges", "functions"))
SHORTEST = 3
LONGEST_NAME = 6


class Piece(Struct, frozen=True):
    """Some tokens of a document, from ``start`` to before ``end``, and what they name."""

    start: int
    end: int
    label: str


def settled(doc: Doc, pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """The names, and the persons among them wherever they come again: Budi Santosa, later Santosa."""
    if not any(piece.label == "PER" for piece in pieces):
        return pieces
    texts = [token.text for token in doc]
    people = _people(texts, pieces)
    relabelled = tuple(_agreeing(texts, piece, people) for piece in pieces)
    covered = {at for piece in pieces for at in range(piece.start, piece.end)}
    return tuple(sorted((*relabelled, *_again(doc, texts, people, covered)), key=lambda piece: piece.start))


def _people(texts: list[str], pieces: tuple[Piece, ...]) -> frozenset[tuple[str, ...]]:
    """The names of people and their longer words, but for those that more often name something else."""
    votes: Counter[tuple[str, ...]] = Counter()
    others: Counter[tuple[str, ...]] = Counter()
    for piece in pieces:
        name = tuple(texts[piece.start : piece.end])
        forms = {name, *((word,) for word in name)}
        (votes if piece.label == "PER" else others).update(forms)
    written = set(texts)
    return frozenset(
        form for form in votes if votes[form] > others[form] and (len(form) > 1 or _stands_alone(form[0], written))
    )


def _stands_alone(word: str, written: set[str]) -> bool:
    """Whether a word can be a person by itself: no title, no word that the text also writes small."""
    name_like = len(word) >= SHORTEST and word[0].isupper() and word[-1].islower()
    return name_like and word not in NEVER and word.lower() not in written


def _agreeing(texts: list[str], piece: Piece, people: frozenset[tuple[str, ...]]) -> Piece:
    """A whole name that is elsewhere, and more often, a person's is one here too."""
    return Piece(piece.start, piece.end, "PER") if tuple(texts[piece.start : piece.end]) in people else piece


def _again(doc: Doc, texts: list[str], people: frozenset[tuple[str, ...]], covered: set[int]) -> list[Piece]:
    firsts = {form[0] for form in people}
    found = []
    reached = 0
    for at, text in enumerate(texts):
        if at < reached or text not in firsts:
            continue
        end = _longest(texts, at, people, covered)
        if end > at and not _is_part(doc, at, end, covered):
            found.append(Piece(at, end, "PER"))
            reached = end
    return found


def _longest(texts: list[str], at: int, people: frozenset[tuple[str, ...]], covered: set[int]) -> int:
    """Where the longest known name that begins here ends, or ``at``."""
    for end in range(min(at + LONGEST_NAME, len(texts)), at, -1):
        if tuple(texts[at:end]) in people and covered.isdisjoint(range(at, end)):
            return end
    return at


def _is_part(doc: Doc, start: int, end: int, covered: set[int]) -> bool:
    """Whether the words stand inside a longer name: Jalan Santosa, Santosa Raya, RS-Santosa."""
    before = doc[start - 1] if start else None
    after = doc[end] if end < len(doc) else None
    if before is not None and (before.text in HEADS or before.text in ("-", "@", "#", "/")):
        return True
    if after is None or end in covered:
        return False
    return _is_capital(after) or (after.text == "-" and not after.whitespace_)


def _is_capital(token: Token) -> bool:
    return token.text[0].isupper() and not token.is_sent_start
