"""The door of the read stage: from a file to an article."""

import re
from pathlib import PurePosixPath

from msgspec.structs import replace

from warta.errors import ArticleError, Problem
from warta.nouns.article import Article, Body, Meta, Stamp
from warta.nouns.files import SourceFile
from warta.read.encoding import decoded
from warta.read.front_matter import Head, is_head, split
from warta.read.page import page
from warta.read.signs import disguises, visible
from warta.read.stamps import day_in_name
from warta.slugs import RESERVED, slug

LONGEST_TITLE = 150
# addresses of pages that are no article
TAKEN = re.compile(r"index|hal-\d+|\d{4}")
HEADING = re.compile(r"\A\s*# +(?P<title>[^\n]+?)(?: +#+)?[ \t]*(?:\n|\Z)")
DATELINE = re.compile(r"[A-Z][\w. ]*(?:,[\w. ]+|\([\w ]+\))?\s+[-–—]{1,2}\s")


def read(source: SourceFile) -> tuple[Article, tuple[Problem, ...]]:
    """The article that a file holds, and warnings. Raises ArticleError with all that is wrong with it."""
    where = f"articles/{source.path}"
    text, warnings = decoded(source.data, where=where)
    path = PurePosixPath(source.path)
    if path.suffix.lower() in (".html", ".htm"):
        meta, body = page(text, where=where)
    else:
        markup = "markdown" if path.suffix.lower() == ".md" else "plain"
        # a pasted text may begin with a line of hyphens that is no head
        head, problems = (
            split(text, where=where) if markup == "markdown" or is_head(text) else (Head(Meta(), text, 1), ())
        )
        if problems:
            raise ArticleError(*problems)
        meta, body = _titled(head.meta, Body(markup, head.body, head.line))
    if meta.withdrawn:
        meta, body = _taken_back(meta, body, where)
    elif not body.text.strip() and not meta.draft:
        raise ArticleError(Problem(where, "has no text.", "Write the article below its head, or remove the file."))
    meta = _dated(meta, path.stem)
    doubts = () if body.markup == "html" else disguises(text, where=where)
    return Article(f"berita/{_slug(meta, path.stem)}", source.path, meta, body), (*warnings, *doubts)


def _taken_back(meta: Meta, body: Body, where: str) -> tuple[Meta, Body]:
    """A withdrawn article: nothing of it goes on but its title, and the text goes no further than here."""
    if not meta.title:
        fix = "Write `title:` in its head; the text may go."
        raise ArticleError(Problem(f"{where}:{meta.lines['withdrawn']}", "a withdrawn article has no title.", fix))
    return replace(meta, summary="", tags=(), image=""), replace(body, text="")


def _titled(meta: Meta, body: Body) -> tuple[Meta, Body]:
    """The title out of the text where the head has none: a first heading, or a first line that looks like one."""
    if meta.title:
        return meta, body
    found = HEADING.match(body.text) if body.markup == "markdown" else None
    title, rest = (
        (found["title"], found.end()) if found else _first_line(body.text) if body.markup == "plain" else ("", 0)
    )
    if not title:
        return meta, body
    line = body.line + body.text.count("\n", 0, rest)
    source = "heading" if body.markup == "markdown" else "first line"
    return replace(meta, title=visible(title), title_from=source), Body(body.markup, body.text[rest:], line)


def _first_line(text: str) -> tuple[str, int]:
    """The first line where it is short, no sentence and no dateline, and more follows; and where the text goes on."""
    start = len(text) - len(text.lstrip())
    line, newline, rest = text[start:].partition("\n")
    short = len(line) <= LONGEST_TITLE and not line.rstrip().endswith((".", ",", ":", ";", ".”", '."'))
    if newline and short and rest.strip() and not DATELINE.match(line) and len(line.split()) > 1:
        return line, start + len(line) + 1
    return "", 0


def _dated(meta: Meta, stem: str) -> Meta:
    day = day_in_name(stem)
    if meta.published or day is None:
        return meta
    return replace(meta, published=Stamp(day), published_from="file name")


def _slug(meta: Meta, stem: str) -> str:
    word = meta.slug or slug(stem)
    return f"artikel-{word}" if TAKEN.fullmatch(word) or RESERVED.fullmatch(word) else word
