"""Where a command begins: a build with nothing to do ends here, before spaCy, Jinja2 and the rest are imported."""

import os
import sys
import time
from collections.abc import Sequence
from contextlib import suppress
from typing import NoReturn

from warta.unchanged import NONE, STATE, beside, unchanged


def run() -> NoReturn:
    """Runs the command of the command line and ends the process at once: to take a million records apart one by one
    is of no use to anybody."""
    status = main()
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError):
            stream.flush()
    os._exit(status)


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command and returns its exit status."""
    start = time.monotonic()
    words = list(sys.argv[1:] if arguments is None else arguments)
    glance = unchanged(STATE, words, beside()) if words[:1] == ["build"] else NONE
    told = glance.told
    if told is None:
        from warta.cli import main as command

        return command(words, glance)
    for message in told.messages:
        print(message, file=sys.stderr)
    print(f"{told.sentence} ({time.monotonic() - start:.1f} s).")
    return told.status
