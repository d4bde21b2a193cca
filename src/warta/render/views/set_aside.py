"""The pages of articles that are counted nowhere: what was withdrawn, and copies of another article's text."""

from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from warta.nouns.article import Withdrawal
from warta.nouns.site import Reading
from warta.render.addresses import absolute, outside
from warta.render.archive import Archive, Card, Link, card
from warta.render.instants import moment
from warta.render.moments import stamp_words
from warta.render.views.frame import Frame, Machine, Page, frame
from warta.render.views.notices import Notice, notices, when


class WithdrawnPage(Struct, frozen=True):
    """What is left of a withdrawn article: its title, its day, when and why it went, who took it back."""

    frame: Frame
    title: str
    source: str
    day: str
    day_words: str
    withdrawn: str
    withdrawn_words: str
    reason: str
    by: str
    notices: tuple[Notice, ...]
    fictional: bool


class Printed(Struct, frozen=True):
    """Who printed a text, when, under which headline, and where it stands at the source."""

    link: Link
    source: str
    url: str
    day: str
    day_words: str


class CopyPage(Struct, frozen=True):
    """An article whose text stands on another page, the ``original``; ``others`` print it too."""

    frame: Frame
    title: str
    authors: tuple[str, ...]
    printed: Printed
    original: Card
    others: tuple[Printed, ...]
    fictional: bool


def aside_pages(archive: Archive) -> Iterator[Page]:
    """The pages of withdrawn articles and of copies. No search engine is to keep them."""
    for reading in archive.site.aside.withdrawn:
        yield _withdrawn(archive, reading)
    for reading, _ in archive.site.aside.copies:
        yield _copy(archive, reading)


def printed(archive: Archive, article: str) -> tuple[Printed, ...]:
    """Who else printed the text of an article, the earliest first."""
    return tuple(_printed(archive, one) for one in archive.remedies.copies.get(article, ()))


def _withdrawn(archive: Archive, reading: Reading) -> Page:
    path, meta = f"{reading.article.id}.html", reading.article.meta
    gone = meta.withdrawn
    assert isinstance(gone, Withdrawal), "only what was withdrawn is told so"
    title = archive.say("Berita dicabut: %(title)s", title=reading.prose.title)
    day, day_words = when(archive, reading)
    view = WithdrawnPage(
        frame=_unfound(frame(archive.settings, path, title, description=title, section="berita")),
        title=reading.prose.title,
        source=meta.source,
        day=day,
        day_words=day_words,
        withdrawn=moment(gone.when),
        withdrawn_words=stamp_words(gone.when, archive.language),
        reason=gone.reason,
        by=gone.by or archive.say("redaksi"),
        notices=notices(archive, reading),
        fictional=meta.fictional,
    )
    return Page(path, "withdrawn", view)


def _copy(archive: Archive, reading: Reading) -> Page:
    path, title = f"{reading.article.id}.html", reading.prose.title
    original = archive.remedies.originals[reading.article.id]
    head = _unfound(frame(archive.settings, path, title, description=title, section="berita"))
    twin = f"{reading.article.id}.json" if archive.settings.data != "none" else ""
    view = CopyPage(
        frame=replace(head, canonical=absolute(archive.settings, f"{original}.html"), machine=Machine(twin=twin)),
        title=title,
        authors=reading.article.meta.authors,
        printed=_printed(archive, reading),
        original=card(archive, original),
        others=tuple(one for one in printed(archive, original) if one.link.address != path),
        fictional=reading.article.meta.fictional,
    )
    return Page(path, "copy", view)


def _printed(archive: Archive, reading: Reading) -> Printed:
    meta = reading.article.meta
    url = outside(meta.url)
    day, day_words = when(archive, reading)
    return Printed(Link(f"{reading.article.id}.html", reading.prose.title), meta.source, url, day, day_words)


def _unfound(head: Frame) -> Frame:
    return replace(head, is_found=False)
