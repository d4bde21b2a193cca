"""What is remembered, damaged: python benchmarks/rot.py [COUNT=12] [TIMES=200] [SEED=7]

Each time the files of ``.warta`` are damaged (bytes changed, cut off, emptied, replaced, a journal of noise laid beside
them), all of them or only the note of the last build, the site is deleted, loses a page, has one touched, or is left,
and the project is built by its command. Its site is compared, file by file, with a clean build's, and what it says with
what a build says. Exits 1 where one differs.
"""

import random
import re
import shutil
import sys
import tempfile
import time
from pathlib import Path

from projects import commanded, ended, project, site, started, warm

from warta.unchanged import FILE

KINDS = ("bytes", "cut", "stretch", "noise", "empty", "journal")
SITES = ("deleted", "page deleted", "page touched", "left")
ENDS = rb"%d articles, \d+ pages: \d+ written, \d+ unchanged, 0 removed \([\d.]+ s\)\.\n"


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


def hurt(site_folder: Path, how: str, chance: random.Random) -> None:
    """Does to the site what is to be mended."""
    page = chance.choice(sorted(site_folder.rglob("*.html")))
    if how == "deleted":
        shutil.rmtree(site_folder)
    elif how == "page deleted":
        page.unlink()
    elif how == "page touched":
        page.write_text("lain", encoding="utf-8")


def main(count: int, times: int, seed: int) -> int:
    chance = random.Random(seed)
    with tempfile.TemporaryDirectory(prefix="warta-rot-") as name:
        warm(Path(name, "warm"))
        folder, said = project(Path(name, "damaged"), count), Path(name, "said")
        assert ended(started(lambda: commanded(folder, said=said))) == 0, "a clean build fails"
        whole = site(folder)
        ends = re.compile(ENDS % count)
        wrong, begun = 0, time.monotonic()
        for number in range(times):
            # sound again, and noted as a build just before would be
            assert ended(started(lambda: commanded(folder, said=said))) == 0, "a build fails"
            if number % 25 == 0:
                print(f"{number} damages, {wrong} wrong", file=sys.stderr, flush=True)
            kind, how = KINDS[number % len(KINDS)], SITES[chance.randrange(len(SITES))]
            name_only = FILE if number % 2 else "*"
            for path in sorted(one for one in (folder / ".warta").rglob(name_only) if one.is_file()):
                damage(path, kind, chance)
            hurt(folder / "site", how, chance)
            status = ended(started(lambda: commanded(folder, said=said)))
            last = said.read_bytes().splitlines(keepends=True)[-1:]
            if status or site(folder) != whole or not last or not ends.fullmatch(last[0]):
                wrong += 1
                what = f"damage {number} ({kind}, {name_only}, site {how})"
                print(f"{what}: status {status}, {said.read_text(errors='replace')}", flush=True)
    print(f"{times} damaged memories of {count} articles in {time.monotonic() - begun:.0f} s: {wrong} wrong.")
    return int(wrong > 0)


if __name__ == "__main__":
    numbers = [int(word) for word in sys.argv[1:]]
    sys.exit(main(*numbers, *(12, 200, 7)[len(numbers) :]))
