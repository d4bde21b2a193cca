"""Articles in order, companions by sentence, related articles with what they share."""

from datetime import date

from joined import joined

from warta.nouns.article import Article, Body, Meta
from warta.nouns.mentions import Analysis, Mention, Person, Sentence
from warta.nouns.site import Evidence, Reading
from warta.nouns.text import Block, Prose, Run, Span


def reading(name: str, day: date | None, *sentences: list[str]) -> Reading:
    """An article of one paragraph a sentence, each with these people."""
    blocks = tuple(Block("paragraph", (Run(" ".join(people)),)) for people in sentences)
    spans = tuple(Sentence(n, Span(0, 1), f"k{n}") for n in range(len(sentences)))
    mentions = tuple(
        Mention(n, n, Span(0, 1), Person(person), "by hand") for n, people in enumerate(sentences) for person in people
    )
    article = Article(f"berita/{name}", f"{name}.md", Meta(title=name), Body("plain", ""))
    dated = "head" if day else "undated"
    return Reading(article, Prose(name, "lead", blocks), Analysis(article.id, day, dated, spans, mentions, ()))


def site_of(*readings: Reading):  # type: ignore[no-untyped-def]
    return joined(readings)


def test_the_newest_article_comes_first_and_undated_ones_last() -> None:
    site = site_of(reading("b", None), reading("a", date(2023, 1, 1)), reading("c", date(2024, 1, 1)))
    assert [one.article.id for one in site.readings] == ["berita/c", "berita/a", "berita/b"]


def test_companions_share_a_sentence_and_show_it() -> None:
    site = site_of(reading("a", date(2023, 1, 1), ["Ani", "Budi"], ["Ani", "Citra"], ["Ani", "Budi"]))
    ani = site.entries[0]
    assert [(c.entity, c.shared) for c in ani.companions] == [
        ("orang/budi", (Evidence("berita/a", 0), Evidence("berita/a", 2))),
        ("orang/citra", (Evidence("berita/a", 1),)),
    ]


def test_an_article_is_about_those_its_lead_names() -> None:
    site = site_of(reading("a", date(2023, 1, 1), ["Ani"], ["Budi"]))
    assert [(entry.entity.name, entry.about) for entry in site.entries] == [("Ani", ("berita/a",)), ("Budi", ())]


def test_related_articles_share_people_and_never_the_article_itself() -> None:
    site = site_of(
        reading("a", date(2023, 1, 1), ["Ani"], ["Budi"]),
        reading("b", date(2023, 1, 2), ["Ani"]),
        reading("c", date(2023, 1, 3), ["Dewi"]),
    )
    assert [(near.article, near.shared) for near in site.related["berita/a"]] == [("berita/b", ("orang/ani",))]
    assert site.related["berita/c"] == ()
