"""Articles and people written by hand: one sentence a list of what it names."""

from collections.abc import Iterable
from datetime import date

from msgspec.structs import replace

from warta.condense.stage import condense
from warta.nouns.article import Article, Body, Meta
from warta.nouns.entities import Resolution
from warta.nouns.gist import Gist
from warta.nouns.mentions import Analysis, Mention, Person, Role, Sentence, Value
from warta.nouns.site import Reading
from warta.nouns.text import Block, Prose, Span
from warta.resolve import stage


def article(name: str, *sentences: list[Value], day: date | None = date(2024, 2, 29)) -> Analysis:
    mentions = tuple(
        Mention(n, n, Span(place, place + 1), value, "by hand")
        for n, sentence in enumerate(sentences)
        for place, value in enumerate(sentence)
    )
    return Analysis(f"berita/{name}", day, "head", (), mentions, ())


def person(name: str, *roles: str) -> Person:
    return Person(name, tuple(Role(role, Span(0, 1)) for role in roles))


def gist(analysis: Analysis) -> Gist:
    """The gist of an article of which nothing but its mentions is written: a paragraph a sentence."""
    count = max((one.sentence for one in analysis.mentions), default=0) + 1
    made = Article(analysis.article, f"{analysis.article.removeprefix('berita/')}.md", Meta(), Body("plain", ""))
    sentences = tuple(Sentence(place, Span(0, 1), f"k{place}") for place in range(count))
    prose = Prose("a", "lead", (Block("paragraph", ()),) * count)
    return condense(Reading(made, prose, replace(analysis, sentences=sentences)))


def resolve(analyses: Iterable[Analysis], **told: object) -> Resolution:
    """Who is who in these articles."""
    return stage.resolve(map(gist, analyses), **told)  # type: ignore[arg-type]
