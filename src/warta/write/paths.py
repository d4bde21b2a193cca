"""Which paths may be written below the output folder."""

import unicodedata

from warta.errors import ArticleError, Problem
from warta.write.names import above

OUT = ("//", "/./", "/../", "\\")


class Paths:
    """The paths that were claimed so far; two that differ only in case or accents' encoding would be one file."""

    def __init__(self) -> None:
        self._claimed: dict[str, str] = {}
        self._folders: dict[str, str] = {}

    def claim(self, path: str) -> None:
        """Takes the path. Raises ArticleError where it leads out of the folder or is taken."""
        if not path or path.startswith("/") or "\\" in path or not set(path.split("/")).isdisjoint({"", ".", ".."}):
            raise ArticleError(Problem(path or "a page", "its address leads out of the site.", "Choose another slug."))
        key = unicodedata.normalize("NFC", path).casefold()
        steps = key.split("/")
        folders = ["/".join(steps[:at]) for at in range(1, len(steps))]
        taken = (
            self._claimed.get(key) or self._folders.get(key) or next(filter(None, map(self._claimed.get, folders)), "")
        )
        if taken:
            raise ArticleError(
                Problem(path, f"its address is claimed by {taken} too.", "Give one of them another slug.")
            )
        self._claimed[key] = path
        self._folders.update((folder, path) for folder in folders)

    def claim_all(self, paths: list[str]) -> None:
        """Takes many paths, as ``claim`` takes each, in a fraction of the time."""
        joined = "\0".join(paths)
        steps = joined.replace("\0", "/\0/")
        claimed = dict(zip(unicodedata.normalize("NFC", joined).casefold().split("\0"), paths, strict=False))
        held = {key.rpartition("/")[0]: path for key, path in claimed.items()}
        folders = {folder: path for here, path in held.items() for folder in above([f"{here}/"])}
        if (
            any(sign in f"/{steps}/" for sign in OUT)
            or len(claimed) < len(paths)
            or not claimed.keys().isdisjoint(self._claimed.keys() | self._folders.keys() | folders.keys())
            or not folders.keys().isdisjoint(self._claimed)
        ):
            # one by one it is found which
            for path in paths:
                self.claim(path)
        elif paths:
            self._claimed.update(claimed)
            self._folders.update(folders)

    def sorted(self) -> list[str]:
        """All claimed paths, in order."""
        return sorted(self._claimed.values())
