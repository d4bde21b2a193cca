"""What a document says, as Python's own strings: spaCy makes an object of each token each time it is asked for one."""

from typing import NamedTuple

from spacy.attrs import ORTH
from spacy.tokens import Doc

KEY = "warta text"


class Said(NamedTuple):
    """The text of a document and its words, token by token."""

    text: str
    words: list[str]


def said(doc: Doc) -> Said:
    """The text and the words of a document, made once."""
    held = doc.user_data.get(KEY)
    # a copy of a part takes all that is kept of the whole with it
    if not isinstance(held, Said) or len(held.words) != len(doc):
        strings = doc.vocab.strings
        held = Said(doc.text, [strings[orth] for orth in doc.to_array(ORTH).tolist()])
        doc.user_data[KEY] = held
    return held
