"""The preview at work: a real server and a real browser; files are saved as editors save them."""

import http.client
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright
from test_walk import CHROMIUM, FLAGS

from warta.errors import SettingsError
from warta.serve.stage import Round, Serving, serving

LATEST = date(2026, 12, 31)
HEAD = "---\ntitle: {title}\ndate: 2024-02-29\n---\n\n"
TEXT = "\n\n".join(f"Ani Wijaya tiba di Tokyo, Jepang, untuk rapat ke-{number}." for number in range(60))
# an article with the text of another is shown as its copy, on a short page
OTHER = "\n\n".join(
    f"Budi Santoso pulang dari Osaka setelah hari ke-{number} tanpa bertemu siapa pun." for number in range(60)
)
WAIT = 20_000


class Live:
    """A project that is served, with what its rounds told."""

    def __init__(self, project: Path, serving: Serving) -> None:
        self.project = project
        self.address = serving.address
        self.port = int(serving.address.rstrip("/").rpartition(":")[2])
        self.rounds: list[Round] = []
        self._more = threading.Condition()
        self._serving = serving
        self._thread = threading.Thread(target=self._follow)
        self._thread.start()

    def _follow(self) -> None:
        for one in self._serving.rounds():
            with self._more:
                self.rounds.append(one)
                self._more.notify_all()

    def save(self, name: str, text: str) -> Path:
        """Writes a file of the project and waits for the round that read it."""
        path = self.project / name
        path.parent.mkdir(parents=True, exist_ok=True)
        before = len(self.rounds)
        path.write_text(text, encoding="utf-8")
        self.wait(before + 1)
        return path

    def wait(self, count: int) -> None:
        """Waits until there were so many rounds."""
        with self._more:
            assert self._more.wait_for(lambda: len(self.rounds) >= count, timeout=WAIT / 1000), "no further round"

    def stop(self) -> None:
        self._serving.stop()
        self._thread.join()

    def ask(self, path: str, host: str | None = None) -> tuple[int, bytes]:
        """The status and the body of what is at a path, sent as it is."""
        client = http.client.HTTPConnection("127.0.0.1", self.port, timeout=WAIT / 1000)
        client.putrequest("GET", path, skip_host=True)
        client.putheader("Host", host or f"127.0.0.1:{self.port}")
        client.endheaders()
        answer = client.getresponse()
        told = answer.status, answer.read()
        client.close()
        return told


@pytest.fixture(scope="module")
def live(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Live]:
    """A project of two articles, served."""
    project = tmp_path_factory.mktemp("project")
    (project / "articles").mkdir()
    for name, title, text in (("rapat", "Rapat di Tokyo", TEXT), ("pulang", "Pulang dari Tokyo", OTHER)):
        (project / "articles" / f"{name}.md").write_text(HEAD.format(title=title) + text, encoding="utf-8")
    with serving(project, port=0, latest=LATEST, today=LATEST) as at_work:
        made = Live(project, at_work)
        try:
            made.wait(1)
            yield made
        finally:
            made.stop()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    if CHROMIUM is None:
        pytest.skip("Chromium is not installed")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield chromium
        chromium.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A tab in which nothing may reach the console."""
    tab = browser.new_page(viewport={"width": 800, "height": 600})
    tab.set_default_timeout(WAIT)
    said: list[str] = []
    tab.on("console", lambda message: said.append(message.text))
    tab.on("pageerror", lambda error: said.append(str(error)))
    yield tab
    tab.close()
    assert said == []


def test_a_saved_article_is_on_screen_where_its_reader_was(live: Live, page: Page) -> None:
    page.goto(f"{live.address}berita/rapat.html")
    expect(page.locator("h1")).to_have_text("Rapat di Tokyo")
    page.evaluate("scrollTo(0, 900)")
    with page.expect_navigation():
        live.save("articles/rapat.md", HEAD.format(title="Rapat di Osaka") + TEXT)
    expect(page.locator("h1")).to_have_text("Rapat di Osaka")
    # wait_for_function would evaluate a string in the page, which its policy forbids
    deadline = time.monotonic() + WAIT / 1000
    while (place := page.evaluate("scrollY")) != 900 and time.monotonic() < deadline:
        page.wait_for_timeout(50)
    assert place == 900


def test_a_page_that_stays_the_same_is_left_alone(live: Live, page: Page) -> None:
    page.goto(f"{live.address}metode.html")
    page.evaluate("window.mark = 'same'")
    with page.expect_event("response", lambda answer: "/.warta/events" in answer.url):
        page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    live.save("articles/rapat.md", HEAD.format(title="Rapat di Kyoto") + TEXT)
    live.save("articles/salah.md", "---\ndate: 31-02-2024\n---\n\nAni.\n")
    page.locator("warta-problems").get_by_text("salah.md:2").wait_for()
    assert page.evaluate("window.mark") == "same"
    rounds = len(live.rounds)
    (live.project / "articles" / "salah.md").unlink()
    live.wait(rounds + 1)
    page.locator("warta-problems").wait_for(state="detached")


def test_all_problems_stand_over_the_page_until_they_are_mended(live: Live, page: Page) -> None:
    page.goto(f"{live.address}index.html")
    bad = HEAD.format(title="Dua").replace("2024-02-29", "31-02-2024").replace("title:", "titel:")
    path = live.save("articles/<img src=x>.md", bad + "Ani.\n")
    told = page.locator("warta-problems li")
    expect(told).to_have_text(
        [
            'articles/<img src=x>.md:2 unknown key "titel". Did you mean "title"?',
            'articles/<img src=x>.md:3 date "31-02-2024" is no day. Write it as 2024-02-29 or 2024-02-29 19:30 WIB.',
        ]
    )
    assert page.locator("warta-problems img").count() == 0
    page.keyboard.press("Escape")
    expect(told.first).to_be_hidden()
    rounds = len(live.rounds)
    path.unlink()
    live.wait(rounds + 1)
    page.locator("warta-problems").wait_for(state="detached")


def test_the_last_good_page_stays_while_a_template_or_a_setting_is_at_fault(live: Live, page: Page) -> None:
    page.goto(f"{live.address}tentang.html")
    heading = page.locator("h1").inner_text()
    box = page.locator("warta-problems")
    # the folder of templates is made while the preview is at work
    live.save("templates/pages/about.html", "{# view: PlainPage #}\n{{ page.titel }}\n")
    box.get_by_text("templates/pages/about.html:2").wait_for()
    page.reload()
    box.get_by_text("templates/pages/about.html:2").wait_for()
    assert page.locator("h1").inner_text() == heading
    live.save("site.yaml", "titel: Arsip\n")
    box.get_by_text("site.yaml:1").wait_for()
    live.save("site.yaml", "title: Arsip\n")
    mended = '{# view: PlainPage #}\n<link rel="icon" href="data:,"><body><h1>{{ site.title }}</h1></body>\n'
    with page.expect_navigation():
        live.save("templates/pages/about.html", mended)
    expect(page.locator("h1")).to_have_text("Arsip")
    box.wait_for(state="detached")


def test_full_text_is_searched_when_it_is_asked_for(live: Live, page: Page) -> None:
    page.goto(f"{live.address}cari.html?q=rapat")
    page.locator("#hasil a[href*='berita/rapat.html']").first.wait_for()


def test_only_this_machine_by_its_own_name_is_answered(live: Live) -> None:
    assert live.ask("/")[0] == 200
    assert live.ask("/", host=f"localhost:{live.port}")[0] == 200
    for host in ("warta.example", f"warta.example:{live.port}", "127.0.0.1", f"127.0.0.1.warta.example:{live.port}"):
        for path in ("/", "/.warta/events", "/.warta/live.js"):
            status, body = live.ask(path, host=host)
            assert (status, b"Tokyo" in body) == (421, False)


@pytest.mark.parametrize(
    "path",
    [
        "/../site.yaml",
        "/berita/../../articles/rapat.md",
        "/%2e%2e/site.yaml",
        "/..%2fsite.yaml",
        "/%2e%2e%5csite.yaml",
        "//etc/passwd",
        "/gambar/../../site.yaml",
        "/%00",
        "/%ff",
        "/articles/rapat.md",
    ],
)
def test_no_path_leads_to_the_disk(live: Live, path: str) -> None:
    status, body = live.ask(path)
    assert (status, b"date: 2024" in body, b"root:" in body) == (404, False, False)


def test_a_folder_leads_to_its_index(live: Live) -> None:
    assert live.ask("/berita")[0] == 302
    assert b"<h1>Berita" in live.ask("/berita/")[1]


def test_what_an_editor_leaves_beside_a_file_makes_no_round(live: Live) -> None:
    rounds = len(live.rounds)
    folder = live.project / "articles"
    for name in (".rapat.md.swp", "4913", "rapat.md~", "#rapat.md#", "_draf.md", "rapat.md.tmp"):
        (folder / name).write_text("setengah", encoding="utf-8")
        (folder / name).unlink()
    (folder / "rapat.md~").write_text("yang lama", encoding="utf-8")
    half = folder / ".rapat.md.new"
    half.write_text(HEAD.format(title="Rapat di Nara") + TEXT, encoding="utf-8")
    half.replace(folder / "rapat.md")
    live.wait(rounds + 1)
    live.save("articles/pulang.md", HEAD.format(title="Pulang dari Nara") + OTHER)
    saved = [[path.name for path in one.saved] for one in live.rounds[rounds:]]
    assert (saved, live.rounds[-1].problems) == ([["rapat.md"], ["pulang.md"]], ())
    assert b"Rapat di Nara" in live.ask("/berita/rapat.html")[1]


def test_a_port_in_use_is_told_with_the_next_free_one(live: Live) -> None:
    with pytest.raises(SettingsError) as error, serving(live.project, port=live.port, latest=LATEST, today=LATEST):
        pass
    problem = error.value.problems[0]
    free = int(problem.fix.rstrip(".").rpartition(" ")[2])
    assert problem.where == f"port {live.port}"
    with serving(live.project, port=free, latest=LATEST, today=LATEST) as other:
        assert other.address == f"http://127.0.0.1:{free}/"


def test_ctrl_c_stops_it_cleanly(live: Live) -> None:
    command = [sys.executable, "-m", "warta", "serve", "--port", "0"]
    with subprocess.Popen(command, cwd=live.project, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as done:
        assert done.stdout is not None
        lines = [done.stdout.readline()]
        live.save("articles/pulang.md", HEAD.format(title="Pulang dari Kobe") + OTHER)
        lines.append(done.stdout.readline())
        done.send_signal(signal.SIGINT)
        rest = done.communicate(timeout=WAIT / 1000)
    assert [line.startswith("http://127.0.0.1:") and ": 2 articles, 0 problems (" in line for line in lines] == [
        True,
        True,
    ]
    assert (done.returncode, rest) == (0, ("", ""))
