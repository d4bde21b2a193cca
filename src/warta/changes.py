"""What the register and the heads of articles change, in lines: pages that come, go or lead elsewhere, and counts."""

from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct

from warta.counts import counted
from warta.nouns.entities import Resolution
from warta.nouns.gist import Gist

PAGED = ("orang/", "negara/")


class Counts(Struct, frozen=True):
    """How often an entity is named, in how many articles, and what it is called."""

    name: str
    mentions: int
    articles: int


def changes(before: Resolution, after: Resolution, undecided: Iterable[Gist], gists: Iterable[Gist]) -> tuple[str, ...]:
    """A line for each page that is not as it would be without decisions, by address, and a line that counts them."""
    old, new = _counts(before), _counts(after)
    moved = {one.id: one.leads for one in after.moved}
    pages = sorted({one for one in old.keys() | new.keys() if old.get(one) != new.get(one)} | moved.keys())
    lines = [line for identity in pages for line in _line(identity, old, new, moved)]
    articles = list(_addresses(undecided, gists))
    counted = {
        "added": sum(one in new and one not in old for one in pages),
        "gone": sum(one in old and one not in new and one not in moved for one in pages),
        "redirected": len(moved),
        "changed": sum(one in old and one in new for one in pages),
    }
    told = ", ".join(f"{count} {word}" for word, count in counted.items())
    return (
        *lines,
        *articles,
        f"Pages of people and countries: {told}; articles with another address: {len(articles)}.",
    )


def _counts(resolution: Resolution) -> dict[str, Counts]:
    names = {one.id: one.name for one in resolution.entities if one.id.startswith(PAGED)}
    mentions: dict[str, int] = dict.fromkeys(names, 0)
    articles: dict[str, set[str]] = {identity: set() for identity in names}
    for one in resolution.occurrences:
        if one.entity in names:
            mentions[one.entity] += 1
            articles[one.entity].add(one.article)
    return {one: Counts(name, mentions[one], len(articles[one])) for one, name in names.items()}


def _line(
    identity: str, old: Mapping[str, Counts], new: Mapping[str, Counts], moved: Mapping[str, tuple[str, ...]]
) -> Iterator[str]:
    """+ orang/a.html "A": 2 mentions in 1 article; a page that is as it was has none."""
    one, other = old.get(identity), new.get(identity)
    if identity in moved:
        leads = ", ".join(f"{lead}.html" for lead in moved[identity])
        yield f"> {identity}.html{f' {_told(one)}' if one else ''}: leads to {leads}"
    elif one is None and other is not None:
        yield f"+ {identity}.html {_told(other)}"
    elif other is None and one is not None:
        yield f"- {identity}.html {_told(one)}"
    elif one is not None and other is not None:
        name = f'"{one.name}"' if one.name == other.name else f'"{one.name}" -> "{other.name}"'
        yield (
            f"~ {identity}.html {name}: {one.mentions} -> {other.mentions} mentions, "
            f"{one.articles} -> {other.articles} articles"
        )


def _told(one: Counts) -> str:
    return f'"{one.name}": {counted(one.mentions, "mention")} in {counted(one.articles, "article")}'


def _addresses(undecided: Iterable[Gist], gists: Iterable[Gist]) -> Iterator[str]:
    """The articles whose address told a name, by path."""
    before = {one.path: one.id for one in undecided}
    after = {one.path: one.id for one in gists}
    for path in sorted(before):
        if before[path] != after[path]:
            yield f"> {before[path]}.html: is now {after[path]}.html, and nothing leads there"
