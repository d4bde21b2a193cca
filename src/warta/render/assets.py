"""The files that are copied as they are: style and icons of the theme, pictures of the articles."""

from collections.abc import Iterator

from warta.nouns.files import OutputFile
from warta.nouns.site import Picture, Theme


def assets(theme: Theme, pictures: tuple[Picture, ...]) -> Iterator[OutputFile]:
    """``static/css/warta.css`` and its like, then ``gambar/<path>``."""
    for path, data in sorted(theme.static.items()):
        yield OutputFile(f"static/{path}", data)
    for picture in sorted(pictures, key=lambda one: one.path):
        yield OutputFile(f"gambar/{picture.path}", picture.data)
