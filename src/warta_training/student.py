"""The spaCy recogniser: vectors, a small convolutional encoder, transitions."""

import random
from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
from spacy.attrs import PREFIX
from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example
from spacy.training.initialize import convert_vectors
from spacy.util import fix_random_seed
from thinc.api import Adam
from thinc.schedules import warmup_linear

from warta.analyze.language import WartaIndonesian
from warta.analyze.name_codes import code_in
from warta.analyze.sentences import SentenceMarker
from warta_training.convert import MISSING, Annotated, bio
from warta_training.settings import Settings

LABELS = ("LOC", "ORG", "PER")
SENTENCES = "warta_sentences"
assert Language.has_factory(SENTENCES), SentenceMarker


def with_vectors(path: Path) -> WartaIndonesian:
    """Our Indonesian with the floret table."""
    nlp = WartaIndonesian()
    convert_vectors(nlp, path, truncate=-1, prune=-1, mode="floret")
    return nlp


def knowing(nlp: Language, codes: Mapping[str, str]) -> Language:
    """The pipeline with these statistics of names instead of those that are shipped."""
    nlp.vocab.lex_attr_getters[PREFIX] = partial(code_in, codes)
    return nlp


def untrained(vectors: Path, codes: Mapping[str, str], settings: Settings) -> Language:
    """The pipeline before it has learnt: sentences, encoder, recogniser."""
    nlp = knowing(with_vectors(vectors), codes)
    nlp.add_pipe(SENTENCES)
    nlp.add_pipe("tok2vec", config={"model": _encoder(settings)})
    ner = nlp.add_pipe("ner", config={"model": _recogniser(settings)})
    for label in LABELS:
        ner.add_label(label)
    return nlp


def _encoder(settings: Settings) -> dict[str, Any]:
    return {
        "@architectures": "spacy.Tok2Vec.v2",
        "embed": {
            "@architectures": "spacy.MultiHashEmbed.v2",
            "width": settings.width,
            "attrs": ["NORM", "PREFIX", "SUFFIX", "SHAPE"],
            "rows": list(settings.embed_rows),
            "include_static_vectors": settings.static_vectors,
        },
        "encode": {
            "@architectures": "spacy.MaxoutWindowEncoder.v2",
            "width": settings.width,
            "depth": 4,
            "window_size": 1,
            "maxout_pieces": 3,
        },
    }


def _recogniser(settings: Settings) -> dict[str, Any]:
    return {
        "@architectures": "spacy.TransitionBasedParser.v2",
        "state_type": "ner",
        "extra_state_tokens": False,
        "hidden_width": settings.hidden,
        "maxout_pieces": 2,
        "use_upper": True,
        "nO": None,
        "tok2vec": {
            "@architectures": "spacy.Tok2VecListener.v1",
            "width": settings.width,
            "upstream": "tok2vec",
        },
    }


def _examples(nlp: Language, annotated: list[Annotated]) -> list[Example]:
    examples = []
    for one in annotated:
        doc = nlp.make_doc(one.text)
        if len(doc):
            tags = ["" if tag == MISSING else tag for tag in bio(doc, one)]
            spaces = [bool(token.whitespace_) for token in doc]
            examples.append(Example(doc, Doc(nlp.vocab, [token.text for token in doc], spaces, ents=tags)))
    return examples


def _batches(gold: list[Example], silver: list[Example], settings: Settings) -> Iterator[list[Example]]:
    """Endless batches of about so many words, of which ``gold_share`` from the gold."""
    draw = random.Random(settings.seed)
    known, taught = _endless(gold, draw), _endless(silver or gold, draw)
    while True:
        batch: list[Example] = []
        for stream, share in ((known, settings.gold_share), (taught, 1 - settings.gold_share)):
            size = 0
            while size < settings.batch_words * share:
                batch.append(next(stream))
                size += len(batch[-1])
        yield batch


def _endless(examples: list[Example], draw: random.Random) -> Iterator[Example]:
    """The examples over and over, all of them once before any comes again."""
    order = list(examples)
    while True:
        draw.shuffle(order)
        yield from order


def train_student(
    gold: list[Annotated], silver: list[Annotated], vectors: Path, codes: Mapping[str, str], settings: Settings
) -> Language:
    """The trained pipeline, with the averages of its weights."""
    fix_random_seed(settings.seed)
    nlp = untrained(vectors, codes, settings)
    known = _examples(nlp, gold)
    taught = _examples(nlp, silver)
    rate = warmup_linear(settings.learn_rate, min(250, settings.steps // 4), int(settings.steps * 1.05))
    adam = Adam(rate, beta1=0.9, beta2=0.999, L2=0.01, grad_clip=1.0, use_averages=True, L2_is_weight_decay=True)
    nlp.initialize(lambda: known[:200], sgd=adam)
    for step, batch in enumerate(_batches(known, taught, settings), start=1):
        nlp.update(batch, sgd=adam, drop=settings.dropout)
        adam.step_schedules()
        if step >= settings.steps:
            break
    with nlp.use_params(adam.averages):
        return knowing(_settled(nlp), codes)


def _settled(nlp: Language) -> Language:
    """A copy that holds the weights now in use, without the memory of training."""
    data = nlp.to_bytes()
    copy = type(nlp).from_config(nlp.config)
    copy.from_bytes(data)
    assert np.isfinite(copy.vocab.vectors.data).all()
    return copy
