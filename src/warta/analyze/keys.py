"""The ids of sentences: they hang on words alone, so that an address holds while a text is edited around them."""

import re
from hashlib import blake2b


def sentence_key(text: str) -> str:
    """The id of a sentence: ``k`` and a hash of its words, whatever stands between them."""
    words = " ".join(re.findall(r"\w+", text.casefold()))
    return f"k{blake2b(words.encode(), digest_size=4).hexdigest()}"
