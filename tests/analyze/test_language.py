"""How a text falls into tokens."""

import pytest

from warta.analyze.language import WartaIndonesian

TOKENS = {
    "Rabu (30/8).": ("Rabu", "(", "30/8", ")", "."),
    "Partai Anu (PA) menang": ("Partai", "Anu", "(", "PA", ")", "menang"),
    "Budi-Sari kalah": ("Budi", "-", "Sari", "kalah"),
    "cermat.Dan sabar": ("cermat", ".", "Dan", "sabar"),
    "“Ya,” kata Dr. A. Budi.": ("“", "Ya", ",", "”", "kata", "Dr.", "A.", "Budi", "."),
    "undang-undang Covid-19": ("undang-undang", "Covid-19"),
    "Sari, S.H., M.Si. hadir": ("Sari", ",", "S.H.", ",", "M.Si.", "hadir"),
    "pukul 10.30 WIB Rp 1.000,50": ("pukul", "10.30", "WIB", "Rp", "1.000,50"),
    "KOMPAS.com dan https://contoh.id/a.": ("KOMPAS.com", "dan", "https://contoh.id/a", "."),
    "Ja'far (30/8/2023) 'Ya'": ("Ja'far", "(", "30/8/2023", ")", "'", "Ya", "'"),
}


@pytest.mark.parametrize("text", TOKENS)
def test_a_text_falls_into_tokens(text: str) -> None:
    assert tuple(token.text for token in WartaIndonesian()(text)) == TOKENS[text]
