"""The encoder at work: the layers that spaCy trained, put together for reading an archive, in a third of the time.

spaCy's own `tok2vec` is made for training. It works out a word's first vector each time that it meets the word, and
multiplies with the library that it trains with, which knows few processors by name and is slow on all others. Here a
word's first vector is remembered, and the layers that look at a word's neighbours multiply with NumPy's library.

What a word or an article comes to depends on nothing else that is worked out beside it: a library of linear algebra
may add up the same row another way when there are other rows around it, so that the last bit of a number, and with it
a close decision, would be another one in a batch than alone.
"""

from collections.abc import Callable
from typing import Any, NamedTuple, cast

import numpy as np
import numpy.typing as npt
from spacy.attrs import NORM, ORTH
from spacy.pipeline.tok2vec import Tok2Vec
from spacy.tokens import Doc
from thinc.api import Model, NumpyOps

Rows = npt.NDArray[np.float32]
# the vectors of so many words take 19 MB; an archive of news has that many in some 2,000 articles
MOST_WORDS = 50_000
# thinc's "layernorm" adds it
SMALLEST_VARIANCE = np.float32(1e-8)


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


def put_to_work(encoder: Tok2Vec) -> None:
    """Has a trained encoder read from now on; to train it on, load it anew."""
    embed, encode = encoder.model.layers
    for layer in embed.walk():
        layer.ops = RowOps()
    encoder.model.layers[:] = [_remembering(embed), _apart(encode)]


def _remembering(embed: Model) -> Model:
    """The layer that gives a word its first vector, by its form and its norm alone, asked once for each word."""
    rows: dict[tuple[int, int], Rows] = {}

    def forward(model: Model, docs: list[Doc], is_train: bool) -> tuple[list[Rows], Callable[[Any], Any]]:
        return [_looked_up(embed, doc, rows) for doc in docs], _untrainable

    return Model("remembered_embed", forward, layers=[embed], dims={"nO": embed.get_dim("nO")})


def _looked_up(embed: Model, doc: Doc, rows: dict[tuple[int, int], Rows]) -> Rows:
    words = [(orth, norm) for orth, norm in doc.to_array([ORTH, NORM]).tolist()]
    new = list(dict.fromkeys(word for word in words if word not in rows))
    if len(rows) + len(new) > MOST_WORDS:
        rows.clear()
        new = list(dict.fromkeys(words))
    if new:
        rows.update(zip(new, _worked_out(embed, doc, new), strict=True))
    return np.array([rows[word] for word in words], dtype=np.float32).reshape(len(words), embed.get_dim("nO"))


def _worked_out(embed: Model, doc: Doc, words: list[tuple[int, int]]) -> Rows:
    bare = Doc(doc.vocab, words=[doc.vocab.strings[orth] for orth, _ in words])
    for token, (_, norm) in zip(bare, words, strict=True):
        token.norm_ = doc.vocab.strings[norm]
    return cast(Rows, embed.predict([bare])[0])


def _apart(encode: Model) -> Model:
    """The layers that look at a word's neighbours, one document after another."""
    layers, pad = _layers(encode), encode.attrs["pad"]

    def forward(model: Model, documents: list[Rows], is_train: bool) -> tuple[list[Rows], Callable[[Any], Any]]:
        return [_encoded(rows, layers, pad) for rows in documents], _untrainable

    return Model("encode_apart", forward, layers=[encode], dims={"nO": encode.get_dim("nO")})


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


def _untrainable(difference: Any) -> Any:
    raise NotImplementedError("an encoder that was put to work does not learn: load it anew to train it")
