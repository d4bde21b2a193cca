"""Countries in sentences, and words that only look like one."""

from pathlib import Path

import pytest
from babel import Locale

from warta.analyze.countries import country_name, country_slug, find_countries
from warta.decode import mapping_yaml
from warta.lexicon import mapping
from warta.nouns.mentions import Country, NameSpan
from warta.nouns.text import Span

CORPUS = mapping_yaml((Path(__file__).parents[2] / "corpus/countries.yaml").read_text(encoding="utf-8")).values
# CLDR's name is long, or not what the press writes
OTHER_NAMES = {"CD", "CG", "CI", "CL", "CZ", "GB", "HK", "MM", "MO", "PS", "TR"}


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


def test_every_iso_code_has_its_indonesian_name() -> None:
    cldr = Locale("id").territories
    iso = {code for code in cldr if len(code) == 2 and code.isalpha()} - {"EU", "EZ", "UN", "ZZ", "XA", "XB", "QO"}
    iso -= {"AC", "CP", "DG", "EA", "IC", "TA", "CQ"}  # reserved, not in ISO 3166-1
    ours = mapping("countries")
    assert set(ours) == iso
    differing = {code for code in iso if cldr[code].casefold() not in str(ours[code]).casefold()}
    assert {code for code in differing if code not in OTHER_NAMES} == set()


def test_an_address_is_plain_and_its_own() -> None:
    slugs = [country_slug(code) for code in mapping("countries")]
    assert len(set(slugs)) == len(slugs)
    assert (country_slug("KP"), country_name("KP", "en")) == ("korea-utara", "North Korea")
