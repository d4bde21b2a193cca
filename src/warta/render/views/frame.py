"""What every page has: its title, its address and the way to the site's root."""

from typing import NamedTuple, Protocol
from urllib.parse import quote, urlsplit

from markupsafe import Markup
from msgspec import Struct

from warta.render.addresses import absolute
from warta.settings import Settings


class Machine(Struct, frozen=True):
    """What a page tells machines. ``kind`` is its type in Open Graph, ``data`` its JSON-LD; ``twin`` and ``feed`` are
    paths of its JSON twin and Atom feed, where it has any; ``picture`` is an absolute address."""

    kind: str = "website"
    data: Markup = Markup("")
    twin: str = ""
    feed: str = ""
    published: str = ""
    updated: str = ""
    picture: str = ""


PLAIN = Machine()

# What a page may load: files of the site itself, none inline. Pages fetch nothing; connect-src is for tools that read
# robots.txt in a page's name, as Lighthouse does. Full-text search runs WebAssembly.
_OWN = "default-src 'none'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'"
POLICY = Markup(f"{_OWN}; script-src 'self'")
SEARCH_POLICY = Markup(f"{POLICY} 'wasm-unsafe-eval'")


class Frame(Struct, frozen=True):
    """The head of a page. ``root`` leads from it to the folder of index.html; ``canonical`` is empty where it is not
    known where the site lives; ``policy`` is its Content-Security-Policy; ``is_found`` whether search engines may keep
    it."""

    path: str
    root: str
    title: str
    description: str
    canonical: str
    section: str
    report: str
    machine: Machine = PLAIN
    policy: Markup = POLICY
    is_found: bool = True


class Framed(Protocol):
    """What every view has."""

    @property
    def frame(self) -> Frame:
        """The head of the page."""


class Page(NamedTuple):
    """A page to be written: the template ``pages/<template>.html`` shows ``view``."""

    path: str
    template: str
    view: Framed


def frame(
    settings: Settings,
    path: str,
    title: str,
    *,
    description: str = "",
    section: str = "",
    machine: Machine = PLAIN,
    policy: Markup = POLICY,
) -> Frame:
    """The head of the page at ``path``."""
    canonical = absolute(settings, path)
    return Frame(
        path=path,
        root=_root(settings, path),
        title=title,
        description=description or settings.description,
        canonical=canonical,
        section=section,
        report=_report(settings.report, canonical or path, title),
        machine=machine,
        policy=policy,
    )


def _root(settings: Settings, path: str) -> str:
    # a host serves 404.html at addresses of any depth, so its links begin at the host's root
    return urlsplit(settings.base_url).path or "/" if path == "404.html" else "../" * path.count("/")


def _report(address: str, page: str, title: str) -> str:
    """Where an error of the page is reported to, filled in: mailto:a@b?subject=Judul&body=https://…; of a web address
    ``{page}`` and ``{title}`` are filled."""
    if not address:
        return ""
    held = {"page": quote(page, safe="", errors="replace"), "title": quote(title, safe="", errors="replace")}
    if address.startswith("mailto:"):
        address += f"{'&' if '?' in address else '?'}subject={{title}}&body={{page}}%0A%0A"
    return address.replace("{page}", held["page"]).replace("{title}", held["title"])
