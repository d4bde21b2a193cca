"""Articles as every tool of a comparison gets them, from files of others or from a folder."""

import json
import lzma
from collections.abc import Iterable, Iterator
from hashlib import sha256
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

from warta.decode import mapping_yaml


class Item(NamedTuple):
    """An article: ``name`` is that of its file, ``told`` what else stands in its head for Warta."""

    name: str
    title: str
    date: str
    body: str
    people: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    told: tuple[tuple[str, str], ...] = ()


def real(path: Path, count: int) -> Iterator[Item]:
    """So many articles of a file of JSON lines (id, title, date, source, url, text): those that have a title and a day,
    in an order by the hash of their id, so that a larger archive has the articles of a smaller one."""
    with lzma.open(path, "rt", encoding="utf-8") if path.suffix == ".xz" else path.open(encoding="utf-8") as lines:
        rows = [row for line in lines if (row := json.loads(line)).get("date") and row.get("title")]
    rows.sort(key=lambda row: (sha256(str(row["id"]).encode()).digest(), row["id"]))
    for number, row in enumerate(islice(rows, count), 1):
        told = tuple((key, row[key]) for key in ("source", "url") if row.get(key))
        yield Item(f"r{number:06}", row["title"], row["date"], row["text"], told=told)


def of_folder(folder: Path, count: int) -> Iterator[Item]:
    """The first so many ``.md`` files of a folder, with title, date and perhaps people and countries in their heads."""
    for path in islice(sorted(folder.glob("*.md")), count):
        _, told, body = path.read_text(encoding="utf-8").split("---\n", 2)
        head: dict[str, Any] = mapping_yaml(told).values
        people, countries = (tuple(head.get(key) or ()) for key in ("people", "countries"))
        yield Item(path.stem, head["title"], head["date"], body.strip(), people, countries)


def lay_down(items: Iterable[Item], folder: Path) -> None:
    """Writes the articles as Warta reads them. A file that is there with the same words stays as it is."""
    folder.mkdir(parents=True, exist_ok=True)
    for item in items:
        text, path = written(item), folder / f"{item.name}.md"
        if not path.is_file() or path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8")


def written(item: Item) -> str:
    """The article as Warta reads it."""
    keys: dict[str, Any] = {"title": item.title, "date": item.date, "people": item.people, "countries": item.countries}
    lines = ((key, value) for key, value in (*keys.items(), *item.told) if value)
    head = "".join(f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in lines)
    return f"---\n{head}---\n\n{item.body}\n"
