"""A new article file with its head filled in."""

import json
from datetime import date
from itertools import chain, count
from pathlib import Path

from warta.slugs import slug

# the keys in the language of the site; a build reads either
HEADS = {
    "id": "judul: {title}\ntanggal: {day}\npenulis:\nsumber:\nringkasan:\ntag: []\ndraf: true\n",
    "en": "title: {title}\ndate: {day}\nauthor:\nsource:\nsummary:\ntags: []\ndraft: true\n",
}


def new_article(folder: Path, title: str, *, day: date, language: str) -> Path:
    """Writes a draft of that title and returns its path: articles/2024-02-29-sungai-arun-meluap.md.

    Nothing is written over, and no address is taken twice: the next one gets a number.
    """
    folder.mkdir(parents=True, exist_ok=True)
    # a title on several lines would end the head; JSON's quotes are YAML's
    shown = json.dumps(" ".join(title.encode(errors="replace").decode().split()), ensure_ascii=False)
    told = HEADS[language].format(title=shown, day=day.isoformat())
    path = folder / f"{_free(folder, f'{day.isoformat()}-{slug(title)}')}.md"
    with path.open("x", encoding="utf-8") as file:
        file.write(f"---\n{told}---\n\n")
    return path


def _free(folder: Path, name: str) -> str:
    """The name, with a number where an article of the folder or its sub-folders has it: rapat, rapat-2."""
    taken = {slug(path.stem) for path in folder.rglob("*")}
    numbered = (f"{name}-{number}" for number in count(2))
    return next(one for one in chain((name,), numbered) if one not in taken)
