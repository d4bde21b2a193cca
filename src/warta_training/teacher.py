"""A CRF that labels raw news for the student to learn from: it knows lists of names, which are not shipped."""

from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

import numpy as np
import pycrfsuite
from msgspec import Struct
from spacy.language import Language
from spacy.tokens import Doc

from warta_training.convert import MISSING, Annotated, bio, marked

CLUSTERS = 200
COMMON = 25_000


class Knowledge(Struct, frozen=True):
    """What the teacher knows of words: the cluster of each, and whether it is part of a listed name."""

    clusters: dict[str, int]
    firsts: frozenset[str]
    lasts: frozenset[str]


def knowledge(nlp: Language, words: list[str], people: Iterable[str]) -> Knowledge:
    """Clusters of the commonest words by their vectors, and the first and later words of the listed names."""
    firsts, lasts = set(), set()
    for name in people:
        parts = name.split()
        if len(parts) > 1:
            firsts.add(parts[0])
            lasts.update(parts[1:])
    return Knowledge(_clusters(nlp, words[:COMMON]), frozenset(firsts), frozenset(lasts))


def _clusters(nlp: Language, words: list[str]) -> dict[str, int]:
    """k-means on the unit vectors, ten rounds from evenly spread words."""
    table = np.stack([nlp.vocab[word].vector for word in words]).astype("float32")
    table /= np.linalg.norm(table, axis=1, keepdims=True) + 1e-8
    centres = table[:: max(1, len(words) // CLUSTERS)][:CLUSTERS].copy()
    for _ in range(10):
        nearest = (table @ centres.T).argmax(1)
        for number in range(len(centres)):
            members = table[nearest == number]
            if len(members):
                centres[number] = members.mean(0) / (np.linalg.norm(members.mean(0)) + 1e-8)
    return {word: int(number) for word, number in zip(words, nearest, strict=True)}


def features(doc: Doc, known: Knowledge) -> list[list[str]]:
    """The features of each token: itself, its form, its lists, and its neighbours."""
    own = [_own(token.text, known) for token in doc]
    rows = []
    for at, traits in enumerate(own):
        row = [f"0:{trait}" for trait in traits]
        for distance in (-2, -1, 1, 2):
            near = own[at + distance] if 0 <= at + distance < len(own) else ["edge"]
            row += [f"{distance}:{trait}" for trait in near if abs(distance) == 1 or trait[:2] in ("w=", "s=", "k=")]
        row.append(f"pair={doc[at - 1].lower_ if at else ''}|{doc[at].shape_}")
        rows.append(row)
    return rows


def _own(word: str, known: Knowledge) -> list[str]:
    cluster = known.clusters.get(word, known.clusters.get(word.lower()))
    traits = [f"w={word.lower()}", f"s={_shape(word)}", f"k={cluster}"]
    traits += [f"p={word[:3]}", f"e={word[-3:]}", f"e2={word[-2:]}"]
    if word in known.firsts:
        traits.append("l=first")
    if word in known.lasts:
        traits.append("l=last")
    return traits


def _shape(word: str) -> str:
    kinds = ["X" if c.isupper() else "x" if c.islower() else "d" if c.isdigit() else c for c in word[:12]]
    return "".join(kind for at, kind in enumerate(kinds) if at < 2 or kind != kinds[at - 1])


def train_teacher(examples: list[Annotated], nlp: Language, known: Knowledge, path: Path) -> pycrfsuite.Tagger:
    """The CRF trained on these examples."""
    trainer = pycrfsuite.Trainer(verbose=False)
    trainer.set_params({"c1": 0.1, "c2": 0.05, "max_iterations": 70, "feature.minfreq": 2})
    for example in examples:
        doc = nlp.make_doc(example.text)
        if len(doc):
            trainer.append(features(doc, known), ["O" if tag == MISSING else tag for tag in bio(doc, example)])
    trainer.train(str(path))
    tagger = pycrfsuite.Tagger()
    tagger.open(str(path))
    return tagger


def taught(text: str, nlp: Language, tagger: pycrfsuite.Tagger, known: Knowledge, doubt: float) -> Annotated:
    """The text as the teacher labels it; what it is less sure of than ``doubt`` is marked as not known."""
    doc = nlp.make_doc(text)
    if not len(doc):
        return Annotated(text, ())
    tags = tagger.tag(features(doc, known))
    sure = [tag if tagger.marginal(tag, at) >= doubt else MISSING for at, tag in enumerate(tags)]
    return marked(doc, _whole(tags, sure))


def _whole(tags: list[str], sure: list[str]) -> list[str]:
    """An entity of which one token is in doubt is in doubt as a whole."""
    groups: dict[int, list[int]] = defaultdict(list)
    group = -1
    for at, tag in enumerate(tags):
        if not tag.startswith("I-"):
            group = at
        if tag != "O":
            groups[group].append(at)
    result = list(sure)
    for members in groups.values():
        if any(sure[at] == MISSING for at in members):
            for at in members:
                result[at] = MISSING
    return result
