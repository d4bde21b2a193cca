"""What an article says where it names somebody or tells a date: its mentions, and the sentences that have any.

A page about somebody hangs on this and not on the rest of the text, so that an edit elsewhere leaves it as it is.
"""

from hashlib import blake2b

from msgspec import Struct
from msgspec.msgpack import encode
from msgspec.structs import replace

from warta.nouns.mentions import Mention
from warta.nouns.site import Reading
from warta.nouns.text import Block, Mark, Run, Span, text_of

SIZE = 12


class Excerpt(Struct, frozen=True):
    """A sentence cut out of its block (``shown``, with its marks): the index of the block, where the sentence begins in
    it, and its id on the page."""

    block: int
    start: int
    key: str
    shown: Block

    @property
    def words(self) -> str:
        """What its words alone make of the key."""
        return self.key.partition("-")[0]

    @property
    def whole(self) -> Span:
        """All of it, as a span of ``shown``."""
        return Span(0, len(text_of(self.shown)))

    def place(self, span: Span) -> Span:
        """A span of the block as one of ``shown``; what stands before the sentence is at its beginning."""
        return Span(max(span.start - self.start, 0), max(span.end - self.start, 0))


class Naming:
    """The ``mentions`` of an article, their words, the sentences that have any; of the rest nothing can be asked."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        # a sentence is asked for by all whom it names
        self._excerpts: dict[int, Excerpt | None] = {}
        self.mentions = reading.analysis.mentions

    def words(self, index: int) -> str:
        """The words of a mention, with single blanks."""
        return words(self._reading, self.mentions[index])

    def stretch(self, index: int) -> tuple[Block, Span]:
        """A mention in its sentence, or, where it stands in a block that has none, in that."""
        one, told = self.mentions[index], self.sentence(index)
        if one.block == told.block:
            return told.shown, told.place(one.span)
        return self._reading.prose.blocks[one.block], one.span

    def sentence(self, index: int) -> Excerpt:
        """The sentence in which a mention stands."""
        told = self.excerpt(self.mentions[index].sentence)
        assert told, "a mention stands in it"
        return told

    def excerpt(self, sentence: int) -> Excerpt | None:
        """A sentence; nothing where no mention stands in it."""
        if sentence not in self._excerpts:
            has_any = any(one.sentence == sentence for one in self.mentions)
            self._excerpts[sentence] = excerpt(self._reading, sentence) if has_any else None
        return self._excerpts[sentence]


def excerpt(reading: Reading, sentence: int) -> Excerpt:
    """A sentence of an article by its index."""
    told = reading.analysis.sentences[sentence]
    block, span = reading.prose.blocks[told.block], told.span
    text = text_of(block)[span.start : span.end]
    marks = tuple(_moved(one, span) for one in block.marks if one.span.start < span.end and span.start < one.span.end)
    return Excerpt(told.block, span.start, told.key, Block(block.kind, (Run(text),), marks=marks))


def words(reading: Reading, mention: Mention) -> str:
    """The words of a mention, with single blanks."""
    return " ".join(text_of(reading.prose.blocks[mention.block])[mention.span.start : mention.span.end].split())


def naming_key(reading: Reading) -> str:
    """What is another where anything of the naming is."""
    mentions = reading.analysis.mentions
    sentences = [excerpt(reading, n) for n in sorted({one.sentence for one in mentions})]
    apart = [reading.prose.blocks[one.block] for one in mentions if one.block != _block(reading, one)]
    told = encode((mentions, [words(reading, one) for one in mentions], sentences, apart))
    return blake2b(told, digest_size=SIZE).hexdigest()


def _block(reading: Reading, one: Mention) -> int:
    return reading.analysis.sentences[one.sentence].block


def _moved(mark: Mark, span: Span) -> Mark:
    start, end = max(mark.span.start, span.start), min(mark.span.end, span.end)
    return replace(mark, span=Span(start - span.start, end - span.start))
