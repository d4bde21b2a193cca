"""The addresses of a list that goes on over pages."""

import pytest

from warta.render.pagers import Pager, page_addresses, pager


@pytest.mark.parametrize(
    ("first", "length", "addresses"),
    [
        ("orang/ani.html", 0, {1: "orang/ani.html"}),
        ("orang/ani.html", 40, {1: "orang/ani.html"}),
        ("orang/ani.html", 81, {1: "orang/ani.html", 2: "orang/ani-hal-2.html", 3: "orang/ani-hal-3.html"}),
        ("berita/index.html", 41, {1: "berita/index.html", 2: "berita/hal-2.html"}),
    ],
)
def test_a_page_has_so_many_rows(first: str, length: int, addresses: dict[int, str]) -> None:
    assert dict(page_addresses(first, length, 40)) == addresses


def test_a_page_knows_its_neighbours_and_the_ends() -> None:
    address = page_addresses("a.html", 121, 40)
    assert pager(1, address) == Pager(1, 4, after="a-hal-2.html", last="a-hal-4.html")
    assert pager(3, address) == Pager(3, 4, "a-hal-2.html", "a-hal-4.html", "a.html", "a-hal-4.html")
    assert pager(4, address) == Pager(4, 4, before="a-hal-3.html", first="a.html")


@pytest.mark.parametrize("number", [0, 3, -1])
def test_a_page_that_there_is_not_has_no_address(number: int) -> None:
    address = page_addresses("a.html", 80, 40)
    assert number not in address
    with pytest.raises(KeyError):
        address[number]
