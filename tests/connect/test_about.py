"""An article is about whom its lead names, and about a country that it speaks of more than of most others."""

from datetime import date

from joined import joined

from warta.nouns.article import Article, Body, Meta
from warta.nouns.mentions import Analysis, Country, Mention, Sentence
from warta.nouns.site import Reading, Site
from warta.nouns.text import Block, Prose, Run, Span


def article(*paragraphs: str, kinds: tuple[str, ...] = ()) -> Reading:
    """An article whose paragraphs are codes of countries: "JP JP ID"."""
    shape = kinds or ("paragraph",) * len(paragraphs)
    blocks = tuple(Block(kind, (Run(text),)) for kind, text in zip(shape, paragraphs, strict=True))
    sentences = tuple(Sentence(place, Span(0, max(len(text), 1)), f"k{place}") for place, text in enumerate(paragraphs))
    mentions = tuple(
        Mention(place, place, Span(3 * at, 3 * at + 2), Country(code), "by hand")
        for place, text in enumerate(paragraphs)
        for at, code in enumerate(text.split())
    )
    made = Article("berita/a", "a.md", Meta(title="a"), Body("plain", ""))
    return Reading(
        made, Prose("a", "head", blocks), Analysis(made.id, date(2024, 2, 29), "head", sentences, mentions, ())
    )


def about(reading: Reading) -> list[str]:
    return sorted(entry.entity.code for entry in site_of(reading).entries if entry.about)


def site_of(reading: Reading) -> Site:
    return joined((reading,))


def test_headline_and_summary_tell_what_an_article_is_about() -> None:
    assert about(article("JP", "KR", "CN", "VN", kinds=("title", "summary", "paragraph", "paragraph"))) == ["JP", "KR"]


def test_a_country_of_the_first_paragraph_is_the_subject_where_the_text_comes_back_to_it() -> None:
    assert about(article("CN JP", "VN VN", "CN")) == ["CN"]


def test_a_country_that_is_much_of_what_is_said_of_countries_is_the_subject_too() -> None:
    assert about(article("", "JP JP KR", "JP KR VN TH")) == ["JP"]


def test_two_mentions_are_too_few_whatever_their_share() -> None:
    assert about(article("", "JP JP")) == []


def test_three_mentions_are_too_few_among_many_others() -> None:
    assert about(article("", "JP JP JP", "ID ID VN TH MY")) == []


def test_indonesia_comes_last_of_all_companions_however_often_it_is_there() -> None:
    reading = article("JP ID", "JP ID KR", "JP ID")
    japan = next(entry for entry in site_of(reading).entries if entry.entity.code == "JP")
    assert [(one.entity, len(one.shared)) for one in japan.companions] == [
        ("negara/korea-selatan", 1),
        ("negara/indonesia", 3),
    ]
