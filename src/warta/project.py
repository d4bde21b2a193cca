"""The files that editors keep beside the articles: site.yaml, lexicon.yaml and entities.yaml."""

from pathlib import Path

from msgspec import Struct

from warta.additions import NAME, Lexicon, lexicon_from
from warta.errors import Problem, SettingsError
from warta.nouns.register import Decision
from warta.register.file import NAME as REGISTER
from warta.register.file import RegisterFile, register_from
from warta.settings import Settings, settings_from

SITE = "site.yaml"
FILES = (SITE, NAME, REGISTER)


class Project(Struct, frozen=True):
    """What the files of a project folder say."""

    settings: Settings
    lexicon: Lexicon
    register: RegisterFile


def project_of(folder: Path) -> Project:
    """What the files of a folder say, defaults where there is none. Raises SettingsError for a bad site.yaml, with the
    problems of the others, so that all are told in one run."""
    register = register_of(folder)
    lexicon = _lexicon(folder, register)
    try:
        text = _text(folder / SITE)
        return Project(Settings() if text is None else settings_from(text), lexicon, register)
    except SettingsError as error:
        raise SettingsError(*error.problems, *lexicon.problems, *register.problems) from None


def lexicon_of(folder: Path) -> Lexicon:
    """What the editors of a folder add in lexicon.yaml, and the names of countries in entities.yaml."""
    return _lexicon(folder, register_of(folder))


def _lexicon(folder: Path, register: RegisterFile) -> Lexicon:
    names = [name for one in register.register.decisions for name in _country_names(one)]
    try:
        text = _text(folder / NAME)
    except SettingsError as error:
        told = lexicon_from("", more=names)
        return Lexicon(told.additions, told.rules, (*error.problems, *told.problems))
    return lexicon_from(text or "", more=names)


def _country_names(one: Decision) -> tuple[tuple[str, str, str], ...]:
    """The further names of a country, which are found in texts as those of lexicon.yaml are."""
    return tuple((name, one.code, one.where) for name in one.aliases) if one.code else ()


def register_of(folder: Path) -> RegisterFile:
    """What the editors of a folder decided; nothing where there is no entities.yaml."""
    try:
        text = _text(folder / REGISTER)
    except SettingsError as error:
        return RegisterFile(problems=error.problems)
    return RegisterFile() if text is None else register_from(text)


def _text(path: Path) -> str | None:
    """The text of a file; nothing where there is none. Raises SettingsError where it cannot be read."""
    try:
        return path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        return None
    except UnicodeDecodeError:
        raise SettingsError(Problem(path.name, "is no UTF-8.", "Save it as UTF-8.")) from None
    except OSError as error:
        raise SettingsError(Problem(path.name, f"cannot be read: {error.strerror}.", "Look at its rights.")) from None
