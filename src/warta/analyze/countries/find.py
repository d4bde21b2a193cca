"""Finds the countries of a text: the longest name at each place, then what stands around it decides."""

from collections.abc import Iterator

from warta.analyze.countries.context import acts, around, refused
from warta.analyze.countries.names import CAPITAL, WORD, Alias, Gazetteer, gazetteer_with
from warta.nouns.mentions import Country, Find, NameSpan
from warta.nouns.text import Span

GOVERNMENT = "government metonym"
SHIPPED = gazetteer_with()


def find_countries(text: str, *, names: tuple[NameSpan, ...] = (), gazetteer: Gazetteer = SHIPPED) -> tuple[Find, ...]:
    """The country mentions of a text, sorted, not overlapping; ``names`` are the recogniser's, as evidence."""
    long_names = tuple(name for name in names if name.label in ("PER", "ORG"))
    finds = []
    for alias, span in _candidates(text, gazetteer):
        if not alias.code:
            continue
        near = around(text, span)
        held = tuple(name for name in long_names if name.span.start <= span.start and span.end <= name.span.end)
        if alias.rule == CAPITAL:
            if not held and acts(text, span, near, gazetteer.capitals):
                finds.append(Find(span, Country(alias.code, "metonym"), alias.rule))
        elif not refused(alias, text, span, near, held):
            kind = "metonym" if alias.rule == GOVERNMENT else "name"
            finds.append(Find(span, Country(alias.code, kind), alias.rule))
    return tuple(finds)


def _candidates(text: str, gazetteer: Gazetteer) -> Iterator[tuple[Alias, Span]]:
    """At each word the longest name that begins there; a name ends where no letter or digit follows."""
    known = gazetteer.by_word
    end = 0
    for word in WORD.finditer(text):
        if word.start() < end or word[0] not in known:
            continue
        for alias in known[word[0]]:
            stop = word.start() + len(alias.text)
            if text.startswith(alias.text, word.start()) and not text[stop : stop + 1].isalnum():
                yield alias, Span(word.start(), stop)
                end = stop
                break
