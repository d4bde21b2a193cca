"""Names that what stands beside them tells: Aiptu [FN], berinisial [RL], Bripka [Sutanto], [Ely Perangin] Angin."""

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from spacy.attrs import SENT_START
from spacy.tokens import Doc, Token

from warta.analyze.name_codes import begins_names, is_common, share
from warta.analyze.people.unnamed import initials
from warta.analyze.people.words import OWN_RANKS
from warta.analyze.pieces import HEADS, NEVER, Piece
from warta.analyze.texts import said
from warta.lexicon import words
from warta.nouns.text import Span

RANKS = frozenset(form for word in OWN_RANKS for form in (word, f"{word}."))
CALLS = frozenset(words("name_edges", "calls"))
CUES = frozenset(words("name_edges", "cues"))
OFFICES = frozenset(words("name_edges", "titles"))
NICKNAMED = frozenset({"alias", "disapa", "dipanggil"})
LINKING = frozenset({"bin", "binti", "da", "de", "del", "do", "dos", "van", "von"})
BINDING = frozenset({"abu", "al", "bin", "binti", "el", "ibnu", "van", "von"})
PARTICLES = frozenset(words("name_edges", "particles"))
LONGEST_NICKNAME = 3
# a name of so few letters seldom stands alone: Ju Haknyeon
SHORT_NAME = 3
SHORTEST_FAMILY = 2
# the share of capitals from which a sentence is a headline
CAPITALS = 0.6


def added(doc: Doc, pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """The pieces, people cut and grown to whole names, and people that a rank or *berinisial* tells."""
    if not any(token.is_title for token in doc):
        return pieces
    lettered = [_piece(doc, span) for span in initials(said(doc).text)]
    told = {at for piece in lettered for at in range(piece.start, piece.end)}
    headline = _headlines(doc)
    apart = (piece for piece in pieces if told.isdisjoint(range(piece.start, piece.end)))
    others = [piece for piece in apart if not _is_no_name(doc, piece, headline)]
    joined = _joined(doc, [*lettered, *(cut for piece in others for cut in _cut(doc, piece))], headline)
    taken = {at for piece in joined for at in range(piece.start, piece.end)}
    grown = [_grown(doc, piece, taken) if piece.start not in headline else piece for piece in joined]
    taken |= {at for piece in grown for at in range(piece.start, piece.end)}
    return tuple(sorted({*grown, *_told(doc, taken)}, key=lambda piece: (piece.start, piece.end)))


def _is_no_name(doc: Doc, piece: Piece, headline: set[int]) -> bool:
    """Common words with a capital: Kemensos [Janji Santuni] in a headline, [Ah] at the head of a sentence."""
    if piece.label != "PER":
        return False
    first = doc[piece.start]
    opens = piece.end == piece.start + 1 and bool(first.is_sent_start)
    return (opens or piece.start in headline) and all(is_common(token) for token in doc[piece.start : piece.end])


def _piece(doc: Doc, span: Span) -> Piece:
    tokens = doc.char_span(span.start, span.end, alignment_mode="expand")
    return Piece(tokens.start, tokens.end, "PER")


def _cut(doc: Doc, piece: Piece) -> Iterator[Piece]:
    """A person up to the first word in small letters that is no particle of names: [Komarudin] dilansir."""
    if piece.label != "PER":
        yield piece
        return
    small = (at for at in range(piece.start, piece.end) if doc[at].text[0].islower())
    end = next((at for at in small if doc[at].text not in PARTICLES), piece.end)
    if end == piece.end or end - piece.start > 1 or (end > piece.start and _is_person(doc[piece.start])):
        yield Piece(piece.start, end, "PER")


def _joined(doc: Doc, pieces: list[Piece], headline: set[int]) -> list[Piece]:
    """Trent Alexander-Arnold is one: a single word that a hyphen ties to a full name, and that is nobody elsewhere."""
    alone = Counter(doc[piece.start].text for piece in pieces if piece.label == "PER" and piece.end == piece.start + 1)
    result: list[Piece] = []
    for piece in sorted(pieces, key=lambda piece: piece.start):
        last = result[-1] if result else None
        if (
            last is not None
            and last.label == piece.label == "PER"
            and (_is_one(doc, last, piece, alone) or (last.end not in headline and _is_bridged(doc, last, piece)))
        ):
            result[-1] = Piece(last.start, piece.end, "PER")
        else:
            result.append(piece)
    return result


def _is_one(doc: Doc, left: Piece, right: Piece, alone: Counter[str]) -> bool:
    tied = _is_tied(doc, left, right) and alone[doc[right.start].text] == 1
    return tied or _is_child(doc, left, right)


def _is_bridged(doc: Doc, left: Piece, right: Piece) -> bool:
    """[Muhammad Atabika] Farma [Nanda]: one capital word between two halves of a name, and nothing else."""
    if right.start != left.end + 1 or right.start >= len(doc) or doc[left.end].is_sent_start:
        return False
    spaced = doc[left.end - 1].whitespace_ and doc[left.end].whitespace_ and not doc[right.start].is_sent_start
    return bool(spaced) and _name_like(doc[left.end]) and share(doc[left.end], "O") in (0, 1, None)


def _is_tied(doc: Doc, left: Piece, right: Piece) -> bool:
    between = doc[left.end : right.start].text_with_ws
    full, single = left.end - left.start > 1, right.end == right.start + 1
    return between == "-" and not doc[left.end - 1].whitespace_ and full and single


def _is_child(doc: Doc, left: Piece, right: Piece) -> bool:
    """Siti binti Yusuf."""
    return right.start == left.end + 1 and doc[left.end].text in ("bin", "binti")


def _headlines(doc: Doc) -> set[int]:
    """The tokens of lines without a full stop in which nearly every word has a capital: there it tells nothing."""
    told = said(doc).words
    begun = doc.to_array(SENT_START).tolist()
    starts = [0, *(at for at in range(1, len(doc)) if begun[at] == 1), len(doc)]
    found: set[int] = set()
    for start, end in pairwise(starts):
        longer = [word for word in told[start:end] if word.isalpha() and len(word) > 3]
        capitals = sum(word[0].isupper() for word in longer) > CAPITALS * len(longer)
        if capitals and not doc[start:end].text.rstrip("\"”' \n").endswith((".", "!", "?")):
            found.update(range(start, end))
    return found


def _grown(doc: Doc, piece: Piece, taken: set[int]) -> Piece:
    """A person with the words right beside that can only be part of the name."""
    if piece.label != "PER":
        return piece
    start, end = piece.start, piece.end
    short = end == start + 1 and len(doc[start]) <= SHORT_NAME
    while end < len(doc) and end not in taken and (_follows(doc, end) or (short and _may_follow(doc, end))):
        end, short = end + 1, False
    # Francisco Xavier do Amaral
    if end + 1 < len(doc) and doc[end].text in LINKING and not taken & {end, end + 1} and _may_follow(doc, end + 1):
        end += 2
    while start and start - 1 not in taken and not doc[start].is_sent_start and _leads(doc, start - 1):
        start -= 1
    return Piece(start, end, piece.label)


def _leads(doc: Doc, at: int) -> bool:
    leads = _is_person(doc[at]) or _is_family_name(doc[at])
    return doc[at].whitespace_ == " " and leads and doc[at].text not in CALLS


def _is_family_name(token: Token) -> bool:
    """Two letters that raw news has within names nearly always: [Ri] Yong Ho."""
    short = len(token) == SHORTEST_FAMILY and token.is_title and token.is_alpha and token.text not in NEVER
    return short and 3 in (share(token, "B-PER"), share(token, "I-PER"))


def _follows(doc: Doc, at: int) -> bool:
    bound = doc[at - 1].lower_ in BINDING
    return _may_follow(doc, at) and (bound or share(doc[at], "I-PER") in (2, 3, None))


def _may_follow(doc: Doc, at: int) -> bool:
    """A name-like word behind a blank in the same sentence; Yang with a capital is a family name: Jiangming Yang."""
    joined = bool(doc[at - 1].whitespace_) and doc[at - 1].text[-1:].isalpha() and not doc[at].is_sent_start
    return joined and (_name_like(doc[at]) or doc[at].text == "Yang")


def _name_like(token: Token) -> bool:
    return _reads_like_a_name(token.text)


def _reads_like_a_name(word: str) -> bool:
    return word.isalpha() and word.istitle() and len(word) > 2 and word not in NEVER and word not in HEADS


def _is_person(token: Token) -> bool:
    return _name_like(token) and begins_names(token)


def _told(doc: Doc, taken: set[int]) -> Iterator[Piece]:
    """The people that a rank, a call, an office, a verb of speech, or *alias* tells."""
    told = said(doc).words
    for at in range(len(doc) - 1):
        if at + 1 in taken or not _reads_like_a_name(told[at + 1]):
            continue
        word, following = doc[at], doc[at + 1]
        if word.lower_ in NICKNAMED:
            end = at + 2
            while end < min(len(doc), at + LONGEST_NICKNAME) and end not in taken and _name_like(doc[end]):
                end += 1
            yield Piece(at + 1, end, "PER")
        elif (_introduces(word) and _is_person(following)) or (word.text in RANKS and share(following, "B-PER") != 0):
            yield _whole(doc, at + 1, taken)


def _introduces(word: Token) -> bool:
    return word.text in CALLS or word.text in OFFICES or word.lower_ in CUES


def _whole(doc: Doc, start: int, taken: set[int]) -> Piece:
    end = start + 1
    while end < len(doc) and end not in taken and _follows(doc, end):
        end += 1
    return Piece(start, end, "PER")
