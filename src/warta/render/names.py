"""The list of names and titles that answers while a reader types, as scripts: a page on disk may fetch nothing else.

``cari/nama.js`` holds all rows, or where they are many the beginnings of words that have a file of their own:
``cari/nama-su.js`` has every row with a word that begins with "su".
"""

from collections.abc import Iterable, Iterator
from json.encoder import encode_basestring

from msgspec import Struct

from warta.nouns.files import OutputFile
from warta.render.archive import Archive
from warta.render.search import forms
from warta.render.spellings import alike
from warta.slugs import plain

MOST_BYTES = 200_000
FIRST_LETTERS = 2


class Row(Struct, frozen=True):
    """A page, what it is called, what else it is called, in how many articles (0 for an article), and its day."""

    address: str
    name: str
    others: tuple[str, ...]
    articles: int
    day: str = ""


class Written(Struct, frozen=True):
    """A row as JSON, and how many bytes it takes of what a file may hold."""

    text: str
    size: int


def name_files(archive: Archive) -> Iterator[OutputFile]:
    """cari/nama.js, and its parts where it would be long."""
    found = [(row, _written(row)) for row in rows(archive)]
    whole = _script("", "rows", (written.text for _, written in found))
    if len(whole) <= MOST_BYTES:
        yield OutputFile("cari/nama.js", whole)
        return
    parts: dict[str, list[Written]] = {}
    for row, written in found:
        for start in beginnings((row.name, *row.others)):
            parts.setdefault(start, []).append(written)
    yield OutputFile("cari/nama.js", _script("", "parts", map(encode_basestring, sorted(parts))))
    for start in sorted(parts):
        yield OutputFile(f"cari/nama-{start}.js", _script(start, "rows", _foremost(parts[start])))


def rows(archive: Archive) -> list[Row]:
    """People, countries and names of one word by how many articles name them, then the articles, the newest first."""
    called = forms(archive)
    found = [Row(f"{one}.html", names[0], _others(names), archive.articles[one]) for one, names in called.items()]
    found += [
        Row(f"{lone.id}.html", lone.name, (), len(lone.articles))
        for lone in archive.site.lone_names
        if lone.id not in archive.heads
    ]
    found.sort(key=lambda row: (-row.articles, row.address))
    titles = [Row(one.address, one.title, (), 0, one.day) for one in archive.cards.values()]
    return [*found, *titles]


def beginnings(names: Iterable[str]) -> list[str]:
    """The first letters of every word of the names, as written and as spelt in any era: Soekarno -> so, su."""
    words = (word for name in names for text in (plain(name), alike(name)) for word in text.split())
    return sorted({word[:FIRST_LETTERS] for word in words})


def _others(names: tuple[str, ...]) -> tuple[str, ...]:
    """The further names that have a word which those before them have not."""
    kept: list[str] = []
    known = set(alike(names[0]).split())
    for name in names[1:]:
        words = set(alike(name).split())
        if not words <= known:
            kept.append(name)
            known |= words
    return tuple(kept)


def _foremost(found: Iterable[Written]) -> Iterator[str]:
    """As many rows as a file may hold, those named in the most articles and the newest titles first."""
    size = 0
    for one in found:
        size += one.size
        if size > MOST_BYTES:
            break
        yield one.text


def _written(row: Row) -> Written:
    """["Kim Jong-un","orang/kim-jong-un.html",12,["Kim Jong Un"]]; of an article its day in place of a count."""
    told = str(row.articles) if row.articles else encode_basestring(row.day)
    cells = [encode_basestring(row.name), encode_basestring(row.address), told]
    if row.others:
        cells.append(f"[{','.join(map(encode_basestring, row.others))}]")
    text = f"[{','.join(cells)}]"
    # counted as if a space stood behind each comma
    return Written(text, len(text.encode(errors="replace")) + len(row.others) + 3)


def _script(start: str, name: str, told: Iterable[str]) -> bytes:
    return f'wartaNames({encode_basestring(start)},{{"{name}":[{",".join(told)}]}});\n'.encode(errors="replace")
