"""Where sentences end."""

import pytest

from warta.analyze.language import WartaIndonesian
from warta.analyze.sentences import sentence_spans

TOGETHER = (
    "Wakil Ketua Dr. Ir. H. Budi Santosa tiba pukul 10.30 WIB di Jl. Merdeka No. 5.",
    "A. M. Hendra dan K.H. Mustofa Lubis hadir.",
    "Harga beras Rp. 15.000 per kilogram, naik 2.5 persen.",
    "Rektor Prof. Dr. Sari Dewi, S.H., M.Si. membuka acara itu.",
    "Situs KOMPAS.com memuat laporan dari www.contoh.co.id itu.",
    "Ia terdiam... lalu pergi.",
    '"Kami siap." kata Rudi di Bandung.',
    '"Benarkah begitu?" tanya Rudi.',
    "Rapat itu (dihadiri Menteri Budi. Juga oleh Sari) berjalan lancar.",
    "1. Siapkan bahan.",
    "Saham PT Maju Jaya Tbk. (MJYA) naik.",
)
PARTED = {
    "Budi tiba. Sari pergi.": ("Budi tiba.", "Sari pergi."),
    "Ia minum vitamin C. Setelah itu tidur.": ("Ia minum vitamin C.", "Setelah itu tidur."),
    'Ini baik, kata Rudi. "Kami senang."': ("Ini baik, kata Rudi.", '"Kami senang."'),
    '"Kami senang." Rudi lalu pergi.': ('"Kami senang."', "Rudi lalu pergi."),
    "“Kami senang.” Rudi lalu pergi.": ("“Kami senang.”", "Rudi lalu pergi."),
    "Acara dibuka Sari, S.H. Dia lalu pergi.": ("Acara dibuka Sari, S.H.", "Dia lalu pergi."),
    "Kita harus cermat.Dan sabar.": ("Kita harus cermat.", "Dan sabar."),
    'Kita sabar, katanya."Kami siap".': ("Kita sabar, katanya.", '"Kami siap".'),
    "Judul tanpa titik\nAlinea baru": ("Judul tanpa titik", "Alinea baru"),
    "Beras, gula, dll. Semua naik.": ("Beras, gula, dll.", "Semua naik."),
    "Ayo! Kita mulai. 20 orang ikut.": ("Ayo!", "Kita mulai.", "20 orang ikut."),
    "Dilaporkan Rabu (30/8). Polisi datang.": ("Dilaporkan Rabu (30/8).", "Polisi datang."),
    "Ia terdiam... Semua menunggu.": ("Ia terdiam...", "Semua menunggu."),
}


def texts(text: str) -> tuple[str, ...]:
    return tuple(text[span.start : span.end] for span in sentence_spans(text))


@pytest.mark.parametrize("text", TOGETHER)
def test_a_sentence_stays_whole(text: str) -> None:
    assert texts(text) == (text,)


@pytest.mark.parametrize("text", PARTED)
def test_sentences_are_parted(text: str) -> None:
    assert texts(text) == PARTED[text]


def test_an_empty_text_has_no_sentence() -> None:
    assert sentence_spans(" \n ") == ()


@pytest.mark.parametrize("text", PARTED)
def test_the_component_marks_the_same_sentences(text: str) -> None:
    nlp = WartaIndonesian()
    nlp.add_pipe("warta_sentences")
    assert tuple(sentence.text.strip() for sentence in nlp(text).sents) == PARTED[text]
