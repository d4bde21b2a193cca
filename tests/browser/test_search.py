"""Search as a reader meets it: on a host that allows its own scripts only, and straight from the disk."""

import re
import threading
from collections.abc import Iterator
from datetime import date
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from test_walk import CHROMIUM

from warta.pipeline import build
from warta.render import names
from warta.render.spellings import alike

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed")
POLICY = (
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; connect-src 'self'"
)
NAMES = ["Soeharto", "Kim Jong-un", "José Ramos-Horta", "Ma'ruf Amin", "Tjokroaminoto", "Łukasz Straße", "Mochtar 2"]


class Strict(SimpleHTTPRequestHandler):
    """Files under a policy that forbids inline scripts and other hosts."""

    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", POLICY)
        super().end_headers()

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture(scope="module")
def home(site: Path) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Strict, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


@pytest.fixture
def page(browser: Browser, home: str) -> Iterator[Page]:
    """A page that may say nothing on the console and ask nobody else."""
    context = browser.new_context(locale="id-ID")
    opened = context.new_page()
    said: list[str] = []
    opened.on("console", lambda message: said.append(message.text))
    opened.on("pageerror", lambda error: said.append(str(error)))
    opened.on("request", lambda asked: None if asked.url.startswith((home, "file:")) else said.append(asked.url))
    yield opened
    context.close()
    assert said == []


def results(page: Page, address: str) -> list[str]:
    """The titles that a search finds."""
    page.goto(address)
    expect(page.locator("#kabar")).to_have_text(re.compile("hasil"))
    return page.locator(".results .t").all_inner_texts()


@pytest.mark.parametrize("form", ["membangun", "pembangunan", "dibangun", "bangunan"])
def test_a_word_is_found_by_its_stem(page: Page, home: str, form: str) -> None:
    assert "Upacara Kemerdekaan Pertama di Ibu Kota Nusantara" in results(page, f"{home}cari.html?q={form}")
    marked = {text.strip(".,").lower() for text in page.locator(".results mark").all_inner_texts()}
    assert {"pembangunan", "bangunan"} <= marked


def test_a_result_leads_to_the_sentence(page: Page, home: str) -> None:
    results(page, f"{home}cari.html?q=pembangunan")
    page.locator(".results .snip a").first.click()
    page.wait_for_url("**/berita/*.html#k*")
    sentence = page.locator(f"[id='{page.url.partition('#')[2]}']")
    assert "angunan" in sentence.inner_text()


def test_initials_find_the_articles_that_have_only_the_name(page: Page, home: str) -> None:
    found = results(page, f"{home}cari.html?q=SBY")
    assert found[0] == "Susilo Bambang Yudhoyono"
    assert "Pemilu 2019: Mahkamah Konstitusi Tolak Gugatan Prabowo" in found
    expect(page.locator(".names a").first).to_have_text("Susilo Bambang Yudhoyono")


@pytest.mark.parametrize(
    ("asked", "written", "title"),
    [
        ("Suharto", "Soeharto", "Soeharto Mundur, Habibie Mengucapkan Sumpah"),
        ("Soeharto", "Soeharto", "Soeharto Mundur, Habibie Mengucapkan Sumpah"),
        ("Yusuf", "Jusuf", "Yudhoyono Dilantik sebagai Presiden Pilihan Langsung Pertama"),
    ],
)
def test_a_name_is_found_in_the_spelling_of_another_era(
    page: Page, home: str, asked: str, written: str, title: str
) -> None:
    assert title in results(page, f"{home}cari.html?q={asked}")
    assert page.locator(".results mark").filter(has_text=written).count() > 0


def test_a_word_of_today_is_not_taken_for_an_old_spelling(page: Page, home: str) -> None:
    # nj was ny once, and banjir is no banyir
    both = results(page, f"{home}cari.html?q=janji+presiden")
    assert len(both) < len(results(page, f"{home}cari.html?q=presiden"))


def test_a_hyphen_makes_no_difference(page: Page, home: str) -> None:
    assert "Putin dan Kim Jong Un Bertemu di Kosmodrom Vostochny" in results(page, f"{home}cari.html?q=Kim+Jong-un")


def test_a_word_that_no_article_has_is_not_taken_for_its_beginning(page: Page, home: str) -> None:
    # the stem would be "intah", and "in" of Jae-in stands in the index
    page.goto(f"{home}cari.html?q=perintah")
    expect(page.locator("#kabar")).to_have_text("Tidak ada hasil untuk “perintah”.")


def test_results_are_filtered_by_country_and_sorted_by_day(page: Page, home: str) -> None:
    everything = results(page, f"{home}cari.html?q=presiden")
    counted = page.locator("#saringan a", has_text="Rusia").locator("xpath=../span").inner_text()
    page.locator("#saringan a", has_text="Rusia").click()
    expect(page.locator("#kabar")).to_have_text(f"{counted} hasil")
    page.get_by_role("link", name="Terlama").click()
    expect(page.locator(".results .t").first).to_have_text("Sepekan Setelah Rusia Menyerbu Ukraina")
    assert everything[0] != "Sepekan Setelah Rusia Menyerbu Ukraina"
    page.get_by_role("link", name="Tanpa saringan Rusia").click()
    expect(page.locator("#kabar")).not_to_have_text(f"{counted} hasil")


def test_an_invented_article_says_so(page: Page, home: str) -> None:
    results(page, f"{home}cari.html?q=jembatan+lirih&jenis=berita")
    expect(page.locator(".results .by").first).to_contain_text("contoh")


def test_more_results_are_shown_when_asked(page: Page, home: str) -> None:
    first = results(page, f"{home}cari.html?q=presiden")
    page.get_by_role("button", name="Tampilkan lebih banyak").click()
    expect(page.locator(".results .t")).to_have_count(2 * len(first))


def test_nothing_found_has_ways_on(page: Page, home: str) -> None:
    page.goto(f"{home}cari.html?q=xyzzyx+pembangunan")
    expect(page.locator("#kabar")).to_have_text("Tidak ada hasil untuk “xyzzyx pembangunan”.")
    expect(page.locator("#hasil a")).to_have_text("pembangunan")
    page.goto(f"{home}cari.html?q=Sokearno")
    expect(page.locator("#hasil a").first).to_have_text("Soekarno")
    expect(page.locator("#hasil p").last).to_contain_text("telusuri lewat daftar di bawah ini")
    assert page.locator(".browse a").count() == 8


def test_the_list_is_walked_by_keyboard(page: Page, home: str) -> None:
    page.goto(f"{home}berita/index.html")
    box = page.get_by_role("combobox")
    box.press_sequentially("kim jong")
    expect(page.get_by_role("option").first).to_contain_text("Kim Jong Un")
    assert box.get_attribute("aria-expanded") == "true"
    box.press("ArrowDown")
    active = box.get_attribute("aria-activedescendant")
    assert page.locator(f"#{active}").get_attribute("aria-selected") == "true"
    box.press("ArrowUp")
    assert box.get_attribute("aria-activedescendant") is None
    box.press("Escape")
    expect(page.get_by_role("listbox")).to_be_hidden()
    assert box.input_value() == "kim jong"
    box.press("ArrowDown")
    expect(page.get_by_role("option").first).to_be_visible()
    box.press("ArrowDown")
    box.press("Enter")
    page.wait_for_url("**/orang/kim-jong-un.html")


def test_a_corrected_article_says_so_among_the_results(page: Page, home: str) -> None:
    assert "Biaya Jembatan Kali Lirih Dibuka, Gandung Minta Audit" in results(page, f"{home}cari.html?q=biaya+jembatan")
    corrected = page.locator(".results li", has=page.get_by_role("link", name="berita ini telah diralat"))
    assert corrected.locator(".t").all_inner_texts() == ["Biaya Jembatan Kali Lirih Dibuka, Gandung Minta Audit"]
    corrected.get_by_role("link", name="berita ini telah diralat").click()
    assert page.url == f"{home}berita/ralat-biaya-jembatan.html"


def test_enter_without_a_choice_searches_the_text(page: Page, home: str) -> None:
    page.goto(f"{home}orang/index.html")
    page.get_by_role("combobox").fill("pembangunan")
    page.get_by_role("combobox").press("Enter")
    page.wait_for_url("**/cari.html?q=pembangunan")
    expect(page.locator(".results .t").first).to_be_visible()


def test_the_list_answers_from_disk(page: Page, site: Path) -> None:
    page.goto((site / "orang" / "index.html").as_uri())
    page.get_by_role("combobox").press_sequentially("suharto")
    expect(page.get_by_role("option").first).to_contain_text("Soeharto")
    page.goto(f"{(site / 'cari.html').as_uri()}?q=SBY")
    expect(page.locator("#kabar")).to_contain_text("dibuka langsung dari disk")
    expect(page.locator("#hasil li").first).to_have_text(re.compile(r"^SBY → Susilo Bambang Yudhoyono"))
    expect(page.locator(".names a").first).to_have_text("Susilo Bambang Yudhoyono")
    page.goto(f"{(site / 'cari.html').as_uri()}?q=xyzzyx")
    expect(page.locator("#hasil p").first).to_have_text("Tidak ada hasil untuk “xyzzyx”.")
    page.goto((site / "cari.html").as_uri())
    expect(page.locator("#kabar")).to_contain_text("teks lengkap hanya bila situs ini ada di server web")


def test_a_parted_list_answers_in_every_spelling(page: Page, site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(names, "MOST_BYTES", 8_000)
    build(site.parent, latest=date(2026, 12, 31), output=site.parent / "parted")
    assert (site.parent / "parted" / "cari" / "nama-su.js").is_file()
    page.goto((site.parent / "parted" / "index.html").as_uri())
    for asked, name in (("suharto", "Soeharto"), ("jongun", "Kim Jong Un"), ("sby", "Susilo Bambang Yudhoyono")):
        page.get_by_role("combobox").fill(asked)
        expect(page.get_by_role("option").first).to_contain_text(name)


def test_names_are_spelt_alike_by_the_page_and_by_the_build(page: Page, home: str) -> None:
    page.goto(f"{home}index.html")
    assert page.evaluate("names => names.map(warta.alike)", NAMES) == [alike(name) for name in NAMES]


def test_without_scripts_the_page_says_how_to_go_on(browser: Browser, home: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    opened = context.new_page()
    opened.goto(f"{home}cari.html?q=SBY")
    assert "perlu JavaScript" in opened.locator("main").inner_text()
    opened.locator(".browse a", has_text="Orang").click()
    assert opened.locator("h1").inner_text() == "Orang"
    context.close()
