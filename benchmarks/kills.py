"""Builds killed at random moments (Linux): python benchmarks/kills.py [COUNT=300] [KILLS=500] [SEED=7]

Two states of one project follow each other: another title on every page, one article more. After each kill the site is
compared, file by file, with what a clean build makes of either state; the links of all were checked once. Half of the
kills are of builds without search and the texts for programs. A third of the kills falls anywhere in the build, a third
into its last fifth, both by the seconds of processor that it has had, the rest after the last new file was written,
where the site changes and the build is noted. Every tenth time a page is then touched or deleted, and the same
command must make the site whole. Exits 1 where a site was neither.
"""

import random
import sys
import tempfile
import time
from pathlib import Path

from projects import Site, commanded, ended, has_ended, killed, processor, project, site, started, warm

from warta.unchanged import FILE, STATE
from warta.write.links import broken
from warta.write.stage import MANIFEST

MORE = "---\ntitle: Satu lagi\ndate: 2024-02-29\n---\n\nPresiden Joko Widodo tiba di Tokyo, Jepang, Kamis (29/2).\n"
# what is asked of a build: its words, and the line of the settings
ASKED = (((), "full"), (("--no-search",), "facts"))
ANYWHERE, LAST_FIFTH, CHANGE = range(3)


def turn(folder: Path, state: int, data: str) -> None:
    """Edits the project into one of its two states."""
    (folder / "site.yaml").write_text(f"title: Keadaan {state}\ndata: {data}\n", encoding="utf-8")
    more = folder / "articles" / "satu-lagi.md"
    if state:
        more.write_text(MORE, encoding="utf-8")
    else:
        more.unlink(missing_ok=True)


def whole(folder: Path, state: int, words: tuple[str, ...], data: str) -> tuple[Site, float, float]:
    """The site of a state where none was, its links checked; the seconds of processor of its build, and of what comes
    after the last file."""
    turn(folder, state, data)
    child = started(lambda: commanded(folder, *words))
    until = last = 0.0
    while not has_ended(child):
        last = processor(child)
        until = until if (folder / ".site.new" / MANIFEST).exists() or (folder / "site").exists() else last
        time.sleep(0.002)
    assert ended(child) == 0, "a build fails"
    assert broken(folder / "site") == (), "a clean build has broken links"
    found = site(folder)
    (folder / "site").rename(folder / f"once-{data}-{state}")
    return found, last, last - until


def wait(folder: Path, child: int, kind: int, chance: random.Random, seconds: float, tail: float) -> None:
    """Until the moment of the kill, or until the build is over."""
    if kind == CHANGE:
        while not ((folder / ".site.new" / MANIFEST).exists() or has_ended(child)):
            time.sleep(0.002)
        until = processor(child) + chance.uniform(0, tail * 1.2)
    else:
        until = chance.uniform(seconds * 0.8 if kind == LAST_FIFTH else 0, seconds)
    while processor(child) < until and not has_ended(child):
        time.sleep(0.002)


def hurt(folder: Path, chance: random.Random) -> None:
    """Touches or deletes a page."""
    page = chance.choice(sorted((folder / "site").rglob("*.html")))
    if chance.random() < 0.5:
        page.unlink()
    else:
        page.write_text("lain", encoding="utf-8")


def noted(folder: Path) -> bytes:
    """What was noted of the last build."""
    path = folder / STATE / FILE
    return path.read_bytes() if path.exists() else b""


def main(count: int, kills: int, seed: int) -> int:
    chance = random.Random(seed)
    done = mixed = changed = unnoted = mended = wrong = 0
    with tempfile.TemporaryDirectory(prefix="warta-kills-") as name:
        warm(Path(name, "warm"))
        folder, begun = project(Path(name, "broken"), count), time.monotonic()
        for kind, (words, data) in enumerate(ASKED):
            # the first builds work the answers out and take longer: the second state's time holds for both
            wholes, seconds, tails = zip(*(whole(folder, state, words, data) for state in (0, 1)), strict=True)
            here, goal = None, kills * (kind + 1) // len(ASKED)
            print(f"{len(wholes[1])} files, {seconds[1]:.1f} s, {tails[1]:.2f} s of them last", file=sys.stderr)
            while done < goal:
                state = 1 - here if here is not None else 0
                turn(folder, state, data)
                before = noted(folder)
                child = started(lambda words=words: commanded(folder, *words))
                if here is not None:
                    wait(folder, child, done % 3, chance, seconds[1], tails[1])
                    done += killed(child)
                else:
                    ended(child)
                now = site(folder)
                if now not in wholes:
                    mixed += 1
                    print(f"kill {done}: the site is of neither build", flush=True)
                elif wholes.index(now) != here:
                    changed, here = changed + (here is not None), wholes.index(now)
                    unnoted += noted(folder) == before
                if done % 10 == 0:
                    hurt(folder, chance)
                    if ended(started(lambda words=words: commanded(folder, *words))) or site(folder) != wholes[state]:
                        wrong += 1
                        print(f"kill {done}: the build after it is wrong", flush=True)
                    here, mended = state, mended + 1
                if done % 25 == 0:
                    print(f"{done} kills, {mixed} of neither, {changed} changed", file=sys.stderr, flush=True)
        print(
            f"{count} articles: {done} kills in {time.monotonic() - begun:.0f} s, the new site was in place {changed}"
        )
        print(
            f"times, {unnoted} of them not yet noted; {mixed} sites of neither build; {mended} times a page was hurt,"
        )
        print(f"{wrong} times the build after it was wrong.")
    return int(mixed > 0 or wrong > 0)


if __name__ == "__main__":
    numbers = [int(word) for word in sys.argv[1:]]
    sys.exit(main(*numbers, *(300, 500, 7)[len(numbers) :]))
