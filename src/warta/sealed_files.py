"""Records in files of ``.warta``, each with a seal: one that is damaged in any way counts as absent."""

from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import TypeVar

from msgspec import DecodeError
from msgspec.msgpack import decode, encode

from warta.errors import Problem
from warta.unchanged import STATE

T = TypeVar("T")

SIZE = 32


def read_sealed(path: Path, kind: type[T]) -> T | None:
    """What was written; nothing where it is not there, is not what was written, or is of another kind."""
    try:
        data = memoryview(path.read_bytes())
        if sha256(data[SIZE:]).digest() == data[:SIZE]:
            return decode(data[SIZE:], type=kind)
    except (OSError, DecodeError, UnicodeDecodeError):
        pass
    return None


def write_sealed(path: Path, value: object) -> None:
    """Writes a record in place of the last, at once. Raises OSError where it cannot be written."""
    data = encode(value)
    path.parent.mkdir(parents=True, exist_ok=True)
    half = path.with_name(f"{path.name}.new")
    try:
        with half.open("wb") as file:
            file.writelines((sha256(data).digest(), data))
        half.replace(path)
    finally:
        with suppress(OSError):
            half.unlink(missing_ok=True)


def unwritten(name: str, error: OSError) -> Problem:
    """A warning that a file of ``.warta`` cannot be written."""
    fix = "The site is made all the same; look at its rights and at the room on its disk."
    return Problem(f"{STATE}/{name}", f"cannot be written: {error.strerror}.", fix, "warning")
