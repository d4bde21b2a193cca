"""Who and what the whole archive speaks of, and where."""

from msgspec import Struct


class Entity(Struct, frozen=True):
    """A person, country, day, month or year. ``id`` is its address without ``.html``: ``orang/joko-widodo``,
    ``negara/rusia``, ``tanggal/2023-08-30``, ``tanggal/2023-08``, ``tanggal/2023``; ``code`` is ISO 3166-1 alpha-2
    for a country and the ISO 8601 value for a day, month or year."""

    id: str
    kind: str
    name: str
    code: str = ""


class Occurrence(Struct, frozen=True):
    """One mention of an entity: ``mention`` is the index in the analysis of ``article`` (an article id)."""

    entity: str
    article: str
    mention: int


class Resolution(Struct, frozen=True):
    """Which mention means which entity, over all articles."""

    entities: tuple[Entity, ...]
    occurrences: tuple[Occurrence, ...]
