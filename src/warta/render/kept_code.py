"""The code of templates as a build keeps it for the next one in ``.warta/templates``.

A template that does not compile has no code, so all that do not are told by every build. A file holds a seal, what the
code holds for, and the code as Python keeps it in ``.pyc`` files: like these it is trusted not to be another's.
"""

import marshal
import sys
from hashlib import blake2b, sha256
from importlib.metadata import version
from pathlib import Path
from types import CodeType

from jinja2.bccache import Bucket, BytecodeCache

from warta.catalogues import stamp

# what of ours is in the code of a template
OURS = ("environment", "fill", "quick", "words")
FOLDER = "templates"
SEAL = 32


class KeptCode(BytecodeCache):
    """A file of code for each template, which holds for its text, Jinja2, the code of ours, and the words in it."""

    def __init__(self, folder: Path, holds_for: str) -> None:
        """The code kept in a folder, which is there."""
        self._folder = folder
        self._holds_for = holds_for

    def get_source_checksum(self, source: str) -> str:
        """What the code of a template holds for."""
        return sha256(f"{self._holds_for}\0{source}".encode(errors="surrogatepass")).hexdigest()

    def load_bytecode(self, bucket: Bucket) -> None:
        """The code of a template, none where its file is damaged or of something else: then it is compiled."""
        try:
            data = self._file(bucket).read_bytes()
        except OSError:
            return
        if data[:SEAL] == _seal(bucket, data[SEAL:]):
            code = marshal.loads(data[SEAL:])
            bucket.code = code if isinstance(code, CodeType) else None

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keeps the code of a template, where that can be."""
        path, data = self._file(bucket), marshal.dumps(bucket.code)
        try:
            half = path.with_suffix(".new")
            half.write_bytes(_seal(bucket, data) + data)
            half.replace(path)
        except OSError:
            return

    def _file(self, bucket: Bucket) -> Path:
        return self._folder / f"{bucket.key}.code"


def _seal(bucket: Bucket, data: bytes) -> bytes:
    return blake2b(bucket.checksum.encode() + data, digest_size=SEAL).digest()


def kept_code(state: Path, language: str) -> KeptCode | None:
    """The code that is kept beside the answers; nothing where the folder cannot be."""
    folder = state / FOLDER
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        return None
    ours = [sha256(Path(__file__).with_name(f"{name}.py").read_bytes()).hexdigest() for name in OURS]
    told = (sys.version, version("jinja2"), version("markupsafe"), *ours, language, stamp(language))
    return KeptCode(folder, "\0".join(told))
