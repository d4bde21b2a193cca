"""The site before it is rendered: everything a page may show, joined."""

from msgspec import Struct

from warta.nouns.article import Article
from warta.nouns.entities import Entity, LoneName, Occurrence
from warta.nouns.mentions import Analysis
from warta.nouns.text import Prose


class Reading(Struct, frozen=True, weakref=True):
    """All that is known of one article by itself."""

    article: Article
    prose: Prose
    analysis: Analysis


class Evidence(Struct, frozen=True):
    """A sentence: ``sentence`` is the index in the analysis of ``article``."""

    article: str
    sentence: int


class Companion(Struct, frozen=True):
    """A person or country that shares sentences with an entry, and these sentences."""

    entity: str
    shared: tuple[Evidence, ...]


class Entry(Struct, frozen=True):
    """An entity with a page. ``occurrences`` come by article, the newest first, then in the order of the text;
    ``about`` are the ids of articles that are about it, in the same order; ``companions`` are people, then countries,
    each the strongest first, and last of all Indonesia, which is kept out of rankings."""

    entity: Entity
    occurrences: tuple[Occurrence, ...]
    about: tuple[str, ...]
    companions: tuple[Companion, ...]


class Related(Struct, frozen=True):
    """An article near another, and the ids of the entities that they share, the rarest first."""

    article: str
    shared: tuple[str, ...]


class Tie(Struct, frozen=True):
    """Two people or countries that share sentences. ``one`` and ``other`` are entity ids in the order of the alphabet;
    ``articles`` counts those of the sentences; ``strength`` is their number times the association: the logarithm of
    how much oftener than by chance the two meet in a sentence."""

    one: str
    other: str
    shared: tuple[Evidence, ...]
    articles: int
    strength: float


class Story(Struct, frozen=True):
    """Articles of several days that tell how one matter went on. ``id`` is ``cerita/<slug of the first article>``;
    ``articles`` the oldest first; ``central`` the one whose headline names the story; ``copies`` lead from an article
    of (nearly) the same text to the one of ``articles`` that it repeats."""

    id: str
    articles: tuple[str, ...]
    central: str
    copies: dict[str, str]


class Site(Struct, frozen=True):
    """``readings`` the newest first, undated ones last; ``entries`` by entity id; ``related`` by article id;
    ``lone_names`` the names of one word that were taken for full ones; ``stories`` by their last day, the newest
    first; ``ties`` the strongest first."""

    readings: tuple[Reading, ...]
    entries: tuple[Entry, ...]
    related: dict[str, tuple[Related, ...]]
    lone_names: tuple[LoneName, ...] = ()
    stories: tuple[Story, ...] = ()
    ties: tuple[Tie, ...] = ()


class Picture(Struct, frozen=True):
    """A picture beside an article: ``path`` relative to the articles folder; it is copied to ``gambar/<path>``."""

    path: str
    data: bytes


class Theme(Struct, frozen=True):
    """The templates by name (``pages/article.html``) and the static files by path (``css/warta.css``)."""

    templates: dict[str, str]
    static: dict[str, bytes]
