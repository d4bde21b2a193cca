"""Footnotes of a Markdown text: which number each has, and the signs in the text that lead to it."""

import re

from lxml import html
from msgspec import Struct, field

NOTE = re.compile(r"fn:(?P<label>.+)", re.DOTALL)
# the first sign of a note, and the further ones
SIGN = re.compile(r"fnref(?P<nth>\d*):(?P<label>.+)", re.DOTALL)


class Footnotes(Struct, frozen=True):
    """The ids of notes and of the signs that lead to them, as they are written and as the page has them."""

    notes: dict[str, str] = field(default_factory=dict)
    signs: dict[str, str] = field(default_factory=dict)

    def of_item(self, node: html.HtmlElement) -> str:
        """The id of the note that a list item is: catatan-1; empty where it is none."""
        return self.notes.get(node.get("id") or "", "")

    def of_sign(self, node: html.HtmlElement | None) -> str:
        """The id of the sign around a link to a note: rujukan-1, and where it is met again rujukan-1-2."""
        return self.signs.get(node.get("id") or "", "") if node is not None and node.tag == "sup" else ""

    def href(self, href: str) -> str:
        """Where a link to a note or back from it leads on the page: #catatan-1, #rujukan-1; empty for any other."""
        written = href.removeprefix("#")
        key = self.notes.get(written) or self.signs.get(written)
        return f"#{key}" if key else ""


def footnotes(root: html.HtmlElement) -> Footnotes:
    """The notes of a text, numbered as they stand below it; an id that is given again is taken away."""
    seen: set[str] = set()
    for node in root.iter():
        key = node.get("id")
        if key in seen:
            del node.attrib["id"]
        elif key:
            seen.add(key)
    written = [found for one in root.xpath("//ol/li[normalize-space()]/@id") if (found := NOTE.fullmatch(one))]
    numbers = {found["label"]: number for number, found in enumerate(written, 1)}
    linked = root.xpath("//sup[a[starts-with(@href, '#fn:') and string()]]/@id")
    signs = [found for one in linked if (found := SIGN.fullmatch(one)) and found["label"] in numbers]
    return Footnotes(
        {found[0]: f"catatan-{numbers[found['label']]}" for found in written},
        {found[0]: f"rujukan-{numbers[found['label']]}{found['nth'] and '-' + found['nth']}" for found in signs},
    )
