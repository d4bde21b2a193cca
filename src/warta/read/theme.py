"""The templates and static files: Warta's own, and a project's in place of those of the same name."""

from importlib.resources import files
from pathlib import Path

from warta.errors import Problem, SettingsError
from warta.nouns.site import Theme

STATIC = "static"
NEWLINE = b"\n"


def theme(own: Path | None) -> Theme:
    """The shipped theme, overlaid file by file by the project's ``templates/`` folder where there is one.

    Raises SettingsError for a template that is no UTF-8."""
    templates: dict[str, str] = {}
    static: dict[str, bytes] = {}
    for folder in (shipped(), own):
        if folder is None:
            continue
        for path in sorted(folder.rglob("*")):
            name = path.relative_to(folder).as_posix()
            if not path.is_file() or any(part.startswith(".") for part in name.split("/")):
                continue
            if name.startswith(f"{STATIC}/"):
                static[name.removeprefix(f"{STATIC}/")] = path.read_bytes()
            else:
                templates[name] = _text(path, name)
    return Theme(templates, static)


def _text(path: Path, name: str) -> str:
    data = path.read_bytes()
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        where = f"templates/{name}:{data.count(NEWLINE, 0, error.start) + 1}"
        raise SettingsError(Problem(where, "is no UTF-8.", "Save it as UTF-8.")) from None


def shipped() -> Path:
    """The folder of Warta's own templates: inside the installed package, or beside it in a checkout."""
    package = Path(str(files("warta")))
    inside = package / "templates"
    return inside if inside.is_dir() else package.parents[1] / "templates"
