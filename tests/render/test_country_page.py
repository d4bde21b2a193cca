"""The page of a country, and Indonesia, which is counted and kept out of rankings."""

import json
import re
from datetime import date

from archives import article, page_of
from msgspec.structs import replace

from warta.nouns.mentions import Country, Person, Value
from warta.nouns.site import Reading

KNOWN: dict[str, Value] = {
    "Rusia": Country("RU"),
    "Kremlin": Country("RU", "metonym"),
    "Ukraina": Country("UA"),
    "Indonesia": Country("ID"),
    "Rani Wulandari": Person("Rani Wulandari"),
}


def told(name: str, day: date, *lines: str) -> Reading:
    return article(name, day, "\n".join(lines), KNOWN)


ARCHIVE = (
    told("baru", date(2024, 3, 5), "Indonesia dan Ukraina bertemu.", "Ukraina menemui Indonesia.", "Rusia hadir."),
    told(
        "lama",
        date(2024, 1, 9),
        "Rusia menolak.",
        "Kremlin diam.",
        "Rani Wulandari dan Ukraina menunggu Rusia di Indonesia.",
    ),
    told("lagi", date(2024, 1, 5), "Indonesia menunggu.", "Rusia berunding."),
)


def part(text: str, start: str, end: str) -> str:
    return text.partition(start)[2].partition(end)[0]


def test_articles_about_the_country_come_before_those_that_only_mention_it() -> None:
    text = page_of("negara/rusia.html", *ARCHIVE)
    about, others = (part(text, f'<section id="{one}">', '<nav class="pager"') for one in ("tentang", "disebut"))
    assert re.findall(r'<h3><a href="\.\./berita/(\w+)', about) == ["lama", "baru", "lagi"]
    assert re.findall(r'<h3><a href="\.\./berita/(\w+)', others) == ["baru", "lagi"]
    assert '<a href="../negara/rusia.html#tentang">1 berita tentangnya</a>' in text
    assert '<a href="../negara/rusia.html#disebut">disebut saja: 2 berita</a>' in text
    assert "menurut judul, awal, atau seringnya disebut ·" in part(text, "<h2>Tentang", "</h2>")


def test_names_and_metonyms_are_counted_apart() -> None:
    forms = part(page_of("negara/rusia.html", *ARCHIVE), "<h2>Ditulis sebagai</h2>", "<h2>")
    names, metonyms = forms.split("<h3>kiasan</h3>")
    assert re.findall(r'<summary>(\w+) <span class="n">(\d+)', names) == [("Rusia", "4")]
    assert re.findall(r'<summary>(\w+) <span class="n">(\d+)', metonyms) == [("Kremlin", "1")]


def test_the_count_of_a_form_of_a_name_opens_its_sentences() -> None:
    many = told("banyak", date(2024, 1, 1), *(f"Rusia berunding {n} kali." for n in range(7)))
    forms = part(page_of("negara/rusia.html", many), "<h2>Ditulis sebagai</h2>", "</details>")
    assert '<span class="n">7</span>' in forms
    assert re.findall(r'<a href="\.\./berita/banyak\.html#(k\d)">', forms) == ["k0", "k1", "k2", "k3", "k4"]
    assert '<a href="#berita">dan 2 kalimat lain</a>' in forms


def test_a_further_page_has_a_title_of_its_own_and_leads_to_all_articles() -> None:
    many = [told(f"b{n:02}", date(2024, 1, 1), "Rusia menolak.") for n in range(31)]
    first, second = (page_of(f"negara/rusia{more}.html", *many) for more in ("", "-hal-2"))
    titles = [part(text, "<title>", "</title>").split(" ·")[0].split(" – ")[0].strip() for text in (first, second)]
    assert titles == ["Rusia", "Rusia, halaman 2"]
    assert '<a href="../negara/rusia.html#berita">disebut di 31 berita</a>' in second


def test_a_sentence_that_its_article_repeats_is_no_second_one() -> None:
    lines = ("Rusia menolak Ukraina.", "Rusia menolak Ukraina.")
    twice = told("dua", date(2024, 1, 1), *lines)
    keys = tuple(replace(one, key=key) for one, key in zip(twice.analysis.sentences, ("k0", "k0-2"), strict=True))
    text = page_of("negara/rusia.html", replace(twice, analysis=replace(twice.analysis, sentences=keys)))
    group = part(text, '<section class="group">', "</section>")
    assert re.findall(r'<p class="snip"><a href="(.*?)">', group) == ["../berita/dua.html#k0"]
    assert '<summary>Ukraina <span class="n">1</span>' in text


def test_people_other_countries_and_indonesia_are_seen_with_it_apart() -> None:
    seen = part(page_of("negara/rusia.html", *ARCHIVE), "<h2>Muncul bersama</h2>", "</aside>")
    groups = re.split(r"<h3>.*?</h3>", seen)[1:]
    assert re.findall(r"<h3>(.*?)</h3>", seen) == ["Orang", "Negara", "Di luar urutan"]
    assert [re.findall(r"<summary>(.*?) <span", group) for group in groups] == [
        ["Rani Wulandari"],
        ["Ukraina"],
        ["Indonesia"],
    ]


def test_the_months_of_the_country_are_bars_that_lead_to_them() -> None:
    chart = part(page_of("negara/rusia.html", *ARCHIVE), '<svg class="bars"', "</svg>")
    assert re.findall(r'<a href="\.\./(.*?)\.html"><rect.*?<title>(.*?)</title>', chart) == [
        ("tanggal/2024-01", "Januari 2024: 2 berita"),
        ("tanggal/2024-03", "Maret 2024: 1 berita"),
    ]


def test_the_index_of_countries_tells_mentioned_and_about_and_ranks_others_than_indonesia() -> None:
    text = page_of("negara/index.html", *ARCHIVE)
    rows = re.findall(r"<tr><th scope=\"row\"><a [^>]*>(\w+)</a></th>(.*?)</tr>", text, re.DOTALL)
    assert [(name, re.findall(r'class="num">(?:<a [^>]*>)?(\d+)', row)) for name, row in rows] == [
        ("Rusia", ["3", "1"]),
        ("Ukraina", ["2", "1"]),
    ]
    assert '<a href="../negara/indonesia.html#berita">disebut di 3 berita</a>' in text
    assert '<a href="../negara/indonesia.html#tentang">tentang: 1 berita</a>' in text


def test_the_front_page_ranks_others_than_indonesia() -> None:
    ranked = part(page_of("index.html", *ARCHIVE), '<h2><a href="negara/index.html">', "</section>")
    assert re.findall(r"<li><span><a [^>]*>(\w+)</a>", ranked) == ["Rusia", "Ukraina"]
    assert '<a href="negara/indonesia.html#berita">3 berita</a>' in ranked


def test_an_article_tells_the_countries_it_is_about_apart_from_those_it_mentions() -> None:
    text = page_of("berita/baru.html", *ARCHIVE)
    about, mentioned = (
        re.findall(
            r'<li[^>]*><span><a class="m negara"[^>]*>(\w+)', part(text, f'<h3 class="kind negara">{one}</h3>', "</ul>")
        )
        for one in ("Tentang negara", "Negara yang disebut")
    )
    assert (about, mentioned) == (["Indonesia", "Ukraina"], ["Rusia"])
    assert re.findall(r'class="m negara" [^>]*>(\w+)', part(text, '<p class="kicker">', "</p>")) == ["Ukraina"]


def test_a_long_article_shows_some_sentences_and_leads_to_the_rest() -> None:
    many = told("banyak", date(2024, 1, 1), *("Rusia berunding.",) * 13)
    text = page_of("negara/rusia.html", many)
    assert part(text, '<section class="group">', "</section>").count('<p class="snip">') == 10
    assert '<a href="../berita/banyak.html#k10">dan 3 kalimat lain</a>' in text


def test_machines_are_told_what_an_article_is_about_apart_from_what_it_mentions() -> None:
    found = re.search(r'<script type="application/ld\+json">(.*?)</script>', page_of("berita/baru.html", *ARCHIVE))
    data = json.loads(found[1])["@graph"][0] if found else {}
    assert [one["name"] for one in data["about"]] == ["Indonesia", "Ukraina"]
    assert [one["name"] for one in data["mentions"]] == ["Rusia"]
