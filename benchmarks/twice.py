"""Two builds of one project at once: python benchmarks/twice.py [COUNT=12] [TIMES=200] [SEED=7]

Each time the project is edited, two builds begin within moments of each other, and the site that they leave is
compared, file by file, with a clean build's. Builds may be refused, but not both. Exits 1 where a site differs or a
build fails.
"""

import random
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from projects import built, clean, ended, project, site, started, warm

STATES = 4


def turn(folder: Path, state: int) -> None:
    (folder / "site.yaml").write_text(f"title: Keadaan {state}\n", encoding="utf-8")


def main(count: int, times: int, seed: int) -> int:
    chance = random.Random(seed)
    with tempfile.TemporaryDirectory(prefix="warta-twice-") as name:
        warm(Path(name, "warm"))
        folder = project(Path(name, "twice"), count)
        whole = []
        for state in range(STATES):
            turn(folder, state)
            whole.append(clean(folder))
        ends: Counter[tuple[int, ...]] = Counter()
        wrong, begun = 0, time.monotonic()
        for number in range(times):
            turn(folder, number % STATES)
            first = started(lambda: built(folder))
            time.sleep(chance.uniform(0, 1) ** 3)
            second = started(lambda: built(folder))
            statuses = tuple(sorted((ended(first), ended(second))))
            ends[statuses] += 1
            if number % 25 == 0:
                print(f"{number} pairs, {wrong} wrong", file=sys.stderr, flush=True)
            if site(folder) != whole[number % STATES] or statuses not in ((0, 0), (0, 2)):
                wrong += 1
                print(f"pair {number}: {statuses}", flush=True)
    both, refused = ends[(0, 0)], ends[(0, 2)]
    print(f"{times} pairs of builds of {count} articles in {time.monotonic() - begun:.0f} s: both done {both} times,")
    print(f"one refused {refused} times, {wrong} wrong.")
    return int(wrong > 0)


if __name__ == "__main__":
    numbers = [int(word) for word in sys.argv[1:]]
    sys.exit(main(*numbers, *(12, 200, 7)[len(numbers) :]))
