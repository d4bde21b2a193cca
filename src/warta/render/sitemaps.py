"""The sitemap, in parts where one file may not hold it, and robots.txt. No clock: days come from the articles."""

import re
from collections.abc import Iterable, Iterator

from jinja2 import Environment
from msgspec import Struct

from warta.nouns.files import OutputFile
from warta.render.addresses import absolute
from warta.render.archive import Archive
from warta.render.exports.entities import days_of_change
from warta.render.exports.remedies import old_addresses, set_aside
from warta.render.fill import filled

# what the protocol allows a file to hold
MOST = 50_000
FURTHER = re.compile(r"(?:-hal-\d+)?\.html$")


class Located(Struct, frozen=True):
    """An address and the day its content changed, where that is known."""

    address: str
    day: str


def sitemaps(archive: Archive, made: Environment, paths: Iterable[str], *, most: int = MOST) -> Iterator[OutputFile]:
    """sitemap.xml of all pages; above ``most`` of them an index of sitemap-1.xml and so on. None without an address."""
    settings = archive.settings
    if not settings.base_url:
        return
    days = days_of_change(archive)
    unlisted = {"404.html", *(f"{identity}.html" for identity in set_aside(archive)), *old_addresses(archive)}
    found = [
        Located(absolute(settings, path), days.get(FURTHER.sub("", path), "")) for path in paths if path not in unlisted
    ]
    if len(found) <= most:
        yield _rendered(made, "sitemap", "sitemap.xml", found)
        return
    parts = [found[at : at + most] for at in range(0, len(found), most)]
    for place, part in enumerate(parts, 1):
        yield _rendered(made, "sitemap", f"sitemap-{place}.xml", part)
    index = [
        Located(absolute(settings, f"sitemap-{place}.xml"), max(one.day for one in part))
        for place, part in enumerate(parts, 1)
    ]
    yield _rendered(made, "sitemap_index", "sitemap.xml", index)


def robots(archive: Archive) -> OutputFile:
    """robots.txt."""
    sitemap = absolute(archive.settings, "sitemap.xml")
    told = ["User-agent: *", "Allow: /", *([f"Sitemap: {sitemap}"] if sitemap else [])]
    return OutputFile("robots.txt", "".join(f"{line}\n" for line in told).encode())


def _rendered(made: Environment, template: str, path: str, found: list[Located]) -> OutputFile:
    return OutputFile(path, filled(made, f"feeds/{template}.xml", {"page": found}).encode())
