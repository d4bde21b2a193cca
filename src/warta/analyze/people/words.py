"""The tables of titles and public figures, and names as comparable words."""

import re
import unicodedata
from functools import cache

from warta.lexicon import figures, words
from warta.nouns.text import Span

RANKS = frozenset(words("titles", "ranks"))
# ranks that a name, or initials, can follow; what tells of the service may be followed by its branch (TNI AL)
OWN_RANKS = RANKS - frozenset({"Inf", "Kav", "Mar", "Pol", "Purn", "TNI"})
HONORIFICS = frozenset(words("titles", "honorifics"))
DEGREES_BEFORE = frozenset(words("titles", "degrees_before"))
DEGREES_AFTER = frozenset(words("titles", "degrees_after"))
OFFICES = frozenset(words("titles", "offices"))
HEADS = frozenset(words("titles", "no_people"))
FIRMS = frozenset(words("titles", "firms"))
SMALL = frozenset(words("titles", "small"))

TITLES = RANKS | HONORIFICS | DEGREES_BEFORE | OFFICES
# the first words of Sri Sultan and Tan Sri are names by themselves
TITLE_WORDS = frozenset(word for title in TITLES for word in title.split()) - frozenset({"Sri", "Tan"})
COMMON_FIRST = frozenset(
    [
        "muhammad",
        "mohammad",
        "mohamad",
        "muhamad",
        "muh",
        "moh",
        "m",
        "mochamad",
        "ahmad",
        "achmad",
        "abdul",
        "a",
        "h",
        "siti",
        "sri",
        "nur",
        "i",
        "ni",
        "andi",
        "r",
    ]
)
WORD = re.compile(r"[^\W_][\w'’ʼ`.-]*")


def plain(text: str) -> str:
    """Small letters without accents and apostrophes: Ma'ruf -> maruf, Erdoğan -> erdogan."""
    folded = text.casefold()
    if folded.isascii():
        # the same as below, in a tenth of the time
        return folded.replace("'", "").replace("`", "")
    bare = unicodedata.normalize("NFKD", folded)
    return "".join(char for char in bare if not unicodedata.combining(char) and char not in "'’ʼ`‘")


@cache
def tokens(name: str) -> tuple[str, ...]:
    """A name as comparable words: Kim Jong-Un -> kim, jong, un."""
    return tuple(re.findall(r"[^\W_]+", plain(name)))


def _aliases() -> dict[tuple[str, ...], str]:
    return {tokens(form): name for name, figure in figures().items() for form in (name, *figure.aliases)}


ALIASES = _aliases()


def _figures() -> dict[str, set[str]]:
    """The forms of the table by their first word; short ones may mean something else."""
    forms: dict[str, set[str]] = {}
    for name, figure in figures().items():
        for form in (name, *figure.aliases):
            if len(form) > 4:
                forms.setdefault(re.split("[ -]", form)[0], set()).add(form)
    return forms


# an article names few of hundreds
@cache
def _figure(first: str) -> re.Pattern[str]:
    """The forms of the table that begin with a word, the longest first."""
    ordered = sorted(FIGURES[first], key=lambda form: (-len(form), form))
    return re.compile(rf"(?:{'|'.join(map(_loosely, ordered))})(?![\w-])")


def _loosely(form: str) -> str:
    """Kim Jong-un is Kim Jong Un."""
    first, *others = form.split("-")
    return "".join((re.escape(first), *(f"[ -](?i:{re.escape(part[:1])}){re.escape(part[1:])}" for part in others)))


FIGURES = _figures()
FIRST = re.compile(r"(?<![\w-])[^\W\d_][\w'’.]*")


def figure_spans(text: str) -> tuple[Span, ...]:
    """Where the text names public figures of the table, by forms of five letters or more, sorted."""
    found: list[Span] = []
    for word in FIRST.finditer(text):
        first = word[0] if word[0] in FIGURES else word[0].rstrip(".")
        pattern = _figure(first) if first in FIGURES else None
        hit = pattern.match(text, word.start()) if pattern else None
        if hit and (not found or found[-1].end <= hit.start()):
            found.append(Span(*hit.span()))
    return tuple(found)


def is_title(word: str) -> bool:
    """A word of a title, rank, honorific or degree as written before a name."""
    return word in TITLES or word.rstrip(".") in TITLES or (word.isupper() and word.title() in HONORIFICS)


def bare_span(text: str, start: int, end: int) -> tuple[int, int]:
    """The span without the titles before it: [Komjen Pol Budi] -> [Budi]; Gus Dur stays."""
    while tokens(text[start:end]) not in ALIASES:
        first = re.match(r"(\(?[\w.'’-]+\)?)[\s,]+(?=[\w(])", text[start:end])
        if first is None or not is_title(first[1].strip("()")):
            break
        start += first.end()
    return start, start + len(_without_degrees(text[start:end]))


BEHIND = re.compile(
    r"(?:[\s,]+(?:dkk|cs)\.?|(?:,\s*|\s+)(?P<degrees>[A-Z][A-Za-z]{0,4}\.[\w. ]{0,20}))$", re.IGNORECASE
)
DEGREE_PARTS = frozenset(part for degree in DEGREES_AFTER for part in degree.split(".") if part)


def _without_degrees(name: str) -> str:
    """A name without degrees and *dkk* behind it: Budi Karso S.Pd., M. Si -> Budi Karso; B.J. Habibie stays."""
    name = name.rstrip("\\/,;:–—-' ")
    name = name[:-1] if name.endswith(".") and name[-3:-1].islower() else name
    found = BEHIND.search(name)
    if found is None or (found["degrees"] and not is_degrees(found["degrees"])):
        return name
    return _without_degrees(name[: found.start()])


def is_degrees(words_: str) -> bool:
    """Whether these are degrees alone: S. Sos; S.IK.M.Si; not Ir. Budi."""
    parts = re.findall(r"[^\W_]+", words_)
    return "." in words_ and len(parts) > 1 and all(part in DEGREE_PARTS for part in parts)


def one_letter_off(left: str, right: str) -> bool:
    """Equal but for one letter added, left out or changed: zuckerber, zuckerberg."""
    if left == right:
        return True
    if min(len(left), len(right)) < 5 or abs(len(left) - len(right)) > 1:
        return False
    at = next((i for i, (a, b) in enumerate(zip(left, right, strict=False)) if a != b), min(len(left), len(right)))
    return left[at + 1 :] == right[at + 1 :] or left[at:] == right[at + 1 :] or left[at + 1 :] == right[at:]
