"""Footnotes of a Markdown text: which number each has, and whether anything refers to it."""

from lxml import html
from msgspec import Struct, field

NOTE, REFERENCE = "fn:", "fnref:"


class Footnotes(Struct, frozen=True):
    """``numbers`` of the notes by label; ``referred`` are the labels of those that the text refers to."""

    numbers: dict[str, int] = field(default_factory=dict)
    referred: frozenset[str] = frozenset()

    def of_item(self, node: html.HtmlElement) -> int:
        """The number of the note that a list item is; 0 where it is none."""
        return self.numbers.get((node.get("id") or "").removeprefix(NOTE), 0)

    def key(self, node: html.HtmlElement) -> str:
        """The id of the sign that leads to a note, where it is the first that does: rujukan-1."""
        label = (node.get("id") or "").partition(REFERENCE)[2]
        return f"rujukan-{self.numbers[label]}" if label in self.referred and node.tag == "sup" else ""

    def href(self, href: str) -> str:
        """Where a link to a note or back from it leads on the page: #catatan-1, #rujukan-1; empty for any other."""
        label = href.removeprefix("#").removeprefix(NOTE)
        if href.startswith(f"#{NOTE}"):
            return f"#catatan-{self.numbers[label]}" if label in self.numbers else ""
        back = href.removeprefix(f"#{REFERENCE}")
        return f"#rujukan-{self.numbers[back]}" if back != href and back in self.referred else ""


def footnotes(root: html.HtmlElement) -> Footnotes:
    """The notes of a text, numbered as they stand below it; an id that is given again is taken away."""
    seen: set[str] = set()
    for node in root.iter():
        key = node.get("id")
        if key in seen:
            del node.attrib["id"]
        elif key:
            seen.add(key)
    labels = dict.fromkeys(str(one).removeprefix(NOTE) for one in root.xpath("//ol/li/@id") if one.startswith(NOTE))
    numbers = {label: number for number, label in enumerate(labels, 1)}
    signs = (str(one).removeprefix(REFERENCE) for one in root.xpath("//sup/@id") if one.startswith(REFERENCE))
    return Footnotes(numbers, frozenset(label for label in signs if label in numbers))
