"""The namings of articles, each of an article that is fetched when it is asked for."""

from collections.abc import Mapping

from warta.condense.namings import Naming, naming_key
from warta.connect.readings import key
from warta.fetched import Fetched
from warta.nouns.site import Reading

# so many are at hand, those of articles that are told on the same pages; each holds its article
MOST = 2_000


class Namings(Fetched[Naming]):
    """The namings of these articles by their ids."""

    def __init__(self, readings: Mapping[str, Reading]) -> None:
        super().__init__(readings)
        self._readings = readings
        self._held: dict[str, Naming] = {}

    def __getitem__(self, article: str) -> Naming:
        known = self._held.get(article)
        if known is None:
            if len(self._held) >= MOST:
                self._held.clear()
            known = self._held[article] = Naming(self._readings[article])
        return known

    def key(self, article: str) -> str:
        """What is another where anything of the naming is; told without the article where its key tells it."""
        return key(self._readings, article).partition(" ")[2] or naming_key(self._readings[article])
