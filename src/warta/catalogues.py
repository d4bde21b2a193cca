"""The catalogues of the interface: its words are Indonesian in templates and code, others are ``locale/<language>``."""

from functools import cache
from gettext import GNUTranslations, NullTranslations
from hashlib import sha256
from importlib.resources import files
from pathlib import Path

# the language of the words in templates and code, which needs no catalogue
OWN = "id"
COMPILED = Path("LC_MESSAGES", "warta.mo")
# words for one and for many, which in Indonesian are the same
Plural = tuple[str, str]


def N_(text: str) -> str:
    """The word itself, marked as one of the interface that is said elsewhere."""
    return text


def NN_(one: str, many: str) -> Plural:
    """The forms for one and for many themselves, marked as words of the interface that are said elsewhere."""
    return one, many


def languages() -> tuple[str, ...]:
    """The languages that the interface speaks: id, en."""
    return (OWN, *sorted(path.name for path in _folder().iterdir() if (path / COMPILED).is_file()))


@cache
def catalogue(language: str) -> NullTranslations:
    """The words of a language by those of Indonesian."""
    if language == OWN:
        return NullTranslations()
    with (_folder() / language / COMPILED).open("rb") as compiled:
        return GNUTranslations(compiled)


def stamp(language: str) -> str:
    """What tells that the words of a language are others than before."""
    return "" if language == OWN else sha256((_folder() / language / COMPILED).read_bytes()).hexdigest()


def _folder() -> Path:
    return Path(str(files("warta"))) / "locale"
