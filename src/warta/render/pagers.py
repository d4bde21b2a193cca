"""Lists that go on over pages: the addresses of the pages, and the ways among them."""

from msgspec import Struct


class Pager(Struct, frozen=True):
    """Where a list goes on, and where it begins and ends; empty addresses where the page itself is that one."""

    number: int
    pages: int
    before: str = ""
    after: str = ""
    first: str = ""
    last: str = ""


def page_address(first: str, n: int) -> str:
    """Page ``n`` of a list that begins at ``first``: orang/ani.html -> orang/ani-hal-2.html, berita/index.html ->
    berita/hal-2.html."""
    if n == 1:
        return first
    stem = first.removesuffix(".html")
    # "-hal-2" and not "-2": the second namesake of a person may own that address
    return f"{stem.removesuffix('index')}hal-{n}.html" if stem.endswith("/index") else f"{stem}-hal-{n}.html"


def page_addresses(first: str, length: int, size: int) -> dict[int, str]:
    """The pages of a list by number, ``size`` rows each; an empty list has one."""
    return {n: page_address(first, n) for n in range(1, max(1, -(-length // size)) + 1)}


def pager(number: int, address: dict[int, str]) -> Pager:
    """The neighbours and the ends of a page's list; ``address`` is of each page by number."""
    last = len(address)
    return Pager(
        number,
        last,
        address.get(number - 1, ""),
        address.get(number + 1, ""),
        address[1] if number > 1 else "",
        address[last] if number < last else "",
    )
