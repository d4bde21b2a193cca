"""Files of ``.warta`` with a seal: one that is damaged in any way counts as absent."""

from contextlib import suppress
from hashlib import blake2b
from pathlib import Path

SIZE = 32


def read_sealed(path: Path) -> memoryview | None:
    """What was written; nothing where it is not there or is not what was written."""
    try:
        data = memoryview(path.read_bytes())
    except OSError:
        return None
    return data[SIZE:] if blake2b(data[SIZE:], digest_size=SIZE).digest() == data[:SIZE] else None


def write_sealed(path: Path, data: bytes) -> None:
    """Writes a file in place of the last, at once. Raises OSError where it cannot be written."""
    path.parent.mkdir(parents=True, exist_ok=True)
    half = path.with_name(f"{path.name}.new")
    try:
        with half.open("wb") as file:
            file.writelines((blake2b(data, digest_size=SIZE).digest(), data))
        half.replace(path)
    finally:
        with suppress(OSError):
            half.unlink(missing_ok=True)
