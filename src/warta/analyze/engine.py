"""The spaCy pipeline: tokenizer, sentences, the trained recogniser, and our own finders as components.

After ``nlp(text)``: ``doc.ents`` holds PER, ORG, LOC, GPE (a country; ``kb_id_`` is its ISO 3166-1 code), DATE, TIME;
``span._.value`` the value of each (a TIMEX3 value, a code, a full name); ``doc.user_data["published"]`` (a date)
anchors relative dates; ``doc.user_data["warta"]`` holds every find, by component.
"""

from collections.abc import Callable
from datetime import date
from functools import lru_cache
from typing import Any

import msgspec
from spacy.language import Language
from spacy.tokens import Doc
from spacy.tokens import Span as Tokens
from spacy.util import filter_spans

from warta.analyze.countries import gazetteer_with
from warta.analyze.countries.find import find_countries
from warta.analyze.dates import HOLIDAYS, find_dates
from warta.analyze.model import load_recogniser
from warta.analyze.names import name_spans
from warta.analyze.overlaps import kept
from warta.analyze.people.stage import find_people
from warta.analyze.quotes import find_quotes
from warta.analyze.texts import said
from warta.nouns.knowledge import NOTHING, Additions, Alias, Holiday
from warta.nouns.mentions import Country, Find, NameSpan, Organisation, Person, Place, Saying, Timex
from warta.nouns.text import Span

COMPONENTS = ("warta_people", "warta_countries", "warta_dates", "warta_quotes")
# how a pipe is told to leave ``doc.ents``, which no answer is made of, as the recogniser found them
WITHOUT_ENTITIES = {component: {"entities": False} for component in COMPONENTS}
OTHERS: dict[str, type[Organisation] | type[Place]] = {"ORG": Organisation, "LOC": Place}


# a preview meets other additions with each save of lexicon.yaml, and a pipeline is large
@lru_cache(maxsize=2)
def pipeline(additions: Additions = NOTHING) -> Language:
    """The whole pipeline with what editors add, loaded once a process."""
    plain = msgspec.json.decode(msgspec.json.encode(additions))
    added = {
        "warta_countries": {"names": plain["countries"], "not_countries": plain["not_countries"]},
        "warta_dates": {"holidays": plain["holidays"]},
    }
    nlp = load_recogniser()
    for component in COMPONENTS:
        nlp.add_pipe(component, config=added.get(component, {}))
    return nlp


def finds(doc: Doc) -> tuple[Find, ...]:
    """All that the pipeline found in a document, overlaps settled."""
    return kept(proposals(doc))


def proposals(doc: Doc) -> tuple[Find, ...]:
    """All that each component and the recogniser found, overlapping."""
    found, text = doc.user_data["warta"], said(doc).text
    named = [
        Find(name.span, OTHERS[name.label](text[name.span.start : name.span.end]), "recogniser")
        for name in recognised(doc)
        if name.label in OTHERS
    ]
    return (*found["people"], *found["countries"], *found["dates"], *named)


def recognised(doc: Doc) -> tuple[NameSpan, ...]:
    """What the recogniser found, as the rules of names left it."""
    found = doc.user_data.setdefault("warta", {})
    if "names" not in found:
        found["names"] = name_spans(doc)
    return tuple(found["names"])


def sayings(doc: Doc) -> tuple[Saying, ...]:
    """The quotes that the pipeline found in a document."""
    return tuple(doc.user_data["warta"]["quotes"])


def sentences(doc: Doc) -> tuple[Span, ...]:
    """The sentences of a document as spans of its text."""
    return tuple(Span(sentence.start_char, sentence.end_char) for sentence in doc.sents)


def _published(doc: Doc) -> date | None:
    day = doc.user_data.get("published")
    return day if isinstance(day, date) else None


def _people(doc: Doc) -> tuple[Find, ...]:
    return find_people(said(doc).text, names=recognised(doc), sentences=sentences(doc))


def _quotes(doc: Doc) -> tuple[Saying, ...]:
    people = doc.user_data["warta"].get("people", ())
    return find_quotes(said(doc).text, people=people, sentences=sentences(doc))


def _remembering(key: str, find: Callable[[Doc], tuple[Any, ...]]) -> Callable[..., Doc]:
    """A component that keeps what it finds under ``key`` and, unless told otherwise, brings ``doc.ents`` up to date."""

    def component(doc: Doc, *, entities: bool = True) -> Doc:
        recognised(doc)
        found = doc.user_data["warta"]
        found[key] = find(doc)
        for other in ("people", "countries", "dates"):
            found.setdefault(other, ())
        if entities and key != "quotes":  # a quote is no entity
            _set_entities(doc)
        return doc

    return component


@Language.factory("warta_people")
def people_component(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """People with their full names and roles."""
    return _remembering("people", _people)


@Language.factory("warta_countries", default_config={"names": [], "not_countries": []})
def countries_component(
    nlp: Language, name: str, names: list[dict[str, str]], not_countries: list[str]
) -> Callable[[Doc], Doc]:
    """Countries by ISO 3166-1 code; ``names`` (text, code, rule) and ``not_countries`` are known beside the shipped."""
    known = gazetteer_with(msgspec.convert(names, tuple[Alias, ...]), tuple(not_countries))
    return _remembering("countries", lambda doc: find_countries(said(doc).text, names=recognised(doc), gazetteer=known))


@Language.factory("warta_dates", default_config={"holidays": []})
def dates_component(nlp: Language, name: str, holidays: list[dict[str, Any]]) -> Callable[[Doc], Doc]:
    """Temporal expressions with their TIMEX3 values; ``holidays`` are known beside the shipped."""
    known = (*HOLIDAYS, *msgspec.convert(holidays, tuple[Holiday, ...]))
    return _remembering(
        "dates",
        lambda doc: find_dates(said(doc).text, published=_published(doc), names=recognised(doc), holidays=known),
    )


@Language.factory("warta_quotes")
def quotes_component(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """Quotes and their speakers, by the people found before."""
    return _remembering("quotes", _quotes)


if not Tokens.has_extension("value"):
    Tokens.set_extension("value", default="")


def _set_entities(doc: Doc) -> None:
    spans = []
    for find in finds(doc):
        label, kb_id, value = _labels(find)
        span = doc.char_span(find.span.start, find.span.end, label=label, kb_id=kb_id, alignment_mode="expand")
        if span is not None and label in ("PER", "ORG", "LOC", "GPE", "DATE", "TIME"):
            span._.value = value
            spans.append(span)
    linked = filter_spans([span for span in spans if span.label_ not in OTHERS])
    taken = {token for span in linked for token in range(span.start, span.end)}
    around = [s for s in spans if s.label_ in OTHERS and taken.isdisjoint(range(s.start, s.end))]
    doc.ents = filter_spans([*linked, *around])


def _labels(find: Find) -> tuple[str, str, str]:
    """spaCy's label, the knowledge base id and the value of a find."""
    value = find.value
    if isinstance(value, Country):
        return "GPE", value.code, value.code
    if isinstance(value, Timex):
        return value.type, "", value.value
    if isinstance(value, Person):
        return "PER", "", value.name
    return ("ORG" if isinstance(value, Organisation) else "LOC"), "", value.name
