"""Whom the words beside a cue name: Kepala Dinas Perhubungan DKI Jakarta Syafrin Liputo; Kapolres; juru bicara itu."""

import re
from collections.abc import Iterable

from warta.analyze.people.words import DEGREES_BEFORE, HONORIFICS, OFFICES, RANKS, TITLE_WORDS
from warta.analyze.quotes.cues import ANONYMOUS, GROUPS, ME, SAME_ROLES, STOPS, WEEKDAY
from warta.analyze.quotes.scene import Scene, name_of, people_within, sentence_end
from warta.analyze.quotes.who import UNKNOWN, Who, named
from warta.lexicon import words

FURTHEST = 220
LOWER = re.compile(r"(?<![\w-])[a-z]")
RELATIONS = frozenset(words("titles", "relations"))
STOP = re.compile(
    rf"[!?;:\n\"“”„«»]|,\s?(?:{WEEKDAY})\b|\b(?:dalam(?!\snegeri)|yang(?!\s(?:juga|merupakan|menjabat|akrab|karib|bernama)\b)"
    rf"|(?!dalam\b|yang\b)(?:{STOPS})|{ME}\w{{5,}})\b"
)
INNER = re.compile(r"\b(?:di|untuk|dari)\b")
APPOSED = re.compile(
    r"(?:,|\bbernama|\bberinisial|\bdisapa|\bdipanggil|\balias|,\s?yakni|,\s?yaitu)\s*(?:[A-Z][\w.]*\s+)*$"
)
RANKED = RANKS | DEGREES_BEFORE | HONORIFICS
SAID_OF = frozenset({"itu", "ini", "tersebut"})
OFFICE_WORDS = frozenset(office.split()[0].lower() for office in OFFICES)
LOWER_OFFICES = frozenset(office.lower() for office in OFFICES)
LONGEST_ROLE = 10
# what an office may hold with its commas: Kepala Dinas Pasar, Jalan, dan Air Kota Tirtamulya
LONG_OFFICE = re.compile(r"(?:[\s,]+(?:[A-Z(][\w.()/-]*|dan|pada|serta))*[\s,]*")


def speaker_in(scene: Scene, start: int, limit: int) -> Who:
    """The speaker that the words from ``start`` on name, however long the title; nobody where that is not plain."""
    end = _phrase_end(scene, start, min(limit, start + FURTHEST, sentence_end(scene, start)))
    people = people_within(scene, start, end)
    if not people:
        return with_role(scene, scene.text[start:end])
    first = people[0]
    lead = scene.text[start : first.span.start]
    if not _introduces(lead):
        return UNKNOWN
    second = people[1] if len(people) > 1 else None
    between = scene.text[first.span.end : second.span.start] if second else ""
    if second and _is_name_of_title(between):
        return named(name_of(second))
    beside = between.startswith(",") and not LOWER.search(between) and _head(between[1:]).lower() not in OFFICE_WORDS
    if is_related(lead):
        return named(name_of(second)) if second and beside and are_titles(between) else UNKNOWN
    # Camat Neglasari, Kabupaten Tangerang, Ubaidillah Ansar: the first may be a place
    return UNKNOWN if beside else named(name_of(first))


def _is_name_of_title(between: str) -> bool:
    """Whether what seemed a name belongs to the title of the next: Kasubdit [Dokpol Polda] Jatim, AKBP [Adam]."""
    further, comma, titles = between.rpartition(",")
    goes_on = re.match(r"\s(?:[A-Z]|dan\s[A-Z])", further) is not None
    ranked = not RANKED.isdisjoint(titles.split())
    return (
        bool(comma)
        and are_titles(titles)
        and ((goes_on and (ranked or not titles.strip())) or (not further.strip() and ranked))
    )


def _phrase_end(scene: Scene, start: int, limit: int) -> int:
    """Where the words about the speaker end: at a date, at a verb, at a preposition that leads elsewhere."""
    text = scene.text
    first = text[start:limit].lstrip()[:1]
    inner = INNER.search(text, start, limit) if first.islower() and _head(text[start:limit]) in ANONYMOUS else None
    limit = inner.start() if inner else limit
    people = people_within(scene, start, limit)
    for stop in STOP.finditer(text, start, limit):
        if not any(find.span.start <= stop.start() < find.span.end for find in people[:4]):
            return stop.start()
    return limit


def holds_office(phrase: str) -> bool:
    """Whether words begin with a title, a rank or an office: Kepala Dinas Perhubungan; not hasil autopsi, surat Bupati."""
    head = _head(phrase)
    return head.lower() in OFFICE_WORDS or head in TITLE_WORDS or head.rstrip(".") in TITLE_WORDS


def _head(phrase: str) -> str:
    return (phrase.split(maxsplit=1) or [""])[0].strip(",.")


def _introduces(lead: str) -> bool:
    """Whether the words before a name are its title, not somebody else's or a group's."""
    head = _head(lead)
    if head in ANONYMOUS:
        alone = lead.strip() == head and head not in GROUPS
        return alone or APPOSED.search(lead) is not None
    if "," not in lead.strip(" ,"):
        return True
    return head[:1].islower() or any(word.lower() in OFFICE_WORDS or word in TITLE_WORDS for word in lead.split())


def is_related(lead: str) -> bool:
    """Whether a name belongs to a relative or a servant: "kuasa hukum Presiden" before it; not "juru bicara KPK"."""
    pieces = re.split(r"[,()]", lead[-90:])[-1].split()
    while pieces:
        last, pair = pieces[-1], " ".join(pieces[-2:]).lower()
        if pair in RELATIONS or (last.lower() in RELATIONS and not (last[:1].isupper() and last in HONORIFICS)):
            return True
        if last not in TITLE_WORDS and last.lower() not in OFFICE_WORDS and last != "dari":
            return False
        pieces.pop()
    return False


def are_titles(between: str) -> bool:
    """Whether nothing but titles stands between two names."""
    return all(word in TITLE_WORDS or word.strip(".,()") in TITLE_WORDS for word in between.replace(",", " ").split())


def with_role(scene: Scene, phrase: str) -> Who:
    """The only person of the article who has the role a phrase tells: Kapolres; juru bicara itu.

    One who is pointed at and has the role nowhere (politisi senior itu) is who spoke last, if he is a politician.
    """
    pieces = re.split(r"[,(]", phrase.strip(" .,\n"))[0].split()
    pointed = bool(pieces) and pieces[-1] in SAID_OF
    told = [piece.strip(".").lower() for piece in (pieces[:-1] if pointed else pieces)]
    anonymous = bool(told) and told[0] in ANONYMOUS
    if not told or len(told) > LONGEST_ROLE or not (pointed or pieces[0][0].isupper()) or anonymous:
        return UNKNOWN
    head = _office(told)
    holders = (name for name, roles in scene.roles.items() if any(_fits(told, head, role) for role in roles))
    held = sorted(holders) if head else []
    if held:
        return Who(held[0], "role") if len(held) == 1 else UNKNOWN
    return Who(by="role", roles=_same(head)) if pointed and head else UNKNOWN


def is_one_of(scene: Scene, name: str, roles: frozenset[str]) -> bool:
    """Whether a person has one of these roles in the article."""
    held = {word.strip(".,()").lower() for role in scene.roles.get(name, ()) for word in role.split()}
    return not roles.isdisjoint(_same(held))


def _same(role_words: Iterable[str]) -> frozenset[str]:
    """Words of roles, one for those that mean the same: politisi -> politikus."""
    assert isinstance(SAME_ROLES, dict)
    return frozenset(str(SAME_ROLES.get(word, word)) for word in role_words)


def _office(told: list[str]) -> tuple[str, ...]:
    """The office words that a role begins with: (wakil, presiden), (presiden, direktur); empty where there are none."""
    size = next((size for size in (3, 2, 1) if len(told) >= size and " ".join(told[:size]) in LOWER_OFFICES), 0)
    while size and size < len(told) and told[size] in OFFICE_WORDS:
        size += 1
    return tuple(told[:size])


def _fits(told: list[str], head: tuple[str, ...], role: str) -> bool:
    if len(told) == 1 and f"({told[0]})" in role.lower():  # Menteri Keuangan (Menkeu)
        return True
    held = [word.strip(".,()").lower() for word in role.split()]
    return _office(held) == head and set(told) <= set(held)
