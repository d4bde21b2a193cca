"""What a quote is about: the people, countries and dates in its own words."""

from collections.abc import Iterable

from warta.nouns.mentions import Country, Mention, Person, Quote, Timex

TOLD = (Person, Country, Timex)


def within(quote: Quote, mentions: Iterable[Mention]) -> tuple[Mention, ...]:
    """The people, countries and dates that are mentioned in the words of a quote, its speaker left out, in order."""
    return tuple(mention for mention in mentions if isinstance(mention.value, TOLD) and _lies_in(mention, quote))


def _lies_in(mention: Mention, quote: Quote) -> bool:
    # the speaker stands between the halves of a clause: Jalan itu, kata Ani, rusak
    speaks = isinstance(mention.value, Person) and mention.value.name == quote.speaker
    return not speaks and any(
        part.block == mention.block and part.span.start <= mention.span.start and mention.span.end <= part.span.end
        for part in quote.parts
    )
