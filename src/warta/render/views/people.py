"""What the page of a person has beside that of a country: roles, quotes, first and last mention, guesses."""

from collections.abc import Iterable, Iterator

from msgspec import Struct
from msgspec.structs import replace

from warta.nouns.entities import Occurrence
from warta.nouns.mentions import Mention, Person
from warta.nouns.site import Entry, Evidence
from warta.render.archive import Archive, Card, Link, Snippet, card, entity_link, snippet, written
from warta.render.guesses import guess_words
from warta.render.sayings import Saying, saying
from warta.render.views.frame import Frame, Page, frame
from warta.render.voices import Said, speaker_path
from warta.render.words import Count
from warta.resolve.offices import PASSING, courtesy, head, office
from warta.resolve.people import is_full

MOST_QUOTES = 12
MOST_ROLES = 8
# of the articles that are about the person: in sight, and in all
OPEN_ABOUT, MOST_ABOUT = 6, 30

Placed = list[tuple[str, Mention]]


class RoleRow(Struct, frozen=True):
    """A role, in how many articles it is given, and the first and the last sentence that give it, by day; where there
    is one only, it is the first."""

    text: str
    articles: Count
    first: Snippet
    last: Snippet | None


class Roles(Struct, frozen=True):
    """What a person is: the roles written last, the others, and how the person is addressed, in one line."""

    shown: tuple[RoleRow, ...] = ()
    rest: tuple[RoleRow, ...] = ()
    courtesies: str = ""


class Sayings(Struct, frozen=True):
    """The newest quotes, how many there are where more are than shown, and the page that has all of them, if any."""

    shown: tuple[Saying, ...] = ()
    count: Count | None = None
    page: str = ""


class Who(Struct, frozen=True):
    """One line of who a person is: the editors' (redaksi) or made by the machine of the role written most."""

    text: str
    mark: str


class Mentioned(Struct, frozen=True):
    """The first or the last mention, and whether it is a guess."""

    snippet: Snippet
    probable: bool


class Portrait(Struct, frozen=True):
    """What only a person's page has; all but ``who``, ``also`` and ``one_word`` on the first page only.

    ``quotes`` are the person's words, ``heard`` those of others that name the person; ``also`` is a full name that this
    name of one word probably means in other articles; ``one_word`` tells that it may be several people.
    """

    who: Who | None = None
    also: Link | None = None
    one_word: bool = False
    mentioned_first: Mentioned | None = None
    mentioned_last: Mentioned | None = None
    roles: Roles = Roles()
    quotes: Sayings = Sayings()
    heard: Sayings = Sayings()
    about: tuple[Card, ...] = ()
    about_rest: tuple[Card, ...] = ()


class Maybe(Struct, frozen=True):
    """An article in which a name of one word probably means somebody, why, and the sentences."""

    card: Card
    reason: str
    snippets: tuple[Snippet, ...]


class LonePage(Struct, frozen=True):
    """A name of one word that leads to a full name wherever it stands alone."""

    frame: Frame
    name: str
    leads: Link
    groups: tuple[Maybe, ...]


def portrait(archive: Archive, entry: Entry, found: Placed) -> Portrait:
    """The person's side of the first page; ``found`` are the mentions, newest first."""
    name, described = entry.entity.name, entry.entity.description
    several = len(dict.fromkeys(article for article, _ in found)) > 1
    first, last = mentioned(archive, entry)
    about = tuple(card(archive, article) for article in entry.about[:MOST_ABOUT])
    return Portrait(
        who=who(archive, entry, found),
        also=_also(archive, entry),
        one_word=several and not (" " in name or described),
        mentioned_first=first,
        mentioned_last=last,
        roles=roles(archive, found),
        quotes=quotes_by(archive, entry),
        heard=quotes_about(archive, entry),
        about=about[:OPEN_ABOUT],
        about_rest=about[OPEN_ABOUT:],
    )


def briefly(whole: Portrait) -> Portrait:
    """What further pages show of it."""
    return Portrait(who=whole.who, also=whole.also, one_word=whole.one_word)


def _also(archive: Archive, entry: Entry) -> Link | None:
    """The full name that a name of one word probably means elsewhere."""
    lone = () if is_full(entry.entity.name) else archive.site.lone_names
    lead = next((one.entity for one in lone if one.id == entry.entity.id), "")
    return entity_link(archive, lead) if lead else None


def roles(archive: Archive, found: Placed) -> Roles:
    """The roles of office, the one written last first; honorifics and degrees in one line; ``found`` newest first."""
    places: dict[str, Placed] = {}
    spelling: dict[str, str] = {}
    courtesies: dict[str, str] = {}
    for article, mention in found:
        for role in mention.value.roles if isinstance(mention.value, Person) else ():
            if text := office(role.text):
                spelling.setdefault(text.casefold(), text)
                places.setdefault(text.casefold(), []).append((article, mention))
            elif called := courtesy(role.text):
                courtesies.setdefault(called.casefold(), called)
    rows = [_role(archive, spelling[key], held) for key, held in places.items()]
    return Roles(
        tuple(rows[:MOST_ROLES]), tuple(rows[MOST_ROLES:]), ", ".join(courtesies[key] for key in sorted(courtesies))
    )


def _role(archive: Archive, text: str, held: Placed) -> RoleRow:
    first, last = (snippet(archive, Evidence(article, one.sentence), [one]) for article, one in _ends(archive, held))
    articles = archive.number(len({article for article, _ in held}))
    return RoleRow(text, articles, first, None if last.address == first.address else last)


def mentioned(archive: Archive, entry: Entry) -> tuple[Mentioned, Mentioned | None]:
    """The first sentence by day that names the entity, and the last one, if it is another."""
    found = [(one.article, archive.namings[one.article].mentions[one.mention]) for one in entry.occurrences]
    guessed = {one.article for one in entry.occurrences if one.probable}
    first, last = (
        Mentioned(snippet(archive, Evidence(article, one.sentence), [one]), article in guessed)
        for article, one in _ends(archive, found)
    )
    return first, None if last.snippet.address == first.snippet.address else last


def _ends(archive: Archive, found: Placed) -> tuple[tuple[str, Mention], tuple[str, Mention]]:
    """The first mention of the oldest article and the last of the newest; undated ones only where all are."""
    dated = [(article, one) for article, one in found if archive.cards[article].day] or found
    first = next((article, one) for article, one in dated if article == dated[-1][0])
    return first, [(article, one) for article, one in dated if article == dated[0][0]][-1]


def who(archive: Archive, entry: Entry, found: Placed) -> Who | None:
    """The line of the table of public figures; else the role of office that most articles give."""
    if entry.entity.description:
        return Who(entry.entity.description, archive.say("redaksi"))
    articles: dict[str, dict[str, None]] = {}
    for article, mention in found:
        for role in mention.value.roles if isinstance(mention.value, Person) else ():
            if head(role.text) and head(role.text) not in PASSING:
                articles.setdefault(office(role.text), {})[article] = None
    most = max(articles.values(), key=len, default=None)
    text = next((role for role, held in articles.items() if most is not None and len(held) == len(most)), "")
    return Who(text, archive.say("dibuat mesin")) if text else None


def quotes_by(archive: Archive, entry: Entry) -> Sayings:
    """The newest quotes of the person."""
    said = archive.voices.by.get(entry.entity.id, ())
    return replace(_sayings(archive, said, ""), page=speaker_path(entry.entity.id) if said else "")


def quotes_about(archive: Archive, entry: Entry) -> Sayings:
    """The newest quotes of others that name the person, with the name marked."""
    said = archive.voices.about.get(entry.entity.id, ())
    return _sayings(archive, said, entry.entity.id)


def _sayings(archive: Archive, said: tuple[Said, ...], marked: str) -> Sayings:
    shown = tuple(_saying(archive, marked, article, place) for article, place in said[:MOST_QUOTES])
    return Sayings(shown, archive.number(len(said)) if len(said) > len(shown) else None)


def _saying(archive: Archive, marked: str, article: str, place: int) -> Saying:
    told, held = archive.namings[article], archive.entities.get(article, {}) if marked else {}
    named = [told.mentions[index] for index in sorted(held) if marked in held[index]]
    return saying(archive, article, told.quotes[place], named)


def guess(archive: Archive, article: str, held: Iterable[Occurrence]) -> str:
    """Why the mentions in an article are taken for the person; nothing where they are sure."""
    first = next(iter(held))
    return guess_words(archive, first, written(archive, article, first.mention)) if first.probable else ""


def lone_pages(archive: Archive) -> Iterator[Page]:
    """A page for each name of one word that stands for a full name wherever it stands alone: its address stays."""
    for one in archive.site.lone_names:
        if one.id not in archive.heads:
            path = f"{one.id}.html"
            entry = archive.entries[one.entity]
            description = archive.say("mungkin %(name)s", name=entry.entity.name)
            head_ = frame(archive.settings, path, one.name, description=f"{one.name}: {description}.", section="orang")
            wanted, newest = frozenset(one.articles), dict[str, list[Occurrence]]()
            for held in entry.occurrences:
                if held.article in wanted:
                    newest.setdefault(held.article, []).append(held)
            groups = tuple(_maybe(archive, article, newest[article]) for article in newest)
            yield Page(path, "lone", LonePage(head_, one.name, entity_link(archive, one.entity), groups))


def _maybe(archive: Archive, article: str, occurrences: Iterable[Occurrence]) -> Maybe:
    held = [one for one in occurrences if one.probable]
    mentions = [archive.namings[article].mentions[one.mention] for one in held]
    sentences = dict.fromkeys(mention.sentence for mention in mentions)
    return Maybe(
        card(archive, article),
        guess(archive, article, held),
        tuple(
            snippet(archive, Evidence(article, at), [mention for mention in mentions if mention.sentence == at])
            for at in sentences
        ),
    )
