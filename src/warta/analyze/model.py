"""The trained recogniser that is shipped with Warta."""

import sys
from importlib.resources import as_file, files

import spacy
from spacy.language import Language

from warta.analyze.language import WartaIndonesian
from warta.analyze.sentences import SentenceMarker

# Importing these two registers the language and the component that the model's config names.
REGISTERED = (WartaIndonesian, SentenceMarker)


def load_recogniser() -> Language:
    """A fresh copy of the shipped pipeline: tokenizer, sentences, encoder, recogniser."""
    with as_file(files("warta").joinpath("model")) as folder:
        made = spacy.load(folder)
        # spaCy refuses texts of more than a million letters; how large a file may be is said where it is read
        made.max_length = sys.maxsize
        return made
