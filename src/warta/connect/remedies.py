"""Which article corrects or answers which: the paths in heads made links, and what is wrong with them."""

import posixpath
from collections.abc import Iterable, Iterator
from difflib import get_close_matches

from msgspec import Struct

from warta.errors import Problem
from warta.nouns.gist import Gist
from warta.nouns.site import Remedy

# the fields of a head with the kind of remedy, and how an editor is told of it
KINDS = {"corrects": "correction", "replies_to": "reply"}
DOES = {"corrects": "corrects", "replies_to": "replies to"}


class Named(Struct, frozen=True):
    """An article that a head names: ``written`` as it stands there, ``target`` its path, empty where there is none."""

    field: str
    article: Gist
    written: str
    target: str


def remedies(articles: Iterable[Gist], unread: Iterable[str]) -> tuple[tuple[Remedy, ...], list[Problem]]:
    """The remedies that lead somewhere, in order, and a problem for each that does not; ``unread`` are the paths of
    files that are drafts or cannot be read."""
    by_path = {one.path: one for one in articles}
    missing = frozenset(unread)
    named = [one for path in sorted(by_path) for one in _named(by_path[path], by_path, missing)]
    leads: dict[str, set[str]] = {}
    for one in named:
        if one.target in by_path and one.target != one.article.path:
            leads.setdefault(one.article.path, set()).add(one.target)
    told = [(one, _problem(one, by_path, missing, leads)) for one in named]
    found = {
        Remedy(KINDS[one.field], one.article.id, by_path[one.target].id): None
        for one, problem in told
        if problem is None
    }
    ordered = sorted(found, key=lambda one: (one.target, one.kind, one.article))
    return tuple(ordered), [problem for _, problem in told if problem]


def where(article: Gist, field: str) -> str:
    """Where in its file an article says something: articles/rapat.md:3; its first line where it does not."""
    return f"articles/{article.path}:{article.head.lines.get(field, 1)}"


def _named(article: Gist, by_path: dict[str, Gist], missing: frozenset[str]) -> Iterator[Named]:
    for field in KINDS:
        for written in getattr(article.head, field):
            beside = posixpath.normpath(posixpath.join(posixpath.dirname(article.path), written))
            paths = (beside, posixpath.normpath(written).removeprefix("articles/"))
            target = next((path for path in paths if path in by_path or path in missing), "")
            yield Named(field, article, written, target)


def _problem(
    one: Named, by_path: dict[str, Gist], missing: frozenset[str], leads: dict[str, set[str]]
) -> Problem | None:
    at, does = where(one.article, one.field), DOES[one.field]
    if one.target in missing:
        fix = "Mend that file, or wait until it is out."
        return Problem(at, f'{does} "{one.written}", which is a draft or cannot be read.', fix)
    if not one.target:
        return Problem(at, f'{does} "{one.written}", but there is no such article.', _nearest(one, by_path))
    if one.target == one.article.path:
        return Problem(
            at, f"{does} itself.", "Name the other article; what was changed here belongs in `corrections:`."
        )
    if _reaches(one.target, one.article.path, leads):
        what = f"{does} articles/{one.target}, which in turn leads back to this article."
        return Problem(at, what, "Let only the later article name the earlier one.")
    return None


def _nearest(one: Named, by_path: dict[str, Gist]) -> str:
    """Did you mean "banjir.md"? The files of the same name first, then those of nearly the same."""
    others = [path for path in by_path if path != one.article.path]
    name = posixpath.basename(one.written)
    same = [path for path in others if posixpath.basename(path) in (name, f"{name}.md")]
    names = {posixpath.basename(path): path for path in reversed(others)}
    near = same or [names[found] for found in get_close_matches(name, list(names), n=1)]
    return f'Did you mean "{near[0]}"?' if near else "Write its path below the articles folder."


def _reaches(start: str, goal: str, leads: dict[str, set[str]]) -> bool:
    """Whether one article leads to another over any number of steps."""
    seen, waiting = {start}, [start]
    while waiting:
        for path in leads.get(waiting.pop(), ()):
            if path == goal:
                return True
            if path not in seen:
                seen.add(path)
                waiting.append(path)
    return False
