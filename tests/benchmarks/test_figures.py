"""What benchmarks tell: costs, clocks and tables."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[2] / "benchmarks"))

import doors
import growth
from doors import REST, Clock
from speed import _figures, _ratios
from tables import middle, ratio, table, told
from timed import Cost, cost


def of(wall: float, processor: float, memory: float = 50) -> Cost:
    return Cost(wall, processor, memory, 0, "")


def test_a_table_is_markdown() -> None:
    assert table(["a", "b"], [["x", "1"]]) == "| a | b |\n| --- | --: |\n| x | 1 |"


def test_the_median_is_told_of_each_figure_by_itself() -> None:
    found = middle([of(1, 9, 30), of(2, 7, 10), of(9, 8, 20)])
    assert told(found) == "2.00 / 8.00 / 20"
    assert ratio(found, of(4, 16)) == "0.500 (0.500)"


def test_every_full_build_of_warta_is_compared_with_the_full_build_of_a_peer() -> None:
    full, kept, same = "full, analysis remembered", "full, output gone alone", "no change"
    costs = {
        "Warta": {full: [of(2, 4)], kept: [of(1, 2)], same: [of(1, 1)]},
        "Hugo": {full: [of(4, 8)], same: [of(2, 4)]},
    }
    assert _ratios(costs).splitlines()[2:] == [
        f"| {full} | 0.500 (0.500) |",
        f"| {kept} | 0.250 (0.250) |",
        f"| {same} | 0.250 (0.500) |",
    ]
    assert _figures(costs).splitlines()[3] == f"| {kept} | 1.00 / 2.00 / 50 | – |"


def test_a_cost_is_of_the_command_and_all_that_it_began(tmp_path: Path) -> None:
    busy = "sum(range(8_000_000)); held = bytearray(90_000_000)"
    child = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {busy!r}]); sys.exit(1)"
    alone = cost([sys.executable, "-c", "pass"], tmp_path)
    found = cost([sys.executable, "-c", child], tmp_path)
    assert (alone.status, found.status) == (0, 1)
    assert found.processor > alone.processor + 0.05
    assert alone.memory < 60 < 90 < found.memory


def test_a_stage_within_another_is_counted_for_itself_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    moments = iter(range(100))
    monkeypatch.setattr(doors, "_now", lambda: (float(next(moments)), 0.0))
    clock = Clock()

    def pulled() -> Iterator[int]:
        yield from (1, 2)

    def outer() -> list[int]:
        return list(doors._timed(pulled, "inner", clock)())

    assert doors._timed(outer, "outer", clock)() == [1, 2]
    clock.tick()
    seconds = {stage: one.processor for stage, one in clock.spent.items()}
    # the generator is made, and asked three times; what lies between is of whoever asks
    assert set(seconds) == {REST, "outer", "inner"}
    assert (sum(seconds.values()), seconds["inner"]) == (float(next(moments) - 1), 4.0)


def test_growth_adds_up_the_stages_and_compares_sizes() -> None:
    spent = {"views: article": {"processor": 2.0}, "HTML: berita": {"processor": 1.0}, "unknown": {"processor": 0.5}}
    build = {"stages": spent, "pages": 9, "files": 12, "size": 3e6, "elsewhere": 0.0}
    analysis = {"new": 5000, "cost": [9.0, 8.0], "memory": {"2": 40.0, "3": 90.0}}
    kept = {"answers": 7e6, "data": 2e6}
    one = {"analysis": analysis, "build": build, "cost": [6.0, 5.0], "memory": {"2": 300.0}, "kept": kept}
    found = growth.rows({5000: one, 10_000: one | {"cost": [12.0, 20.0]}}).splitlines()
    assert "| CPU s: pages | 3.0 | 3.0 |" in found
    assert "| CPU s: the rest | 0.5 | 0.5 |" in found
    assert "| CPU s for 1,000 articles | 1.00 | 2.00 |" in found
    assert "| of that at 5,000 | 1.00 | 2.00 |" in found
    assert "| analysis: CPU s for 1,000 new articles | 1.6 | 1.6 |" in found
    assert "| analysis: peak MB, worker | 90 | 90 |" in found
