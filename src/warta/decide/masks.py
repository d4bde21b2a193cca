"""Names of people who are protected, replaced by initials in all that is known of an article.

It happens once, before anything over the whole archive, so that no page, index or file can know the name.
"""

from collections.abc import Iterable

from msgspec import Struct
from msgspec.structs import replace

from warta.analyze.passages import sentence_key
from warta.clean.pieces import sketch
from warta.decide.covers import Cover, Hidden, covers, decoded, folded, hidden, is_told, tells
from warta.nouns.article import Article, Body
from warta.nouns.mentions import Analysis, Mention, Organisation, Person, Place, Quote, Role, Sentence
from warta.nouns.register import Register
from warta.nouns.site import Reading
from warta.nouns.text import Block, Dateline, Run, Span, Tag, text_of
from warta.slugs import slug

RULE = "initials"


class Mask(Struct, frozen=True):
    """Who is protected, and who of them is named in the article at hand."""

    held: tuple[Hidden, ...]
    named: tuple[Hidden, ...] = ()

    def covers(self, text: str) -> list[Cover]:
        """What must not be read in a text."""
        return covers(text, self.held, self.named)

    def text(self, text: str) -> str:
        """The text with initials in place of names."""
        return _replaced(text, self.covers(text))

    def address(self, text: str) -> str:
        """An address, or nothing where it tells a name: a mended one would lead nowhere."""
        return "" if is_told(text, self.held, self.named) else text


def mask_of(reading: Reading, register: Register, linked: dict[str, set[str]]) -> Mask | None:
    """What an article must not tell; nothing where it names nobody who is protected.

    ``linked`` are the words that the article has for each of them, by the name in the register.
    """
    protected = [one for one in register.decisions if one.protected]
    if not protected:
        return None
    # what was withdrawn is not analyzed: any word of a name may mean the person
    is_unread = reading.article.meta.withdrawn is not None
    everyone = tuple(
        hidden(one, linked=one.forms if is_unread else sorted(linked.get(one.name, ()))) for one in protected
    )
    whole = "\n".join(_texts(reading))
    if "%" in whole:
        whole = f"{whole}\n{decoded(whole)}"
    plain = folded(whole)
    named = tuple(
        one
        for one, decision in zip(everyone, protected, strict=True)
        if decision.name in linked or tells(whole, plain, one)
    )
    return Mask(everyone, named) if named else None


def masked(reading: Reading, mask: Mask) -> Reading:
    """The reading without the names that the mask covers."""
    blocks = tuple(_block(block, mask) for block in reading.prose.blocks)
    covered = [mask.covers(text_of(block)) for block in reading.prose.blocks]
    article = _article(reading.article, mask)
    line = reading.prose.dateline
    prose = replace(
        reading.prose,
        title=mask.text(reading.prose.title),
        blocks=blocks,
        dateline=Dateline(mask.text(line.place), mask.text(line.source)),
    )
    return Reading(article, prose, _analysis(reading.analysis, article.id, blocks, covered, mask), sketch(prose))


def _texts(reading: Reading) -> Iterable[str]:
    """All words of an article that a page could show."""
    meta, prose = reading.article.meta, reading.prose
    yield from (meta.title, meta.summary, meta.source, meta.url, meta.image, reading.article.id, prose.title)
    yield from (*meta.authors, *meta.tags, prose.dateline.place, prose.dateline.source)
    yield from (one.text for one in meta.corrections)
    if meta.withdrawn:
        # what is not shown may still say whom the title means
        yield from (meta.withdrawn.reason, meta.withdrawn.by, reading.article.body.text)
    for block in prose.blocks:
        yield text_of(block)
        yield block.source
        yield from (words for run in block.runs for tag in run.tags for words in (tag.href, tag.title))


def _article(article: Article, mask: Mask) -> Article:
    meta = article.meta
    folder, _, word = article.id.rpartition("/")
    told = covers(word, mask.held, mask.named, is_address=True)
    gone = meta.withdrawn
    held = replace(
        meta,
        title=mask.text(meta.title),
        summary=mask.text(meta.summary),
        source=mask.text(meta.source),
        authors=tuple(map(mask.text, meta.authors)),
        tags=tuple(map(mask.text, meta.tags)),
        url=mask.address(meta.url),
        image=mask.address(meta.image),
        slug="",
        pins=(),
        corrections=tuple(replace(one, text=mask.text(one.text)) for one in meta.corrections),
        withdrawn=gone and replace(gone, reason=mask.text(gone.reason), by=mask.text(gone.by)),
    )
    identity = f"{folder}/{slug(_replaced(word, told))}" if told else article.id
    # the text as it was written is not needed any more
    return Article(identity, article.path, held, Body(article.body.markup, "", article.body.line))


def _replaced(text: str, found: Iterable[Cover]) -> str:
    parts, at = [], 0
    for one in found:
        parts += [text[at : one.span.start], one.initials]
        at = one.span.end
    return "".join([*parts, text[at:]])


def _moved(span: Span, found: Iterable[Cover]) -> Span:
    """Where a stretch is after the covers are replaced; one that begins or ends within a cover takes all of it."""
    start, end = span.start, span.end
    shift_start = shift_end = 0
    for one in found:
        longer = len(one.initials) - (one.span.end - one.span.start)
        if one.span.end <= span.start:
            shift_start += longer
        elif one.span.start < span.start:
            start = min(start, one.span.start)
        if one.span.end <= span.end:
            shift_end += longer
        elif one.span.start < span.end:
            end = one.span.start + len(one.initials)
    return Span(start + shift_start, end + shift_end)


def _block(block: Block, mask: Mask) -> Block:
    """The block with initials; each stands in the run in which the name began."""
    found = mask.covers(text_of(block))
    runs, at = [], 0
    for run in block.runs:
        end = at + len(run.text)
        parts, place = [], at
        for one in found:
            if one.span.start < end and at < one.span.end:
                parts.append(run.text[max(place - at, 0) : max(one.span.start - at, 0)])
                parts += [one.initials] if at <= one.span.start else []
                place = min(one.span.end, end)
        runs.append(Run("".join([*parts, run.text[place - at :]]), tuple(_tag(tag, mask) for tag in run.tags)))
        at = end
    return replace(
        block,
        runs=tuple(runs),
        source=mask.address(block.source),
        repairs=() if found else block.repairs,
        marks=tuple(replace(mark, span=_moved(mark.span, found)) for mark in block.marks),
    )


def _tag(tag: Tag, mask: Mask) -> Tag:
    # a path within the site is told to nobody: the page has the address that it leads to, which is masked by itself
    is_within = ":" not in tag.href and not tag.href.startswith("//")
    return replace(tag, href=tag.href if is_within else mask.address(tag.href), title=mask.text(tag.title))


def _analysis(
    analysis: Analysis, article: str, blocks: tuple[Block, ...], covered: list[list[Cover]], mask: Mask
) -> Analysis:
    mentions = tuple(_mention(one, covered[one.block], mask) for one in analysis.mentions)
    return replace(
        analysis,
        article=article,
        sentences=_sentences(analysis.sentences, blocks, covered),
        mentions=tuple(one for one in mentions if one is not None),
        quotes=tuple(_quote(one, covered, mask) for one in analysis.quotes),
        doubts=tuple(map(mask.text, analysis.doubts)),
    )


def _sentences(
    sentences: tuple[Sentence, ...], blocks: tuple[Block, ...], covered: list[list[Cover]]
) -> tuple[Sentence, ...]:
    """The sentences with the keys of the words that are left: a hash of a name could be guessed."""
    seen: dict[str, int] = {}
    found = []
    for one in sentences:
        span = _moved(one.span, covered[one.block])
        key = sentence_key(text_of(blocks[one.block])[span.start : span.end])
        seen[key] = seen.get(key, 0) + 1
        found.append(Sentence(one.block, span, key if seen[key] == 1 else f"{key}-{seen[key]}"))
    return tuple(found)


def _mention(one: Mention, found: list[Cover], mask: Mask) -> Mention | None:
    """The mention at its new place; a person who is nothing but initials gets no page, another thing is none."""
    value, rule = one.value, one.rule
    if isinstance(value, Person | Organisation | Place):
        told = mask.covers(value.name)
        is_bare = bool(told) and not _replaced(value.name, [replace(cover, initials="") for cover in told]).strip(
            " .,-"
        )
        if is_bare and not isinstance(value, Person):
            return None
        # somebody with two of the words is the person, by a name that the register has not
        rule = RULE if is_bare or len(told) > 1 else rule
        value = _named(value, found, mask)
    return replace(one, span=_moved(one.span, found), value=value, rule=rule)


def _named(value: Person | Organisation | Place, found: list[Cover], mask: Mask) -> Person | Organisation | Place:
    if isinstance(value, Person):
        roles = tuple(Role(mask.text(role.text), _moved(role.span, found)) for role in value.roles)
        return replace(value, name=mask.text(value.name), roles=roles)
    return replace(value, name=mask.text(value.name))


def _quote(quote: Quote, covered: list[list[Cover]], mask: Mask) -> Quote:
    return replace(
        quote,
        parts=tuple(replace(part, span=_moved(part.span, covered[part.block])) for part in quote.parts),
        speaker=mask.text(quote.speaker),
        cue=mask.text(quote.cue),
    )
