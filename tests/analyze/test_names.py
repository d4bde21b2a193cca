"""What the rules make of the recogniser's finds; the finds are made by hand."""

import pytest
from names_by_hand import read

# A text, what the recogniser is supposed to have found in it, and the names after the rules.
READINGS = (
    ("Budi-Sari menang.", [("Budi-Sari", "PER")], [("Budi", "PER"), ("Sari", "PER")]),
    ("Adi Budi-Sari Dewi menang.", [("Adi Budi-Sari Dewi", "PER")], [("Adi Budi", "PER"), ("Sari Dewi", "PER")]),
    ("Jean-Marie tiba.", [("Jean-Marie", "PER")], [("Jean-Marie", "PER")]),
    ("Umar Al-Farisi tiba.", [("Umar Al-Farisi", "PER")], [("Umar Al-Farisi", "PER")]),
    ("Umar Santosa (Utut) tiba.", [("Umar Santosa (Utut", "PER")], [("Umar Santosa", "PER"), ("Utut", "PER")]),
    ("Kata Bawaslu begitu.", [("Bawaslu", "PER")], [("Bawaslu", "ORG")]),
    ("Kata Menurut Sari begitu.", [("Menurut Sari", "PER")], [("Sari", "PER")]),
    ("Mari kita pergi.", [("Mari", "PER")], []),
    ("Hari ini Kombes Pol. Sari tiba.", [("Kombes Pol. Sari", "PER")], [("Sari", "PER")]),
    ("Kata Bu Sari begitu.", [("Bu Sari", "PER")], [("Sari", "PER")]),
    ("DPR RI Budi Santosa tiba.", [("DPR RI Budi Santosa", "ORG")], [("DPR RI", "ORG"), ("Budi Santosa", "PER")]),
    ("Kata DPR RI begitu.", [("DPR RI", "ORG")], [("DPR RI", "ORG")]),
    ("Di Polda Metro Jaya.", [("Polda Metro Jaya", "ORG")], [("Polda Metro Jaya", "ORG")]),
    ("Kata Budi Santosa di Jalan Santosa.", [("Budi Santosa", "PER")], [("Budi Santosa", "PER")]),
    ("Kata Budi Santosa. PT Santosa Raya.", [("Budi Santosa", "PER")], [("Budi Santosa", "PER")]),
    ("Kata Hari Santosa. Hari itu cerah.", [("Hari Santosa", "PER")], [("Hari Santosa", "PER")]),
    ("Ke Masjid Al Anu.", [("Masjid Al Anu", "PER")], [("Masjid Al Anu", "LOC")]),
    ("Di sebuah musala kecil.", [("musala", "PER")], []),
    ("kata budi santosa", [("budi santosa", "PER")], [("budi santosa", "PER")]),
    ("Kota Pak Pak.", [("Pak", "PER")], []),
)


@pytest.mark.parametrize(("text", "found", "names"), READINGS, ids=[text for text, _, _ in READINGS])
def test_the_rules_mend_what_the_recogniser_found(
    text: str, found: list[tuple[str, str]], names: list[tuple[str, str]]
) -> None:
    assert read(text, found, {}) == names
