"""What programs are told of articles and entities. Offsets count code points of an article's text as its page shows it.

A guess never stands where a fact does: it has fields of its own. What is empty is left out of JSON.
"""

from msgspec import Struct


class BlockRecord(Struct, frozen=True):
    """A paragraph or its like: text[start:end]."""

    kind: str
    start: int
    end: int


class SentenceRecord(Struct, frozen=True, omit_defaults=True):
    """A sentence; ``id`` is its id on the page."""

    id: str
    start: int
    end: int
    block: str
    text: str = ""


class MentionRecord(Struct, frozen=True, omit_defaults=True):
    """A mention: ``value`` is a full name, an ISO 3166-1 code or a TIMEX3 value; ``entities`` are whom or what it
    surely means, ``probably`` whom it is guessed to mean, because of ``reasons``; ``confirmed`` says that editors
    decided it. Who is named in the head alone has an empty ``text``."""

    n: int
    kind: str
    start: int
    end: int
    text: str
    sentence: str
    value: str
    rule: str
    entities: tuple[str, ...] = ()
    probably: str = ""
    reasons: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    form: str = ""
    type: str = ""
    mod: str = ""
    anchor: str = ""
    flag: str = ""
    zone: str = ""
    confirmed: bool = False


class QuoteRecord(Struct, frozen=True, omit_defaults=True, rename={"cue_class": "class"}):
    """Words said; ``parts`` are their stretches where there are several. ``speaker`` is written or meant by a pronoun,
    ``speaker_by_role`` concluded from the article; ``speaker_id`` is surely the speaker, ``probable_id`` a guess."""

    n: int
    kind: str
    start: int
    end: int
    sentence: str
    text: str = ""
    parts: tuple[tuple[int, int], ...] = ()
    speaker: str = ""
    speaker_id: str = ""
    speaker_by_role: str = ""
    probable_id: str = ""
    by: str = ""
    cue: str = ""
    cue_class: str = ""
    rule: str = ""


class CorrectionRecord(Struct, frozen=True, omit_defaults=True):
    """A correction of an article: when, what was changed, and the article that says so, where one does."""

    at: str
    text: str
    article: str = ""


class ArticleRecord(Struct, frozen=True, omit_defaults=True):
    """An article and all that was found in it; of a copy (``copy_of``) only where it came out. ``replies`` are the
    articles that answer it, ``replies_to`` those that it answers."""

    id: str
    title: str
    source: str
    url: str
    authors: tuple[str, ...]
    tags: tuple[str, ...]
    published: str
    published_at: str
    dated_by: str
    updated_at: str
    language: str
    fictional: bool
    words: int
    summary: str
    text: str
    blocks: tuple[BlockRecord, ...]
    sentences: tuple[SentenceRecord, ...]
    mentions: tuple[MentionRecord, ...]
    quotes: tuple[QuoteRecord, ...]
    copy_of: str = ""
    copies: tuple[str, ...] = ()
    corrected: bool = False
    corrections: tuple[CorrectionRecord, ...] = ()
    corrects: tuple[str, ...] = ()
    replies: tuple[str, ...] = ()
    replies_to: tuple[str, ...] = ()


class Head(Struct, frozen=True):
    """What is known of an entity wherever it is named; ``aliases`` are other names that are known, ``wikidata`` is the
    item there."""

    id: str
    kind: str
    name: str
    code: str
    description: str
    aliases: tuple[str, ...]
    wikidata: str


class EntityRecord(Struct, frozen=True):
    """A person, country, day, month or year; ``about`` counts the articles that are about it (by the rule of
    connect/about.py), the counts with ``probable`` are of guesses and in none of the others; ``confirmed`` says that
    editors decided who it is."""

    id: str
    kind: str
    name: str
    code: str
    description: str
    articles: int
    mentions: int
    probable_articles: int
    probable_mentions: int
    about: int
    first: str
    last: str
    confirmed: bool


class OccurrenceRecord(Struct, frozen=True):
    """A mention that means an entity, or perhaps does (``probable``, because of ``reasons``); ``confirmed`` says that
    editors decided it."""

    entity: str
    article: str
    mention: int
    probable: bool
    reasons: tuple[str, ...]
    confirmed: bool


class NamingRecord(Struct, frozen=True):
    """What stands where an entity is named: in which article and sentence, with its ``words``; ``text`` is what is
    written there, ``start`` and ``end`` are its place in the sentence."""

    article: str
    title: str
    published: str
    corrected: bool
    probable: bool
    reasons: tuple[str, ...]
    sentence: str
    words: str
    start: int
    end: int
    text: str
    roles: tuple[str, ...]


class SayingRecord(Struct, frozen=True):
    """A quote of a person: where it begins, and its words."""

    article: str
    sentence: str
    kind: str
    cue: str
    cue_class: str
    text: str
    corrected: bool


class NamedRecord(Struct, frozen=True):
    """A person or country that an article surely names, whether the article is about it, and its item of Wikidata."""

    id: str
    name: str
    code: str
    is_subject: bool
    wikidata: str


class CompanionRecord(Struct, frozen=True):
    """Who shares sentences with an entity, and how many."""

    id: str
    name: str
    sentences: int


class Item(Struct, frozen=True):
    """An article in short. ``summary`` is what it says, or says of somebody; ``published`` and ``updated`` are moments,
    empty for an undated article."""

    id: str
    title: str
    summary: str
    authors: tuple[str, ...]
    source: str
    url: str
    tags: tuple[str, ...]
    language: str
    published: str
    updated: str
    corrections: tuple[CorrectionRecord, ...] = ()
