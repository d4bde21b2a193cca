"""What a reader meets on every kind of page under its own policy: nothing on the console, a choice that stays."""

import shutil
import threading
from collections.abc import Iterator
from datetime import date
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright
from test_walk import CHROMIUM, FLAGS, ROOT

from warta.pipeline import build

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed")
ARTICLE = "berita/putin-kim-vostochny.html"
PICTURED = "berita/pengecoran-tiang-mundur.html"
PAGES = (
    *("index.html", "berita/index.html", ARTICLE, "orang/index.html", "orang/joko-widodo.html", "negara/index.html"),
    *(
        "negara/rusia.html",
        "tanggal/index.html",
        "tanggal/2023.html",
        "tanggal/2023-09.html",
        "tanggal/2023-09-13.html",
    ),
    *("kutipan/index.html", "cerita/index.html", "hubungan.html", "cari.html?q=presiden", "data/index.html"),
    *("metode.html", "tentang.html", PICTURED),
)
# the missing page's links begin at the root of its host, so it is read there only
PLACED = [*((place, path) for place in ("disk", "host") for path in PAGES), ("host", "404.html")]


class Quiet(SimpleHTTPRequestHandler):
    """A plain host: the policy is the page's own."""

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    project = tmp_path_factory.mktemp("project")
    shutil.copytree(ROOT / "articles", project / "articles")
    build(project, latest=date(2026, 12, 31))
    return project / "site"


@pytest.fixture(scope="module")
def places(site: Path) -> Iterator[dict[str, str]]:
    """Where the site is read: from the disk, and from a host."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield {"disk": f"{site.as_uri()}/", "host": f"http://127.0.0.1:{server.server_port}/"}
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield started
        started.close()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A reader of a light screen, whose pages may say nothing on the console and be refused nothing."""
    made = browser.new_context(locale="id-ID", color_scheme="light", viewport={"width": 1280, "height": 600})
    said: list[str] = []
    made.on("console", lambda message: said.append(message.text))
    made.on("weberror", lambda error: said.append(str(error.error)))
    made.on("requestfailed", lambda asked: said.append(asked.url))
    made.add_init_script(
        "addEventListener('securitypolicyviolation', event => console.error(event.violatedDirective, event.blockedURI))"
    )
    yield made
    made.close()
    assert said == []


def paper(page: Page) -> str:
    return page.evaluate("getComputedStyle(document.body).backgroundColor")


@pytest.mark.parametrize(("place", "path"), PLACED)
def test_a_page_is_dressed_and_nothing_is_refused(
    context: BrowserContext, places: dict[str, str], place: str, path: str
) -> None:
    page = context.new_page()
    page.goto(places[place] + path)
    assert paper(page) == "rgb(251, 249, 244)"
    expect(page.locator(".scheme")).to_have_attribute("aria-pressed", "false")
    if path.startswith("cari"):
        expect(page.locator("#kabar")).not_to_be_empty()


@pytest.mark.parametrize("place", ["disk", "host"])
def test_the_dark_stays_chosen_on_the_next_page_from_its_first_moment(
    context: BrowserContext, places: dict[str, str], place: str
) -> None:
    page = context.new_page()
    page.goto(places[place] + "index.html")
    page.get_by_role("button", name="Tampilan gelap").click()
    assert paper(page) == "rgb(28, 27, 25)"
    expect(page.locator(".scheme")).to_have_attribute("aria-pressed", "true")
    page.goto(places[place] + ARTICLE, wait_until="commit")
    # the attribute is there before there is a body that could be drawn without it
    page.locator("body").wait_for(state="attached")
    assert page.evaluate("document.documentElement.dataset.theme") == "dark"
    page.get_by_role("button", name="Tampilan gelap").click()
    assert paper(page) == "rgb(251, 249, 244)"


def test_without_scripts_the_screen_decides_and_there_is_nothing_to_press(browser: Browser, site: Path) -> None:
    context = browser.new_context(java_script_enabled=False, color_scheme="dark")
    page = context.new_page()
    page.goto((site / ARTICLE).as_uri())
    assert page.locator("button:visible").all_inner_texts() == ["Cari"]
    assert page.locator("[data-step='1']").first.get_attribute("href").startswith("#k")
    context.close()


def test_marks_of_a_kind_are_hidden_and_stay_so(context: BrowserContext, places: dict[str, str]) -> None:
    page = context.new_page()
    page.goto(places["host"] + ARTICLE)
    line = "kind => getComputedStyle(document.querySelector(`.text .m.${kind}`)).textDecorationColor"
    before = page.evaluate(line, "negara")
    page.get_by_role("button", name="Negara").click()
    expect(page.get_by_role("button", name="Negara")).to_have_attribute("aria-pressed", "false")
    page.reload()
    assert page.evaluate(line, "negara") == "rgba(0, 0, 0, 0)"
    assert page.evaluate(line, "orang") == "rgb(31, 90, 150)"
    page.get_by_role("button", name="Negara").click()
    assert page.evaluate(line, "negara") == before == "rgb(44, 106, 53)"


def test_the_arrows_walk_through_the_sentences_and_round(context: BrowserContext, places: dict[str, str]) -> None:
    page = context.new_page()
    page.goto(places["disk"] + ARTICLE)
    row = page.locator(".margin li", has_text="Kim Jong Un").first
    row.locator("summary").click()
    keys = [link.get_attribute("href") for link in row.locator("details a").all()]
    walked = []
    for _ in range(len(keys) + 1):
        row.get_by_role("link", name="berikutnya").click()
        walked.append(f"#{page.url.partition('#')[2]}")
    assert walked == [*keys, keys[0]]
    row.get_by_role("link", name="sebelumnya").click()
    assert page.url.endswith(str(keys[-1]))


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("path", ["index.html", ARTICLE, PICTURED, "orang/joko-widodo.html", "negara/index.html"])
def test_nothing_moves_while_a_page_is_loaded(browser: Browser, places: dict[str, str], path: str, width: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": 900})
    context.add_init_script(
        "window.moved = 0; new PerformanceObserver(list => list.getEntries().forEach(one => { window.moved += one.value; }))"
        ".observe({type: 'layout-shift', buffered: true})"
    )
    page = context.new_page()
    page.goto(places["host"] + path)
    page.wait_for_load_state("networkidle")
    assert page.evaluate("window.moved") == 0
    context.close()


def test_on_paper_there_are_no_buttons_and_the_margin_is_below_the_text(
    context: BrowserContext, places: dict[str, str]
) -> None:
    page = context.new_page()
    page.goto(places["disk"] + ARTICLE)
    page.emulate_media(media="print", color_scheme="dark")
    assert paper(page) == "rgb(255, 255, 255)"
    assert page.locator("button:visible, .find:visible, .top nav:visible").count() == 0
    text, margin = page.locator("article").bounding_box(), page.locator(".margin").bounding_box()
    assert text is not None and margin is not None and margin["y"] >= text["y"] + text["height"]
    after = "getComputedStyle(document.querySelector('.margin .ranks li'), '::after').content"
    assert page.evaluate(after) == '" (orang/kim-jong-un.html)"'
