"""The recogniser's finds as records, after rules of the language: pairs, aliases, agencies, and words beside a name."""

import re
from collections.abc import Iterable, Iterator

from spacy.tokens import Doc, Token

from warta.analyze.agreement import agreed
from warta.analyze.beside import added
from warta.analyze.countries.names import country_names
from warta.analyze.name_codes import begins_names, is_common, share
from warta.analyze.people.words import TITLE_WORDS
from warta.analyze.pieces import AGENCIES, HEADS, Piece
from warta.analyze.places import placed
from warta.lexicon import words
from warta.nouns.mentions import NameSpan
from warta.nouns.text import Span

FUNCTIONS = frozenset(words("name_edges", "functions"))
TITLES = frozenset(form for word in words("name_edges", "titles") for form in (word, word.upper())) | frozenset(
    word for word in TITLE_WORDS if word.isupper()
)
JOINED = frozenset(words("name_edges", "joined"))
BODIES = frozenset(form for word in words("name_edges", "bodies") for form in (word, word.upper()))
COUNTRY_MARKS = frozenset({"RI", "Republik"})
FIRMS = frozenset(words("titles", "firms"))
PLACED = frozenset(words("name_edges", "placed"))
THINGS = frozenset(words("name_edges", "things"))
NAMED_AFTER = frozenset(words("titles", "no_people"))
SITES = frozenset(
    {"desa", "gunung", "ibukota", "kabupaten", "kampung", "kecamatan", "kota", "provinsi", "pulau", "sungai"}
)
NOUN = re.compile(r"(?:Ke|Pe[lmnr]?|Peng|Peny)[a-z]{3,}an")
POINTING = frozenset({"ini", "itu", "tersebut"})
LONGEST_BETWEEN = 3
# the last words of offices in firms, that the firm and then the person follow
CHIEFS = frozenset({"CEO", "CFO", "COO", "Dirut", "Direktur", "Komisaris", "Manager", "Manajer", "Presdir", "Utama"})
LABELS = frozenset({"PER", "ORG", "LOC"})


def name_spans(doc: Doc) -> tuple[NameSpan, ...]:
    """The names in a document that the recogniser has read: Budi-Sari are two people, and Bawaslu is none."""
    found = (Piece(ent.start, ent.end, ent.label_) for ent in doc.ents if ent.label_ in LABELS)
    people = frozenset(token.text for ent in doc.ents if ent.label_ == "PER" for token in ent)
    parts = (part for piece in found for part in _parted(doc, piece, people))
    cased = any(token.is_title for token in doc)
    pieces = tuple(
        _typed(doc, trimmed)
        for part in parts
        for trimmed in _trimmed(doc, part)
        if not (cased and _is_small(doc, trimmed))
    )
    return tuple(NameSpan(_span(doc, piece), piece.label) for piece in agreed(doc, placed(doc, added(doc, pieces))))


def _span(doc: Doc, piece: Piece) -> Span:
    last = doc[piece.end - 1]
    return Span(doc[piece.start].idx, last.idx + len(last))


def _text(doc: Doc, piece: Piece) -> str:
    return str(doc[piece.start : piece.end].text)


def _parted(doc: Doc, piece: Piece, people: frozenset[str]) -> Iterable[Piece]:
    """Alias in brackets, then pairs of people, then a person behind an agency."""
    for part in _at_brackets(doc, piece):
        if part.label == "PER":
            yield from (one for half in _pair(doc, part) for one in _firm_and_person(doc, half))
        elif part.label == "ORG" and _is_office_holder(doc, part):
            yield Piece(part.start, part.end, "PER")
        elif part.label == "ORG":
            yield from _agency_and_person(doc, part, people)
        else:
            yield part


def _at_brackets(doc: Doc, piece: Piece) -> Iterator[Piece]:
    """Susilo Bambang (SBY) is a name and another."""
    begun = piece.start
    for at in range(piece.start, piece.end):
        if doc[at].text in "([)]" or (piece.label == "PER" and doc[at].text in '"“”/'):
            if at > begun:
                yield Piece(begun, at, piece.label)
            begun = at + 1
    if begun < piece.end:
        yield Piece(begun, piece.end, piece.label)


def _pair(doc: Doc, piece: Piece) -> Iterator[Piece]:
    """Budi-Sari and Budi Santosa-Sari Dewi are two people; al-Baghdadi and Jean-Marie are one."""
    hyphens = [at for at in range(piece.start + 1, piece.end - 1) if doc[at].text in ("-", "–", "—")]
    if len(hyphens) == 1 and _joins_people(doc, piece, hyphens[0]):
        yield Piece(piece.start, hyphens[0], piece.label)
        yield Piece(hyphens[0] + 1, piece.end, piece.label)
    else:
        yield piece


def _joins_people(doc: Doc, piece: Piece, hyphen: int) -> bool:
    left, right = doc[hyphen - 1], doc[hyphen + 1]
    if left.lower_ in JOINED or not right.text[:1].isupper() or not left.text[:1].isupper():
        return False
    spaced = bool(left.whitespace_)
    return spaced or (hyphen - piece.start == piece.end - hyphen - 1)


def _agency_and_person(doc: Doc, piece: Piece, people: frozenset[str]) -> Iterator[Piece]:
    """DPR RI Budi Santosa is an agency and a person, if "RI" or another mention of the person tells so."""
    for middle in range(piece.end - 2, piece.start, -1):
        agency = _text(doc, Piece(piece.start, middle, "ORG"))
        marked = doc[middle - 1].text in COUNTRY_MARKS and middle - piece.start > 1
        bare = _text(doc, Piece(piece.start, middle - marked, "ORG"))
        rest = doc[middle : piece.end]
        if (
            (bare in AGENCIES or agency in AGENCIES)
            and all(_is_name_word(token) for token in rest)
            and ((marked and len(rest) > 1) or any(token.text in people for token in rest))
        ):
            yield Piece(piece.start, middle, "ORG")
            yield Piece(middle, piece.end, "PER")
            return
    yield piece


def _firm_and_person(doc: Doc, piece: Piece) -> Iterator[Piece]:
    """Direktur Utama [Adhi Karya] [Budi Harto], where Adhi Karya stands alone elsewhere and Budi begins names."""
    for middle in range(piece.start + 2, piece.end - 1) if piece.start and doc[piece.start - 1].text in CHIEFS else ():
        if share(doc[middle], "B-PER") in (2, 3) and _stands_alone(doc, piece.start, middle):
            yield Piece(piece.start, middle, "ORG")
            yield Piece(middle, piece.end, "PER")
            return
    yield piece


def _stands_alone(doc: Doc, start: int, end: int) -> bool:
    """Whether the words from ``start`` to ``end`` stand elsewhere without the next."""
    words_ = [token.text for token in doc[start:end]]
    return any(
        at != start and doc[at + len(words_)].text != doc[end].text
        for at in range(len(doc) - len(words_))
        if doc[at].text == words_[0] and [token.text for token in doc[at : at + len(words_)]] == words_
    )


def _is_office_holder(doc: Doc, piece: Piece) -> bool:
    """Wali Kota [Lontarjati Darmaji Pelitasena] is no organisation: three name-like words behind an office."""
    led = piece.start > 0 and doc[piece.start - 1].text in PLACED - {"Desa"}
    names = doc[piece.start : piece.end]
    return led and len(names) > 2 and all(_is_name_word(t) and t.is_title and t.text not in HEADS for t in names)


def _is_name_word(token: Token) -> bool:
    return (token.text[:1].isupper() and not token.text.isupper()) or len(token.text.strip(".")) == 1


def _trimmed(doc: Doc, piece: Piece) -> Iterator[Piece]:
    """The name without marks, function words and titles at its edges; nothing if nothing is left."""
    start, end = piece.start, piece.end
    while start < end and not _holds_letter(doc[end - 1]):
        end -= 1
    while start < end and (not _holds_letter(doc[start]) or _is_function(doc, start, end, piece.label)):
        start += 1
    while piece.label == "PER" and end - start > 1 and (doc[start].text in TITLES or not _holds_letter(doc[start])):
        start += 1
    if piece.label == "PER" and end - start > 2 and doc[end - 2 : end].text in country_names():
        end -= 2
    if piece.label == "PER" and end - start > 1 and doc[start].text in country_names() and not begins_names(doc[start]):
        start += 1
    while piece.label == "PER" and end - start > 1 and _is_noun(doc[start]):
        start += 1
    while piece.label == "PER" and end - start > 1 and _is_elsewhere(doc[start]) and share(doc[start + 1], "B-PER"):
        start += 1
    if piece.label == "PER" and _begins_with_its_place(doc, start, end):
        start += 1
    if piece.label == "PER" and end - start == 1 and doc[start].text in country_names():
        return
    if piece.label == "PER" and end - start == 1 and doc[start].text in TITLES and len(doc[start]) > 2:
        return
    if start < end:
        yield Piece(start, end, piece.label)


def _is_place_of_office(doc: Doc, piece: Piece) -> bool:
    """Kapolres [Lontarjati] AKBP Budi: what stands between an office and a rank."""
    inside = piece.start and doc[piece.start - 1].text in PLACED and piece.end < len(doc)
    return bool(inside) and doc[piece.end].text in TITLES and doc[piece.end].text.isupper()


def _is_described_as_place(doc: Doc, end: int) -> bool:
    """[Irpin], kota di pinggiran Kyiv."""
    following = [token.text for token in doc[end : end + 2]]
    return following[:1] == [","] and following[-1] in SITES


def _begins_with_its_place(doc: Doc, start: int, end: int) -> bool:
    """Bupati Tirtamaya [Dewi Anggraini]: a word that begins no names, and enough is left or stands elsewhere."""
    if end - start < 2 or not start or doc[start - 1].text not in PLACED or share(doc[start], "B-PER"):
        return False
    rest = doc[start + 1].text
    long = end - start > 2 and share(doc[start], "B-PER") is None
    return long or any(doc[at].text == rest and doc[at - 1].text != doc[start].text for at in range(1, len(doc)))


def _is_noun(token: Token) -> bool:
    """Whether a word is a noun made of another and no name: [Kepergian] Budi, [Penampilan] Budi."""
    return NOUN.fullmatch(token.text) is not None and is_common(token) and not begins_names(token)


def _is_elsewhere(token: Token) -> bool:
    """Whether a word is nearly always part of a place or organisation: Konjen [Guangzhou] Ben Perkasa."""
    return len(token) > 2 and share(token, "B-PER") == 0 and 3 in (share(token, "LOC"), share(token, "ORG"))


def _is_small(doc: Doc, piece: Piece) -> bool:
    """Whether a name is written small throughout: no name, in a text that knows capitals."""
    return all(token.is_lower for token in doc[piece.start : piece.end] if token.is_alpha)


def _holds_letter(token: Token) -> bool:
    return any(char.isalnum() for char in token.text)


def _is_function(doc: Doc, at: int, end: int, label: str) -> bool:
    """A function word at the edge, if written small, or if it begins a sentence before a capital."""
    token = doc[at]
    if token.lower_ not in FUNCTIONS:
        return False
    alone = end - at == 1
    # Perdana Menteri Mari Alkatiri
    led = at > 0 and doc[at - 1].text in TITLES
    opens = bool(token.is_sent_start) or not (alone or led)
    return token.is_lower or (token.is_title and opens and label != "LOC")


def _typed(doc: Doc, piece: Piece) -> Piece:
    """An agency, party, school or street is no person, whatever the recogniser took it for."""
    if piece.label == "PER" and (_is_place_of_office(doc, piece) or _is_described_as_place(doc, piece.end)):
        return Piece(piece.start, piece.end, "LOC")
    if piece.label == "PER" and piece.end - piece.start > 1 and doc[piece.start].text in HEADS:
        return Piece(piece.start, piece.end, "ORG" if doc[piece.start].text in BODIES else "LOC")
    if piece.label == "PER" and (
        _is_lettered(doc, piece) or any(t.text in FIRMS for t in doc[piece.start : piece.end])
    ):
        return Piece(piece.start, piece.end, "ORG")
    if piece.label == "PER" and (_is_led_by_a_thing(doc, piece.start) or _bears_a_name(doc, piece.start)):
        return Piece(piece.start, piece.end, "ORG")
    if (
        piece.label == "PER"
        and piece.start
        and doc[piece.start - 1].text == "di"
        and not begins_names(doc[piece.start])
    ):
        return Piece(piece.start, piece.end, "LOC")
    if piece.label != "ORG" and _text(doc, piece) in AGENCIES:
        return Piece(piece.start, piece.end, "ORG")
    return piece


def _is_lettered(doc: Doc, piece: Piece) -> bool:
    """LOSC Lille, DFL Supercup: capitals and then a word; not RA Kartini."""
    first, last = doc[piece.start], doc[piece.end - 1]
    begins = len(first) > 2 and first.is_alpha and first.is_upper and first.text not in TITLES
    return begins and last.is_title and not share(last, "I-PER")


def _is_led_by_a_thing(doc: Doc, at: int) -> bool:
    """Klub [Lommel]; klub Liga Belgia, [Lommel]; kantor berita Iran, [Tasnim]."""
    before = at - 1
    if before > 0 and doc[before].text == ",":
        before -= 2 if doc[before - 1].text in POINTING else 1
        first = before
        while before > first - LONGEST_BETWEEN and before > 0 and doc[before].text[0].isupper():
            before -= 1
    return before >= 0 and doc[before].text in THINGS


def _bears_a_name(doc: Doc, at: int) -> bool:
    """Penghargaan [Ramon Magsaysay]; Operasi [Fajar]: what is named after somebody, written with a capital."""
    before = doc[at - 1].text if at else ""
    return before in NAMED_AFTER and before[0].isupper()
