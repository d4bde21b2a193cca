"""What pages look like, by template: a hash of the template, of all that it takes in, and of the settings it shows."""

import re
from hashlib import sha256

from msgspec.structs import asdict

from warta.settings import Settings

FOLDERS = ("pages/", "feeds/")
# what a template takes in; one that is named in a comment does no harm
TAKEN = re.compile(r"{%[-+]?\s*(?:extends|include|import|from)\b(.*?)[-+]?%}", re.DOTALL)
# "a.html" as it is, and not one of several: "a.html" if page.tags else "b.html"
NAMED = re.compile(r"\s*(?:\"([^\"\\]+)\"|'([^'\\]+)')\s*(?:(?:as|ignore|import|with|without)\b.*)?", re.DOTALL)
# site.title; "site" alone may be handed on to whatever reads it
SETTING = re.compile(r"\bsite\b(?:\s*\.\s*(\w+))?")


def looks(templates: dict[str, str], settings: Settings) -> dict[str, str]:
    """The hash of each template of a page or feed with those that it extends, includes or imports, directly or not."""
    leads = {name: set(map(_named, TAKEN.findall(text))) for name, text in templates.items()}
    return {name: _hash(_reached(name, leads), templates, settings) for name in templates if name.startswith(FOLDERS)}


def _named(words: str) -> str:
    """The template that is named in a tag: "base.html" -> base.html; nothing where the page tells which it is."""
    found = NAMED.fullmatch(words)
    return found[1] or found[2] if found else ""


def _reached(name: str, leads: dict[str, set[str]]) -> list[str]:
    reached: set[str] = set()
    waiting = [name]
    while waiting:
        here = waiting.pop()
        if here in leads and here not in reached:
            reached.add(here)
            # a name that a template makes up as it is filled may be any
            waiting += leads if "" in leads[here] else leads[here]
    return sorted(reached)


def _hash(names: list[str], templates: dict[str, str], settings: Settings) -> str:
    told = asdict(settings)
    read = {"language", *(one for name in names for one in SETTING.findall(templates[name]))}
    shown = told if "" in read else {name: told[name] for name in sorted(read & told.keys())}
    return sha256(repr(([(name, templates[name]) for name in names], shown)).encode("utf-8", "replace")).hexdigest()
