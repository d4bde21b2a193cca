"""The pages of tags that articles share, and the list of them."""

from collections.abc import Iterator

from msgspec import Struct

from warta.render.archive import Archive, Card, Link, Pager, card, page_addresses, pager
from warta.render.views.frame import Frame, Page, frame
from warta.render.words import Count
from warta.slugs import plain

A_PAGE = 50
INDEX = "tag/index.html"


class TagPage(Struct, frozen=True):
    """A tag's articles, the newest first."""

    frame: Frame
    heading: str
    count: Count
    cards: tuple[Card, ...]
    pager: Pager


class Counted(Struct, frozen=True):
    """A tag, and how many articles have it."""

    link: Link
    articles: Count


class TagsPage(Struct, frozen=True):
    """All shared tags by the alphabet."""

    frame: Frame
    count: Count
    rows: tuple[Counted, ...]


def tag_pages(archive: Archive) -> Iterator[Page]:
    """tag/index.html, and a page for each tag; none where no two articles share one."""
    if archive.tags:
        yield _index(archive)
    for identity, shared in archive.tags.items():
        address = page_addresses(f"{identity}.html", len(shared.articles), A_PAGE)
        for n, path in address.items():
            head = frame(archive.settings, path, archive.say("Tag: %(name)s", name=shared.name), section="berita")
            cards = tuple(card(archive, one) for one in shared.articles[(n - 1) * A_PAGE : n * A_PAGE])
            count = Count(len(shared.articles), archive.language)
            yield Page(path, "tag", TagPage(head, shared.name, count, cards, pager(n, address)))


def _index(archive: Archive) -> Page:
    told = sorted(archive.tags.items(), key=lambda one: (plain(one[1].name), one[0]))
    rows = tuple(
        Counted(Link(f"{identity}.html", shared.name), Count(len(shared.articles), archive.language))
        for identity, shared in told
    )
    head = frame(archive.settings, INDEX, archive.say("Tag"), section="berita")
    return Page(INDEX, "tags", TagsPage(head, Count(len(rows), archive.language), rows))
