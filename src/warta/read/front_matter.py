"""The head of an article: the lines between ``---`` at its top, each key with its type."""

import re
from collections.abc import Callable
from difflib import get_close_matches
from typing import Any
from urllib.parse import urlsplit

from msgspec import Struct
from msgspec.structs import replace

from warta.decode import Plain, YamlError, located_yaml, mapping_yaml
from warta.errors import Problem
from warta.nouns.article import Correction, Meta
from warta.read.discover import PICTURE
from warta.read.pins import pins
from warta.read.remedies import corrections, targets, withdrawal
from warta.read.signs import visible
from warta.read.values import WrongValueError, stamp, words
from warta.slugs import LONGEST

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
    "orang": "people",
    "negara": "countries",
    "meralat": "corrects",
    "hak_jawab_untuk": "right_of_reply_to",
    "ralat": "corrections",
    "dicabut": "withdrawn",
}
YES = frozenset({"true", "yes", "ya", "benar"})
NO = frozenset({"false", "no", "tidak", ""})
HEAD = re.compile(r"\A---[ \t]*\n(.*?)^---[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)


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
    lines: dict[str, int] = {}
    problems = []
    for key, value in found.values.items():
        line = f"{where}:{found.lines[key] + 1}"
        name = _named(key)
        field, reader = FIELDS.get(name, ("", words))
        if not field:
            problems.append(_unknown(key, line))
        elif field in fields:
            problems.append(Problem(line, f'"{key}" says again what another key says.', "Leave one of them out."))
        else:
            lines[field] = found.lines[key] + 1
            try:
                fields[field] = reader(key, value)
            except WrongValueError as error:
                problems.append(Problem(line, error.what, error.fix))
    fields["pins"] = (*fields.pop("people", ()), *fields.pop("countries", ()))
    fields["title_from"] = "head" if fields.get("title") else ""
    fields["published_from"] = "head" if fields.get("published") else ""
    fields["corrections"] = _placed(fields.get("corrections", ()), head)
    return Meta(**fields, lines=lines), tuple(problems)


def _placed(made: tuple[Correction, ...], head: str) -> tuple[Correction, ...]:
    """The corrections with the lines of the file on which they begin."""
    if not made:
        return ()
    lists = (value for key, value in located_yaml(head).pairs if _named(key.scalar) == "corrections")
    return tuple(replace(one, line=item.line + 1) for one, item in zip(made, next(lists).items, strict=True))


def _named(key: str) -> str:
    """The key in English: Judul -> title."""
    return ALIASES.get(key.strip().lower(), key.strip().lower())


def _unknown(key: str, line: str) -> Problem:
    near = get_close_matches(key.lower(), [*FIELDS, *ALIASES], n=1)
    return Problem(
        line, f'unknown key "{key}".', f'Did you mean "{near[0]}"?' if near else f"Known: {', '.join(FIELDS)}."
    )


def _list(key: str, value: Plain) -> tuple[str, ...]:
    items = value.split(",") if isinstance(value, str) else list(value)
    if isinstance(value, dict) or not all(isinstance(item, str) for item in items):
        raise WrongValueError(f'"{key}" is no list of words.', f"Write it as `{key}: [satu, dua]`.")
    return tuple(dict.fromkeys(visible(str(item)) for item in items if visible(str(item))))


def _authors(key: str, value: Plain) -> tuple[str, ...]:
    return ((words(key, value),) if value else ()) if isinstance(value, str) else _list(key, value)


def _address(key: str, value: Plain) -> str:
    text = words(key, value)
    try:
        parts = urlsplit(text)
    except ValueError:
        parts = urlsplit("")
    if text and (parts.scheme not in ("http", "https") or not parts.netloc or " " in text):
        raise WrongValueError(f'{key} "{text}" is no web address.', "Write it as https://…")
    return text


def _image(key: str, value: Plain) -> str:
    text = words(key, value)
    if text and (not PICTURE.fullmatch(text) or text.startswith("/") or ".." in text.split("/")):
        raise WrongValueError(f'{key} "{text}" is no picture beside the article.', "Write its file name: `peta.png`.")
    return text


def _slug(key: str, value: Plain) -> str:
    text = words(key, value)
    if text and not re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", text):
        raise WrongValueError(
            f'{key} "{text}" is no address.', "Write small letters, digits and hyphens: `banjir-arun`."
        )
    if len(text) > LONGEST:
        raise WrongValueError(f"{key} is longer than {LONGEST} letters.", "Write fewer words.")
    return text


def _truth(key: str, value: Plain) -> bool:
    text = words(key, value).lower()
    if text not in YES | NO:
        raise WrongValueError(f'{key} "{text}" is neither true nor false.', f"Write `{key}: true` or leave it out.")
    return text in YES


def _language(key: str, value: Plain) -> str:
    text = words(key, value).lower() or "id"
    if text not in ("id", "en"):
        raise WrongValueError(f'{key} "{text}" is not known.', "Write `id` or `en`.")
    return text


FIELDS: dict[str, tuple[str, Callable[[str, Plain], Any]]] = {
    "title": ("title", words),
    "date": ("published", stamp),
    "updated": ("updated", stamp),
    "author": ("authors", _authors),
    "source": ("source", words),
    "url": ("url", _address),
    "summary": ("summary", words),
    "tags": ("tags", _list),
    "image": ("image", _image),
    "slug": ("slug", _slug),
    "draft": ("draft", _truth),
    "language": ("language", _language),
    "fictional": ("fictional", _truth),
    "people": ("people", pins),
    "countries": ("countries", pins),
    "corrects": ("corrects", targets),
    "right_of_reply_to": ("replies_to", targets),
    "corrections": ("corrections", corrections),
    "withdrawn": ("withdrawn", withdrawal),
}
