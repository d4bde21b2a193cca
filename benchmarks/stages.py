"""Where a build's seconds go: each stage, each family of pages, in seconds of the processor and by the clock.

    python benchmarks/stages.py FOLDER [--jobs 1] [--search] [--json FILE]

FOLDER is a project (articles/, site.yaml); its answers are remembered as in any build, so a second run tells of a build
with nothing to analyze. The doors of the stages are watched, and what one stage calls of another is told there alone:
the rows add up to the whole. What runs in processes of their own is a row by itself. The site is made anew in
FOLDER/site. With --search nothing is built but the full-text index: Pagefind's seconds and memory.
"""

import argparse
import json
import resource
import shutil
import time
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from doors import DOORS, Clock, Spent, watch
from tables import table
from timed import peaks

LATEST = date(2026, 12, 31)


class Profile(NamedTuple):
    """A build: its stages, the seconds of processes of their own, the peak memory of this one in MB, articles,
    pages, files and bytes of the site, and the doors that were not found."""

    stages: dict[str, Spent]
    elsewhere: float
    memory: float
    articles: int
    pages: int
    files: int
    size: int
    missing: list[str]


def profile(project: Path, output: Path, jobs: int) -> Profile:
    """A build of the project into a new folder, without full-text search."""
    clock = Clock()
    missing = watch(clock)
    from warta.pipeline import build

    report = build(project, latest=LATEST, today=LATEST, output=output, jobs=jobs, search=False)
    clock.tick()
    own, below = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    sizes = [path.stat().st_size for path in output.rglob("*") if path.is_file()]
    return Profile(
        stages=clock.spent,
        elsewhere=below.ru_utime + below.ru_stime,
        memory=own.ru_maxrss / 1024,
        articles=report.articles,
        pages=report.pages,
        files=len(sizes),
        size=sum(sizes),
        missing=missing,
    )


class Indexed(NamedTuple):
    """Full-text search: its pages, seconds of making their records, then of Pagefind (with what Warta does around it);
    Pagefind's peak memory in MB; the index's files and bytes."""

    pages: int
    records: float
    processor: float
    wall: float
    memory: float
    files: int
    size: int


def indexed(project: Path) -> Indexed:
    """The full-text index of the project, made anew and thrown away."""
    from warta.bonds import as_shown, bonds_of
    from warta.gather import read_archive
    from warta.index.stage import index
    from warta.render.stage import records

    archive = read_archive(project, latest=LATEST, today=LATEST)
    shown = as_shown(archive, bonds_of(archive))
    begun = time.process_time()
    found = tuple(records(shown))
    made, wall = time.process_time(), time.perf_counter()
    with TemporaryDirectory() as state, peaks() as biggest:
        files = index(found, state=Path(state), remember=False).files
    below = resource.getrusage(resource.RUSAGE_CHILDREN)
    processor = time.process_time() - made + below.ru_utime + below.ru_stime
    size = sum(len(file.data) for file in files)
    took = time.perf_counter() - wall
    return Indexed(len(found), made - begun, processor, took, max(biggest.values(), default=0.0), len(files), size)


def shown(found: Profile) -> str:
    """The stages as a table, the dearest first within views and HTML, then what the build made."""
    order = {stage: place for place, (stage, _, _) in enumerate(DOORS)}
    whole = sum(one.processor for one in found.stages.values()) or 1
    stages = sorted(
        found.stages.items(), key=lambda pair: (order.get(pair[0], len(order)), -pair[1].processor, pair[0])
    )
    rows = [
        [
            stage,
            f"{one.processor:.2f}",
            f"{one.wall:.2f}",
            f"{one.processor / whole:.1%}",
            f"{one.memory:.0f}" if one.memory else "",
        ]
        for stage, one in stages
    ]
    rows.append(["together", f"{whole:.2f}", f"{sum(one.wall for one in found.stages.values()):.2f}", "", ""])
    rows.append(["processes of their own", f"{found.elsewhere:.2f}", "", "", ""])
    heads = ["stage", "CPU s", "wall s", "share", "MB at its end"]
    about = f"{found.articles:,} articles, {found.pages:,} pages, {found.files:,} files, {found.size / 1e6:,.1f} MB"
    missing = f"\n\nNot watched, for it is not there: {', '.join(found.missing)}." if found.missing else ""
    return f"{about}; peak memory {found.memory:,.0f} MB.\n\n{table(heads, rows)}{missing}"


def main(project: Path, jobs: int, kept: Path | None) -> None:
    """Prints the stages of a build, and keeps them."""
    shutil.rmtree(project / "site", ignore_errors=True)
    found = profile(project, project / "site", jobs)
    print(shown(found))
    if kept:
        stages = {stage: one._asdict() for stage, one in found.stages.items()}
        kept.write_text(json.dumps(found._asdict() | {"stages": stages}, indent=1), encoding="utf-8")


def search(project: Path, kept: Path | None) -> None:
    """Prints what the full-text index takes, and keeps it."""
    found = indexed(project)
    pagefind = f"Pagefind {found.processor:.1f} s of the processor, {found.wall:.1f} s, {found.memory:.0f} MB"
    index = f"{found.files:,} files, {found.size / 1e6:.1f} MB"
    print(f"{found.pages:,} pages: records {found.records:.1f} s; {pagefind}; {index}.")
    if kept:
        kept.write_text(json.dumps(found._asdict(), indent=1), encoding="utf-8")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--search", action="store_true", help="the full-text index instead")
    parser.add_argument("--json", type=Path, help="keep the figures in this file")
    asked = parser.parse_args()
    if asked.search:
        search(asked.folder.absolute(), asked.json)
    else:
        main(asked.folder.absolute(), asked.jobs, asked.json)
