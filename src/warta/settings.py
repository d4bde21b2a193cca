"""What site.yaml says. Every key has a default."""

from difflib import get_close_matches

from msgspec import Struct
from msgspec.structs import fields, replace

from warta.catalogues import N_, OWN, catalogue, languages
from warta.decode import YamlError, mapping_yaml
from warta.errors import Problem, SettingsError

SWITCHES = {"true": True, "false": False}
# what a key may be, where not every text will do
CHOICES = {"language": languages(), "data": ("full", "facts", "none")}

DESCRIPTION = N_("Arsip berita yang ditautkan: orang, negara, dan tanggal, masing-masing dengan buktinya.")


class Settings(Struct, frozen=True):
    """The settings of a site: ``base_url`` is where it will live (for feeds and the sitemap; empty where that is not
    known), ``language`` the interface's, ``report`` the address that errors are reported to (mailto: or https:),
    ``search`` whether the site can be searched, ``data`` what programs get: full, facts (no texts of articles) or
    none."""

    title: str = "Warta"
    description: str = DESCRIPTION
    base_url: str = ""
    language: str = "id"
    report: str = ""
    search: bool = True
    data: str = "full"


def settings_from(text: str, *, where: str = "site.yaml") -> Settings:
    """The settings that the text of a site.yaml holds. Raises SettingsError with file:line."""
    try:
        found = mapping_yaml(text)
    except YamlError as error:
        raise SettingsError(
            Problem(f"{where}:{error.line}", f"{error.what}.", "Write one `key: value` a line.")
        ) from None
    known = [field.name for field in fields(Settings)]
    problems = [_unknown(key, known, f"{where}:{found.lines[key]}") for key in found.values if key not in known]
    problems += [
        Problem(f"{where}:{found.lines[key]}", f'"{key}" is no text.', f"Write it as `{key}: text`.")
        for key, value in found.values.items()
        if key in known and not isinstance(value, str)
    ]
    problems += [
        Problem(f"{where}:{found.lines[key]}", f"the {key} is not known.", f"Write {_listed(choices)}.")
        for key, choices in CHOICES.items()
        if found.values.get(key, choices[0]) not in choices
    ]
    if not str(found.values.get("base_url") or "https://").startswith(("http://", "https://")):
        where_ = f"{where}:{found.lines['base_url']}"
        problems.append(Problem(where_, "base_url is no web address.", "Write it as https://warta.example/."))
    if not str(found.values.get("report") or "mailto:").startswith(("mailto:", "http://", "https://")):
        what = "report is no address that errors can be reported to."
        problems.append(Problem(f"{where}:{found.lines['report']}", what, "Write it as mailto:redaksi@warta.example."))
    if found.values.get("search", "true") not in SWITCHES:
        problems.append(Problem(f"{where}:{found.lines['search']}", "search is on or off.", "Write `true` or `false`."))
    if problems:
        raise SettingsError(*problems)
    texts = {key: value for key, value in found.values.items() if isinstance(value, str) and key != "search"}
    told = {"description": catalogue(texts.get("language", OWN)).gettext(DESCRIPTION), **texts}
    return replace(Settings(), **told, search=SWITCHES[str(found.values.get("search", "true"))])


def _listed(words: tuple[str, ...]) -> str:
    """The words as a choice: `full`, `facts` or `none`."""
    *first, last = (f"`{word}`" for word in words)
    return f"{', '.join(first)} or {last}"


def _unknown(key: str, known: list[str], where: str) -> Problem:
    near = get_close_matches(key, known, n=1)
    return Problem(
        where, f'unknown key "{key}".', f'Did you mean "{near[0]}"?' if near else f"Known: {', '.join(known)}."
    )
