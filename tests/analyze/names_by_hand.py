"""Names after the rules, where what the recogniser found is given by hand."""

from collections.abc import Mapping
from functools import partial

from spacy.attrs import PREFIX
from spacy.tokens import Doc
from spacy.tokens import Span as Tokens

from warta.analyze.language import WartaIndonesian
from warta.analyze.name_codes import code_in
from warta.analyze.names import name_spans


def read(text: str, found: list[tuple[str, str]], codes: Mapping[str, str]) -> list[tuple[str, str]]:
    """The names as words and labels; ``codes`` are the statistics of words."""
    doc = tokens(text, codes)
    doc[0].is_sent_start = True
    ents = []
    for words, label in found:
        at = text.index(words)
        span = doc.char_span(at, at + len(words))
        ents.append(Tokens(doc, span.start, span.end, label))
    doc.ents = ents
    return [(text[name.span.start : name.span.end], name.label) for name in name_spans(doc)]


def tokens(text: str, codes: Mapping[str, str]) -> Doc:
    """The text as a document whose words have these statistics."""
    nlp = WartaIndonesian()
    nlp.vocab.lex_attr_getters[PREFIX] = partial(code_in, codes)
    return nlp(text)
