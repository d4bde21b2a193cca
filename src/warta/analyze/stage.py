"""The door of the analyze stage: from an article's prose to all that is known of it by itself."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from datetime import date

from spacy.language import Language
from spacy.tokens import Doc

from warta.analyze import engine
from warta.analyze.dates import doubts, publication_day
from warta.analyze.lost import Loss, lost
from warta.analyze.passages import Reader, parts, reader, sentence_key
from warta.analyze.people.words import ALIASES, tokens
from warta.nouns.article import Article
from warta.nouns.knowledge import NOTHING, Additions
from warta.nouns.mentions import Analysis, Find, Mention, Part, Person, Quote, Role, Saying, Sentence, Timex
from warta.nouns.text import Block, Prose, Span, text_of

# more of them at once leave the cache of a processor
BATCH = 16
# spaCy keeps every word that it meets, about 1 KB each: with so many the pipeline is loaded anew
MOST_WORDS = 100_000
CELLS = frozenset({"cell", "header"})


def analyze(article: Article, prose: Prose, *, latest: date, additions: Additions = NOTHING) -> Analysis:
    """The analysis of one article; ``latest`` is the last day an undated article can be from."""
    return next(analyze_all([(article, prose)], latest=latest, additions=additions))


def analyze_all(
    articles: Iterable[tuple[Article, Prose]], *, latest: date, additions: Additions = NOTHING
) -> Iterator[Analysis]:
    """The analyses of many articles, in their order, one by one; ``additions`` are what the editors know."""
    nlp = engine.pipeline(additions)

    def documents() -> Iterator[tuple[Doc, tuple[Article, Prose, Reader, str]]]:
        for article, prose in articles:
            read = reader(prose)
            document, dated_by = _document(nlp, article, read.text, latest)
            yield document, (article, prose, read, dated_by)

    piped = nlp.pipe(documents(), as_tuples=True, batch_size=BATCH, component_cfg=engine.WITHOUT_ENTITIES)
    for document, (article, prose, read, dated_by) in piped:
        yield _analysis(article, prose, read, dated_by, document)
    if len(nlp.vocab) > MOST_WORDS:
        engine.pipeline.cache_clear()


def losses(
    article: Article, prose: Prose, *, latest: date, additions: Additions = NOTHING
) -> tuple[tuple[str, Loss], ...]:
    """What was looked at in an article and not taken, each with its words."""
    nlp, text = engine.pipeline(additions), reader(prose).text
    document = nlp(_document(nlp, article, text, latest)[0])
    held = engine.finds(document)
    found = lost(
        text, proposed=engine.proposals(document), kept=held, names=engine.recognised(document), additions=additions
    )
    return tuple((text[one.span.start : one.span.end], one) for one in found)


def _document(nlp: Language, article: Article, text: str, latest: date) -> tuple[Doc, str]:
    """The text as the pipeline takes it, and how its day is known."""
    published, dated_by = _dated(article, text, latest)
    document = nlp.make_doc(text)
    document.user_data["published"] = published
    return document, dated_by


def _dated(article: Article, text: str, latest: date) -> tuple[date | None, str]:
    if article.meta.published is not None:
        return article.meta.published.day, article.meta.published_from
    return publication_day(text, latest=latest) or (None, "undated")


def _analysis(article: Article, prose: Prose, read: Reader, dated_by: str, document: Doc) -> Analysis:
    found = engine.finds(document)
    sentences = _sentences(engine.sentences(document), read, prose.blocks)
    starts = [(sentence.block, sentence.span.start) for sentence in sentences]
    times = tuple(find for find in found if isinstance(find.value, Timex))
    return Analysis(
        article=article.id,
        published=document.user_data["published"],
        dated_by=dated_by,
        sentences=sentences,
        mentions=tuple(
            mention
            for find in found
            for mention in _mentions(find, read, starts)
            if not _is_bare(mention, prose.blocks[mention.block])
        ),
        quotes=tuple(quote for saying in engine.sayings(document) for quote in _quotes(saying, read, starts)),
        doubts=doubts(times, read.text),
    )


def _sentences(spans: tuple[Span, ...], read: Reader, blocks: tuple[Block, ...]) -> tuple[Sentence, ...]:
    """Sentences by block; a key is made of the sentence's words, with a number only where two are the same."""
    seen: dict[str, int] = {}
    found = []
    for span in spans:
        for part in parts(span, read.passages, read.text):
            key = sentence_key(text_of(blocks[part.block])[part.span.start : part.span.end])
            seen[key] = seen.get(key, 0) + 1
            found.append(Sentence(part.block, part.span, key if seen[key] == 1 else f"{key}-{seen[key]}"))
    return tuple(found)


def _sentence_of(part: Part, starts: list[tuple[int, int]]) -> int:
    return max(0, bisect_right(starts, (part.block, part.span.start)) - 1)


def _mentions(find: Find, read: Reader, starts: list[tuple[int, int]]) -> list[Mention]:
    """The find as a mention of its block; nothing where it runs over the end of one."""
    where = parts(find.span, read.passages, read.text)
    if len(where) != 1:
        return []
    value = find.value
    if isinstance(value, Person):
        value = Person(value.name, _roles(value.roles, where[0].block, read))
    return [Mention(where[0].block, _sentence_of(where[0], starts), where[0].span, value, find.rule)]


def _is_bare(mention: Mention, block: Block) -> bool:
    """Whether a person is a word alone in a cell of a table, which may be a boat or a village as well."""
    value = mention.value
    if block.kind not in CELLS or not isinstance(value, Person) or value.roles:
        return False
    return " " not in value.name and tokens(value.name) not in ALIASES


def _roles(roles: tuple[Role, ...], block: int, read: Reader) -> tuple[Role, ...]:
    placed = [(role.text, parts(role.span, read.passages, read.text)) for role in roles]
    return tuple(Role(text, at[0].span) for text, at in placed if len(at) == 1 and at[0].block == block)


def _quotes(saying: Saying, read: Reader, starts: list[tuple[int, int]]) -> list[Quote]:
    where = parts(saying.span, read.passages, read.text)
    if not where:
        return []
    sentence = _sentence_of(where[0], starts)
    said = (saying.kind, saying.speaker, saying.by, saying.cue, saying.cue_class, saying.rule)
    return [Quote(sentence, where, *said)]
