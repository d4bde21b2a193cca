"""What came out on a day, and the sentences that name it: as what happened, as a plan, or only from before."""

from msgspec import Struct

from warta.nouns.mentions import Timex
from warta.nouns.site import Evidence
from warta.render.archive import Archive
from warta.render.moments import beginning
from warta.render.sentences import sentences_of
from warta.render.views.dates import timex

# when the end of a year, of a month begins
ENDS = {4: "-11", 7: "-21"}

Told = tuple[tuple[Evidence, tuple[int, ...]], ...]


class Axes(Struct, frozen=True):
    """The articles of a day, and the sentences that name it, each with its mentions: ``told`` as what happened,
    ``planned`` as what is to come; ``foretold`` are of articles from before it, and yet no plans: Jumat (11/4) with a
    slip in its number."""

    published: tuple[str, ...]
    told: Told
    planned: Told
    foretold: Told


def axes(archive: Archive, value: str) -> Axes:
    """What is on a day, month or year; a sentence that its article repeats is there once."""
    entry = archive.entries.get(f"tanggal/{value}")
    sides: dict[str, list[tuple[Evidence, tuple[int, ...]]]] = {"told": [], "planned": [], "foretold": []}
    for evidence, held in sentences_of(archive, entry.occurrences if entry else ()).items():
        moment = timex(archive.namings[evidence.article].mentions[held[0]])
        day = archive.cards[evidence.article].day
        sides[side(moment, value, day, archive.calendar.newest)].append((evidence, held))
    published = archive.published.get(value, ()) if len(value) == 10 else ()
    return Axes(published, *(tuple(sides[name]) for name in ("told", "planned", "foretold")))


def side(moment: Timex, value: str, published: str, newest: str) -> str:
    """Where a sentence stands on the page of a day, month or year, by the day of its article, if known, and the newest
    day of the archive: akan digelar Juni 2025, of an article from June 2025 -> planned."""
    # a weekend stands on the page of its month, and yet it may lie ahead of an article from that month
    begins = beginning(moment.value)[:10]
    # and the end of a year or month lies ahead of what came out in it: gratis sampai akhir tahun
    if moment.mod == "END":
        begins += ENDS.get(len(begins), "")
    when = begins if begins.startswith(value) else value
    day = (published or newest)[: len(when)]
    is_from_before = bool(day) and day < when
    if moment.tense == "coming" and (not published or day <= when):
        return "foretold" if moment.flag else "planned"
    if not is_from_before:
        return "told"
    is_plan = published and not moment.tense and not moment.flag
    return "planned" if is_plan else "foretold"
