"""Who spoke: the name in the attribution, or the last one who was subject of a speech verb."""

import re
from bisect import bisect_left

from msgspec import Struct

from warta.lexicon import words
from warta.nouns.mentions import Find, Person
from warta.nouns.text import Span

BEHIND = "|".join(sorted(words("cues", "behind"), key=lambda cue: (-len(cue), cue)))
BEFORE = "|".join(sorted(words("cues", "before"), key=lambda cue: (-len(cue), cue)))
FIRM = frozenset(words("cues", "firm"))
PRONOUNS = "|".join(sorted(words("cues", "pronouns")))
STOPS = re.compile(rf"\b(?:{'|'.join(sorted(words('cues', 'stops')))})\b")
RELATION = re.compile(rf"\b(?:{'|'.join(sorted(words('titles', 'relations'), key=lambda w: (-len(w), w)))})\s+$", re.I)
AFTER_CUE = re.compile(rf"[\s,.\-–—]{{0,4}}(?:[Dd]emikian\s+|[Bb]egitu\s+)?(?P<cue>{BEHIND})(?P<nya>nya)?\b", re.I)
VERB = re.compile(rf"\b(?P<verb>{BEFORE})\b")
ROOT = re.compile(rf"\b(?P<cue>{BEHIND})\b(?!-)")
ACCORDING = re.compile(r"\b[Mm]enurut(?:nya)?\b")
PRONOUN = re.compile(rf"\s*(?:{PRONOUNS})\b", re.I)
SUBJECT_PRONOUN = re.compile(rf"\b(?:{PRONOUNS}|pihaknya)\b", re.I)
CLAUSE = re.compile(r"[;:]|\byang\s+$")

NOBODY = "\0"


class Subject(Struct, frozen=True):
    """Who was subject of a speech verb at a place; an empty name is someone without one."""

    at: int
    name: str


class People(Struct, frozen=True):
    """The mentions of people in order of place."""

    starts: tuple[int, ...]
    finds: tuple[Find, ...]


def people_in(finds: tuple[Find, ...]) -> People:
    """The finds in order."""
    ordered = tuple(sorted((find for find in finds if isinstance(find.value, Person)), key=lambda find: find.span))
    return People(tuple(find.span.start for find in ordered), ordered)


def within(people: People, start: int, end: int) -> tuple[Find, ...]:
    """The mentions that begin in a stretch."""
    return people.finds[bisect_left(people.starts, start) : bisect_left(people.starts, end)]


def name_of(find: Find) -> str:
    """The full name."""
    assert isinstance(find.value, Person)
    return find.value.name


def named_after(text: str, start: int, end: int, people: People) -> str:
    """The speaker in an attribution after its cue: "kata [juru bicara X Budi] kepada ..."; NOBODY for a pronoun."""
    if PRONOUN.match(text, start):
        return NOBODY
    found = within(people, start, end)
    if not found:
        return ""
    first = found[0]
    gap = text[start : first.span.start]
    if STOPS.search(gap) and not _is_long_title(gap):
        return ""
    if RELATION.search(gap):
        is_next = len(found) > 1 and re.fullmatch(r"\s*,\s*", text[first.span.end : found[1].span.start])
        return name_of(found[1]) if is_next else ""
    return name_of(first)


def _is_long_title(gap: str) -> bool:
    """A title may hold small words, if the words before the first of them and after it are capitalised."""
    stop = STOPS.search(gap)
    assert stop is not None
    return (
        stop[0] in ("di", "pada", "dari", "dengan")
        and bool(re.match(r"\s*[A-Z]", gap))
        and "," not in gap
        and all(word[:1].isupper() for word in gap[stop.end() :].split()[-2:])
        and stop.end() < len(gap.rstrip())
    )


def named_before(text: str, start: int, verb: int, people: People) -> str:
    """The subject before a speech verb in its sentence; NOBODY for a pronoun."""
    clause = text[start:verb]
    found = [find for find in within(people, start, verb) if not _is_object(text, start, find)]
    pronouns = list(SUBJECT_PRONOUN.finditer(clause))
    if found:
        last = found[-1] if len(clause) - (found[-1].span.end - start) < 60 else found[0]
        between = text[last.span.end : verb]
        if re.match(r"\s+(?:dan|serta|dengan)\b", between):
            return ""
        if not pronouns or pronouns[-1].start() + start < last.span.start:
            return name_of(last)
    return NOBODY if pronouns else ""


def _is_object(text: str, start: int, find: Find) -> bool:
    before = text[start : find.span.start]
    return bool(
        re.search(r"\b(?:kepada|dengan|oleh|dari|untuk|bersama|terhadap|bertemu|soal|kasus|milik)\s+$", before)
    ) or bool(RELATION.search(before))


def subjects(
    text: str, *, sentences: tuple[Span, ...], quoted: tuple[Span, ...], people: People
) -> tuple[Subject, ...]:
    """Everyone who was subject of a speech verb or of "menurut", outside the quotes, in order of place."""
    found: list[Subject] = []
    for sentence in sentences:
        for verb in VERB.finditer(text, sentence.start, sentence.end):
            if _inside(verb.start(), quoted) or text[: verb.start()].rstrip().endswith("yang"):
                continue
            name = named_before(text, sentence.start, verb.start(), people)
            if name and name != NOBODY:
                found.append(Subject(verb.start(), name))
            elif not name and verb["verb"] in FIRM:
                found.append(Subject(verb.start(), ""))
        for cue in (*ROOT.finditer(text, sentence.start, sentence.end), *_according(text, sentence)):
            name = named_after(text, cue.end(), _clause_end(text, cue.end(), sentence.end), people)
            if _inside(cue.start(), quoted) or name == NOBODY or (not name and not _follows_quote(text, cue.start())):
                continue
            found.append(Subject(cue.start(), name))
    return tuple(sorted(found, key=lambda subject: (subject.at, subject.name)))


def _according(text: str, sentence: Span) -> list[re.Match[str]]:
    return [found for found in ACCORDING.finditer(text, sentence.start, sentence.end) if not found[0].endswith("nya")]


def _follows_quote(text: str, at: int) -> bool:
    return text[:at].rstrip()[-2:].rstrip('"”') in (",", "?", "!") or text[:at].rstrip()[-1:] in '"”,'


def _clause_end(text: str, start: int, end: int) -> int:
    stop = re.compile(r"[\"“”;:\n]|\bbahwa\b").search(text, start, end)
    return stop.start() if stop else end


def _inside(at: int, quoted: tuple[Span, ...]) -> bool:
    return any(span.start <= at < span.end for span in quoted)


def last_subject(found: tuple[Subject, ...], before: int) -> str:
    """The last one who spoke before a place, or nobody known."""
    earlier = [subject.name for subject in found if subject.at < before]
    return earlier[-1] if earlier else ""
