"""Python's search for garbage stands still for a while, and goes on as it was."""

import gc

import pytest

from warta.unswept import unswept


@pytest.mark.parametrize("was", [True, False])
def test_the_search_is_as_it_was_before_also_where_something_fails(was: bool) -> None:
    before = gc.isenabled()
    try:
        (gc.enable if was else gc.disable)()
        with unswept():
            assert not gc.isenabled()
            with unswept():
                assert not gc.isenabled()
            assert not gc.isenabled()
        assert gc.isenabled() == was
        with pytest.raises(KeyError), unswept():
            raise KeyError
        assert gc.isenabled() == was
    finally:
        gc.unfreeze()
        (gc.enable if before else gc.disable)()
