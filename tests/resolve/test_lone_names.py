"""A name of one word joins a full name only where one fits and the surroundings agree."""

import pytest
from by_hand import article, person, resolve
from hypothesis import given, settings
from hypothesis import strategies as st

from warta.nouns.entities import Agreement, Resolution
from warta.nouns.mentions import Analysis, Country, Organisation, Place


def meant(found: Resolution) -> list[tuple[str, str, bool]]:
    people = [one for one in found.occurrences if one.entity.startswith("orang/")]
    return [(one.article, one.entity, one.probable) for one in people]


def test_a_lone_name_joins_the_only_full_name_when_the_role_is_the_same() -> None:
    found = resolve(
        [
            article("a", [person("Hasto Kristiyanto", "Sekretaris Jenderal PDIP")]),
            article("b", [person("Hasto", "Sekretaris Jenderal PDIP")]),
        ]
    )
    assert meant(found) == [
        ("berita/a", "orang/hasto-kristiyanto", False),
        ("berita/b", "orang/hasto-kristiyanto", True),
    ]
    assert found.occurrences[1].reasons == (Agreement("role", "Sekretaris Jenderal PDIP"),)
    assert [(one.id, one.entity, one.articles) for one in found.lone_names] == [
        ("orang/hasto", "orang/hasto-kristiyanto", ("berita/b",))
    ]


def test_a_lone_name_in_other_surroundings_stands_alone_and_is_reported() -> None:
    found = resolve(
        [
            article("a", [person("Hasto Kristiyanto"), Organisation("PDIP")]),
            article("b", [person("Hasto"), Place("Sleman")]),
        ]
    )
    assert meant(found) == [("berita/a", "orang/hasto-kristiyanto", False), ("berita/b", "orang/hasto", False)]
    assert [(one.kind, one.names, one.reasons) for one in found.guesses] == [
        ("lone name", ("Hasto Kristiyanto", "Hasto"), ())
    ]


def test_a_lone_name_with_two_full_names_stands_alone() -> None:
    found = resolve(
        [
            article("a", [person("Hasto Kristiyanto", "Menteri Agama")]),
            article("b", [person("Hasto Wardoyo", "Menteri Agama")]),
            article("c", [person("Hasto", "Menteri Agama")]),
        ]
    )
    assert meant(found)[2] == ("berita/c", "orang/hasto", False)


@pytest.mark.parametrize(("name", "joins"), [("Hasto", True), ("Agus", False)])
def test_a_frequent_name_needs_more(name: str, joins: bool) -> None:
    found = resolve(
        [
            article("a", [person(f"{name} Kristiyanto")], [person("Rania Sekardipa")]),
            article("b", [person(name)], [person("Rania Sekardipa")]),
        ]
    )
    assert (
        f"orang/{name.lower()}-kristiyanto" in {one for place, one, _ in meant(found) if place == "berita/b"}
    ) == joins


def test_a_name_that_mostly_stands_in_other_surroundings_has_a_life_of_its_own() -> None:
    found = resolve(
        [
            *(article(name, [person("Anggun Cipta", "Menteri Agama")]) for name in ("a", "a2", "a3")),
            article("b", [person("Anggun", "Menteri Agama")]),
            article("c", [person("Anggun"), Place("Paris")]),
            article("d", [person("Anggun"), Country("FR")]),
        ]
    )
    assert {entity for place, entity, _ in meant(found) if not place.startswith("berita/a")} == {"orang/anggun"}


def test_a_name_that_is_better_known_than_the_full_name_has_a_life_of_its_own() -> None:
    alone = [article(name, [person("Anggun", "Menteri Agama")]) for name in "bcd"]
    found = resolve([article("a", [person("Anggun Cipta", "Menteri Agama")]), *alone])
    assert {entity for place, entity, _ in meant(found) if place != "berita/a"} == {"orang/anggun"}
    assert [one.reasons for one in found.guesses] == [(Agreement("role", "Menteri Agama"),)]


def test_a_figure_of_the_table_is_never_taken_for_another() -> None:
    found = resolve(
        [
            article("a", [person("Soeharto", "Presiden Indonesia")]),
            article("b", [person("Bambang Soeharto", "Presiden Indonesia")]),
        ]
    )
    assert meant(found)[0] == ("berita/a", "orang/soeharto", False)


def test_what_is_often_a_place_is_nobodys_short_name() -> None:
    found = resolve(
        [
            article("a", [person("Miami Wulandari", "Menteri Agama")]),
            article("b", [person("Miami", "Menteri Agama")]),
            article("c", [Place("Miami")], [Place("Miami")]),
        ]
    )
    assert meant(found)[1] == ("berita/b", "orang/miami", False)


def test_dots_between_initials_make_no_difference() -> None:
    found = resolve([article("a", [person("B.J. Habibie")]), article("b", [person("BJ Habibie")])])
    assert {entity for _, entity, _ in meant(found)} == {"orang/bj-habibie"}


NAMES = st.sampled_from(
    ["Hasto", "Hasto Kristiyanto", "Hasto Wardoyo", "Agus", "Agus Salim", "Rania Sekardipa", "Soeharto", "Kim Jong-un"]
)
PEOPLE = st.builds(person, NAMES, st.sampled_from(["Menteri Agama", "Bupati Sleman", "Bapak"]))
THINGS = st.sampled_from([Country("JP"), Place("Sleman"), Organisation("PDIP")])
ARTICLES = st.lists(st.lists(st.one_of(PEOPLE, THINGS), max_size=4), max_size=6).map(
    lambda rows: [article(str(number), row) for number, row in enumerate(rows)]
)


def addresses(found: Resolution) -> set[str]:
    return {one.id for one in found.entities} | {one.id for one in found.lone_names}


@settings(max_examples=200, deadline=None)
@given(ARTICLES, st.integers(0, 6))
def test_no_address_goes_when_articles_are_added(articles: list[Analysis], few: int) -> None:
    assert addresses(resolve(articles[:few])) <= addresses(resolve(articles))


@settings(max_examples=200, deadline=None)
@given(ARTICLES, st.randoms())
def test_the_order_of_the_articles_makes_no_difference(articles: list[Analysis], random: object) -> None:
    shuffled = list(articles)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    one, other = resolve(articles), resolve(shuffled)
    assert (one.entities, one.lone_names, one.guesses) == (other.entities, other.lone_names, other.guesses)
    assert sorted(one.occurrences, key=repr) == sorted(other.occurrences, key=repr)
