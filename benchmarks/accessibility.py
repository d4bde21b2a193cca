"""Runs axe-core on a page of each kind, light and dark, at 390 and 1280 px, with all that folds open.

python benchmarks/accessibility.py AXE.MIN.JS SITE (axe.min.js of the npm package axe-core; SITE a built sample)
"""

import shutil
import sys
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from page_kinds import page_kinds
from playwright.sync_api import Browser, sync_playwright

WIDTHS = (390, 1280)
SCHEMES = ("light", "dark")
OPEN = "document.querySelectorAll('details').forEach(one => { one.open = true; })"
RUN = "axe.run({resultTypes: ['violations']}).then(found => found.violations)"


class Quiet(SimpleHTTPRequestHandler):
    """A plain host."""

    def log_message(self, *_: object) -> None:
        pass


def violations(browser: Browser, host: str, paths: list[str], axe: str) -> Iterator[str]:
    """What axe finds: berita/a.html dark 390: color-contrast (2): <a href=…>"""
    for scheme in SCHEMES:
        for width in WIDTHS:
            context = browser.new_context(color_scheme=scheme, viewport={"width": width, "height": 900})
            page = context.new_page()
            for path in paths:
                page.goto(host + path, wait_until="networkidle")
                page.evaluate(OPEN)
                # evaluated, not added: the page's policy allows no script but its own
                page.evaluate(axe)
                for found in page.evaluate(RUN):
                    first = found["nodes"][0]["html"][:120]
                    yield f"{path} {scheme} {width}: {found['id']} ({len(found['nodes'])}): {first}"
            context.close()


def main(axe: Path, site: Path) -> int:
    paths = [path for _, path in page_kinds(site)]
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        host = f"http://127.0.0.1:{server.server_port}/"
        found = list(violations(browser, host, paths, axe.read_text(encoding="utf-8")))
        browser.close()
    server.shutdown()
    print(*found, sep="\n")
    print(f"{len(paths)} pages, {len(WIDTHS) * len(SCHEMES)} times each: {len(found)} violations.")
    return bool(found)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
