"""The archives that benchmarks lay down: the same on every machine, the same in every tool."""

import json
import sys
from itertools import islice
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2] / "benchmarks"))

import items
import peer_sites
from altered import altered, earlier, renamed, renaming
from items import Item
from synthetic import synthetic

ITEM = Item("satu", 'Rapat "besar"', "2024-02-28T08:00:00+07:00", "Isi.", ("Ani Wijaya",), ("Jepang",))


def test_synthetic_articles_are_drawn_once_for_all() -> None:
    first, *_, last = synthetic(30)
    assert (first, last) == (next(synthetic(30)), list(synthetic(30))[29])
    assert (len(first.people), len(first.countries)) == (5, 2)
    assert all(len(set(one.people)) == 5 for one in synthetic(30))


def test_synthetic_articles_have_350_words_and_name_their_people() -> None:
    found = list(synthetic(40))
    assert 320 < sum(len(one.body.split()) for one in found) / 40 < 390
    assert all(name in one.body for one in found for name in one.people[:3])


def test_a_larger_archive_of_real_articles_has_those_of_a_smaller_one(tmp_path: Path) -> None:
    rows = [
        {"id": f"a{number}", "title": f"Judul {number}", "date": "2024-02-28", "text": "Isi."} for number in range(9)
    ]
    rows += [{"id": "undated", "title": "Tanpa hari", "date": "", "text": "Isi."}]
    path = tmp_path / "rows.jsonl"
    path.write_text("".join(f"{json.dumps(row)}\n" for row in rows), encoding="utf-8")
    found = list(items.real(path, 20))
    assert len(found) == 9
    assert list(items.real(path, 4)) == found[:4]
    path.write_text("".join(f"{json.dumps(row)}\n" for row in reversed(rows)), encoding="utf-8")
    assert list(items.real(path, 20)) == found


def test_an_article_laid_down_is_the_article_read_from_its_folder(tmp_path: Path) -> None:
    items.lay_down([ITEM], tmp_path)
    assert list(items.of_folder(tmp_path, 5)) == [ITEM]


def test_a_name_has_one_address_in_every_tool() -> None:
    one = ITEM._replace(people=("Ani Wijaya", "ANI WIJAYA", "Budi, S.H.", "Jepang"), countries=("Jepang", "Mesir"))
    found = list(peer_sites.with_own_pages([one, ITEM._replace(people=("ani wijaya",))]))
    assert [one.people for one in found] == [("Ani Wijaya", "Budi S.H.", "Jepang"), ("Ani Wijaya",)]
    assert [one.countries for one in found] == [("Mesir",), ("Jepang",)]


def test_words_of_names_become_other_words_of_names() -> None:
    others = renaming(["Ani Wijaya", "Budi Santoso"], 1)
    assert others == {"Ani": "Budi", "Budi": "Santoso", "Santoso": "Wijaya", "Wijaya": "Ani"}
    text = "Ani Wijaya, ya, Ani."
    assert renamed(text, [(0, 10), (16, 19)], others) == "Budi Ani, ya, Budi."


def test_each_round_has_other_people() -> None:
    names = [
        f"{first} {last}" for first in ("Ani", "Budi", "Citra") for last in ("Wijaya", "Santoso", "Lubis", "Halim")
    ]
    rounds = [renaming(names, number) for number in (1, 2, 3)]
    assert all(one[word] != word for one in rounds for word in one)
    assert len({one["Ani"] for one in rounds}) == 3


def test_years_move_by_28_so_that_days_keep_their_weekday() -> None:
    assert earlier("Rabu (30/8/2023), tahun 1998, Rp 2.024.000 atau 20245", 1) == (
        "Rabu (30/8/1995), tahun 1970, Rp 2.024.000 atau 20245"
    )


def test_articles_told_again_come_from_the_data_of_a_site_alone(tmp_path: Path) -> None:
    article = {"id": "berita/satu", "published": "2024-02-29", "text": "Ani tiba\nAni Wijaya tiba.\nPasar buka."}
    copy = {"id": "berita/dua", "published": "2024-02-29", "copy_of": "berita/satu"}
    spans = [("organisation", 18, 22), ("person", 9, 19), ("person", 0, 3)]
    mentions = [{"article": "berita/satu", "kind": kind, "start": start, "end": end} for kind, start, end in spans]
    for name, rows in (("articles", [article, copy]), ("mentions", mentions)):
        text = "".join(f"{json.dumps(row)}\n" for row in rows)
        (tmp_path / f"{name}.jsonl").write_text(text, encoding="utf-8")
    again = Item("satu-1", "Wijaya tiba", "1996-02-29", "Wijaya Ani tiba.\n\nPasar buka.")
    assert list(islice(altered(tmp_path, 1), 5)) == [again]
