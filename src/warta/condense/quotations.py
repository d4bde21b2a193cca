"""What a quote is about: the people, countries and dates in its own words."""

from collections.abc import Iterable

from warta.nouns.mentions import Country, Mention, Person, Quote, Timex

TOLD = (Person, Country, Timex)
Numbered = tuple[int, Mention]


def by_block(mentions: Iterable[Mention]) -> dict[int, list[Numbered]]:
    """The people, countries and dates of each block with their index in the analysis, in order."""
    found: dict[int, list[Numbered]] = {}
    for index, mention in enumerate(mentions):
        if isinstance(mention.value, TOLD):
            found.setdefault(mention.block, []).append((index, mention))
    return found


def within(quote: Quote, mentions: dict[int, list[Numbered]]) -> tuple[int, ...]:
    """The indexes of those that are mentioned in the words of a quote, its speaker left out, in order; ``mentions``
    are by block."""
    found = (index for part in quote.parts for index, one in mentions.get(part.block, ()) if _lies_in(one, quote))
    return tuple(dict.fromkeys(found))


def _lies_in(mention: Mention, quote: Quote) -> bool:
    # the speaker stands between the halves of a clause: Jalan itu, kata Ani, rusak
    speaks = isinstance(mention.value, Person) and mention.value.name == quote.speaker
    return not speaks and any(
        part.block == mention.block and part.span.start <= mention.span.start and mention.span.end <= part.span.end
        for part in quote.parts
    )
