"""Who is named: full names, roles, and what is no person."""

import pytest

from warta.analyze.countries import country_name
from warta.analyze.people.stage import find_people
from warta.analyze.people.words import tokens
from warta.lexicon import figures, mapping
from warta.nouns.mentions import NameSpan, Person
from warta.nouns.text import Span


def people(text: str, *written: str) -> list[tuple[str, str]]:
    """The mentions and their full names where the recogniser has found the given words, once each, in order."""
    spans, at = [], 0
    for words in written:
        start = text.index(words, at)
        at = start + len(words)
        spans.append(NameSpan(Span(start, at), "PER"))
    found = find_people(text, names=tuple(spans), sentences=(Span(0, len(text)),))
    return [(text[one.span.start : one.span.end], one.value.name) for one in found if isinstance(one.value, Person)]


def test_a_short_name_leads_to_the_full_name_also_when_it_comes_first():
    assert people("Sari datang. Kini Sari Wulandari pulang.", "Sari", "Sari Wulandari") == [
        ("Sari", "Sari Wulandari"),
        ("Sari Wulandari", "Sari Wulandari"),
    ]


def test_titles_stand_outside_the_name_but_a_known_nickname_keeps_them():
    assert people("Komjen Pol (Purn) Budi Karso dan Gus Dur hadir.", "Komjen Pol (Purn) Budi Karso", "Gus Dur") == [
        ("Budi Karso", "Budi Karso"),
        ("Gus Dur", "Abdurrahman Wahid"),
    ]


def test_what_stands_before_and_behind_a_name_is_its_role():
    text = "Menteri Pertahanan Rusia Ivan Petrov, juru bicara delegasi, datang."
    (found,) = find_people(text, names=(NameSpan(Span(25, 36), "PER"),), sentences=(Span(0, len(text)),))
    assert isinstance(found.value, Person)
    assert [role.text for role in found.value.roles] == ["Menteri Pertahanan Rusia", "juru bicara delegasi"]


def test_people_who_share_a_word_stay_apart_and_the_short_name_is_the_nearest_before():
    text = "Kim Jong-un tiba. Kim Yo-jong pergi. Kim diam."
    assert people(text, "Kim Jong-un", "Kim Yo-jong", "Kim")[2] == ("Kim", "Kim Yo-jong")


def test_a_wife_with_her_husbands_name_is_not_her_husband():
    text = "Ratna Budi Karso dan Budi Karso hadir."
    assert people(text, "Ratna Budi Karso", "Budi Karso") == [
        ("Ratna Budi Karso", "Ratna Budi Karso"),
        ("Budi Karso", "Budi Karso"),
    ]


def test_a_nickname_in_brackets_is_learnt():
    assert people("Budi Karso (Anto) tiba. Anto duduk.", "Budi Karso", "Anto")[2] == ("Anto", "Budi Karso")


def test_names_that_were_missed_are_added_but_not_within_other_names():
    text = "Sari Wulandari tiba. Kata Wulandari, Toko Wulandari Jaya tutup."
    assert people(text, "Sari Wulandari") == [("Sari Wulandari", "Sari Wulandari"), ("Wulandari", "Sari Wulandari")]


def test_what_is_named_after_people_is_no_person():
    assert people("Di RSUD dr. Soetomo dan Bandara Sukarno.", "Soetomo", "Sukarno") == []


def test_a_public_figure_is_found_without_the_recogniser_but_not_within_another_name():
    assert people("Warga menunggu Jokowi di Jalan Soekarno dan Yayasan Megawati Jaya.") == [("Jokowi", "Joko Widodo")]


def test_a_name_cut_at_its_hyphen_is_whole_again_but_a_pair_stays_two():
    assert people("Kim Jong-Un tiba.", "Kim Jong") == [("Kim Jong-Un", "Kim Jong-Un")]
    assert people("Pasangan Budi-Wulan tiba.", "Budi", "Wulan") == [("Budi", "Budi"), ("Wulan", "Wulan")]


def test_a_word_that_is_a_place_in_the_text_is_not_taken_for_the_person():
    text = "Wajo Hermansyah datang. Mereka bertemu di Wajo. Panitia Wajo hadir."
    assert people(text, "Wajo Hermansyah") == [("Wajo Hermansyah", "Wajo Hermansyah")]


def test_a_pair_of_public_figures_is_two_even_with_initials() -> None:
    assert people("Jokowi-JK menang.", "Jokowi", "JK") == [("Jokowi", "Joko Widodo"), ("JK", "Jusuf Kalla")]


def test_a_slip_of_one_letter_leads_to_the_full_name() -> None:
    text = "Ivan Petrovsky tiba. Petrovski pergi."
    assert people(text, "Ivan Petrovsky", "Petrovski")[1] == ("Petrovski", "Ivan Petrovsky")


def test_degrees_and_others_behind_a_name_stand_outside_it() -> None:
    text = "Budi Karso S.Pd., M. Si dan Sari Wulan dkk hadir."
    assert people(text, "Budi Karso S.Pd., M. Si", "Sari Wulan dkk") == [
        ("Budi Karso", "Budi Karso"),
        ("Sari Wulan", "Sari Wulan"),
    ]


def test_a_public_figure_has_a_source_a_country_and_forms_of_its_own() -> None:
    sources = mapping("people")["sources"]
    table = figures()
    assert isinstance(sources, dict)
    assert {name for name, one in table.items() if one.source not in sources or not country_name(one.country)} == set()
    owners: dict[tuple[str, ...], set[str]] = {}
    for name, figure in table.items():
        for form in (name, *figure.aliases):
            owners.setdefault(tokens(form), set()).add(name)
    assert {form: names for form, names in owners.items() if len(names) > 1} == {}


def test_a_word_at_the_head_of_one_sentence_is_no_person_but_who_speaks_there_is() -> None:
    text = "Xolani tiga uang. Hujan turun. Jalan basah. Warga pulang. Xander menegaskan itu."
    ends = [at + 1 for at, sign in enumerate(text) if sign == "."]
    sentences = tuple(Span(start, end) for start, end in zip([0, *(end + 1 for end in ends)], ends, strict=False))
    names = tuple(NameSpan(Span(text.index(one), text.index(one) + len(one)), "PER") for one in ("Xolani", "Xander"))
    found = find_people(text, names=names, sentences=sentences)
    assert [one.value.name for one in found if isinstance(one.value, Person)] == ["Xander"]


def test_a_bracket_behind_a_wife_names_her_husband_and_aliases_are_one() -> None:
    text = "Suami Umi Rosa (Dahlan) hadir. Juhanda alias Wanda ditahan. Wanda diam."
    assert people(text, "Umi Rosa", "Dahlan", "Juhanda", "Wanda", "Wanda") == [
        ("Umi Rosa", "Umi Rosa"),
        ("Dahlan", "Dahlan"),
        ("Juhanda", "Juhanda"),
        ("Wanda", "Juhanda"),
        ("Wanda", "Juhanda"),
    ]


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Menurut Ivan Petrov, pedagang dari desa sudah pulang.", ()),
        ("Menurut Menteri Pertahanan Ivan Petrov, pedagang sudah pulang.", ("Menteri Pertahanan",)),
        ("Menurut Ivan Petrov, pedagang pasar, harga kios naik.", ("pedagang pasar",)),
        ("Pasar sepi menurut pembeli. Pasar ramai, kata Ivan Petrov, pedagang pasar.", ("pedagang pasar",)),
    ],
)
def test_a_clause_behind_menurut_is_no_role(text: str, roles: tuple[str, ...]) -> None:
    start = text.index("Ivan")
    begin = text.rindex(". ", 0, start) + 2 if ". " in text[:start] else 0
    names = (NameSpan(Span(start, start + len("Ivan Petrov")), "PER"),)
    (found,) = find_people(text, names=names, sentences=(Span(begin, len(text)),))
    assert isinstance(found.value, Person)
    assert tuple(role.text for role in found.value.roles) == roles


def test_a_form_of_address_leads_no_role_of_other_words() -> None:
    text = "Izin Raja Ampat Dicabut Budi Karso. Raja Yordania Budi Karso tiba. Ibu dari Budi Karso hadir."
    starts = [at for at in range(len(text)) if text.startswith("Budi", at)]
    names = tuple(NameSpan(Span(at, at + 10), "PER") for at in starts)
    found = find_people(text, names=names, sentences=(Span(0, len(text)),))
    assert [tuple(role.text for role in one.value.roles) for one in found if isinstance(one.value, Person)] == [
        (),
        ("Raja Yordania",),
        (),
    ]


def test_an_alias_of_initials_is_nobody_else() -> None:
    text = "Kapolres Budi Karso hadir. Kata pelaku (SJ alias Wanda), ia lapar. Wanda diam."
    assert people(text, "Budi Karso", "Wanda", "Wanda") == [
        ("Budi Karso", "Budi Karso"),
        ("Wanda", "Wanda"),
        ("Wanda", "Wanda"),
    ]


def test_an_alias_is_whose_name_and_age_stand_right_before() -> None:
    text = "Kapolres Budi Karso hadir. Juhanda (25) alias Wanda ditahan."
    assert people(text, "Budi Karso", "Juhanda", "Wanda")[1:] == [("Juhanda", "Juhanda"), ("Wanda", "Juhanda")]


def test_a_surname_with_a_hyphen_is_one_and_leads_to_the_full_name() -> None:
    text = "Callum Siregar-Odoi tiba. Kata Siregar-Odoi, Budi-Wulan menang."
    assert people(text, "Callum Siregar-Odoi", "Siregar", "Odoi", "Budi", "Wulan") == [
        ("Callum Siregar-Odoi", "Callum Siregar-Odoi"),
        ("Siregar-Odoi", "Callum Siregar-Odoi"),
        ("Budi", "Budi"),
        ("Wulan", "Wulan"),
    ]
