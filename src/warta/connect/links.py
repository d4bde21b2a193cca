"""Where the links and pictures of an editor's text lead: to an article of the archive, or to an address of the site."""

import posixpath
from collections.abc import Iterable, Mapping
from urllib.parse import unquote

from msgspec import Struct

from warta.clean.references import beside
from warta.connect.tags import shared_tags
from warta.errors import Problem
from warta.nouns.gist import Gist
from warta.nouns.site import NOTHING_ASIDE, Aside, Reading
from warta.nouns.text import Reference, text_of
from warta.slugs import slug

# more problems of an article would say no more
MOST = 200
# pages that every site has
SECTIONS = (
    *("index", "berita/index", "cerita/index", "hubungan", "kutipan/index", "metode", "negara/index", "orang/index"),
    *("tanggal/index", "tentang"),
)


class Target(Struct, frozen=True):
    """An address below the site's root; ``lost`` is the place within it that is not there."""

    address: str
    lost: str = ""


class Destinations(Struct, frozen=True):
    """What links may lead to: the ids of articles by the path of their file, the addresses of pages, and the places in
    those articles of which links name one, by path."""

    articles: dict[str, str]
    addresses: frozenset[str]
    places: dict[str, dict[str, str]]


def destinations(
    gists: Iterable[Gist], entities: Iterable[str], readings: Mapping[str, Reading], aside: Aside = NOTHING_ASIDE
) -> Destinations:
    """The articles, also those ``aside``, the pages of entities and of tags, and the sections of the site; ``readings``
    is asked for the articles of which a place is named."""
    counted = tuple(gists)
    by_path = {one.path: one for one in (*counted, *aside.gists)}
    articles = {path: one.id for path, one in by_path.items()}
    named = {
        beside(path, file) if file else path
        for path, gist in by_path.items()
        for file, sign, _ in (one.target.partition("#") for one in gist.references)
        if sign
    }
    return Destinations(
        articles,
        frozenset(f"{page}.html" for page in (*SECTIONS, *entities, *shared_tags(counted), *articles.values())),
        {path: _places(readings[articles[path]]) for path in sorted(named & set(by_path))},
    )


def target(known: Destinations, path: str, href: str) -> Target | None:
    """Where ``href`` leads in the article at ``path``; nowhere where the archive has no such article or page."""
    written, _, place = href.partition("#")
    name = beside(path, written) if written else path
    if name in known.articles:
        address = f"{known.articles[name]}.html"
        if not place:
            return Target(address)
        key = known.places.get(name, {}).get(unquote(place))
        return Target(f"{address}#{key}") if key else Target(address, place)
    address = posixpath.normpath(unquote(written).lstrip("/"))
    return Target(address, place) if address in known.addresses else None


def _places(reading: Reading) -> dict[str, str]:
    """The sentences of an article by their id, and by the words of a heading that they stand in."""
    sentences = reading.analysis.sentences
    keys = {one.key: one.key for one in sentences}
    headings: dict[str, str] = {}
    for one in sentences:
        block = reading.prose.blocks[one.block]
        if block.kind == "heading":
            headings.setdefault(slug(text_of(block)), one.key)
    return headings | keys


def lost(gist: Gist, known: Destinations, pictures: frozenset[str], files: frozenset[str]) -> list[Problem]:
    """Warnings for the links and pictures of an article that lead nowhere; ``files`` are all of the articles folder."""
    where, image = f"articles/{gist.path}", gist.head.image
    told = [Reference("picture", image, gist.head.lines.get("image", 1))] if image else []
    problems = [
        _unlinked(gist, one, known, files) if one.kind == "link" else _unseen(gist, one, pictures)
        for one in (*told, *gist.references[:MOST])
    ]
    return [Problem(f"{where}:{line}", what, fix, "warning") for line, what, fix in filter(None, problems)]


def _unseen(gist: Gist, one: Reference, pictures: frozenset[str]) -> tuple[int, str, str] | None:
    if beside(gist.path, one.target) in pictures:
        return None
    return one.line, f'picture "{one.target}" is not beside the article.', "Put it there or mend its name."


def _unlinked(gist: Gist, one: Reference, known: Destinations, files: frozenset[str]) -> tuple[int, str, str] | None:
    found = target(known, gist.path, one.target)
    if found and not found.lost:
        return None
    fix = "Mend its path, or take the link out; its words are shown."
    if found:
        return one.line, f'link to "{one.target}", but "{found.lost}" is no heading there.', "Mend what follows the #."
    written = one.target.partition("#")[0]
    if beside(gist.path, written) in files:
        return one.line, f'link to "{one.target}", which is a draft or cannot be read.', fix
    if ":" in written or written.startswith("//"):
        return one.line, f'link to "{one.target}" is none that a page may have.', "Use http, https or mailto."
    thing = "article" if written.lower().endswith((".md", ".txt")) else "article or page"
    return one.line, f'link to "{one.target}", but there is no such {thing}.', fix
