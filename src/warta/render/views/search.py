"""The page that searches."""

from msgspec import Struct

from warta.render.archive import Archive
from warta.render.views.frame import SEARCH_POLICY, Frame, Page, frame


class SearchPage(Struct, frozen=True):
    """cari.html: its form; the results are made by the reader's browser."""

    frame: Frame


def search_page(archive: Archive) -> Page:
    """cari.html."""
    head = frame(archive.settings, "cari.html", archive.say("Cari"), section="cari", policy=SEARCH_POLICY)
    return Page("cari.html", "search", SearchPage(head))
