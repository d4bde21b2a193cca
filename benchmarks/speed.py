"""Warta beside Hugo, Pelican and Eleventy in one run: the same articles, three kinds of build, in turn.

    python benchmarks/speed.py [--articles 5000] [--rounds 3] [--real ARTICLES.jsonl.xz | --folder FOLDER] [--changes]

Articles are synthetic; with --real they are those of a file of JSON lines (id, title, date, source, url, text; .xz is
unpacked), with --folder those of a folder of .md files with people and countries in their heads. Real ones bring no
names: the peers get those that Warta found, so that they have the same pages of people and countries. In each round
every tool makes a full build, one with no change and one with an article changed, the order of tools turned each time.
Told are the medians of seconds by the clock, seconds of the processor and MB of the biggest process, then the ratios.
With --changes each round has further kinds of change. All lies under --home, where a second run finds it again.
"""

import argparse
import json
import os
import re
import shutil
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import builders
import corpora
from builders import CHANGES, Tool
from corpora import Corpus
from machine import load, machine, ours
from tables import NONE, middle, ratio, table, told
from timed import Cost, cost

COLD = "full, nothing remembered"
FULL = "full, analysis remembered"
KEPT = "full, output gone alone"
ASIDE = "aside"
SAME, ONE = "no change", "one article changed"
Costs = dict[str, dict[str, list[Cost]]]


def main(made: Corpus, home: Path, chosen: argparse.Namespace) -> None:
    """Prints the tables, and keeps them with all single figures."""
    before = load()
    first = builders.warta(made.folder, chosen.jobs)
    costs: Costs = {first.name: {COLD: [_right(first, COLD, corpora.cold(made, first, anew=chosen.cold))]}}
    others = [one for one in builders.peers(made.folder, home) if one.name.lower() in chosen.peers]
    missing = sorted(set(chosen.peers) - {one.name.lower() for one in others})
    if missing:
        print(f"Not installed, so left out: {', '.join(missing)}; see benchmarks/README.md.", file=sys.stderr)
    corpora.lay_down_peers(made, first, others)
    changes = {ONE: builders.one_changed, **(CHANGES if chosen.changes else {})}
    everyone = [*others, first]
    for number in range(chosen.rounds):
        for tool in everyone if number % 2 == 0 else everyone[::-1]:
            for kind, found in _round(tool, _number(made.folder), home / ASIDE, changes):
                costs.setdefault(tool.name, {}).setdefault(kind, []).append(_right(tool, kind, found))
    shutil.rmtree(home / ASIDE, ignore_errors=True)
    versions = ", ".join([ours(), *(builders.version(one) for one in others)])
    if corpora.cold_by(made) != ours():
        versions += f" (with nothing remembered: {corpora.cold_by(made)})"
    loads = f"load {before} before, {load()} after"
    about = f"{made.name}, medians of {chosen.rounds} rounds. {versions}. {machine()}; {loads}."
    made_by = [[tool.name, *_made(tool)] for tool in (first, *others)]
    sizes = table(["site", "pages", "files", "MB"], made_by)
    ratios = f"{_ratios(costs)}\n\n" if others else ""
    report = f"{about}\n\n{_figures(costs)}\n\n{ratios}{sizes}\n"
    kept = home / "results" / f"speed-{made.folder.name}"
    kept.parent.mkdir(parents=True, exist_ok=True)
    kept.with_suffix(".md").write_text(report, encoding="utf-8")
    kept.with_suffix(".json").write_text(json.dumps({"about": about, "costs": costs}, indent=1), encoding="utf-8")
    print(f"\n{report}")


def _round(tool: Tool, number: int, aside: Path, changes: dict[str, builders.Change]) -> Iterator[tuple[str, Cost]]:
    """What each kind of build costs, one after the other."""
    kinds: dict[str, Callable[[], None]] = {FULL: lambda: corpora.cleared(tool, aside, forgetful=True)}
    if tool.name == "Warta":
        kinds[KEPT] = lambda: corpora.cleared(tool, aside, forgetful=False)
    kinds[SAME] = lambda: None
    for kind, change in changes.items():
        if tool.name == "Warta" or change is not builders.register_changed:
            kinds[kind] = partial(change, tool, number)
    for kind, prepare in kinds.items():
        prepare()
        os.sync()
        yield kind, cost(tool.command, tool.folder)


def _number(folder: Path) -> int:
    """A number that no change of this archive has had yet."""
    path = folder / "changes"
    number = int(path.read_text(encoding="ascii")) + 1 if path.is_file() else 1
    path.write_text(str(number), encoding="ascii")
    return number


def _made(tool: Tool) -> tuple[str, str, str]:
    """The pages, files and MB of the site of a tool."""
    files = [path for name in tool.outputs for path in (tool.folder / name).rglob("*") if path.is_file()]
    size = sum(path.stat().st_size for path in files)
    return f"{sum(path.suffix == '.html' for path in files):,}", f"{len(files):,}", f"{size / 1e6:,.1f}"


def _right(tool: Tool, kind: str, found: Cost) -> Cost:
    """The cost, shown as it comes. Warta's status is 1 where an article should be mended; any other one ends all."""
    print(f"{tool.name:9} {kind:32} {told(found)}", file=sys.stderr, flush=True)
    assert found.status == 0 or (tool.name, found.status) == ("Warta", 1), f"{tool.name}, {kind}: {found.said}"
    return found


def _figures(costs: Costs) -> str:
    """Seconds by the clock / of the processor / MB, a row a kind of build."""
    rows = [
        [kind, *(told(middle(found[kind])) if kind in found else NONE for found in costs.values())]
        for kind in costs["Warta"]
    ]
    return table(["wall s / CPU s / MB", *costs], rows)


def _ratios(costs: Costs) -> str:
    """Warta's seconds as a share of each peer's: every full build of Warta beside the peer's one."""
    peers = {name: found for name, found in costs.items() if name != "Warta"}
    rows = []
    for kind, found in costs["Warta"].items():
        theirs = FULL if kind in (COLD, KEPT) else kind
        cells = [ratio(middle(found), middle(peer[theirs])) if theirs in peer else NONE for peer in peers.values()]
        rows.append([kind, *cells])
    return table(["Warta ÷ peer: CPU (wall)", *peers], rows)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=5000)
    parser.add_argument("--rounds", type=int, default=3)
    given = parser.add_mutually_exclusive_group()
    given.add_argument("--real", type=Path, help="a file of JSON lines")
    given.add_argument("--folder", type=Path, help="a folder of .md files")
    parser.add_argument("--changes", action="store_true", help="further kinds of change")
    parser.add_argument("--cold", action="store_true", help="measure again what was with nothing remembered")
    parser.add_argument("--peers", type=lambda words: re.split(r"\W+", words.lower()), default=["hugo", "pelican"])
    parser.add_argument("--jobs", type=int, default=len(os.sched_getaffinity(0)))
    parser.add_argument("--home", type=Path, default=Path.home() / ".cache/warta-bench")
    asked = parser.parse_args()
    place = (asked.real or asked.folder or "synthetic") if asked.real or asked.folder else "synthetic"
    if place != "synthetic" and not Path(place).exists():
        sys.exit(f"{place} is not there: real articles are no part of this repository. Without it they are synthetic.")
    source = place if place == "synthetic" else str(Path(place).absolute())
    main(corpora.corpus(asked.home.absolute(), source, asked.articles), asked.home.absolute(), asked)
