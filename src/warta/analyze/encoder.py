"""The encoder at work: the layers that spaCy trained, put together for reading an archive, in a fifth of the time.

spaCy's own `tok2vec` is made for training. It works out a word's first vector each time that it meets the word, and
multiplies with the library that it trains with, which knows few processors by name and is slow on all others. Here a
word's first vector is remembered, and the layers that look at a word's neighbours multiply with NumPy's library.

What a word or an article comes to depends on nothing else that is worked out beside it: a library of linear algebra
may add up the same row another way when there are other rows around it, or more threads, so that the last bit of a
number, and with it a close decision, would be another one in a batch than alone.
"""

from contextlib import AbstractContextManager
from functools import cache, cached_property
from typing import Any, NamedTuple, cast

import numpy as np
import numpy.typing as npt
from spacy.attrs import NORM, ORTH
from spacy.language import Language
from spacy.tokens import Doc
from thinc.api import Model, NumpyOps
from threadpoolctl import ThreadpoolController

NAME, TRAINED = "warta_encoder", "tok2vec"
Rows = npt.NDArray[np.float32]
# a form and its norm
Word = tuple[int, int]
# the vectors of so many words take 33 MB; an archive of news has that many in some 2,000 articles
MOST_WORDS = 50_000
# thinc's "layernorm" adds it
SMALLEST_VARIANCE = np.float32(1e-8)


@cache
def _libraries() -> ThreadpoolController:
    return ThreadpoolController().select(user_api="blas")


def by_one_thread() -> AbstractContextManager[Any]:
    """Meanwhile NumPy multiplies with one thread, however many there are: as many processes as cores work already."""
    return cast(AbstractContextManager[Any], _libraries().limit(limits=1))


class RowOps(NumpyOps):
    """Each row of a product by itself: whatever other rows there are, a row comes to the same."""

    name = "numpy_row"

    def gemm(self, x: Any, y: Any, out: Any = None, trans1: bool = False, trans2: bool = False) -> Any:
        """The product of two matrices, the one or the other transposed before."""
        left, right = x.T if trans1 else x, y.T if trans2 else y
        made = np.empty((len(left), right.shape[1]), dtype=np.float32) if out is None else out
        for row, into in zip(left, made, strict=True):
            np.dot(row, right, out=into)
        return made


class Layer(NamedTuple):
    """What spaCy trained of a layer of ``MaxoutWindowEncoder``: of ``width`` numbers for a word, its ``pieces`` times
    as many candidates, a bias for each, and the scale and shift of those that won."""

    weights: Rows  # (3 * width, pieces * width), the candidates of a piece side by side
    bias: Rows  # (pieces * width,)
    scale: Rows  # (width,)
    shift: Rows  # (width,)


@Language.factory(NAME, assigns=["doc.tensor"])
class Encoder:
    """The component: a vector for each word of a document, as the trained ``tok2vec`` of the pipeline gives it."""

    def __init__(self, nlp: Language, name: str) -> None:
        self._nlp = nlp
        self._known: dict[Word, Rows] = {}

    def __call__(self, doc: Doc) -> Doc:
        layers, pad = self._window
        with by_one_thread():
            doc.tensor = _encoded(self._first_vectors(doc), layers, pad)
        return doc

    @cached_property
    def _embed(self) -> Model:
        """The layers that give a word its first vector, by its form and its norm alone."""
        # not those that may be trained on or written to a file
        embed: Model = self._nlp.get_pipe(TRAINED).model.layers[0].copy()
        for layer in embed.walk():
            layer.ops = RowOps()
        return embed

    @cached_property
    def _window(self) -> tuple[list[Layer], int]:
        """The layers that look at a word's neighbours, and how many rows of nothing they see around a document."""
        encode = self._nlp.get_pipe(TRAINED).model.layers[1]
        return _layers(encode), encode.attrs["pad"]

    def _first_vectors(self, doc: Doc) -> Rows:
        words = [(orth, norm) for orth, norm in doc.to_array([ORTH, NORM]).tolist()]
        known = self._known
        new = list(dict.fromkeys(word for word in words if word not in known))
        found = dict(zip(new, self._worked_out(doc, new), strict=True)) if new else {}
        rows = [known[word] if word in known else found[word] for word in words]
        if len(known) + len(found) <= MOST_WORDS:
            known.update(found)
        else:
            # another thread may be at the old ones
            self._known = found if len(found) <= MOST_WORDS else {}
        return np.array(rows, dtype=np.float32).reshape(len(words), self._embed.get_dim("nO"))

    def _worked_out(self, doc: Doc, words: list[Word]) -> Rows:
        bare = Doc(doc.vocab, words=[doc.vocab.strings[orth] for orth, _ in words])
        for token, (_, norm) in zip(bare, words, strict=True):
            token.norm_ = doc.vocab.strings[norm]
        return cast(Rows, self._embed.predict([bare])[0])


def _layers(encode: Model) -> list[Layer]:
    trained = {name: [layer for layer in encode.walk() if layer.name == name] for name in ("maxout", "layernorm")}
    return [
        Layer(
            np.ascontiguousarray(maxout.get_param("W").transpose(2, 1, 0).reshape(maxout.get_dim("nI"), -1)),
            np.ascontiguousarray(maxout.get_param("b").T).reshape(-1),
            norm.get_param("G"),
            norm.get_param("b"),
        )
        for maxout, norm in zip(trained["maxout"], trained["layernorm"], strict=True)
    ]


def _encoded(words: Rows, layers: list[Layer], pad: int) -> Rows:
    """What the layers make of the words of one document (n, width), ``pad`` rows of nothing before and after them."""
    rows = np.pad(words, ((pad, pad), (0, 0)))
    count, width = rows.shape
    window = np.zeros((count, 3 * width), dtype=np.float32)
    for layer in layers:
        window[1:, :width], window[:, width : 2 * width], window[:-1, 2 * width :] = rows[:-1], rows, rows[1:]
        candidates = window @ layer.weights
        candidates += layer.bias
        best = candidates.reshape(count, -1, width).max(axis=1)
        rows += _normed(best) * layer.scale + layer.shift
    return rows[pad : count - pad]


def _normed(rows: Rows) -> Rows:
    """Each row with the mean 0 and the variance 1."""
    rows = rows - rows.mean(axis=1, keepdims=True)
    variance = np.einsum("ij,ij->i", rows, rows) / rows.shape[1] + SMALLEST_VARIANCE
    return cast(Rows, rows / np.sqrt(variance)[:, None])
