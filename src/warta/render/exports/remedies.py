"""The side of the door for what is set right, set aside or moved: corrections, replies, withdrawn articles, copies."""

from collections.abc import Iterator

from msgspec.structs import replace

from warta.nouns.site import Reading
from warta.render.archive import Archive
from warta.render.exports.records import ArticleRecord, CorrectionRecord, Item
from warta.render.exports.shown import storable
from warta.render.instants import changed, instant, moment, published


def corrections(archive: Archive, reading: Reading) -> tuple[CorrectionRecord, ...]:
    """All corrections of an article, its own, then those of other articles, each the oldest first."""
    own = sorted(reading.article.meta.corrections, key=lambda one: (instant(moment(one.when)), one.line))
    return (
        *(CorrectionRecord(moment(one.when), storable(one.text)) for one in own),
        *(
            CorrectionRecord(published(other), storable(other.prose.title), other.article.id)
            for other in _setting_right(archive, reading, "correction")
        ),
    )


def updated(archive: Archive, reading: Reading) -> str:
    """When an article was last changed or corrected; empty where it was not since it came out."""
    told = [one for one in (changed(reading), *(one.at for one in corrections(archive, reading))) if one]
    if not told:
        return ""
    last = max(told, key=instant)
    came_out = published(reading)
    return last if came_out and instant(last) > instant(came_out) else ""


def linked(archive: Archive, reading: Reading, record: ArticleRecord) -> ArticleRecord:
    """The record of an article with what leads from it to others."""
    links, article = archive.remedies, reading.article.id
    return replace(
        record,
        copy_of=links.originals.get(article, ""),
        copies=tuple(one.article.id for one in links.copies.get(article, ())),
        corrected=article in links.corrected,
        corrections=corrections(archive, reading),
        corrects=_targets(archive, article, "correction"),
        replies=tuple(one.article.id for one in _setting_right(archive, reading, "reply")),
        replies_to=_targets(archive, article, "reply"),
    )


def bare(reading: Reading) -> Reading:
    """A copy without its text, which is told once, with the original."""
    analysis = replace(reading.analysis, sentences=(), mentions=(), quotes=())
    return replace(reading, prose=replace(reading.prose, blocks=()), analysis=analysis)


def copied(archive: Archive, identity: str) -> Reading | None:
    """An article that is a copy, without its text; nothing for any other."""
    return bare(archive.remedies.known[identity]) if identity in archive.remedies.originals else None


def set_aside(archive: Archive) -> tuple[str, ...]:
    """The articles whose pages are in no list."""
    aside = archive.site.aside
    return tuple(one.article.id for one in (*aside.withdrawn, *(one for one, _ in aside.copies)))


def old_addresses(archive: Archive) -> frozenset[str]:
    """The pages that only lead elsewhere."""
    return frozenset(f"{one.id}.html" for one in archive.site.moved)


def withdrawn_items(archive: Archive) -> list[Item]:
    """The withdrawn articles in short, the last withdrawn first: a reader who keeps one is told that it is gone."""
    gone = [_withdrawn(archive, one) for one in archive.site.aside.withdrawn]
    return sorted(gone, key=lambda one: (-instant(one.updated).timestamp(), one.id))


def _withdrawn(archive: Archive, reading: Reading) -> Item:
    meta = reading.article.meta
    assert meta.withdrawn, "only what was withdrawn is told so"
    at = moment(meta.withdrawn.when)
    title = storable(" ".join(reading.prose.title.split()))
    return Item(
        id=reading.article.id,
        title=archive.say("Berita dicabut: %(title)s", title=title),
        summary=storable(meta.withdrawn.reason),
        authors=(),
        source=storable(meta.source),
        url="",
        tags=(),
        language=meta.language,
        published=published(reading) or at,
        updated=at,
    )


def _targets(archive: Archive, article: str, kind: str) -> tuple[str, ...]:
    return tuple(one.target for one in archive.remedies.made.get(article, ()) if one.kind == kind)


def _setting_right(archive: Archive, reading: Reading, kind: str) -> Iterator[Reading]:
    """The articles that correct or answer another, the oldest first."""
    links = archive.remedies
    return (links.known[one.article] for one in links.met.get(reading.article.id, ()) if one.kind == kind)
