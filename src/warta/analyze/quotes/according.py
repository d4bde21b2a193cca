"""Whom *menurut* names: "Menurut Kepala Dinas, Ani Wijaya, …"; nobody in "Menurut hasil autopsi, Budi …"."""

import re

from msgspec import Struct

from warta.analyze.quotes.scene import Scene, people_within
from warta.analyze.quotes.speakers import LONG_OFFICE, holds_office, speaker_in
from warta.analyze.quotes.who import REFERRED, UNKNOWN, Who

LED = re.compile(r"\W{0,3}[Mm]enurut(?P<nya>nya)?\b(?:\s(?P<pronoun>dia|ia|beliau)\b)?")
OFFICE_BESIDE = re.compile(r",\s[^,]{3,80},")
CLOSED = re.compile(r"(?:\s*\([^()]{0,60}\))?,(?!\s(?:yang\b|dan\b|[A-Z]))")
FURTHEST, NEAR = 420, 50


class Source(Struct, frozen=True):
    """``end`` is where the words about the source end and what it says begins; -1 where that is not plain."""

    who: Who
    end: int


def according(scene: Scene, begin: int, end: int) -> Source | None:
    """The source that a sentence begins with; None where it does not begin with *menurut*."""
    led = LED.match(scene.text, begin, end)
    if led is None:
        return None
    if led["nya"] or led["pronoun"]:
        return Source(REFERRED, led.end() + scene.text.startswith(",", led.end()))
    return source(scene, led.end(), end)


def source(scene: Scene, begin: int, end: int) -> Source:
    """The source that the words behind *menurut* name."""
    comma = scene.text.find(",", begin, min(end, begin + FURTHEST))
    before = people_within(scene, begin, begin + NEAR if comma < 0 else comma)[:1]
    if before:
        lead, name_end = scene.text[begin : before[0].span.start].strip(), before[0].span.end
        if lead and not holds_office(lead):
            return Source(UNKNOWN, -1)
        if comma < 0:
            return Source(speaker_in(scene, begin, name_end), name_end)
        if not _is_apposed(scene, comma, end):
            return Source(speaker_in(scene, begin, comma), _behind_office(scene, name_end, comma, end))
    if comma >= 0 and holds_office(scene.text[begin:comma]) and _is_apposed(scene, comma, end):
        last = people_within(scene, comma, end)[0].span.end
        return Source(speaker_in(scene, begin, last), scene.text.find(",", last, end) + 1)
    return Source(speaker_in(scene, begin, comma), comma + 1) if comma >= 0 else Source(UNKNOWN, -1)


def _is_apposed(scene: Scene, comma: int, end: int) -> bool:
    """Whether a name behind a comma ends the words about it: "Kepala Dinas Pasar, Jalan, dan Air, Ani Wijaya, …"."""
    behind = people_within(scene, comma, end)[:1]
    return (
        bool(behind)
        and LONG_OFFICE.fullmatch(scene.text, comma, behind[0].span.start) is not None
        and CLOSED.match(scene.text, behind[0].span.end, end) is not None
    )


def _behind_office(scene: Scene, name_end: int, comma: int, end: int) -> int:
    """Behind the comma after a name, or after the office of the person where that stands between commas."""
    office = OFFICE_BESIDE.match(scene.text, name_end, end)
    beside = [role.span for find in people_within(scene, 0, name_end)[-1:] for role in getattr(find.value, "roles", ())]
    apposed = office is not None and any(office.start() < span.start < office.end() for span in beside)
    return office.end() if office and apposed else comma + 1
