"""Old addresses: a name that the register made another's leads there, one that it split to all who have it."""

from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from warta.render.addresses import absolute
from warta.render.archive import Archive, Link, entity_link
from warta.render.views.frame import Frame, Page, frame


class MovedPage(Struct, frozen=True):
    """A name that is shown elsewhere: ``there`` is where a browser goes at once, empty where there is a choice."""

    frame: Frame
    name: str
    there: str
    leads: tuple[Link, ...]


def moved_pages(archive: Archive) -> Iterator[Page]:
    """A page at each address that the register moved."""
    for one in archive.site.moved:
        path = f"{one.id}.html"
        leads = tuple(entity_link(archive, identity) for identity in one.leads)
        alone = leads[0].address if len(leads) == 1 else ""
        head = frame(archive.settings, path, one.name, description=f"{one.name}: {leads[0].text}.", section="orang")
        if alone:
            head = replace(head, canonical=absolute(archive.settings, alone))
        yield Page(path, "moved", MovedPage(head, one.name, alone, leads))
