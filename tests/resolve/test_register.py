"""What the register says of names over the archive: who they are, where old addresses lead, what is not asked again."""

from datetime import date

from by_hand import article, person, resolve

from warta.nouns.entities import Entity, Moved
from warta.nouns.mentions import Country, Organisation
from warta.nouns.register import Decision, Register


def register(*decisions: Decision) -> Register:
    return Register(decisions)


def rule(name: str, **said: object) -> Decision:
    return Decision("person", name, "entities.yaml:2", **said)  # type: ignore[arg-type]


def test_an_entity_has_the_name_the_line_and_the_item_that_editors_give() -> None:
    decisions = register(
        rule("Rani Wulandari", aliases=("Mbak Rani",), description="Wali Kota", wikidata="Q42"),
        Decision("country", "Jepang", "entities.yaml:3", code="JP", rename="Negeri Jepang"),
    )
    found = resolve([article("a", [person("Rani Wulandari"), Country("JP")])], known={}, register=decisions)
    assert found.entities == (
        Entity("negara/jepang", "country", "Negeri Jepang", "JP", wikidata="Q17", aliases=("Jepang",), confirmed=True),
        Entity("orang/rani-wulandari", "person", "Rani Wulandari", "", "Wali Kota", "Q42", ("Mbak Rani",), True),
    )


def test_old_addresses_lead_to_the_person_and_those_of_a_split_to_all() -> None:
    decisions = register(
        rule("Rani Wulandari", merge=("Rani W.",), rename="Rani Wulan"),
        rule("Bagus", split=(("Bagus (guru)", ("a.md",)), ("Bagus (Bupati)", ("b.md",)))),
        rule("Nobody Here", aliases=("N. Here",)),
        rule("Anonim", merge=("Anon",), hide=True),
    )
    people = [person("Rani Wulan"), person("Bagus (guru)"), person("Bagus (Bupati)")]
    found = resolve([article("a", people)], known={}, register=decisions, replaced=[("Bu Rani", "Rani Wulan")])
    assert found.moved == (
        Moved("orang/bagus", "Bagus", ("orang/bagus-guru", "orang/bagus-bupati")),
        Moved("orang/bu-rani", "Bu Rani", ("orang/rani-wulan",)),
        Moved("orang/rani-w", "Rani W.", ("orang/rani-wulan",)),
        Moved("orang/rani-wulandari", "Rani Wulandari", ("orang/rani-wulan",)),
    )


def test_a_name_that_still_stands_keeps_its_page() -> None:
    decisions = register(rule("Bagus", split=(("Bagus (guru)", ("a.md",)),)))
    found = resolve([article("a", [person("Bagus (guru)")], [person("Bagus")])], known={}, register=decisions)
    assert found.moved == ()


def test_who_is_told_apart_is_neither_joined_nor_suggested() -> None:
    articles = [
        article("a", [person("Rani Anggraini", "Bupati Tirtamaya"), Organisation("PT Arun")]),
        article("b", [person("Anggraini", "Bupati Tirtamaya"), Organisation("PT Arun")]),
    ]
    assert [one.name for one in resolve(articles, known={}).lone_names] == ["Anggraini"]
    apart = register(rule("Rani Anggraini", not_same_as=("Anggraini",)))
    found = resolve(articles, known={}, register=apart)
    assert (found.lone_names, found.guesses) == ((), ())


def test_who_is_told_apart_is_so_by_any_name_of_both() -> None:
    articles = [article("a", [person("Mochtar Widjaja")]), article("b", [person("Mochtar Wijaja")])]
    decisions = register(
        rule("Tar", merge=("Moch.",), rename="Mochtar Widjaja", not_same_as=("Wija",)),
        rule("Mochtar Wijaja", aliases=("Wija",)),
    )
    assert resolve(articles, known={}, register=decisions).guesses == ()


def test_a_likely_merge_is_not_asked_again_from_either_side() -> None:
    articles = [article("a", [person("Mochtar Widjaja")]), article("b", [person("Mochtar Wijaja")])]
    assert [one.names for one in resolve(articles, known={}).guesses] == [("Mochtar Widjaja", "Mochtar Wijaja")]
    for name, other in (("Mochtar Widjaja", "Mochtar Wijaja"), ("Mochtar Wijaja", "Mochtar Widjaja")):
        assert resolve(articles, known={}, register=register(rule(name, not_same_as=(other,)))).guesses == ()


def test_who_has_an_entry_is_not_suggested_to_be_two() -> None:
    articles = [
        article("a", [person("Budi Karsa", "Kapolres Arun")], day=date(2024, 2, 1)),
        article("b", [person("Budi Karsa", "Rektor Universitas Lirih")], day=date(2024, 2, 2)),
    ]
    assert [one.kind for one in resolve(articles, known={}).guesses] == ["split"]
    assert resolve(articles, known={}, register=register(rule("Budi Karsa", description="Guru"))).guesses == ()
