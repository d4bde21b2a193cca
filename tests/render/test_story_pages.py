"""The pages of stories: day by day, with the bars, the names and the way from and to the articles."""

import re
from datetime import date, timedelta

from archives import reading
from joined import joined
from msgspec.structs import replace
from test_site import dangling

from warta.nouns.site import Site, Story
from warta.nouns.text import Block, Run
from warta.read.theme import theme
from warta.render.archive import archive_of
from warta.render.stage import render
from warta.render.views.stories import MOST_BARS, WIDE
from warta.settings import Settings

SAID = '"Kami siaga," kata Rani Wulandari.'


def story_site(*days: int, copies: dict[str, str] | None = None) -> Site:
    """A story of one article on each of these days after the first of March, besides an article of no story."""
    texts = {f"arun-{day}": f"Air Sungai naik pada hari ke-{day}. {SAID}" for day in days} | {"lain": "Pasar ramai."}
    readings = [
        reading(name, date(2024, 3, 1) + timedelta(days=days[min(place, len(days) - 1)]), (_title(name), _text(text)))
        for place, (name, text) in enumerate(texts.items())
    ]
    site = joined(readings)
    articles = tuple(f"berita/arun-{day}" for day in days if f"berita/arun-{day}" not in (copies or {}))
    story = Story("cerita/arun-0", articles, articles[1], copies or {})
    return replace(site, stories=(story,), ties=())


def _title(name: str) -> Block:
    return Block("title", (Run(f"Kabar {name}"),))


def _text(text: str) -> Block:
    return Block("paragraph", (Run(text),))


def files_of(site: Site) -> dict[str, bytes]:
    return {file.path: file.data for file in render(archive_of(site, Settings()), theme=theme(None), pictures=())}


def built(site: Site) -> dict[str, str]:
    return {path: data.decode() for path, data in files_of(site).items() if path.endswith(".html")}


def test_a_story_shows_its_days_the_oldest_first_under_the_headline_of_its_central_article() -> None:
    page = built(story_site(0, 2, 3))["cerita/arun-0.html"]
    assert re.findall("<h1>(.*?)</h1>", page) == ["Kabar arun-2"]
    assert re.findall(r'<section id="(h[\d-]+)">', page) == ["h2024-03-01", "h2024-03-03", "h2024-03-04"]


def test_every_bar_leads_to_its_day_and_every_name_to_sentences() -> None:
    page = built(story_site(0, 2, 3))["cerita/arun-0.html"]
    assert re.findall(r'<a href="#(h[\d-]+)" aria-label="[^"]*: 1 berita">', page) == [
        "h2024-03-01",
        "h2024-03-03",
        "h2024-03-04",
    ]
    assert re.findall(r'<ul class="plain">.*?</ul>', page)[0].count("../berita/arun-") == 3
    assert list(dangling(files_of(story_site(0, 2, 3)))) == []


def test_an_article_leads_to_its_story_and_to_what_came_before_and_after() -> None:
    files = built(story_site(0, 2, 3))
    line = re.findall(r'<nav class="story".*?</nav>', files["berita/arun-2.html"], re.S)[0]
    assert re.findall('href="([^"]*)"', line) == [
        "../cerita/arun-0.html",
        "../berita/arun-0.html",
        "../berita/arun-3.html",
    ]
    assert 'class="story"' not in files["berita/lain.html"]


def test_a_copy_is_marked_on_its_own_page_and_on_that_of_the_story() -> None:
    files = built(story_site(0, 2, 3, 4, copies={"berita/arun-4": "berita/arun-3"}))
    assert "1 naskah yang sama tidak dihitung" in files["cerita/arun-0.html"]
    assert re.findall('naskah yang sama: <a href="([^"]*)"', files["berita/arun-4.html"]) == ["../berita/arun-3.html"]


def test_the_chart_of_a_long_story_fits_a_phone() -> None:
    page = built(story_site(0, *range(9, 400, 9)))["cerita/arun-0.html"]
    bars = [(int(x), int(width)) for x, width in re.findall(r'<rect x="(\d+)" y="\d+" width="(\d+)"', page)]
    assert len(bars) <= MOST_BARS
    assert max(x + width for x, width in bars) <= WIDE
    assert "Berita setiap 9 hari" in page
