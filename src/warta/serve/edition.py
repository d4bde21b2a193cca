"""The site as it is at one moment: nothing is written, a page is rendered when it is asked for."""

from hashlib import sha256
from pathlib import Path
from threading import Lock

from jinja2 import Environment
from msgspec.structs import replace

from warta.bonds import Bonds, as_shown, bonds_of
from warta.cache import fingerprint
from warta.errors import Problem, SettingsError
from warta.gather import Archive, lost_links
from warta.index.stage import FOLDER, index
from warta.nouns.site import Theme
from warta.render.asked import Asked
from warta.render.assets import assets
from warta.render.environment import environment
from warta.render.stage import records

MISSING = "404.html"


class Edition:
    """One state of the site. ``problems`` are those of its files, ``faults`` those of its templates that were met so
    far, by path."""

    def __init__(self, archive: Archive, theme: Theme, state: Path, before: "Edition | None" = None) -> None:
        self.archive = archive
        self.theme = theme
        self.faults: dict[str, tuple[Problem, ...]] = {}
        self._state = state
        self._indexing = Lock()
        self._index: dict[str, bytes] | None = None
        given = tuple(assets(theme, archive.pictures))
        self._made, self._looks = self._kept(before) or (
            environment(theme, archive.settings),
            fingerprint(*(part for file in given for part in (file.path, file.data))),
        )
        self._bonds: Bonds = bonds_of(archive, before._bonds if before else None)
        self._shown = as_shown(archive, self._bonds)
        self.problems = (*archive.problems, *lost_links(archive, self._shown.destinations))
        self._asked = Asked(self._shown, self._made, given)

    def _kept(self, before: "Edition | None") -> tuple[Environment, str] | None:
        """Compiled templates and looks of the last edition, where they stay the same: they cost more than a page."""
        if before is None or before.theme != self.theme or before.archive.settings != self.archive.settings:
            return None
        same = before.archive.pictures == self.archive.pictures
        return (before._made, before._looks) if same else None

    def file(self, path: str) -> bytes | None:
        """The file at a path; nothing where the site has none. Raises SettingsError for a template at fault."""
        if path.startswith(f"{FOLDER}/"):
            return self._indexed().get(path)
        try:
            return self._asked.file(path)
        except SettingsError as error:
            self.faults[path] = error.problems
            raise

    def missing(self) -> bytes:
        """What stands where there is no page; its links begin at the root of this server and not of ``base_url``."""
        here = replace(self._shown, settings=replace(self._shown.settings, base_url=""))
        return Asked(here, self._made, ()).file(MISSING) or b""

    def seal(self, data: bytes) -> str:
        """What changes when a page, the style or a picture changes."""
        return sha256(self._looks.encode() + data).hexdigest()[:16]

    def _indexed(self) -> dict[str, bytes]:
        """The full-text index, made when somebody searches."""
        with self._indexing:
            if self._index is None:
                wanted = self.archive.settings.search
                made = index(records(self._shown), state=self._state) if wanted else None
                self._index = {file.path: file.data for file in made.files} if made else {}
            return self._index
