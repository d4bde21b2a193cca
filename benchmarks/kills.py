"""Builds killed at random moments: python benchmarks/kills.py [COUNT=300] [KILLS=500] [SEED=7]

Two states of one project follow each other: another title on every page, one article more. After each kill the site is
compared, file by file, with what a clean build makes of either state; the links of both were checked once. Every third
kill falls anywhere in the build, the others after the last new file was written, where the site changes. Exits 1 where
a site was neither.
"""

import os
import random
import sys
import tempfile
import time
from pathlib import Path

from projects import Site, built, clean, ended, killed, project, site, started

from warta.write.links import broken
from warta.write.stage import MANIFEST

MORE = "---\ntitle: Satu lagi\ndate: 2024-02-29\n---\n\nPresiden Joko Widodo tiba di Tokyo, Jepang, Kamis (29/2).\n"


def turn(folder: Path, state: int) -> None:
    """Edits the project into one of its two states."""
    (folder / "site.yaml").write_text(f"title: Keadaan {state}\n", encoding="utf-8")
    more = folder / "articles" / "satu-lagi.md"
    if state:
        more.write_text(MORE, encoding="utf-8")
    else:
        more.unlink(missing_ok=True)


def wholes(folder: Path) -> list[Site]:
    """The site of each state, its links checked."""
    found = []
    for state in (0, 1):
        turn(folder, state)
        found.append(clean(folder))
        assert broken(folder / "site") == (), "a clean build has broken links"
    return found


def duration(folder: Path) -> float:
    """How long a build takes that changes the state, in seconds."""
    seconds = []
    for state in (0, 1, 0):
        turn(folder, state)
        begun = time.monotonic()
        assert ended(started(lambda: built(folder))) == 0
        seconds.append(time.monotonic() - begun)
    return min(seconds)


def wait_for_the_change(folder: Path, child: int) -> None:
    """Until the list of files lies beside the site, which is the last of what is written, or the build is over."""
    listed = folder / ".site.new" / MANIFEST
    while not listed.exists() and os.waitid(os.P_PID, child, os.WEXITED | os.WNOHANG | os.WNOWAIT) is None:
        time.sleep(0.001)


def main(count: int, kills: int, seed: int) -> int:
    chance = random.Random(seed)
    with tempfile.TemporaryDirectory(prefix="warta-kills-") as name:
        folder = project(Path(name), count)
        whole = wholes(folder)
        last = duration(folder)
        here, done, mixed, changed, begun = 0, 0, 0, 0, time.monotonic()
        while done < kills:
            turn(folder, 1 - here)
            child = started(lambda: built(folder))
            if done % 3:
                wait_for_the_change(folder, child)
                time.sleep(chance.uniform(0, 0.2) ** 1.5)
            else:
                time.sleep(chance.uniform(0, last))
            done += killed(child)
            now = site(folder)
            if done % 50 == 0:
                print(f"{done} kills, {mixed} sites of neither build", file=sys.stderr, flush=True)
            if now not in whole:
                mixed += 1
                print(f"kill {done}: the site is of neither build", flush=True)
            elif whole.index(now) != here:
                changed, here = changed + 1, 1 - here
        turn(folder, 0)
        built(folder)
        right = site(folder) == whole[0]
    print(f"{count} articles, {len(whole[0])} files, a build of {last:.1f} s: {done} kills in", end=" ")
    print(
        f"{time.monotonic() - begun:.0f} s, the new site was in place {changed} times, {mixed} sites of neither build;"
    )
    print("the build after them was right." if right else "the build after them was WRONG.")
    return int(mixed > 0 or not right)


if __name__ == "__main__":
    numbers = [int(word) for word in sys.argv[1:]]
    sys.exit(main(*numbers, *(300, 500, 7)[len(numbers) :]))
