"""What site.yaml may say."""

import pytest

from warta.errors import SettingsError
from warta.settings import Settings, settings_from


def test_every_key_has_a_default_and_an_empty_address_is_none() -> None:
    assert settings_from("") == Settings()
    assert settings_from("base_url:\ndata: facts\n") == Settings(base_url="", data="facts")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("title: x\ndata: some\n", "site.yaml:2: the data is not known. Write `full`, `facts` or `none`."),
        ("language: jv\n", "site.yaml:1: the language is not known. Write `id` or `en`."),
        (
            "report: x\n",
            "site.yaml:1: report is no address that errors can be reported to. Write it as mailto:redaksi@warta.example.",
        ),
        ("base_url: warta.example\n", "site.yaml:1: base_url is no web address. Write it as https://warta.example/."),
    ],
)
def test_a_value_that_is_none_of_the_choices_is_told_with_them(text: str, told: str) -> None:
    with pytest.raises(SettingsError) as error:
        settings_from(text)
    assert str(error.value) == told


def test_search_is_switched_off_by_a_word() -> None:
    assert not settings_from("search: false\n").search
    assert settings_from("search: true\n").search


def test_a_switch_that_is_neither_on_nor_off_is_told() -> None:
    with pytest.raises(SettingsError, match=r"site.yaml:2: search is on or off\. Write `true` or `false`\."):
        settings_from("title: Arsip\nsearch: perhaps\n")
