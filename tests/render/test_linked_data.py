"""What pages tell machines in their heads: schema.org, Open Graph, canonical addresses."""

import json
import re
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from archives import BRIDGE, reading, small_site
from built import files
from guesses import guessed_site
from joined import joined
from lxml import html

from warta.lexicon import Figure, figures, mapping
from warta.nouns.article import Stamp
from warta.nouns.site import Site
from warta.resolve import stage
from warta.settings import Settings

PLACED = Settings(title="Warta Kita", base_url="https://warta.example/")
# the types that pages use, with those of their properties that schema.org knows
THING = {"name", "url", "description", "sameAs", "identifier", "image", "alternateName"}
WORK = THING | {
    *("about", "author", "dateModified", "datePublished", "headline", "inLanguage", "isBasedOn", "keywords"),
    *("mainEntity", "mentions", "publisher"),
}
TERMS = {
    "NewsArticle": WORK,
    "CreativeWork": WORK,
    "WebPage": WORK,
    "ProfilePage": WORK,
    "Person": THING,
    "Country": THING,
    "Organization": THING,
    "PropertyValue": THING | {"propertyID", "value"},
    "BreadcrumbList": THING | {"itemListElement"},
    "ListItem": THING | {"item", "position"},
}


def graph(page: bytes) -> list[dict[str, Any]]:
    """The things of a page's JSON-LD."""
    scripts = html.fromstring(page).xpath('//script[@type="application/ld+json"]/text()')
    told = [json.loads(script) for script in scripts]
    assert all(one["@context"] == "https://schema.org" for one in told)
    return [thing for one in told for thing in one["@graph"]]


def things(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        yield value
    for one in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from things(one)


def meta(page: bytes) -> dict[str, str]:
    found = html.fromstring(page).xpath("//meta[@property or @name]")
    return {one.get("property") or one.get("name"): one.get("content") for one in found}


@pytest.mark.parametrize("settings", [PLACED, Settings()])
@pytest.mark.parametrize("site", [small_site, guessed_site])
def test_every_type_and_property_is_one_of_schema_org(site: Any, settings: Settings) -> None:
    pages = {path: data for path, data in files(site(), settings).items() if path.endswith(".html")}
    found = [(path, thing) for path, data in pages.items() for thing in things(graph(data))]
    unknown = [
        (path, thing["@type"], sorted(odd))
        for path, thing in found
        if (odd := {key for key in thing if key[0] != "@"} - TERMS[thing["@type"]])
    ]
    assert unknown == []
    assert {thing["@type"] for _, thing in found} >= {"NewsArticle", "ProfilePage", "WebPage", "BreadcrumbList"}


def changed_site() -> Site:
    readings = (
        reading(
            "jembatan",
            date(2024, 3, 10),
            BRIDGE,
            source="Kabar </script>",
            url="https://kabar.example/1?a=1&b=2",
            authors=("Ani & Budi",),
            tags=("jembatan",),
            published=Stamp(date(2024, 3, 10), "09:30", "WIT"),
            updated=Stamp(date(2024, 3, 11)),
        ),
    )
    return joined(readings)


def test_an_article_tells_whom_it_is_about_when_it_came_out_and_what_it_is_based_on() -> None:
    page = files(changed_site(), PLACED)["berita/jembatan.html"]
    # the data, what readers choose, the search box, the arrows of the margin
    assert page.count(b"</script>") == 4
    article = graph(page)[0]
    about = [(one["@type"], one["@id"]) for one in article.pop("about")]
    assert about == [
        ("Person", "https://warta.example/orang/bagus-hartono.html"),
        ("Person", "https://warta.example/orang/rani-wulandari.html"),
    ]
    assert [one["@id"] for one in article.pop("mentions")] == ["https://warta.example/negara/jepang.html"]
    assert article == {
        "@type": "NewsArticle",
        "@id": "https://warta.example/berita/jembatan.html",
        "url": "https://warta.example/berita/jembatan.html",
        "headline": "Jembatan Arun Dibuka",
        "description": "Bagus Hartono dan Rani Wulandari menyambut tamu Jepang pada Maret 2024.",
        "inLanguage": "id",
        "datePublished": "2024-03-10T09:30:00+09:00",
        "dateModified": "2024-03-11",
        "author": [{"@type": "Person", "name": "Ani & Budi"}],
        "publisher": {"@type": "Organization", "name": "Warta Kita", "url": "https://warta.example/"},
        "isBasedOn": {
            "@type": "CreativeWork",
            "url": "https://kabar.example/1?a=1&b=2",
            "publisher": {"@type": "Organization", "name": "Kabar </script>"},
        },
        "keywords": ["jembatan"],
    }


def test_a_country_has_its_code_and_a_person_a_profile() -> None:
    made = files(small_site(), PLACED)
    country, person = graph(made["negara/jepang.html"])[0], graph(made["orang/rani-wulandari.html"])[0]
    assert country["mainEntity"]["identifier"] == {
        "@type": "PropertyValue",
        "propertyID": "ISO 3166-1 alpha-2",
        "value": "JP",
    }
    assert person["@type"] == "ProfilePage"
    assert person["mainEntity"] == {
        "@type": "Person",
        "@id": "https://warta.example/orang/rani-wulandari.html",
        "name": "Rani Wulandari",
    }


def test_a_person_of_the_table_is_the_same_as_the_item_that_the_table_gives(monkeypatch: pytest.MonkeyPatch) -> None:
    known = {"Rani Wulandari": Figure(("Rani W.",), "Wali Kota", "ID", "pers", "Q42")}
    monkeypatch.setattr(stage, "figures", lambda: known)
    made = files(small_site(), PLACED)
    person = graph(made["orang/rani-wulandari.html"])[0]["mainEntity"]
    assert (person["sameAs"], person["alternateName"]) == ("https://www.wikidata.org/wiki/Q42", ["Rani W."])
    named = [one for one in things(graph(made["berita/jembatan-arun.html"])) if one.get("name") == "Rani Wulandari"]
    assert [one["sameAs"] for one in named] == ["https://www.wikidata.org/wiki/Q42"]


def test_items_of_wikidata_are_written_as_it_writes_them() -> None:
    found = [*(one.wikidata for one in figures().values() if one.wikidata), *map(str, mapping("wikidata").values())]
    assert [item for item in found if not re.fullmatch(r"Q[1-9]\d*", item)] == []


def test_every_country_has_an_item_of_its_own_and_its_page_leads_there() -> None:
    items = mapping("wikidata")
    assert items.keys() == {code for code, row in mapping("countries").items() if isinstance(row, dict)}
    assert len(set(map(str, items.values()))) == len(items)
    page = files(small_site(), PLACED)["negara/jepang.html"]
    address = f"https://www.wikidata.org/wiki/{items['JP']}"
    assert graph(page)[0]["mainEntity"]["sameAs"] == address
    assert html.fromstring(page).xpath(f'//aside//a[@href="{address}"]/text()') == ["Wikidata"]


def test_a_guess_is_named_to_no_machine() -> None:
    made = files(guessed_site(), PLACED)
    assert [one for one in things(graph(made["berita/pasar.html"])) if one["@type"] == "Person"] == []


def test_without_an_address_of_the_site_nothing_claims_one() -> None:
    made = files(small_site())
    page = made["berita/jembatan-arun.html"]
    assert b"canonical" not in page
    assert "og:url" not in meta(page)
    assert graph(page)[0]["@id"] == "../berita/jembatan-arun.html"
    assert "sitemap.xml" not in made
    assert made["robots.txt"] == b"User-agent: *\nAllow: /\n"


def test_a_shared_link_has_a_title_a_kind_and_its_times() -> None:
    told = meta(files(changed_site(), PLACED)["berita/jembatan.html"])
    assert {key: value for key, value in told.items() if key.startswith(("og:", "article:", "twitter:"))} == {
        "og:url": "https://warta.example/berita/jembatan.html",
        "og:type": "article",
        "og:title": "Jembatan Arun Dibuka",
        "og:description": "Bagus Hartono dan Rani Wulandari menyambut tamu Jepang pada Maret 2024.",
        "og:site_name": "Warta Kita",
        "og:locale": "id_ID",
        "article:published_time": "2024-03-10T09:30:00+09:00",
        "article:modified_time": "2024-03-11",
        "twitter:card": "summary",
    }
