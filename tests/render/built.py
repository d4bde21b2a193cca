"""A site made by hand, rendered."""

from warta.nouns.site import Site
from warta.read.theme import theme
from warta.render.archive import archive_of
from warta.render.stage import render
from warta.settings import Settings


def files(site: Site, settings: Settings | None = None) -> dict[str, bytes]:
    """Every file of the site by path."""
    made = render(archive_of(site, settings or Settings()), theme=theme(None), pictures=())
    return {file.path: file.data for file in made}
