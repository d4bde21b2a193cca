"""Places that were taken for people, and people beside places who stay people."""

import pytest
from names_by_hand import read

from warta.analyze.name_codes import parsed

# B-PER, I-PER, ORG, LOC, O: 3 most, 2 many, 1 few, 0 none
CODES = parsed("30000c Sari Rio\n03000c Janeiro\n00121a Katedral\n11010b Bukit")

# A text, what the recogniser is supposed to have found in it, and the names after the rules.
READINGS = (
    ("Mereka menguasai pembangkit nuklir Zarnobil.", [("Zarnobil", "PER")], [("Zarnobil", "LOC")]),
    ("Mereka menguasai wilayah Zarnobil.", [("Zarnobil", "PER")], [("Zarnobil", "LOC")]),
    ("Di wilayah Sari dikenal.", [("Sari", "PER")], [("Sari", "PER")]),
    ("Di wilayah Zarnobil berkata begitu.", [("Zarnobil", "PER")], [("Zarnobil", "PER")]),
    ("Tamu wilayah Zarnobil hadir. Ada Ipul Zarnobil.", [("Zarnobil", "PER"), ("Ipul Zarnobil", "PER")], None),
    (
        "Ia mengakui Donyask dan Luyansk.",
        [("Donyask", "LOC"), ("Luyansk", "PER")],
        [("Donyask", "LOC"), ("Luyansk", "LOC")],
    ),
    ("Hadir Donyask dan Sari.", [("Donyask", "LOC"), ("Sari", "PER")], [("Donyask", "LOC"), ("Sari", "PER")]),
    ("Terowongan itu menuju Katedral besar.", [("Katedral", "PER")], [("Katedral", "LOC")]),
    ("Terowongan itu dibuat Bukit kemarin.", [("Bukit", "PER")], [("Bukit", "PER")]),
    ("Rakyat memilih Konstituanta. Lembaga itu bubar.", [("Konstituanta", "PER")], [("Konstituanta", "LOC")]),
    ("Rakyat memilih Konstituanta. Hujan itu lebat.", [("Konstituanta", "PER")], [("Konstituanta", "PER")]),
    ("Usai London 2012 dan Rio Janeiro 2016.", [("Rio Janeiro", "PER")], [("Rio Janeiro", "LOC")]),
    ("Usai Joko 2012 dan Rio Janeiro 2016.", [("Rio Janeiro", "PER")], [("Rio Janeiro", "PER")]),
)


@pytest.mark.parametrize(("text", "found", "names"), READINGS, ids=[text for text, _, _ in READINGS])
def test_what_stands_beside_a_lone_word_tells_that_it_is_a_place(
    text: str, found: list[tuple[str, str]], names: list[tuple[str, str]] | None
) -> None:
    assert read(text, found, CODES) == (found if names is None else names)
