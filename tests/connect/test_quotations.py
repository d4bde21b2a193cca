"""What a quote is about."""

from warta.condense.quotations import by_block, within
from warta.nouns.mentions import Country, Mention, Organisation, Part, Person, Quote, Timex
from warta.nouns.text import Span


def mention(block: int, start: int, value: Person | Country | Timex | Organisation) -> Mention:
    return Mention(block, 0, Span(start, start + 4), value, "by hand")


def test_a_quote_is_about_whom_and_what_it_names_itself() -> None:
    quote = Quote(0, (Part(0, Span(10, 30)), Part(1, Span(0, 20))), "direct", "Ani", "name", "kata", "say", "by hand")
    inside = (mention(0, 12, Person("Budi")), mention(0, 26, Country("JP")), mention(1, 5, Timex("DATE", "2024")))
    outside = (mention(0, 6, Person("Citra")), mention(0, 28, Person("Darma")), mention(2, 5, Country("KR")))
    others = (mention(1, 10, Organisation("BMKG")), mention(1, 14, Person("Ani")))
    mentions = (*inside, *outside, *others)
    assert tuple(mentions[one] for one in within(quote, by_block(mentions))) == inside
