"""Which paths may be written below the output folder."""

import unicodedata

from warta.errors import ArticleError, Problem


class Paths:
    """The paths that were claimed so far; two that differ only in case or accents' encoding would be one file."""

    def __init__(self) -> None:
        self._claimed: dict[str, str] = {}

    def claim(self, path: str) -> None:
        """Takes the path. Raises ArticleError where it leads out of the folder or is taken."""
        if not path or path.startswith("/") or "\\" in path or not set(path.split("/")).isdisjoint({"", ".", ".."}):
            raise ArticleError(Problem(path or "a page", "its address leads out of the site.", "Choose another slug."))
        key = unicodedata.normalize("NFC", path).casefold()
        if key in self._claimed:
            raise ArticleError(
                Problem(path, f"its address is claimed by {self._claimed[key]} too.", "Give one of them another slug.")
            )
        self._claimed[key] = path

    def __contains__(self, path: str) -> bool:
        return unicodedata.normalize("NFC", path).casefold() in self._claimed

    def sorted(self) -> list[str]:
        """All claimed paths, in order."""
        return sorted(self._claimed.values())
