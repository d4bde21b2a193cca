"""Decisions against the archive: what is not there is told, what is wrong is left out."""

from told import told

from warta.errors import told as line
from warta.nouns.mentions import Country, Person
from warta.nouns.register import Decision, Register
from warta.register.proof import proved, unused

ARTICLES = (
    told("kota/a.md", "Kabar\nRani Wulandari dan Bagus Hartono di Jepang.", {"Rani Wulandari": Person("Rani Wulandari"), "Bagus Hartono": Person("Bagus Hartono"), "Jepang": Country("JP")}),
    told("b.md", "Kabar\nBu Wati datang.", {}),
)  # fmt: skip


def person(name: str, **said: object) -> Decision:
    return Decision("person", name, "entities.yaml:2", **said)  # type: ignore[arg-type]


def test_an_article_that_is_not_there_is_told_and_the_others_of_a_split_hold() -> None:
    one = person(
        "Rani Wulandari",
        split=(("Rani (guru)", ("kota/a.md", "kota/aa.md")), ("Rani (Bupati)", ("hilang-sama-sekali",))),
    )
    register, problems = proved(Register((one,)), ARTICLES, ["kota/a.md", "b.md"])
    assert [line(problem) for problem in problems] == [
        'entities.yaml:2: unknown article "kota/aa.md" in split. Did you mean "kota/a.md"?',
        'entities.yaml:2: unknown article "hilang-sama-sekali" in split. Write its path in the articles folder.',
    ]
    assert register.decisions == (person("Rani Wulandari", split=(("Rani (guru)", ("kota/a.md",)),)),)


def test_a_new_name_that_another_has_is_told_and_not_given() -> None:
    register, problems = proved(Register((person("Rani Wulandari", rename="Bagus Hartono"),)), ARTICLES, [])
    assert [line(problem) for problem in problems] == [
        'entities.yaml:2: "Bagus Hartono" is the name of another in the archive. To make both one write `merge`, else choose another name.'
    ]
    assert register.decisions == (person("Rani Wulandari"),)


def test_the_new_name_of_who_is_merged_is_free() -> None:
    one = person("Rani Wulandari", merge=("Bagus Hartono",), rename="Bagus Hartono")
    assert proved(Register((one,)), ARTICLES, []) == (Register((one,)), ())


def test_names_that_no_article_has_are_told() -> None:
    register = Register(
        (
            person("Rani Wulandari", aliases=("Bu Wati", "Mbak Rani")),
            person("Tak Ada"),
            Decision("country", "Jepang", "entities.yaml:7", code="JP"),
            Decision("country", "Rusia", "entities.yaml:8", code="RU"),
        )
    )
    assert [(problem.level, line(problem)) for problem in unused(register, ARTICLES)] == [
        ("note", 'entities.yaml:8: no article has "Rusia".'),
        ("note", 'entities.yaml:2: no article has "Mbak Rani".'),
        ("note", 'entities.yaml:2: no article has "Tak Ada".'),
    ]
