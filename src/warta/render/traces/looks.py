"""What pages look like, by template: a hash of the template, of all that it takes in, and of the settings it shows."""

import re
from hashlib import sha256

from msgspec.structs import asdict

from warta.settings import Settings

FOLDERS = ("pages/", "feeds/")
# what a template takes in, where it is written out; a name in a comment does no harm
TAKEN = re.compile(r"{%[-+]?\s*(?:extends|include|import|from)\s+(?:\"([^\"]+)\"|'([^']+)')?")
# site.title; "site" alone may be handed on to whatever reads it
SETTING = re.compile(r"\bsite\b(?:\s*\.\s*(\w+))?")


def looks(templates: dict[str, str], settings: Settings) -> dict[str, str]:
    """The hash of each template of a page or feed with those that it extends, includes or imports, directly or not."""
    leads = {name: {one or other for one, other in TAKEN.findall(text)} for name, text in templates.items()}
    return {name: _hash(_reached(name, leads), templates, settings) for name in templates if name.startswith(FOLDERS)}


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
