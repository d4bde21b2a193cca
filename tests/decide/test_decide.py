"""What editors decided stands in place of what was found, in each article by itself."""

import pytest
from told import told

from warta.decide.replaced import replaced
from warta.decide.stage import decide
from warta.nouns.article import Pin
from warta.nouns.mentions import Country, Organisation, Person, Place, Value
from warta.nouns.register import Decision, Register
from warta.nouns.site import Reading
from warta.nouns.text import text_of


def decided(reading: Reading, *decisions: Decision) -> Reading:
    return decide([reading], Register(decisions))[0]


def found(reading: Reading) -> list[tuple[str, Value, bool]]:
    """The words of each mention, what they mean, and whether editors decided it."""
    return [
        (text_of(reading.prose.blocks[one.block])[one.span.start : one.span.end], one.value, one.confirmed)
        for one in reading.analysis.mentions
    ]


def person(name: str, **said: object) -> Decision:
    return Decision("person", name, "entities.yaml:2", **said)  # type: ignore[arg-type]


RANI = told("a.md", 'Kabar\nRani W. datang. "Ya," kata Rani W.', {"Rani W.": Person("Rani W.")}, speaker="Rani W.")


def test_without_decisions_a_reading_stays_what_it_is() -> None:
    assert decide([RANI], Register())[0] is RANI


def test_what_the_register_does_not_concern_is_the_same_record_and_the_rest_is_while_it_is_unchanged() -> None:
    other = told("c.md", "Kabar\nAni Wijaya datang.", {"Ani Wijaya": Person("Ani Wijaya")})
    first, same = decide([RANI, other], Register((person("Rani W.", rename="Rani Wulan"),)))
    again, _ = decide([RANI, other], Register((person("Rani W.", rename="Rani Wulan"),)))
    later, _ = decide([RANI, other], Register((person("Rani W.", rename="Rani Sari"),)))
    assert (same is other, again is first, later is first) == (True, True, False)
    assert found(later)[0] == ("Rani W.", Person("Rani Sari"), False)


@pytest.mark.parametrize("key", ["aliases", "merge"])
def test_another_form_is_the_person_and_speaks_as_the_person(key: str) -> None:
    reading = decided(RANI, person("Rani Wulandari", **{key: ("RANI W",)}))
    assert found(reading) == [("Rani W.", Person("Rani Wulandari"), True)] * 2
    assert [one.speaker for one in reading.analysis.quotes] == ["Rani Wulandari"]
    assert replaced([RANI], [reading]) == (("Rani W.", "Rani Wulandari"),)


def test_a_form_of_the_table_of_public_figures_follows_the_name_that_the_editors_know() -> None:
    reading = told("a.md", "Kabar\nJoko Widodo datang.", {"Joko Widodo": Person("Joko Widodo")})
    assert found(decided(reading, person("Jokowi", rename="Pak Joko"))) == [("Joko Widodo", Person("Pak Joko"), True)]


def test_a_new_name_is_shown_and_is_no_doubt_decided() -> None:
    assert found(decided(RANI, person("Rani W.", rename="Rani Wulan")))[0] == ("Rani W.", Person("Rani Wulan"), False)


def test_a_split_goes_by_the_article() -> None:
    both = person("Rani W.", split=(("Rani W. (guru)", ("a.md",)), ("Rani W. (Bupati)", ("b.md",))))
    other = told("c.md", "Kabar\nRani W. datang.", {"Rani W.": Person("Rani W.")})
    assert found(decided(RANI, both))[0] == ("Rani W.", Person("Rani W. (guru)"), True)
    assert [one.speaker for one in decided(RANI, both).analysis.quotes] == ["Rani W. (guru)"]
    assert found(decided(other, both)) == [("Rani W.", Person("Rani W."), False)]


def test_who_is_hidden_is_not_marked_and_the_text_stays() -> None:
    reading = decided(RANI, person("Rani W.", hide=True))
    assert (found(reading), [one.speaker for one in reading.analysis.quotes]) == ([], [""])
    assert reading.prose == RANI.prose


@pytest.mark.parametrize(
    ("kind", "value"),
    [("organisation", Organisation("Rusia")), ("place", Place("Rusia")), ("country", Country("RU"))],
)
def test_a_name_of_another_kind_is_that(kind: str, value: Value) -> None:
    reading = told("a.md", "Kabar\nRusia menang.", {"Rusia": Person("Rusia")})
    assert found(decided(reading, person("Rusia", retyped=kind))) == [("Rusia", value, True)]


def test_an_organisation_may_be_a_person_and_a_country_a_place() -> None:
    reading = told("a.md", "Kabar\nArun di Georgia.", {"Arun": Organisation("Arun"), "Georgia": Country("GE")})
    georgia = Decision("country", "Georgia", "entities.yaml:3", code="GE", retyped="place")
    arun = Decision("organisation", "Arun", "entities.yaml:2", retyped="person")
    assert found(decided(reading, arun, georgia)) == [
        ("Arun", Person("Arun"), True),
        ("Georgia", Place("Georgia"), True),
    ]


def test_a_form_is_found_where_nothing_or_less_was_and_a_common_word_is_not() -> None:
    text = "Kabar\nMbak Rani membawa bunga. Bunga layu. Rani Wulandari Putra pergi."
    reading = told("a.md", text, {"Rani": Person("Rani"), "Rani Wulandari Putra": Person("Rani Wulandari Putra")})
    aliased = decided(reading, person("Rani Wulandari", aliases=("Mbak Rani", "Bunga")))
    assert found(aliased) == [
        ("Mbak Rani", Person("Rani Wulandari"), True),
        ("Rani Wulandari Putra", Person("Rani Wulandari Putra"), False),
    ]


def test_a_country_may_be_hidden_or_be_none() -> None:
    reading = told("a.md", "Kabar\nRusia dan Jepang.", {"Rusia": Country("RU"), "Jepang": Country("JP")})
    hidden = Decision("country", "Rusia", "entities.yaml:2", code="RU", hide=True)
    none = Decision("country", "Jepang", "entities.yaml:3", code="JP", retyped="none")
    assert found(decided(reading, hidden, none)) == []


def test_organisations_have_one_name() -> None:
    reading = told("a.md", "Kabar\nArun Tbk rugi.", {"Arun Tbk": Organisation("Arun Tbk")})
    one = Decision("organisation", "PT Arun", "entities.yaml:2", merge=("Arun Tbk",), rename="PT Arun Jaya")
    assert found(decided(reading, one)) == [("Arun Tbk", Organisation("PT Arun Jaya"), True)]


def head(text: str, values: dict[str, Value], *pins: Pin, speaker: str = "") -> Reading:
    return decide([told("a.md", text, values, *pins, speaker=speaker)], Register())[0]


def test_the_head_adds_who_is_found_who_is_written_and_who_is_neither() -> None:
    pins = [Pin("person", "add", name) for name in ("Bagus Hartono", "Rani Wulandari", "Dimas Prakoso")]
    reading = head("Kabar\nBagus Hartono dan Rani Wulandari.", {"Bagus Hartono": Person("Bagus Hartono")}, *pins)
    assert found(reading) == [
        ("", Person("Dimas Prakoso"), True),
        ("Bagus Hartono", Person("Bagus Hartono"), True),
        ("Rani Wulandari", Person("Rani Wulandari"), True),
    ]


def test_the_head_removes_a_person_and_a_country_and_what_the_person_said() -> None:
    values: dict[str, Value] = {"Bagus": Person("Bagus"), "Jepang": Country("JP"), "Rusia": Country("RU")}
    pins = (Pin("person", "remove", "Bagus"), Pin("country", "remove", "JP"))
    reading = head('Kabar\nBagus ke Jepang dan Rusia. "Ya."', values, *pins, speaker="Bagus")
    assert found(reading) == [("Rusia", Country("RU"), False)]
    assert [(one.speaker, one.by) for one in reading.analysis.quotes] == [("", "")]


def test_the_head_says_what_a_short_name_means_here() -> None:
    values: dict[str, Value] = {"Rani": Person("Rani Susanti")}
    reading = head(
        'Kabar\n"Ya," kata Rani.', values, Pin("person", "means", "Rani Wulandari", "Rani"), speaker="Rani Susanti"
    )
    assert found(reading) == [("Rani", Person("Rani Wulandari"), True)]
    assert [one.speaker for one in reading.analysis.quotes] == ["Rani Wulandari"]


def test_the_register_knows_the_names_of_heads() -> None:
    reading = told("a.md", "Kabar\nHujan.", {}, Pin("person", "add", "Mbak Rani"))
    decided_ = decided(reading, person("Rani Wulandari", aliases=("Mbak Rani",)))
    assert found(decided_) == [("", Person("Rani Wulandari"), True)]


def test_a_head_does_not_bring_back_who_is_protected_or_hidden() -> None:
    reading = told("a.md", "Kabar\nHujan.", {}, Pin("person", "add", "Kirana Laksmi"), Pin("person", "add", "Anonim"))
    decisions = (person("Kirana Laksmi", protected=True, initials="K.L."), person("Anonim", hide=True))
    assert found(decided(reading, *decisions)) == []
