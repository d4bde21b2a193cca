"""Initials of people whose name is not told."""

import pytest

from warta.analyze.people.initials import initials, is_initials

READINGS = {
    "Polisi menangkap pria berinisial RL (49) dan AB. RL mengaku.": ["RL", "AB", "RL"],
    "Aiptu FN datang ke Mapolda. FN diam.": ["FN", "FN"],
    "Korban, RS (19), selamat.": ["RS"],
    "Tersangka berinisial R.C.D. ditahan.": ["R.C.D."],
    "TNI AL dan TNI AD membantu.": [],
    "Ketua KPK (58) tiba.": [],
    "Mobil B 1234 RL melaju, kata pria berinisial RL.": ["RL"],
    "Pria itu dirawat di RS.": [],
}


@pytest.mark.parametrize("text", READINGS)
def test_initials_are_people_where_a_word_an_age_or_a_rank_tells(text: str) -> None:
    assert [text[span.start : span.end] for span in initials(text)] == READINGS[text]


def test_initials_that_everyone_knows_are_a_name() -> None:
    assert (is_initials("RL"), is_initials("R.C.D."), is_initials("SBY"), is_initials("Jo")) == (
        True,
        True,
        False,
        False,
    )
