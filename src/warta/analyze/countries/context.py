"""What stands around a name: the words beside it, the capitals that lead to it, how its line is written."""

import re

from msgspec import Struct

from warta.analyze.countries.names import Alias, listed
from warta.nouns.mentions import NameSpan
from warta.nouns.text import Span

LAST = re.compile(r"([^\W_]+)(\W*)\Z")
NEXT = re.compile(r"([\s-]*)([^\W_]+)")
SENTENCE = re.compile(r"[.!?]\s|\n")
# words with capitals right before, and what joins them: Asosiasi Petani dan Nelayan [Indonesia]
LEAD = re.compile(r"(?:(?<![\w&.'’/-])(?:[a-z]{0,2}[^\W\d_a-z][\w&'’/-]*|(?:PT|[A-Z])\.|\(\w+\)|\d+|dan|of|&|–|-) )+\Z")
SMALL = re.compile(r"\b[a-z]+ \Z")
JOINING = frozenset({"-", "&", "dan", "of", "–"})
WORDS = re.compile(r"[^\W\d_]{2,}")
# a verb of doing: menolak, mengecam
ACTIVE = re.compile(r"me(?:m|n|ng|ny|l|r)?[a-z]{4,}\Z")
REACH = 80
LONGEST_SENTENCE = 400
FEWEST_WORDS = 4


class Around(Struct, frozen=True):
    """The words right before and after a name, and the words with capitals that lead to it.

    ``opens`` tells whether these open the sentence, ``follows_small`` whether a small word stands before.
    ``manner`` is how the stretch around is written: ``title`` (Every Word So), ``capitals``, or plainly (empty).
    """

    before: str
    gap_before: str
    second_before: str
    after: str
    gap_after: str
    lead: tuple[str, ...]
    opens: bool
    follows_small: bool
    left: str
    right: str
    manner: str

    @property
    def joined(self) -> str:
        """The word before in small letters, if only a space stands between."""
        return "" if self.gap_before.strip() else self.before.lower()


def around(text: str, span: Span) -> Around:
    """What stands around a span, within its paragraph."""
    left = text[max(0, span.start - REACH) : span.start].rpartition("\n")[2]
    right = text[span.end : span.end + REACH].partition("\n")[0]
    last = LAST.search(left)
    second = LAST.search(left[: last.start()]) if last else None
    following = NEXT.match(right)
    begin = max((found.end() for found in SENTENCE.finditer(left)), default=0)
    led = LEAD.search(left)
    lead = led[0] if led else ""
    return Around(
        before=last[1] if last else "",
        gap_before=last[2] if last else left,
        second_before=second[1] if second else "",
        after=following[2] if following else "",
        gap_after=following[1] if following else "",
        lead=_without_joining(lead.split()),
        opens=bool(lead) and len(left) - len(lead) <= begin and (begin > 0 or len(left) < REACH),
        follows_small=bool(SMALL.search(left[: len(left) - len(lead)])),
        left=left,
        right=right,
        manner=_manner(left, text[span.start : span.end], right),
    )


def _without_joining(words: list[str]) -> tuple[str, ...]:
    while words and words[0] in JOINING:
        words = words[1:]
    return tuple(words)


def _manner(left: str, name: str, right: str) -> str:
    """How the words beside a name are written: Polisi Tangkap Warga [Iran] di Bali is a title."""
    before = WORDS.findall(SENTENCE.split(left)[-1])[-6:]
    after = WORDS.findall(SENTENCE.split(right)[0])[:6]
    words = [word for word in (*before, *after) if word not in listed("function words")]
    if len(words) < FEWEST_WORDS:
        return ""
    if name.isupper() and sum(word.isupper() for word in words) >= len(words) - 1:
        return "capitals"
    return "title" if all(word[0].isupper() for word in words) else ""


class Place(Struct, frozen=True):
    """A name where it stands, what is around it, and the recogniser's names that hold it."""

    alias: Alias
    text: str
    span: Span
    near: Around
    held: tuple[NameSpan, ...]


def sentence_around(text: str, span: Span) -> str:
    """The sentence that a span stands in, as far as it reaches."""
    left = text[max(0, span.start - LONGEST_SENTENCE) : span.start]
    right = text[span.start : span.end + LONGEST_SENTENCE]
    return SENTENCE.split(left)[-1] + SENTENCE.split(right)[0]
