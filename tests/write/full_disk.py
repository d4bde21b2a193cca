"""A disk that is full at one moment of a test."""

import errno
import os
from pathlib import Path
from typing import Any

import pytest


def full_at(monkeypatch: pytest.MonkeyPatch, call: str, moment: int) -> None:
    """Lets the so-manyth ``call`` (open, mkdir, rename, unlink or link) find no room."""
    owner: Any = os if call == "link" else Path
    real, left = getattr(owner, call), moment

    def full(*arguments: Any, **named: Any) -> Any:
        nonlocal left
        left -= 1
        if left == 0:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), "x")
        return real(*arguments, **named)

    monkeypatch.setattr(owner, call, full)
