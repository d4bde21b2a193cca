"""What an article's page says of mistakes: what was corrected, who answered, and what it sets right itself."""

from collections.abc import Iterable
from math import inf

from msgspec import Struct

from warta.nouns.site import Reading, Remedy
from warta.render.archive import Archive, Link, day_of
from warta.render.instants import instant, moment, published
from warta.render.moments import stamp_words
from warta.render.remedies import ANCHOR


class NoticeRow(Struct, frozen=True):
    """A correction in words, or a link to an article, and when it was made."""

    day: str
    day_words: str
    text: str
    link: Link
    is_withdrawn: bool = False


class Notice(Struct, frozen=True):
    """A box on the page: its id, its heading, the sentence that it begins with, and its rows, the oldest first."""

    anchor: str
    heading: str
    lead: str
    rows: tuple[NoticeRow, ...]


def notices(archive: Archive, reading: Reading) -> tuple[Notice, ...]:
    """The boxes of a page, those on its own mistakes first; none for most pages."""
    links = archive.remedies
    made, met = links.made.get(reading.article.id, ()), links.met.get(reading.article.id, ())
    changes = [_change(archive, reading, place) for place in range(len(reading.article.meta.corrections))]
    correcting = [_other(archive, one.article) for one in met if one.kind == "correction"]
    corrected = sorted((*changes, *correcting), key=_age)
    found = (
        Notice(ANCHOR, archive.say("Ralat"), archive.say("Berita ini telah diralat."), tuple(corrected)),
        Notice(
            "hak-jawab", archive.say("Hak jawab"), archive.say("Hak jawab atas berita ini:"), _by(archive, met, "reply")
        ),
        Notice("meralat", archive.say("Ralat"), archive.say("Berita ini meralat:"), _of(archive, made, "correction")),
        Notice(
            "menjawab",
            archive.say("Hak jawab"),
            archive.say("Berita ini memuat hak jawab atas:"),
            _of(archive, made, "reply"),
        ),
    )
    return tuple(one for one in found if one.rows)


def _age(row: NoticeRow) -> float:
    """What orders rows by time, undated ones last."""
    return instant(row.day).timestamp() if row.day else inf


def when(archive: Archive, reading: Reading) -> tuple[str, str]:
    """When an article came out, for machines and in words."""
    stamp, day = reading.article.meta.published, day_of(reading)
    if stamp and stamp.day.isoformat() == day:
        return published(reading), stamp_words(stamp, archive.language)
    return day, archive.words(day) if day else archive.say("tanpa tanggal")


def _by(archive: Archive, met: Iterable[Remedy], kind: str) -> tuple[NoticeRow, ...]:
    return tuple(_other(archive, one.article) for one in met if one.kind == kind)


def _of(archive: Archive, made: Iterable[Remedy], kind: str) -> tuple[NoticeRow, ...]:
    return tuple(_other(archive, one.target) for one in made if one.kind == kind)


def _other(archive: Archive, article: str) -> NoticeRow:
    reading = archive.remedies.known[article]
    link = Link(f"{article}.html", reading.prose.title)
    return NoticeRow(*when(archive, reading), "", link, reading.article.meta.withdrawn is not None)


def _change(archive: Archive, reading: Reading, place: int) -> NoticeRow:
    one = reading.article.meta.corrections[place]
    return NoticeRow(moment(one.when), stamp_words(one.when, archive.language), one.text, Link("", ""))
