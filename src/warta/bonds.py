"""What resolving and connecting make of an archive, with the look-ups that hang on nothing else: kept between builds.

It hangs on the cores of gists (``condense.core``), on the register, the language and the code, and on which
articles of stories are copies of which: where all these are the same, nothing of it is worked out again. In ``.warta``
the large tables lie packed, and a value is unpacked when a page looks it up.
"""

from collections.abc import Mapping
from pathlib import Path

from msgspec import Raw, Struct
from msgspec.msgpack import Decoder
from msgspec.structs import replace

from warta.cache import fingerprint
from warta.condense.core import core
from warta.connect.copies import Judge, Judged
from warta.connect.order import newest_first
from warta.connect.readings import Readings
from warta.connect.stage import connect
from warta.gather import Archive, resolved
from warta.nouns.entities import Guess, LoneName, Moved
from warta.nouns.site import Entry, Related, Site, Story, Tie
from warta.render.archive import Archive as Shown
from warta.render.archive import archive_of
from warta.render.lookups import Lookups, lookups
from warta.render.sealed import InOrder, Sealed
from warta.render.traces.store import code
from warta.sealed_files import read_sealed, write_sealed
from warta.unswept import unswept

FILE = "bonds.msgpack"


class Bonds(Struct, frozen=True):
    """What is known of all articles together. ``key`` is another where anything is that it hangs on but what is
    ``judged`` of copies; other fields are as in Site and Resolution."""

    key: str
    judged: tuple[Judged, ...]
    related: Mapping[str, tuple[Related, ...]]
    lone_names: tuple[LoneName, ...]
    stories: tuple[Story, ...]
    ties: tuple[Tie, ...]
    moved: tuple[Moved, ...]
    guesses: tuple[Guess, ...]
    lookups: Lookups

    @property
    def seal(self) -> str:
        """What is another where anything of them is."""
        return fingerprint(self.key, *(f"{one.articles} {one.is_copy}" for one in self.judged))


class Packed(Struct, frozen=True):
    """Bonds as they are kept: ``rest`` without the large tables."""

    rest: Bonds
    related: dict[str, Raw]
    entries: dict[str, Raw]
    entities: dict[str, Raw]


RELATED, ENTRY, ENTITIES = Decoder(tuple[Related, ...]), Decoder(Entry), Decoder(dict[int, tuple[str, ...]])


def bonds_of(archive: Archive, before: Bonds | None = None) -> Bonds:
    """The bonds of an archive; those ``before`` where they hold."""
    key = fingerprint(code(), archive.matter)
    judge = Judge(archive.known)
    if before and before.key == key and all(map(judge.agrees, before.judged)):
        return before
    with unswept():
        # whatever is not in their key is not in these gists either
        told = tuple(map(core, archive.gists))
        resolution = resolved(told, archive)
        site = connect(told, resolution, archive.known, judge=judge)
        found = lookups(site)
    judged = tuple(judge.told)
    own = site.related, site.lone_names, site.stories, site.ties, site.moved
    return Bonds(key, judged, *own, resolution.guesses, found)


def as_shown(archive: Archive, bonds: Bonds) -> Shown:
    """The archive as pages look things up in it."""
    ordered = newest_first(archive.gists)
    site = Site(
        readings=Readings(archive.known, tuple(one.id for one in ordered)),
        known=archive.known,
        entries=InOrder(bonds.lookups.entries),
        related=bonds.related,
        lone_names=bonds.lone_names,
        stories=bonds.stories,
        ties=bonds.ties,
        aside=archive.aside,
        moved=bonds.moved,
        gists=ordered,
    )
    return archive_of(site, archive.settings, archive.pictures, bonds.lookups)


def load(state: Path) -> Bonds | None:
    """The bonds of the last build; nothing where there are none, or they are damaged."""
    kept = read_sealed(state / FILE, Packed)
    if kept is None:
        return None
    found = replace(kept.rest.lookups, entries=Sealed(kept.entries, ENTRY), entities=Sealed(kept.entities, ENTITIES))
    return replace(kept.rest, related=Sealed(kept.related, RELATED), lookups=found)


def save(state: Path, bonds: Bonds) -> None:
    """Keeps bonds that were just worked out. Raises OSError where they cannot be written."""
    found = bonds.lookups
    rest = replace(bonds, related={}, lookups=replace(found, entries={}, entities={}))
    told = {"rest": rest, "related": bonds.related, "entries": found.entries, "entities": found.entities}
    write_sealed(state / FILE, told)
