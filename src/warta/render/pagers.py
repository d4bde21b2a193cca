"""Lists that go on over pages: the addresses of the pages, and the ways among them."""

from collections.abc import Iterator, Mapping

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


class Addresses(Mapping[int, str]):
    """The pages of a list by number, each address told when it is asked for: a page asks for few of a thousand."""

    def __init__(self, first: str, pages: int) -> None:
        self._first = first
        self._numbers = range(1, pages + 1)

    def __getitem__(self, n: int) -> str:
        if n not in self._numbers:
            raise KeyError(n)
        return page_address(self._first, n)

    def __iter__(self) -> Iterator[int]:
        return iter(self._numbers)

    def __len__(self) -> int:
        return len(self._numbers)


def page_addresses(first: str, length: int, size: int) -> Addresses:
    """The pages of a list by number, ``size`` rows each; an empty list has one."""
    return Addresses(first, max(1, -(-length // size)))


def pager(number: int, address: Mapping[int, str]) -> Pager:
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
