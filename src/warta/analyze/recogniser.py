"""The recogniser at work: the entities that spaCy's trained ``ner`` finds, without walking over every word.

spaCy's parser makes a step for each word, and takes and leaves Python's lock dozens of times in it. But what a word
outside of an entity comes to hangs on the word alone, so that is worked out for all words at once; and only from where
an entity begins is it gone on word by word, as spaCy does (``pipeline/_parser_internals/ner.pyx``).
"""

from collections.abc import Iterator
from functools import cached_property
from typing import Any, NamedTuple, cast

import numpy as np
import numpy.typing as npt
from spacy.attrs import IS_SPACE, SENT_START
from spacy.language import Language
from spacy.pipeline.ner import EntityRecognizer
from spacy.tokens import Doc, Span

from warta.analyze.encoder import TRAINED as ENCODER
from warta.analyze.encoder import by_one_thread

NAME, TRAINED = "warta_recogniser", "ner"
Numbers = npt.NDArray[np.float32]
OUTSIDE = "O"


class Trained(NamedTuple):
    """What spaCy trained of ``TransitionBasedParser`` for entities. A word has ``width`` numbers, of which the first
    layer makes ``inner``; each of the three features of a state (the word, the first word of the entity that is open,
    the word before it) adds to ``pieces`` candidates for each of the ``hidden`` numbers that moves are scored by."""

    moves: tuple[str, ...]  # B-PER, I-PER … O, as the rows of scores
    first: Numbers  # (width, inner)
    first_bias: Numbers  # (inner,)
    features: Numbers  # (3, inner, pieces * hidden)
    none: Numbers  # (3, pieces * hidden): a feature that there is not
    bias: Numbers  # (pieces * hidden,)
    scores: Numbers  # (moves, hidden)
    scores_bias: Numbers  # (moves,)

    def candidates(self, words: Numbers, feature: int) -> Numbers:
        """What one feature of states adds: words (n, inner) to (n, pieces * hidden)."""
        return cast(Numbers, words @ self.features[feature])

    def scored(self, candidates: Numbers, moves: slice | list[int]) -> Numbers:
        """Candidates of states (n, pieces * hidden) to the scores of moves (n, moves)."""
        hidden = (candidates + self.bias).reshape(len(candidates), -1, self.scores.shape[1]).max(axis=1)
        return cast(Numbers, hidden @ self.scores[moves].T + self.scores_bias[moves])


def trained(ner: EntityRecognizer) -> Trained:
    """The numbers of a recogniser that spaCy trained."""
    reading, features, scores = (ner.model.get_ref(name) for name in ("tok2vec", "lower", "upper"))
    assert not ner.model.attrs.get("unseen_classes"), "a move that was never seen is scored another way"
    first = next(layer for layer in reading.walk() if layer.name == "linear")
    weights = features.get_param("W").transpose(0, 3, 2, 1)  # (3, inner, pieces, hidden)
    return Trained(
        tuple(map(ner.moves.get_class_name, range(ner.moves.n_moves))),
        first.get_param("W").T,
        first.get_param("b"),
        np.ascontiguousarray(weights).reshape(*weights.shape[:2], -1),
        features.get_param("pad")[0].transpose(0, 2, 1).reshape(len(weights), -1),
        features.get_param("b").T.reshape(-1),
        scores.get_param("W"),
        scores.get_param("b"),
    )


@Language.factory(NAME, assigns=["doc.ents"])
class Recogniser:
    """The component: entities from the vectors of a document's words (``doc.tensor``)."""

    def __init__(self, nlp: Language, name: str) -> None:
        self._nlp = nlp

    def __call__(self, doc: Doc) -> Doc:
        if doc.has_annotation("ENT_IOB"):
            # entities that were set before stay: spaCy's own goes around them
            return self._nlp.get_pipe(TRAINED)(self._nlp.get_pipe(ENCODER)(doc))
        with by_one_thread():
            found = list(self._found(doc))
        doc.set_ents([Span(doc, *one) for one in found], default="outside")
        return doc

    @cached_property
    def _trained(self) -> Trained:
        return trained(cast(EntityRecognizer, self._nlp.get_pipe(TRAINED)))

    @cached_property
    def _outside(self) -> int:
        return self._trained.moves.index(OUTSIDE)

    def _of_kind(self, kind: str) -> list[int]:
        """The numbers of the moves that begin an entity (B), or make a whole one of a word (U)."""
        moves = enumerate(self._trained.moves)
        return [at for at, move in moves if move.startswith(f"{kind}-") and len(move) > len(kind) + 1]

    def _found(self, doc: Doc) -> Iterator[tuple[int, int, str]]:
        """The first word, the end and the label of each entity."""
        if not len(doc):
            return
        known = self._trained
        words = doc.tensor @ known.first + known.first_bias
        alone = known.candidates(words, 0)
        ends = _ends(doc)
        moves = self._outside_moves(alone, ends, doc)
        end = 0
        for start in np.flatnonzero(moves != self._outside).tolist():
            if start < end:
                continue
            kind, _, label = known.moves[moves[start]].partition("-")
            end = start + 1 if kind == "U" else self._end(start, label, words, alone, ends)
            yield start, end, label

    def _outside_moves(self, alone: Numbers, ends: npt.NDArray[np.bool_], doc: Doc) -> npt.NDArray[np.intp]:
        """The best move of each word, if no entity is open: it begins one, is one, or is outside."""
        known = self._trained
        scores = known.scored(alone + known.none[1] + known.none[2], slice(None))
        allowed = np.zeros(scores.shape, dtype=bool)
        blank = doc.to_array(IS_SPACE).astype(bool)
        allowed[:, self._outside] = True
        allowed[:, self._of_kind("U")] = ~blank[:, None]
        allowed[:, self._of_kind("B")] = ~(blank | ends)[:, None]
        return np.where(allowed, scores, -np.inf).argmax(axis=1)

    def _end(self, start: int, label: str, words: Numbers, alone: Numbers, ends: npt.NDArray[np.bool_]) -> int:
        """Where the entity ends that begins at a word: before its sentence does, each word is in it or the last."""
        known = self._trained
        either = [known.moves.index(f"{kind}-{label}") for kind in "IL"]
        opened = known.candidates(words[start : start + 1], 1)
        at = start + 1
        while not ends[at]:
            before = known.candidates(words[at - 1 : at], 2)
            inside, last = known.scored(alone[at : at + 1] + opened + before, either)[0]
            if last >= inside:
                break
            at += 1
        return at + 1


def _ends(doc: Doc) -> npt.NDArray[Any]:
    """Of each word, whether a sentence or the text ends with it (n,)."""
    ends = np.ones(len(doc), dtype=bool)
    ends[:-1] = doc.to_array(SENT_START)[1:] == 1
    return ends
