"""People whose name is not told: initials and pseudonyms are people of one article, and nobody else's name."""

import pytest

from warta.analyze.people.stage import find_people
from warta.analyze.people.unnamed import unnamed
from warta.nouns.mentions import NameSpan, Person
from warta.nouns.text import Span

READINGS = {
    "Polisi menangkap pria berinisial RL (49) dan AB. Kini RL mengaku.": ["RL", "AB", "RL"],
    "Aiptu FN datang ke Mapolda. FN diam.": ["FN", "FN"],
    "Korban, NS (19), selamat.": ["NS"],
    "Tersangka berinisial R.C.D. ditahan.": ["R.C.D."],
    "Pelaku berinisial A tinggal di Blok A dan minum vitamin A.": ["A"],
    "Serka AD ditahan. TNI AD meminta maaf.": ["AD"],
    "Mobil B 1234 RL melaju, kata pria berinisial RL.": ["RL"],
    "Mawar (bukan nama sebenarnya) melapor. Mawar menangis.": ["Mawar", "Mawar"],
    "Sebut saja Bunga, ia baru 12 tahun.": ["Bunga"],
    "TNI AL dan TNI AD membantu.": [],
    "Perolehan medali: AS (40), RRC (38), UEA (12). AS memimpin.": [],
    "Tersangka AS (25) ditangkap. Presiden AS marah.": [],
    "Kadar HDL (40), BBM (25), SMP (12), dan KTP (17).": [],
    "Perusahaan berinisial PT tutup.": [],
    "Banyak artis, sebut saja Raffi Ahmad, hadir.": [],
    "Pria itu dirawat di RS.": [],
}


@pytest.mark.parametrize("text", READINGS)
def test_who_is_not_named_is_found_where_the_text_tells(text: str) -> None:
    assert [text[span.start : span.end] for span in unnamed(text)] == READINGS[text]


@pytest.mark.parametrize(
    ("text", "named", "people"),
    [
        ("Pria berinisial JK (35) mengaku.", (), [("JK", "JK", "initials")]),
        (
            "Kapolres Rudi Chandra menahan guru berinisial R.C. kemarin.",
            ("Rudi Chandra",),
            [("Rudi Chandra", "Rudi Chandra", "recogniser"), ("R.C.", "R.C.", "initials")],
        ),
        (
            "Mawar (nama samaran) melapor. Mawar Wulandari pulang.",
            ("Mawar Wulandari",),
            [("Mawar", "Mawar", "pseudonym"), ("Mawar", "Mawar", "pseudonym")],
        ),
    ],
)
def test_who_is_not_named_is_nobody_else(text: str, named: tuple[str, ...], people: list[tuple[str, str, str]]) -> None:
    names = tuple(NameSpan(Span(text.index(one), text.index(one) + len(one)), "PER") for one in named)
    found = find_people(text, names=names, sentences=(Span(0, len(text)),))
    assert [
        (text[one.span.start : one.span.end], one.value.name, one.rule)
        for one in found
        if isinstance(one.value, Person)
    ] == people
