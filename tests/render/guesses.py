"""A small archive made by hand in which a name of one word is taken for a full name."""

import re
from datetime import date

from archives import FLOOD, reading
from joined import joined

from warta.lexicon import Figure
from warta.nouns.mentions import Analysis, Mention, Part, Person, Quote, Role
from warta.nouns.site import Reading, Site
from warta.nouns.text import Block, Run, Span

DESCRIBED = {"Rani Wulandari": Figure((), "Wali Kota Tirtamaya 2021-2026", "ID", "")}


def by_hand(name: str, day: date, text: str, people: dict[str, Person], speaker: str = "") -> Reading:
    """An article of one paragraph with these people where their words stand, and the words in quotes as said."""
    found = reading(name, day, (Block("paragraph", (Run(text),)),))
    sentences = found.analysis.sentences
    spots = sorted((spot.span(), value) for words, value in people.items() for spot in re.finditer(words, text))
    mentions = tuple(
        Mention(0, max(n for n, one in enumerate(sentences) if one.span.start <= start), Span(start, end), value, "x")
        for (start, end), value in spots
    )
    quotes = tuple(
        Quote(0, (Part(0, Span(*spot.span())),), "direct", speaker, "name", "kata", "say", "by hand")
        for spot in re.finditer('"[^"]*"', text)
    )
    analysis = Analysis(found.article.id, day, "head", sentences, mentions, quotes)
    return Reading(found.article, found.prose, analysis)


def guessed_site() -> Site:
    """Three articles, of which one says Rani alone."""
    rani = Person("Rani Wulandari", (Role("Wali Kota", Span(0, 9)), Role("Bu", Span(0, 2))))
    readings = (
        reading("sungai-arun", date(2024, 2, 29), FLOOD),
        by_hand(
            "rapat",
            date(2024, 3, 2),
            'Bagus Hartono rapat. "Bu Rani Wulandari setuju," kata Bagus Hartono.',
            {"Bagus Hartono": Person("Bagus Hartono"), "Rani Wulandari": rani},
            "Bagus Hartono",
        ),
        by_hand(
            "pasar",
            date(2024, 3, 5),
            'Wali Kota Rani datang. "Pasar dibuka," kata Rani.',
            {"Rani": Person("Rani", (Role("Wali Kota", Span(0, 9)),))},
            "Rani",
        ),
    )
    return joined(readings, known=DESCRIBED)
