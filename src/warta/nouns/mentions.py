"""What was found in the text of one article: who, where, when, and who said what."""

from datetime import date

from msgspec import Struct

from warta.nouns.text import Span


class Role(Struct, frozen=True):
    """A title, rank, office or degree beside a name: ``Menteri Pertahanan Rusia``. ``span`` is in the same block."""

    text: str
    span: Span


class Person(Struct, frozen=True, tag=True, tag_field="record"):
    """``name`` is the fullest form of the name in this article, without titles: John Kirby for a mention "Kirby"."""

    name: str
    roles: tuple[Role, ...] = ()


class Organisation(Struct, frozen=True, tag=True, tag_field="record"):
    """An organisation, by its fullest name in this article."""

    name: str


class Place(Struct, frozen=True, tag=True, tag_field="record"):
    """A place that is no country, by its name as written."""

    name: str


class Country(Struct, frozen=True, tag=True, tag_field="record"):
    """A country by ISO 3166-1 alpha-2 ``code``; ``kind`` is name, or metonym (Kremlin, Moskow as actor)."""

    code: str
    kind: str = "name"


class Timex(Struct, frozen=True, tag=True, tag_field="record"):
    """A temporal expression after TIMEX3: ``type`` is DATE, TIME, DURATION or SET; ``value`` as in knowledge of dates.

    ``anchor`` says how the value came about: written, year (inferred), published (relative to the publication day),
    narrative (relative to the last date before). ``flag`` is empty or names a doubt: weekday-typo, year-by-weekday,
    year-fixed, month-fixed, conflict. ``value`` is local time; ``zone`` is that of a clock, where told: WIB, WITA, WIT,
    local. ``mod`` narrows it: START, MID, END, APPROX, MORE_THAN, LESS_THAN.
    ``tense`` is what the words around a DATE or TIME say of it, whatever the calendar says: coming (akan digelar Juni
    2025), past (kata Budi, Jumat (11/4); telah dibuka Mei), or empty where nothing says it.
    """

    type: str
    value: str
    mod: str = ""
    anchor: str = "written"
    flag: str = ""
    zone: str = ""
    tense: str = ""


# the rules of people whose name is not told (initials, pseudonyms): people of one article, who get no page
UNNAMED = frozenset({"initials", "pseudonym"})

Value = Person | Organisation | Place | Country | Timex


class Mention(Struct, frozen=True):
    """A span of a block that means something, and the name of the rule that found it.

    ``sentence`` is the index of its sentence in the analysis.
    """

    block: int
    sentence: int
    span: Span
    value: Value
    rule: str


class Sentence(Struct, frozen=True):
    """A sentence; ``key`` is its id on the page (``k`` and a short hash of its words), unique in the article."""

    block: int
    span: Span
    key: str

    @property
    def words(self) -> str:
        """What its words alone make of the key, the same for each of two equal sentences: k1f2e3d4c-2 -> k1f2e3d4c."""
        return self.key.partition("-")[0]


class Part(Struct, frozen=True):
    """A stretch of a quote: one a block where a quote runs over paragraphs."""

    block: int
    span: Span


class Quote(Struct, frozen=True):
    """Words said by someone. ``kind`` is direct or indirect; ``speaker`` is a full name in this article, or empty.

    ``by`` is what the speaker was concluded from: name, role (kata Kapolres), pronoun (katanya), or empty for nobody.
    ``sentence`` is the index of the sentence it begins in; ``cue`` is the verb or word that hands the words over, as
    written but without -nya; ``cue_class`` what it does with them: say, claim, admit, deny, accuse, promise, hope,
    warn, urge or ask. Both are empty where there is no cue.
    """

    sentence: int
    parts: tuple[Part, ...]
    kind: str
    speaker: str
    by: str
    cue: str
    cue_class: str
    rule: str


class Analysis(Struct, frozen=True, weakref=True):
    """All that is known of one article by itself; sorted by place in the text.

    ``published`` is the publication day that dates were counted from; ``dated_by`` is head, file name, page, text,
    weekday or undated. ``doubts`` are sentences for the editor, such as a weekday that disagrees with its date.
    """

    article: str
    published: date | None
    dated_by: str
    sentences: tuple[Sentence, ...]
    mentions: tuple[Mention, ...]
    quotes: tuple[Quote, ...]
    doubts: tuple[str, ...] = ()


class NameSpan(Struct, frozen=True):
    """What the trained recogniser found in a plain text; ``label`` is PER, ORG or LOC."""

    span: Span
    label: str


class Find(Struct, frozen=True):
    """A mention in a plain text, before it is put in its block; spans of roles count in that text too."""

    span: Span
    value: Value
    rule: str


class Saying(Struct, frozen=True):
    """A quote in a plain text, before it is cut at its blocks. Fields as in Quote."""

    span: Span
    kind: str
    speaker: str
    by: str
    cue: str
    cue_class: str
    rule: str
