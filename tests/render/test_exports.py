"""The data: every form holds the same, places lead to words, guesses stand apart, bytes hang on the archive alone."""

import csv
import io
import json
import sqlite3
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from archives import BRIDGE, FLOOD, reading, small_site
from built import files
from guesses import by_hand, guessed_site
from joined import joined
from markupsafe import escape
from msgspec.structs import replace

from warta.nouns.mentions import Person, Role
from warta.nouns.site import Site
from warta.nouns.text import Block, Mark, Run, Span
from warta.render.exports.examples import EXAMPLES
from warta.render.exports.keys import ARTICLE_KEYS, ENTITY_KEYS
from warta.render.exports.tables import TABLES
from warta.settings import Settings

SITES = {"small": small_site, "guessed": guessed_site}
LISTS = {column.name for table in TABLES for column in table.columns if column.kind == "list"}


def database(made: dict[str, bytes]) -> sqlite3.Connection:
    base = sqlite3.connect(":memory:")
    base.deserialize(made["data/warta.sqlite"])
    return base


def table(made: dict[str, bytes], name: str) -> list[dict[str, Any]]:
    base = database(made)
    base.row_factory = sqlite3.Row
    return [dict(row) for row in base.execute(f"SELECT * FROM {name}")]


def lines(made: dict[str, bytes], name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in made[f"data/{name}.jsonl"].splitlines()]


def cells(made: dict[str, bytes], name: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(made[f"data/{name}.csv"].decode(), newline="")))


@pytest.mark.parametrize("site", SITES.values(), ids=SITES)
def test_places_lead_to_the_words_that_the_csv_tells(site: Any) -> None:
    made = files(site())
    texts = {row["id"]: row["text"] for row in cells(made, "articles")}
    told = [row for name in ("sentences", "mentions", "quotes", "dates") for row in cells(made, name)]
    assert [row for row in told if texts[row["article"]][int(row["start"]) : int(row["end"])] != row["text"]] == []
    assert {row["text"] for row in cells(made, "mentions")} >= {"Rani Wulandari", "Rani", "Bagus Hartono"}


@pytest.mark.parametrize("one", TABLES, ids=lambda one: one.name)
@pytest.mark.parametrize("site", SITES.values(), ids=SITES)
def test_every_form_holds_the_same_rows(site: Any, one: Any) -> None:
    made = files(site())
    rows = [{key: value for key, value in row.items() if value is not None} for row in table(made, one.name)]
    told = [
        {
            key: json.dumps(value, ensure_ascii=False, separators=(",", ":")) if key in LISTS else value
            for key, value in row.items()
        }
        for row in lines(made, one.name)
    ]
    assert told == rows
    assert [{key: value for key, value in row.items() if value} for row in cells(made, one.name)] == [
        {key: str(value) for key, value in row.items()} for row in rows
    ]
    assert rows


@pytest.mark.parametrize("site", SITES.values(), ids=SITES)
def test_the_database_is_whole_and_every_key_leads_somewhere(site: Any) -> None:
    base = database(files(site()))
    assert base.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert base.execute("PRAGMA foreign_key_check").fetchall() == []
    leads = {name: base.execute(f"PRAGMA foreign_key_list({name})").fetchall() for name in ("mentions", "occurrences")}
    assert {name: {row[2] for row in found} for name, found in leads.items()} == {
        "mentions": {"sentences"},
        "occurrences": {"entities", "mentions"},
    }


def test_the_database_answers_who_is_in_which_sentence() -> None:
    asked = """
        SELECT entities.name, sentences.text, mentions.address FROM occurrences
        JOIN entities ON entities.id = occurrences.entity
        JOIN mentions ON mentions.article = occurrences.article AND mentions.n = occurrences.mention
        JOIN sentences ON sentences.article = mentions.article AND sentences.id = mentions.sentence
        WHERE entities.code = 'JP' ORDER BY mentions.article, mentions.n
    """
    sentence = "Bagus Hartono dan Rani Wulandari menyambut tamu Jepang pada Maret 2024."
    assert database(files(small_site())).execute(asked).fetchone() == (
        "Jepang",
        sentence,
        "berita/jembatan-arun.html#k10",
    )


def test_the_address_of_a_sentence_is_on_the_page() -> None:
    made = files(small_site())
    pages = {row["address"].partition("#") for row in lines(made, "sentences")}
    assert [page for page, _, key in pages if f'id="{key}"' not in made[page].decode()] == []


def test_what_the_page_hides_is_not_in_the_data() -> None:
    made = files(small_site())
    assert [
        path
        for path, data in made.items()
        if path.endswith((".json", ".jsonl", ".csv", ".sqlite")) and b"TIRTAMAYA" in data
    ] == []


def test_a_date_tells_how_its_value_came_about() -> None:
    rows = {row["text"]: row for row in lines(files(small_site()), "dates")}
    assert rows["dua jam"] | {"article": "", "mention": 0} == {
        "article": "",
        "mention": 0,
        "sentence": "k112",
        "start": 87,
        "end": 94,
        "text": "dua jam",
        "type": "DURATION",
        "value": "PT2H",
        "anchor": "written",
        "address": "berita/sungai-arun.html#k112",
    }


def test_a_guess_stands_apart_from_what_is_sure() -> None:
    made = files(guessed_site())
    rows = [row for row in lines(made, "occurrences") if row["entity"] == "orang/rani-wulandari"]
    assert {row["article"] for row in rows if row["probable"]} == {"berita/pasar"}
    assert {tuple(row.get("reasons", ())) for row in rows} == {(), ("role: Wali Kota",)}
    quote = next(row for row in lines(made, "quotes") if row["article"] == "berita/pasar")
    assert (quote["speaker"], quote.get("speaker_id"), quote["probable_id"]) == ("Rani", None, "orang/rani-wulandari")
    rani = next(row for row in lines(made, "entities") if row["id"] == "orang/rani-wulandari")
    assert (rani["articles"], rani["probable_articles"], rani["probable_mentions"], rani["last"]) == (
        2,
        1,
        2,
        "2024-03-02",
    )


def test_the_twin_of_an_article_tells_all_that_was_found() -> None:
    made = files(guessed_site())
    twin = json.loads(made["berita/pasar.json"])
    assert twin["counts"] == {"sentences": 2, "mentions": 2, "quotes": 1}
    assert [(one["id"], one["text"]) for one in twin["sentences"]] == [
        ("k00", "Wali Kota Rani datang."),
        ("k023", '"Pasar dibuka," kata Rani.'),
    ]
    assert twin["mentions"][0] == {
        "n": 0,
        "kind": "person",
        "start": 10,
        "end": 14,
        "text": "Rani",
        "sentence": "k00",
        "value": "Rani",
        "rule": "x",
        "probably": "orang/rani-wulandari",
        "reasons": ["role: Wali Kota"],
        "roles": ["Wali Kota"],
    }
    assert [(one["id"], one["mentions"], one["probable"]) for one in twin["entities"]] == [
        ("orang/rani-wulandari", 2, True)
    ]


def test_the_twin_of_a_person_has_the_sentences_with_the_name_in_them() -> None:
    twin = json.loads(files(guessed_site())["orang/rani-wulandari.json"])
    sentences = [one for article in twin["articles"] for one in article["sentences"]]
    assert {one["text"][start:end] for one in sentences for start, end in one["mentions"]} == {"Rani Wulandari", "Rani"}
    assert twin["roles"] == [
        {"text": "Wali Kota", "mentions": 3, "first": "2024-02-29", "last": "2024-03-02"},
        {"text": "Bu", "mentions": 1, "first": "2024-03-02", "last": "2024-03-02"},
    ]
    assert [one["id"] for one in twin["articles"]] == ["berita/rapat", "berita/sungai-arun"]
    assert [one["id"] for one in twin["probably"]] == ["berita/pasar"]
    assert [one["id"] for one in twin["companions"]] == ["orang/bagus-hartono"]


def columns(*names: str) -> set[str]:
    return {column.name for table in TABLES if table.name in names for column in table.columns}


@pytest.mark.parametrize("site", SITES.values(), ids=SITES)
def test_every_key_of_a_twin_is_told_on_the_page_of_the_data(site: Any) -> None:
    made = files(site())
    articles = [
        json.loads(data) for path, data in made.items() if path.endswith(".json") and path.startswith("berita/")
    ]
    entities = [
        json.loads(data) for path, data in made.items() if path.endswith(".json") and not path.startswith("berita/")
    ]
    told, also = ({key.name for key in keys} for keys in (ARTICLE_KEYS, ENTITY_KEYS))
    assert {key for twin in articles for key in twin} - columns("articles") <= told
    assert {key for twin in entities for key in twin} - columns("entities") <= also
    mentions = {f"mentions[].{key}" for twin in articles for one in twin["mentions"] for key in one}
    assert mentions - {f"mentions[].{name}" for name in columns("mentions", "dates")} <= told
    page = made["data/index.html"].decode()
    assert [key for key in told | also if f"<code>{key}</code>" not in page] == []


def test_facts_hold_no_text_of_an_article() -> None:
    made = files(small_site(), Settings(data="facts"))
    machine = {path: data for path, data in made.items() if path.endswith((".json", ".jsonl", ".csv", ".sqlite"))}
    assert [path for path, data in machine.items() if b"menyambut tamu" in data or b"Kami siaga" in data] == []
    assert "text" not in lines(made, "sentences")[0]
    assert lines(made, "mentions")[0]["text"] == "Bagus Hartono"
    assert b"Teks berita tidak ada dalam data" in made["data/index.html"]


def test_none_writes_no_data_and_links_none() -> None:
    made = files(small_site(), Settings(data="none"))
    assert [path for path in made if path.startswith("data/") or path.endswith(".json")] == []
    assert [
        path
        for path, data in made.items()
        if path.endswith(".html") and (b"application/json" in data or b"data/index" in data)
    ] == []


def test_the_page_of_the_data_names_every_file_its_size_and_every_column() -> None:
    made = files(small_site())
    page = made["data/index.html"].decode()
    data = [path.removeprefix("data/") for path in made if path.startswith("data/") and path != "data/index.html"]
    assert [path for path in data if f'href="../data/{path}"' not in page] == []
    kilobytes = -(-len(made["data/warta.sqlite"]) // 1000)
    assert f'warta.sqlite">warta.sqlite</a> <span class="by">{kilobytes} kB</span>' in page
    assert [one.name for table in TABLES for one in table.columns if f"<code>{one.name}</code>" not in page] == []


@pytest.mark.parametrize("data", ["full", "facts"])
@pytest.mark.parametrize("query", EXAMPLES.values())
def test_the_questions_on_the_page_of_the_data_are_answered(query: str, data: str) -> None:
    made = files(small_site(), Settings(data=data))
    base = database(made)
    assert "Rani Wulandari" in base.execute(query).fetchall()[0]
    assert str(escape(query)) in made["data/index.html"].decode()


def with_signs() -> Site:
    """Articles with letters that no file holds, and with what formats part by."""
    block = Block("paragraph", (Run('a\ud800b,"c"\n\r😀 Jepang \uffff x'),), marks=(Mark(Span(0, 1), "by hand"),))
    readings = (reading("aneh", None, (block,), source='x,"\n\udfff'), reading("jembatan", None, BRIDGE))
    return joined(readings)


def test_letters_that_no_file_holds_become_a_sign_in_their_place() -> None:
    made = files(with_signs())
    row = next(row for row in lines(made, "mentions") if row["article"] == "berita/aneh")
    text = next(row["text"] for row in cells(made, "articles") if row["id"] == "berita/aneh")
    assert text == '\ufffdb,"c"\n\r😀 Jepang \ufffd x'
    assert (row["start"], row["end"], text[row["start"] : row["end"]]) == (10, 16, "Jepang")


WRITTEN = """
import sys
from hashlib import sha256
sys.path.insert(0, {tests!r})
from archives import small_site
from built import files
print(sorted((path, sha256(data).hexdigest()) for path, data in files(small_site()).items()))
"""


def test_the_hash_seed_makes_no_difference() -> None:
    code = WRITTEN.format(tests=str(Path(__file__).parent))
    told = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": ":".join(sys.path)},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in "012"
    }
    assert len(told) == 1


def test_the_order_of_articles_makes_no_difference_to_the_data() -> None:
    def data(*readings: Any) -> dict[str, bytes]:
        made = files(joined(readings))
        return {path: held for path, held in made.items() if path.startswith("data/")}

    one, other = reading("a", None, FLOOD), reading("b", None, BRIDGE)
    assert data(one, other) == data(other, one)


def test_the_database_does_not_tell_which_sqlite_wrote_it() -> None:
    header = files(small_site())["data/warta.sqlite"][:100]
    assert (header[16:18], header[24:28], header[92:100]) == (
        b"\x40\x00",
        b"\0\0\0\1",
        b"\0\0\0\1" + (3_031_000).to_bytes(4, "big"),
    )


def test_only_the_door_takes_from_the_archive() -> None:
    exports = Path(__file__).parents[2] / "src" / "warta" / "render"
    others = [
        *(exports / "exports").glob("*.py"),
        exports / "feeds.py",
        exports / "linked_data.py",
        exports / "sitemaps.py",
    ]
    taking = (
        *("archive.readings", "archive.entries", "archive.site", "archive.entities", "archive.voices"),
        "archive.remedies",
    )
    assert [
        path.name for path in sorted(others) if any(word in path.read_text(encoding="utf-8") for word in taking)
    ] == [
        "door.py",
        "entities.py",
        "remedies.py",
    ]


def test_a_speaker_concluded_from_an_office_stands_apart() -> None:
    flood = reading("sungai-arun", date(2024, 2, 29), FLOOD)
    by_role = tuple(replace(one, by="role") for one in flood.analysis.quotes)
    told = replace(flood, analysis=replace(flood.analysis, quotes=by_role))
    made = files(joined((told,)))
    assert [
        {key: row.get(key) for key in ("by", "speaker", "speaker_id", "speaker_by_role", "probable_id")}
        for row in lines(made, "quotes")
    ] == [
        {
            "by": "role",
            "speaker": None,
            "speaker_id": None,
            "speaker_by_role": "Rani Wulandari",
            "probable_id": "orang/rani-wulandari",
        }
    ]
    assert "quotes" not in json.loads(made["orang/rani-wulandari.json"])


def test_a_sentence_that_only_probably_names_somebody_makes_no_companion() -> None:
    people = {"Rani": Person("Rani", (Role("Wali Kota", Span(0, 9)),)), "Bagus Hartono": Person("Bagus Hartono")}
    more = by_hand("pasar", date(2024, 3, 5), "Wali Kota Rani dan Bagus Hartono datang.", people)
    readings = (*(one for one in guessed_site().readings if one.article.id != "berita/pasar"), more)
    site = joined(readings)
    twin = json.loads(files(site)["orang/rani-wulandari.json"])
    assert [one["id"] for one in twin["probably"]] == ["berita/pasar"]
    assert twin["companions"] == [{"id": "orang/bagus-hartono", "name": "Bagus Hartono", "sentences": 1}]
    shown = next(one for one in site.entries if one.entity.id == "orang/rani-wulandari").companions
    assert [len(one.shared) for one in shown] == [2]
