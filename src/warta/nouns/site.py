"""The site before it is rendered: everything a page may show, joined."""

from collections.abc import Mapping, Sequence

from msgspec import Struct

from warta.nouns.article import Article
from warta.nouns.entities import Entity, LoneName, Moved, Occurrence
from warta.nouns.gist import Gist
from warta.nouns.mentions import Analysis
from warta.nouns.text import Prose


class Reading(Struct, frozen=True, weakref=True):
    """All that is known of one article by itself; ``sketch`` are some of the pieces of its text, to find copies by."""

    article: Article
    prose: Prose
    analysis: Analysis
    sketch: tuple[int, ...] = ()


class Remedy(Struct, frozen=True):
    """An article that sets another right: ``kind`` is correction (ralat) or reply (hak jawab)."""

    kind: str
    article: str
    target: str


class Aside(Struct, frozen=True):
    """What has an address and is counted nowhere: articles that were withdrawn, and ``copies``, articles of the same
    text as an earlier one, each with the id of that; ``remedies`` lead from articles to those that they set right;
    ``gists`` are those of the articles aside."""

    withdrawn: tuple[Reading, ...] = ()
    copies: tuple[tuple[Reading, str], ...] = ()
    remedies: tuple[Remedy, ...] = ()
    gists: tuple[Gist, ...] = ()


NOTHING_ASIDE = Aside()


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
    first; ``ties`` the strongest first; ``aside`` what is beside the readings; ``moved`` the addresses that lead
    elsewhere by the register; ``gists`` are of the readings, in the same order. ``readings`` and ``known``, which has
    all articles with an address by their ids, fetch an article when it is asked for."""

    readings: Sequence[Reading]
    entries: Sequence[Entry]
    related: Mapping[str, tuple[Related, ...]]
    lone_names: tuple[LoneName, ...] = ()
    stories: tuple[Story, ...] = ()
    ties: tuple[Tie, ...] = ()
    aside: Aside = NOTHING_ASIDE
    moved: tuple[Moved, ...] = ()
    gists: tuple[Gist, ...] = ()
    known: Mapping[str, Reading] = {}


class Picture(Struct, frozen=True):
    """A picture beside an article: ``path`` relative to the articles folder; it is copied to ``gambar/<path>``."""

    path: str
    data: bytes


class Theme(Struct, frozen=True):
    """The templates by name (``pages/article.html``) and the static files by path (``css/warta.css``)."""

    templates: dict[str, str]
    static: dict[str, bytes]
