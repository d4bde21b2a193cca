"""Articles and people written by hand: one sentence a list of what it names."""

from datetime import date

from warta.nouns.mentions import Analysis, Mention, Person, Role, Value
from warta.nouns.text import Span


def article(name: str, *sentences: list[Value], day: date | None = date(2024, 2, 29)) -> Analysis:
    mentions = tuple(
        Mention(n, n, Span(place, place + 1), value, "by hand")
        for n, sentence in enumerate(sentences)
        for place, value in enumerate(sentence)
    )
    return Analysis(f"berita/{name}", day, "head", (), mentions, ())


def person(name: str, *roles: str) -> Person:
    return Person(name, tuple(Role(role, Span(0, 1)) for role in roles))
