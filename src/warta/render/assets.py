"""The files of the theme and the pictures of the articles: the style joined to one file, the rest copied as it is."""

from collections.abc import Iterator, Mapping

from warta.nouns.files import OutputFile
from warta.nouns.site import Picture, Theme

STYLE = "css/warta.css"
# the later ones build on the earlier ones
SHEETS = tuple(f"css/{name}.css" for name in ("tokens", "base", "layout", "components", "print"))


def assets(theme: Theme, pictures: tuple[Picture, ...]) -> Iterator[OutputFile]:
    """``static/css/warta.css`` and its like, then ``gambar/<path>``. A project's own warta.css is the whole style."""
    static = {STYLE: joined(theme.static), **theme.static}
    for path, data in sorted(static.items()):
        if path not in SHEETS:
            yield OutputFile(f"static/{path}", data)
    for picture in sorted(pictures, key=lambda one: one.path):
        yield OutputFile(f"gambar/{picture.path}", picture.data)


def joined(static: Mapping[str, bytes]) -> bytes:
    """The sheets in their order as one, without indents and empty lines."""
    lines = (line.strip() for name in SHEETS for line in static.get(name, b"").splitlines())
    return b"\n".join(line for line in lines if line) + b"\n"
