"""A reader's walk in a real browser, straight from the disk: home, article, person, sentence; and the calendar."""

import shutil
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Page, sync_playwright

from warta.pipeline import build

ROOT = Path(__file__).parents[2]
CHROMIUM = shutil.which("chromium")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed")


def test_a_reader_walks_from_home_to_the_sentence_of_a_person(site: Path) -> None:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        try:
            for width in (390, 1280):
                page = browser.new_page(viewport={"width": width, "height": 900})
                asked: list[str] = []
                page.on("request", lambda request, asked=asked: asked.append(request.url))
                walk(page, site / "index.html")
                assert [address for address in asked if not address.startswith("file:")] == []
                assert page.evaluate("document.documentElement.scrollWidth") <= width
                look_around(page, site, width)
        finally:
            browser.close()


def test_the_map_of_a_year_is_walked_by_key_alone_and_no_page_of_the_calendar_is_too_wide(site: Path) -> None:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        try:
            for width in (390, 1280):
                page = browser.new_page(viewport={"width": width, "height": 900})
                for path in ("tanggal/index.html", "tanggal/2024.html", "tanggal/2024-03.html", "negara/index.html"):
                    page.goto((site / path).as_uri())
                    assert page.evaluate("document.documentElement.scrollWidth") <= width
                    assert page.locator("[style]").count() == 0
                page.goto((site / "tanggal/2024.html").as_uri())
                cell = page.locator(".heat a:has(rect)").first
                name = cell.locator("title").text_content() or ""
                skip = page.locator(".maps .skip")
                skip.focus()
                while page.evaluate("document.activeElement.querySelector('rect') === null"):
                    page.keyboard.press("Tab")
                page.keyboard.press("Enter")
                page.wait_for_url(lambda url: not url.endswith("tanggal/2024.html"))
                assert page.locator("h1").inner_text() == name.partition(":")[0]
        finally:
            browser.close()


def look_around(page: Page, site: Path, width: int) -> None:
    """The wide pages stay within the window, and a line of the network opens the sentences of its pair."""
    stories = sorted(path for path in (site / "cerita").iterdir() if path.name != "index.html")
    for path in (site / "cerita/index.html", stories[0], site / "hubungan.html"):
        page.goto(path.as_uri())
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path.name
    pair = page.locator(".web title").first.text_content()
    page.goto(page.locator(".web a").first.evaluate("line => new URL(line.href.baseVal, document.baseURI).href"))
    assert pair is not None
    assert page.locator("h1").inner_text() == pair.partition(":")[0].replace(" – ", " dan ")


def walk(page: Page, home: Path) -> None:
    page.goto(home.as_uri())
    page.locator("main a[href^='berita/']:not([href$='index.html'])").first.click()
    assert page.locator("h1").inner_text()
    page.locator("main a[href*='orang/']").first.click()
    page.wait_for_url("**/orang/**")
    name = page.locator("h1").inner_text()
    page.locator("main a[href*='berita/'][href*='#k']").first.click()
    key = page.url.partition("#")[2]
    sentence = page.locator(f"[id='{key}']")
    # a link's page may still be loading when its address is known; who is not there in time is not there
    sentence.wait_for(state="visible", timeout=10_000)
    assert any(word in sentence.inner_text() for word in name.split())


@pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed")
def test_a_country_on_the_map_is_reached_and_opened_by_keys(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "articles" / "dunia", tmp_path / "articles")
    build(tmp_path, latest=date(2026, 12, 31), jobs=1)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        try:
            page = browser.new_page(viewport={"width": 1280, "height": 900})
            page.goto((tmp_path / "site" / "negara" / "index.html").as_uri())
            open_by_keys(page)
        finally:
            browser.close()


def open_by_keys(page: Page) -> None:
    titles = page.locator("figure svg a title").all_text_contents()
    page.locator("figure .skip").focus()
    reached = []
    for _ in titles:
        page.keyboard.press("Tab")
        reached.append(page.evaluate("document.activeElement.textContent").strip())
    assert reached == titles
    assert page.get_by_role("link", name=reached[-1], exact=True).count() == 1
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    page.keyboard.press("Enter")
    page.wait_for_url("**/negara/*.html")
    assert page.locator("h1").inner_text() == reached[-1].partition(":")[0]
