"""Words of an address: ASCII, lower case, hyphens."""

import re
import unicodedata
from hashlib import blake2b

LONGEST = 100
# Windows has no file of these names, whatever stands behind a dot
RESERVED = re.compile(r"con|prn|aux|nul|(?:com|lpt)[0-9]")
# an apostrophe joins (Jum'at, Ma'ruf), all else but letters and digits parts words
ASCII = {code: chr(code).lower() if chr(code).isalnum() else None if chr(code) in "'`" else " " for code in range(128)}
# letters that Unicode does not decompose
LETTERS = str.maketrans({"ø": "o", "đ": "d", "ł": "l", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "þ": "th", "ð": "d"})


def slug(text: str) -> str:
    """The text as a word of an address: ``Kim Jong-Un`` -> ``kim-jong-un``; a short hash where no letter is left."""
    words = plain(text).replace(" ", "-")
    if RESERVED.fullmatch(words):
        return f"x-{words}"
    if not words:
        return f"x{blake2b(text.encode(errors='surrogatepass'), digest_size=4).hexdigest()}"
    return words if len(words) <= LONGEST else words[: LONGEST + 1].rpartition("-")[0] or words[:LONGEST]


def plain(text: str) -> str:
    """The text in plain small letters, one space between words: ``Kim Jong-Un`` -> ``kim jong un``."""
    if text.isascii():
        # the same as below, in a sixth of the time
        return " ".join(text.translate(ASCII).split())
    folded = unicodedata.normalize("NFKD", text.casefold().translate(LETTERS))
    # a mark falls away, an apostrophe joins (Jum'at, Ma'ruf), all else parts words
    bare = re.sub(r"[\u0300-\u036f'’‘ʼ`]", "", folded)
    return re.sub(r"[^a-z0-9]+", " ", bare).strip()
