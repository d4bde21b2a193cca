"""What was measured of Warta, as ``warta evaluate --write`` noted it in data/measured.json, for the page on method."""

from functools import cache
from importlib.resources import files
from pathlib import Path

import msgspec
from msgspec import Struct

from warta.scores import Figure, Scores
from warta.stamp import Stamp

# the sets of training/metrics.json that tell how the recogniser fares; the others compare ways of training
SETS = ("idner-dev", "mixed", "idner, third 1 held out", "idner, third 2 held out", "idner, third 3 held out")
LABELS = ("PER", "ORG", "LOC", "all")
NAMES = "names"


class Measured(Struct, frozen=True):
    """A gold file and what it says. ``day`` is that of the gold; ``seen`` tells that it was in view while rules were
    written, so that its figures tell what is covered and not how an unseen text fares."""

    kind: str
    gold: str
    day: str
    texts: int
    seen: bool
    scores: Scores
    stamp: Stamp


class Elsewhere(Struct, frozen=True):
    """A figure that was told of a gold file which nobody here has: texts that no rule had seen."""

    kind: str
    gold: str
    measure: str
    expressions: int
    f: float


class Record(Struct, frozen=True):
    """All that was measured: ``measured`` anew by one command, ``elsewhere`` only told."""

    measured: tuple[Measured, ...] = ()
    elsewhere: tuple[Elsewhere, ...] = ()


def path() -> Path:
    """Where the record lies."""
    return Path(str(files("warta"))) / "data" / "measured.json"


@cache
def record() -> Record:
    """The record that Warta carries."""
    return read(path())


def read(file: Path) -> Record:
    """The record of a file; an empty one where there is none."""
    return msgspec.json.decode(file.read_bytes(), type=Record) if file.is_file() else Record()


def write(file: Path, new: Measured) -> None:
    """Notes it in the file, in place of what was noted of the same gold."""
    old = read(file)
    kept = [one for one in old.measured if (one.kind, one.gold) != (new.kind, new.gold)]
    measured = tuple(sorted((*kept, new), key=lambda one: (one.kind, one.gold)))
    text = msgspec.json.format(msgspec.json.encode(Record(measured, old.elsewhere)), indent=1)
    file.write_bytes(text + b"\n")


def of_training(metrics: bytes) -> Scores:
    """What training/metrics.json says of the recogniser: idner-dev PER, mixed all, …"""
    rows = msgspec.json.decode(metrics)
    return Scores(
        tuple(
            Figure(f"{name} {label}", row["precision"], row["recall"], gold=row["gold"])
            for name in SETS
            for label in LABELS
            if (row := rows.get(name, {}).get(label))
        )
    )
