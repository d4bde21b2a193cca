"""What an archive of a million articles would take, and of ten, by what was measured: a plan on paper.

    python benchmarks/scale.py [--cores 2 32 128] [--home FOLDER]

It reads what growth.py measured. What grows with each article is told by the last two sizes: the cost of one article
more. The seconds of analysis are those of the size with most new articles. With stages.py --search --json
RESULTS/search.json full-text search is told too.
"""

import argparse
import json
from pathlib import Path
from typing import Any, NamedTuple

from tables import table

TARGETS = (1_000_000, 10_000_000)
# of a sitemap's addresses, and of an index's sitemaps (sitemaps.org)
ADDRESSES = SITEMAPS = 50_000
HOUR = 3600


class Unit(NamedTuple):
    """What one article more costs, and what there is without any: ``name`` tells it, an archive's cost is told in units
    that have so many ``parts``."""

    name: str
    each: float
    base: float = 0.0
    parts: float = 1.0

    def at(self, count: int) -> float:
        return self.base + self.each * count


def slope(sizes: dict[int, float]) -> tuple[float, float]:
    """What one article more costs by the two largest sizes, and what there is without any; never less than nothing."""
    (few, less), (many, more) = sorted(sizes.items())[-2:]
    each = max(0.0, (more - less) / (many - few))
    return each, max(0.0, more - each * many)


def units(figures: dict[int, dict[str, Any]]) -> dict[str, Unit]:
    """The costs of an article."""

    def of(name: str, found: dict[int, float], parts: float = 1.0) -> Unit:
        return Unit(name, *slope(found), parts)

    analyzed = max(figures.values(), key=lambda one: one["analysis"]["new"] or 0)
    new = analyzed["analysis"]["new"]
    assert new, "no size of growth.py had new articles whose analysis was measured in one go"
    return {
        "analysis": Unit("analysis, CPU s", analyzed["analysis"]["cost"][1] / new),
        "build": of("build, answers remembered, CPU s", {size: one["cost"][1] for size, one in figures.items()}),
        "memory": of(
            "memory of the main process, MB (GB)", {size: _main(one["memory"]) for size, one in figures.items()}, 1e3
        ),
        "pages": of("pages", {size: one["build"]["pages"] for size, one in figures.items()}),
        "files": of("files", {size: one["build"]["files"] for size, one in figures.items()}),
        "site": of("site, kB (GB)", {size: one["build"]["size"] / 1e3 for size, one in figures.items()}, 1e6),
        "data": of("of it data/, kB (GB)", {size: one["kept"]["data"] / 1e3 for size, one in figures.items()}, 1e6),
        "answers": of("answers, kB (GB)", {size: one["kept"]["answers"] / 1e3 for size, one in figures.items()}, 1e6),
    }


def _main(memory: dict[str, float]) -> float:
    return memory.get("2", 0.0)


def plan(known: dict[str, Unit], cores: list[int]) -> str:
    """A row a cost: of an article, of a million, of ten."""
    rows = [
        [unit.name, _number(unit.each), *(_number(unit.at(count) / unit.parts) for count in TARGETS)]
        for unit in known.values()
    ]
    for many in cores:
        hours = (known["analysis"].at(count) / many / HOUR for count in TARGETS)
        rows.append([f"analysis on {many} cores, hours", "", *(_number(one) for one in hours)])
    builds = (known["build"].at(count) / HOUR for count in TARGETS)
    rows.append(["build on one core, hours", "", *(_number(one) for one in builds)])
    maps = [-(-known["pages"].at(count) // ADDRESSES) for count in TARGETS]
    rows.append(
        [f"sitemaps of {ADDRESSES:,} addresses (an index has {SITEMAPS:,})", "", *(f"{one:,.0f}" for one in maps)]
    )
    return table(["", "an article", *(f"{count:,} articles" for count in TARGETS)], rows)


def _number(value: float) -> str:
    """1,234 or 12.3 or 0.0123: three figures that count."""
    return f"{value:,.0f}" if value >= 100 else f"{value:.3g}"


def main(home: Path, cores: list[int]) -> None:
    """Prints the plan."""
    told = json.loads((home / "results/growth.json").read_text(encoding="utf-8"))
    figures = {int(size): one for size, one in told["figures"].items()}
    sizes = " and ".join(f"{size:,}" for size in sorted(figures)[-2:])
    print(f"{told['same']['by']}; by what lies between {sizes} articles.\n\n{plan(units(figures), cores)}")
    search = home / "results/search.json"
    if search.is_file():
        one = json.loads(search.read_text(encoding="utf-8"))
        spent = f"{one['processor']:.0f} s of the processor, {one['memory']:,.0f} MB"
        print(f"\nFull-text search of {one['pages']:,} pages: Pagefind {spent}, index {one['size'] / 1e6:.0f} MB.")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cores", type=int, nargs="+", default=[2, 32, 128])
    parser.add_argument("--home", type=Path, default=Path.home() / ".cache/warta-bench")
    asked = parser.parse_args()
    main(asked.home, asked.cores)
