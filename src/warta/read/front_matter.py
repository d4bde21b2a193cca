"""The head of an article: the lines between ``---`` at its top, each key with its type."""

import re
from collections.abc import Callable
from difflib import get_close_matches
from typing import Any
from urllib.parse import urlsplit

from msgspec import Struct

from warta.decode import Plain, YamlError, mapping_yaml
from warta.errors import Problem
from warta.nouns.article import Meta, Stamp
from warta.read.stamps import stamp_from

ALIASES = {
    "judul": "title",
    "tanggal": "date",
    "diperbarui": "updated",
    "penulis": "author",
    "sumber": "source",
    "tautan": "url",
    "ringkasan": "summary",
    "tag": "tags",
    "kata_kunci": "tags",
    "gambar": "image",
    "alamat": "slug",
    "draf": "draft",
    "bahasa": "language",
    "fiksi": "fictional",
}
IMAGE = frozenset({"image", "gambar"})
YES = frozenset({"true", "yes", "ya", "benar"})
NO = frozenset({"false", "no", "tidak", ""})
PICTURE = re.compile(r"[^\\:?#]+\.(?:png|jpe?g|gif|webp|avif)", re.IGNORECASE)
HEAD = re.compile(r"\A---[ \t]*\n(.*?)^---[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)


class WrongValueError(ValueError):
    """A value that its key cannot hold: what is wrong and how to mend it."""

    def __init__(self, what: str, fix: str) -> None:
        super().__init__(what)
        self.what = what
        self.fix = fix


class Head(Struct, frozen=True):
    """What the head of a file says, the text below it and the line on which that begins."""

    meta: Meta
    body: str
    line: int


def is_head(text: str) -> bool:
    """Whether a text begins with a head that ends."""
    return HEAD.match(text) is not None


def split(text: str, *, where: str) -> tuple[Head, tuple[Problem, ...]]:
    """The head and the body of a file, and all that is wrong with the head. A file without a head is all body."""
    if not re.match(r"---[ \t]*\n", text):
        return Head(Meta(), text, 1), ()
    found = HEAD.match(text)
    if found is None:
        problem = Problem(f"{where}:1", "the head does not end.", "Put a line of three hyphens (---) below it.")
        return Head(Meta(), text, 1), (problem,)
    meta, problems = _meta(found[1], where)
    return Head(meta, text[found.end() :], text.count("\n", 0, found.end()) + 1), problems


def _meta(head: str, where: str) -> tuple[Meta, tuple[Problem, ...]]:
    try:
        found = mapping_yaml(head)
    except YamlError as error:
        fix = 'Write `key: value` lines; put a value that holds ": " or begins with a sign in quotes.'
        return Meta(), (Problem(f"{where}:{error.line + 1}", f"{error.what}.", fix),)
    fields: dict[str, Any] = {}
    problems = []
    for key, value in found.values.items():
        line = f"{where}:{found.lines[key] + 1}"
        name = ALIASES.get(key.strip().lower(), key.strip().lower())
        field, reader = FIELDS.get(name, ("", _words))
        if not field:
            problems.append(_unknown(key, line))
        elif field in fields:
            problems.append(Problem(line, f'"{key}" says again what another key says.', "Leave one of them out."))
        else:
            try:
                fields[field] = reader(name, value)
            except WrongValueError as error:
                problems.append(Problem(line, error.what, error.fix))
    if fields.get("image"):
        fields["image_line"] = next(found.lines[key] + 1 for key in found.values if key.strip().lower() in IMAGE)
    fields["title_from"] = "head" if fields.get("title") else ""
    fields["published_from"] = "head" if fields.get("published") else ""
    return Meta(**fields), tuple(problems)


def _unknown(key: str, line: str) -> Problem:
    near = get_close_matches(key.lower(), [*FIELDS, *ALIASES], n=1)
    return Problem(
        line, f'unknown key "{key}".', f'Did you mean "{near[0]}"?' if near else f"Known: {', '.join(FIELDS)}."
    )


def _words(key: str, value: Plain) -> str:
    if not isinstance(value, str):
        raise WrongValueError(f'"{key}" is no text.', f"Write it as `{key}: text`.")
    return " ".join(value.split())


def _stamp(key: str, value: Plain) -> Stamp | None:
    text = _words(key, value)
    if not text:
        return None
    found = stamp_from(text)
    if found is None:
        raise WrongValueError(f'{key} "{text}" is no day.', "Write it as 2024-02-29 or 2024-02-29 19:30 WIB.")
    return found


def _list(key: str, value: Plain) -> tuple[str, ...]:
    items = value.split(",") if isinstance(value, str) else list(value)
    if isinstance(value, dict) or not all(isinstance(item, str) for item in items):
        raise WrongValueError(f'"{key}" is no list of words.', f"Write it as `{key}: [satu, dua]`.")
    return tuple(dict.fromkeys(" ".join(str(item).split()) for item in items if str(item).strip()))


def _authors(key: str, value: Plain) -> tuple[str, ...]:
    return ((_words(key, value),) if value else ()) if isinstance(value, str) else _list(key, value)


def _address(key: str, value: Plain) -> str:
    text = _words(key, value)
    try:
        parts = urlsplit(text)
    except ValueError:
        parts = urlsplit("")
    if text and (parts.scheme not in ("http", "https") or not parts.netloc or " " in text):
        raise WrongValueError(f'{key} "{text}" is no web address.', "Write it as https://…")
    return text


def _image(key: str, value: Plain) -> str:
    text = _words(key, value)
    if text and (not PICTURE.fullmatch(text) or text.startswith("/") or ".." in text.split("/")):
        raise WrongValueError(f'{key} "{text}" is no picture beside the article.', "Write its file name: `peta.png`.")
    return text


def _slug(key: str, value: Plain) -> str:
    text = _words(key, value)
    if text and not re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", text):
        raise WrongValueError(
            f'{key} "{text}" is no address.', "Write small letters, digits and hyphens: `banjir-arun`."
        )
    return text


def _truth(key: str, value: Plain) -> bool:
    text = _words(key, value).lower()
    if text not in YES | NO:
        raise WrongValueError(f'{key} "{text}" is neither true nor false.', f"Write `{key}: true` or leave it out.")
    return text in YES


def _language(key: str, value: Plain) -> str:
    text = _words(key, value).lower() or "id"
    if text not in ("id", "en"):
        raise WrongValueError(f'{key} "{text}" is not known.', "Write `id` or `en`.")
    return text


FIELDS: dict[str, tuple[str, Callable[[str, Plain], Any]]] = {
    "title": ("title", _words),
    "date": ("published", _stamp),
    "updated": ("updated", _stamp),
    "author": ("authors", _authors),
    "source": ("source", _words),
    "url": ("url", _address),
    "summary": ("summary", _words),
    "tags": ("tags", _list),
    "image": ("image", _image),
    "slug": ("slug", _slug),
    "draft": ("draft", _truth),
    "language": ("language", _language),
    "fictional": ("fictional", _truth),
}
