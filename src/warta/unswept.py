"""No search for garbage where there is none to find."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def unswept() -> Iterator[None]:
    """Holds Python's search for records that hold one another in a circle: ours never do, and it would look at each of
    a million again and again. It looks at none of what is there by the end, either."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.freeze()
            gc.enable()


@contextmanager
def swept() -> Iterator[None]:
    """Lets Python search meanwhile, though it is held around: what spaCy makes of a text holds itself in circles."""
    was = gc.isenabled()
    gc.enable()
    try:
        yield
    finally:
        if not was:
            gc.disable()
