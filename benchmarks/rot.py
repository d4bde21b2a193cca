"""What is remembered, damaged: python benchmarks/rot.py [COUNT=12] [TIMES=200] [SEED=7]

Each time the files of ``.warta`` are damaged (bytes changed, cut off, emptied, replaced, a journal of noise laid beside
them) and the project is built; its site is compared, file by file, with a clean build's. Exits 1 where one differs.
"""

import random
import shutil
import sys
import tempfile
import time
from pathlib import Path

from projects import built, clean, ended, project, site, started

KINDS = ("bytes", "cut", "stretch", "noise", "empty", "journal")


def damage(path: Path, kind: str, chance: random.Random) -> None:
    """Damages one file; ``stretch`` puts one part of it where another was."""
    data = bytearray(path.read_bytes())
    at = chance.randrange(max(1, len(data)))
    if kind == "bytes":
        for _ in range(chance.randint(1, 40)):
            data[chance.randrange(len(data))] = chance.randrange(256)
    elif kind == "cut":
        del data[at:]
    elif kind == "stretch":
        there, length = chance.randrange(len(data)), chance.randint(1, 5000)
        data[there : there + length] = data[at : at + length]
    elif kind == "noise":
        data[:] = chance.randbytes(len(data))
    elif kind == "empty":
        data.clear()
    else:
        path.with_name(f"{path.name}-journal").write_bytes(chance.randbytes(5000))
    path.write_bytes(data)


def main(count: int, times: int, seed: int) -> int:
    chance = random.Random(seed)
    with tempfile.TemporaryDirectory(prefix="warta-rot-") as name:
        folder = project(Path(name), count)
        whole = clean(folder)
        kept = Path(name, "kept")
        shutil.copytree(folder / ".warta", kept)
        wrong, begun = 0, time.monotonic()
        for number in range(times):
            shutil.rmtree(folder / ".warta")
            shutil.rmtree(folder / "site")
            shutil.copytree(kept, folder / ".warta")
            kind = KINDS[number % len(KINDS)]
            for path in sorted((folder / ".warta").rglob("*.sqlite")):
                damage(path, kind, chance)
            status = ended(started(lambda: built(folder)))
            if status or site(folder) != whole:
                wrong += 1
                print(f"damage {number} ({kind}): status {status}", flush=True)
    print(f"{times} damaged caches of {count} articles in {time.monotonic() - begun:.0f} s: {wrong} wrong.")
    return int(wrong > 0)


if __name__ == "__main__":
    numbers = [int(word) for word in sys.argv[1:]]
    sys.exit(main(*numbers, *(12, 200, 7)[len(numbers) :]))
