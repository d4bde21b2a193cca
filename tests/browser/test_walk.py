"""A reader's walk in a real browser, straight from the disk: home, article, person, sentence."""

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


@pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed")
def test_a_reader_walks_from_home_to_the_sentence_of_a_person(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "articles", tmp_path / "articles")
    build(tmp_path, latest=date(2026, 12, 31), jobs=1)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        try:
            for width in (390, 1280):
                page = browser.new_page(viewport={"width": width, "height": 900})
                asked: list[str] = []
                page.on("request", lambda request, asked=asked: asked.append(request.url))
                walk(page, tmp_path / "site" / "index.html")
                assert [address for address in asked if not address.startswith("file:")] == []
                assert page.evaluate("document.documentElement.scrollWidth") <= width
                look_around(page, tmp_path / "site", width)
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
    name = page.locator("h1").inner_text()
    assert "/orang/" in page.url
    page.locator("main a[href*='berita/'][href*='#k']").first.click()
    key = page.url.partition("#")[2]
    sentence = page.locator(f"[id='{key}']")
    assert sentence.is_visible()
    assert any(word in sentence.inner_text() for word in name.split())
