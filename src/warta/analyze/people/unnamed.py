"""People whose name is not told: initials (pria berinisial RL, Aiptu FN) and pseudonyms (Mawar, bukan nama sebenarnya).

They are people of one article alone: nobody else's name, no page.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain

from warta.analyze.countries.names import known_names
from warta.analyze.people.words import ALIASES, HEADS, OWN_RANKS, TITLE_WORDS, tokens
from warta.lexicon import words
from warta.nouns.text import Span

LETTERS = r"(?:(?:[A-Z]\.){2,4}|[A-Z]{1,4})"
ITEM = rf"{LETTERS}(?: \(\d{{1,2}}(?: (?:tahun|th))?\))?"
LED = re.compile(
    rf"\b(?:{'|'.join(words('name_edges', 'initials'))}),? (?P<list>{ITEM}(?:(?:,| dan|, dan| serta|,? alias) {ITEM})*)(?![\w-])"
)
WHO = "|".join(words("name_edges", "unnamed"))
AGED = re.compile(rf"\b(?i:{WHO}),? (?:\w+ )?(?P<list>[A-Z]{{2,3}}) \(\d\d(?: (?:tahun|th))?\)")
YEARS = re.compile(r"\b(?P<list>[A-Z]{2,3}) \(\d\d (?:tahun|th)\)")
RANKED = re.compile(rf"\b(?:{'|'.join(sorted(OWN_RANKS))}) (?P<list>[A-Z]{{2,3}})(?![\w.-])")
ONE = re.compile(rf"(?<![\w.]){LETTERS}(?![\w-])")
NAME = r"[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,2}"
FALSE = re.compile(
    rf"(?P<name>{NAME})(?: \(\d\d(?: tahun)?\))?,? [(“\"]?(?:bukan nama|nama samaran|nama disamarkan|nama (?:telah |sudah )?diubah|samaran)\b"
)
CALLED = re.compile(r"\b[Ss]ebut saja (?:namanya |dia |ia )?(?P<name>[A-Z][\w'’-]+)(?! [A-Z])")
# capitals behind one of these, or behind a figure, are no person's initials: TNI AD, Blok A, vitamin A, B 1234 RL
BEFORE = re.compile(r"(?P<word>[\w.]+) $")
NO_PERSON = frozenset({"blok", "di", "golongan", "kelas", "tipe", "vitamin"})


def unnamed(text: str) -> dict[Span, str]:
    """Where people stand whose name is not told, and by which rule: ``initials`` or ``pseudonym``; in order, apart."""
    found = dict.fromkeys(initials(text), "initials")
    for span in _pseudonyms(text):
        if not any(span.start < other.end and other.start < span.end for other in found):
            found[span] = "pseudonym"
    return dict(sorted(found.items()))


# asked twice of each article, one after the other
@lru_cache(maxsize=2)
def initials(text: str) -> tuple[Span, ...]:
    """Where people stand by initials alone; in a line of capitals nobody does. Single letters only where they are told."""
    places = {place for place in _told(text) if not _line(text, place.start).isupper()}
    forms = {text[place.start : place.end] for place in places if place.end - place.start > 1}
    if forms:
        again = re.compile(rf"(?<![\w.-])(?:{'|'.join(map(re.escape, sorted(forms)))})(?![\w-]| \d)")
        places |= {
            Span(*found.span())
            for found in again.finditer(text)
            if not (_follows_a_thing(text, found.start()) or _line(text, found.start()).isupper())
        }
    return tuple(sorted(places))


def _follows_a_thing(text: str, at: int) -> bool:
    found = BEFORE.search(text, max(0, at - 30), at)
    word = found["word"] if found else ""
    return word in TAKEN or word in HEADS or word.lower() in NO_PERSON or word.isdigit()


def _told(text: str) -> Iterator[Span]:
    for pattern in (LED, AGED, YEARS, RANKED):
        for found in pattern.finditer(text):
            for one in ONE.finditer(text, found.start("list"), found.end("list")):
                if one[0] not in TAKEN:
                    yield Span(*one.span())


def _pseudonyms(text: str) -> tuple[Span, ...]:
    """All places of the names that the text says are not the real ones."""
    told = {found["name"] for found in FALSE.finditer(text)}
    told |= {found["name"] for found in CALLED.finditer(text) if tokens(found["name"]) not in ALIASES}
    forms = sorted(told, key=lambda form: (-len(form), form))
    if not forms:
        return ()
    again = re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, forms))})(?![\w-])")
    return tuple(Span(*found.span()) for found in again.finditer(text))


def _line(text: str, at: int) -> str:
    end = text.find("\n", at)
    return text[text.rfind("\n", 0, at) + 1 : end if end >= 0 else len(text)]


def _taken() -> frozenset[str]:
    """Capitals that mean something else: agencies, countries, ranks, titles, heads of things."""
    return frozenset(
        word for word in chain(words("agencies", "agencies"), known_names(), HEADS, TITLE_WORDS) if word.isupper()
    )


TAKEN = _taken()
