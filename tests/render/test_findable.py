"""What search is given: records of pages, and the list of names in all their spellings."""

import json

import pytest
from archives import small_site

from warta.nouns.site import Theme
from warta.read.theme import theme
from warta.render import names
from warta.render.archive import archive_of
from warta.render.names import beginnings, name_files
from warta.render.search import searchables
from warta.render.spellings import alike, modern, spelt_otherwise
from warta.render.stage import render
from warta.settings import Settings

ARCHIVE = archive_of(small_site(), Settings())
RECORDS = {record.address: record for record in searchables(ARCHIVE)}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Soeharto", "Suharto"),
        ("Djoko Tjandra", "Joko Candra"),
        ("Jusuf", "Yusuf"),
        ("Achmad Soebardjo", "Ahmad Subarjo"),
        ("Kim Jong-un", "KIM JONG UN"),
        ("José", "jose"),
        ("Ma'ruf", "Maruf"),
    ],
)
def test_spellings_of_all_eras_are_alike(one: str, other: str) -> None:
    assert alike(one) == alike(other)


@pytest.mark.parametrize(("one", "other"), [("Budi", "Budy"), ("Toto", "Tutu"), ("Dani", "Yani")])
def test_other_names_are_not_alike(one: str, other: str) -> None:
    assert alike(one) != alike(other)


def test_an_old_spelling_is_found_by_a_new_one() -> None:
    assert modern("Tjokroaminoto") == "cokroaminoto"
    assert spelt_otherwise("Soejono") == ("sujono", "suyono")
    assert spelt_otherwise("Djoko") == ("joko",)
    assert spelt_otherwise("Budi") == ()


def test_an_article_is_found_by_its_text_without_headline_and_boilerplate() -> None:
    record = RECORDS["berita/sungai-arun.html"]
    texts = [line.text for line in record.lines]
    assert texts[0] == "Air naik sejak Rabu (28/2) selama dua jam."
    assert not any("TIRTAMAYA" in text or "Baca juga" in text or "Meluap" in text for text in texts)
    assert (record.people, record.countries, record.day) == (("Rani Wulandari",), ("Jepang",), "2024-02-29")


def test_an_entity_is_found_where_more_than_one_article_names_it() -> None:
    entities = {address: record for address, record in RECORDS.items() if record.kind != "berita"}
    assert sorted(entities) == ["negara/jepang.html", "orang/bagus-hartono.html", "orang/rani-wulandari.html"]
    assert "Wali Kota" in " ".join(line.text for line in entities["orang/rani-wulandari.html"].lines)


def test_the_list_has_names_by_mentions_and_then_titles() -> None:
    (file,) = name_files(ARCHIVE)
    start, data = json.loads(f"[{file.data.decode().removeprefix('wartaNames(').removesuffix(');' + chr(10))}]")
    assert (file.path, start) == ("cari/nama.js", "")
    assert [row[0] for row in data["rows"]][:3] == ["Jepang", "Bagus Hartono", "Rani Wulandari"]
    assert ["Jembatan Arun Dibuka", "berita/jembatan-arun.html", "2024-03-10"] in data["rows"]


def test_a_long_list_is_parted_by_the_first_letters_of_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(names, "MOST_BYTES", 200)
    files = {file.path: file.data.decode() for file in name_files(ARCHIVE)}
    assert '"parts":["ar","ba","di"' in files["cari/nama.js"]
    assert "Rani Wulandari" in files["cari/nama-wu.js"]
    assert "Rani Wulandari" not in files["cari/nama-je.js"]
    assert all(len(data) < 300 for path, data in files.items() if path != "cari/nama.js")


def test_a_word_begins_in_every_spelling() -> None:
    assert beginnings(["Soekarno", "Bung Djoko"]) == ["bu", "dj", "so", "su", "yo"]


def test_nothing_of_search_is_there_where_it_is_off() -> None:
    looks = Theme(theme(None).templates, {})
    files = {
        file.path: file.data
        for file in render(archive_of(small_site(), Settings(search=False)), theme=looks, pictures=())
    }
    assert [path for path in files if path.startswith("cari")] == []
    assert b"cari" not in files["index.html"]
