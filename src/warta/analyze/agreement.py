"""A name is of one kind throughout an article, and names in one list are of one kind."""

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise

from msgspec.structs import replace
from spacy.tokens import Doc

from warta.analyze.name_codes import begins_names, share
from warta.analyze.pieces import AGENCIES, HEADS, NEVER, Piece
from warta.analyze.texts import said

SHORTEST = 3
# a list of fewer names tells nothing, nor one in which the odd ones are more than this share
FEWEST = 3
ODD = 1 / 3
LINKS = frozenset({",", "dan", "&", "serta"})


def agreed(doc: Doc, pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """The pieces with their labels brought into agreement."""
    if not any(piece.label == "PER" for piece in pieces):
        return pieces
    texts = said(doc).words
    people = _people(texts, pieces)
    sites = _sites(doc)
    alike = [_as_site(doc, _as_elsewhere(texts, piece, people), sites) for piece in pieces]
    return tuple(piece for row in _lists(doc, alike) for piece in _one_kind(doc, row))


def _people(texts: list[str], pieces: Iterable[Piece]) -> frozenset[tuple[str, ...]]:
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


def _as_elsewhere(texts: list[str], piece: Piece, people: frozenset[tuple[str, ...]]) -> Piece:
    """A whole name that is elsewhere, and more often, a person's is one here too."""
    return replace(piece, label="PER") if tuple(texts[piece.start : piece.end]) in people else piece


def _sites(doc: Doc) -> frozenset[str]:
    """The words with a capital that stand right behind *di*: what one can be at."""
    return frozenset(word for before, word in pairwise(said(doc).words) if before.lower() == "di" and word.istitle())


def _as_site(doc: Doc, piece: Piece, sites: frozenset[str]) -> Piece:
    """A single word that begins no names and that the article elsewhere is *at* is a place: Irpin, Chernobyl."""
    single = piece.label == "PER" and piece.end == piece.start + 1
    at_it = single and doc[piece.start].text in sites and not begins_names(doc[piece.start])
    return replace(piece, label="LOC") if at_it else piece


def _lists(doc: Doc, pieces: list[Piece]) -> Iterator[list[Piece]]:
    """The pieces in rows of those that nothing but commas and *dan* part."""
    row: list[Piece] = []
    for piece in pieces:
        if row and not all(token.text in LINKS for token in doc[row[-1].end : piece.start]):
            yield row
            row = []
        row.append(piece)
    if row:
        yield row


def _one_kind(doc: Doc, row: list[Piece]) -> list[Piece]:
    """Dijon, LOSC Lille, AS Monaco dan Saint-Etienne are clubs, if most of them are."""
    kinds = Counter("PER" if piece.label == "PER" else "other" for piece in row)
    if len(row) < FEWEST or not 0 < min(kinds["PER"], kinds["other"]) <= ODD * len(row):
        return row
    if kinds["PER"] > kinds["other"]:
        return [replace(piece, label="PER") if _may_be_person(doc, piece) else piece for piece in row]
    clubs = all(piece.label != "LOC" for piece in row)
    return [replace(piece, label="ORG") if clubs and _may_be_club(doc, piece) else piece for piece in row]


def _may_be_club(doc: Doc, piece: Piece) -> bool:
    """A single word that begins no names: in "KPK, BPK, dan Abraham Samad" the last is a person all the same."""
    return piece.label == "PER" and piece.end == piece.start + 1 and not share(doc[piece.start], "B-PER")


def _may_be_person(doc: Doc, piece: Piece) -> bool:
    words_ = [token.text for token in doc[piece.start : piece.end]]
    bare = " ".join(words_) not in AGENCIES and words_[0] not in HEADS
    return piece.label == "ORG" and bare and all(word.istitle() or word in (".", "-") for word in words_)
