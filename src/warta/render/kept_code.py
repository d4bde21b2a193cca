"""The code of templates as a build keeps it for the next one in ``.warta/templates``.

A template that does not compile has no code, so all that do not are told by every build.
"""

from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from pickle import UnpicklingError

from jinja2.bccache import Bucket, FileSystemBytecodeCache

from warta.catalogues import stamp
from warta.render import quick

FOLDER = "templates"
# what a file that was cut off or is of something else may raise
UNREADABLE = (OSError, EOFError, ValueError, TypeError, AttributeError, ImportError, IndexError, UnpicklingError)


class Kept(FileSystemBytecodeCache):
    """A file of code for each template, which holds for its text, Jinja2, the code of ours, and the words in it."""

    def __init__(self, folder: Path, holds_for: str) -> None:
        """The code kept in a folder, which is there."""
        super().__init__(str(folder))
        self.holds_for = holds_for

    def get_source_checksum(self, source: str) -> str:
        """What the code of a template holds for."""
        return sha256(f"{self.holds_for}\0{source}".encode(errors="surrogatepass")).hexdigest()

    def load_bytecode(self, bucket: Bucket) -> None:
        """The code of a template, none where its file cannot be read: then it is compiled."""
        try:
            super().load_bytecode(bucket)
        except UNREADABLE:
            bucket.reset()

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keeps the code of a template, where that can be."""
        try:
            super().dump_bytecode(bucket)
        except OSError:
            return


def kept_code(state: Path, language: str) -> Kept | None:
    """The code that is kept beside the answers; nothing where the folder cannot be."""
    folder = state / FOLDER
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        return None
    ours = sha256(Path(quick.__file__).read_bytes()).hexdigest()
    return Kept(folder, "\0".join((version("jinja2"), version("markupsafe"), ours, language, stamp(language))))
