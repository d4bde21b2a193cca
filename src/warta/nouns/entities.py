"""Who and what the whole archive speaks of, and where."""

from msgspec import Struct


class Entity(Struct, frozen=True):
    """A person, country, day, month or year. ``id`` is its address without ``.html``: ``orang/joko-widodo``,
    ``negara/rusia``, ``tanggal/2023-08-30``, ``tanggal/2023-08``, ``tanggal/2023``; ``code`` is ISO 3166-1 alpha-2
    for a country and the ISO 8601 value for a day, month or year. ``description``, ``wikidata`` (an item there) and
    ``aliases`` (other names) are what the table of public figures or the register says, the register first;
    ``confirmed`` says that the register has an entry for it."""

    id: str
    kind: str
    name: str
    code: str = ""
    description: str = ""
    wikidata: str = ""
    aliases: tuple[str, ...] = ()
    confirmed: bool = False


class Agreement(Struct, frozen=True, order=True):
    """Something that stands around two names alike. ``kind`` is role (the whole of it), office (its first word),
    person, country, organisation or place."""

    kind: str
    words: str


class Occurrence(Struct, frozen=True):
    """One mention of an entity: ``mention`` is the index in the analysis of ``article`` (an article id).

    ``probable`` marks a guess: a name of one word that is taken for a full name of other articles, because of
    ``reasons``.
    """

    entity: str
    article: str
    mention: int
    probable: bool = False
    reasons: tuple[Agreement, ...] = ()


class LoneName(Struct, frozen=True):
    """A name of one word that probably means ``entity`` in these articles; ``id`` is the address of its own."""

    id: str
    name: str
    entity: str
    articles: tuple[str, ...]


class Moved(Struct, frozen=True):
    """An address that was another name's: ``id`` now leads to these entities, more than one where it was split."""

    id: str
    name: str
    leads: tuple[str, ...]


class Place(Struct, frozen=True, order=True):
    """A mention by its article's id and its index there."""

    article: str
    mention: int


class Guess(Struct, frozen=True):
    """What an editor may decide: that names are one person (``kind`` spelling, initials, shorter or lone name), or
    that one name is several people (split).

    ``names`` are the fullest first, or the name and then its roles; ``evidence`` has the places for each of them.
    """

    kind: str
    names: tuple[str, ...]
    evidence: tuple[tuple[Place, ...], ...]
    reasons: tuple[Agreement, ...] = ()


class Resolution(Struct, frozen=True):
    """Which mention means which entity, over all articles; what was guessed, and what is left to an editor."""

    entities: tuple[Entity, ...]
    occurrences: tuple[Occurrence, ...]
    lone_names: tuple[LoneName, ...] = ()
    guesses: tuple[Guess, ...] = ()
    moved: tuple[Moved, ...] = ()
