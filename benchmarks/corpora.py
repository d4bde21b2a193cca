"""The archives that are built: laid down once under the folder of the benchmarks, analyzed once, and used again."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import builders
import items
import machine
import peer_sites
from builders import Tool
from items import Item
from synthetic import synthetic
from timed import Cost, apart, cost

from warta.cache import code_fingerprint

SETTINGS = 'title: "Arsip"\nbase_url: https://example.org/\n'
COLD = "cold.json"
# what Warta keeps of articles; all else beside it is memory of pages
ANSWERS = "answers.sqlite"


class Corpus(NamedTuple):
    """So many articles: ``source`` says where they are from, and is "synthetic" or a path."""

    folder: Path
    source: str
    size: int

    @property
    def name(self) -> str:
        """5,000 real articles"""
        kind = "synthetic" if self.source == "synthetic" else "given" if Path(self.source).is_dir() else "real"
        return f"{self.size:,} {kind} articles"


def corpus(home: Path, source: str, count: int) -> Corpus:
    """The archive, its articles laid down as Warta reads them."""
    kind = "synthetic" if source == "synthetic" else "given" if Path(source).is_dir() else "real"
    made = Corpus(home / "corpora" / f"{kind}-{count}", source, count)
    if not (made.folder / "warta/site.yaml").is_file():
        apart(_laid_down, made)
    return made


def _laid_down(made: Corpus) -> None:
    folder = made.folder / "warta"
    items.lay_down(articles(made), folder / "articles")
    found = len(list((folder / "articles").glob("*.md")))
    assert found == made.size, f"{made.source} has {found} articles with a title and a day, no {made.size}"
    # last, as the sign that all are there
    (folder / "site.yaml").write_text(SETTINGS, encoding="utf-8")


def articles(made: Corpus) -> Iterator[Item]:
    """The articles as they are given, real ones without names."""
    if made.source == "synthetic":
        return synthetic(made.size)
    path = Path(made.source)
    return items.of_folder(path, made.size) if path.is_dir() else items.real(path, made.size)


def cold(made: Corpus, ours: Tool, *, anew: bool) -> Cost:
    """What it costs to build it with nothing remembered; measured where this Warta's answers are not there yet, or
    ``anew``."""
    path, code = made.folder / COLD, code_fingerprint()
    if not anew and path.is_file() and (ours.folder / ".warta" / ANSWERS).is_file():
        known = json.loads(path.read_text(encoding="utf-8"))
        if known["code"] == code:
            return Cost(*known["cost"])
    for name in ("site", ".warta"):
        shutil.rmtree(ours.folder / name, ignore_errors=True)
    found = cost(ours.command, ours.folder)
    path.write_text(json.dumps({"code": code, "by": machine.ours(), "cost": found}), encoding="utf-8")
    return found


def cold_by(made: Corpus) -> str:
    """The Warta whose build with nothing remembered was measured."""
    return str(json.loads((made.folder / COLD).read_text(encoding="utf-8"))["by"])


def lay_down_peers(made: Corpus, ours: Tool, others: list[Tool]) -> None:
    """The peers' sites, with the names that Warta found where the articles bring none; those that are there stay."""
    missing = [one for one in others if not (one.folder / "laid").is_file()]
    if missing or not (ours.folder / "person").is_file():
        apart(_peers_laid_down, made, ours, missing)


def _peers_laid_down(made: Corpus, ours: Tool, others: list[Tool]) -> None:
    found = list(articles(made))
    if not any(one.people for one in found):
        names = _names(ours.folder / "site/data")
        found = [_named(one, names.get(f"berita/{one.name}", {})) for one in found]
    named = list(peer_sites.with_own_pages(found))
    for one in others:
        builders.lay_down(one, named)
        (one.folder / "laid").touch()
    counts: dict[str, int] = {}
    for person in (person for one in named for person in one.people):
        counts[person] = counts.get(person, 0) + 1
    (ours.folder / "person").write_text(min(counts, key=lambda name: (-counts[name], name)), encoding="utf-8")


def _named(item: Item, names: dict[str, tuple[str, ...]]) -> Item:
    return item._replace(people=names.get("people", ()), countries=names.get("countries", ()))


def _names(data: Path) -> dict[str, dict[str, tuple[str, ...]]]:
    """The people and countries of each article of a built site, by the article's address."""
    kinds = {"person": "people", "country": "countries"}
    entities = {one["id"]: one for one in lines(data / "entities.jsonl") if one["kind"] in kinds}
    found: dict[str, dict[str, tuple[str, ...]]] = {}
    for one in lines(data / "occurrences.jsonl"):
        entity = entities.get(one["entity"])
        if entity and not one["probable"]:
            here = found.setdefault(one["article"], {"people": (), "countries": ()})
            key = kinds[entity["kind"]]
            here[key] = tuple(dict.fromkeys((*here[key], entity["name"])))
    return found


def lines(path: Path) -> Iterator[dict[str, str]]:
    """The rows of a file of JSON lines."""
    with path.open(encoding="utf-8") as file:
        yield from (json.loads(line) for line in file)


def cleared(tool: Tool, aside: Path, *, forgetful: bool) -> None:
    """Takes away what a tool wrote; with ``forgetful`` also what Warta keeps beside its answers about articles.

    It is moved aside and removed when all is measured: for minutes ext4 looks at each file number that was freed before
    it gives a new one, which would be told as the next tool's time.
    """
    state = tool.folder / ".warta"
    kept = (
        [path for path in state.iterdir() if not path.name.startswith(ANSWERS)] if forgetful and state.is_dir() else []
    )
    for path in (*(tool.folder / name for name in tool.outputs), *kept):
        if path.exists():
            aside.mkdir(parents=True, exist_ok=True)
            path.rename(aside / str(len(list(aside.iterdir()))))
