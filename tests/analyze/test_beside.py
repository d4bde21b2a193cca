"""What stands beside a name tells where it ends and who is a person; the statistics of names are given by hand."""

import pytest
from names_by_hand import read, tokens

from warta.analyze.name_codes import parsed, share

# B-PER, I-PER, ORG, LOC, O: 3 most, 2 many, 1 few, 0 none
CODES = parsed(
    "30000c Kylian Mur Sari\n03000c Mbappe Yang Angin Arnold\n00030c Guangzhou\n00300c Adhi Karya\n00003c Surat"
    "\n10003b Kepergian\n00003b kepergian\n03001c Ri\n12001a Du"
)

# A text, what the recogniser is supposed to have found in it, and the names after the rules.
READINGS = (
    ("Pria berinisial RL dan AB (32) ditahan.", [("RL", "ORG")], [("RL", "PER"), ("AB", "PER")]),
    ("Aiptu FN belum keluar.", [], [("FN", "PER")]),
    ("Ketua KPK tiba.", [], []),
    ("Korban, NS (19), selamat.", [], [("NS", "PER")]),
    ("Korban dibawa ke RS (19 km).", [], []),
    ("Kata Bripka Sutanto begitu.", [], [("Sutanto", "PER")]),
    ("Dulu, kata Mur, begitu.", [], [("Mur", "PER")]),
    ("Dulu, kata Surat itu, begitu.", [], []),
    ("Kemarin Ely Perangin Angin tiba.", [("Ely Perangin", "PER")], [("Ely Perangin Angin", "PER")]),
    ("Kemarin Sari Surat tiba.", [("Sari", "PER")], [("Sari", "PER")]),
    ("Kini Kylian Mbappe pulih.", [("Mbappe", "PER")], [("Kylian Mbappe", "PER")]),
    ("Kombes Komarudin dilansirAntara tiba.", [("Komarudin dilansirAntara", "PER")], [("Komarudin", "PER")]),
    ("Ahmad bin Sari tiba.", [("Ahmad bin Sari", "PER")], [("Ahmad bin Sari", "PER")]),
    ("Laga Trent Sari-Arnold usai.", [("Trent Sari", "PER"), ("Arnold", "PER")], [("Trent Sari-Arnold", "PER")]),
    ("Konjen Guangzhou Sari tiba.", [("Guangzhou Sari", "PER")], [("Sari", "PER")]),
    ("Hadir Siti binti Yusuf.", [("Siti", "PER"), ("Yusuf", "PER")], [("Siti binti Yusuf", "PER")]),
    ("Mudarta alias Dek Ton tertawa.", [("Mudarta", "PER")], [("Mudarta", "PER"), ("Dek Ton", "PER")]),
    (
        "Direktur Utama Adhi Karya Kylian Sari diam. Dana Adhi Karya cair.",
        [("Adhi Karya Kylian Sari", "PER")],
        [("Adhi Karya", "ORG"), ("Kylian Sari", "PER")],
    ),
    ("Kini DFL Supercup usai.", [("DFL Supercup", "PER")], [("DFL Supercup", "ORG")]),
    ("Ia membela klub Lommel.", [("Lommel", "PER")], [("Lommel", "ORG")]),
    ("Kata kantor berita Iran, Tasnim.", [("Tasnim", "PER")], [("Tasnim", "ORG")]),
    ("Kini Kepergian Sari disesali.", [("Kepergian Sari", "PER")], [("Sari", "PER")]),
    ("Kini Keenan Sari tiba.", [("Keenan Sari", "PER")], [("Keenan Sari", "PER")]),
    ("Menlu Korea Utara Ri Yong Sari tiba.", [("Yong Sari", "PER")], [("Ri Yong Sari", "PER")]),
    ("Menlu Korea Utara Du Yong Sari tiba.", [("Yong Sari", "PER")], [("Yong Sari", "PER")]),
    ("Salim Segaf Al Juri tiba.", [("Salim Segaf Al", "PER")], [("Salim Segaf Al Juri", "PER")]),
    (
        "Ia membela Dijon, LOSC Lille, Monako Raya dan Milan.",
        [("Dijon", "PER"), ("LOSC Lille", "ORG"), ("Monako Raya", "ORG"), ("Milan", "ORG")],
        [("Dijon", "ORG"), ("LOSC Lille", "ORG"), ("Monako Raya", "ORG"), ("Milan", "ORG")],
    ),
    (
        "Hadir Budi, Witan, Egy dan Asnawi.",
        [("Budi", "PER"), ("Witan", "ORG"), ("Egy", "PER"), ("Asnawi", "PER")],
        [("Budi", "PER"), ("Witan", "PER"), ("Egy", "PER"), ("Asnawi", "PER")],
    ),
)


@pytest.mark.parametrize(("text", "found", "names"), READINGS, ids=[text for text, _, _ in READINGS])
def test_what_stands_beside_a_name_tells(text: str, found: list[tuple[str, str]], names: list[tuple[str, str]]) -> None:
    assert read(text, found, CODES) == names


def test_a_headline_grows_no_name() -> None:
    text = "Kabar Baik Dari Sari Perangin Angin Hari Ini"
    assert read(text, [("Sari", "PER")], CODES) == [("Sari", "PER")]


def test_a_word_that_was_never_met_has_no_share() -> None:
    known, unknown = tokens("Kylian Xyzzy", CODES)
    assert (share(known, "B-PER"), share(known, "LOC"), share(unknown, "B-PER")) == (3, 0, None)
