"""The sitemap: every page once, with the day its content changed, in parts where it is long."""

from datetime import date

from archives import small_site
from built import files
from lxml import etree

from warta.read.theme import theme
from warta.render.archive import archive_of
from warta.render.environment import environment
from warta.render.sitemaps import sitemaps
from warta.settings import Settings

PLACED = Settings(base_url="https://warta.example/arsip")
NAMES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}


def located(data: bytes) -> dict[str, str]:
    """The days by address."""
    found = etree.fromstring(data).xpath("//s:url | //s:sitemap", namespaces=NAMES)
    return {one.findtext("s:loc", "", NAMES): one.findtext("s:lastmod", "", NAMES) for one in found}


def test_every_page_is_there_with_the_day_of_its_newest_article() -> None:
    made = files(small_site(), PLACED)
    days = located(made["sitemap.xml"])
    pages = {path for path in made if path.endswith(".html")} - {"404.html"}
    assert set(days) == {f"https://warta.example/arsip/{path.removesuffix('index.html')}" for path in pages}
    assert {
        key: days[f"https://warta.example/arsip/{key}"] for key in ("", "berita/surat.html", "orang/bagus-hartono.html")
    } == {
        "": "2024-03-10",
        "berita/surat.html": "",
        "orang/bagus-hartono.html": "2024-03-10",
    }
    assert all(date.fromisoformat(day) for day in days.values() if day)
    assert made["robots.txt"].endswith(b"Sitemap: https://warta.example/arsip/sitemap.xml\n")


def test_a_long_sitemap_is_an_index_of_its_parts() -> None:
    archive = archive_of(small_site(), PLACED)
    paths = ["berita/surat.html", "berita/sungai-arun.html", "berita/jembatan-arun.html"]
    made = {file.path: file.data for file in sitemaps(archive, environment(theme(None), PLACED), paths, most=2)}
    assert list(made) == ["sitemap-1.xml", "sitemap-2.xml", "sitemap.xml"]
    assert located(made["sitemap.xml"]) == {
        "https://warta.example/arsip/sitemap-1.xml": "2024-02-29",
        "https://warta.example/arsip/sitemap-2.xml": "2024-03-10",
    }
    assert list(located(made["sitemap-1.xml"])) == [
        "https://warta.example/arsip/berita/surat.html",
        "https://warta.example/arsip/berita/sungai-arun.html",
    ]
