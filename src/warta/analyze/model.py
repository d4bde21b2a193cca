"""The trained recogniser that is shipped with Warta."""

import json
import sys
from collections.abc import Callable
from importlib.resources import as_file, files
from pathlib import Path
from typing import Any

import numpy as np
import spacy
from spacy.language import Language
from spacy.tokenizer import Tokenizer
from spacy.vectors import Vectors
from spacy.vocab import Vocab

from warta.analyze import encoder, recogniser
from warta.analyze.language import WartaIndonesian
from warta.analyze.sentences import SentenceMarker

# Importing these two registers the language and the component that the model's config names.
REGISTERED = (WartaIndonesian, SentenceMarker)
TOKENIZER, VECTORS = "warta.BareTokenizer.v1", "warta.MappedVectors.v1"


@spacy.registry.tokenizers(TOKENIZER)
def bare_tokenizer() -> Callable[[Language], Tokenizer]:
    """A tokenizer without rules, for its file has them all: spaCy's own has read those of the language before."""
    return lambda nlp: Tokenizer(nlp.vocab)


@spacy.registry.vectors(VECTORS)
def mapped_vectors(folder: str) -> Callable[[Vocab], Vectors]:
    """Vectors that stay in their file: of its 15 MB an article looks up a few hundred rows, and all processes share
    them."""

    def made(vocab: Vocab) -> Vectors:
        settings = json.loads(Path(folder, "vectors.cfg").read_text(encoding="utf-8"))
        rows = np.asarray(np.load(Path(folder, "vectors"), mmap_mode="r"))
        return Vectors(strings=vocab.strings, data=rows, **settings)

    return made


def load_recogniser() -> Language:
    """A fresh copy of the shipped pipeline: tokenizer, sentences, encoder, recogniser."""
    with as_file(files("warta").joinpath("model")) as folder:
        vectors = {"@vectors": VECTORS, "folder": str(folder / "vocab")}
        config: dict[str, Any] = {"nlp": {"tokenizer": {"@tokenizers": TOKENIZER}, "vectors": vectors}}
        made = spacy.load(folder, config=config, exclude=["vocab"])
        # spaCy refuses texts of more than a million letters; how large a file may be is said where it is read
        made.max_length = sys.maxsize
        for ours, trained in ((encoder.NAME, encoder.TRAINED), (recogniser.NAME, recogniser.TRAINED)):
            made.add_pipe(ours, after=trained)
            made.disable_pipe(trained)
        return made
