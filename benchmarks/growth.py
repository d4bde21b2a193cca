"""How a build grows with its archive: seconds by stage, memory, pages and bytes, from 1,000 articles to 30,000.

    python benchmarks/growth.py ARTICLES.jsonl[.xz] [--sizes 1000 5000 10000 30000] [--jobs 2]

Articles are those of a file of JSON lines (id, title, date, source, url, text); where there are no more, those of the
largest size below are told again of other people and years (altered.py). Each size is analyzed by ``warta check``, with
the answers of the size below (or of speed.py) at hand, and then built with all answers remembered. What was measured is
kept: a run that was stopped goes on where it was, with the answers that it had. --anew forgets the figures.
"""

import argparse
import json
import os
import shutil
import sys
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

import items
from altered import altered
from builders import WARTA
from corpora import ANSWERS, COLD, SETTINGS
from items import Item
from machine import load, machine, ours
from tables import NONE, table
from timed import apart, cost, peaks

from warta.cache import code_fingerprint

# the rows of the table, and how the stages that are told in one begin
ROWS = {
    "read and answers": ("read files", "answers"),
    "briefs, set aside": ("briefs", "set aside", "gather"),
    "resolve": ("resolve",),
    "connect": ("connect", "bonds"),
    "look-ups": ("look-ups",),
    "pages": ("views", "HTML"),
    "exports": ("exports",),
    "feeds, sitemaps, names": ("feeds", "sitemaps", "names"),
    "write": ("write",),
}
ANALYSIS = "analysis.json"
COMPARED = 5000
WIDEST = 40
Figures = dict[int, dict[str, Any]]


def main(source: Path, home: Path, asked: argparse.Namespace) -> None:
    """Prints the table and the curve."""
    path = home / "results/growth.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    kept = json.loads(path.read_text(encoding="utf-8")) if path.is_file() and not asked.anew else {}
    same = {"by": ours(), "jobs": asked.jobs}
    figures: Figures = {}
    if kept.get("same") == same:
        figures = {int(size): found for size, found in kept["figures"].items()}
    for size in sorted(asked.sizes):
        if size not in figures:
            figures[size] = measured(source, home / "growth", size, asked.jobs)
            told = {"same": same, "figures": figures}
            path.write_text(json.dumps(told, indent=1), encoding="utf-8")
            print(f"{size:,} articles measured; load {load()}", file=sys.stderr, flush=True)
    shown = {size: figures[size] for size in sorted(asked.sizes)}
    report = f"{ours()}. {machine()}; --jobs {asked.jobs}.\n\n{rows(shown)}\n\n{curve(shown)}\n"
    path.with_suffix(".md").write_text(report, encoding="utf-8")
    print(report)


def measured(source: Path, folder: Path, size: int, jobs: int) -> dict[str, Any]:
    """The figures of one size: its analysis, then its build with all answers remembered."""
    project = folder / str(size)
    if not (project / "site.yaml").is_file():
        apart(_laid_down, source, folder, size)
    analyzed = analysis(project, size, jobs)
    stages, told = str(Path(__file__).with_name("stages.py")), project / "stages.json"
    with peaks() as found:
        built = cost([sys.executable, stages, str(project), "--jobs", str(jobs), "--json", str(told)], project)
    assert built.status == 0, built.said
    return {
        "analysis": analyzed,
        "build": json.loads(told.read_text(encoding="utf-8")),
        "cost": built,
        "memory": found,
        "kept": {"answers": (project / ".warta" / ANSWERS).stat().st_size, "data": _size(project / "site/data")},
    }


def _size(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.glob("*"))


def _laid_down(source: Path, folder: Path, size: int) -> None:
    project = folder / str(size)
    # an article that is no more would be one too many
    shutil.rmtree(project / "articles", ignore_errors=True)
    found = list(islice(items.real(source, size), size))
    items.lay_down(found, project / "articles")
    more = islice(_more(folder, size), size - len(found)) if len(found) < size else ()
    items.lay_down(more, project / "articles")
    laid = len(list((project / "articles").glob("*.md")))
    assert laid == size, f"{laid} articles, no {size}"
    (project / "site.yaml").write_text(SETTINGS, encoding="utf-8")


def _more(folder: Path, size: int) -> Iterator[Item]:
    """The articles of the largest site that was built below this size, again and again, each time others."""
    smaller = [int(path.name) for path in folder.iterdir() if (path / "site/data/articles.jsonl").is_file()]
    base = max((count for count in smaller if count < size), default=0)
    assert base, "no smaller size was built whose articles could be told again; ask for one with --sizes"
    for number in range(1, 1 + size // base):
        yield from altered(folder / f"{base}/site/data", number)


def analysis(project: Path, size: int, jobs: int) -> dict[str, Any]:
    """What the analysis costs by ``warta check``, of the articles that no smaller archive has; it is kept, and measured
    again where the answers of this Warta would be others."""
    path, code = project / ANALYSIS, code_fingerprint()
    noted = json.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}
    if noted.get("code") != code:
        shutil.rmtree(project / ".warta", ignore_errors=True)
        noted = {"code": code, "new": size - handed_on(project, size, code)}
        path.write_text(json.dumps(noted), encoding="utf-8")
    elif "cost" in noted:
        return noted
    else:
        # it was stopped half-way: what is left costs less than all
        noted["new"] = None
    with peaks() as found:
        spent = cost([*WARTA, "check", "--jobs", str(jobs)], project)
    assert spent.status in (0, 1), spent.said
    noted |= {"cost": spent, "memory": found}
    path.write_text(json.dumps(noted), encoding="utf-8")
    return noted


def handed_on(project: Path, size: int, code: str) -> int:
    """How many of the answers are known already: those of an archive with the same articles, which are copied."""
    found = {}
    for path in (*project.parent.parent.glob(f"corpora/real-*/{COLD}"), *project.parent.glob(f"*/{ANALYSIS}")):
        folder = path.parent / "warta" if path.name == COLD else path.parent
        noted = json.loads(path.read_text(encoding="utf-8"))
        if noted["code"] == code and "cost" in noted and (folder / ".warta" / ANSWERS).is_file():
            found[folder] = min(size, len(list((folder / "articles").glob("*.md"))))
    if not found:
        return 0
    best = max(found, key=lambda folder: (found[folder], str(folder)))
    (project / ".warta").mkdir(exist_ok=True)
    for path in (best / ".warta").glob(f"{ANSWERS}*"):
        shutil.copyfile(path, project / ".warta" / path.name)
    return found[best]


def rows(figures: Figures) -> str:
    """A row a measure, a column a size."""
    found = list(figures.values())
    builds = [one["build"] for one in found]
    whole = [one["cost"][1] for one in found]
    told = [
        ["pages", *(f"{one['pages']:,}" for one in builds)],
        ["files", *(f"{one['files']:,}" for one in builds)],
        ["MB of the site", *(f"{one['size'] / 1e6:,.0f}" for one in builds)],
        ["MB of its data/", *(f"{one['kept']['data'] / 1e6:,.0f}" for one in found)],
        ["MB of answers", *(f"{one['kept']['answers'] / 1e6:,.0f}" for one in found)],
        *([f"CPU s: {row}", *(f"{_stage(one, begins):.1f}" for one in builds)] for row, begins in ROWS.items()),
        ["CPU s: the rest", *(f"{_rest(one):.1f}" for one in builds)],
        ["CPU s: processes of their own", *(f"{one['elsewhere']:.1f}" for one in builds)],
        ["CPU s in all", *(f"{seconds:.1f}" for seconds in whole)],
        ["wall s in all", *(f"{one['cost'][0]:.1f}" for one in found)],
        ["CPU s for 1,000 articles", *(f"{1000 * each(figures, size):.2f}" for size in figures)],
        [f"of that at {COMPARED:,}", *(_beside(figures, size) for size in figures)],
        ["peak MB, main process", *(f"{_deep(one['memory'], {2}):.0f}" for one in found)],
        ["peak MB, biggest other", *(f"{_deep(one['memory'], set(range(3, 9))):.0f}" for one in found)],
        ["analysis: new articles", *(_new(one["analysis"]) for one in found)],
        ["analysis: CPU s", *(f"{one['analysis']['cost'][1]:.1f}" for one in found)],
        ["analysis: CPU s for 1,000 new articles", *(_analyzed(one["analysis"]) for one in found)],
        ["analysis: wall s", *(f"{one['analysis']['cost'][0]:.1f}" for one in found)],
        ["analysis: peak MB, main process", *(f"{_deep(one['analysis']['memory'], {2}):.0f}" for one in found)],
        ["analysis: peak MB, worker", *(f"{_deep(one['analysis']['memory'], {3, 4}):.0f}" for one in found)],
    ]
    return table(["articles", *(f"{size:,}" for size in figures)], told)


def each(figures: Figures, size: int) -> float:
    """Seconds of the processor for an article."""
    return float(figures[size]["cost"][1]) / size


def _beside(figures: Figures, size: int) -> str:
    return f"{each(figures, size) / each(figures, COMPARED):.2f}" if COMPARED in figures else NONE


def _stage(build: dict[str, Any], begins: tuple[str, ...]) -> float:
    return float(sum(spent["processor"] for stage, spent in build["stages"].items() if stage.startswith(begins)))


def _rest(build: dict[str, Any]) -> float:
    known = tuple(word for begins in ROWS.values() for word in begins)
    return float(sum(spent["processor"] for stage, spent in build["stages"].items() if not stage.startswith(known)))


def _deep(memory: dict[Any, float], depths: set[int]) -> float:
    """The biggest at these depths: 1 is what measures, 2 the build, below are its own processes."""
    return max((peak for depth, peak in memory.items() if int(depth) in depths), default=0)


def _analyzed(analysis: dict[str, Any]) -> str:
    return f"{1000 * analysis['cost'][1] / analysis['new']:.1f}" if analysis["new"] else NONE


def _new(analysis: dict[str, Any]) -> str:
    return NONE if analysis["new"] is None else f"{analysis['new']:,}"


def curve(figures: Figures) -> str:
    """Seconds of the processor for 1,000 articles as bars: level where the growth is linear."""
    most = max(each(figures, size) for size in figures)
    bars = (f"{size:>9,} {'█' * round(WIDEST * each(figures, size) / most)}" for size in figures)
    lines = (f"{bar} {1000 * each(figures, size):.2f}" for bar, size in zip(bars, figures, strict=True))
    return "\n".join(["```", " articles CPU s for 1,000", *lines, "```"])


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", type=Path)
    parser.add_argument("--sizes", type=int, nargs="+", default=[1000, 5000, 10_000, 30_000])
    parser.add_argument("--jobs", type=int, default=len(os.sched_getaffinity(0)))
    parser.add_argument("--anew", action="store_true")
    parser.add_argument("--home", type=Path, default=Path.home() / ".cache/warta-bench")
    chosen = parser.parse_args()
    main(chosen.articles.absolute(), chosen.home.absolute(), chosen)
