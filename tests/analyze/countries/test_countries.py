"""Countries in sentences, and words that only look like one."""

from pathlib import Path
from time import process_time

import pytest
from babel import Locale

from warta.analyze.countries import country_name, country_slug
from warta.analyze.countries.find import find_countries
from warta.decode import mapping_yaml
from warta.lexicon import mapping
from warta.nouns.mentions import Country, NameSpan
from warta.nouns.text import Span

CORPUS = mapping_yaml((Path(__file__).parents[2] / "corpus/countries.yaml").read_text(encoding="utf-8")).values
CLDR = Locale("id").territories
# in CLDR and not in ISO 3166-1: unions, tests, and what is reserved
NO_COUNTRIES = {
    *("EU", "EZ", "QO", "UN", "XA", "XB", "ZZ"),
    *("AC", "CP", "CQ", "DG", "EA", "IC", "TA"),
}


def codes(text: str, names: tuple[NameSpan, ...] = ()) -> set[str]:
    return {find.value.code for find in find_countries(text, names=names) if isinstance(find.value, Country)}


@pytest.mark.parametrize(("code", "text"), [(code, text) for code, texts in CORPUS["reads"].items() for text in texts])
def test_a_country_is_read(code: str, text: str) -> None:
    assert code in codes(text)


@pytest.mark.parametrize("text", CORPUS["ignores"])
def test_what_only_looks_like_a_country_is_none(text: str) -> None:
    assert codes(text) == set()


def test_the_recognisers_persons_and_firms_are_no_countries() -> None:
    text = "India Maharani pulang dari Garuda Wisata Indonesia"
    person, firm = NameSpan(Span(0, 14), "PER"), NameSpan(Span(27, 50), "ORG")
    assert codes(text, (person, firm)) == set()


def test_every_iso_code_has_its_row() -> None:
    iso = {code for code in CLDR if len(code) == 2 and code.isalpha()} - NO_COUNTRIES
    assert len(iso) == 250  # ISO 3166-1 and Kosovo
    assert set(mapping("countries")) == iso


@pytest.mark.parametrize("code", sorted({*mapping("countries")} - {"AQ"}))  # a continent, see countries_unread.yaml
def test_a_country_is_read_by_the_name_we_show_and_by_that_of_cldr(code: str) -> None:
    for name in (country_name(code), CLDR[code]):
        found = find_countries(f"Presiden {name}, dan warga {name} pulang.")
        assert [find.value for find in found] == [Country(code, "name")] * 2, name


def test_where_cldr_calls_a_country_otherwise_a_reason_is_told() -> None:
    told = mapping("countries_cldr")
    differing = {code: CLDR[code] for code in mapping("countries") if CLDR[code] != country_name(code)}
    reasons = {code: row["cldr"] for code, row in told.items() if isinstance(row, dict) and row["why"]}
    # a later CLDR may call a country as we do (BN since Babel 2.19), and none may call one otherwise without a reason
    assert differing.items() <= reasons.items()
    assert [code for code, name in reasons.items() if name == country_name(code)] == []


@pytest.mark.parametrize("name", mapping("countries_unread"))
def test_a_name_that_is_listed_as_unread_is_none(name: str) -> None:
    assert [
        find.value.kind for find in find_countries(f"Warga {name} itu pulang.") if isinstance(find.value, Country)
    ] == []


def test_the_lists_are_sorted_and_hold_no_name_twice() -> None:
    rows = [row for row in mapping("countries").values() if isinstance(row, dict)]
    lists = [names for row in rows for names in row.values() if isinstance(names, list)]
    assert [names for names in lists if names != sorted(set(map(str, names)))] == []
    everything = [str(name) for names in lists for name in names]
    assert {name for name in everything if everything.count(name) > 1} == set()
    assert list(mapping("countries")) == sorted(mapping("countries"))


@pytest.mark.parametrize(
    "text",
    [
        "Indonesia " * 4000,
        "AS " * 4000,
        "Korea Utara dan " * 4000,
        "AS-" * 4000,
        "Moskow dan " * 4000,
        "PT Indonesia " * 4000,
    ],
)
def test_a_text_without_an_end_of_a_sentence_is_read_in_a_time_that_grows_with_it(text: str) -> None:
    def seconds(part: str) -> float:
        begun = process_time()
        find_countries(part)
        return process_time() - begun

    short = min(seconds(text[: len(text) // 8]) for _ in range(3))
    assert min(seconds(text) for _ in range(2)) < 40 * short


def test_an_address_is_plain_and_its_own() -> None:
    slugs = [country_slug(code) for code in mapping("countries")]
    assert len(set(slugs)) == len(slugs)
    assert (country_slug("KP"), country_name("KP", "en")) == ("korea-utara", "North Korea")
