"""No two articles at one address: the one that came first keeps it."""

from collections.abc import Iterable

from msgspec.structs import replace

from warta.cache import fingerprint
from warta.connect.order import oldest_first
from warta.connect.remedies import where
from warta.errors import Problem
from warta.nouns.gist import Gist
from warta.nouns.site import Reading


def told_apart(gists: Iterable[Gist]) -> tuple[tuple[Gist, ...], list[Problem]]:
    """The articles by path, each at an address of its own: the oldest keeps what several claim, the others get a hash
    of their path and a problem, so that nothing is lost."""
    holder: dict[str, Gist] = {}
    problems = []
    for gist in oldest_first(gists):
        identity = gist.id
        if identity in holder:
            identity = f"{gist.id}-{fingerprint(gist.path)[:8]}"
            problems.append(_clash(gist, holder[gist.id], identity))
        holder[identity] = gist
    apart = (gist if gist.id == identity else replace(gist, id=identity) for identity, gist in holder.items())
    return tuple(sorted(apart, key=lambda one: one.path)), problems


def _clash(article: Gist, first: Gist, identity: str) -> Problem:
    """articles/b.md:4: its address berita/rapat.html is taken by articles/a.md:3, which is older. …"""
    what = f"its address {article.id}.html is taken by {where(first, 'slug')}, which is older."
    word = article.id.partition("/")[2]
    fix = f"Give it an address of its own, as `slug: {word}-2`; until then it is at {identity}.html."
    return Problem(where(article, "slug"), what, fix)


def renamed(reading: Reading, identity: str) -> Reading:
    """The article at another address."""
    if reading.article.id == identity:
        return reading
    article, analysis = replace(reading.article, id=identity), replace(reading.analysis, article=identity)
    return replace(reading, article=article, analysis=analysis)
