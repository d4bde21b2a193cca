"""The files that editors keep beside the articles: site.yaml, lexicon.yaml and entities.yaml."""

from pathlib import Path

from msgspec import Struct

from warta.additions import NAME, Lexicon, lexicon_from
from warta.decode import YamlError, mapping_yaml
from warta.errors import Problem, SettingsError
from warta.settings import Settings, settings_from

SITE = "site.yaml"
REGISTER = "entities.yaml"
FILES = (SITE, NAME, REGISTER)


class Project(Struct, frozen=True):
    """What the files of a project folder say."""

    settings: Settings
    lexicon: Lexicon


def project_of(folder: Path) -> Project:
    """What the files of a folder say, defaults where there is none. Raises SettingsError for a bad site.yaml, with the
    problems of the others, so that all are told in one run."""
    lexicon = lexicon_of(folder)
    try:
        text = _text(folder / SITE)
        return Project(Settings() if text is None else settings_from(text), lexicon)
    except SettingsError as error:
        raise SettingsError(*error.problems, *lexicon.problems) from None


def lexicon_of(folder: Path) -> Lexicon:
    """What the editors of a folder add; nothing where there is no lexicon.yaml."""
    try:
        text = _text(folder / NAME)
    except SettingsError as error:
        return Lexicon(problems=error.problems)
    return Lexicon() if text is None else lexicon_from(text)


def register_problems(folder: Path) -> tuple[Problem, ...]:
    """What is wrong with the YAML of entities.yaml. Its rules are not read by this version."""
    try:
        text = _text(folder / REGISTER)
        if text is None:
            return ()
        mapping_yaml(text)
    except SettingsError as error:
        return error.problems
    except YamlError as error:
        return (Problem(f"{REGISTER}:{error.line}", f"{error.what}.", "Mend the YAML."),)
    return (Problem(REGISTER, "is not read by this version.", "Its rules change nothing yet.", "note"),)


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
