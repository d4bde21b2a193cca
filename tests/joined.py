"""Articles that a test wrote by hand, resolved and connected as a build does."""

from collections.abc import Iterable

from warta.condense.stage import condense
from warta.connect.stage import connect
from warta.nouns.site import Reading, Site
from warta.resolve.stage import resolve


def joined(readings: Iterable[Reading], **told: object) -> Site:
    """The site of these articles; what is ``told`` goes to ``resolve``."""
    by_id = {one.article.id: one for one in readings}
    gists = tuple(map(condense, by_id.values()))
    return connect(gists, resolve(gists, **told), by_id)  # type: ignore[arg-type]
