"""What site.yaml says. Every key has a default."""

from difflib import get_close_matches

from msgspec import Struct
from msgspec.structs import fields, replace

from warta.decode import YamlError, mapping_yaml
from warta.errors import Problem, SettingsError

LANGUAGES = ("id", "en")
SWITCHES = {"true": True, "false": False}


class Settings(Struct, frozen=True):
    """The settings of a site: ``base_url`` is where it will live (for feeds and the sitemap), ``language`` the
    interface's, ``report`` the address that errors are reported to (mailto: or https:), ``search`` whether the site can
    be searched."""

    title: str = "Warta"
    description: str = "Arsip berita yang ditautkan: orang, negara, dan tanggal, masing-masing dengan buktinya."
    base_url: str = "https://example.org/"
    language: str = "id"
    report: str = ""
    search: bool = True


def settings_from(text: str, *, where: str = "site.yaml") -> Settings:
    """The settings that the text of a site.yaml holds. Raises SettingsError with file:line."""
    try:
        found = mapping_yaml(text)
    except YamlError as error:
        raise SettingsError(Problem(f"{where}:{error.line}", error.what, "Write one `key: value` a line.")) from None
    known = [field.name for field in fields(Settings)]
    problems = [_unknown(key, known, f"{where}:{found.lines[key]}") for key in found.values if key not in known]
    problems += [
        Problem(f"{where}:{found.lines[key]}", f'"{key}" is no text.', f"Write it as `{key}: text`.")
        for key, value in found.values.items()
        if key in known and not isinstance(value, str)
    ]
    if found.values.get("language", "id") not in LANGUAGES:
        problems.append(
            Problem(f"{where}:{found.lines['language']}", "the language is not known.", "Write `id` or `en`.")
        )
    if not str(found.values.get("base_url", "https://")).startswith(("http://", "https://")):
        where_ = f"{where}:{found.lines['base_url']}"
        problems.append(Problem(where_, "base_url is no web address.", "Write it as https://warta.example/."))
    if found.values.get("search", "true") not in SWITCHES:
        problems.append(Problem(f"{where}:{found.lines['search']}", "search is on or off.", "Write `true` or `false`."))
    if problems:
        raise SettingsError(*problems)
    texts = {key: value for key, value in found.values.items() if isinstance(value, str) and key != "search"}
    return replace(Settings(), **texts, search=SWITCHES[str(found.values.get("search", "true"))])


def _unknown(key: str, known: list[str], where: str) -> Problem:
    near = get_close_matches(key, known, n=1)
    return Problem(
        where, f'unknown key "{key}".', f'Did you mean "{near[0]}"?' if near else f"Known: {', '.join(known)}."
    )
