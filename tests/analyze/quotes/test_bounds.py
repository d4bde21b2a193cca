"""The time that quotes take grows with the text, not with its square, whatever the text is made of."""

from time import process_time

import pytest

from warta.analyze.quotes import find_quotes
from warta.nouns.mentions import Find, Person
from warta.nouns.text import Span

SHORT, TIMES = 2_000, 5
# loose: a square would be 25 times, and what is shorter than this is noise
MOST_GROWTH, NOISE = 14, 0.15
PIECES = [
    '"',
    "''",
    "“",
    "“a ” ",
    "'a ",
    '"    ',
    '\n"',
    "kata ",
    '" kata "',
    "Menurut ",
    "dia mengatakan ",
    "Presiden ",
    "Ani (",
    "Ani, yang ",
    ", kata Ani",
    "Ani mengatakan bahwa ",
    '"A," kata Ani. ',
    '"A b c d," katanya. Dia pergi. ',
    '"A b c d e."\n\n',
    "disampaikan oleh ",
    "satu kalimat panjang tanpa titik ",
]


def seconds(text: str, *, parted: bool) -> float:
    """Of the processor, the shortest of three runs; ``parted`` into short sentences, or as one that does not end."""
    ends = [*range(30, len(text), 30), len(text)] if parted else [len(text)]
    sentences = tuple(Span(start, end) for start, end in zip([0, *ends], ends, strict=False))
    names = [at for at in range(len(text)) if text.startswith("Ani", at)]
    people = tuple(Find(Span(at, at + 3), Person("Ani Wijaya"), "by hand") for at in names)
    taken = []
    for _ in range(3):
        begun = process_time()
        find_quotes(text, people=people, sentences=sentences)
        taken.append(process_time() - begun)
    return min(taken)


@pytest.mark.parametrize("parted", [False, True])
@pytest.mark.parametrize("piece", PIECES)
def test_a_longer_text_takes_its_share_of_time(piece: str, parted: bool) -> None:
    short, long = (seconds(piece * count, parted=parted) for count in (SHORT, SHORT * TIMES))
    assert long < max(MOST_GROWTH * short, NOISE)


@pytest.mark.parametrize("piece", PIECES)
def test_quotes_lie_in_the_text_in_order_and_apart(piece: str) -> None:
    text = piece * 200
    found = find_quotes(text, people=(), sentences=(Span(0, len(text)),))
    ends = [saying.span.end for saying in found if saying.kind == "direct"]
    starts = [saying.span.start for saying in found if saying.kind == "direct"]
    assert all(end <= start for end, start in zip(ends, starts[1:], strict=False))
    assert all(0 <= saying.span.start < saying.span.end <= len(text) for saying in found)
