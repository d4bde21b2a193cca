"""What site.yaml says, and what is said of a line that cannot be meant."""

import pytest

from warta.errors import SettingsError
from warta.settings import Settings, settings_from


def test_every_key_has_a_default() -> None:
    assert settings_from("title: Arsip\n") == Settings(title="Arsip")
    assert Settings().search


def test_search_is_switched_off_by_a_word() -> None:
    assert not settings_from("search: false\n").search
    assert settings_from("search: true\n").search


def test_a_switch_that_is_neither_on_nor_off_is_told() -> None:
    with pytest.raises(SettingsError, match=r"site.yaml:2: search is on or off\. Write `true` or `false`\."):
        settings_from("title: Arsip\nsearch: perhaps\n")
