"""Which Warta made a page: its version, and what its recogniser and its rules were, by their hash. No clock."""

import json
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files
from pathlib import Path

from msgspec import Struct

from warta.cache import CODE, fingerprint, matters

SHORT = 12


class Stamp(Struct, frozen=True):
    """``model`` and ``rules`` are the beginnings of hashes: of the recogniser, and of the rules with their data."""

    version: str
    model_version: str
    model: str
    rules: str


@cache
def stamp() -> Stamp:
    """The stamp of the Warta that runs."""
    package = Path(str(files("warta")))
    rules = [name for name in CODE if name != "model"]
    told = json.loads((package / "model" / "meta.json").read_text(encoding="utf-8"))
    return Stamp(_version(), str(told["version"]), _hash(package, ["model"]), _hash(package, rules))


def _version() -> str:
    try:
        return version("warta")
    except PackageNotFoundError:
        return "0"


def _hash(package: Path, folders: list[str]) -> str:
    found = sorted(path for folder in folders for path in (package / folder).rglob("*") if matters(path))
    parts = (part for path in found for part in (path.relative_to(package).as_posix(), path.read_bytes()))
    return fingerprint(*parts)[:SHORT]
