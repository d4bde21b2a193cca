"""What an article says where it names somebody, tells a date or quotes: its head, mentions and quotes, the sentences
that have any, and the words of quotes.

A page about somebody hangs on this and not on the rest of the text, so that an edit elsewhere leaves it as it is.
"""

from collections.abc import Sequence
from hashlib import blake2b

from msgspec import Struct
from msgspec.msgpack import encode
from msgspec.structs import replace

from warta.nouns.article import Body
from warta.nouns.mentions import Mention, Part
from warta.nouns.site import Reading
from warta.nouns.text import Block, Dateline, Mark, Run, Span, text_of

SIZE = 12
NO_BODY = Body("", "")


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
    """The head, ``mentions`` and ``quotes`` of an article, and the sentences that have any; of the rest nothing can be
    asked."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        # a sentence is asked for by all whom it names
        self._excerpts: dict[int, Excerpt | None] = {}
        self._told = _sentences(reading)
        self.mentions = reading.analysis.mentions
        self.quotes = reading.analysis.quotes

    @property
    def head(self) -> Reading:
        """The article without its text."""
        return head(self._reading)

    def part(self, one: Part) -> Block:
        """A part of a quote, cut out of its block."""
        return self.between(one, one)[0]

    def between(self, first: Part, last: Part) -> tuple[Block, ...]:
        """What stands from one part of a quote to another, cut out of the blocks."""
        quoted = any({first, last} <= set(one.parts) for one in self.quotes)
        assert quoted, "of the text only quotes and sentences are known"
        return _between(self._reading.prose.blocks, first, last)

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
        """A sentence; nothing where no mention and no quote stands in it."""
        if sentence not in self._excerpts:
            self._excerpts[sentence] = excerpt(self._reading, sentence) if sentence in self._told else None
        return self._excerpts[sentence]


def excerpt(reading: Reading, sentence: int) -> Excerpt:
    """A sentence of an article by its index."""
    told = reading.analysis.sentences[sentence]
    block, span = reading.prose.blocks[told.block], told.span
    return Excerpt(told.block, span.start, told.key, _cut(block, span))


def words(reading: Reading, mention: Mention) -> str:
    """The words of a mention, with single blanks."""
    return " ".join(text_of(reading.prose.blocks[mention.block])[mention.span.start : mention.span.end].split())


def head(reading: Reading) -> Reading:
    """An article without its text: what its head says, its title and its day."""
    return Reading(
        replace(reading.article, body=NO_BODY),
        replace(reading.prose, blocks=(), dateline=Dateline(), references=()),
        replace(reading.analysis, sentences=(), mentions=(), quotes=(), doubts=()),
    )


def naming_key(reading: Reading) -> str:
    """What is another where anything of the naming is."""
    mentions, quotes = reading.analysis.mentions, reading.analysis.quotes
    sentences = [excerpt(reading, n) for n in sorted(_sentences(reading))]
    apart = [reading.prose.blocks[one.block] for one in mentions if one.block != _block(reading, one)]
    quoted = [_between(reading.prose.blocks, one.parts[0], one.parts[-1]) for one in quotes]
    told = encode(
        (head(reading), mentions, [words(reading, one) for one in mentions], sentences, apart, quotes, quoted)
    )
    return blake2b(told, digest_size=SIZE).hexdigest()


def _sentences(reading: Reading) -> set[int]:
    """The sentences in which a mention stands or a quote begins."""
    told = reading.analysis
    return {one.sentence for one in told.mentions} | {one.sentence for one in told.quotes}


def _block(reading: Reading, one: Mention) -> int:
    return reading.analysis.sentences[one.sentence].block


def _between(blocks: Sequence[Block], first: Part, last: Part) -> tuple[Block, ...]:
    found = []
    for place in range(first.block, last.block + 1):
        start = first.span.start if place == first.block else 0
        end = last.span.end if place == last.block else len(text_of(blocks[place]))
        found.append(_cut(blocks[place], Span(start, end)))
    return tuple(found)


def _cut(block: Block, span: Span) -> Block:
    """A stretch of a block by itself, with its marks."""
    text = text_of(block)[span.start : span.end]
    marks = tuple(_moved(one, span) for one in block.marks if one.span.start < span.end and span.start < one.span.end)
    return Block(block.kind, (Run(text),), marks=marks)


def _moved(mark: Mark, span: Span) -> Mark:
    start, end = max(mark.span.start, span.start), min(mark.span.end, span.end)
    return replace(mark, span=Span(start - span.start, end - span.start))
