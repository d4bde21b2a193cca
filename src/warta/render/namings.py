"""The namings of articles, each of an article that is fetched when it is asked for."""

from collections.abc import Iterator, Mapping

from warta.condense.namings import Naming, naming_key
from warta.connect.readings import key
from warta.nouns.site import Reading


class Namings(Mapping[str, Naming]):
    """The namings of these articles by their ids."""

    def __init__(self, readings: Mapping[str, Reading]) -> None:
        self._readings = readings

    def __getitem__(self, article: str) -> Naming:
        return Naming(self._readings[article])

    def __contains__(self, article: object) -> bool:
        """Whether there is such an article; none is fetched for it."""
        return article in self._readings

    def __iter__(self) -> Iterator[str]:
        return iter(self._readings)

    def __len__(self) -> int:
        return len(self._readings)

    def key(self, article: str) -> str:
        """What is another where anything of the naming is; told without the article where its key tells it."""
        return key(self._readings, article).partition(" ")[2] or naming_key(self._readings[article])
