"""What every page has: its title, its address and the way to the site's root."""

from typing import NamedTuple, Protocol
from urllib.parse import urlsplit

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


class Frame(Struct, frozen=True):
    """The head of a page. ``root`` leads from it to the folder of index.html; ``canonical`` is empty where it is not
    known where the site lives."""

    path: str
    root: str
    title: str
    description: str
    canonical: str
    section: str
    report: str
    machine: Machine = PLAIN


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
    settings: Settings, path: str, title: str, *, description: str = "", section: str = "", machine: Machine = PLAIN
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
        report=_report(settings.report, canonical or path),
        machine=machine,
    )


def _root(settings: Settings, path: str) -> str:
    # a host serves 404.html at addresses of any depth, so its links begin at the host's root
    return urlsplit(settings.base_url).path or "/" if path == "404.html" else "../" * path.count("/")


def _report(address: str, page: str) -> str:
    if not address.startswith("mailto:"):
        return address
    return f"{address}{'&' if '?' in address else '?'}subject=Warta:%20{page}"
