"""Whether a built site holds together: links, ids, and what every page must have."""

from collections import Counter
from pathlib import Path
from urllib.parse import unquote, urlsplit

from lxml import etree, html
from msgspec import Struct

from warta.errors import Problem

LOADS = frozenset({("script", "src"), ("img", "src"), ("link", "href"), ("iframe", "src"), ("source", "src")})


class Page(Struct, frozen=True):
    """What a page offers and asks for: its ids, its links, and what is wrong with it by itself."""

    ids: frozenset[str]
    links: tuple[tuple[str, str], ...]
    faults: tuple[str, ...]


def broken(folder: Path) -> tuple[Problem, ...]:
    """Every dangling link or fragment, double id, foreign resource and page without title, language or heading."""
    pages = {path.relative_to(folder).as_posix(): _page(path) for path in sorted(folder.rglob("*.html"))}
    present = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    problems = [Problem(name, fault) for name, page in pages.items() for fault in page.faults]
    for name, page in pages.items():
        for tag, href in page.links:
            fault = _fault(name, tag, href, pages, present)
            if fault:
                problems.append(Problem(name, f'{fault}: "{href}"'))
    return tuple(problems)


def _page(path: Path) -> Page:
    tree = html.parse(str(path), html.HTMLParser(encoding="utf-8")).getroot()
    if tree is None:
        return Page(frozenset(), (), ("an empty page",))
    ids = Counter(tree.xpath("//@id"))
    faults = [f'the id "{one}" is given {count} times' for one, count in ids.items() if count > 1]
    faults += [f"no {what}" for what, path_ in NEEDED if not tree.xpath(path_)]
    links = [
        (element.tag, value)
        for element in tree.iter(etree.Element)
        for name, value in element.attrib.items()
        if name in ("href", "src") and not (element.tag == "link" and element.get("rel") == "canonical")
    ]
    return Page(frozenset(ids), tuple(dict.fromkeys(links)), tuple(faults))


NEEDED = (("title", "//title[normalize-space()]"), ("language", "/html/@lang"), ("heading", "//h1[normalize-space()]"))


def _fault(name: str, tag: str, href: str, pages: dict[str, Page], present: set[str]) -> str:
    """What is wrong with one link; empty where nothing is."""
    parts = urlsplit(href)
    if parts.scheme or parts.netloc:
        foreign = (tag, "src") in LOADS or tag == "link"
        return "loads from elsewhere" if foreign and parts.scheme not in ("data", "mailto") else ""
    target = _joined(name, unquote(parts.path)) if parts.path else name
    if target is None or target not in present:
        return "leads nowhere"
    if parts.fragment and target in pages and unquote(parts.fragment) not in pages[target].ids:
        return "no such id on that page"
    return ""


def _joined(name: str, path: str) -> str | None:
    """The path that a relative link on page ``name`` leads to; none where it leads out of the site."""
    steps = [] if path.startswith("/") else name.split("/")[:-1]
    for step in path.split("/"):
        if step == "..":
            if not steps:
                return None
            steps.pop()
        elif step not in ("", "."):
            steps.append(step)
    return "/".join([*steps, "index.html"] if path.endswith("/") else steps)
