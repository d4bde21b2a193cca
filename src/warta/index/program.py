"""Pagefind at work: records go to it as small pages in a folder of their own, and its files come back."""

import subprocess
from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory

from markupsafe import Markup

from warta.nouns.search import Searchable

# articles are Indonesian whatever the language of the interface: this chooses the stemmer
LANGUAGE = "id"
# sorts behind every day, and is no day
UNDATED = "0000-00-00"


class PagefindError(Exception):
    """Pagefind ended with an error; carries what it said."""


def program() -> Path | None:
    """Where Pagefind's program is; nothing where it is not installed."""
    try:
        from pagefind.service import get_executable
    except ImportError:
        return None
    return get_executable()


def version(tool: Path) -> str:
    """What Pagefind says of itself: pagefind 1.5.2."""
    return _said([str(tool), "--version"])


def found_files(records: Iterable[Searchable], tool: Path) -> dict[str, bytes]:
    """The files that Pagefind makes of the records, by their path. Raises PagefindError where it fails."""
    with TemporaryDirectory(prefix="warta-") as folder:
        pages, made = Path(folder, "pages"), Path(folder, "made")
        pages.mkdir()
        for one in records:
            path = pages / one.address
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(page(one).encode(errors="replace"))
        _said([str(tool), "--site", str(pages), "--output-path", str(made), "--force-language", LANGUAGE, "--silent"])
        return {path.relative_to(made).as_posix(): path.read_bytes() for path in made.rglob("*") if path.is_file()}


def page(one: Searchable) -> Markup:
    """The record as Pagefind reads it: the title, the sentences with their ids, and what is not shown."""
    lines = Markup("\n").join(
        Markup('<i id="{}"></i>{}').format(line.key, line.text) if line.key else Markup("<p>{}</p>").format(line.text)
        for line in one.lines
    )
    example = "ya" if one.fictional else ""
    filters = (("orang", one.people), ("negara", one.countries), ("tahun", (one.day[:4],)), ("jenis", (one.kind,)))
    hidden = [
        Markup('<i data-pagefind-filter="{}">{}</i>').format(name, value)
        for name, values in filters
        for value in values
        if value
    ]
    facts = (
        *(("hari", one.day), ("jenis", one.kind), ("nama", " ".join(one.words))),
        *(("contoh", example), ("diralat", one.corrected)),
    )
    hidden += [Markup('<i data-pagefind-meta="{}">{}</i>').format(name, value) for name, value in facts if value]
    return Markup(
        '<!doctype html><html lang="id"><body data-pagefind-body><h1 data-pagefind-meta="title">{}</h1>'
        '<div data-pagefind-ignore="index">{}<i data-pagefind-sort="hari">{}</i></div>\n<p>{}</p></body></html>'
    ).format(one.title, Markup("").join(hidden), one.day or UNDATED, lines)


def _said(command: list[str]) -> str:
    """What the command says. Raises PagefindError where it cannot be run or fails."""
    try:
        done = subprocess.run(command, capture_output=True, check=False)
    except OSError as error:
        raise PagefindError(error.strerror or str(error)) from None
    if done.returncode:
        lines = (done.stderr or done.stdout).decode(errors="replace").split("\n")
        raise PagefindError(next((line.strip(" .") for line in lines if line.strip()), f"exit {done.returncode}"))
    return done.stdout.decode(errors="replace").strip()
