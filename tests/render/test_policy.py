"""The Content-Security-Policy of every page, and that no page needs more."""

from html.parser import HTMLParser

from archives import small_site
from built import files

HEAD = (
    "default-src 'none'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    "base-uri 'none'; form-action 'self'; script-src 'self'"
)


class Elements(HTMLParser):
    """The policy of a page, and what is inline in it."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.policy, self.before, self.inline = "", 0, []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        held = {name: value or "" for name, value in attrs}
        if held.get("http-equiv") == "Content-Security-Policy":
            self.policy = held["content"]
        # the policy holds for what comes after it
        self.before += not self.policy and tag in ("script", "link", "img")
        data = tag == "script" and held.get("type") == "application/ld+json"
        if tag == "style" or (tag == "script" and "src" not in held and not data):
            self.inline.append(tag)
        self.inline += [name for name in held if name == "style" or name.startswith("on")]
        self.inline += [value for value in held.values() if value.lower().startswith(("javascript:", "data:"))]


def test_every_page_allows_its_own_files_only_and_search_what_it_needs() -> None:
    pages = {path: Elements(data.decode()) for path, data in files(small_site()).items() if path.endswith(".html")}
    search = pages.pop("cari.html")
    assert {page.policy for page in pages.values()} == {HEAD}
    assert search.policy == f"{HEAD} 'wasm-unsafe-eval'"
    assert search.before + sum(page.before for page in pages.values()) == 0


def test_no_page_has_a_style_or_a_script_in_it() -> None:
    pages = {path: Elements(data.decode()) for path, data in files(small_site()).items() if path.endswith(".html")}
    assert {path: page.inline for path, page in pages.items() if page.inline} == {}
