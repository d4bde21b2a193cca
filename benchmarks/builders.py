"""The site generators of a comparison: where their sites lie, how each is run, and what can be changed in them."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

import items
import peer_sites
from items import Item

from warta.read.theme import shipped

WARTA = [sys.executable, "-m", "warta"]


class Tool(NamedTuple):
    """A site generator: its folder, its command, the folders that it writes, where its articles lie and how they are
    written, the settings with the title and the templates that frame every page."""

    name: str
    folder: Path
    command: list[str]
    outputs: tuple[str, ...]
    articles: str
    written: Callable[[Item], str]
    settings: str
    frames: tuple[str, ...]

    def path(self, name: str) -> Path:
        """The file of the article of this name."""
        return self.folder / self.articles / f"{name}.md"


def warta(corpus: Path, jobs: int) -> Tool:
    command = [*WARTA, "build", "--no-search", "--jobs", str(jobs)]
    return Tool(
        "Warta", corpus / "warta", command, ("site",), "articles", items.written, "site.yaml", ("templates/base.html",)
    )


def peers(corpus: Path, home: Path) -> list[Tool]:
    """Hugo, Pelican and Eleventy, those of them that are installed: each where its variable (HUGO, PELICAN, ELEVENTY)
    or the folder of the benchmarks has it."""
    programs = {
        "Hugo": _found("HUGO", home / "hugo", "hugo"),
        "Pelican": _found("PELICAN", home / "venv-pel/bin/pelican", "pelican"),
        "Eleventy": _found("ELEVENTY", home / "11ty/node_modules/@11ty/eleventy/cmd.cjs", ""),
    }
    known = (_hugo, _pelican, _eleventy)
    return [made(corpus, program) for made, program in zip(known, programs.values(), strict=True) if program]


def _hugo(corpus: Path, program: str) -> Tool:
    frames = tuple(name for name in peer_sites.hugo() if name.startswith("layouts/"))
    return Tool(
        "Hugo",
        corpus / "hugo",
        [program, "--quiet"],
        ("public", "resources"),
        "content/articles",
        peer_sites.hugo_article,
        "hugo.toml",
        frames,
    )


def _pelican(corpus: Path, program: str) -> Tool:
    return Tool(
        "Pelican",
        corpus / "pelican",
        [program, "content", "-o", "output", "-s", "pelicanconf.py", "-q"],
        ("output",),
        "content/a",
        peer_sites.pelican_article,
        "pelicanconf.py",
        ("theme/templates/base.html",),
    )


def _eleventy(corpus: Path, program: str) -> Tool:
    return Tool(
        "Eleventy",
        corpus / "eleventy",
        ["node", program, "--quiet"],
        ("_site",),
        "src/a",
        peer_sites.eleventy_article,
        "src/_data/site.json",
        ("src/_includes/base.njk",),
    )


def _found(variable: str, at_home: Path, command: str) -> str:
    """The program that the variable names, that lies in the folder of the benchmarks, or that the shell finds."""
    places = (os.environ.get(variable, ""), str(at_home), shutil.which(command) or "" if command else "")
    return next((str(Path(one).absolute()) for one in places if one and Path(one).exists()), "")


def lay_down(tool: Tool, articles: Iterable[Item]) -> None:
    """The site of a peer, its articles too, anew."""
    shutil.rmtree(tool.folder, ignore_errors=True)
    files = {"Hugo": peer_sites.hugo, "Pelican": peer_sites.pelican, "Eleventy": peer_sites.eleventy}[tool.name]()
    peer_sites.lay_down(files, tool.folder)
    tool.path("x").parent.mkdir(parents=True, exist_ok=True)
    for item in articles:
        tool.path(item.name).write_text(tool.written(item), encoding="utf-8")


def version(tool: Tool) -> str:
    """Hugo 0.168.0"""
    word = "version" if tool.name == "Hugo" else "--version"
    program = tool.command[:2] if tool.name == "Eleventy" else tool.command[:1]
    said = subprocess.run([*program, word], capture_output=True, text=True, check=True).stdout.strip()
    return f"{tool.name} {said.removeprefix('hugo v').partition('-')[0].split()[-1]}"


# ---- what can be changed -------------------------------------------------------------------------------------------

Change = Callable[[Tool, int], None]
NEW, RENAMED = "x-baru", "x-lain"


def one_changed(tool: Tool, number: int) -> None:
    """A sentence more in one article."""
    with next(_articles(tool)).open("a", encoding="utf-8") as file:
        file.write(f"\nSatu kalimat tambahan yang ke-{number}.\n")


def one_changed_in_names(tool: Tool, number: int) -> None:
    """A sentence more in one article, which names a person, a country and a day."""
    with next(_articles(tool)).open("a", encoding="utf-8") as file:
        file.write(f"\nMenteri Sastro Adiguna tiba di Jepang untuk ke-{number} kalinya, Rabu (28/2/2024).\n")


def _articles(tool: Tool) -> Iterator[Path]:
    return iter(sorted((tool.folder / tool.articles).glob("*.md"))[6:])


def one_added(tool: Tool, number: int) -> None:
    _put(tool, NEW, number)


def one_renamed(tool: Tool, number: int) -> None:
    tool.path(NEW).unlink()
    _put(tool, RENAMED, number)


def one_deleted(tool: Tool, number: int) -> None:
    tool.path(RENAMED).unlink()


def _put(tool: Tool, name: str, number: int) -> None:
    people, countries = ("Sastro Adiguna", "Ratih Kumala Dewi"), ("Jepang", "Mesir")
    text = f"Sastro Adiguna dan Ratih Kumala Dewi berangkat ke Jepang dan Mesir untuk ke-{number} kalinya."
    item = Item(name, f"Sastro Adiguna berangkat ({number})", "2024-02-28T08:00:00+07:00", text, people, countries)
    tool.path(name).write_text(tool.written(item), encoding="utf-8")


def title_changed(tool: Tool, number: int) -> None:
    """The site has another title, which every page shows."""
    path = tool.folder / tool.settings
    path.write_text(re.sub(r'"Arsip[^"]*"', f'"Arsip {number}"', path.read_text(encoding="utf-8")), encoding="utf-8")


def frame_touched(tool: Tool, number: int) -> None:
    """The template that frames every page ends in another comment."""
    for name in tool.frames:
        path = tool.folder / name
        own = path if path.is_file() else shipped() / path.name
        text = own.read_text(encoding="utf-8").partition("<!-- ")[0].rstrip()
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"{text}\n<!-- {number} -->\n", encoding="utf-8")


def register_changed(tool: Tool, number: int) -> None:
    """The editors' register gives the person who is named most another form of the name."""
    person = (tool.folder / "person").read_text(encoding="utf-8").strip()
    rule = f'people:\n- name: "{person}"\n  aliases: ["Sastro Adiguna {"I" * (number % 3 + 1)}"]\n'
    (tool.folder / "entities.yaml").write_text(rule, encoding="utf-8")


CHANGES: dict[str, Change] = {
    "one article changed, new names": one_changed_in_names,
    "one article added": one_added,
    "it is renamed": one_renamed,
    "it is deleted": one_deleted,
    "the site's title": title_changed,
    "the frame of every page": frame_touched,
    "a rule of the register": register_changed,
}
