"""Names that are likely one person, and a name that is likely two people."""

from datetime import date

import pytest
from by_hand import article, gist, person, resolve

from warta.decode import plain_yaml
from warta.nouns.article import Article, Body, Meta
from warta.nouns.mentions import Analysis, Organisation, Place, Sentence
from warta.nouns.site import Reading
from warta.nouns.text import Block, Prose, Run, Span
from warta.suggestions import counted, suggestions


def guesses(*articles: Analysis) -> list[tuple[str, tuple[str, ...]]]:
    return [(one.kind, one.names) for one in resolve(articles).guesses]


@pytest.mark.parametrize(
    ("kind", "one", "other"),
    [
        ("spelling", "Nasaruddin Sekardipa", "Nazaruddin Sekardipa"),
        ("spelling", "Djoko Soerya Wangsa", "Joko Surya Wangsa"),
        ("spelling", "Al Muzzammil Wangsa", "Almuzzammil Wangsa"),
        ("initials", "Muhammad Wangsareja", "M. Wangsareja"),
        ("shorter", "Pramono Wangsa Wibowo", "Pramono Wangsa"),
    ],
)
def test_two_forms_of_a_name_with_one_role_are_likely_one_person(kind: str, one: str, other: str) -> None:
    assert guesses(article("a", [person(one, "Menteri Agama")]), article("b", [person(other, "Menteri Agama")])) == [
        (kind, (one, other))
    ]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Muhammad Rizal", "Muhamad Rizal"),
        ("Muhammad Wangsareja", "M. Wangsareja"),
        ("Pramono Wangsa Wibowo", "Pramono Wangsa"),
        ("Rania Sekardipa", "Rinto Sekardipa"),
    ],
)
def test_two_forms_of_a_name_with_nothing_in_common_are_not_reported(one: str, other: str) -> None:
    assert guesses(article("a", [person(one)]), article("b", [person(other)])) == []


def test_names_that_one_article_keeps_apart_are_two_people() -> None:
    both = article("a", [person("Nasaruddin Sekardipa"), person("Nazaruddin Sekardipa")])
    assert guesses(both) == []


def test_one_name_with_two_offices_and_nothing_in_common_is_likely_two_people() -> None:
    assert guesses(
        article("a", [person("Budi Sekardipa", "Bupati Sleman"), Place("Sleman")]),
        article("b", [person("Budi Sekardipa", "Direktur Utama Bank Arun"), Organisation("Bank Arun")]),
    ) == [("split", ("Budi Sekardipa", "Bupati Sleman", "Direktur Utama Bank Arun"))]


@pytest.mark.parametrize(
    ("role", "day"), [("Mantan Direktur Bank Arun", date(2024, 2, 29)), ("Direktur Bank Arun", date(2014, 2, 28))]
)
def test_who_changed_office_with_the_years_is_one(role: str, day: date) -> None:
    assert (
        guesses(
            article("a", [person("Budi Sekardipa", "Bupati Sleman")]),
            article("b", [person("Budi Sekardipa", role)], day=day),
        )
        == []
    )


def reading(analysis: Analysis) -> Reading:
    text = 'Kata "Nasaruddin"\x07: rapat.'
    told = Analysis(
        analysis.article, analysis.published, "head", (Sentence(0, Span(0, len(text)), "k1"),), analysis.mentions, ()
    )
    name = analysis.article.removeprefix("berita/")
    head = Article(analysis.article, f"{name}.md", Meta(), Body("plain", text))
    return Reading(head, Prose(name, "lead", (Block("paragraph", (Run(text),)),)), told)


def test_a_suggestion_is_yaml_with_a_rule_and_its_evidence() -> None:
    articles = [
        article("a", [person("Nasaruddin Sekardipa", "Menteri Agama")]),
        article("b", [person("Nazaruddin Sekardipa", "Menteri Agama")]),
    ]
    found = resolve(articles).guesses
    assert counted(found) == "1 likely merge"
    assert plain_yaml(suggestions(found, map(gist, articles), {one.article: reading(one) for one in articles})) == {
        "merges": [
            {
                "rule": {"name": "Nasaruddin Sekardipa", "aliases": ["Nazaruddin Sekardipa"]},
                "because": "nearly the same letters; both are Menteri Agama",
                "evidence": [
                    {
                        "name": "Nasaruddin Sekardipa",
                        "article": "articles/a.md",
                        "sentence": 'Kata "Nasaruddin"\x07: rapat.',
                    },
                    {
                        "name": "Nazaruddin Sekardipa",
                        "article": "articles/b.md",
                        "sentence": 'Kata "Nasaruddin"\x07: rapat.',
                    },
                ],
            }
        ],
        "splits": [],
        "lone_names": [],
    }
