"""The bytes of an index are read and written without loss."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warta.index.cbor import Item, decoded, encoded

NUMBERS = st.integers(-(2**64), 2**64 - 1)
ITEMS: st.SearchStrategy[Item] = st.recursive(
    NUMBERS | st.text(), lambda inner: st.lists(inner, max_size=30), max_leaves=60
)


@given(ITEMS)
def test_what_is_written_is_read_again(item: Item) -> None:
    assert decoded(encoded(item)) == item


def test_a_number_takes_the_fewest_bytes() -> None:
    written = {0: "00", 23: "17", 24: "1818", 255: "18ff", 256: "190100", 65536: "1a00010000", -1: "20", -25: "3818"}
    assert {number: encoded(number).hex() for number in written} == written


@pytest.mark.parametrize("data", [b"", b"\x82\x01", b"\x01\x01", b"\xf6", b"\x9f\xff", b"\x62a"])
def test_bytes_of_another_form_are_refused(data: bytes) -> None:
    with pytest.raises(ValueError):
        decoded(data)
