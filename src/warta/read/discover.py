"""Which files lie in the articles folder."""

import os
import re
import unicodedata
from pathlib import Path

from msgspec import Struct

from warta.errors import Problem
from warta.nouns.files import SourceFile
from warta.nouns.site import Picture

ARTICLES = frozenset({".md", ".txt", ".html", ".htm"})
# names that begin with . or _, and what text editors leave beside a file while it is saved (4913 is vim's)
PASSED_OVER = re.compile(r"[._].*|.*~|#.*#|.*\.(?:sw[a-z]|tmp)|4913", re.IGNORECASE | re.DOTALL)
PICTURES = frozenset({".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif"})


class Discovery(Struct, frozen=True):
    """The article files and pictures of a folder, by path, and what else was met there."""

    sources: tuple[SourceFile, ...]
    pictures: tuple[Picture, ...]
    problems: tuple[Problem, ...]


def discover(folder: Path) -> Discovery:
    """Everything in the folder and its sub-folders, but for what is passed over."""
    sources: list[SourceFile] = []
    pictures: list[Picture] = []
    problems: list[Problem] = []
    for path in _files(folder):
        name = unicodedata.normalize("NFC", path.relative_to(folder).as_posix())
        where = f"articles/{name}"
        if path.is_symlink() and not path.resolve().is_relative_to(folder.resolve()):
            problems.append(Problem(where, "is a link that leads out of the folder.", "Copy the file here.", "warning"))
        elif path.suffix.lower() not in ARTICLES | PICTURES:
            fix = "Articles end in .md, .txt or .html; a name that begins with _ is passed over in silence."
            problems.append(Problem(where, "is no article and no picture; it was left out.", fix, "warning"))
        else:
            try:
                data = path.read_bytes()
            except OSError as error:
                problems.append(Problem(where, f"cannot be read: {error.strerror}.", "Look at its rights."))
                continue
            if path.suffix.lower() in ARTICLES:
                sources.append(SourceFile(name, data))
            else:
                pictures.append(Picture(name, data))
    return Discovery(
        tuple(sorted(sources, key=lambda source: source.path)),
        tuple(sorted(pictures, key=lambda picture: picture.path)),
        tuple(sorted(problems)),
    )


def _files(folder: Path) -> list[Path]:
    """The files, folders behind links left out, so that no loop is walked."""
    found = []
    for here, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not is_passed_over(name))
        found += [Path(here, name) for name in sorted(names) if not is_passed_over(name)]
    return found


def is_passed_over(name: str) -> bool:
    """Whether a file or folder is none of the archive's: _draf.md, .git, rapat.md~, .rapat.md.swp."""
    return PASSED_OVER.fullmatch(name) is not None
