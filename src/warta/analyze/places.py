"""Places that the recogniser took for people: what stands beside a lone word tells, where nothing tells of a person."""

import re
from collections.abc import Iterator

from msgspec.structs import replace
from spacy.tokens import Doc

from warta.analyze.countries.names import known_names
from warta.analyze.name_codes import share
from warta.analyze.pieces import HEADS, Piece
from warta.analyze.texts import said
from warta.lexicon import cue_verbs, words

SITES = frozenset(words("name_edges", "sites"))
KINDS = frozenset(words("name_edges", "kinds of sites"))
NOUNS = frozenset(words("name_edges", "nouns for names"))
POINTING = frozenset({"ini", "itu", "tersebut"})
LINKS = frozenset({",", "dan", "hingga", "serta"})
YEAR = re.compile(r"(?:19|20)\d\d")


def placed(doc: Doc, pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """The pieces, with people that can only be places or things named so: wilayah [Chernobyl], [Katedral] di kota."""
    if not any(piece.label == "PER" for piece in pieces):
        return pieces
    persons = frozenset(
        token.text for piece in pieces if _is_full_name(piece) for token in doc[piece.start : piece.end]
    )
    ends = frozenset(piece.end for piece in pieces if piece.label == "LOC")
    told = _called_by_a_noun(doc)
    found: list[Piece] = []
    for piece, after in zip(pieces, (*pieces[1:], None), strict=True):
        before = found[-1] if found else None
        beside = [other for other in (before, after) if other is not None]
        word = doc[piece.start].text
        lone = _is_lone(doc, piece) and word not in persons
        site = lone and (word in told or _is_site(doc, piece) or any(_is_listed(doc, one, piece) for one in beside))
        found.append(replace(piece, label="LOC") if site or _is_of_games(doc, piece, ends) else piece)
    return tuple(found)


def _is_full_name(piece: Piece) -> bool:
    return piece.label == "PER" and piece.end - piece.start > 1


def _is_lone(doc: Doc, piece: Piece) -> bool:
    """Whether a piece is a person of one word that begins no names in raw news, and that does not speak here."""
    if piece.label != "PER" or piece.end - piece.start > 1:
        return False
    following = doc[piece.end].text if piece.end < len(doc) else ""
    return not share(doc[piece.start], "B-PER") and following not in cue_verbs()


def _is_site(doc: Doc, piece: Piece) -> bool:
    """Wilayah [Chernobyl], pembangkit nuklir [Chernobyl]; [Katedral], which raw news has in no person's name."""
    if doc[piece.start].text in HEADS and not share(doc[piece.start], "I-PER"):
        return share(doc[piece.start], "O") is not None
    last = piece.start - 1
    if last > 0 and doc[last].text in KINDS:
        last -= 1
    return last >= 0 and doc[last].text in SITES


def _is_listed(doc: Doc, other: Piece, piece: Piece) -> bool:
    """Donetsk dan [Luhansk]: nothing but a comma or *dan* parts it from a place."""
    first, last = sorted((other, piece), key=lambda one: one.start)
    between = doc[first.end : last.start]
    return other.label == "LOC" and 0 < len(between) < 3 and all(token.text in LINKS for token in between)


def _is_of_games(doc: Doc, piece: Piece, places: frozenset[int]) -> bool:
    """London 2012 dan [Rio de Janeiro] 2016: dated both, behind a place (``places`` are where such end)."""
    last = piece.start - 3
    if piece.label != "PER" or last < 0 or piece.end >= len(doc) or doc[last + 2].text not in LINKS:
        return False
    dated = YEAR.fullmatch(doc[last + 1].text) and YEAR.fullmatch(doc[piece.end].text)
    return dated is not None and (last + 1 in places or doc[last].text in known_names())


def _called_by_a_noun(doc: Doc) -> frozenset[str]:
    """The last words of sentences that the next calls a body or a place: mengisi [Konstituante]. Lembaga itu bubar."""
    return frozenset(_before_nouns(doc))


def _before_nouns(doc: Doc) -> Iterator[str]:
    told = said(doc).words
    for at in range(2, len(told) - 1):
        if told[at] in NOUNS and told[at - 1] == "." and told[at + 1] in POINTING:
            yield told[at - 2]
